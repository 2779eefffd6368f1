import type { Figure } from '../facts/figure.ts';
import { findPartition, mayCombine } from '../standards/partitions.ts';
import { stockWords } from '../standards/stock-words.ts';
import { isStep } from './flows.ts';
import { comesNear, isOneSlipOff } from './near.ts';
import { figuresUntil, isQuantity, type Passage, sameClass } from './passage.ts';
import type { FoundRelation } from './relation.ts';
import { solve } from './solve.ts';

/**
 * Totals and items that no word ties (`standards.md` §9.3 A1, A5, A7, A11): 供应41宗，出让29宗，划拨12宗; 按来源分，甲5件、乙8件, with
 * the total a sentence before; items with their total behind. The figures themselves say that they belong together: they
 * add up, or come as near as only a slip comes.
 */
export function* findLooseSums(passage: Passage): Iterable<FoundRelation> {
  for (const run of findRuns(passage)) {
    const candidates = findCandidates(passage, run);
    const relations = candidates.map(({ total, parts, certain }): FoundRelation & { near: boolean } => ({
      type: 'sum',
      pattern: 'A11',
      claim: { form: 'sum', total, parts, exhaustive: true },
      certain,
      near: comesNear(total, parts),
    }));
    const right = relations.filter((relation) => solve(relation).verdict !== 'violated');
    if (right.length > 0) {
      yield* right;
      continue;
    }
    const near = relations.filter((relation) => relation.near && isLikely(passage, relation));
    const [only] = near;
    if (only && near.length === 1) yield only;
  }
}

interface Candidate {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly certain: boolean;
}

/** Ratios and times are no wholes that have parts. */
const ratios = new Set(['percent', 'per-mille', 'percentage-point', 'multiple', 'time', 'month', 'score']);

/** So many items are read at most. */
const longest = 16;

/** Figures of one class side by side, each with a label of its own; shares and brackets behind an item belong to it. */
function findRuns({ figures, text }: Passage): Figure[][] {
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  const close = () => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const figure of figures) {
    const last = run.at(-1);
    if (last && figure.sentence === last.sentence && (figure.depth > last.depth || isShareOf(figure, last, text)))
      continue;
    if (ratios.has(figure.unit.class) || !isQuantity(figure)) {
      close();
      continue;
    }
    if (!last || !joins(last, figure, text) || run.length > longest) close();
    run.push(figure);
  }
  close();
  return runs;
}

function isShareOf(figure: Figure, last: Figure, text: string): boolean {
  return figure.unit.class === 'percent' && /^[，（、]?(?:约|共|各)?占|^（$/.test(text.slice(last.end, figure.start));
}

/** One joint, and inside the label no stronger one: `1.05万件；举报、建议、表扬等2788件`. */
function joins(last: Figure, figure: Figure, text: string): boolean {
  if (!sameClass(last, figure) || figure.sentence !== last.sentence || figure.depth !== last.depth) return false;
  const gap = text
    .slice(last.end, figure.start)
    .replace(/（[^（）]*）/g, '')
    .replace(/[，、]?占[^，；、]*%/, '');
  const [joint = ''] = /^[^，、；]{0,8}([，、；]|[和及与])/.exec(gap)?.slice(1) ?? [];
  const rest = gap.slice(gap.indexOf(joint) + 1);
  const isOne = joint === '、' || joint === '' ? !/[，、；]/.test(rest) : !/[，；]/.test(rest);
  return gap.length <= 40 && isOne && !/其中|：|含/.test(gap);
}

/** Which of the figures may be the total of which. */
function findCandidates(passage: Passage, run: readonly Figure[]): Candidate[] {
  const [first] = run;
  if (!first) return [];
  const before = figuresUntil(passage, first.start)
    .filter((figure) => isQuantity(figure) && sameClass(figure, first) && figure.depth === 0)
    .slice(-8)
    .reverse();
  const lead = leadOf(passage, first);
  const isMarked = marks.test(lead);
  const neighbour = before.find((figure) => figure.index === first.index - 1);
  const own = run.length > 2 && !isMarked ? [{ total: first, parts: run.slice(1), certain: true }] : [];
  const lastTotal = run.at(-1);
  const behind =
    lastTotal && run.length > 2 && sums.test(lastTotal.before)
      ? [{ total: lastTotal, parts: run.slice(0, -1), certain: true }]
      : [];
  const outer = before
    .filter((figure) => isMarked || figure === neighbour)
    .map((total) => ({ total, parts: run, certain: true }));
  return [...outer, ...own, ...behind];
}

/** The words between the figure before a list, or the beginning of its sentence, and its first item. */
function leadOf({ text, paragraph, figures }: Passage, first: Figure): string {
  const start = paragraph.sentences[first.sentence]?.start ?? first.start;
  const previous = figures[first.index - (figures[0]?.index ?? 0) - 1];
  return text.slice(Math.max(start, previous?.end ?? 0, first.start - 60), first.start);
}

/** Words that say that what follows is divided. */
const marks =
  /[按以依][^，。；]{1,12}(?:分|划分|统计|归类|看)|[从分][^，。；]{1,12}(?:看|分|上说|来看)|分[^，。；]{1,6}[，：]|其中|包括|涵盖|分别|分为|由[^，。；]{0,20}$|来自|中，|[中里]$|构成|组成|涉及|类(?:别|型)|：[^，。；]{0,12}$/;

const sums = /合计|共计|总计|累计|共|[两三四五六七八九十]项|[两三四五六七八九十]类|相加/;

/** 年初1843项，新增31项、取消12项，年末1862项 is a flow, not a list. */
function isStock(label: string): boolean {
  return stockWords.opening.test(label) || stockWords.left.test(label) || /新增|取消|净增/.test(label);
}

/** A list that does not add up: what says that it should. */
function isLikely(passage: Passage, { claim }: FoundRelation): boolean {
  if (claim.form !== 'sum') return false;
  const { total, parts } = claim;
  const labels = parts.map(({ before }) => before);
  const behind = passage.text.slice(parts.at(-1)?.end ?? 0, (parts.at(-1)?.end ?? 0) + 6);
  if (
    labels.some((label) => label === '' || isStock(label)) ||
    /^[^，；。]{0,4}等/.test(behind) ||
    labels.some((label) => label.includes('等'))
  )
    return false;
  if (parts.some((part) => isStep(part, [total, ...parts.filter((other) => other !== part)])) || mayCombine(labels))
    return false;
  if (/其他|其余|其它|另外|剩余/.test(labels.at(-1) ?? '') || findPartition(labels)?.complete) return true;
  const bearers = ['person', 'household', 'institution', 'thing', 'place', 'vehicle'].includes(total.unit.class);
  if (isOneSlipOff(total, parts)) return parts.length > 2 || marks.test(leadOf(passage, parts[0] as Figure));
  return !bearers && parts.length > 2;
}
