import { imitate } from './webmail.js';

/** The text stands in a frame of another origin, which tells the page around it what is in it, or that it is to be sent, and nothing else. */
imitate(async (frame) => {
  let text = '';
  await new Promise((loaded) => {
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow) return;
      if (data === null) frame.closest('[data-number]').remove();
      text = data;
      loaded();
    });
    frame.src = `https://www-mail.icloud-sandbox.com/applications/mail2-rte/current/en-us/index.html?text=${frame.dataset.text}`;
  });
  return () => text;
});
