import { parseHanNumeral, parseHanYear } from '../standards/numerals.ts';

/** A date as it is read, whole or in part. */
export interface DateReading {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const gap = '【[^】]{1,20}】';
const han = '[〇○零OＯ一二三四五六七八九]';
const pattern = new RegExp(
  // 2026年1月9日, 二〇二六年一月九日, 2026年1月, and with gaps that a template left: 2026年【待填：月】月【待填：日】日.
  `(\\d{4}|${han}{4})年(?:(\\d{1,2}|[一二三四五六七八九十]{1,3}|${gap})月(?:(\\d{1,2}|[一二三四五六七八九十]{1,3}|${gap})日)?)?$`,
);
/** 2026-01-09, 2026.1.9 and 2026/1/9: not the form of official documents, but a date. */
const numericPattern = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;

/** The date at the end of a line as it is read, and where it begins; a bare year is none. */
export function findDateAtEnd(line: string): (DateReading & { readonly start: number }) | undefined {
  if (!/[月日\d]$/.test(line)) return undefined;
  const tail = line.slice(-60);
  const match = pattern.exec(tail) ?? numericPattern.exec(tail);
  if (!match?.[1] || match[2] === undefined) return undefined;
  const year = /^\d/.test(match[1]) ? Number(match[1]) : parseHanYear(match[1].replace(/[OＯ]/g, '〇'));
  if (year === undefined) return undefined;
  return { year, month: toNumber(match[2]), day: toNumber(match[3]), start: line.length - tail.length + match.index };
}

function toNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d/.test(text) ? Number(text) : parseHanNumeral(text);
}
