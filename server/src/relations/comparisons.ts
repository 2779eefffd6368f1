import type { Figure } from '../facts/figure.ts';
import {
  aboveWords,
  baseWords,
  belowWords,
  comparedInBrackets,
  comparedTogether,
  comparedWith,
  reachingWords,
} from '../standards/comparisons.ts';
import { readAligned } from './aligned-comparisons.ts';
import {
  type Comparison,
  changeRole,
  type Draft,
  isValue,
  type Role,
  startDraft,
  subjectIn,
  subjectOf,
} from './comparison.ts';
import { directionOf } from './directions.ts';
import { between, figuresBefore, type Passage, sameClass } from './passage.ts';

/** The comparisons of a passage, in the order of the text. */
export function* readComparisons(passage: Passage): Iterable<Comparison> {
  const { figures } = passage;
  let open: Draft | undefined;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    const next = figures[at + 1];
    if (next && isFromTo(figure, next)) {
      // 时长压缩40%，由15天减为9天: the change may stand before.
      const isBefore = open && !open.from && !open.to && isBesides(passage, open.last, figure);
      if (open && !isBefore) yield open;
      open = { ...(isBefore && open ? open : startDraft(figure)), from: figure, to: next, last: next, isFromTo: true };
      at++;
      continue;
    }
    const aligned =
      figure.before.includes('分别') || next?.before.includes('分别') ? readAligned(passage, at) : undefined;
    if (aligned) {
      if (open) yield open;
      open = undefined;
      yield* aligned.comparisons;
      at = aligned.end - 1;
      continue;
    }
    const role = roleOf(passage, figure, next, open);
    if (role === undefined) {
      if (open && isWithin(open, figure)) continue;
      if (open && isYearPair(open, figure)) open = { ...open, to: figure, last: figure };
      else if (open) {
        yield open;
        open = undefined;
      }
      continue;
    }
    if (open && joins(passage, open, figure, role)) {
      // 低于全市平均水平4.2个百分点（全市平均76.0%）: the brackets repeat what it is compared with.
      if (role === 'from' && figure.before.length > 1 && open.last.before.includes(figure.before)) open.isDirect = true;
      open[role] = figure;
      open.last = figure;
    } else {
      if (open) yield open;
      open = { ...startDraft(figure), [role]: figure };
      if (role === 'from' && next && isDirectlyBefore(passage, figure, next)) {
        open.isDirect = true;
        open.rises = directionOf(next) ?? directionByWord(labelOf(passage, figure));
        open.subject = subjectIn(labelOf(passage, figure));
      }
    }
  }
  if (open) yield open;
}

/** The words before a figure; of one that stands alone in brackets those before the brackets. */
function labelOf({ text }: Passage, { before, start, end }: Figure): string {
  if (before !== '' || text.charAt(start - 1) !== '（' || text.charAt(end) !== '）') return before;
  return /[^，；。：（）]*$/.exec(text.slice(Math.max(0, start - 24), start - 1))?.[0] ?? '';
}

function roleOf(passage: Passage, figure: Figure, next: Figure | undefined, open: Draft | undefined): Role | undefined {
  const { flags } = figure;
  if (flags.rank) return undefined;
  if (open?.isDirect && open.last === open.from && figure.index === open.last.index + 1) return changeRole(figure);
  const isPoints = figure.unit.class === 'percentage-point';
  if (flags.delta || (isPoints && directionOf(figure) !== undefined)) return changeRole(figure);
  if (figure.unit.class === 'multiple' || isPoints) return undefined;
  if (open && isInBracketsBehind(passage, open, figure)) return 'from';
  if (flags.per && !flags.delta) return undefined;
  if (flags.last && !/结转|结存|遗留/.test(figure.before)) return 'from';
  if (next && isDirectlyBefore(passage, figure, next)) {
    const label = labelOf(passage, figure);
    const isCompared = comparedWith.test(label) || directionByWord(label) !== undefined;
    return isCompared || comparedTogether.test(label + between(passage, figure, next)) ? 'from' : undefined;
  }
  if (next && isStatutory(figure, next)) return 'from';
  const isAdded = open?.isFromTo && figure.index === open.last.index + 1 && /^净?新?[增减]/.test(figure.before);
  return isAdded ? 'by' : undefined;
}

/** 法定时限10个工作日，承诺时限4个工作日. */
function isStatutory(figure: Figure, next: Figure): boolean {
  return figure.before.includes('法定') && next.before.includes('承诺') && sameClass(figure, next);
}

/** 超过任务（36公里）2.6公里: whether the value is more is said before the value it was. */
function directionByWord(label: string): boolean | undefined {
  if (aboveWords.test(label)) return true;
  return belowWords.test(label) ? false : undefined;
}

/** `96个少10个`, `86.3%下降1.4个百分点`, `（36公里）2.6公里`: the change stands right behind, in the same clause. */
function isDirectlyBefore(passage: Passage, figure: Figure, next: Figure): boolean {
  if (next.sentence !== figure.sentence || next.depth > figure.depth) return false;
  const isOfKind = sameClass(figure, next) || ['percent', 'percentage-point', 'multiple'].includes(next.unit.class);
  if (!isOfKind || !/^(?:相比，?|）)?[^，；。、（]{0,6}$/.test(between(passage, figure, next))) return false;
  return (
    directionOf(next) !== undefined || (next.before === '' && directionByWord(labelOf(passage, figure)) !== undefined)
  );
}

/** `提高11.5个百分点（年初82.4%）`, `低于全市平均水平4.2个百分点（全市平均76.0%）`. */
function isInBracketsBehind(passage: Passage, { from, last }: Draft, figure: Figure): boolean {
  if (from || figure.index !== last.index + 1 || figure.depth !== last.depth + 1) return false;
  if (!/^（[^，；。（）]*$/.test(between(passage, last, figure))) return false;
  const label = figure.before.replace(/[为是的]+$/, '');
  return comparedInBrackets.test(label) || (label.length > 1 && last.before.includes(label));
}

/** What stands in brackets behind it, or between its figures, belongs to what they count. */
function isWithin(open: Draft, { depth, sentence }: Figure): boolean {
  return sentence === open.first.sentence && depth > open.first.depth;
}

/** `上年受理100件，今年受理120件`. */
function isYearPair(open: Draft, figure: Figure): boolean {
  const { from, first, to } = open;
  return (
    from !== undefined &&
    to === undefined &&
    open.last === from &&
    figure.index === from.index + 1 &&
    figure.sentence === first.sentence &&
    figure.depth === first.depth &&
    sameClass(from, figure) &&
    isValue(figure) &&
    /今年|本年|20\d\d年|增|降|升|提高|减|压缩|缩短|达到|为|承诺/.test(figure.before)
  );
}

/** Whether a figure goes on with a comparison: nothing of its kind was said, and it names neither another thing nor another base. */
function joins(passage: Passage, open: Draft, figure: Figure, role: Role): boolean {
  const { first, last } = open;
  const isInBrackets = figure.depth > first.depth && role === 'from';
  if (open[role] !== undefined || figure.sentence !== first.sentence) return false;
  if (figure.depth !== first.depth && !isInBrackets && !open.isDirect) return false;
  if (/[；]/.test(between(passage, last, figure)) || !fits(open, figure, role)) return false;
  const [base, own] = [baseOf(first), baseOf(figure)];
  if (own !== undefined && base !== undefined && own !== base && !isInBrackets) return false;
  const rest = subjectOf(figure);
  const isRightBehind = open.isDirect && figure.index === (open.from?.index ?? 0) + 1;
  if (rest === '' || rest === open.subject || isInBrackets || isRightBehind || open.isFromTo) return true;
  const value = open.to ?? figuresBefore(passage, first).findLast(isValue);
  return [value, first].some((one) => one?.before.includes(rest));
}

/** The units of a comparison go together: 件 with 件, % with 个百分点. */
function fits({ to, from, by }: Draft, figure: Figure, role: Role): boolean {
  if (role === 'rate' || role === 'times') return true;
  const value = to ?? from ?? by;
  if (!value) return true;
  const isPoints = figure.unit.class === 'percentage-point' || value.unit.class === 'percentage-point';
  if (isPoints) return [figure, value].some(({ unit }) => unit.class === 'percent');
  return sameClass(figure, value);
}

const sameBases = /同比|上一?年|去年|同期/;

function baseOf({ before, flags }: Figure): string | undefined {
  if (flags.last) return '上年';
  const base = baseWords.exec(before)?.[0];
  return base !== undefined && sameBases.test(base) ? '上年' : base;
}

function isBesides(passage: Passage, a: Figure, b: Figure): boolean {
  return a.sentence === b.sentence && a.depth === b.depth && /^，[^，；。]*$/.test(between(passage, a, b));
}

/** 由 and 从 before the first value; behind it 的, 的水平 and the like may stand. */
const begins = /(?:由|从|自)[^，。；]{0,20}$/;
const reaches = new RegExp(`(?:${reachingWords.join('|')})[为至到成][了约近]?[^，；。、]{0,10}$`);

/** `由40件增至52件`, `由上年的6580件上升至今年的8125件`. */
function isFromTo(from: Figure, to: Figure): boolean {
  return (
    from.sentence === to.sentence &&
    from.depth === to.depth &&
    from.clause === to.clause &&
    sameClass(from, to) &&
    reaches.test(to.before) &&
    begins.test(from.before)
  );
}
