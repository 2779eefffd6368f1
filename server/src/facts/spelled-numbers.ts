import { measureTerms } from '../standards/measures.ts';
import { modifiersBefore } from '../standards/modifiers.ts';
import { numeralCharacters, parseNumeral } from '../standards/numerals.ts';
import { beginsUnit, findUnit, percentUnit, tenthUnit } from '../standards/units.ts';
import { isOf, unitSet } from '../text/unit-set.ts';
import type { PrintedNumber } from './printed-number.ts';

/** A number in words, with its unit. */
export interface SpelledNumber extends Omit<PrintedNumber, 'modifier'> {
  readonly start: number;
  readonly digitsEnd: number;
  readonly unitEnd: number;
  readonly end: number;
  /** 余 or 多 stands between the number and its unit. */
  readonly isOver: boolean;
  /** 过半: more than the number. */
  readonly isMore?: boolean;
  /** Where digits begin behind 百分之, which is printed as 98.5% is: 百分之98.5. */
  readonly digitsStart?: number;
}

/** Every character that a spelled number can begin with: 百分之十, 过半, 二十余场. */
export const beginsSpelled = `过半${numeralCharacters}`;

/** 15 characters are enough for all below 一亿: 九千九百九十九万九千九百九十九. */
const numeral = new RegExp(`[${numeralCharacters}万亿]{1,15}`, 'y');
/** 百分之十, 百分之九十八点五, 千分之三. */
const perHundred = new RegExp(
  `百分之([${numeralCharacters}]{1,4}(?:点[${numeralCharacters}]{1,4})?|\\d{1,3}(?:\\.\\d{1,4})?)`,
  'y',
);
/** 三分之二. */
const fraction = new RegExp(
  `([${numeralCharacters}]{1,3})分之([${numeralCharacters}]{1,3})(?![${numeralCharacters}])`,
  'y',
);
/** 三成, 九成以上, 三成八, 三成半, 近九成当日答复; 三成员 and 两成立 are none. */
const tenths =
  /([一二两三四五六七八九])成([一二三四五六七八九半])?(?=[以左上多，。；、）的]|$|(?<=(?:[近约逾]|超过|不[足到])[^近约逾超过足到]成)[^员立功本果品为就长年交效绩熟分了份批套都型])/y;
const oneHalf = /(?<=[占达近约过到])一半(?=[，。；、）以]|$)/y;
const half = /过半数?(?=[，。；、）的]|$)|半数(?=以上)/y;

/** The number in words that begins at `at`, or `undefined`: names such as 三项制度 and 两个维护 are none. */
export function findSpelled(text: string, at: number): SpelledNumber | undefined {
  if (!mayGoOn(text, at)) return undefined;
  return findPart(text, at) ?? findCount(text, at);
}

const goesOn = new Set([...numeralCharacters, ...'余多成分万亿数半']);

/** A look at the next character: 百姓, 一方面 and 过程 begin no number. */
function mayGoOn(text: string, at: number): boolean {
  const [first, next] = [text.charAt(at), text.charAt(at + 1)];
  if (first === '过') return next === '半';
  if (first === '半') return next === '数';
  if (first === '百' || first === '千') return next === '分' || next === '余' || next === '多';
  if (first === '一')
    return next === '半' || next === '成' || next === '百' || next === '千' || next === '万' || next === '亿';
  return goesOn.has(next) || beginsUnit(next);
}

/** Each kind of part is looked for only where the characters allow it: most counts are none. */
function findPart(text: string, at: number): SpelledNumber | undefined {
  const [first, next] = [text.charAt(at), text.charAt(at + 1)];
  const share = first === '百' && matchAt(perHundred, text, at);
  if (share) {
    const [{ length }, value = ''] = share;
    if (!/^\d/.test(value)) return toNumber(decimalOf(value), percentUnit, at, length, 0);
    const found = toNumber(value, percentUnit, at, length, 0);
    return found && { ...found, digitsStart: at + length - value.length };
  }
  const inTenths = next === '成' && matchAt(tenths, text, at);
  if (inTenths) {
    const [words, whole = '', tenth] = inTenths;
    const value = tenth ? `${whole}点${tenth.replace('半', '五')}` : whole;
    return toNumber(decimalOf(value), tenthUnit, at, 1, words.length - 1);
  }
  // 占一半 says no more than 五成.
  if (next === '半' && matchAt(oneHalf, text, at)) return toNumber('5', tenthUnit, at, 1, 1);
  const parts = text.slice(at, at + 4).includes('分') && matchAt(fraction, text, at);
  if (parts) {
    const [denominator, numerator] = [parseNumeral(parts[1] ?? ''), parseNumeral(parts[2] ?? '')];
    if (!denominator || !numerator || numerator >= denominator) return undefined;
    const found = toNumber(((100 * numerator) / denominator).toFixed(4), percentUnit, at, parts[0].length, 0);
    return found && { ...found, fraction: { numerator, denominator } };
  }
  const isHalf = (first === '过' || first === '半') && matchAt(half, text, at);
  const found = isHalf ? toNumber('50', percentUnit, at, isHalf[0].length, 0) : undefined;
  return found && { ...found, isMore: first === '过' };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function decimalOf(words: string): string | undefined {
  const [whole = '', decimals] = words.split('点');
  const value = parseNumeral(whole);
  if (value === undefined) return undefined;
  const digits = [...(decimals ?? '')].map((character) => parseNumeral(character));
  return digits.includes(undefined) ? undefined : `${value}${decimals ? `.${digits.join('')}` : ''}`;
}

function toNumber(
  digits: string | undefined,
  unit: PrintedNumber['unit'],
  start: number,
  length: number,
  unitLength: number,
): SpelledNumber | undefined {
  if (digits === undefined) return undefined;
  const digitsEnd = start + length;
  const end = digitsEnd + unitLength;
  return { digits, multiplier: 1n, unit, upper: undefined, start, digitsEnd, unitEnd: end, end, isOver: false };
}

/** What stands before a numeral that belongs to a name: 第三, 十四五, 之一, 统一. */
const joined = unitSet('第之统其每任某唯同专各逐八七九十百千万亿“·');

/**
 * A count in words. Small ones are names more often than figures (三项制度, 两个维护, 四级责任), so they count only behind a
 * verb that counts (召开会议两次, 制定三项), at the end of what they count (研究议题七次，), or with 余, 多, 近, 约, or as 两倍; 一 never does.
 */
function findCount(text: string, at: number): SpelledNumber | undefined {
  if (isOf(joined, text, at - 1)) return undefined;
  const words = matchAt(numeral, text, at)?.[0];
  if (words === undefined) return undefined;
  const value = parseNumeral(words);
  const digitsEnd = at + words.length;
  if (value === undefined || value < 2) return undefined;
  const isOver = '余多'.includes(text.charAt(digitsEnd)) && digitsEnd < text.length;
  const unitStart = digitsEnd + (isOver ? 1 : 0);
  const unit = findUnit(text, unitStart);
  const head = text.slice(Math.max(0, at - 6), at);
  if (!unit || unit.text === '字') return undefined;
  if (unit.class === 'thing' && unit.text !== '个' && !isOver && !/平均每[一-鿿]{1,3}$/.test(head)) return undefined;
  const isCounted =
    isOver ||
    value > 10 ||
    unit.class === 'multiple' ||
    modifiersBefore.some((one) => head.endsWith(one.text)) ||
    (unit.class === 'occasion' && words !== '二' && endsCounting(text, at, unitStart + unit.text.length)) ||
    counts(head);
  if (!isCounted) return undefined;
  const unitEnd = unitStart + unit.text.length;
  return {
    ...digitsOf(words, value),
    unit,
    upper: undefined,
    start: at,
    digitsEnd,
    unitEnd,
    end: unitEnd,
    isOver,
  };
}

/** 研究议题七次，: behind what was done and with nothing behind it; 每年两次 and 不少于三次 set a rule. */
function endsCounting(text: string, at: number, end: number): boolean {
  return (
    /^(?:[，。；、（）]|$)/.test(text.charAt(end)) &&
    /[一-鿿]{4}$/.test(text.slice(Math.max(0, at - 4), at)) &&
    !rules.test(text.slice(Math.max(0, at - 12), at))
  );
}

const rules = /[每各]|少于|至少|最多|以上|连续|先后|不超过|应当|第/;

/** 三万 is no more exact than 3万; 三万零五十 is. */
function digitsOf(words: string, value: number): Pick<PrintedNumber, 'digits' | 'multiplier'> {
  const multiplier = { 万: 10_000, 亿: 100_000_000 }[words.slice(-1)] ?? 1;
  return { digits: String(value / multiplier), multiplier: BigInt(multiplier) };
}

/** By their last unit: most words end in none of them. */
const termsByEnd = new Map<number, string[]>();
for (const term of measureTerms) {
  const last = term.charCodeAt(term.length - 1);
  termsByEnd.set(last, [...(termsByEnd.get(last) ?? []), term]);
}

function counts(head: string): boolean {
  const terms = termsByEnd.get(head.charCodeAt(head.length - 1)) ?? [];
  return (
    terms.some((term) => head.endsWith(term)) ||
    /平均每[一-鿿]{1,3}$/.test(head) ||
    /(?:共|计|仅|有|达|会议|检查|培训|演练|活动)$/.test(head)
  );
}
