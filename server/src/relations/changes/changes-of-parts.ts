import type { Figure } from '../../facts/figure.ts';
import { baseWords } from '../../standards/comparisons.ts';
import { worth } from '../near.ts';
import { between, figureBeside, figuresFrom, type Passage, placeAmong, sameClass } from '../passage.ts';
import type { Wholes } from '../rates/wholes.ts';
import type { FoundRelation } from '../relation.ts';
import { findSlip } from '../slip.ts';
import { solve } from '../solve.ts';
import { directionOf } from './directions.ts';

/**
 * `在册3840人，比上年末增加262人。其中，专职1915人、兼职1925人，分别增加148人和114人`: where parts make up a whole, so do their changes
 * since the same time. `用量增加78.0万吨，其中甲类减少84.9万吨，乙类增加162.9万吨`: the changes alone may leave parts out.
 */
export function* findChangesOfParts(passage: Passage, wholes: Wholes): Iterable<FoundRelation> {
  const seen = new Set<Figure>();
  for (const whole of wholes.values()) {
    if (!whole || seen.has(whole.total)) continue;
    seen.add(whole.total);
    const { total, parts } = whole;
    const all = changeOf(passage, total, parts[0]);
    const own = all && (changesBehind(passage, parts) ?? changesOfEach(passage, parts));
    if (all && own && areOfOneTime([all, ...own])) yield toRelation(all, own);
  }
  if (!passage.text.includes('其中')) return;
  for (const all of passage.figures) {
    if (!isAmount(all) || directionOf(all) === undefined) continue;
    const own = listedBehind(passage, all);
    if (own.length < 2 || !areOfOneTime([all, ...own])) continue;
    const relation = toRelation(all, own);
    const isRight = solve(relation).verdict === 'holds';
    if (isRight || (own.length > 2 && isSlipAway(all, own))) yield relation;
  }
}

/** By how much, not how many times: 增加12件, not 增长5%. */
function isAmount({ flags, unit, approximate }: Figure): boolean {
  return (
    flags.delta && !flags.per && !flags.target && !approximate && unit.class !== 'percent' && unit.class !== 'multiple'
  );
}

/** The change that is told right behind a value, before another one. */
function changeOf(passage: Passage, value: Figure, next: Figure | undefined): Figure | undefined {
  const change = figureBeside(passage.figures, value, 1);
  if (!change || change === next || !isAmount(change) || !sameClass(change, value)) return undefined;
  if (change.sentence !== value.sentence || change.depth !== value.depth) return undefined;
  const isOwn =
    /^[一-鿿]{0,6}，[^，；。：、]*$/.test(between(passage, value, change)) && directionOf(change) !== undefined;
  return isOwn && !change.before.includes('其中') ? change : undefined;
}

function changesOfEach(passage: Passage, parts: readonly Figure[]): readonly Figure[] | undefined {
  const own = parts.flatMap((part, at) => changeOf(passage, part, parts[at + 1]) ?? []);
  return own.length === parts.length ? own : undefined;
}

/** 分别比上年末增加148人和114人, behind the last of the parts. */
function changesBehind({ figures, text }: Passage, parts: readonly Figure[]): readonly Figure[] | undefined {
  const last = parts.at(-1);
  if (!last) return undefined;
  const at = placeAmong(figures, last) + 1;
  const own = figures.slice(at, at + parts.length);
  const [head] = own;
  if (!head || own.length < parts.length || head.sentence !== last.sentence) return undefined;
  const direction = directionOf(head);
  if (direction === undefined || !isAmount(head) || !head.before.includes('分别')) return undefined;
  if (!/^[一-鿿]{0,6}，[^，；。]*$/.test(text.slice(last.end, head.start))) return undefined;
  const areListed = own.every(
    (one, index) =>
      sameClass(one, last) &&
      one.sentence === head.sentence &&
      (index === 0 || /^[一-鿿]{0,2}[、和](?:[增减][加少])?$/.test(text.slice(own[index - 1]?.end, one.start))),
  );
  // The verb before the first holds for all that have none.
  return areListed
    ? own.map((one) => (directionOf(one) === undefined ? { ...one, before: head.before, flags: head.flags } : one))
    : undefined;
}

/** All changes of its unit that the sentence tells behind 其中, each with a name. */
function listedBehind(passage: Passage, all: Figure): readonly Figure[] {
  const behind = figuresFrom(passage, all.end).filter(
    ({ sentence, depth }) => sentence === all.sentence && depth === all.depth,
  );
  const [first] = behind;
  if (!first || !/^[^，；。]{0,6}[，；（]?其中[，：]?[^，；。：、]{2,16}$/.test(between(passage, all, first)))
    return [];
  const own: Figure[] = [];
  for (const figure of behind) {
    if (figure.unit.class === 'percent') continue;
    const isOne = isAmount(figure) && sameClass(figure, all) && directionOf(figure) !== undefined;
    if (!isOne || figure.before.replace(/^[，；、]?(?:其中)?[，：]?/, '').length < 4) return [];
    own.push(figure);
  }
  return own;
}

/** None is said to be since another time than the others. */
export function areOfOneTime(figures: readonly Figure[]): boolean {
  const times = new Set(
    figures.flatMap(({ before }) => {
      const planned = /计划|目标|任务|预算/.exec(before)?.[0];
      const base = planned ?? baseWords.exec(before)?.[0].replace('年初', '上年');
      return base === undefined ? [] : [/同比|上一?年度?|去年|同期/.test(base) ? '上年' : base];
    }),
  );
  return times.size < 2;
}

function toRelation(all: Figure, own: readonly Figure[]): FoundRelation {
  const rises = directionOf(all);
  const along = own.filter((one) => directionOf(one) === rises);
  const against = own.filter((one) => directionOf(one) !== rises);
  const claim =
    against.length === 0
      ? ({ form: 'sum', total: all, parts: along, exhaustive: true } as const)
      : ({ form: 'balance', left: along, right: [...against, all] } as const);
  return { type: against.length === 0 ? 'sum' : 'flow', pattern: 'D17', claim, certain: true };
}

/** Two digits swapped in one of them, of three at least; others may be left out. */
function isSlipAway(all: Figure, own: readonly Figure[]): boolean {
  const signed = (figure: Figure) => (directionOf(figure) ? worth(figure) : -worth(figure));
  const lacking = signed(all) - own.reduce((sum, one) => sum + signed(one), 0);
  return [all, ...own].some((figure) => {
    const off = figure === all ? -lacking : lacking;
    const meant = worth(figure) + (directionOf(figure) ? off : -off);
    const digits = (meant / (Number(figure.multiplier) * Number(figure.unit.scale))).toFixed(figure.decimals);
    return meant > 0 && figure.digits.replace('.', '').length > 2 && findSlip(figure.digits, digits) === 'swap';
  });
}
