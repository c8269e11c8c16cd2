import { BODY, SEND } from './labels';
import type { Place, Site } from './site';

/**
 * Fastmail. Its views carry the names of their classes in the source, https://github.com/fastmail/overture, and had those here in June 2026.
 * People in To are shown by their names, each with a button to remove them; the address is not on the page for all of them.
 */
export const place: Place = {
  hosts: ['app.fastmail.com'],
  compose: '.s-send',
  around: '.v-Compose, :has([id$=-subject-input])',
  send: ['.v-Button.s-send', '.s-send', { of: 'button', named: SEND }],
  look: 'v-Button v-Button--standard v-Button--sizeM',
};

export const fastmail: Site = {
  name: 'fastmail',
  places: [place],
  subject: ['input[id$=-subject-input]', '.v-Compose-subject input'],
  plain: ['.v-Compose textarea.v-PlainText-input', '.v-Compose-body textarea', { of: 'textarea', named: BODY }],
  rich: ['.v-RichText-input[contenteditable=true]', '[role=textbox][aria-multiline=true][contenteditable=true]'],
  signature: '.signature, #fastmail-signature, [id^=sig]',
  quote: '#qt, .qt, blockquote[type=cite], blockquote',
  to: {
    field: ['input[id$=-to-input]', '.v-EmailInput .v-EmailInput-input'],
    person: ['.v-EmailInput:has([id$=-to-input]) .v-EmailInput-tokens li'],
    email: '@title',
  },
  cc: { field: ['input[id$=-cc-input]'], person: ['.v-EmailInput:has([id$=-cc-input]) .v-EmailInput-tokens li'], email: '@title' },
  thread: { subject: '.v-Thread-title', person: ['.v-MessageCard-from'], email: '@title' },
};
