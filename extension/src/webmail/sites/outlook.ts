import { BODY, CC, SEND, SUBJECT, TO } from './labels';
import type { Place, Site } from './site';

/**
 * Outlook on the web. Its labels are translated; the ends of its ids are not: as seen in October 2026, each message has "_TO", "_CC" and
 * "_SUBJECT" after a number of its own, and people in To have their address as their label. Names in all languages we know come behind.
 */
export const place: Place = {
  hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
  compose: '[id^=editorParent_] :is([contenteditable=true], textarea), [role=textbox][aria-multiline=true][contenteditable=true]',
  // A message is written in the reading pane, in a window over it or in a browser window: the least that holds Send and recipients.
  around:
    '[data-app-section=ComposeForm], [data-app-section=Form_Content], [id^=docking_InitVisiblePart], [data-app-section=MailReadCompose], [role=main]',
  send: ['[id^=splitButton-][id$=__primaryActionButton]', { of: 'button', named: SEND }],
  beside: '[role=group], [class*=splitButton]',
};

const inTo = { of: '[contenteditable=true]', named: TO, inside: ' > [contenteditable=false]' };
const inCc = { of: '[contenteditable=true]', named: CC, inside: ' > [contenteditable=false]' };

export const outlook: Site = {
  name: 'outlook',
  places: [place],
  subject: ['input[id^=MSG_][id$=_SUBJECT]', { of: 'input', named: SUBJECT }, 'input[type=text][autocomplete=off]'],
  plain: [{ of: 'textarea', named: BODY }, '[id^=editorParent_] textarea'],
  rich: ['[id^=editorParent_] [contenteditable=true]', '[role=textbox][aria-multiline=true][contenteditable=true]'],
  signature: '#Signature, #signature',
  quote: '#appendonsend, #divRplyFwdMsg, #mail-editor-reference-message-container',
  to: {
    field: ['[id$=_TO] [contenteditable=true]', { of: '[contenteditable=true]', named: TO }],
    person: ['[id$=_TO] [class*=_EType_RECIPIENT_ENTITY]', inTo],
    email: '@aria-label',
  },
  cc: {
    field: ['[id$=_CC] [contenteditable=true]', { of: '[contenteditable=true]', named: CC }],
    person: ['[id$=_CC] [class*=_EType_RECIPIENT_ENTITY]', inCc],
    email: '@aria-label',
  },
  // A reply in the reading pane shows no subject.
  reply: '#appendonsend, #divRplyFwdMsg',
  thread: {
    subject: '[id^=CONV_][id$=_SUBJECT]',
    person: ['[aria-label="Email message"] [aria-label^="From:"], #ConversationReadingPaneContainer [aria-label^="From:"]'],
    email: '@aria-label',
  },
};
