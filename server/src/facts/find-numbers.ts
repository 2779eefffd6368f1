import { findLabel, longestLabel, opensItem } from '../outline/label.ts';
import { minuses, namesChange } from '../standards/comparisons.ts';
import {
  type Modifier,
  type Multiplier,
  markBehind,
  modifiersAfter,
  modifiersBefore,
  multipliers,
  type Prefix,
  type Suffix,
} from '../standards/modifiers.ts';
import {
  namesBareRatio,
  namesProportion,
  namesRatio,
  namesRatioOnWay,
  namesSpan,
} from '../standards/time-and-ratio.ts';
import { daysUnit, findUnit, pointsAhead, proportionUnit, ratioUnits, type Unit } from '../standards/units.ts';
import { isDigit, type Reading } from '../text/reading.ts';
import { isOf, unitSet } from '../text/unit-set.ts';
import { compare, parseDecimal } from './exact.ts';
import type { PrintedNumber } from './printed-number.ts';
import { beginsSpelled, findSpelled, type SpelledNumber } from './spelled-numbers.ts';

/** A number with its unit, found in the reading of a paragraph. */
export interface FoundNumber extends PrintedNumber {
  /** Where the modifier before it begins (近, 不少于), else where its digits do. */
  readonly from: number;
  readonly start: number;
  /** Behind 百分之, or `start`. */
  readonly digitsStart: number;
  /** Behind the digits. */
  readonly digitsEnd: number;
  readonly unitEnd: number;
  /** Behind the modifier that follows its unit (以上, 左右). */
  readonly end: number;
  /** In Chinese numerals. */
  readonly spelled: boolean;
}

/** All numbers with a unit in a text as it is read, except those that stand in 《》 or are part of a name. */
export function findNumbers(reading: Reading): FoundNumber[] {
  const { text } = reading;
  const numbers: FoundNumber[] = [];
  let inTitle = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (starts[unit] === 0) continue;
    const character = text.charAt(at);
    if (character === '《') inTitle++;
    else if (character === '》') inTitle = Math.max(0, inTitle - 1);
    else if (isDigit(character)) {
      const behind = endOfLabel(text, at);
      if (behind !== undefined) {
        at = behind - 1;
        continue;
      }
      at = behindName(reading, at, readDigits(text, at));
      const digits = readDigits(text, at);
      const end = at + digits.length;
      const number = inTitle === 0 && !isPartOfName(reading, at, end) ? readNumber(text, at, digits) : undefined;
      if (number) numbers.push(number);
      at = (number?.end ?? end) - 1;
    } else {
      const spelled = findSpelled(text, at);
      const number = spelled && inTitle === 0 ? toNumber(text, spelled) : undefined;
      if (number) numbers.push(number);
      at = (number?.end ?? spelled?.end ?? at + 1) - 1;
    }
  }
  return numbers;
}

/** The 2. of `；2.17个项目` is the number of an item. */
function endOfLabel(text: string, at: number): number | undefined {
  if (at > 0 && !opensItem.includes(text.charAt(at - 1))) return undefined;
  const label = findLabel(text.slice(at, at + longestLabel));
  return label?.text.endsWith('.') ? at + label.text.length : undefined;
}

function toNumber(text: string, spelled: SpelledNumber): FoundNumber {
  const number = withModifiers(text, spelled, spelled.isOver, spelled.digitsStart === undefined);
  return spelled.isMore ? { ...number, modifier: 'above' } : number;
}

/** Which units begin a number or a title: most do not, and are passed over by one look into a table. */
const starts = unitSet(`0-9《》${beginsSpelled}`);

/** `6,828`, `1，753` and `97.3`. */
const digitRun = /\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;

function readDigits(text: string, at: number): string {
  digitRun.lastIndex = at;
  return digitRun.exec(text)?.[0] ?? text.charAt(at);
}

/** Where the amount begins in 快乐8 6874万元, whose name ends in a digit: no blank stands before four digits of one number (321 146件). */
function behindName({ offsets }: Reading, at: number, digits: string): number {
  const [whole = digits] = digits.split('.');
  const last = at + whole.length - 1;
  if (!isApart(offsets, at, last, last - at)) return at;
  for (let next = last; next > at; next--) if (isApart(offsets, next - 1, next, 1)) return last - next > 2 ? next : at;
  return at;
}

/** In the document more stands between two units than in what is read. */
function isApart(offsets: readonly number[], one: number, other: number, distance: number): boolean {
  return (offsets[other] ?? 0) - (offsets[one] ?? 0) > distance;
}

/** 第20条, “12·4”, 1+N, 7×24小时, 5G, A4, 〔2024〕3号 carry names, not figures. */
function isPartOfName({ text, offsets }: Reading, start: number, end: number): boolean {
  // 3.2km is a length, 5G and 3D are names.
  if (isEmergencyNumber(text, start, end) || (isOf(namesBehind, text, end) && !findUnit(text, end))) return true;
  if (isFallBelow(text, start, end)) return false;
  if (!isOf(namesBefore, text, start - 1) || isCountOfNamed(text, start, end)) return false;
  // “乙通”App 9673件: what a blank parts from a name.
  if (!isApart(offsets, start - 1, start, 1) || !isLatin(text, start - 1)) return true;
  const unit = findUnit(text, /[万亿]/.test(text.charAt(end)) ? end + 1 : end);
  return !(unit?.discrete || (unit && isMeasuredName(text, start)));
}

/** PVC 1143公里, GDP 95.3亿元: a name of several letters, and what there is of it. */
function isMeasuredName(text: string, start: number): boolean {
  const name = latinName.exec(text.slice(Math.max(0, start - 9), start))?.[0];
  return name !== undefined && !namesWithNumbers.test(name);
}

function isLatin(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text.charAt(at));
}

/** 同比-10.9%, 增速为-3.2%, 分别增长9.2%、-16.8%: a change below nothing is a fall, and its sign is the last of its label. */
function isFallBelow(text: string, start: number, end: number): boolean {
  if (!isOf(minusSigns, text, start - 1) || !/^%|^个百分点/.test(text.slice(end, end + 4))) return false;
  const head = text.slice(Math.max(0, start - 25), start - 1);
  return namesChange.test(head) || (/%[、和]$/.test(head) && /[增降]|[同环]比/.test(head));
}

/** AED48台 and App120笔 count, PM10 and GB2312 do not. */
function isCountOfNamed(text: string, start: number, end: number): boolean {
  const name = latinName.exec(text.slice(Math.max(0, start - 9), start))?.[0];
  if (name === undefined || namesWithNumbers.test(name)) return false;
  const unit = findUnit(text, end);
  return unit?.discrete === true && unit.class !== 'character';
}

const latinName = /(?<![A-Za-z\d])[A-Z](?:[A-Z]{1,5}|[a-z]{1,7})$/;

/** What is measured in the air, marks of standards and of sizes. */
const namesWithNumbers = /^(?:PM|SO|NO|CO|GB|DB|HJ|QC|ISO|IEC|DN|IP|AAA)$/;

const minusSigns = unitSet(minuses);

const namesBefore = unitSet('第·+×*#〔№A-Za-z./—–～~−－-');
const namesBehind = unitSet('·+×*#〕A-Za-z/');

/** 配合119处置火警, 联动122处警: the 处 behind a number to call is none of its units. */
function isEmergencyNumber(text: string, start: number, end: number): boolean {
  return (
    end - start === 3 && text.charAt(start) === '1' && /^(?:110|119|120|122)处[置警理]/.test(text.slice(start, end + 2))
  );
}

function readNumber(text: string, start: number, digits: string): FoundNumber | undefined {
  const range = readRange(text, digits, start + digits.length);
  if (range === 'broken') return undefined;
  const digitsEnd = start + digits.length;
  let at = range?.end ?? digitsEnd;
  // 8000余份, 10余万份, 1.2万余人.
  const isOverBefore = isOverMark(text, at);
  if (isOverBefore) at++;
  const multiplier = readMultiplier(text, at);
  at += multiplier.text.length;
  const joined = range || isOverBefore ? undefined : readLowerPart(text, digits, multiplier, at);
  if (joined) at = joined.end;
  const isOver = isOverBefore || isOverMark(text, at);
  if (isOver && !isOverBefore) at++;
  const unit =
    findPointsAhead(text, at, digits) ??
    findUnit(text, at) ??
    findDays(text, start, at) ??
    findProportion(text, start, at) ??
    findRatio(text, start, at) ??
    (multiplier.value > 1n ? findUnitAhead(text, start, at) : undefined);
  if (!unit) return undefined;
  const number = {
    digits: joined?.digits ?? digits,
    multiplier: joined?.multiplier ?? multiplier.value,
    unit,
    upper: range?.upper,
    start,
    digitsEnd: joined ? joined.end : digitsEnd,
    unitEnd: at + unit.text.length,
  };
  return withModifiers(text, number, isOver, joined !== undefined);
}

/** 提高2.1个和3.4个百分点: nothing that is counted in 个 has decimals. */
function findPointsAhead(text: string, at: number, digits: string): Unit | undefined {
  if (text.charAt(at) !== '个' || !digits.includes('.')) return undefined;
  return /^(?:个[、和与及]\d+(?:\.\d+)?)+个百分点/.test(text.slice(at, at + 36)) ? pointsAhead : undefined;
}

/** 法定时限60日, 时限由45日压至27日: 日 counts days where a time allowed or taken is told, and no date is. */
function findDays(text: string, start: number, at: number): Unit | undefined {
  if (text.charAt(at) !== '日') return undefined;
  return namesSpan.test(text.slice(Math.max(0, start - 24), start)) ? daysUnit : undefined;
}

/** 三次产业结构为7.5:44.4:48.1: three shares of one whole or more, whatever makes it. */
function findProportion(text: string, start: number, at: number): Unit | undefined {
  if (!isColon(text.charAt(at)) && !isColon(text.charAt(start - 1))) return undefined;
  const head = text.slice(Math.max(0, start - 48), start);
  const [, ahead = ''] = proportionAhead.exec(head) ?? [];
  const behind = proportionBehind.exec(text.slice(at, at + 36))?.[0] ?? '';
  const marks = (ahead + behind).split(colons).length - 1;
  if (!namesProportion.test(head) || marks < 1) return undefined;
  // 占比结构为38.62:61.38, and no 12:30.
  if (marks === 1 && !(namesShares.test(head) && [text.slice(start, at), ahead + behind].every(hasDecimals)))
    return undefined;
  return proportionUnit;
}

const colons = /[:：∶]/;
const namesShares = /(?:占比|比重)(?:结构|构成)?(?:为|是)?(?:[\d.]+[:：∶])?$/;
const hasDecimals = (number: string) => number.includes('.');
const proportionAhead = /((?:\d+(?:\.\d+)?[:：∶])*)$/;
const proportionBehind = /^(?:[:：∶]\d+(?:\.\d+)?)*/;

function isColon(character: string): boolean {
  return character !== '' && colons.test(character);
}

/** 之比为1.83, 供需比为1.12：1: a ratio with decimals, to one. */
function findRatio(text: string, start: number, at: number): Unit | undefined {
  if (!text.slice(start, at).includes('.')) return undefined;
  const head = text.slice(Math.max(0, start - 12), start);
  const next = text.slice(at, at + 3);
  const isToOne = ratioUnits.find((unit) => unit.text !== '' && next.startsWith(unit.text));
  if (!namesRatio.test(head) && !(isToOne && namesRatioOnWay.test(text.slice(Math.max(0, start - 40), start))))
    return undefined;
  if (isToOne && !/[\d.：:]/.test(next.slice(2))) return isToOne;
  return namesBareRatio.test(head) && /^[，。；（]/.test(next) ? ratioUnits.at(-1) : undefined;
}

/** 参观人次95.5亿，用户数1246.3万: the label has the unit, and 万 or 亿 says that it is a number. */
function findUnitAhead(text: string, start: number, at: number): Unit | undefined {
  if (at < text.length && !'，。；、（）'.includes(text.charAt(at))) return undefined;
  const [, said = ''] = unitAhead.exec(text.slice(Math.max(0, start - 6), start)) ?? [];
  if (said === '') return undefined;
  const known = unitsAhead.get(said);
  if (known) return known;
  const own = findUnit(said.replace('数', ''), 0);
  const unit = own && { ...own, text: '' };
  if (unit) unitsAhead.set(said, unit);
  return unit;
}

const unitAhead = /([人户件家辆车班批]次|[人户件家辆]数)(?:达到?|为|是|约|近|共|超过?)?$/;
/** By the word of the label. */
const unitsAhead = new Map<string, Unit>();

function isOverMark(text: string, at: number): boolean {
  return '余多几'.includes(text.charAt(at)) && at < text.length;
}

/** What stands before the digits and behind the unit. */
function withModifiers(
  text: string,
  number: Omit<PrintedNumber, 'modifier'> &
    Pick<FoundNumber, 'start' | 'digitsEnd' | 'unitEnd'> & { readonly digitsStart?: number },
  isOver: boolean,
  spelled: boolean,
): FoundNumber {
  const prefix = readPrefix(text, number.start);
  const suffix = readSuffix(text, number.unitEnd);
  // Written out: a spread is ten times as slow, and there are many numbers.
  return {
    digits: number.digits,
    multiplier: number.multiplier,
    unit: number.unit,
    upper: number.upper,
    fraction: number.fraction,
    modifier:
      prefix?.modifier ?? (isOver ? 'over' : (suffix?.modifier ?? (isMark(text, number.unitEnd) ? 'above' : 'none'))),
    from: prefix?.start ?? number.start,
    start: number.start,
    digitsStart: number.digitsStart ?? number.start,
    digitsEnd: number.digitsEnd,
    unitEnd: number.unitEnd,
    end: number.unitEnd + (suffix?.text.length ?? 0),
    spelled,
  };
}

function isMark(text: string, at: number): boolean {
  return isOf(beginsMark, text, at) && markBehind.test(text.slice(at, at + 20));
}

const beginsMark = unitSet('（的新大关台门');

/** 1亿2000万 is 12 000 with 万: the digits of a smaller multiplier behind a greater one. */
function readLowerPart(text: string, digits: string, upper: Multiplier, at: number) {
  if (upper.value === 1n || digits.includes('.') || !isDigit(text.charAt(at))) return undefined;
  const lower = readDigits(text, at);
  const end = at + lower.length;
  const multiplier = readMultiplier(text, end);
  if (multiplier.value >= upper.value || lower.includes('.')) return undefined;
  const whole = parseDecimal(digits, upper.value / multiplier.value).numerator + parseDecimal(lower).numerator;
  return { digits: String(whole), multiplier: multiplier.value, end: end + multiplier.text.length };
}

const dashes = '—–-～~至';

/** The upper end of 5—10次 or 10%~20%; `broken` for a dash that joins no numbers, or not the lower to the higher. */
function readRange(text: string, digits: string, at: number): { upper: string; end: number } | 'broken' | undefined {
  const dash = text.charAt(at) === '%' ? at + 1 : at;
  if (!dashes.includes(text.charAt(dash)) || dash >= text.length) return undefined;
  const next = dash + 1;
  if (!isDigit(text.charAt(next))) return 'broken';
  const upper = readDigits(text, next);
  if (compare(parseDecimal(upper), parseDecimal(digits)) < 0) return 'broken';
  return { upper, end: next + upper.length };
}

/** 万, 亿 or 万亿 behind the digits; 1 for none. */
function readMultiplier(text: string, at: number): Multiplier {
  const next = text.charAt(at);
  if (next !== '万' && next !== '亿') return noMultiplier;
  return multipliers.find((multiplier) => text.startsWith(multiplier.text, at)) ?? noMultiplier;
}

const noMultiplier: Multiplier = { text: '', value: 1n };

function readPrefix(text: string, start: number): { modifier: Modifier; start: number } | undefined {
  const prefixes = prefixesByEnd.get(text.charCodeAt(start - 1));
  if (!prefixes) return undefined;
  const head = text.slice(Math.max(0, start - 4), start);
  const prefix = prefixes.find((one) => head.endsWith(one.text) && !one.not?.test(head));
  return prefix && { modifier: prefix.modifier, start: start - prefix.text.length };
}

/** By their last unit, in their order: behind most numbers' labels stands none. */
const prefixesByEnd = new Map<number, Prefix[]>();
for (const prefix of modifiersBefore) {
  const last = prefix.text.charCodeAt(prefix.text.length - 1);
  prefixesByEnd.set(last, [...(prefixesByEnd.get(last) ?? []), prefix]);
}

const beginsSuffix = unitSet(modifiersAfter.map(({ text }) => text.charAt(0)).join(''));

function readSuffix(text: string, at: number): Suffix | undefined {
  return isOf(beginsSuffix, text, at) ? modifiersAfter.find((suffix) => text.startsWith(suffix.text, at)) : undefined;
}
