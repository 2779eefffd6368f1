import type { Figure } from '../../facts/figure.ts';
import { newlyDone } from '../../standards/comparisons.ts';
import { between, type Passage, placeAmong, sameClass } from '../passage.ts';
import { arePaired, readAligned } from './aligned-comparisons.ts';
import { type Comparison, type Draft, isValue, startDraft, subjectIn } from './comparison.ts';
import { anyDirectionOf, directionOf } from './directions.ts';
import { countStations, isFromTo } from './from-to.ts';
import { isOfOneThing, joins } from './joins.ts';
import { directionByWord, isDirectlyBefore, isStatutory, labelOf, roleOf } from './roles.ts';

/** The comparisons of a passage, in the order of the text. */
export function* readComparisons(passage: Passage): Iterable<Comparison> {
  const { figures } = passage;
  let open: Draft | undefined;
  for (let at = 0; at < figures.length; at++) {
    const first = figures[at] as Figure;
    // 由2023年的46人、2024年的58人增加到71人: it is the last that the change starts from.
    const stations = countStations(passage, at);
    at += stations - 1;
    const figure = figures[at] as Figure;
    const next = figures[at + 1];
    if (next && (stations > 1 || isFromTo(figure, next))) {
      // 时长压缩40%，由15天减为9天: the change may stand before.
      const isBefore =
        open && !open.from && !open.to && isBesides(passage, open.last, figure) && isOfOneThing(open, figure, next);
      if (open && !isBefore) yield open;
      const by = isBefore ? open?.by : addedBefore(passage, first, figures[at - stations]);
      open = {
        ...(isBefore && open ? open : startDraft(first)),
        from: figure,
        to: next,
        last: next,
        by,
        isFromTo: true,
      };
      at++;
      continue;
    }
    const isAligned = figure.before.includes('分别') || next?.before.includes('分别') || arePaired(passage, at);
    const aligned = isAligned ? readAligned(passage, at) : undefined;
    if (aligned) {
      if (open) yield open;
      open = undefined;
      yield* aligned.comparisons;
      at = aligned.end - 1;
      continue;
    }
    // 比年初增加19.8亿元，同比多增3.6亿元，增速10.0%: more was added than a year ago.
    if (/[多少][增减降][加少长]?了?$/.test(figure.before)) continue;
    const role = roleOf(passage, figure, next, open);
    if (role === undefined) {
      if (open && isWithin(open, figure)) continue;
      if (open && isYearPair(open, figure)) open = { ...open, to: figure, last: figure };
      else if (open && isReachedBehind(open, figure)) open = { ...open, to: figure, last: figure };
      else if (open) {
        yield open;
        open = undefined;
      }
      continue;
    }
    if (open && joins(passage, open, figure, role)) {
      // 低于全市平均水平4.2个百分点（全市平均76.0%）: the brackets repeat what it is compared with.
      const label = figure.before.replace(/[为是的]+$/, '').replace(/数$/, '');
      if (role === 'from' && label.length > 1 && open.last.before.includes(label)) open.isDirect = true;
      open[role] = figure;
      open.last = figure;
    } else {
      if (open) yield open;
      open = { ...startDraft(figure), [role]: figure };
      if (role === 'from') open.to = valueOfBrackets(passage, figure, next);
      if (role === 'from' && next && isDirectlyBefore(passage, figure, next)) {
        open.isDirect = true;
        open.rises = anyDirectionOf(next) ?? directionByWord(labelOf(passage, figure));
        open.subject = subjectIn(labelOf(passage, figure));
      }
    }
  }
  if (open) yield open;
}

/** 新设服务站12个，总数由29个增至41个. */
function addedBefore(passage: Passage, first: Figure, previous: Figure | undefined): Figure | undefined {
  if (!previous || !sameClass(previous, first) || !isBesides(passage, previous, first)) return undefined;
  return isValue(previous) && newlyDone.test(previous.before) && ofAll.test(first.before) ? previous : undefined;
}

/** It names no other thing: 由29个, 站点总数由29个. */
const ofAll = /^(?:[一-鿿]{0,6}(?:总[数量]|数量))?(?:已?[由从])/;

/** What stands in brackets behind it, or between its figures, belongs to what they count. */
/** `受理456件（上年412件），同比增长10.7%`: the brackets say what the value before them was, and the change behind says no more. */
function valueOfBrackets(passage: Passage, from: Figure, change: Figure | undefined): Figure | undefined {
  const { figures, text } = passage;
  const at = placeAmong(figures, from);
  const [other, value] = [figures[at - 2], figures[at - 1]];
  if (!value || !change || !isValue(value) || !sameClass(value, from) || value.sentence !== from.sentence)
    return undefined;
  if (from.depth !== value.depth + 1 || change.depth !== value.depth || change.sentence !== value.sentence)
    return undefined;
  // 甲45件（上年40件）、乙38件（上年50件），下降7.8%: of both.
  if (other && other.sentence === value.sentence && other.depth > value.depth) return undefined;
  if (directionOf(change) === undefined || subjectIn(change.before) !== '' || ofOthers.test(change.before))
    return undefined;
  const isBeside = /^[一-鿿]{0,4}（[^，；。（）]*$/.test(between(passage, value, from));
  return isBeside && /^）[，、]?$/.test(text.slice(from.end, change.labelStart)) ? value : undefined;
}

/** 总体下降7.8%, 环比下降: of more than the one, or by another time. */
const ofOthers = /[总共合两各均环其]/;

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
    !/[修更]正|修订|核[实定]/.test(figure.before) &&
    // 投诉同比上升18.5%（上年1386件），三类依次为538件、417件、246件.
    !((open.rate ?? open.by) && /(?:依次|分别)[一-鿿]{0,2}$/.test(figure.before)) &&
    !(figure.before.includes('新') && !from.before.includes('新')) &&
    // 甲类超限率0.27%，下降0.06个百分点，上年0.33%；乙类为0.81%: what changed stands before the change.
    (/今年|本年|20\d\d年/.test(figure.before) ||
      (first === from && (/增|降|升|提高|减|压缩|缩短|达到|为/.test(figure.before) || isStatutory(from, figure))))
  );
}

/** `比年初的1415个增加58个，达到1473个`. */
function isReachedBehind({ from, to, by, last }: Draft, figure: Figure): boolean {
  if (!from || !by || to || figure.index !== last.index + 1 || figure.sentence !== last.sentence) return false;
  return figure.depth === last.depth && sameClass(from, figure) && reachedBehind.test(figure.before);
}

const reachedBehind = /^(?:总数|总量)?已?(?:达到?|[增升降减][至到]|增加[至到]|减少[至到])$/;

function isBesides(passage: Passage, a: Figure, b: Figure): boolean {
  return a.sentence === b.sentence && a.depth === b.depth && /^，[^，；。]*$/.test(between(passage, a, b));
}
