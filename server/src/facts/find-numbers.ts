import { findUnit } from '../standards/units.ts';
import { isDigit } from '../text/reading.ts';
import { compare, parseDecimal } from './exact.ts';
import type { Modifier, PrintedNumber } from './printed-number.ts';

/** A number with its unit, found in the reading of a paragraph. */
export interface FoundNumber extends PrintedNumber {
  /** Where the modifier before it begins (近, 不少于), else where its digits do. */
  readonly from: number;
  readonly start: number;
  readonly unitEnd: number;
  /** Behind the modifier that follows its unit (以上, 左右). */
  readonly end: number;
}

/** All numbers with a unit in a text as it is read, except those that stand in 《》 or are part of a name. */
export function findNumbers(text: string): FoundNumber[] {
  const numbers: FoundNumber[] = [];
  let inTitle = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '《') inTitle++;
    else if (character === '》') inTitle = Math.max(0, inTitle - 1);
    if (!isDigit(character)) continue;
    const digits = readDigits(text, at);
    const end = at + digits.length;
    const number = inTitle === 0 && !isPartOfName(text, at, end) ? readNumber(text, at, digits) : undefined;
    if (number) numbers.push(number);
    at = (number?.end ?? end) - 1;
  }
  return numbers;
}

const digitRun = /\d+(?:,\d{3})*(?:\.\d+)?/y;

function readDigits(text: string, at: number): string {
  digitRun.lastIndex = at;
  return digitRun.exec(text)?.[0] ?? text.charAt(at);
}

/** 第20条, “12·4”, 1+N, 7×24小时, 5G, A4, 〔2024〕3号 carry names, not figures. */
function isPartOfName(text: string, start: number, end: number): boolean {
  return /[第·+×*#〔№A-Za-z./—–～~-]/.test(text.charAt(start - 1)) || /[·+×*#〕A-Za-z/]/.test(text.charAt(end));
}

function readNumber(text: string, start: number, digits: string): FoundNumber | undefined {
  const range = readRange(text, digits, start + digits.length);
  if (range === 'broken') return undefined;
  let at = range?.end ?? start + digits.length;
  // 8000余份, 10余万份, 1.2万余人.
  const isOverBefore = /[余多几]/.test(text.charAt(at));
  if (isOverBefore) at++;
  const multiplier = readMultiplier(text, at);
  at += multiplier.length;
  const isOver = isOverBefore || /[余多几]/.test(text.charAt(at));
  if (isOver && !isOverBefore) at++;
  const unit = findUnit(text, at);
  if (!unit) return undefined;
  const unitEnd = at + unit.text.length;
  const prefix = readPrefix(text, start);
  const suffix = readSuffix(text, unitEnd);
  return {
    digits,
    multiplier: multiplier.value,
    unit,
    upper: range?.upper,
    modifier: prefix?.modifier ?? (isOver ? 'over' : (suffix?.modifier ?? 'none')),
    from: prefix?.start ?? start,
    start,
    unitEnd,
    end: unitEnd + (suffix?.text.length ?? 0),
  };
}

/** The upper end of 5—10次 or 10%~20%; `broken` for a dash that joins no numbers, or not the lower to the higher. */
function readRange(text: string, digits: string, at: number): { upper: string; end: number } | 'broken' | undefined {
  const dash = /^%?[—–\-～~至]/.exec(text.slice(at, at + 2))?.[0];
  if (dash === undefined) return undefined;
  const next = at + dash.length;
  if (!isDigit(text.charAt(next))) return 'broken';
  const upper = readDigits(text, next);
  if (compare(parseDecimal(upper), parseDecimal(digits)) < 0) return 'broken';
  return { upper, end: next + upper.length };
}

function readMultiplier(text: string, at: number): { value: bigint; length: number } {
  if (text.startsWith('万亿', at)) return { value: 1_000_000_000_000n, length: 2 };
  if (text.charAt(at) === '亿') return { value: 100_000_000n, length: 1 };
  if (text.charAt(at) === '万') return { value: 10_000n, length: 1 };
  return { value: 1n, length: 0 };
}

interface Prefix {
  readonly text: string;
  readonly modifier: Modifier;
  /** Words that end in the prefix and mean something else: 签约 ends in 约. */
  readonly not?: RegExp;
}

const prefixes: readonly Prefix[] = [
  { text: '不少于', modifier: 'at-least' },
  { text: '不低于', modifier: 'at-least' },
  { text: '至少', modifier: 'at-least' },
  { text: '不超过', modifier: 'at-most' },
  { text: '不高于', modifier: 'at-most' },
  { text: '至多', modifier: 'at-most' },
  { text: '最多', modifier: 'at-most' },
  { text: '超过', modifier: 'above' },
  { text: '突破', modifier: 'above' },
  { text: '超', modifier: 'above' },
  { text: '逾', modifier: 'above' },
  // 查找不足12项 counts what is lacking; 占比不足20% is a limit.
  { text: '不足', modifier: 'below', not: /(?:查找|发现|存在|查摆|剖析|梳理|整改|问题|短板|差距|[的出和与及、])不足$/ },
  { text: '不到', modifier: 'below' },
  { text: '将近', modifier: 'nearly' },
  { text: '近', modifier: 'nearly', not: /[附最远靠临新]近$/ },
  { text: '大约', modifier: 'about' },
  { text: '约', modifier: 'about', not: /[签履违预邀解节合公条]约$/ },
];

function readPrefix(text: string, start: number): { modifier: Modifier; start: number } | undefined {
  const head = text.slice(Math.max(0, start - 4), start);
  const prefix = prefixes.find((one) => head.endsWith(one.text) && !one.not?.test(head));
  return prefix && { modifier: prefix.modifier, start: start - prefix.text.length };
}

interface Suffix {
  readonly text: string;
  readonly modifier: Modifier;
}

const suffixes: readonly Suffix[] = [
  { text: '（含）以上', modifier: 'at-least' },
  { text: '以上', modifier: 'at-least' },
  { text: '以下', modifier: 'at-most' },
  { text: '以内', modifier: 'at-most' },
  { text: '左右', modifier: 'about' },
  { text: '上下', modifier: 'about' },
];

function readSuffix(text: string, at: number): Suffix | undefined {
  return suffixes.find((suffix) => text.startsWith(suffix.text, at));
}
