/** One compose window in a page, whoever found it. */
import type { Person, Seen } from '../../messages';
import type { Message } from './read';

/** Its parts are looked up each time: webmails replace them as they go. */
export interface Found {
  root: Element;
  /** The subject line, where it can be seen. */
  subject(): HTMLInputElement | undefined;
  /** Where the line cannot be seen: the subject that the message has all the same, or ''. */
  fixedSubject(): string;
  /** The text area, the editable element, or the frame around it. */
  body(): HTMLElement | undefined;
  /** What must stay below our text in a formatted body, as a selector. */
  below: string;
  /** The webmail's own Send. */
  send(): HTMLElement | undefined;
  /** Puts a person into an empty To. */
  addTo(person: Person): Promise<'set' | 'kept' | 'failed'>;
  /** How its parts were found. */
  seen(): Seen;
  /** Who it goes to and what it answers. */
  message(): Message;
}
