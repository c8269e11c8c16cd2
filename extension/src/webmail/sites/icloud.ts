import { CC, SEND, SUBJECT, TO } from './labels';
import type { Place, Site } from './site';

/**
 * iCloud Mail. It runs in a frame of the same origin, a message is a pane in it, and the text stands in one more frame, of another origin.
 * Pane, fields, frame and Send are as seen in 2024, the other origin still in September 2026. How it shows people in To, and the conversation
 * that is answered, is not known.
 */
export const place: Place = {
  hosts: ['icloud.com'],
  compose: 'iframe.remote-ui-application-i-frame-view',
  around: 'ui-pane.modal, [role=dialog], body',
  send: [{ of: ':is(button, ui-button, [role=button])', named: SEND }],
};

export const icloud: Site = {
  name: 'icloud',
  places: [place],
  subject: ['ui-text-area textarea', { of: ':is(input, textarea)', named: SUBJECT }],
  plain: [],
  rich: ['iframe.remote-ui-application-i-frame-view'],
  signature: '[id*=signature i], [class*=signature i]',
  quote: 'blockquote[type=cite], blockquote',
  to: {
    field: ['ui-autocomplete-token-field[role=list] textarea', { of: ':is(input, textarea)', named: TO }],
    person: ['ui-autocomplete-token-field[role=list] [role=listitem]'],
    email: '@title',
  },
  cc: { field: [{ of: ':is(input, textarea)', named: CC }] },
};
