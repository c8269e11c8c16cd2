import { SUBJECT } from './labels';
import type { Place, Site } from './site';

/**
 * Gmail. Its class names are made by a machine but have stood for many years; those here are the ones that InboxSDK, gmail.js and Briskine
 * rely on, too.
 */
export const place: Place = {
  hosts: ['mail.google.com'],
  compose: '[g_editable=true], [contenteditable=true][role=textbox][aria-multiline=true], textarea.Ak',
  // The root of a window and of a reply under its thread; around them a dialog, or a browser window of its own.
  around: '.M9, .nr, .ip, [role=dialog], [role=main]',
  send: ['.aoO[role=button]', '.btC td:first-child [role=button]:not([aria-haspopup=true])'],
  beside: 'td',
  cell: 'gU',
};

export const gmail: Site = {
  name: 'gmail',
  places: [place],
  subject: ['input[name=subjectbox]', { of: 'input', named: SUBJECT }, 'input[name=subject]'],
  plain: ['textarea.Ak'],
  rich: ['[g_editable=true]', '[contenteditable=true][role=textbox][aria-multiline=true]'],
  signature: '.gmail_signature, [data-smartmail=gmail_signature]',
  quote: '.gmail_quote, .gmail_quote_container, .gmail_attr',
  to: {
    field: ['[name=to] input[role=combobox]', '[name=to] input[peoplekit-id]', 'textarea[name=to]'],
    person: ['[name=to] [role=option][data-hovercard-id], .vR:has(input[name=to]) [data-hovercard-id]'],
    name: '@data-name',
    email: '@data-hovercard-id',
  },
  cc: {
    field: ['[name=cc] input[role=combobox]', 'textarea[name=cc]'],
    person: ['[name=cc] [role=option][data-hovercard-id], .vR:has(input[name=cc]) [data-hovercard-id]'],
    name: '@data-name',
    email: '@data-hovercard-id',
  },
  reply: 'input[name=rm]:not([value=""])',
  thread: { subject: 'h2.hP', person: ['.gD[email]'], name: '@name', email: '@email' },
};
