import { EngineError } from './engine-error';

/** A piece of a template: its own text, a field, or a section that shows where its field is given (#) or where it is not (^). */
export type TemplatePiece = string | { sign: '' | '#' | '^'; name: string; standsAlone: boolean; inner: TemplatePiece[] };

/** A field, the beginning of a section, or its end. */
export const TAG = /(?<!\{)\{\{[ \t]*([#^/]?)[ \t]*(\w+)[ \t]*\}\}/;

/**
 * Read a template in Mustache, of which we have fields and sections only. The mustache package does far more, in a tenth of the bytes that
 * the whole engine may have; a test holds the two equal. Throws EngineError for whatever is neither a field nor a section.
 *
 * As in Mustache, tags of sections that have a line for themselves take the line with them.
 */
export function parseTemplate(source: string, id: string): TemplatePiece[] {
  const fail = (why: string): never => {
    throw new EngineError(`Template ${id} ${why}.`);
  };
  const all: TemplatePiece[] = [];
  const open = [{ name: '', inner: all }];
  for (const line of source.split(/(?<=\n)/)) {
    // A text, then a sign, a name and a text for every tag.
    const pieces = line.split(TAG);
    const isOfSections =
      pieces.length > 1 && pieces.every((piece, index) => (index % 3 === 0 ? piece.trim() === '' : index % 3 > 1 || piece));
    const { length } = pieces;
    for (let index = 0; index < length; index += 3) {
      const [text = '', sign, name = ''] = pieces.slice(index, index + 3);
      const here = open.at(-1)?.inner;
      if (text.includes('{{')) fail(`has “${text.slice(text.indexOf('{{')).trim()}”, which is neither a field nor a section`);
      if (text && !isOfSections) here?.push(text);
      if (sign === '/') {
        if (open.length < 2 || open.pop()?.name !== name) fail(`ends the section “${name}” where it is not open`);
      } else if (sign !== undefined) {
        const piece = { sign: sign as '' | '#' | '^', name, standsAlone: isOfSections && length === 4, inner: [] };
        here?.push(piece);
        if (sign) open.push(piece);
      }
    }
  }
  if (open.length > 1) fail(`does not end its section “${open.at(-1)?.name}”`);
  return all;
}
