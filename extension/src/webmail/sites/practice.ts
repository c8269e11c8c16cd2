import type { Site } from './site';

/** The practice page that the backend serves: a compose window that sends nothing. */
export const practice: Site = {
  compose: 'form#practice-compose',
  subject: 'input[name=subject]',
  plain: 'textarea[name=body]',
  rich: '[contenteditable][role=textbox]',
  takes: 'typing',
  below: '.signature, .quote',
  send: 'button[type=submit]',
  buttonClass: '',
};
