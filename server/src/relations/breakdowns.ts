import type { Figure } from '../facts/figure.ts';
import { isPoint } from '../facts/interval.ts';
import { measures } from '../standards/measures.ts';
import { findPartition } from '../standards/partitions.ts';
import { isCarriedOver } from './flows.ts';
import { isQuantity, type Passage, sameClass } from './passage.ts';
import type { FoundRelation } from './relation.ts';
import { findSlip } from './slip.ts';

/** A list of items behind a total. */
interface Breakdown {
  readonly pattern: string;
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** The writer says or shows that nothing is missing. */
  readonly exhaustive: boolean;
  /** 等 leaves the list open. */
  readonly open: boolean;
}

/**
 * Totals and their breakdowns (`standards.md` §9.3 A): `共N件，其中…、…` (A1), `N项，一是…二是…` (A3), `N件（…、…）` (A4).
 * Less than the total without evidence of completeness is silent, unless one slip of the hand explains the difference.
 */
export function* findBreakdowns(passage: Passage): Iterable<FoundRelation> {
  for (const breakdown of [...listsBehindAmongThem(passage), ...enumerations(passage), ...bracketLists(passage)]) {
    if (breakdown.parts.length === 1) {
      const [part] = breakdown.parts;
      if (part && !isCarriedOver(passage, part))
        yield { type: 'part', pattern: 'A1', claim: { form: 'at-most', part, whole: breakdown.total }, certain: true };
    } else if (breakdown.parts.length > 1) {
      yield* toSums(passage, breakdown);
    }
  }
}

/**
 * What is known of a list decides what is claimed: that its items are all (`exhaustive`), or that they exclude each other.
 * 其中党员30人、女性25人 are neither: people and bodies stand in several items at once, and nothing is claimed of them.
 * Events and papers seldom do: that they exceed the total is claimed, but not for certain.
 */
function* toSums(passage: Passage, { pattern, total, parts, exhaustive, open }: Breakdown): Iterable<FoundRelation> {
  const last = parts.at(-1) ?? total;
  if (overlap.test(passage.text.slice(total.end, passage.paragraph.sentences[last.sentence]?.end))) return;
  const labels = parts.map(({ before }) => before);
  const partition = findPartition(labels);
  const isComplete = !open && (exhaustive || partition?.complete === true || namesAll(passage, total, labels));
  const isSlipped = !isComplete && !open && isOffBySlip(total, parts);
  const bearers = countsBearersOfTraits(total);
  if (!isComplete && !isSlipped && bearers && !partition) return;
  const claim = { form: 'sum', total, parts, exhaustive: isComplete || isSlipped } as const;
  const certain = isComplete || partition !== undefined || (isSlipped && !bearers);
  yield { type: 'sum', pattern, claim, certain };
}

/** The writer says that one thing is counted in several items. */
const overlap = /并处|并罚|交叉|重叠|重复|同时/;

function countsBearersOfTraits({ unit }: Figure): boolean {
  return ['person', 'household', 'institution', 'thing', 'place', 'vehicle'].includes(unit.class);
}

/** 建议和提案48件，其中建议28件、提案20件: the total is announced by the names of its items. */
function namesAll({ text, paragraph }: Passage, total: Figure, labels: readonly string[]): boolean {
  const announced = text.slice(paragraph.sentences[total.sentence]?.start, total.start);
  const names = labels.map((label) => label.replace(/^.*其中[，：]?/, ''));
  return names.every((name) => name !== '' && announced.includes(name));
}

/**
 * The items' sum misses the total by one slip, of the total or of an item. Real lists either add up or stay well below
 * their total: a swap in the total is evidence by itself, everything else only where the two are close. Small and round
 * totals differ so by chance.
 */
function isOffBySlip(total: Figure, parts: readonly Figure[]): boolean {
  const numbers = parts.map((part) => Number(part.digits));
  if (![total, ...parts].every(({ rounded, plain }) => plain && isPoint(rounded))) return false;
  const printed = Number(total.digits);
  const computed = numbers.reduce((left, right) => left + right, 0);
  if (printed < 20 || printed === computed) return false;
  const slip = findSlip(total.digits, String(computed));
  const isClose = computed > 0.88 * printed && computed < 1.12 * printed;
  if (slip === 'swap') return true;
  if (!isClose) return false;
  const isSwapped = parts.some(
    ({ digits }, index) => findSlip(digits, String((numbers[index] ?? 0) + printed - computed)) === 'swap',
  );
  if (isSwapped) return true;
  const isRound = String(computed).replace(/0+$/, '').length < 3;
  return slip === 'digit' && !(isRound && countsBearersOfTraits(total));
}

const strengths = '、，；。';

/** Items of the total's class one behind the other; the first joint fixes the separator, a stronger one ends the list. */
function collectItems(passage: Passage, total: Figure, first: number): { parts: Figure[]; open: boolean } {
  const { figures, text } = passage;
  const parts: Figure[] = [];
  let joint = 0;
  let previous: Figure | undefined;
  let open = false;
  for (const figure of figures.slice(first)) {
    // What stands in brackets behind an item, and its share, belong to the item.
    if (figure.depth > total.depth || (parts.length > 0 && figure.unit.class === 'percent')) continue;
    if (figure.depth < total.depth || !sameClass(figure, total) || !isQuantity(figure)) break;
    if (previous) {
      const gap = text.slice(previous.end, figure.start);
      const strength = Math.max(...[...gap].map((character) => strengths.indexOf(character)));
      if (strength < 0 || strength === 3 || /合计|共计|同比|其中|总计|累计/.test(gap) || /^等/.test(gap)) break;
      if (joint === 0) joint = strength + 1;
      if (strength + 1 > joint) break;
    }
    // An item that begins a step of its own ends the list: 其中行政处罚14件，办结12件.
    if (parts.length > 0 && beginsStep(figure, [total, ...parts], joint)) break;
    parts.push(figure);
    previous = figure;
  }
  if (previous)
    open =
      /^[^，；。、（）]{0,6}等/.test(text.slice(previous.end)) ||
      parts.some((part) => /等$|等[^，、]{0,4}$/.test(part.before));
  return { parts, open };
}

/** An item that says what was done next, behind ， or ；: its label begins with the verb, and the first item's does not. */
function beginsStep(figure: Figure, others: readonly Figure[], joint: number): boolean {
  if (isStep(figure, others)) return true;
  const first = others[1];
  return joint > 1 && figure.action !== undefined && figure.action !== first?.action;
}

/** The figure counts a step of the flow of which another figure of the list counts the whole. */
function isStep(figure: Figure, others: readonly Figure[]): boolean {
  const measure = measures.find(({ name }) => name === figure.action);
  return others.some(({ action }) => action !== undefined && measure?.partOf.includes(action) === true);
}

function listsBehindAmongThem(passage: Passage): Breakdown[] {
  const { figures, text } = passage;
  return [...text.matchAll(/其中/g)].flatMap(({ index }): Breakdown[] => {
    const first = figures.findIndex((figure) => figure.start >= index);
    const head = figures[first];
    const total = head && findTotal(passage, index, head);
    if (!head || !total || head.sentence !== sentenceAt(passage, index)) return [];
    if (/[，；。]/.test(text.slice(index, head.start).replace(/^其中[，：]/, ''))) return [];
    const { parts, open } = collectItems(passage, total, first);
    const named = parts.at(-1)?.before ?? '';
    return [{ pattern: open ? 'A2' : 'A1', total, parts, exhaustive: /^(?:其他|其余|其它)/.test(named), open }];
  });
}

/** The last quantity of the items' class before 其中, in its sentence; a sentence that begins with 其中 asks the one before. */
function findTotal(passage: Passage, offset: number, head: Figure): Figure | undefined {
  const { figures, paragraph } = passage;
  const sentence = sentenceAt(passage, offset);
  const before = figures.filter((figure) => figure.start < offset && isQuantity(figure) && sameClass(figure, head));
  const within = before.filter((figure) => figure.sentence === sentence && figure.depth <= head.depth);
  if (within.length > 0) return within.at(-1);
  if (paragraph.sentences[sentence]?.start !== offset) return undefined;
  const above = before.filter((figure) => figure.sentence === sentence - 1 && figure.depth === 0);
  return above.length === 1 ? above[0] : undefined;
}

function sentenceAt({ paragraph }: Passage, offset: number): number {
  return paragraph.sentences.findIndex(({ start, end }) => start <= offset && offset < end);
}

/** `N项，一是…3项，二是…1项`: exactly one figure of the total's class in every item. */
function enumerations(passage: Passage): Breakdown[] {
  const { figures, text, paragraph } = passage;
  const marks = [...text.matchAll(/([一二三四五六七八九十])是/g)].map(({ index, 1: numeral }) => ({ index, numeral }));
  return marks.flatMap((mark, at): Breakdown[] => {
    if (mark.numeral !== '一') return [];
    const total = figures.findLast((figure) => figure.end <= mark.index);
    if (!total || !isQuantity(total) || mark.index - total.end > 6 || /[。；]/.test(text.slice(total.end, mark.index)))
      return [];
    const parts: Figure[] = [];
    for (let next = at; next < marks.length; next++) {
      const item = marks[next];
      if (!item || (next > at && item.numeral === '一')) break;
      const sentence = paragraph.sentences[sentenceAt(passage, item.index)];
      const end = Math.min(marks[next + 1]?.index ?? text.length, sentence?.end ?? text.length);
      const own = figures.filter(
        (figure) => figure.start > item.index && figure.end <= end && sameClass(figure, total),
      );
      const [only] = own;
      if (own.length !== 1 || !only || !isQuantity(only)) return [];
      parts.push(only);
    }
    return [{ pattern: 'A3', total, parts, exhaustive: true, open: false }];
  });
}

/** `N件（a类3件、b类9件）`: at least two labelled items and nothing else; （含…）, （包括…） and （其中…） are partial. */
function bracketLists(passage: Passage): Breakdown[] {
  const { figures, text } = passage;
  return figures.flatMap((total, at): Breakdown[] => {
    const opening = /^[一-鿿]{0,8}（/.exec(text.slice(total.end, total.end + 9))?.[0].length;
    if (opening === undefined || !isQuantity(total)) return [];
    const start = total.end + opening;
    const close = text.indexOf('）', start);
    const inner = text.slice(start, close < 0 ? start : close);
    if (
      inner === '' ||
      inner.includes('（') ||
      /^(?:含|包括|其中|不含|比|较|同比|去年|上年)/.test(inner) ||
      inner.includes('等')
    )
      return [];
    const inside = figures.slice(at + 1).filter((figure) => figure.start < close && figure.depth === total.depth + 1);
    const parts = inside.filter((figure) => figure.unit.class !== 'percent');
    const isList = parts.every((part) => sameClass(part, total) && isQuantity(part) && part.before !== '');
    if (!isList || parts.length < 2 || parts.some((part) => isStep(part, [...parts]))) return [];
    return [{ pattern: 'A4', total, parts, exhaustive: true, open: false }];
  });
}
