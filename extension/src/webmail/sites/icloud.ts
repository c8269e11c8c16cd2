import { BODY, CC, SEND, SUBJECT, TO } from './labels';
import type { Place, Site } from './site';

/** iCloud Mail. It runs in a frame of the same origin; little of it is known for sure, so most of this is labels and structure. */
export const place: Place = {
  hosts: ['icloud.com'],
  compose: '.editor-content[contenteditable], .editor-wrapper [contenteditable=true]',
  around: '.cw-pane-container, [role=dialog], body',
  send: [{ of: ':is(button, ui-button, [role=button])', named: SEND }, '.ic-dupl4g button'],
};

export const icloud: Site = {
  name: 'icloud',
  places: [place],
  subject: [{ of: 'input', named: SUBJECT }, 'input[name=subject]', '[class*=subject] input'],
  plain: [{ of: 'textarea', named: BODY }, '.editor-wrapper textarea'],
  rich: ['.editor-content[contenteditable]', '.editor-wrapper [contenteditable=true]'],
  signature: '[id*=signature i], [class*=signature i]',
  quote: 'blockquote[type=cite], blockquote',
  to: {
    field: [{ of: 'input', named: TO }, 'input[name=to]', '[class*=recipient] input'],
    person: [':has(> * input[name=to]) [class*=token]'],
    email: '@title',
  },
  cc: { field: [{ of: 'input', named: CC }, 'input[name=cc]'] },
};
