import type { Figure } from '../../facts/figure.ts';
import type { Passage } from '../passage.ts';
import type { Candidate } from './candidates.ts';
import { leadOf } from './list-totals.ts';

/** A list with its names; the words around it are read for those few of which a row asks for them. */
export interface List extends Candidate {
  readonly passage: Passage;
  readonly first: Figure;
  readonly last: Figure;
  /** What each item is called. */
  readonly labels: readonly string[];
  /** Between the figure before it, or the beginning of its sentence, and the first number. */
  readonly lead: string;
  /** People and households bear traits:党员52人，本科以上71人. */
  readonly isBearer: boolean;
}
/** ，比上年减少24件，降幅9.2%: said of the total on the way to its items. */
const comparisons =
  /[，、](?:同比|环比|[较比][^，；。：]{0,10}?(?=[增减升降提多少])|[增减升降](?=[长加幅少升低]))[^，；。：（）]*/g;

/** So far the words around a list are read. */
const reach = 80;

export function readList(passage: Passage, candidate: Candidate): List | undefined {
  const { total, parts, tie, isItem = false } = candidate;
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  const isBearer = total.unit.class === 'person' || total.unit.class === 'household';
  const labels = parts.map(({ before }) => before);
  return { total, parts, tie, isItem, passage, first, last, labels, lead: leadOf(passage, first), isBearer };
}

/** Before its total, back to 。 or ；. */
export function introOf({ passage: { text, paragraph }, total }: List): string {
  const start = Math.max(paragraph.sentences[total.sentence]?.start ?? 0, total.start - reach);
  return text.slice(start, total.start).split('；').at(-1) ?? '';
}

/** Between its total and the first number, without comparisons with last year. */
export function betweenOf({ passage: { text }, total, first }: List): string {
  return text.slice(Math.max(total.end, first.start - 3 * reach), first.start).replace(comparisons, '');
}

/** As `betweenOf`, from the beginning of its sentence on. */
export function gapOf(list: List): string {
  const { passage, total, first } = list;
  if (total.sentence === first.sentence) return betweenOf(list).slice(-reach);
  const start = passage.paragraph.sentences[first.sentence]?.start ?? first.start;
  return passage.text.slice(start, first.start).slice(-reach);
}

/** Behind its last item, on to 。 or ；. */
export function tailOf({ passage: { text, paragraph }, last }: List): string {
  const end = Math.min(paragraph.sentences[last.sentence]?.end ?? last.end, last.end + reach);
  return text.slice(last.end, end).split('。')[0] ?? '';
}
