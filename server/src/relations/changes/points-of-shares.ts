import type { Figure } from '../../facts/figure.ts';
import { worth, worthOfAll } from '../near.ts';
import { figureBeside, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { findSlip } from '../slip.ts';
import { areOfOneTime } from './changes-of-parts.ts';
import { directionOf } from './directions.ts';

/**
 * `甲类占60.3%，提高1.2个百分点；乙类占39.7%，下降1.2个百分点`: of shares that make 100% some rise by as much as the others
 * fall.
 */
export function* findPointsOfShares(passage: Passage): Iterable<FoundRelation> {
  const { figures } = passage;
  const points = figures.filter((figure) => figure.unit.class === 'percentage-point' && isShareChange(passage, figure));
  for (let at = 0; at < points.length; ) {
    const run = runFrom(points, at);
    at += run.length;
    if (run.length < 2 || !areOfOneTime(run) || !makesAll(passage, run)) continue;
    if (run.length === 2 && !areCalledAlike(passage, run)) continue;
    const left = run.filter((figure) => directionOf(figure) === true);
    const right = run.filter((figure) => directionOf(figure) === false);
    if (left.length === 0 || right.length === 0 || left.length + right.length < run.length) continue;
    const rest = worthOfAll(left) - worthOfAll(right);
    // Differences of rounded shares may be off by one in the last digit each.
    const isRight = Math.abs(rest) < 0.15 * run.length;
    if (!isRight && run.length > 2 && !run.some((figure) => isSlip(figure, directionOf(figure) ? -rest : rest)))
      continue;
    if (isRight && Math.abs(rest) > 0.05 * run.length) continue;
    yield { type: 'flow', pattern: 'D18', claim: { form: 'balance', left, right }, certain: true };
  }
}

/** 甲类比重提高1.2个百分点; 甲类占60.3%，提高1.2个百分点, right behind the share. */
function isShareChange({ figures }: Passage, figure: Figure): boolean {
  if (figure.flags.target || figure.approximate || directionOf(figure) === undefined) return false;
  if (share.test(figure.before)) return true;
  const previous = figureBeside(figures, figure, -1);
  const isBehind =
    previous?.unit.class === 'percent' && previous.sentence === figure.sentence && share.test(previous.before);
  return isBehind && figure.before.length < 12;
}

const share = /占(?!地|用|道)|比重|份额/;

/** Those of one sentence, and of one depth. */
function runFrom(points: readonly Figure[], at: number): readonly Figure[] {
  const [first, ...others] = points.slice(at);
  if (!first) return [];
  const end = others.findIndex(({ sentence, depth }) => sentence !== first.sentence || depth !== first.depth);
  return end < 0 ? [first, ...others] : [first, ...others.slice(0, end)];
}

/** As many shares make 100%: in the sentence of the changes, or in the ones before. */
function makesAll({ figures }: Passage, run: readonly Figure[]): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return false;
  const shares = figures.filter(
    ({ unit, flags, index, depth, sentence }) =>
      unit.class === 'percent' &&
      !flags.delta &&
      !flags.last &&
      index < last.index &&
      depth === first.depth &&
      sentence >= first.sentence - 2,
  );
  for (let at = 0; at + run.length <= shares.length; at++) {
    const some = shares.slice(at, at + run.length);
    const [head] = some;
    const isOne =
      head !== undefined && share.test(head.before) && some.every(({ sentence }) => sentence === head.sentence);
    if (isOne && Math.abs(worthOfAll(some) - 100) < 0.06 * run.length) return true;
  }
  return false;
}

/** 甲类支出, 乙类支出: one noun, and neither is of the other. */
function areCalledAlike({ text, figures, paragraph }: Passage, run: readonly Figure[]): boolean {
  const [first] = run;
  const last = run.at(-1);
  const begin = first && paragraph.sentences[first.sentence]?.start;
  if (!first || !last || begin === undefined || text.slice(begin, last.start).includes('其中')) return false;
  const nouns = run.map((figure) => {
    const previous = figureBeside(figures, figure, -1);
    const label = share.test(figure.before) || !previous ? figure.before : previous.before;
    return /([一-鿿]{2})(?:的)?(?:占|比重|份额)/.exec(label)?.[1];
  });
  return nouns[0] !== undefined && nouns.every((noun) => noun === nouns[0]);
}

/** Two digits swapped, or one of three wrong. */
function isSlip(figure: Figure, off: number): boolean {
  const meant = worth(figure) + off;
  const slip = meant > 0 ? findSlip(figure.digits, meant.toFixed(figure.decimals)) : undefined;
  return slip === 'swap' || (slip !== undefined && figure.digits.length > 3);
}
