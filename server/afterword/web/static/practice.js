/** The practice compose window: Send sends nothing and shows what would have gone out. */
const BLOCKS = new Set(['BLOCKQUOTE', 'DIV', 'LI', 'OL', 'P', 'PRE', 'UL']);

/** The text of formatted content, line by line. The browser's own innerText counts an empty line twice. */
function textOf(content) {
  let text = '';
  const read = (parent) => {
    for (const node of parent.childNodes) {
      const block = BLOCKS.has(node.nodeName);
      if (block && text && !text.endsWith('\n')) text += '\n';
      if (node.nodeName === 'BR') text += '\n';
      else if (node.nodeType === Node.TEXT_NODE) text += node.data;
      else read(node);
      if (block && node.hasChildNodes() && !text.endsWith('\n')) text += '\n';
    }
  };
  read(content);
  return text.replace(/\n$/, '');
}

const form = document.querySelector('#practice-compose');
const sent = document.querySelector('#sent');

if (form && sent) {
  const editor = form.querySelector('[contenteditable]');
  const untouched = editor?.innerHTML;

  /** The message as a mail program would take it from the window. */
  const message = () => ({
    to: form.elements.to.value,
    subject: form.elements.subject.value,
    body: editor ? textOf(editor) : form.elements.body.value,
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const [part, text] of Object.entries(message())) sent.querySelector(`[data-part=${part}]`).textContent = text;
    // As in a mail program, the message goes away with Send.
    form.hidden = true;
    sent.hidden = false;
    sent.focus();
  });

  form.addEventListener('reset', () => {
    if (editor) editor.innerHTML = untouched;
    form.hidden = false;
    sent.hidden = true;
  });
}
