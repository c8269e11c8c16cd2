/** What Afterword needs to know about one webmail. A description only: how to find and fill is the same code for all of them. */
export interface Site {
  /** The compose window: everything below is looked for inside it. */
  compose: string;
  subject: string;
  /** The body when mail is written as plain text. */
  plain: string;
  /** The body when mail is written with formatting: the editable element, or the frame around it. */
  rich: string;
  /** How the formatted body takes text: by the browser's own editing, or as its editor framework does. */
  takes: 'typing' | 'tinymce';
  /** Inside a formatted body: whatever must stay below what we insert. */
  below: string;
  /** The webmail's own Send button, anywhere in the page (the visible one counts), and the class names that make ours look at home beside it. */
  send: string;
  buttonClass: string;
}
