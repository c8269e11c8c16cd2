/** A file that was not imported; nothing has changed. */
export class NotImported extends Error {
  constructor(
    readonly why: 'too_large' | 'not_json' | 'not_ours' | 'newer' | 'wrong',
    /** The place in the file, where there is one: "application 3 (Northwind), interviews 1 start". */
    readonly where = '',
  ) {
    super(`not imported: ${why} ${where}`);
    this.name = 'NotImported';
  }
}
