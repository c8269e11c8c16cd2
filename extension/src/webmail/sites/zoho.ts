import { BODY, SEND, SUBJECT } from './labels';
import type { Place, Site } from './site';

/**
 * Zoho Mail. A new message, and the pane that shows one, are as somebody's program that writes mail there found them on the live site in
 * September 2026: the numbered "zmComposeEditor_" is around the text alone, and the ".SCm" around a whole message is of an older look. What
 * it has instead of the frame where mail is written as plain text is not known.
 */
export const place: Place = {
  hosts: ['zoho.com', 'zoho.eu', 'zoho.in', 'zoho.com.au', 'zoho.jp'],
  compose: '.ze_area, [id^=zmComposeEditor_]',
  around: ':has([data-testid=com_send], .SCBtn):has([role=combobox])',
  send: ['[data-testid=com_send]', '.SCBtn', { of: ':is(button, [role=button])', named: SEND }],
};

export const zoho: Site = {
  name: 'zoho',
  places: [place],
  subject: ['[data-testid=com_subject_field] input', { of: 'input', named: SUBJECT }],
  plain: ['textarea.ze_area', { of: 'textarea', named: BODY }, 'textarea:not(#wms-pasteCapture)'],
  rich: ['iframe.ze_area', '[id^=zmComposeEditor_] iframe'],
  signature: '#Zm-_Id_-Sgn, [id^="Zm-_Id_-Sgn"], [data-zbluepencil-ignore]',
  quote: '.zmail_extra, .zmail_extra_hr, blockquote',
  to: {
    field: ['[data-testid=com_To_field]', 'input[role=combobox][aria-label^="To" i]', 'input[role=combobox]:not([aria-label*=cc i])'],
    person: [
      ':has(> [data-testid=com_To_field]) > .zmCB[role=option]',
      ':has(> [role=combobox]:not([aria-label*=cc i])) > .zmCB[role=option]',
    ],
    email: '@aria-label',
  },
  cc: {
    field: ['[data-testid=com_Cc_field]', 'input[role=combobox][aria-label^="Cc" i]'],
    person: [':has(> [data-testid=com_Cc_field]) > .zmCB[role=option]', ':has(> [aria-label^="Cc" i]) > .zmCB[role=option]'],
    email: '@aria-label',
  },
  // A pane that was closed keeps what was last in it. The list says which conversation it is.
  thread: {
    subject: '[role=option][aria-selected=true] [data-testid=lst-sub]',
    person: ['.shw .zmMHFrom [data-eid]'],
    email: '@data-eid',
  },
};
