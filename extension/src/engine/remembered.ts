/** So many words are kept that no note has more. */
export const MOST_WORDS = 5000;

/** A function that keeps what it once found out, up to so many answers. */
export function remembered<Key, Answer>(find: (key: Key) => Answer, most: number): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    if (known.size >= most) known.clear();
    const answer = find(key);
    known.set(key, answer);
    return answer;
  };
}
