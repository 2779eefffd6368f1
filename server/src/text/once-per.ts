/** A function that several ask about one object: it answers once, and its answer is kept as long as the object. */
export function oncePer<K extends object, V extends object>(answer: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const value = answer(key);
    known.set(key, value);
    return value;
  };
}
