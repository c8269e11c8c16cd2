import { editable, imitate, written } from './webmail.js';

imitate((frame, text) => {
  const { body } = written(frame, text);
  body.className = 'ze_body';
  body.setAttribute('aria-label', 'Rich text editor area');
  return editable(body);
});
