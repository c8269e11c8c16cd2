import { SEND, SUBJECT } from './labels';
import type { Place, Site } from './site';

/**
 * Yahoo Mail. Its own tests find things by data-test-id, and so do those of many others, since 2021 and in 2026; a "pill" is a "y-pill" in
 * its newer look, with a line drawn as a character before the name, and its title inside. What it has instead of the text area where mail is written as plain text is not known.
 */
export const place: Place = {
  hosts: ['mail.yahoo.com', 'mail.yahoo.co.jp'],
  compose: '[data-test-id=compose-send-button]',
  around: ':has([data-test-id=compose-subject], [data-test-id=container-to]):has([data-test-id=rte], textarea)',
  send: ['[data-test-id=compose-send-button]', { of: 'button', named: SEND }],
};

export const yahoo: Site = {
  name: 'yahoo',
  places: [place],
  subject: ['[data-test-id=compose-subject]', { of: 'input', named: SUBJECT }],
  plain: ['textarea[data-test-id=rte]', '[data-test-id=compose-editor-container] textarea'],
  rich: ['[data-test-id=rte][contenteditable=true]', '#editor-container [contenteditable=true][role=textbox]'],
  signature: '.yahoo-signature, [id^=ydp][id$=signature], .signature',
  quote: '.yahoo_quoted, [id^=yahoo_quoted]',
  to: {
    field: ['#message-to-field', '[data-test-id=container-to] input'],
    person: ['[data-test-id=container-to] :is([data-test-id=pill], [data-test-id=y-pill])'],
    name: '[title]@title',
    email: '[title]@title',
  },
  cc: {
    field: ['#message-cc-field', '[data-test-id=container-cc] input'],
    person: ['[data-test-id=container-cc] :is([data-test-id=pill], [data-test-id=y-pill])'],
    name: '[title]@title',
    email: '[title]@title',
  },
  thread: {
    subject: '[data-test-id=message-group-subject-text]',
    person: ['[data-test-id=message-from] [data-test-id=email-pill]'],
    email: '@title',
  },
};
