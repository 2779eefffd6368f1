import { parseNumeral } from '../../../standards/numerals.ts';
import { createFinder } from '../../../text/finder.ts';
import { keepPerReading, type Noted } from '../../../text/keep.ts';
import { isOf, unitSet } from '../../../text/unit-set.ts';

/** 伍万元 in running text, and how it is written beside other amounts: 5万元. */
export interface CapitalAmount {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

const findNumerals = createFinder(/[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{0,14}(?=[元圆])/);
const capitals = unitSet('零壹贰叁肆伍陆柒捌玖拾佰仟万亿');

/** Those of a text that stands in a report. */
export const capitalAmountsOf = keepPerReading(({ text }: Noted): readonly CapitalAmount[] => findCapitalAmounts(text));

/** Amounts in capital numerals; those of forms, `人民币伍万元整（¥50000）`, `5万元（伍万元）`, are none. Linear. */
export function findCapitalAmounts(text: string): CapitalAmount[] {
  const amounts: CapitalAmount[] = [];
  for (const match of findNumerals(text)) {
    const start = match.index;
    if (isOf(capitals, text, start - 1)) continue;
    const end = start + match[0].length;
    if (/(?:人民币|大写|元)[：（）]?$/.test(text.slice(Math.max(0, start - 5), start))) continue;
    if (/^(?:整|[零壹贰叁肆伍陆柒捌玖]角|[（，]?(?:[¥￥\d]|小写))/.test(text.slice(end + 1, end + 5))) continue;
    const value = parseNumeral(match[0]);
    if (value !== undefined) amounts.push({ start, end, newText: show(value) });
  }
  return amounts;
}

export function hasArabicAmount(text: string): boolean {
  return /\d[万亿]?元/.test(text);
}

/** 50 000 as 5万, 125 000 as 12.5万, 3000 as it is. */
function show(value: number): string {
  if (value >= 100_000_000 && value % 1_000_000 === 0) return `${value / 100_000_000}亿`;
  return value >= 10_000 && value % 100 === 0 ? `${value / 10_000}万` : String(value);
}
