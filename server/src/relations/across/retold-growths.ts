import type { Facts } from '../../facts/facts.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Outline } from '../../outline/outline.ts';
import { baseWords } from '../../standards/comparisons.ts';
import { subjectIn } from '../changes/comparison.ts';
import { directionOf } from '../changes/directions.ts';
import type { FoundRelation } from '../relation.ts';
import { findSlip } from '../slip.ts';

/**
 * `甲类、乙类产值分别增长12.4%、8.1%` / `甲类产值36.2亿元，同比增长14.2%`; `接待访客3482.76万人次` / `接待访客3842.76万人次`: what is
 * told twice by one name and of one time, with two digits swapped.
 */
export function* findRetoldGrowths(outline: Outline, { figures }: Facts): Iterable<FoundRelation> {
  for (const [other, one] of swappedPairs(figures)) {
    const [earlier, later] = [read(outline, other, figures), read(outline, one, figures)];
    if (!earlier || !later || !isOfOne(later, earlier)) continue;
    // Of three and more values it is no single quantity.
    const isOneOfMany = figures.some((figure) => {
      if (figure === one || figure === other || figure.unit.class !== one.unit.class) return false;
      const third = read(outline, figure, figures);
      return third !== undefined && isOfOne(third, later);
    });
    if (isOneOfMany) continue;
    yield { type: 'same', pattern: 'H1', claim: { form: 'equal', one, other }, certain: later.name.length > 3 };
  }
}

/** Figures that two digits swapped make of each other have the same digits: few of a report do. */
function swappedPairs(figures: readonly Figure[]): (readonly [Figure, Figure])[] {
  const pairs: (readonly [Figure, Figure])[] = [];
  const byDigits = new Map<number, Figure[]>();
  for (const figure of figures) {
    const { digits, flags } = figure;
    if (digits.length < 3 || flags.target || figure.depth > 0 || figure.paragraph < 0) continue;
    const key = signatureOf(figure);
    const alike = byDigits.get(key);
    if (!alike) {
      byDigits.set(key, [figure]);
      continue;
    }
    if (alike.length >= mostAlike) continue;
    for (const other of alike) if (isSwapped(figure, other)) pairs.push([other, figure]);
    alike.push(figure);
  }
  return pairs.slice(0, mostPairs);
}

/** No report tells more by the same digits; a pasted line may hold thousands, and each pair is held against all figures. */
const mostAlike = 24;
const mostPairs = 48;

/** The same for the same digits in any order. */
function signatureOf({ digits, unit, multiplier }: Figure): number {
  let key = unit.class.length + 31 * Number(multiplier % 97n);
  for (let at = 0; at < digits.length; at++) key += digits.charCodeAt(at) ** 3;
  return key;
}

interface Told {
  readonly figure: Figure;
  readonly name: string;
  /** What it is of: growths since a time, or values of a unit. */
  readonly kind: string;
  readonly time: string;
}

function read(outline: Outline, figure: Figure, figures: readonly Figure[]): Told | undefined {
  const { flags, approximate, bound, depth, unit } = figure;
  if (flags.target || flags.per || flags.rank || approximate || bound || depth > 0) return undefined;
  if (figure.digits.replace('.', '').length < 3) return undefined;
  const rises = unit.class === 'percent' ? directionOf(figure) : undefined;
  if (rises === undefined) {
    if (flags.delta || flags.last || figure.digits.replace('.', '').length < 5) return undefined;
    const name = nameIn(figure.before);
    if (name.length > 3 && opensSentence(outline, figure))
      return { figure, name, kind: `${unit.class} ${figure.multiplier}`, time: timeOf(outline, figure) };
    return undefined;
  }
  const base = baseWords.exec(figure.before)?.[0] ?? '同比';
  const kind = `${rises} ${/同比|上一?年|去年|同期/.test(base) ? '同比' : base}`;
  const own = nameIn(subjectIn(figure.before));
  const value = figures[figure.index - 1];
  const isBehind =
    value &&
    value.paragraph === figure.paragraph &&
    value.clause === figure.clause - 1 &&
    value.sentence === figure.sentence;
  const name =
    own === '' && isBehind && !value.flags.delta && !value.flags.last && value.depth === 0 ? nameIn(value.before) : own;
  if (name.length > 2 && opensSentence(outline, own === '' && value ? value : figure))
    return { figure, name, kind, time: timeOf(outline, figure) };
  return undefined;
}

/** 甲镇发展良好，投资增长12.4%: a clause before its own may say of whom. */
function opensSentence({ paragraphs }: Outline, { paragraph, sentence, labelStart }: Figure): boolean {
  const { reading, sentences } = paragraphs[paragraph] ?? {};
  const ahead = reading?.text.slice(sentences?.[sentence]?.start ?? 0, labelStart) ?? '';
  return ahead === '' || leads.test(ahead);
}

/** 据统计，; 从渠道看，; 上半年，; 主要特点：…增长，. */
const leads =
  /^(?:据[^，。；]{0,12}|[^，。；：]{0,10}(?:看|显示|统计|方面|表明)|20\d\d年|[前上下一二三四1-9—至－-]{1,6}(?:季度|半年|月份?)|今年|全年)*[，：]$|^[^，。；]{2,8}：[^，。；]{0,10}(?:增长|回升|提高|下降)，$/;

/** What is counted, without when, how much of it and whose. */
function nameIn(label: string): string {
  return label
    .replace(/^[，、；]?(?:其中|同时|此外|据统计|具体看)?[，：]?/, '')
    .replace(general, '')
    .replace(/(?:达到?|为|约|共计?|合计|有|是|的|数量?)+$/, '');
}

const general =
  /^(?:20\d\d年(?:\d{1,2}月份?)?|今年|全年|本年度?|[前上下]?[一二三四]?[半季]年?度?|\d{1,2}(?:[—–~～至-]\d{1,2})?月份?|[全我本][国省市县区州盟旗镇乡街局]|中国|共|累计|完成|实现|一?[共总]计)+/;

/** The years and the parts of the year that its paragraph names before it, the last of each. */
function timeOf({ paragraphs }: Outline, { paragraph, sentence, start }: Figure): string {
  const { reading, sentences } = paragraphs[paragraph] ?? {};
  if (!reading) return '';
  const said = reading.text.slice(sentences?.[sentence]?.start ?? 0, start);
  return (said.match(times) ?? []).slice(-1).join();
}

const times =
  /20\d\d年(?!以来)(?:\d{1,2}月)?|(?:\d{1,2}[—–~～至-])?\d{1,2}月|[前一二三四]{1,2}季度|[上下]半年|去年|上年|当[月日]|[一-鿿]{2,4}期间/g;

/** By one name, elsewhere, and not of two times. */
function isOfOne(one: Told, other: Told): boolean {
  const [a, b] = [one.figure, other.figure];
  if (a.paragraph === b.paragraph && a.sentence === b.sentence) return false;
  return one.kind === other.kind && one.name === other.name && one.time === other.time;
}

function isSwapped({ digits: one }: Figure, { digits: other }: Figure): boolean {
  return findSlip(other, one) === 'swap';
}
