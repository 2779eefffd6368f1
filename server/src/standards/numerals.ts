const digits: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['零', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);

const powers: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** The value of a Chinese numeral below 10 000 (十二 is 12, 二百零五 is 205), or `undefined` for anything else. */
export function parseHanNumeral(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastPower = 10_000;
  for (const character of text) {
    const power = powers.get(character);
    if (power === undefined) {
      const next = digits.get(character);
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
      continue;
    }
    if (power >= lastPower || (digit === undefined && total > 0)) return undefined;
    total += (digit ?? 1) * power;
    lastPower = power;
    digit = undefined;
  }
  return text === '' ? undefined : total + (digit ?? 0);
}

const capitals = '零壹贰叁肆伍陆柒捌玖拾佰仟';
const ordinary = '零一二三四五六七八九十百千';

/** Every character that a numeral without 万 and 亿 is made of. */
export const numeralCharacters = `〇两${ordinary}${capitals}`;

/** Capital, or with 万 and 亿: most numerals are neither. */
const isComposed = new RegExp(`[${capitals}万亿]`);

/**
 * The value of a numeral with 万 and 亿, ordinary (三万五千) or capital as financial forms write it (拾贰万伍仟 is 125 000), or
 * `undefined`.
 * Source: GB/T 15835—2011《出版物上数字用法》5.2.4.
 */
export function parseNumeral(text: string): number | undefined {
  if (!isComposed.test(text)) return parseHanNumeral(text);
  const plain = [...text].map((character) => ordinary[capitals.indexOf(character)] ?? character).join('');
  let total = 0;
  let rest = plain;
  for (const [name, value] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    const part = parseHanNumeral(rest.slice(0, at));
    if (part === undefined) return undefined;
    total += part * value;
    rest = rest.slice(at + 1).replace(/^零/, '');
  }
  const ones = rest === '' ? 0 : parseHanNumeral(rest);
  return ones === undefined || plain === '' ? undefined : total + ones;
}

/** The numeral as headings write it, 1 to 99: 十, 十二, 二十, 二十三. */
export function toHanNumeral(value: number): string {
  const names = '〇一二三四五六七八九';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : names.charAt(tens)}十`;
  return head + (ones === 0 && tens > 0 ? '' : names.charAt(ones));
}

/** The year of 二〇二五年 or 二○二五年, or `undefined`. */
export function parseHanYear(text: string): number | undefined {
  let year = 0;
  for (const character of text) {
    const digit = character === '○' ? 0 : digits.get(character);
    if (digit === undefined) return undefined;
    year = year * 10 + digit;
  }
  return text.length === 4 ? year : undefined;
}
