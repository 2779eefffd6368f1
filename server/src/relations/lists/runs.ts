import type { Figure } from '../../facts/figure.ts';
import { closesList } from '../../standards/partitions.ts';
import { leftAside } from '../../standards/rates.ts';
import { isQuantity, type Passage, sameClass } from '../passage.ts';
import { divides, isInLabel } from './list-totals.ts';

/** Ratios and times are no wholes that have parts. */
const ratios = new Set(['percent', 'per-mille', 'percentage-point', 'multiple', 'time', 'month', 'score']);

/** So many items are read at most. */
const longest = 16;

/** Figures of one class side by side, each with a label of its own; shares and brackets behind an item belong to it. */
export function findRuns(passage: Passage): Figure[][] {
  const { figures, text } = passage;
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  let strongest = 0;
  let lastJoint: number | undefined;
  for (const [at, figure] of figures.entries()) {
    const last = run.at(-1);
    if (last && isInLabel(passage, at, last)) continue;
    if (last && figure.sentence === last.sentence && (figure.depth > last.depth || isShareOf(figure, last, text)))
      continue;
    if (ratios.has(figure.unit.class) || !isQuantity(figure)) {
      if (run.length > 1) runs.push(run);
      if (last) run = [];
      continue;
    }
    const joint = last && findJoint(last, figure, text);
    // The first joint fixes the mark between items; a stronger one ends the list.
    const isStronger =
      run.length > 1 &&
      joint !== undefined &&
      joint > strongest &&
      !closes(last, figure, text) &&
      !isClosedSoon(passage, at);
    if (joint === undefined || run.length > longest || isStronger) {
      if (run.length > 1) runs.push(run);
      if (last) run = [];
      strongest = 0;
    } else if (joint === 0 && strongest > 0 && lastJoint === strongest && run.length > 2) {
      // 应测421名，免测34名，实测387名，优秀236名、合格133名: a weaker mark begins the items of what stands before.
      const item = run.pop();
      runs.push(run);
      run = item ? [item] : [];
      strongest = 0;
    } else strongest = Math.max(strongest, joint);
    lastJoint = joint;
    run.push(figure);
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

/** 甲184件、乙231件，以及涉毒等其余案件196件: what is left, behind a stronger mark. */
function closes(last: Figure | undefined, figure: Figure, text: string): boolean {
  return (
    last !== undefined &&
    /^[^，、；]{0,8}，(?:以及|及|和)?[^，；]{0,12}(?:其他|其余|其它)/.test(text.slice(last.end, figure.start))
  );
}

/** 甲5家、乙9家，丙14家，其他7家: the mark changes before the end, and the list is one. */
function isClosedSoon({ figures, text }: Passage, at: number): boolean {
  for (let next = at + 1; next < at + 3; next++) {
    const [figure, last] = [figures[next], figures[next - 1]];
    if (!figure || !last || findJoint(last, figure, text) !== comma) return false;
    if (closesList(figure.before)) return true;
  }
  return false;
}

function isShareOf(figure: Figure, last: Figure, text: string): boolean {
  return figure.unit.class === 'percent' && /^[，（、]?(?:约|共|各)?占|^（$/.test(text.slice(last.end, figure.start));
}

/** 出口28.63亿元，进口17.24亿元，贸易顺差11.39亿元: what is between two items is none. */
const between = /[顺逆]差|差额/;

/** How strong the one joint between two items is: inside the label stands no stronger one (`1.05万件；举报、建议、表扬等2788件`). */
function findJoint(last: Figure, figure: Figure, text: string): number | undefined {
  if (!sameClass(last, figure) || figure.sentence !== last.sentence || figure.depth !== last.depth) return undefined;
  // 应体检404人，除外出36人外，实际体检361人: left out of them.
  if (leftAside.test(figure.before) || leftAside.test(last.before) || between.test(figure.before)) return undefined;
  // 甲41件、乙33件，74件全部办结: said again of all.
  if (figure.before === '' && /^(?:全部|均)/.test(figure.after)) return undefined;
  let gap = text.slice(last.end, figure.start);
  if (gap.includes('（')) gap = gap.replace(/（[^（）]*）/g, '');
  if (gap.includes('占')) gap = gap.replace(/[，、]?占[^，；、]*%/, '');
  const [joint = ''] = /^[^，、；]{0,8}([，、；]|[和及与])/.exec(gap)?.slice(1) ?? [];
  const rest = gap.slice(gap.indexOf(joint) + 1);
  if (joint === '') return undefined;
  // 总投资21.99亿元的甲工程，已完成投资15.96亿元: what a noun is described by is no item beside what is told of it.
  if (/^的[^，、；]{2,}，/.test(gap)) return undefined;
  // 46件积案中，征地19件: a total and its first item.
  if (/^[^，、；]{0,8}(?<![其集])[中里]，/.test(gap)) return undefined;
  const isOne = joint === '、' ? !/[，、；]/.test(rest) : !/[，；]/.test(rest);
  return gap.length <= 40 && isOne && !/其中|：|含|分别|依次|，来自/.test(gap) && !divides.test(gap)
    ? strengths.indexOf(joint)
    : undefined;
}

/** The joints between items, the weakest first; 和, 及 and 与 join like 、. */
const strengths = '、，；';
const comma = strengths.indexOf('，');
