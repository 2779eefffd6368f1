/** Finds in a text what a pattern matches, from left to right and without overlaps. */
export type Finder = (text: string) => readonly RegExpExecArray[];

const noMatches: readonly RegExpExecArray[] = [];

/**
 * What `matchAll` does, without its iterator, which costs more than the search where a text holds little. A pattern
 * should begin with what it consumes: behind `(?<=…)` no text is passed over quickly.
 */
export function createFinder(pattern: RegExp): Finder {
  const search = new RegExp(pattern.source, 'g');
  return (text) => {
    search.lastIndex = 0;
    let match = search.exec(text);
    if (!match) return noMatches;
    const found: RegExpExecArray[] = [];
    for (; match; match = search.exec(text)) found.push(match);
    return found;
  };
}

const noPlaces: readonly number[] = [];

/** Finds the places of single units; `members` is what stands between the brackets of their class. */
export function createUnitFinder(members: string): (text: string) => readonly number[] {
  const search = new RegExp(`[${members}]`, 'g');
  return (text) => {
    search.lastIndex = 0;
    if (!search.test(text)) return noPlaces;
    const places = [search.lastIndex - 1];
    while (search.test(text)) places.push(search.lastIndex - 1);
    return places;
  };
}
