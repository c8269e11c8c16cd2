import { linesIn } from '../../editors/pages/page.js';

/** The frame of another origin in which iCloud Mail has the text of a message. */
const text = document.querySelector('[role=textbox]');
const kind = new URLSearchParams(location.search).get('text');
text.append(document.querySelector(`template#${kind}`).content);
const tell = () => parent.postMessage(linesIn(text), 'https://www.icloud.com');
text.addEventListener('input', tell);
text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.ctrlKey) return;
  event.preventDefault();
  parent.postMessage(null, 'https://www.icloud.com');
});
tell();
