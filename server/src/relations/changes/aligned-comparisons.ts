import type { Figure } from '../../facts/figure.ts';
import { between, figureBeside, type Passage, sameClass, withLabelOf } from '../passage.ts';
import { type Comparison, changeRole, type Role, startDraft, subjectOf } from './comparison.ts';
import { directionOf } from './directions.ts';
import { isReached, isStart } from './from-to.ts';

/** So many things are compared in one breath at most. */
const most = 6;

/** Figures joined by 、 and 和 alone. */
interface Row {
  readonly role: Role | 'to';
  readonly isInBrackets?: boolean;
  readonly figures: readonly Figure[];
}

/**
 * `事故9起、死亡10人，同比分别减少3起、2人，分别下降25.0%和16.7%`; `用电4216万度、用水78万吨，与上年的4385万度、82万吨相比，分别
 * 减少3.9%、4.4%`: each change belongs to the value at its place. `undefined` where there is none, or the numbers do not come
 * out even.
 */
export function readAligned(
  passage: Passage,
  at: number,
): { readonly comparisons: readonly Comparison[]; readonly end: number } | undefined {
  const { figures } = passage;
  const head = figures[at];
  if (!head || !(head.before.includes('分别') || arePaired(passage, at))) return undefined;
  const own = readRow(passage, at);
  const count = own?.figures.length ?? 0;
  if (!own || count < 2) return undefined;
  // 分别下降32.1%、持平、增长39.6%: one of them has no number, and the places do not come out even.
  const last = own.figures.at(-1) ?? head;
  if (passage.text.slice(head.labelStart, last.end + levelReach).includes('持平')) {
    const behind = figures.findIndex(({ sentence }, index) => index > at && sentence !== head.sentence);
    return { comparisons: [], end: behind < 0 ? figures.length : behind };
  }
  if (isStart(head)) {
    const ends = readRow(passage, at + count);
    return ends?.figures[0] && isReached(ends.figures[0]) ? readWays(own.figures, ends, at + count) : undefined;
  }
  if (own.role === 'to') {
    return isReached(head) ? readWays(figures.slice(Math.max(0, at - count), at), own, at) : undefined;
  }
  const rows: Row[] = [own];
  let end = at + count;
  while (rows.length < 3) {
    const next =
      rows.length === 1 ? (readBracket(passage, head, end, count) ?? readRow(passage, end)) : readRow(passage, end);
    const before = figures[end]?.before ?? '';
    // 同比分别增长13.6%、9.6%；去年同期为1652宗、181.07亿元.
    const isOfLastYear = next?.role === 'from' && (lastYearAlone.test(before) || next.isInBrackets === true);
    if (!next || next.figures.length !== count || rows.some(({ role }) => role === next.role)) break;
    if (
      !isOfLastYear &&
      (!before.includes('分别') || between(passage, head, next.figures[0] as Figure).includes('；'))
    ) {
      break;
    }
    rows.push(next);
    end += count;
  }
  const values = readBack(passage, at, count, rows);
  if (values.length < count) return undefined;
  // 上年检查81家、立案6起，今年分别增加13家和3起: what there is now is not told.
  if (values[0]?.flags.last && /今年|本年/.test(head.before)) return { comparisons: [], end };
  const former = rows.some(({ role }) => role === 'from')
    ? []
    : values.flatMap((value) => bracketOf(passage, value) ?? []);
  if (former.length === count) rows.push({ role: 'from', figures: former });
  const comparisons = values.map((to, column) => toComparison(head, to, rows, column));
  return { comparisons: comparisons.every(isEven) ? comparisons : [], end };
}

/** `村级由9个、镇级由3个分别增至12个、4个`, `分别由9个、36人增至12个、40人`; `at` is where the values begin that were reached. */
function readWays(
  starts: readonly Figure[],
  { figures }: Row,
  at: number,
): { readonly comparisons: readonly Comparison[]; readonly end: number } | undefined {
  const [first] = starts;
  if (!first || starts.length !== figures.length || !isStart(first)) return undefined;
  const comparisons = starts.flatMap((from, column) => {
    const to = figures[column];
    // The verb before the first holds for all.
    const said = to && withLabelOf(to, figures[0] ?? to);
    return said ? [{ ...startDraft(from), from, to: said, last: said, isFromTo: true }] : [];
  });
  return { comparisons: comparisons.every(isEven) ? comparisons : [], end: at + figures.length };
}

/**
 * `发放3265户、1842.6万元，比上年多发放281户、171.3万元`; `险情46起，受困8人、脱险13人，同比减少4起、2人、3人`: changes of several units, as the
 * values right before have them.
 */
export function arePaired(passage: Passage, at: number): boolean {
  const { figures } = passage;
  const head = figures[at];
  if (!head || at < 2 || directionOf(head) === undefined || !isListed(head, figures[at + 1])) return false;
  let end = at + 2;
  while (end - at < mostPaired && isListed(head, figures[end])) end++;
  const changes = figures.slice(at, end);
  const values = figures.slice(Math.max(0, at - changes.length), at);
  if (values.length < changes.length || changes.every((change) => sameClass(change, head))) return false;
  // 其中重点领域减少2起、5人: of other ones than those before; 多发放281户 of 发放3265户.
  const subject = subjectOf(head);
  if (!values.some(({ before }) => before.includes(subject))) return false;
  return values.every((value, column) => {
    const change = changes[column];
    const next = values[column + 1];
    if (!change || !sameClass(value, change) || value.sentence !== head.sentence) return false;
    if (value.flags.delta || value.depth !== head.depth) return false;
    return !next || /^[，、][^，；。：（）]{0,10}$/.test(between(passage, value, next));
  });
}

/** So many things are compared so at most. */
const mostPaired = 3;

/** So near behind the last change 、持平 stands. */
const levelReach = 4;

/** 去年同期为, 上年两项分别为, 上年两率为. */
const lastYearAlone = /^[，；]?(?:上一?年度?|去年)(?:同期)?(?:[两三][项个者率]?[一-鿿]{0,2})?(?:分别)?[为是]?$/;

/** The values before the changes; between the two may stand what they were: 与上年的4385万度、82万吨相比. */
function readBack({ figures, text }: Passage, at: number, count: number, rows: Row[]): readonly Figure[] {
  const isOf = (figure: Figure | undefined) =>
    figure?.sentence === figures[at]?.sentence && figure?.depth === figures[at]?.depth && !figure?.flags.delta;
  const before = figures.slice(Math.max(0, at - 2 * count), at).filter(isOf);
  const nearest = before.slice(-count);
  const [first] = nearest;
  const isCompared =
    first !== undefined &&
    nearest.length === count &&
    (/[与和同比较]/.test(first.before) || first.flags.last) &&
    text.slice(nearest.at(-1)?.end ?? 0, figures[at]?.start).includes('相比') &&
    !rows.some(({ role }) => role === 'from');
  if (!isCompared) return nearest;
  rows.push({ role: 'from', figures: nearest });
  return before.slice(-2 * count, -count);
}

/** What each of the values was, in brackets of its own: 许可456件（上年412件），处罚123件（上年135件），分别增长10.7%、下降8.9%. */
function bracketOf({ figures, text }: Passage, value: Figure): Figure | undefined {
  const from = figureBeside(figures, value, 1);
  const isOne = from?.flags.last && !from.flags.delta && from.depth === value.depth + 1 && sameClass(from, value);
  return isOne && /^[一-鿿]{0,4}（[^，；。：（]*$/.test(text.slice(value.end, from.start)) ? from : undefined;
}

/** `同比分别增长11.4%和17.1%（2024年受理2915件、标的55.82亿元）`. */
function readBracket({ figures, text }: Passage, head: Figure, at: number, count: number): Row | undefined {
  const own = figures.slice(at, at + count);
  const [first, last] = [own[0], figures[at - 1]];
  if (
    !first?.flags.last ||
    !last ||
    own.length < count ||
    !/^（[^，；。：（）]*$/.test(text.slice(last.end, first.start))
  )
    return undefined;
  const isOne = own.every(
    (figure, index) =>
      figure.depth === head.depth + 1 &&
      !figure.flags.delta &&
      (index === 0 || /^[^，；。：（）]*[、和][^，；。：（）]*$/.test(text.slice(own[index - 1]?.end, figure.start))),
  );
  return isOne ? { role: 'from', figures: own, isInBrackets: true } : undefined;
}

function readRow({ figures }: Passage, at: number): Row | undefined {
  const head = figures[at];
  const previous = figures[at - 1];
  if (!head || head.flags.rank || (previous && at > 0 && previous.sentence !== head.sentence)) return undefined;
  let end = at + 1;
  while (end - at < most && isListed(head, figures[end])) end++;
  const own = figures.slice(at, end);
  if (directionOf(withoutEach(head)) !== undefined) {
    // Of 提高0.6个百分点、0.5个百分点和增加0.4平方米 each has the unit of its thing.
    return { role: own.every((one) => changeRole(one) === 'rate') ? 'rate' : 'by', figures: own };
  }
  return { role: head.flags.last || /20\d\d|上年度?|年初/.test(head.before) ? 'from' : 'to', figures: own };
}

/** 增幅分别为 is said as 增幅为 is. */
function withoutEach(figure: Figure): Figure {
  return { ...figure, before: figure.before.replace('分别', '') };
}

/** Joined to the one before by 、 or 和, with no more than the verb of a change. */
function isListed(head: Figure, figure: Figure | undefined): boolean {
  return (
    figure !== undefined &&
    figure.sentence === head.sentence &&
    figure.clause === head.clause &&
    figure.depth === head.depth &&
    (/^[和与及]?$/.test(figure.before) || (figure.flags.delta && figure.before.length < 6))
  );
}

function toComparison(head: Figure, to: Figure, rows: readonly Row[], column: number): Comparison {
  const one = { ...startDraft(head), to };
  for (const { role, figures } of rows) {
    const figure = figures[column];
    const first = figures[0];
    if (!figure || !first || role === 'to') continue;
    // The verb before the first holds for all that have none.
    one[role] = figure.flags.delta ? figure : { ...withoutEach(withLabelOf(figure, first)), flags: first.flags };
    if (figure.end > one.last.end) one.last = figure;
  }
  return one;
}

function isEven({ to, from, by }: Comparison): boolean {
  return [from, by].every(
    (one) =>
      !one || !to || sameClass(one, to) || (one.unit.class === 'percentage-point' && to.unit.class === 'percent'),
  );
}
