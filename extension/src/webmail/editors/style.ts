/** The styles that a text may take on from what stands before it, by the letters that switch them on and off: bold, italic, underlined. */

interface Style {
  letter: string;
  isOn: (style: CSSStyleDeclaration) => boolean;
}

const STYLES: readonly Style[] = [
  { letter: 'b', isOn: ({ fontWeight }) => Number(fontWeight) >= 600 },
  { letter: 'i', isOn: ({ fontStyle }) => fontStyle !== 'normal' },
  { letter: 'u', isOn: ({ textDecorationLine }) => textDecorationLine.includes('underline') },
];

/** The letters of the styles in which any text of these blocks stands, where not the whole block is set so. */
export function stylesIn(blocks: readonly Node[]): string[] {
  const elements = blocks.filter((block) => block.nodeType === Node.ELEMENT_NODE) as Element[];
  const pairs = elements.flatMap((block) => {
    const around = getComputedStyle(block);
    // Those around the text too: what is underlined is so by them.
    const inside = [...block.querySelectorAll('*')].filter(({ textContent }) => textContent !== '');
    return inside.map((element) => [getComputedStyle(element), around] as const);
  });
  return STYLES.filter(({ isOn }) => pairs.some(([text, block]) => isOn(text) && !isOn(block))).map(({ letter }) => letter);
}
