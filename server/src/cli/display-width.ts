/**
 * How many columns of a terminal a text takes: two for a Chinese character and for full-width punctuation, none for what
 * combines or is invisible. Marks that are narrow or wide by locale (“ ” × ÷) are counted as narrow, as most terminals do.
 * Source: Unicode Standard Annex #11, East Asian Width.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character.codePointAt(0) ?? 0);
  return width;
}

const wide: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function widthOf(code: number): number {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0;
  if (code < 0x300) return 1;
  if (code <= 0x36f || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** With blanks behind it, up to so many columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Its end, behind … where it is too long: the words next to a figure say most. */
export function keepEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const characters = [...text];
  let room = width - 1;
  let start = characters.length;
  while (start > 0) {
    room -= displayWidth(characters[start - 1] ?? '');
    if (room < 0) break;
    start--;
  }
  return `…${characters.slice(start).join('')}`;
}
