/**
 * What Afterword needs to know about one webmail. A description only: how to find, read and fill is the same code for all of them.
 *
 * Each site stands in one file, in two parts, since a mail page loads only the first before the button is pressed.
 */

/** An element by what the webmail calls it, in whichever language: as its label, placeholder or title. `inside` goes on from there. */
export interface Named {
  of: string;
  named: readonly string[];
  inside?: string;
}

/** Where one thing is: CSS selectors, the most trustworthy first. The next one counts only where the ones before find nothing. */
export type Part = readonly (string | Named)[];

/** Where the compose windows are, and where our button goes in them. */
export interface Place {
  /** The host names it runs under, each with all names below it. Absent: anybody may run it, under any name. */
  hosts?: readonly string[];
  /** The compose window, or something in each of them. Everything else is looked for inside the window. */
  compose: string;
  /** The window, where `compose` names a part of it: the nearest element around that part. Of two in each other the inner one counts. */
  around?: string;
  /** The webmail's own Send button; of several the first that can be seen. It may stand beside the window. */
  send: Part;
  /** What our button stands after, where that is not Send itself: the nearest element around Send. */
  beside?: string;
  /** Class names that make ours look at home beside Send. Without them it has the browser's own colors for buttons. */
  look?: string;
  /** In a toolbar made of a table: the class names of a cell of its own. */
  cell?: string;
}

/** Who stands in To or Cc. */
export interface Recipients {
  /** The field that a person types addresses into. */
  field: Part;
  /** Each person who stands there already, where they are not part of the field's own text. */
  person?: Part;
  /** In or on that person: the name and the address. "span" is a text, "@title" an attribute, "b@id|to-" its end. */
  name?: string;
  email?: string;
  /** A hidden field in which the webmail keeps all of them as a list. */
  list?: string;
}

/** The conversation beside the compose window, anywhere in the page. */
export interface Thread {
  subject: string;
  person: Part;
  name?: string;
  email?: string;
}

export interface Site {
  /** As it appears in the diagnostics. */
  name: string;
  /** One for each of its skins. */
  places: readonly Place[];
  subject: Part;
  /** The body, where mail is written as plain text: a text area. */
  plain: Part;
  /** The body, where mail is written with formatting: the editable element, or the frame around it. */
  rich: Part;
  /** Inside a formatted body: what must stay below our text. */
  signature: string;
  quote: string;
  to: Recipients;
  cc: Recipients;
  /** Where it is found in the compose window, the message is a reply. The subject's "Re:" says so too. */
  reply?: string;
  thread?: Thread;
}
