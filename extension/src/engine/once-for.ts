/** What is worked out of a thing that never changes: once, and kept as long as the thing is. */
export function onceFor<K extends object, V>(work: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, V>();
  return (thing) => {
    const old = known.get(thing);
    if (old !== undefined) return old;
    const value = work(thing);
    known.set(thing, value);
    return value;
  };
}
