import { SUBJECT } from './labels';
import type { Place, Site } from './site';

/**
 * Proton Mail. Its source is public, and its own tests find things by data-testid:
 * https://github.com/ProtonMail/WebClients/tree/main/applications/mail/src/app/components/composer
 */
export const place: Place = {
  hosts: ['mail.proton.me'],
  compose: '[data-testid="composer:send-button"]',
  around: '.composer, :has([data-testid="composer:subject"])',
  send: ['[data-testid="composer:send-button"]'],
};

const email = '[data-testid^="remove-address-button-"]@data-testid|remove-address-button-';
const name = '[data-testid="composer-addresses-item-label"]';
// To and Cc stand in one part, each in a list of its own.
const inTo = '.composer-addresses-container:has([data-testid="composer:to"]) [data-testid="composer-addresses-item"]';
const inCc = '.composer-addresses-container:has([data-testid="composer:to-cc"]) [data-testid="composer-addresses-item"]';

export const proton: Site = {
  name: 'proton',
  places: [place],
  subject: ['[data-testid="composer:subject"]', 'input[id^=subject-composer]', { of: 'input', named: SUBJECT }],
  plain: ['[data-testid="editor-textarea"]', '.composer-container textarea', 'textarea'],
  rich: ['iframe[data-testid="rooster-iframe"]'],
  signature: '.protonmail_signature_block',
  quote: '.protonmail_quote, .gmail_quote, #proton-editor-toggle-container, blockquote',
  to: {
    field: ['[data-testid="composer:to"]', 'input[id^=to-composer]'],
    person: [inTo],
    name,
    email,
  },
  cc: {
    field: ['[data-testid="composer:to-cc"]'],
    person: [inCc],
    name,
    email,
  },
  thread: {
    subject: '[data-testid="conversation-header:subject"]',
    person: ['[data-testid="recipients:sender"]'],
    email: '@aria-label',
  },
};
