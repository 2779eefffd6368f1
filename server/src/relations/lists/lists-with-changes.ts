import type { Figure } from '../../facts/figure.ts';
import { closesList, dividesPeriod, dividesWhole } from '../../standards/partitions.ts';
import { createFinder } from '../../text/finder.ts';
import { comesNear, countsAddUp, isAnySlipOff, isOneSwapOff } from '../near.ts';
import { figuresFrom, figuresUntil, isActual, isBaseInside, type Passage, sameClass } from '../passage.ts';
import { isSpread } from '../rates/rate-ties.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { passes } from './gates.ts';
import { crossesClauses } from './list-bounds.ts';
import { leavesRest } from './rest-in-words.ts';

/**
 * `在册船舶3640艘，增长2.1%。其中，渔船1875艘，增长1.2%；货船1201艘，下降0.4%；客船564艘，增长3.0%`, `分产业看，…`, `按经营地分，…` (A11): items that
 * say each how it changed or what share it has. What they make up is shown; that they do not is told only where nothing is left out, or
 * where two digits swapped explain it, whether or not something else is said of each.
 */
export function* findListsWithChanges(passage: Passage): Iterable<FoundRelation> {
  yield* findKinds(passage);
  for (const { index, 0: mark } of findOpeners(passage.text)) {
    const offset = index + mark.length;
    const followers = figuresFrom(passage, offset);
    const { items, hasAside } = collectItems(passage, followers, offset);
    const total = findTotal(passage, index, items);
    const last = items.at(-1);
    // 其余为其他设备等 has no number.
    if (!total || !last || items.length < 2 || leavesRest(passage, last)) continue;
    if (countsAddUp(total, items) !== true && crossesClauses(passage, items)) continue;
    const { sentences } = passage.paragraph;
    const ahead = passage.text.slice(Math.max(sentences[total.sentence]?.start ?? 0, total.start - 60), total.start);
    yield* relate(total, items, { isDivision: !mark.includes('从'), hasAside, ahead });
  }
}

const findOpeners = createFinder(
  /其中[，：]?|(?:^|[，；。])(?:(?:按|分|从)[^，。；：\d]{1,14}(?:看|分|划分|统计)[，：]|[^，。；：\d]{2,8}(?:情况|构成|分布)[是为如下]*：)/,
);

/** `发电量8215万度，增长4.2%。甲厂发电量7102万度，增长3.9%；乙厂发电量1026万度，…`: a sentence of kinds, each called as the total of the one before. */
function* findKinds(passage: Passage): Iterable<FoundRelation> {
  for (const { start } of passage.paragraph.sentences.slice(1)) {
    const { items } = collectItems(passage, figuresFrom(passage, start), start);
    const [first] = items;
    const total = first && findTotal(passage, start, items);
    if (!total || total.sentence !== first.sentence - 1) continue;
    // 支出51亿元，其中民生支出42亿元。甲类支出12亿元、…: kinds of what heads the sentence, perhaps.
    const isNamed = areCalledAs(total, items) && !total.before.includes('其中');
    if (!isNamed && !endAlike(items)) continue;
    const isRight = solve(toSum(total, items)).verdict === 'holds';
    const isNear = comesNear(total, items);
    // Of several that only end alike chance makes one slip in three.
    const isMeant = isNamed ? isNear || isAnySlipOff(total, items, 3) : isNear && isOneSwapOff(total, items, 4);
    if (isRight || isMeant) yield toSum(total, items);
  }
}

/** 甲领域326件，乙领域512件，丙领域86件: three or more that end alike, and in no step that is taken. */
function endAlike(items: readonly Figure[]): boolean {
  const end = /[一-鿿]{2}$/.exec(items[0]?.before ?? '')?.[0] ?? '';
  return (
    end !== '' && items.length > 2 && items.every(({ before, action }) => action === undefined && before.endsWith(end))
  );
}

/** 甲厂发电量、乙厂发电量、丙厂发电量 of 发电量, 出口 and 进口 of 进出口总额. */
function areCalledAs(total: Figure, items: readonly Figure[]): boolean {
  const labels = items.map(({ before }) => before.replace(/^[，；、]/, ''));
  const noun = /[一-鿿]{2}$/.exec(total.before)?.[0] ?? '';
  const isNoun = noun !== '' && items.length > 2 && labels.every((label) => label.length > 2 && label.endsWith(noun));
  return isNoun || labels.every((label) => label.length > 1 && isSpread(label, total.before));
}

/** The last value before; nothing but how it changed stands between. */
function findTotal(passage: Passage, offset: number, items: readonly Figure[]): Figure | undefined {
  const [first] = items;
  if (!first) return undefined;
  const before = figuresUntil(passage, offset).filter(
    (figure) => !isAside(figure) && figure.depth <= first.depth && !isBaseInside(passage, figure),
  );
  const total = before.findLast((figure) => sameClass(figure, first));
  if (!total || total.sentence < first.sentence - 1 || !isActual(total)) return undefined;
  // 业务量800.1万件，业务收入7688.9万元。其中，同城业务量94.9万件: what else is told between is of another class, and the items are called as the total.
  return total.depth === first.depth && (total === before.at(-1) || areCalledAs(total, items)) ? total : undefined;
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
    const isItem = isActual(figure) && (!first || sameClass(figure, first));
    if (!isItem || figure.before.replace(/^[，；、]/, '').length < 2) break;
    // …，下降2.8%：其他14.3万人次: a colon for a semicolon.
    if (first && (figure.depth !== first.depth || !/[，；、：]/.test(gap))) break;
    if (!first && /[，；。]/.test(gap)) break;
    items.push(figure);
    end = figure.end;
  }
  return { items, hasAside };
}

interface Said {
  /** 分产业看, not 从产业看: what follows is all of it. */
  readonly isDivision: boolean;
  /** The total's sentence up to it. */
  readonly ahead: string;
  readonly hasAside: boolean;
}

function* relate(
  total: Figure,
  items: readonly Figure[],
  { isDivision, hasAside, ahead }: Said,
): Iterable<FoundRelation> {
  const lists = items.slice(1).map((_, left) => items.slice(0, items.length - left));
  const right = lists.find((list) => solve(toSum(total, list)).verdict === 'holds');
  if (right) {
    if (hasAside) yield toSum(total, right);
    return;
  }
  const labels = items.map(({ before }) => before);
  // 受理271件，其中批准181件，不批准73件: some are not decided yet.
  const isDecided = labels.some((label) => /[不未]/.test(label));
  const isAll =
    !isDecided && (closesList(items.at(-1)?.before ?? '') || dividesWhole(labels) || dividesPeriod(ahead, labels));
  if (isAll && isDivision && hasAside && passes('near', total, items)) {
    yield toSum(total, items);
    return;
  }
  // Nothing says that they are all, but two digits swapped make them so: that does not come about by chance.
  if (isOneSwapOff(total, items)) yield toSum(total, items);
}

function toSum(total: Figure, parts: readonly Figure[]): FoundRelation {
  const claim = { form: 'sum', total, parts, exhaustive: true } as const;
  return { type: 'sum', pattern: 'A11', claim, certain: true };
}
