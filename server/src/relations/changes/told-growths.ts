import type { Figure } from '../../facts/figure.ts';
import { isSlipOf, worth } from '../near.ts';
import { between, figureBeside, figuresBefore, isActual, type Passage, sameClass, withLabelOf } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { findSlip } from '../slip.ts';
import type { Comparison } from './comparison.ts';
import { readComparisons } from './comparisons.ts';
import { anyDirectionOf } from './directions.ts';

/** So many figures before a growth may tell what it came from. */
const farthest = 120;

interface Told {
  readonly figure: Figure;
  readonly passage: Passage;
}

/**
 * Growths of which the amount is told elsewhere (D1, D3): `净增站点743个；…现有站点9436个，增长8.55%` by what was added, `分别增长8.55%、6.41%
 * （上年交费额81.26亿元）` by the one that is named, `支取额62.83亿元` / `支取总额474.27亿元，比上年末增加15.27%` by what the year brought. Claimed where it
 * comes near, or one slip of the hand explains it.
 */
export function* findToldGrowths(passages: readonly Passage[]): Iterable<FoundRelation> {
  const told: Told[] = [];
  for (const passage of passages) {
    for (const figure of passage.figures) if (isTold(figure)) told.push({ figure, passage });
    if (!tells.test(passage.text) || !passage.figures.some(({ unit }) => unit.class === 'percent')) continue;
    const comparisons = [...readComparisons(passage)].filter(({ from, by, rate }) => rate && !from && !by);
    for (const comparison of comparisons) {
      const { rate } = comparison;
      const to = comparison.to ?? (rate && valueBefore(passage, rate));
      if (!rate || !to || rate.bound || rate.approximate || to.unit.class === 'percent') continue;
      const rises = anyDirectionOf(rate);
      if (rises === undefined) continue;
      const from = namedBehind(passage, comparison, comparisons);
      const by =
        rises && !from
          ? (netOf(passage, to, comparison, comparisons) ?? flowOf(passage, to, comparison, told))
          : undefined;
      if (from && isNear(rate, to, worth(from), rises, from))
        yield { type: 'change', pattern: 'D1', claim: { form: 'change', rate, rises, to, from }, certain: true };
      if (by && isNear(rate, to, worth(to) - worth(by), rises, by))
        yield { type: 'change', pattern: 'D3', claim: { form: 'change', rate, rises, to, by }, certain: true };
    }
  }
}

const tells = /净增|累计|总额|[（；](?:上一?年度?|去年)/;

function isTold(figure: Figure): boolean {
  return isActual(figure) && !figure.bound && !figure.approximate && figure.unit.class !== 'percent';
}

/** 支取总额474.27亿元，比上年末增加15.27%: right before the change. */
function valueBefore(passage: Passage, rate: Figure): Figure | undefined {
  const value = figuresBefore(passage, rate).at(-1);
  const isBeside = value && isTold(value) && value.depth === rate.depth && value.index === rate.index - 1;
  return isBeside && /^，[同比较][^，；。：（）]*$/.test(between(passage, value, rate)) ? value : undefined;
}

/** `净增站点743个；现有站点9436个`: what was added on balance of the same thing, told once in the sentence before it. */
function netOf(passage: Passage, to: Figure, { first }: Comparison, all: readonly Comparison[]): Figure | undefined {
  const nets = figuresBefore(passage, to).flatMap((figure) => {
    const name = /净增(?:加)?([一-鿿]{2,6})$/.exec(figure.before)?.[1];
    return name !== undefined && figure.unit.text === to.unit.text && to.before.includes(name)
      ? [{ figure, name }]
      : [];
  });
  const [net, ...others] = nets;
  if (!net || others.length > 0) return undefined;
  // 净增站点52个；在网站点1264个，收费站点1108个，分别增长: of one of them, which it does not say.
  const isCalled = ({ before }: Figure) => before.includes(net.name);
  const called = all.filter((one) => one.first === first && one.to && isCalled(one.to));
  return called.length > 1 ? undefined : net.figure;
}

/** `分别增长8.55%、6.41%（上年交费额81.26亿元）`, `0.74万笔、34.26亿元，分别下降6.33%、7.18%；上年发放36.91亿元`: of the only one of its name and unit. */
function namedBehind(passage: Passage, { first, to }: Comparison, all: readonly Comparison[]): Figure | undefined {
  const together = all.filter((one) => one.first === first);
  const last = together.at(-1)?.rate;
  const from = last && figureBeside(passage.figures, last, 1);
  if (!to || !from || together.length < 2 || !from.flags.last || from.flags.delta || from.sentence !== last.sentence)
    return undefined;
  const name = /^[，；（](?:上一?年度?|去年)(?:同期)?([一-鿿]{0,10})$/.exec(between(passage, last, from))?.[1];
  if (name === undefined) return undefined;
  const isOne = (value: Figure) => sameClass(value, from) && labelOf(passage, value).includes(name);
  return isOne(to) && together.filter((one) => one.to && isOne(one.to)).length === 1 ? from : undefined;
}

/** 发放甲类款0.74万笔、34.26亿元: both are said of one. */
function labelOf({ text, figures }: Passage, figure: Figure): string {
  const previous = figureBeside(figures, figure, -1);
  const isBoth = previous && !sameClass(previous, figure) && text.slice(previous.end, figure.start) === '、';
  return (isBoth ? withLabelOf(figure, previous) : figure).before;
}

/** `支取额62.83亿元` of `支取总额474.27亿元，比上年末增加15.27%`, `发放0.74万笔` of `累计发放14.62万笔`: what the year brought to a total that only grows. */
function flowOf(passage: Passage, to: Figure, { rate }: Comparison, told: readonly Told[]): Figure | undefined {
  const label = labelOf(passage, to);
  if (!/累计|总额/.test(label) || !rate || !sinceYearEnd.test(saidOf(passage, rate))) return undefined;
  const name = nameOf(label);
  if (name.length < 2 || isOfPart(passage, to)) return undefined;
  const flows = told.slice(-farthest).filter(({ figure, passage: other }) => {
    const said = labelOf(other, figure);
    return (
      figure.index < to.index &&
      sameClass(figure, to) &&
      figure.depth === 0 &&
      other.paragraph.section === passage.paragraph.section &&
      !/累计|总额|余额|其中/.test(said) &&
      nameOf(said) === name &&
      !isOfPart(other, figure)
    );
  });
  const [first] = flows;
  return flows.every(({ figure }) => worth(figure) === worth(first?.figure ?? figure)) ? first?.figure : undefined;
}

const sinceYearEnd = /[比较]上一?年度?[末底]|[比较]年初/;

/** The sentence up to a figure. */
function saidOf({ text, paragraph: { sentences } }: Passage, { sentence, start }: Figure): string {
  return text.slice(sentences[sentence]?.start ?? start, start);
}

/** 1—9月, 三季度, 上半年: of a part of the year. */
function isOfPart(passage: Passage, figure: Figure): boolean {
  return /季度|半年|(?<!1)[1-9]月|1[01]月/.test(saidOf(passage, figure));
}

/** 发放甲类款 of 累计发放甲类款, 支取 of 支取额 and of 支取总额. */
function nameOf(label: string): string {
  return label.replace(/^.*[，；：]|累计|总额|额|数量|共计?|全[省市县区州]|20\d\d年末?|年末|当年|本年度?|全年/g, '');
}

/** So far the growth may be off without a slip, as a part of itself and in points. */
const mostOff = 0.25;
const mostPoints = 3;

function isNear(rate: Figure, to: Figure, from: number, rises: boolean, other: Figure): boolean {
  if (from <= 0) return false;
  const grown = (100 * (worth(to) - from)) / from;
  const computed = rises ? grown : -grown;
  const value = worth(rate);
  if (Math.abs(computed - value) <= Math.min(mostPoints, mostOff * value)) return true;
  if (findSlip(rate.digits, computed.toFixed(rate.decimals)) !== undefined && rate.digits.length > 2) return true;
  const times = 1 + (rises ? value : -value) / 100;
  const [now, told] = [worth(to), worth(other)];
  return other.flags.last
    ? isSlipOf(other, now / times, true) || isSlipOf(to, told * times, true)
    : isSlipOf(other, now * (1 - 1 / times), true) || isSlipOf(to, (told * times) / (times - 1), true);
}
