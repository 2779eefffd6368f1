import type { Figure } from '../../facts/figure.ts';
import { notTaken, stockWords, workload } from '../../standards/stock-words.ts';
import { worth } from '../near.ts';
import { figureBeside, type Passage, sameClass } from '../passage.ts';

export type Stock = keyof typeof stockWords;

/** The stock a figure counts: the most telling word of its label. */
export function stockOf({ before, after }: Figure): Stock | undefined {
  const label = before === '' ? after.slice(0, 12) : before + after.slice(0, 8);
  const isForward = /(?:结转|转入|转)(?:至|到|入)?(?:下|明|20\d\d)/.test(label);
  if (!isForward && stockWords.opening.test(before)) return 'opening';
  // 转出58人、转入24人: what came from elsewhere, not what goes on into the next year.
  if (!isForward && /[转调迁]入$/.test(before)) return 'came';
  // 年底完成46项 was done by then.
  if (isForward || stockWords.left.test(label.replace(doneByThen, ''))) return 'left';
  if (notTaken.test(before)) return undefined;
  if (stockWords.came.test(before)) return 'came';
  return stockWords.done.test(before) ? 'done' : undefined;
}

const doneByThen = new RegExp(`年[末底]前?(?:全部|已|共)?(?=${stockWords.done.source})`);

/** Of the class of what was there, in its sentence or the next, and no sum, no average and no change. */
export function isOfFlow(figure: Figure, opening: Figure): boolean {
  return (
    sameClass(figure, opening) &&
    figure.depth === opening.depth &&
    figure.sentence <= opening.sentence + 1 &&
    (!figure.flags.delta || isMoved(figure)) &&
    !figure.flags.per &&
    !/其中|合计|共计|一共|两项|应|预算/.test(figure.before) &&
    !isNotCounted(figure)
  );
}

/** 加上上年结转8件，共审理145件: all there was to do, right behind what was there or what came, and more than that. */
export function isWorkload({ figures }: Pick<Passage, 'figures'>, figure: Figure): boolean {
  const previous = figureBeside(figures, figure, -1);
  if (!previous || !workload.test(figure.before) || !sameClass(previous, figure)) return false;
  const kind = stockOf(previous);
  return (
    (kind === 'opening' || kind === 'came') &&
    previous.sentence === figure.sentence &&
    previous.depth === figure.depth &&
    worth(previous) < worth(figure)
  );
}

/** 发展17名不在此列, 调入的0.4万头不进栏. */
export function isNotCounted({ after }: Figure): boolean {
  return notCounted.test(after);
}

const notCounted = /^[^，。；]{0,4}不(?:在此列|计入|计算在内|含在内|纳入|进[库栏账册])/;

/** 年内核增57人、核减231人: what came and went in the flow, not what is compared. */
export function isMoved({ before }: Figure): boolean {
  return /(?:增加?|减少?)$/.test(before) && !/[较比净]/.test(before);
}
