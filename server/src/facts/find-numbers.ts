import {
  type Modifier,
  type Multiplier,
  modifiersAfter,
  modifiersBefore,
  multipliers,
  type Suffix,
} from '../standards/modifiers.ts';
import { findUnit } from '../standards/units.ts';
import { isDigit } from '../text/reading.ts';
import { compare, parseDecimal } from './exact.ts';
import type { PrintedNumber } from './printed-number.ts';

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
  at += multiplier.text.length;
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

/** 万, 亿 or 万亿 behind the digits; 1 for none. */
function readMultiplier(text: string, at: number): Multiplier {
  return multipliers.find((multiplier) => text.startsWith(multiplier.text, at)) ?? { text: '', value: 1n };
}

function readPrefix(text: string, start: number): { modifier: Modifier; start: number } | undefined {
  const head = text.slice(Math.max(0, start - 4), start);
  const prefix = modifiersBefore.find((one) => head.endsWith(one.text) && !one.not?.test(head));
  return prefix && { modifier: prefix.modifier, start: start - prefix.text.length };
}

function readSuffix(text: string, at: number): Suffix | undefined {
  return modifiersAfter.find((suffix) => text.startsWith(suffix.text, at));
}
