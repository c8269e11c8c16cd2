import { BODY, SEND, SUBJECT } from './labels';
import type { Place, Site } from './site';

/**
 * Zoho Mail. The roles and labels, the frame and the numbered "zmComposeEditor_" around a message are as seen in 2026; of how it shows the
 * conversation that is answered nothing is known.
 */
export const place: Place = {
  hosts: ['zoho.com', 'zoho.eu', 'zoho.in', 'zoho.com.au', 'zoho.jp'],
  compose: '.ze_area, .SCmb',
  around: '.SCm, [id^=zmComposeEditor_], :has(.SCmb)',
  send: ['.SCtxt.SCBtn', { of: ':is(button, [role=button])', named: SEND }],
};

export const zoho: Site = {
  name: 'zoho',
  places: [place],
  subject: [{ of: 'input', named: SUBJECT }, 'input[name=subject]'],
  plain: ['textarea.ze_area', { of: 'textarea', named: BODY }, '.SCm textarea:not(#wms-pasteCapture)'],
  rich: ['iframe.ze_area', '[id^=zmComposeEditor_] iframe'],
  signature: '#Zm-_Id_-Sgn, [id^="Zm-_Id_-Sgn"], [data-zbluepencil-ignore]',
  quote: '.zmail_extra, .zmail_extra_hr, blockquote',
  to: {
    field: ['input[role=combobox][aria-label^="To" i]', 'input[role=combobox]:not([aria-label*=cc i])'],
    person: [':has(> input[role=combobox]:not([aria-label*=cc i])) [data-email]'],
    email: '@data-email',
  },
  cc: {
    field: ['input[role=combobox][aria-label^="Cc" i]'],
    person: [':has(> input[aria-label^="Cc" i]:not([aria-label^="Bcc" i])) [data-email]'],
    email: '@data-email',
  },
};
