import { parseHanNumeral, parseHanYear } from '../standards/numerals.ts';

/** A date as it is read, whole or in part. */
export interface DateReading {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const gap = '【[^】]{1,20}】';
const pattern = new RegExp(
  // 2026年1月9日, 二〇二六年一月九日, 2026年1月, and with gaps that a template left: 2026年【待填：月】月【待填：日】日.
  `(\\d{4}|[〇○零一二三四五六七八九]{4})年(?:(\\d{1,2}|[一二三四五六七八九十]{1,3}|${gap})月(?:(\\d{1,2}|[一二三四五六七八九十]{1,3}|${gap})日)?)?$`,
);

/** The date at the end of a line as it is read, and where it begins; a bare year is none. */
export function findDateAtEnd(line: string): (DateReading & { readonly start: number }) | undefined {
  const tail = line.slice(-60);
  const match = pattern.exec(tail);
  if (!match?.[1] || match[2] === undefined) return undefined;
  const year = /^\d/.test(match[1]) ? Number(match[1]) : parseHanYear(match[1]);
  if (year === undefined) return undefined;
  return { year, month: toNumber(match[2]), day: toNumber(match[3]), start: line.length - tail.length + match.index };
}

function toNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d/.test(text) ? Number(text) : parseHanNumeral(text);
}
