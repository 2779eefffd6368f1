// What a printed figure can mean, read after the table of the product's design (rounded, or cut off), and on purpose
// without a line of the engine: this is what the engine is measured against.

import { parseChineseNumber } from './chinese-number.ts';
import { closedAt, type Interval, openAt, point } from './interval.ts';
import { add, divide, multiply, negate, parseDecimal, type Rational, rational, subtract, zero } from './rational.ts';

export type FigureKind = 'count' | 'measure' | 'money' | 'percent' | 'point' | 'multiple' | 'word';

export interface Figure {
  readonly kind: FigureKind;
  readonly rounded: Interval;
  readonly cutOff: Interval;
  /** The digits printed (or the Chinese numeral) and where they stand in the text; `undefined` for words such as 无. */
  readonly digits: { readonly text: string; readonly start: number; readonly chinese: boolean } | undefined;
  /** 万 or 亿 behind the digits. */
  readonly multiplier: string;
  readonly unit: string;
  readonly exact: boolean;
  /** What one unit of the last printed digit is worth. */
  readonly step: Rational;
  /** The value printed, without what modifiers make of it. */
  readonly value: Rational;
}

type Modifier = 'none' | 'about' | 'over' | 'above' | 'at-least' | 'nearly' | 'below' | 'at-most';

const before: readonly (readonly [string, Modifier])[] = [
  ['不少于', 'at-least'],
  ['不低于', 'at-least'],
  ['至少', 'at-least'],
  ['上', 'at-least'], // 上百件
  ['不超过', 'at-most'],
  ['不高于', 'at-most'],
  ['不多于', 'at-most'],
  ['至多', 'at-most'],
  ['最多', 'at-most'],
  ['超过', 'above'],
  ['超出', 'above'],
  ['超', 'above'],
  ['突破', 'above'],
  ['逾', 'above'],
  ['多于', 'above'],
  ['大于', 'above'],
  ['高于', 'above'],
  ['过', 'above'], // 过百
  ['不足', 'below'],
  ['不到', 'below'],
  ['未满', 'below'],
  ['少于', 'below'],
  ['低于', 'below'],
  ['小于', 'below'],
  ['将近', 'nearly'],
  ['接近', 'nearly'],
  ['近', 'nearly'],
  ['大约', 'about'],
  ['约', 'about'],
];

/** 余 and its like stand behind the digits or behind 万. */
const over = /^(?:余|多|几)/;

const after: readonly (readonly [string, Modifier])[] = [
  ['及以上', 'at-least'],
  ['以上', 'at-least'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['及以下', 'at-most'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['有余', 'over'],
  ['余', 'over'],
  ['多', 'over'],
];

const words: readonly (readonly [RegExp, FigureKind, Interval])[] = [
  [/^(?:全部|全数|全体|所有|均|皆)$/, 'word', point(rational(1n))],
  [/^(?:无|零|没有|未发生|未出现|未收到|未)$/, 'word', point(zero)],
  [
    /^(?:已?过半数?|超过?半数|超过?一半|过一半|(?:半数|一半)以上)$/,
    'word',
    { low: openAt(rational(1n, 2n)), high: closedAt(rational(1n)) },
  ],
  [/^(?:将?近|接近)(?:半数?|一半)$/, 'word', { low: openAt(rational(45n, 100n)), high: closedAt(rational(1n, 2n)) }],
  [/^约?(?:半数|一半)$/, 'word', { low: closedAt(rational(45n, 100n)), high: closedAt(rational(55n, 100n)) }],
  [/^翻了?一?番$/, 'word', { low: closedAt(rational(19n, 10n)), high: closedAt(rational(21n, 10n)) }],
];

/** Units that measure rather than count: what is printed is rounded. */
const measures =
  /^(?:公里|千米|平方米|平方公里|公顷|亩|公斤|千克|吨|立方米|立方|米|天|日|小时|分钟|个月|学时|课时|千瓦时|千瓦|兆瓦|度|升|美元)/;

const digit = '[0-9]';
const number = `${digit}{1,3}(?:[,，]${digit}{3}){1,4}(?:\\.${digit}+)?|${digit}{1,3}(?: ${digit}{3}){1,4}|${digit}+(?:\\.${digit}+)?`;
const chineseWhole =
  '[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+(?:[万亿](?=[〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖])[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+)*';
const chineseNumber = `${chineseWhole}(?:点[〇零一二三四五六七八九]+)?`;
const printedNumber = new RegExp(`^(?:(${number})|(${chineseNumber}))`);
const range = /^(?:[—–～~-]{1,2}|至|到)/;

/** The figure that `text` is: modifiers, number and unit, nothing else; or `undefined`. */
export function readFigure(printed: string): Figure | undefined {
  const text = toHalfWidth(printed);
  const word = words.find(([pattern]) => pattern.test(text));
  if (word)
    return {
      kind: word[1],
      rounded: word[2],
      cutOff: word[2],
      digits: undefined,
      multiplier: '',
      unit: '',
      exact: word[2].low.value === word[2].high.value,
      step: zero,
      value: word[2].low.value ?? zero,
    };

  let at = 0;
  let modifier: Modifier = 'none';
  const rest = () => text.slice(at);
  for (let found = true; found; ) {
    const noise = /^(?:共计|共|合计|总计|累计|达到|达|计|为|至|到|仅|有|了| )/.exec(rest());
    const prefix = before.find(([word]) => rest().startsWith(word));
    found = noise !== null || prefix !== undefined;
    if (noise) at += noise[0].length;
    else if (prefix) {
      at += prefix[0].length;
      if (modifier === 'none') modifier = prefix[1];
    }
  }

  const fraction = /^(百|千|万)分之/.exec(rest());
  if (fraction) at += fraction[0].length;
  const sign = /^[-负]/.exec(rest());
  if (sign) at += 1;

  const partOf = /^([0-9]+|[一二两三四五六七八九十百]+)分之([0-9]+|[一二两三四五六七八九十百]+)/.exec(rest());
  if (!fraction && partOf?.[1] && partOf[2]) {
    const value = divide(readWhole(partOf[2]), readWhole(partOf[1]));
    at += partOf[0].length;
    const suffix = after.find(([word]) => rest() === word);
    if (!suffix && rest() !== '' && !/^强$/.test(rest())) return undefined;
    if (suffix && modifier === 'none') modifier = suffix[1];
    const step = divide(value, rational(5n)); // Two thirds are said of what is about two thirds.
    const intervals =
      modifier === 'none' ? both(around(value, divide(value, rational(10n)))) : modify(modifier, value, step);
    return { kind: 'percent', ...intervals, digits: undefined, multiplier: '', unit: '', exact: false, step, value };
  }

  const start = at;
  const match = printedNumber.exec(rest());
  if (!match) return undefined;
  at += match[0].length;
  const chinese = match[1] === undefined;
  const plain = match[0].replace(/[,， ]/g, '');
  const base = chinese ? parseChineseNumber(plain) : parseDecimal(plain);
  if (!base) return undefined;
  const decimals = plain.split(/[.点]/)[1]?.length ?? 0;

  let upper: string | undefined;
  let firstUnit = '';
  const connector = /^(%|[万亿])?(?:元|个)?/.exec(rest());
  const behind = rest().slice(connector?.[0].length ?? 0);
  const link = range.exec(behind);
  if (link) {
    const second = printedNumber.exec(behind.slice(link[0].length).replace(/^百分之/, ''));
    if (!second) return undefined;
    firstUnit = connector?.[1] ?? '';
    upper = second[0];
    at =
      text.length -
      behind.length +
      link[0].length +
      (/^百分之/.test(behind.slice(link[0].length)) ? 3 : 0) +
      upper.length;
  }

  if (over.test(rest()) && !/^多[个]?(?:部门|方)/.test(rest())) {
    if (modifier === 'none') modifier = 'over';
    at += 1;
  } else if (/^来/.test(rest())) {
    if (modifier === 'none') modifier = 'about';
    at += 1;
  }
  const multiplier = /^(?:万亿|亿|万|百|千)/.exec(rest())?.[0] ?? '';
  at += multiplier.length;
  if (multiplier && over.test(rest())) {
    if (modifier === 'none') modifier = 'over';
    at += 1;
  }

  const unitText = rest();
  if (/[0-9{}=]/.test(unitText)) return undefined;
  const suffix = after.find(([word]) => unitText.endsWith(word));
  if (suffix && modifier === 'none') modifier = suffix[1];
  const unit = suffix ? unitText.slice(0, -suffix[0].length) : unitText;
  if (unit.length > 10) return undefined;

  const { kind, scale, discrete } = readUnit(unit, fraction?.[1], firstUnit);
  if (kind === 'tenths') {
    const extra = /^成([一二三四五六七八九半])?$/.exec(unit)?.[1];
    const more =
      extra === undefined ? zero : extra === '半' ? rational(5n, 100n) : divide(readWhole(extra), rational(100n));
    const value = add(multiply(base, rational(1n, 10n)), more);
    const step = extra === undefined ? rational(1n, 10n) : rational(1n, 100n);
    const intervals = modifier === 'none' ? printedAsIs(value, step, false) : modify(modifier, value, step);
    const digits = { text: match[0], start, chinese };
    return { kind: 'percent', ...intervals, digits, multiplier: '', unit, exact: false, step, value };
  }

  const factor = multiply(multipliers[multiplier] ?? rational(1n), scale);
  const signed = sign ? negate(base) : base;
  const value = multiply(signed, factor);
  const step = multiply(factor, rational(1n, 10n ** BigInt(decimals)));
  const digits = { text: match[0], start, chinese };
  const common = { kind, digits, multiplier, unit, step, value };
  if (upper !== undefined) {
    const second = upper.replace(/[,， ]/g, '');
    const high = /^[0-9]/.test(second) ? parseDecimal(second) : parseChineseNumber(second);
    if (!high) return undefined;
    const low = multiply(
      base,
      firstUnit && firstUnit !== '%' ? multiply(multipliers[firstUnit] ?? rational(1n), scale) : factor,
    );
    return { ...common, ...both({ low: closedAt(low), high: closedAt(multiply(high, factor)) }), exact: false };
  }
  if (modifier !== 'none')
    return { ...common, ...modify(modifier, value, overStep(plain, chinese, base, factor)), exact: false };
  const isWhole =
    decimals === 0 && ((discrete && multiplier === '') || (kind === 'percent' && (plain === '100' || plain === '0')));
  const isCents = kind === 'money' && multiplier === '' && decimals === 2;
  const isChineseHundreds = chinese && discrete && (multiplier === '百' || multiplier === '千');
  const exact = isWhole || isCents || isChineseHundreds;
  return { ...common, ...printedAsIs(value, step, exact), exact };
}

const multipliers: Readonly<Record<string, Rational>> = {
  百: rational(100n),
  千: rational(1000n),
  万: rational(10_000n),
  亿: rational(100_000_000n),
  万亿: rational(1_000_000_000_000n),
};

function readUnit(unit: string, fraction: string | undefined, firstUnit: string) {
  const percent = (denominator: bigint) => ({
    kind: 'percent' as const,
    scale: rational(1n, denominator),
    discrete: false,
  });
  if (fraction !== undefined) return percent(fraction === '百' ? 100n : fraction === '千' ? 1000n : 10_000n);
  if (/^[%]/.test(unit) || firstUnit === '%') return percent(100n);
  if (unit.startsWith('‰')) return percent(1000n);
  if (/^个?百分点/.test(unit)) return { kind: 'point' as const, scale: rational(1n, 100n), discrete: false };
  if (/^个?千分点/.test(unit)) return { kind: 'point' as const, scale: rational(1n, 1000n), discrete: false };
  if (/^成(?![立为员交果]|$)/.test(unit) || unit === '成')
    return { kind: 'tenths' as const, scale: rational(1n), discrete: false };
  if (unit.startsWith('倍')) return { kind: 'multiple' as const, scale: rational(1n), discrete: false };
  if (/^[元圆]/.test(unit)) return { kind: 'money' as const, scale: rational(1n), discrete: false };
  if (measures.test(unit)) return { kind: 'measure' as const, scale: rational(1n), discrete: false };
  return { kind: 'count' as const, scale: rational(1n), discrete: true };
}

/** The value rounded, or cut off, at `step`; or `exact`. */
export function printedAsIs(value: Rational, step: Rational, exact: boolean) {
  if (exact) return both(point(value));
  const rounded = around(value, multiply(step, rational(1n, 2n)));
  if (value.numerator < 0n) return { rounded, cutOff: { low: openAt(subtract(value, step)), high: closedAt(value) } };
  return { rounded, cutOff: { low: closedAt(value), high: openAt(add(value, step)) } };
}

/** Nothing counted is less than nothing, unless it is printed so. */
function around(value: Rational, distance: Rational): Interval {
  const low = subtract(value, distance);
  return {
    low: closedAt(low.numerator < 0n && value.numerator >= 0n ? zero : low),
    high: closedAt(add(value, distance)),
  };
}

function modify(modifier: Modifier, value: Rational, step: Rational) {
  switch (modifier) {
    case 'about':
      return both({
        low: closedAt(multiply(value, rational(9n, 10n))),
        high: closedAt(multiply(value, rational(11n, 10n))),
      });
    case 'over':
      return both({ low: closedAt(value), high: openAt(add(value, step)) });
    case 'above':
      return both({ low: openAt(value), high: openAt(undefined) });
    case 'at-least':
      return both({ low: closedAt(value), high: openAt(undefined) });
    case 'nearly':
      return both({ low: openAt(multiply(value, rational(9n, 10n))), high: closedAt(value) });
    case 'below':
      return both({ low: closedAt(zero), high: openAt(value) });
    case 'at-most':
      return both({ low: closedAt(zero), high: closedAt(value) });
    case 'none':
      return both(point(value));
  }
}

/** One unit of the last digit that is not zero: 1000 for 8000余, 100 for 200多, 0.1万 for 1.2万余. */
function overStep(plain: string, chinese: boolean, base: Rational, factor: Rational): Rational {
  const printed = chinese && base.denominator === 1n ? base.numerator.toString() : plain.replace('点', '.');
  const [whole = '', decimals = ''] = printed.split('.');
  const significant = decimals.replace(/0+$/, '');
  if (significant !== '') return multiply(factor, rational(1n, 10n ** BigInt(significant.length)));
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return multiply(factor, rational(10n ** BigInt(Math.min(zeros, whole.length - 1))));
}

function both(interval: Interval): { readonly rounded: Interval; readonly cutOff: Interval } {
  return { rounded: interval, cutOff: interval };
}

function readWhole(text: string): Rational {
  return /^[0-9]+$/.test(text) ? parseDecimal(text) : (parseChineseNumber(text) ?? zero);
}

/** Full-width digits, points and percent signs as half-width ones; every character stays one character. */
export function toHalfWidth(text: string): string {
  return text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** 余, 约, 近, 超过 and the like: what contradicts it is no more than likely wrong. */
export function isApproximate({ rounded, cutOff, exact }: Figure): boolean {
  return rounded === cutOff && !exact;
}
