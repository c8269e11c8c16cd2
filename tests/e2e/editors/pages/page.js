/** What every page of an editor shares: where the editor stands, what it begins with, and how a test reads its model. */
const query = new URLSearchParams(location.search);

/** What stands below the user's part: nothing, a signature, or in a reply that and a quoted mail. `block`: what the editor makes lines of. */
export function beginning(block) {
  const line = (text) => `<${block}>${text}</${block}>`;
  const signature = line('--') + line('Sam Okafor');
  const quote = `<blockquote>${line('Hello Sam,')}${line('Thank you for coming.')}</blockquote>`;
  const reply = line('<br>') + signature + line('On Monday, Dana Reyes wrote:') + quote;
  return { reply, signature }[query.get('content')] ?? '';
}

/** An empty element for the editor: in the page, in a frame that the page writes into, or in an open shadow root. */
export function place() {
  const slot = document.querySelector('#slot');
  const element = document.createElement('div');
  if (query.get('in') === 'frame') {
    const frame = document.createElement('iframe');
    slot.append(asBody(frame));
    frame.contentDocument.open();
    frame.contentDocument.write('<!doctype html><title>Message</title><body></body>');
    frame.contentDocument.close();
    frame.contentDocument.body.append(element);
  } else if (query.get('in') === 'shadow') {
    asBody(slot);
    slot.contentEditable = 'false';
    slot.attachShadow({ mode: 'open' }).append(element);
  } else slot.append(element);
  return element;
}

/** Marks the element that takes the message, so that it is found like that of the practice page. */
export function asBody(element) {
  element.setAttribute('role', 'textbox');
  if (!element.hasAttribute('contenteditable')) element.setAttribute('contenteditable', 'true');
  return element;
}

/** Tells the test that the editor is ready, and how to read its model. */
export function publish(read) {
  window.editor = { read };
}

const BLOCKS = new Set(['P', 'DIV', 'BLOCKQUOTE', 'BODY']);

/** The lines of the HTML that an editor gives for its model. */
export function linesOf(html) {
  // Inert, so that nothing in it runs.
  const { body } = document.implementation.createHTMLDocument('');
  if (html !== '') body.innerHTML = html;
  return linesIn(body);
}

/** The lines of a message as a reader sees them: bold between stars, a quote behind "> ", an empty line between two paragraphs. */
export function linesIn(body) {
  const lines = [];
  let open;
  const end = () => {
    if (open !== undefined) lines.push(open);
    open = undefined;
  };
  const apart = () => {
    if (lines.length > 0 && lines.at(-1).replace(/^> ?/, '') !== '') lines.push('');
  };
  const walk = (node, bold, quote) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue
        .replace(/\n/g, '')
        .replace(/[\u200b\u2060\ufeff]/g, '')
        .replace(/\u00a0/g, ' ');
      if (text !== '') open = (open ?? quote) + (bold && text.trim() !== '' ? `*${text}*` : text);
    } else if (node.nodeName === 'BR') {
      lines.push(open ?? quote);
      open = undefined;
    } else if (BLOCKS.has(node.nodeName)) {
      end();
      const inside = node.nodeName === 'BLOCKQUOTE' ? `> ${quote}` : quote;
      const paragraph = node.nodeName === 'P';
      if (paragraph) apart();
      const before = lines.length;
      for (const child of node.childNodes) walk(child, bold, inside);
      end();
      if (paragraph && lines.length === before) lines.push(inside);
      if (paragraph) apart();
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const weight = node.style?.fontWeight;
      const strong = ['B', 'STRONG'].includes(node.nodeName) || weight === 'bold' || Number(weight) >= 600;
      for (const child of node.childNodes) walk(child, (bold || strong) && weight !== 'normal', quote);
    }
  };
  walk(body, false, '');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll('**', '')
    .replace(/\n+$/, '');
}

/** The lines of a model that is a list of blocks: each its runs of text, and whether it is a quote. */
export function linesOfBlocks(blocks) {
  const { body } = document.implementation.createHTMLDocument('');
  for (const { quote, runs } of blocks) {
    const line = document.createElement('div');
    for (const { text, bold } of runs) {
      const run = document.createElement(bold ? 'b' : 'span');
      for (const [index, part] of text.split('\n').entries()) run.append(...(index > 0 ? [document.createElement('br')] : []), part);
      line.append(run);
    }
    if (line.textContent === '' && !line.querySelector('br')) line.append(document.createElement('br'));
    const around = quote ? document.createElement('blockquote') : body;
    around.append(line);
    if (quote) body.append(around);
  }
  return linesIn(body);
}
