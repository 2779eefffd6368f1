// Slips of a clerk in one printed figure. Every kind is tried once a figure; which digit is hit is seeded.
import { Random } from '../support/random.ts';
import { evaluate, extractIds } from './claim.ts';
import { type Figure, isApproximate, readFigure } from './figure.ts';
import { isPoint } from './interval.ts';
import { add, compare, divide, floor, multiply, one, type Rational, rational } from './rational.ts';
import type { AnnotatedReport, Operand } from './read-report.ts';
import { figuresOf } from './verdicts.ts';

export const mutationKinds = [
  'cut-off', // First: at times it is another kind as well.
  'swapped',
  'dropped',
  'doubled',
  'replaced',
  'ten-thousandfold',
  'off-by-one',
  'last-year',
  'other-rate',
] as const;
export type MutationKind = (typeof mutationKinds)[number];

export interface Mutation {
  readonly kind: MutationKind;
  readonly id: string;
  /** What is printed instead. */
  readonly text: string;
}

/** At most one of each kind for each figure; never the same text, nor a number that no clerk would print. */
export function mutate(report: AnnotatedReport, name: string): Mutation[] {
  const truths = findComputedValues(report);
  return report.operands.flatMap((operand) => {
    const texts = new Set([operand.text]);
    const mutations: Mutation[] = [];
    for (const kind of mutationKinds) {
      const random = new Random(hash(`${name} ${operand.id} ${kind}`));
      const text = spoil(kind, operand, report.operands, truths.get(operand.id) ?? [], random);
      if (text === undefined || texts.has(text) || !isPrintable(text, operand.figure)) continue;
      texts.add(text);
      mutations.push({ kind, id: operand.id, text });
    }
    return mutations;
  });
}

/** FNV-1a, so that a figure is spoilt in the same way whatever else the run holds. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function spoil(
  kind: MutationKind,
  operand: Operand,
  all: readonly Operand[],
  truths: readonly Rational[],
  random: Random,
): string | undefined {
  const { figure, text } = operand;
  if (!figure.digits) return kind === 'replaced' ? replaceFraction(text, random) : undefined;
  if (figure.digits.chinese) return spoilChinese(kind, operand, random);
  // 余, 约 and 近 stand with round numbers, also after a slip: 4600余 becomes 4700余, not 4601余.
  const whole = figure.digits.text.replace(/[,， ]/g, '');
  const zeros = isApproximate(figure) ? (/^[0-9]+?(0+)$/.exec(whole)?.[1] ?? '') : '';
  const printed = whole.slice(0, whole.length - zeros.length);
  const places = [...printed].flatMap((character, i) => (character === '.' ? [] : [i]));
  const put = (digits: string | undefined) =>
    digits === undefined ? undefined : printAgain(operand, `${digits}${zeros}`);
  switch (kind) {
    case 'swapped': {
      const pairs = places.flatMap((place, i) => {
        const next = places[i + 1];
        return next !== undefined && printed[place] !== printed[next] ? [[place, next] as const] : [];
      });
      const swapped = pairs.map(([a, b]) => exchange(printed, a, b)).filter(hasNoLeadingZero);
      return swapped.length > 0 ? put(random.pick(swapped)) : undefined;
    }
    case 'dropped': {
      const shorter = places
        .map((place) => (printed.slice(0, place) + printed.slice(place + 1)).replace(/\.$/, ''))
        .filter((digits) => /^[0-9]/.test(digits) && hasNoLeadingZero(digits));
      return shorter.length > 0 ? put(random.pick(shorter)) : undefined;
    }
    case 'doubled': {
      const place = random.pick(places);
      return put(printed.slice(0, place + 1) + printed.slice(place));
    }
    case 'replaced': {
      const place = random.pick(places);
      const others = [...'0123456789']
        .filter((digit) => digit !== printed[place])
        .map((digit) => printed.slice(0, place) + digit + printed.slice(place + 1))
        .filter((digits) => hasNoLeadingZero(digits) && /[1-9]/.test(digits));
      return put(random.pick(others));
    }
    case 'ten-thousandfold':
      return changeMultiplier(operand);
    case 'off-by-one': {
      const up = random.below(2) === 0;
      return put(moveBySteps(figure, printed, zeros, up ? 1n : -1n));
    }
    case 'last-year': {
      const percent = BigInt(3 + random.below(18)) * (random.below(2) === 0 ? 1n : -1n);
      const steps = stepsOf(printed);
      const moved = (steps * (100n + percent) + 50n) / 100n;
      return put(moveBySteps(figure, printed, zeros, moved - steps));
    }
    case 'other-rate': {
      if (figure.kind !== 'percent') return undefined;
      const rates = all
        .filter(
          ({ figure: other, id }) =>
            other.kind === 'percent' && other.digits && !other.digits.chinese && id !== operand.id,
        )
        .map(({ figure: other }) => other.digits?.text ?? '');
      return rates.length > 0 ? printAgain(operand, random.pick(rates)) : undefined;
    }
    case 'cut-off': {
      if (figure.exact || isApproximate(figure)) return undefined; // 不足2% is no rounding.
      const cut = truths
        .map((truth) => floor(divide(truth, figure.step)))
        .find((steps) => steps >= 0n && steps !== stepsOf(printed) && figure.digits !== undefined);
      return cut === undefined ? undefined : put(printSteps(cut, printed));
    }
  }
}

/** What claims of the form EXPR = operand compute for it, where all other figures are exact. */
function findComputedValues(report: AnnotatedReport): Map<string, Rational[]> {
  const figures = figuresOf(report);
  const values = new Map<string, Rational[]>();
  for (const { claim } of report.relations) {
    if (claim.type !== 'comparison' || claim.operator !== '=') continue;
    for (const [side, other] of [
      [claim.left, claim.right],
      [claim.right, claim.left],
    ] as const) {
      if (side.type !== 'operand') continue;
      const ids = extractIds({ ...claim, left: other, right: { type: 'number', value: one } });
      if (ids.length < 2 || ids.includes(side.id)) continue;
      const range = evaluate(other, (id) => {
        const figure = figures.get(id);
        if (!figure) throw new Error(`There is no figure ${id}.`);
        return figure.rounded;
      });
      if (range?.low.value && isPoint(range)) values.set(side.id, [...(values.get(side.id) ?? []), range.low.value]);
    }
  }
  return values;
}

/** The number in units of its last digit. */
function stepsOf(printed: string): bigint {
  return BigInt(printed.replace('.', ''));
}

function printSteps(steps: bigint, like: string): string {
  const decimals = like.split('.')[1]?.length ?? 0;
  if (decimals === 0) return steps.toString();
  const digits = steps.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** `undefined` where nothing positive is left, or where a percentage passes 100. */
function moveBySteps(figure: Figure, printed: string, zeros: string, change: bigint): string | undefined {
  const steps = stepsOf(printed) + change;
  if (steps <= 0n || change === 0n) return undefined;
  const passes = (value: Rational) => compare(value, one) > 0;
  const moved = add(figure.value, multiply(figure.step, rational(change * 10n ** BigInt(zeros.length))));
  if (figure.kind === 'percent' && !passes(figure.value) && passes(moved)) return undefined;
  return printSteps(steps, printed);
}

function exchange(text: string, a: number, b: number): string {
  return text.slice(0, a) + text[b] + text.slice(a + 1, b) + text[a] + text.slice(b + 1);
}

function hasNoLeadingZero(digits: string): boolean {
  return /^(?:0(?:\.|$)|[1-9])/.test(digits);
}

/** The operand with other digits: separators and width as they were. */
function printAgain({ text, figure }: Operand, digits: string): string {
  const old = figure.digits;
  if (!old) return text;
  const separator = /[,， ]/.exec(old.text)?.[0];
  const [whole = '', decimals] = digits.split('.');
  const grouped =
    separator === undefined ? whole : whole.replace(/\B(?=(?:[0-9]{3})+$)/g, separator === ' ' ? ' ' : separator);
  const printed = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  const original = text.slice(old.start, old.start + old.text.length);
  const isFullWidth = /[０-９]/.test(original);
  const widened = original.includes('．') ? /[0-9.]/g : /[0-9]/g;
  const shown = isFullWidth
    ? printed.replace(widened, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    : printed;
  return text.slice(0, old.start) + shown + text.slice(old.start + old.text.length);
}

/** 万 forgotten, or typed where it does not belong. */
function changeMultiplier({ text, figure }: Operand): string | undefined {
  const { digits, multiplier, kind } = figure;
  if (!digits || (kind !== 'count' && kind !== 'money')) return undefined;
  const end = digits.start + digits.text.length;
  if (multiplier === '万') {
    // Half a person is no slip of a clerk: 1.2万人 does not become 1.2人.
    if (kind === 'count' && digits.text.includes('.')) return undefined;
    return text.replace(/万/, '');
  }
  if (multiplier === '亿') return text.replace('亿', '万');
  if (multiplier !== '') return undefined;
  const at = /^[余多几]/.test(text.slice(end)) ? end + 1 : end;
  return `${text.slice(0, at)}万${text.slice(at)}`;
}

const chineseDigits = [...'一二三四五六七八九'];

function spoilChinese(kind: MutationKind, { text, figure }: Operand, random: Random): string | undefined {
  const { start, text: numeral } = figure.digits ?? { start: 0, text: '' };
  const put = (other: string) => text.slice(0, start) + other + text.slice(start + numeral.length);
  const at = [...numeral].flatMap((character, i) => (/[一二两三四五六七八九]/.test(character) ? [i] : []));
  switch (kind) {
    case 'replaced': {
      if (at.length === 0)
        return /^[十百千]/.test(numeral) ? put(random.pick(['二', '三', '五']) + numeral) : undefined;
      const place = random.pick(at);
      const old = (numeral[place] ?? '').replace('两', '二');
      const other = random.pick(chineseDigits.filter((digit) => digit !== old));
      return put(numeral.slice(0, place) + speak(other, numeral, place) + numeral.slice(place + 1));
    }
    case 'off-by-one': {
      const place = numeral.length - 1;
      const value = chineseDigits.indexOf((numeral[place] ?? '').replace('两', '二'));
      const other = chineseDigits[value + (random.below(2) === 0 ? 1 : -1)];
      if (value < 0 || other === undefined) return undefined;
      return put(numeral.slice(0, place) + speak(other, numeral, place));
    }
    case 'swapped': {
      const pair = /^([二三四五六七八九])十([一二三四五六七八九])$/.exec(numeral);
      return pair && pair[1] !== pair[2] ? put(`${pair[2]}十${pair[1]}`.replace(/^一十/, '十')) : undefined;
    }
    default:
      return undefined;
  }
}

/** 两 alone before a unit and before 百 and 千, 二 elsewhere. */
function speak(digit: string, numeral: string, place: number): string {
  if (digit !== '二') return digit;
  return numeral.length === 1 || /[百千万]/.test(numeral[place + 1] ?? '') ? '两' : '二';
}

const fractions = ['三分之一', '三分之二', '四分之一', '四分之三', '五分之二', '五分之四'];

function replaceFraction(text: string, random: Random): string | undefined {
  const fraction = fractions.find((one) => text.includes(one));
  if (fraction === undefined) return undefined;
  return text.replace(fraction, random.pick(fractions.filter((other) => other !== fraction)));
}

function isPrintable(text: string, old: Figure): boolean {
  const figure = readFigure(text);
  if (!figure || figure.kind !== old.kind || figure.unit !== old.unit) return false;
  const { low, high } = figure.rounded;
  if (low.value && high.value && compare(low.value, high.value) > 0) return false; // 15—10次
  if (figure.value.numerator <= 0n) return false;
  const digits = figure.digits;
  return !digits || digits.chinese || hasNoLeadingZero(digits.text);
}
