/** Finds in a text what a pattern matches, from left to right and without overlaps. */
export type Finder = (text: string) => readonly RegExpExecArray[];

const noMatches: readonly RegExpExecArray[] = [];

/**
 * What `matchAll` does, without its iterator, which costs more than the search where a text holds little. A pattern
 * should begin with what it consumes: behind `(?<=…)` no text is passed over quickly. `needs` are words of which every
 * match has one.
 */
export function createFinder(pattern: RegExp, needs?: readonly string[]): Finder {
  const search = new RegExp(pattern.source, 'g');
  return (text) => {
    if (needs && !holdsAny(text, needs)) return noMatches;
    search.lastIndex = 0;
    let match = search.exec(text);
    if (!match) return noMatches;
    const found: RegExpExecArray[] = [];
    for (; match; match = search.exec(text)) found.push(match);
    return found;
  };
}

/** Whether one of some words stands in a text: a text is passed over for a word much faster than for a pattern. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

const noPlaces: readonly number[] = [];

/** Finds the places of single units; every match of the pattern has one. */
export function createUnitFinder(pattern: RegExp): (text: string) => readonly number[] {
  const search = new RegExp(pattern.source, 'g');
  return (text) => {
    search.lastIndex = 0;
    if (!search.test(text)) return noPlaces;
    const places = [search.lastIndex - 1];
    while (search.test(text)) places.push(search.lastIndex - 1);
    return places;
  };
}
