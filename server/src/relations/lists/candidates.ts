import type { Figure } from '../../facts/figure.ts';
import { closesList, dividesWhole } from '../../standards/partitions.ts';
import { isScale } from '../../standards/scales.ts';
import { figuresUntil, isBaseInside, isQuantity, type Passage, sameClass } from '../passage.ts';
import {
  aligned,
  divides,
  findCalledTotal,
  findTotal,
  findWhole,
  isItem,
  isListJoint,
  isNeighbour,
  isNextButShares,
  leadOf,
  marks,
  subjectOf,
} from './list-totals.ts';

/** A total with what may be all of it. */
export interface Candidate {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /**
   * What ties the list to the total: words or marks, their being neighbours alone, or that another list divides the same right before
   * it (`again`) or a sentence ago (`far`).
   */
  readonly tie: 'whole' | 'again' | 'named' | 'strong' | 'weak' | 'told' | 'far';
  /** The total is an item of another list. */
  readonly isItem?: boolean;
}

const sums = /合计|共计|一共|总计|累计|共|[两三四五六七八九十]项|[两三四五六七八九十]类|相加/;

/** Which of the figures may be the total of which. */
export function findCandidates(
  passage: Passage,
  run: readonly Figure[],
  runs: readonly (readonly Figure[])[],
  previous: Candidate | undefined,
): Candidate[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first) return [];
  const before = figuresUntil(passage, first.start)
    .filter(
      (figure) =>
        isQuantity(figure) && sameClass(figure, first) && figure.depth === 0 && !isBaseInside(passage, figure),
    )
    .slice(-8)
    .reverse();
  // Two of which nothing stands before divide nothing.
  if (before.length === 0 && run.length < 3) return [];
  const lead = leadOf(passage, first);
  const isMarked = marks.test(lead);
  const labels = run.map((figure) => figure.before);
  const isGraded = isScale(labels);
  // …、其他9名；初次144名，二次213名: names that leave nothing out divide what the list before them divides.
  const mayDivide = previous !== undefined && lead.startsWith('；') && dividesWhole(labels);
  const neighbour = before.find(
    (figure) =>
      isNeighbour(passage, figure, first) ||
      ((isGraded || mayDivide || aligned.test(lead)) && isNextButShares(passage, figure, first)),
  );
  const own =
    run.length > 2 && !marks.test(clauseOf(lead)) && !areMarked(run) && !isFirstAmong(passage, run)
      ? [{ total: first, parts: run.slice(1), tie: tieOf(passage, run) }]
      : [];
  const behind =
    last && run.length > 2 && sums.test(last.before) && !isBaseInside(passage, last)
      ? [{ total: last, parts: run.slice(0, -1), tie: 'strong' as const }]
      : [];
  // 按类型分，甲、乙；按程序分，丙、丁: another division of the same.
  // 来访1108件次、网上1426件次；网上件中，有效1398件次: of one of its items.
  const isAgain =
    previous?.parts.at(-1) === neighbour &&
    neighbour !== undefined &&
    subjectOf(lead) === '' &&
    !/[^，；。]{2}(?<![其集])中，/.test(lead);
  const whole = divides.test(lead) ? (isAgain ? previous?.total : findWhole(passage, run, before, runs)) : undefined;
  const again = isAgain && mayDivide && !whole ? previous.total : undefined;
  const called =
    whole || again ? undefined : findCalledTotal(lead, before, last !== undefined && closesList(last.before));
  const outer = before
    .filter((figure) => isMarked || figure === neighbour || figure === called || figure === again)
    .filter((figure) => !isFirstAmong(passage, [figure, ...run]))
    .map(
      (total): Candidate => ({
        total,
        parts: run,
        tie:
          total === whole
            ? 'whole'
            : total === again
              ? 'again'
              : total === called
                ? 'named'
                : isMarked
                  ? 'strong'
                  : total === neighbour
                    ? tieOf(passage, [total, ...run])
                    : 'weak',
        isItem: isItem(passage, total, run, runs),
      }),
    );
  return [...outer, ...own, ...behind];
}

/**
 * The totals of which words may say that a list leaves nothing out: the first of the run is the total of the others, or the
 * nearest figure before the run, or that which the words before the list name (办结的申请中).
 */
export function findToldCandidates(
  passage: Passage,
  run: readonly Figure[],
  runs: readonly (readonly Figure[])[],
  previous: Candidate | undefined,
): Candidate[] {
  const [first, ...rest] = run;
  if (!first) return [];
  // 良好以上236名、合格133名、不合格18名: one of the items.
  const isOneOfThem = rest[0] !== undefined && isListJoint(passage, first, rest[0]);
  const isOwn =
    rest.length > 1 &&
    !isOneOfThem &&
    !areMarked(run) &&
    !marks.test(clauseOf(leadOf(passage, first))) &&
    (tieOf(passage, run) !== 'weak' || dividesWhole(rest.map(({ before }) => before)));
  const own: Candidate[] = isOwn ? [{ total: first, parts: rest, tie: 'told' }] : [];
  const total = findTotal(passage, run, runs);
  if (total) return [...own, { total, parts: run, tie: 'told' }];
  return mayBeFar(first, run, previous) ? [...own, { total: previous.total, parts: run, tie: 'far' }] : own;
}

/** 按结案方式分，裁决711件、…、其他14件。…。简易程序1016件，普通程序436件: of what was divided one to three sentences ago. */
function mayBeFar(first: Figure, run: readonly Figure[], previous: Candidate | undefined): previous is Candidate {
  const last = previous?.parts.at(-1);
  return (
    last !== undefined &&
    sameClass(last, first) &&
    last.sentence < first.sentence &&
    last.sentence >= first.sentence - 3 &&
    dividesWhole(run.map(({ before }) => before))
  );
}

/** A级1家、B级3家、C级7家, Ⅰ级1次，Ⅱ级3次: the first is a grade as the others are. */
function areMarked([first, second]: readonly Figure[]): boolean {
  return first !== undefined && second !== undefined && marked.test(first.before) && marked.test(second.before);
}

const marked = /[A-ZⅠ-Ⅻ]+[级类等型档][一-鿿]{0,4}$/;

/** 其中：甲类9.7亿元，增长3.3%；乙类7.9亿元；丙类4.6亿元: the first is one of what was told before, as the others are. */
function isFirstAmong({ text }: Passage, [first, ...others]: readonly Figure[]): boolean {
  if (!first || !/其中[：，]?$/.test(text.slice(Math.max(0, first.labelStart - 3), first.labelStart))) return false;
  let { end } = first;
  return others.every((item) => {
    const isParted = text.slice(end, item.start).includes('；');
    ({ end } = item);
    return isParted;
  });
}

/** Behind the last ；: 8万份资料中，…；律师46名，县城41名，乡镇5名. */
function clauseOf(lead: string): string {
  return lead.slice(lead.lastIndexOf('；') + 1);
}

/** 供应41宗，出让29宗、划拨12宗: another mark stands behind a total than between its items. */
function tieOf(passage: Passage, [total, ...parts]: readonly Figure[]): Candidate['tie'] {
  const { text } = passage;
  const [first, second] = parts;
  if (!total || !first || !second) return 'weak';
  const lead = leadOf(passage, first);
  if (divides.test(lead) && parts.length > 2) return 'whole';
  if (marks.test(lead)) return 'strong';
  const [outer, inner] = [text.slice(total.end, first.start), text.slice(first.end, second.start)];
  return /^[，：]/.test(outer) && /^、/.test(inner) ? 'strong' : 'weak';
}
