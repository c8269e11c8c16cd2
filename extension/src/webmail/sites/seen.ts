/** How the parts of a message were found, for the diagnostics. Nothing of what stands in the message, and nothing of where it is. */
import type { Seen } from '../../messages';
import { selectorOf, sendOf, visible } from './find';
import type { Part, Place, Site } from './site';

/** Which step of a part found it, as "2 of 3"; after it the steps that find another element, as "not 3"; or "none of 3". */
export function step(root: ParentNode, part: Part): string {
  const found = part.map((one) => {
    const all = [...root.querySelectorAll(selectorOf(one))];
    return all.find(visible) ?? all[0];
  });
  const used = found.findIndex(Boolean);
  if (used < 0) return `none of ${part.length}`;
  const others = found.flatMap((element, index) => (element && element !== found[used] ? [`not ${index + 1}`] : []));
  return [`${used + 1} of ${part.length}`, ...others].join(', ');
}

export function seenIn(site: Site, place: Place, root: Element): Seen {
  const { subject, plain, rich, to, cc } = site;
  const parts = { subject, plain, rich, to: to.field, cc: cc.field };
  const found = Object.entries(parts).map(([name, part]) => [name, step(root, part)]);
  // Send may stand beside the window.
  const send = sendOf(root, place);
  let around = root;
  while (send && !around.contains(send) && around.parentElement) around = around.parentElement;
  return { site: site.name, parts: { ...Object.fromEntries(found), send: step(around, place.send) } };
}
