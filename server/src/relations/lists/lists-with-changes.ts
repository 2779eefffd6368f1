import type { Figure } from '../../facts/figure.ts';
import { closesList, dividesWhole } from '../../standards/partitions.ts';
import { createFinder } from '../../text/finder.ts';
import { comesNear, isAnySlipOff } from '../near.ts';
import { figuresFrom, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import { isSpread } from '../rates/rate-ties.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { passes } from './gates.ts';

/**
 * `在册船舶3640艘，增长2.1%。其中，渔船1875艘，增长1.2%；货船1201艘，下降0.4%；客船564艘，增长3.0%`, `分产业看，…`, `按经营地分，…` (A11): items that
 * say each how it changed or what share it has. What they make up is shown; that they do not is told only where nothing is left out.
 */
export function* findListsWithChanges(passage: Passage): Iterable<FoundRelation> {
  yield* findKinds(passage);
  for (const { index, 0: mark } of findOpeners(passage.text)) {
    const offset = index + mark.length;
    const followers = figuresFrom(passage, offset);
    const { items, hasAside } = collectItems(passage, followers, offset);
    const [first] = items;
    const total = first && findTotal(passage, index, first);
    if (total && items.length > 1 && hasAside) yield* relate(total, items, !mark.includes('从'));
  }
}

const findOpeners = createFinder(/其中[，：]?|(?:^|[，；。])(?:按|分|从)[^，。；：\d]{1,14}(?:看|分|划分|统计)[，：]/);

/** `发电量8215万度，增长4.2%。甲厂发电量7102万度，增长3.9%；乙厂发电量1026万度，…`: a sentence of kinds, each called as the total of the one before. */
function* findKinds(passage: Passage): Iterable<FoundRelation> {
  for (const { start } of passage.paragraph.sentences.slice(1)) {
    const { items } = collectItems(passage, figuresFrom(passage, start), start);
    const [first] = items;
    const total = first && findTotal(passage, start, first);
    if (!total || total.sentence !== first.sentence - 1 || !areCalledAs(total, items)) continue;
    const isRight = solve(toSum(total, items)).verdict === 'holds';
    if (isRight || comesNear(total, items) || isAnySlipOff(total, items, 3)) yield toSum(total, items);
  }
}

/** 甲厂发电量、乙厂发电量、丙厂发电量 of 发电量, 出口 and 进口 of 进出口总额. */
function areCalledAs(total: Figure, items: readonly Figure[]): boolean {
  const labels = items.map(({ before }) => before.replace(/^[，；、]/, ''));
  const noun = /[一-鿿]{2}$/.exec(total.before)?.[0] ?? '';
  const isNoun = noun !== '' && items.length > 2 && labels.every((label) => label.length > 2 && label.endsWith(noun));
  return isNoun || labels.every((label) => label.length > 1 && isSpread(label, total.before));
}

/** The last value before; nothing but how it changed stands between. */
function findTotal(passage: Passage, offset: number, first: Figure): Figure | undefined {
  const total = figuresUntil(passage, offset).findLast((figure) => !isAside(figure) && figure.depth <= first.depth);
  if (!total || total.sentence < first.sentence - 1 || !sameClass(total, first)) return undefined;
  return isQuantity(total) && !total.flags.target && total.depth === first.depth ? total : undefined;
}

/** How an item changed, and what share it has. */
function isAside({ unit, flags }: Figure): boolean {
  return flags.delta || flags.last || unit.class === 'percent' || unit.class === 'percentage-point';
}

interface Items {
  readonly items: readonly Figure[];
  /** At least one says how it changed or what share it has. */
  readonly hasAside: boolean;
}

/** The values of one class in a sentence, each with a name of its own. */
function collectItems({ text }: Passage, followers: readonly Figure[], offset: number): Items {
  const items: Figure[] = [];
  let end = offset;
  let hasAside = false;
  for (const figure of followers) {
    const [first] = items;
    if (first && figure.sentence !== first.sentence) break;
    const gap = text.slice(end, figure.start);
    if (first && figure.depth > first.depth) continue;
    if (/其中|合计|总计|[，；]共/.test(gap)) break;
    if (isAside(figure)) {
      if (!first) return { items, hasAside };
      hasAside = true;
      end = figure.end;
      continue;
    }
    const isItem = isQuantity(figure) && !figure.flags.target && (!first || sameClass(figure, first));
    if (!isItem || figure.before.replace(/^[，；、]/, '').length < 2) break;
    if (first && (figure.depth !== first.depth || !/[，；、]/.test(gap))) break;
    if (!first && /[，；。]/.test(gap)) break;
    items.push(figure);
    end = figure.end;
  }
  return { items, hasAside };
}

function* relate(total: Figure, items: readonly Figure[], isDivision: boolean): Iterable<FoundRelation> {
  for (let count = items.length; count > 1; count--) {
    const sum = toSum(total, items.slice(0, count));
    if (solve(sum).verdict === 'holds') {
      yield sum;
      return;
    }
  }
  const labels = items.map(({ before }) => before);
  // 受理271件，其中批准181件，不批准73件: some are not decided yet.
  const isDecided = labels.some((label) => /[不未]/.test(label));
  const isAll = !isDecided && (closesList(items.at(-1)?.before ?? '') || dividesWhole(labels));
  if (isAll && isDivision && passes('near', total, items)) yield toSum(total, items);
}

function toSum(total: Figure, parts: readonly Figure[]): FoundRelation {
  const claim = { form: 'sum', total, parts, exhaustive: true } as const;
  return { type: 'sum', pattern: 'A11', claim, certain: true };
}
