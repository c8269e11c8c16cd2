export type Tree = { [key: string]: unknown };

/** Objects merge key by key, lists item by item; an empty list empties. */
export function merged(base: unknown, changes: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(changes)) return changes.map((change, index) => merged(base[index], change));
  if (!isTree(base) || !isTree(changes)) return changes;
  const entries = Object.entries(changes).map(([key, value]) => [key, key in base ? merged(base[key], value) : value]);
  return { ...base, ...Object.fromEntries(entries) };
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
