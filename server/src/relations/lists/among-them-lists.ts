import type { Figure } from '../../facts/figure.ts';
import { andSoOn, closesList } from '../../standards/partitions.ts';
import { dutyVerb } from '../../standards/rates.ts';
import { createFinder } from '../../text/finder.ts';
import { isStep } from '../flows/flows.ts';
import { figuresFrom, figuresUntil, isQuantity, type Passage, sameClass, sentenceAt } from '../passage.ts';
import type { Breakdown } from './breakdown.ts';

/** `共N件，其中a类A件、b类B件` (A1), with 等 (A2). */
export function findAmongThemLists(passage: Passage): Breakdown[] {
  return findMarks(passage.text).flatMap(({ index }): Breakdown[] => {
    const followers = figuresFrom(passage, index);
    const head = followers[0];
    const [total, ...rivals] = head ? findTotals(passage, index, head) : [];
    if (!head || !total || head.sentence !== sentenceAt(passage, index)) return [];
    if (/[，；。]/.test(passage.text.slice(index, head.start).replace(/^其中[，：]/, ''))) return [];
    const { parts, open, loose } = collectItems(passage, total, followers);
    const exhaustive = closesList(parts.at(-1)?.before ?? '');
    return [{ pattern: open ? 'A2' : 'A1', total, parts, exhaustive, rivals, loose, open }];
  });
}

const findMarks = createFinder(/其中/);

/** Ratios are no wholes that have parts. */
const ratios = new Set(['percent', 'per-mille', 'percentage-point', 'multiple']);

/**
 * The quantities of the items' class before 其中, in its sentence, the nearest first; a sentence that begins with 其中 asks
 * the one before.
 */
function findTotals(passage: Passage, offset: number, head: Figure): Figure[] {
  if (ratios.has(head.unit.class)) return [];
  const sentence = sentenceAt(passage, offset);
  const before = figuresUntil(passage, offset).filter((figure) => isQuantity(figure) && sameClass(figure, head));
  const within = before.filter((figure) => figure.sentence === sentence && figure.depth <= head.depth);
  if (within.length > 0 || passage.paragraph.sentences[sentence]?.start !== offset) return within.reverse();
  const above = before.filter((figure) => figure.sentence === sentence - 1 && figure.depth === 0);
  return above.length === 1 ? above : [];
}

const strengths = '、，；。';

/** Items of the total's class one behind the other; the first joint fixes the separator, a stronger one ends the list. */
function collectItems(
  { text }: Passage,
  total: Figure,
  followers: readonly Figure[],
): Pick<Breakdown, 'parts' | 'open' | 'loose'> {
  const parts: Figure[] = [];
  let listJoint: number | undefined;
  for (const figure of followers) {
    // What stands in brackets behind an item, and its share, belong to the item.
    if (figure.depth > total.depth || (parts.length > 0 && figure.unit.class === 'percent')) continue;
    if (figure.depth < total.depth || !sameClass(figure, total) || !isQuantity(figure)) break;
    const previous = parts.at(-1);
    if (previous) {
      const joint = jointOf(text.slice(previous.end, figure.start));
      if (joint === undefined || (listJoint !== undefined && joint > listJoint)) break;
      listJoint ??= joint;
      if (beginsStep(figure, [total, ...parts], joint) || isTotalAgain(text, figure, total)) break;
    }
    parts.push(figure);
  }
  return { parts, open: isLeftOpen(text, parts), loose: (listJoint ?? 0) > 0 };
}

/** The strongest separator between two items; `undefined` where the second is no item of the list. */
function jointOf(gap: string): number | undefined {
  // 其中联络员96名，来自市直61名、县区35名: a division of the item.
  if (/合计|共计|同比|其中|总计|累计|^等|^[，；](?:分别|来自)/.test(gap)) return undefined;
  const strength = Math.max(...[...gap].map((character) => strengths.indexOf(character)));
  return strength < 0 || strengths[strength] === '。' ? undefined : strength;
}

/** An item behind ， or ； that says what was done next: 其中行政处罚14件，办结12件. */
function beginsStep(figure: Figure, others: readonly Figure[], joint: number): boolean {
  const last = others.at(-1);
  if (isStep(figure, others) || (last !== undefined && isDoneOf(figure, last))) return true;
  return joint > 0 && figure.action !== undefined && figure.action !== others[1]?.action;
}

/** 其中应出庭35件、实际出庭34件: what was done of what was due, no other item; 应出庭35件、不需出庭6件 are two. */
function isDoneOf({ before }: Figure, due: Figure): boolean {
  const verb = dutyVerb.exec(due.before)?.[1];
  return verb !== undefined && before.includes(verb) && !dutyVerb.test(before) && !/[不未免无尚]/.test(before);
}

/** 327份，其中新征集45份；经鉴定，327份资源中: the total said again is no part of itself. */
function isTotalAgain(text: string, figure: Figure, total: Figure): boolean {
  const isAgain =
    figure.digits === total.digits && figure.multiplier === total.multiplier && figure.unit === total.unit;
  return isAgain && /^[^，；。\d]{0,8}[中里]/.test(text.slice(figure.end, figure.end + 9));
}

function isLeftOpen(text: string, parts: readonly Figure[]): boolean {
  const last = parts.at(-1);
  if (!last) return false;
  const behind = text.slice(last.end, last.end + 24);
  return (
    /^[^，；。、（）]{0,6}等|^[^，；。、（）\d]{0,4}[，；](?:其余|余下|剩余)(?:[^，；。\d]*[，；。]|[^，；。\d]*$)/.test(
      behind,
    ) || parts.some(({ before }) => endsOpen.test(before))
  );
}

const endsOpen = new RegExp(`${andSoOn}(?!其他|其余|其它)[^，、]{0,4}$`);
