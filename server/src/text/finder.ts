import { skipTo, unitSet } from './unit-set.ts';

/** All matches in a text from left to right, without overlaps, from `from` on. */
export type Finder = (text: string, from?: number) => RegExpExecArray[];

const nothing: RegExpExecArray[] = [];

/**
 * Finds what `pattern` matches, as `matchAll` does. Most of a text is passed over by one look into a table for each
 * unit: the pattern is tried only at those of `beginnings` (see `unitSet`), which each of its matches begins with.
 */
export function createFinder(beginnings: string, pattern: RegExp): Finder {
  const set = unitSet(beginnings);
  const sticky = new RegExp(pattern.source, 'y');
  return (text, from = 0) => {
    const end = text.length;
    let found = nothing;
    for (let at = skipTo(set, text, from, end); at < end; at = skipTo(set, text, at, end)) {
      sticky.lastIndex = at;
      const match = sticky.exec(text);
      if (match) {
        if (found === nothing) found = [match];
        else found.push(match);
      }
      at += match ? match[0].length : 1;
    }
    return found;
  };
}
