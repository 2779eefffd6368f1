import type { Noted } from './keep.ts';
import type { Span } from './span.ts';

/**
 * A stretch of the document as it is read: without blanks, markup and invisible characters, punctuation in full width,
 * digits and % in half width. Each unit of `text` stands for one unit of the document, at `offsets[i]`.
 */
export interface Reading extends Noted {
  readonly offsets: readonly number[];
}

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '％': '%',
};

/** Blanks of every width, and what no reader sees: zero-width characters, soft hyphens, the byte order mark. */
export function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xad ||
    (unit >= 0x2000 && unit <= 0x200d) ||
    unit === 0x2060 ||
    unit === 0xfeff
  );
}

/** Whether blanks or markup stood before a unit, which are left out of the reading. */
export function hasBlankBefore({ offsets }: Reading, at: number): boolean {
  return (offsets[at] ?? 0) - (offsets[at - 1] ?? 0) > 1;
}

export function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= '一' && character <= '鿿';
}

export function isHanUnit(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** How each UTF-16 unit is read: most stand for themselves. */
const asIs = 0;
const blank = 1;
const special = 2;
const classes = new Uint8Array(0x10000);
for (const character of [...Object.keys(fullWidth), '.', '．', ...'０１２３４５６７８９']) {
  classes[character.charCodeAt(0)] = special;
}
for (let unit = 0; unit < classes.length; unit++) if (isBlank(unit)) classes[unit] = blank;

/** Reads `pieces` of `content` one behind the other, leaving out `markup` (sorted, without overlaps). */
export function readPieces(content: string, pieces: readonly Span[], markup: readonly Span[] = []): Reading {
  const offsets: number[] = new Array(pieces.reduce((length, { start, end }) => length + end - start, 0));
  let length = 0;
  const runs: string[] = [];
  let hidden = 0;
  for (const piece of pieces) {
    let at = piece.start;
    while (at < piece.end) {
      while ((markup[hidden]?.end ?? Number.POSITIVE_INFINITY) <= at) hidden++;
      const mark = markup[hidden];
      if (mark && mark.start <= at) {
        at = mark.end;
        continue;
      }
      // Runs of characters that stand for themselves are copied whole.
      const limit = mark ? Math.min(mark.start, piece.end) : piece.end;
      const start = at;
      let kind = asIs;
      while (at < limit) {
        kind = classes[content.charCodeAt(at)] ?? asIs;
        if (kind !== asIs) break;
        offsets[length++] = at++;
      }
      if (at > start) runs.push(content.slice(start, at));
      if (at >= limit) continue;
      if (kind === special) {
        runs.push(readUnit(content, at, content.charCodeAt(at)));
        offsets[length++] = at;
      }
      at++;
    }
  }
  offsets.length = length;
  return { text: joined(runs), offsets };
}

/**
 * One text of several, in a row in memory: a slice of the document is looked up there unit by unit, which takes twice as long in
 * all that walks over the text. (What is joined is copied, a single one is not.)
 */
function joined(runs: readonly string[]): string {
  const [only = ''] = runs;
  return (runs.length === 1 ? [only.slice(0, 1), only.slice(1)] : runs).join('');
}

function readUnit(content: string, at: number, unit: number): string {
  if (unit >= 0xff10 && unit <= 0xff19) return String.fromCharCode(unit - 0xff10 + 0x30);
  const character = content.charAt(at);
  if (character === '.' || character === '．') {
    // A point as a full stop: “完成.” ends a sentence, “1.深化” and “97.3” do not.
    return isHan(content[at - 1]) && !isDigit(content[at + 1]) ? '。' : '.';
  }
  if (character === ',' && isThousandsSeparator(content, at)) return character;
  if (character === ':' && isDigit(content[at - 1]) && isDigit(content[at + 1])) return character;
  return fullWidth[character] ?? character;
}

/** `6,828` has one, `检查40,发现20` and `1,23` have none. */
function isThousandsSeparator(content: string, at: number): boolean {
  return [-1, 1, 2, 3].every((step) => isAnyDigit(content[at + step])) && !isAnyDigit(content[at + 4]);
}

/** Of either width. */
function isAnyDigit(character: string | undefined): boolean {
  return isDigit(character) || (character !== undefined && character >= '０' && character <= '９');
}

/** The document's span of `text.slice(from, to)`; empty, at the nearest place, for an empty slice. */
export function spanOf({ offsets }: Reading, from: number, to: number): Span {
  const start = offsets[from] ?? (offsets.at(-1) ?? -1) + 1;
  return { start, end: to > from ? (offsets[to - 1] ?? start) + 1 : start };
}
