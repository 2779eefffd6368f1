import { toDecimal } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import { between, figuresBefore, figuresUntil, type Passage, sameClass } from './passage.ts';
import type { Claim, FoundRelation, Relation } from './relation.ts';
import { solve } from './solve.ts';

/**
 * Comparisons (`standards.md` §9.3 D, C9): a value with what it was, by how much it changed, and the change in %:
 * `120件，上年100件，增加20件，增长20%` and every choice of these, `由100件增至120件`, `由82%提高到94%，提高12个百分点`,
 * `是上年的1.2倍`, `与上年持平`.
 */
export function* findChanges(passage: Passage): Iterable<FoundRelation> {
  const compared = new Set<Figure>();
  for (const to of passage.figures) {
    if (!isValue(to)) continue;
    const comparison = readComparison(passage, to);
    if (comparison?.rate) compared.add(comparison.rate);
    if (comparison) yield* settle(passage, comparison);
  }
  yield* findNamedChanges(passage, compared);
}

/**
 * `完成投资6300万元，其中…2800万元，增长5%，上年6000万元`: what a comparison that does not hold says of the nearest value
 * may be said of one before it, and is where it holds there.
 */
function settle(passage: Passage, comparison: Comparison): FoundRelation[] {
  const holds = (relations: readonly FoundRelation[]) =>
    relations.every((relation) => solve(relation).verdict !== 'violated');
  const nearest = [...toRelations(passage, comparison)];
  if (comparison.isFromTo || holds(nearest)) return nearest;
  const { to, from } = comparison;
  for (const value of figuresBefore(passage, to).reverse()) {
    if (!isValue(value) || !sameClass(value, to) || value === from) continue;
    const relations = [...toRelations(passage, { ...comparison, to: value })];
    if (relations.length > 0 && holds(relations)) return relations;
  }
  return nearest;
}

/**
 * `受理数比上年增加24件，增长19.2%`: the value now stands further before, and is only named. The one of the paragraph that fits
 * is it; where none does, the only one that is named and comes near.
 */
function* findNamedChanges(passage: Passage, compared: ReadonlySet<Figure>): Iterable<FoundRelation> {
  const { figures } = passage;
  for (const [at, rate] of figures.entries()) {
    const other = figures[at - 1];
    if (rate.unit.class !== 'percent' || !rate.flags.delta || compared.has(rate) || rate.flags.target || !other)
      continue;
    if (other.sentence !== rate.sentence || other.unit.class === 'percent' || other.depth !== rate.depth) continue;
    if (!other.flags.delta && !other.flags.last) continue;
    const gap = between(passage, other, rate);
    const direction = directionOf(rate);
    if (direction === undefined || gap.includes('；') || otherBase.test(other.before + rate.before)) continue;
    if (other.flags.delta && directionOf(other) !== direction) continue;
    const claimOf = (to: Figure): Claim =>
      other.flags.delta
        ? { form: 'change', rate, rises: direction, to, by: other }
        : { form: 'change', rate, rises: direction, to, from: other };
    const pattern = other.flags.delta ? (direction ? 'D3' : 'D4') : 'D1';
    const relation = (to: Figure): FoundRelation => ({ type: 'change', pattern, claim: claimOf(to), certain: true });
    const values = figuresUntil(passage, other.start)
      .filter((figure) => isValue(figure) && sameClass(figure, other) && !figure.flags.target)
      .slice(-10)
      .reverse();
    const right = values.find((to) => solve(relation(to)).verdict !== 'violated');
    const subject = other.before.replace(comparing, '').replace(/[总数量额件起户处]+$/, '');
    const near = values.filter((to) => isNamedBy(subject, to) && isNear(solve(relation(to)), rate));
    if (right) yield relation(right);
    else if (near.length === 1 && near[0]) yield relation(near[0]);
  }
}

function isNamedBy(subject: string, { before, after }: Figure): boolean {
  return subject === '' || (before + after.slice(0, 8)).includes(subject.slice(0, 2));
}

/** No further off than a slip or another year's value goes. */
function isNear({ computed }: Relation, rate: Figure): boolean {
  const middle = computed?.low && Number(toDecimal(computed.low, 2));
  return middle !== undefined && Math.abs(middle - Number(rate.digits)) < 6;
}

interface Comparison {
  readonly to: Figure;
  readonly from: Figure | undefined;
  /** The change in the value's unit, or in percentage points. */
  readonly by: Figure | undefined;
  /** The change in %. */
  readonly rate: Figure | undefined;
  /** 是上年的2倍, 增长2倍. */
  readonly times: Figure | undefined;
  /** 由A增至B, with its direction. */
  readonly isFromTo: boolean;
}

/** A value that may be compared with another: no change, no value of the year before, no average. */
function isValue({ flags, unit }: Figure): boolean {
  return (
    !flags.delta &&
    !flags.last &&
    !flags.rank &&
    !flags.per &&
    unit.class !== 'percentage-point' &&
    unit.class !== 'multiple'
  );
}

/** So many figures belong to one comparison at most. */
const longest = 5;

/** 由 and 从 before the first value; behind it 的, 的水平 and the like may stand. */
const begins = /(?:由|从|自)[^，。；]{0,20}$/;
const rises = /(?:增|提高|提升|上升|升|扩大|增长|涨|拓展|扩展|延长|攀升)[^，；、]{0,4}$/;
const falls = /(?:减|下降|降|降低|缩短|压缩|压减|缩减|少|跌|回落|收窄|精简)[^，；、]{0,4}$/;
const reachesTo =
  /(?:增|提高|提升|上升|升|扩大|增长|增加|减|减少|下降|降|降低|缩短|压缩|压减|缩减|精简|优化|回落|调整)[为至到]$/;

function readComparison(passage: Passage, to: Figure): Comparison | undefined {
  const { figures } = passage;
  const at = to.index - (figures[0]?.index ?? 0);
  const previous = figures[at - 1];
  const isFromTo =
    previous !== undefined &&
    reachesTo.test(to.before) &&
    sameClass(previous, to) &&
    begins.test(previous.before) &&
    previous.sentence === to.sentence;
  let from = isFromTo ? previous : undefined;
  let by: Figure | undefined;
  let rate: Figure | undefined;
  let times: Figure | undefined;
  for (const figure of figures.slice(at + 1, at + 1 + longest + 8)) {
    // What stands in brackets behind the value belongs to it.
    if (figure.sentence === to.sentence && figure.depth > to.depth) continue;
    if (
      figure.depth < to.depth ||
      figure.sentence !== to.sentence ||
      figure.flags.per ||
      figure.flags.target !== to.flags.target
    )
      break;
    if (between(passage, to, figure).includes('；') || !isOfSameThing(figure, to)) break;
    if (figure.flags.delta && figure.unit.class === 'percent') rate ??= figure;
    else if (figure.flags.delta && (sameClass(figure, to) || isPoints(figure, to))) by ??= figure;
    else if (figure.unit.class === 'multiple') times ??= figure;
    else if (figure.flags.last && sameClass(figure, to)) from ??= figure;
    else break;
  }
  if (!from) from = findBefore(passage, to, at);
  return from || by || rate ? { to, from, by, rate, times, isFromTo } : undefined;
}

/** What a comparison is made of; what else stands before a change names another thing: 信访量下降10%. */
const comparing =
  /同比|环比|比较|较|比|与|和|上一?年|去年|前年|20\d\d年度?|年度?|同期|相比|对比|相应|分别|总体|全年|实际|净|约|近|超过?|逾|达到?|为|了|的|是|也|均|又|则|已|仅|增加|增长|增幅|增速|增|减少|减幅|减|下降|降低|降幅|降|上升|升幅|提高|提升|缩短|压缩|压减|缩减|扩大|多|少|幅度|比例|数量?|持平|水平|年底|年末|时限|时间|用时|周期|环节|总量|总数|规模|金额|件均|每|（|）/g;

function isOfSameThing(figure: Figure, to: Figure): boolean {
  if (!figure.flags.delta && !figure.flags.last && figure.unit.class !== 'multiple') return true;
  const rest = figure.before.replace(comparing, '');
  return rest === '' || to.before.includes(rest) || figure.object === to.object;
}

function isPoints(figure: Figure, to: Figure): boolean {
  return figure.unit.class === 'percentage-point' && to.unit.class === 'percent';
}

/** `上年受理100件，今年受理120件`: the value of the year before stands before it. */
function findBefore({ figures }: Passage, to: Figure, at: number): Figure | undefined {
  const previous = figures[at - 1];
  const isPair =
    previous?.flags.last === true &&
    !previous.flags.delta &&
    previous.sentence === to.sentence &&
    sameClass(previous, to) &&
    previous.depth === to.depth &&
    /今年|本年|20\d\d年|增|降|升|提高|减|压缩|缩短|达到|为/.test(to.before);
  return isPair ? previous : undefined;
}

/** Other bases than the year before; what is said is not the plain change of the figures that are printed. */
const otherBase = /可比|同口径|剔除|扣除|不变价|目标|计划|预算|预期|任务|平均|累计|年均|全[国省市]|标准|法定|进度/;

function* toRelations(passage: Passage, { to, from, by, rate, times, isFromTo }: Comparison): Iterable<FoundRelation> {
  const last = [from, by, rate, times].reduce<Figure>((a, b) => (b && b.end > a.end ? b : a), to);
  const said = passage.text.slice(to.end, last.start);
  const relation = (pattern: string, claim: Claim): FoundRelation => ({
    type: 'change',
    pattern,
    claim,
    certain: true,
  });
  if (isFromTo && from) {
    const direction = directionOf(to);
    if (direction !== undefined) yield relation('D5', { form: 'order', from, to, rises: direction });
  }
  if (otherBase.test(said)) return;
  if (by && from) {
    const direction = directionOf(by);
    const pattern = by.unit.class === 'percentage-point' ? 'D6' : 'D3';
    if (direction !== undefined) yield relation(pattern, { form: 'difference', from, to, by, rises: direction });
  }
  if (rate && !/20\d\d年/.test(rate.before)) {
    const direction = directionOf(rate);
    if (direction !== undefined && from) {
      const change = relation(isFromTo ? 'D5' : 'D1', { form: 'change', rate, rises: direction, to, from });
      // 由3.1%降至1.8%，下降1.3%: said of a rate, % may mean points.
      const points = relation('D6', { form: 'difference', from, to, by: rate, rises: direction });
      const meansPoints = to.unit.class === 'percent' && solve(points).verdict !== 'violated';
      yield meansPoints ? points : change;
    } else if (direction !== undefined && by && sameClass(by, to) && directionOf(by) === direction) {
      yield relation(direction ? 'D3' : 'D4', { form: 'change', rate, rises: direction, to, by });
    }
  }
  if (times && from && /(?:是|为|达到?|相当于)[^，；]{0,10}的?$/.test(times.before)) {
    yield relation('D8', { form: 'ratio', value: times, part: [to], base: [from] });
  }
  if (from && /^[^，；。]{0,8}(?<!基本)持平/.test(passage.text.slice(from.end, from.end + 12))) {
    // Which of several values it is level with is not said: one that is will do.
    const values = figuresBefore(passage, from).filter((figure) => isValue(figure) && sameClass(figure, from));
    const level = values.find(
      (one) => solve(relation('D9', { form: 'equal', one, other: from })).verdict !== 'violated',
    );
    const one = level ?? (values.length === 1 ? values[0] : undefined);
    if (one) yield relation('D9', { form: 'equal', one, other: from });
  }
}

/** Whether the words before a figure say that something rose; `undefined` where they say neither. */
function directionOf({ before }: Figure): boolean | undefined {
  const [up, down] = [rises.exec(before)?.index ?? -1, falls.exec(before)?.index ?? -1];
  if (up === down) return undefined;
  return up > down;
}
