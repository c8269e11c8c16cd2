import type { Place, Site } from './site';

/** The practice page that the backend serves: a compose window that sends nothing. */
export const place: Place = {
  compose: 'form#practice-compose',
  send: ['button[type=submit]'],
};

export const practice: Site = {
  name: 'practice',
  places: [place],
  subject: ['input[name=subject]'],
  plain: ['textarea[name=body]'],
  rich: ['[contenteditable][role=textbox]'],
  signature: '.signature',
  quote: '.quote',
  to: { field: ['input[name=to]'] },
  cc: { field: ['input[name=cc]'] },
};
