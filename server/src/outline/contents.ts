import type { RawParagraph } from './paragraphs.ts';

/** A page number behind leaders: `一、总体情况……3`, `（一）学习···12`. */
const page = /[….·—]{2,}\d{1,3}$/;

/** No line of a table of contents is longer, its leaders included. */
const longest = 160;

/** So many lines that only stand again make a table of contents; two may have been pasted twice. */
const fewest = 3;

export function isContentsHeading({ reading }: RawParagraph): boolean {
  return /^(?:目录|目次)：?$/.test(reading.text);
}

/** The last place of each paragraph and of each heading that runs into its text, by their words. */
export type LastPlaces = ReadonlyMap<string, number>;

export function lastPlacesOf(paragraphs: readonly RawParagraph[]): LastPlaces {
  const places = new Map<string, number>();
  for (const [index, { reading }] of paragraphs.entries()) {
    places.set(reading.text, index);
    places.set(headingOf(reading.text), index);
  }
  return places;
}

/**
 * Where the table of contents ends that begins at `start`; `start` itself if there is none. Its lines name pages, or
 * stand again further down, where the heading may run into its text.
 */
export function findContentsEnd(paragraphs: readonly RawParagraph[], start: number, again: LastPlaces): number {
  const first = paragraphs[start];
  if (!first) return start;
  const isHeaded = isContentsHeading(first);
  const from = isHeaded ? start + 1 : start;
  let end = from;
  for (; end < paragraphs.length; end++) {
    const text = paragraphs[end]?.reading.text ?? '';
    if (text.length > longest || /[。！？；]/.test(text)) break;
    const isEntry = page.test(text) || (again.get(text) ?? end) > end || (isHeaded && isPaged(text, again, end));
    // Where the first line stands again, the report begins.
    if (!isEntry || (end > from && nameOf(text) === nameOf(paragraphs[from]?.reading.text ?? ''))) break;
  }
  return isHeaded || end - from >= fewest ? end : start;
}

/** 一、总体情况3: a page number behind a tab. */
function isPaged(text: string, again: LastPlaces, at: number): boolean {
  return /\d$/.test(text) && (again.get(nameOf(text)) ?? at) > at;
}

function nameOf(text: string): string {
  return text.replace(page, '').replace(/\d{1,3}$/, '');
}

function headingOf(text: string): string {
  return /^[^。]{0,60}/.exec(text)?.[0] ?? '';
}
