import type { Figure } from '../../facts/figure.ts';
import { waits } from '../../standards/outcomes.ts';
import { findPartition, isOfOutcomes } from '../../standards/partitions.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { isOneSlipOff, worth, worthOfAll } from '../near.ts';
import { figureBeside, type Passage } from '../passage.ts';

/**
 * 收到168件，其中予以公开90件、…、其他处理7件: the results leave nothing out, but of what came some may be under way, which is carried
 * over to the next year; so may some of 受理158件，许可129件，不予许可19件, unless a slip explains them.
 */
export function someMayWait(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  if (!stockWords.came.test(ownName(passage, total)) || worthOfAll(parts) >= worth(total)) return false;
  const labels = parts.map(({ before }) => before);
  // 尚未作出决定14人: they are named.
  if (labels.some((label) => waits.test(label))) return false;
  if (isOfOutcomes(labels) && findPartition(labels)?.complete) return true;
  return labels.some((label) => refuses.test(label)) && !isOneSlipOff(total, parts);
}

/** 受理审查起诉 of 受理审查起诉729件1062人, which says it of both. */
function ownName({ figures }: Passage, figure: Figure): string {
  const previous = figureBeside(figures, figure, -1);
  return figure.before === '' && previous?.end === figure.start ? previous.before : figure.before;
}

/** 受理653人，起诉471人，不起诉142人，不起诉率23.2%: where a rate says that it is of those that were decided, some wait, whatever the numbers are. */
export function someWait(passage: Passage, total: Figure, decided: readonly Figure[]): boolean {
  if (!stockWords.came.test(ownName(passage, total)) || worthOfAll(decided) >= worth(total)) return false;
  return decided.some(({ before }) => refuses.test(before));
}

const refuses = /[不未]予|[不未](?:同意|批准|许可|通过|采纳|支持|受理|立案|起诉|批捕)/;
