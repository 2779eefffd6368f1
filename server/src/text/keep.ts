/** So many units of text are remembered, and as many again of those before: twice the longest report that is read. */
const most = 1_000_000;

let epoch = 0;

/** Forgets all texts, so that what a first reading costs can be measured. */
export function forgetTexts(): void {
  epoch++;
}

/**
 * A function whose answer follows from a text: it remembers what it said of the last ones, for after a key most paragraphs are
 * those of the version before. What it answers is shared, and is not to be changed. `keyOf` gives all that the answer follows from.
 */
export function keep<A extends readonly unknown[], V>(
  keyOf: (...from: A) => string,
  answer: (...from: A) => V,
): (...from: A) => V {
  let recent = new Map<string, V>();
  let older = new Map<string, V>();
  let size = 0;
  let since = epoch;
  return (...from) => {
    if (since !== epoch) {
      [recent, older, size, since] = [new Map(), new Map(), 0, epoch];
    }
    const key = keyOf(...from);
    const known = recent.get(key);
    if (known !== undefined || recent.has(key)) return known as V;
    const value = older.get(key) ?? answer(...from);
    if (size > most) [recent, older, size] = [new Map(), recent, 0];
    recent.set(key, value);
    size += key.length;
    return value;
  };
}

/** The same of a function of one text alone. */
export function keepPerText<V>(answer: (text: string) => V): (text: string) => V {
  return keep((text) => text, answer);
}
