import type { Figure } from '../../facts/figure.ts';
import { born, died, vitalNet } from '../../standards/stock-words.ts';
import { comes, isLeaving } from '../changes/gross-movements.ts';
import { worth, worthOfAll } from '../near.ts';
import { between, figuresBefore, figuresFrom, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { isOfFlow, type Stock, stockOf } from './stock-of.ts';

/**
 * What is left of what came when what went is taken away: `发展新会员187个，清理64个，净增123个`, `净增16名，其中新发展12名、转入9名、转出3名、去世2名`.
 */
export function* findNets(passage: Passage): Iterable<FoundRelation> {
  if (!/净|自然[增减]/.test(passage.text)) return;
  for (const net of passage.figures) {
    const way = wayOfNet(net);
    if (way === undefined || net.before.includes('其中')) continue;
    const isCompared = /[较比]/.test(net.before);
    const movements = (isCompared ? undefined : readBefore(passage, net)) ?? readBehind(passage, net);
    if (!movements) continue;
    const { came, done } = movements;
    const [left, right] = way === 'came' ? [came, [...done, net]] : [[...came, net], done];
    yield { type: 'flow', pattern: 'B2', claim: { form: 'balance', left, right }, certain: true };
  }
}

/** 净增123个, 净迁入252人, 自然减少736人. */
function wayOfNet({ before }: Figure): Stock | undefined {
  const way = /净([增减])[一-鿿]{0,2}$|净[一-鿿]?([入出])$/.exec(before);
  const word = way?.[1] ?? way?.[2] ?? vitalNet.exec(before)?.[1];
  return word === undefined ? undefined : /[增入]/.test(word) ? 'came' : 'done';
}

interface Movements {
  readonly came: readonly Figure[];
  readonly done: readonly Figure[];
}

/** 新增19名、转入86名，转出71名、去世24名，净增10名: all that the sentence tells before. */
function readAll(before: readonly Figure[]): Movements | undefined {
  const came = before.filter((figure) => wayOf(figure) === 'came');
  const done = before.filter((figure) => wayOf(figure) === 'done');
  const isAll = came.length + done.length === before.length && !before.some(isLevel);
  return isAll && before.length > 2 && came.length > 0 && done.length > 0 ? { came, done } : undefined;
}

/** 引进博士6名，流失2名，招聘102人，退休38人，辞职29人，净增35人: the last ones make it, and what stands before is among them. */
function readLast(before: readonly Figure[], net: Figure): Movements | undefined {
  for (let from = Math.max(1, before.length - mostMovements); from < before.length - 1; from++) {
    const last = before.slice(from);
    const came = last.filter((figure) => wayOf(figure) === 'came');
    const done = last.filter((figure) => wayOf(figure) === 'done');
    const isAll = came.length > 0 && done.length > 0 && came.length + done.length === last.length;
    if (isAll && Math.abs(worthOfAll(came) - worthOfAll(done)) === worth(net)) return { came, done };
  }
  return undefined;
}

/** So many of those before a net are looked at. */
const mostMovements = 8;

/** One that came and one that went, and at most what there is before them. */
function readBefore(passage: Passage, net: Figure): Movements | undefined {
  const before = figuresBefore(passage, net).filter(
    (figure) =>
      isOfFlow(figure, net) && !isComparedWith(passage, figure) && !between(passage, figure, net).includes('；'),
  );
  const kinds = before.slice(-4).map((figure) => [wayOf(figure), figure] as const);
  const [came, ...others] = kinds.flatMap(([kind, figure]) => (kind === 'came' ? [figure] : []));
  const [done, ...more] = kinds.flatMap(([kind, figure]) => (kind === 'done' ? [figure] : []));
  if (!came || !done || kinds.some(([, figure]) => isLevel(figure))) return undefined;
  if (others.length + more.length > 0) return readLast(before, net) ?? readAll(before);
  // 商户1608户，当年新增33户、注销2户，净增31户: what there is may head the two that make it.
  const isHeaded = kinds.some(
    ([kind, head], at) =>
      kind === undefined &&
      (at > 0 || came.index + done.index !== 2 * net.index - 3 || isListed(passage, head, kinds[1]?.[1])),
  );
  if (isHeaded || figuresBefore(passage, net).some((figure) => isMovement(figure, came, done, net))) return undefined;
  return { came: [came], done: [done] };
}

/** 招聘应届生67人，社会招聘38人，离职退休154人，净减49人: what makes the net with the two came or went as well. */
function isMovement(figure: Figure, came: Figure, done: Figure, net: Figure): boolean {
  if (figure === came || figure === done || !sameClass(figure, net)) return false;
  const left = worth(came) - worth(done);
  return [left + worth(figure), left - worth(figure)].some((sum) => Math.abs(sum) === worth(net));
}

/** 跳槽5人、退休4人、新进11人: what 、 joins to what went is no number of what there is. */
function isListed(passage: Passage, head: Figure, next: Figure | undefined): boolean {
  return next !== undefined && /^、/.test(between(passage, head, next));
}

/** 其中 or ： and all that came and went, up to the end of the sentence. */
function readBehind(passage: Passage, net: Figure): Movements | undefined {
  const behind = figuresFrom(passage, net.end).filter(
    (figure) => sameClass(figure, net) && figure.sentence === net.sentence,
  );
  const [first] = behind;
  if (!first || !/^[一-鿿]{0,2}(?:，其中|：|（其中|（)/.test(between(passage, net, first))) return undefined;
  const done = behind.filter(isLeaving);
  const came = behind.filter((figure) => !isLeaving(figure) && comes.test(figure.before));
  const isAll = done.length + came.length === behind.length && behind.every(({ depth }) => depth === first.depth);
  return isAll && done.length > 0 && came.length > 0 ? { came, done } : undefined;
}

/** By the words of either: 离职9人, 办结9件. */
function wayOf(figure: Figure): Stock | undefined {
  if (born.test(figure.before)) return 'came';
  if (isLeaving(figure) || died.test(figure.before)) return 'done';
  return comes.test(figure.before) ? 'came' : stockOf(figure);
}

/** 与上年末57人相比: neither came nor went. */
function isComparedWith({ text }: Passage, { flags, before, end }: Figure): boolean {
  return flags.last || (/^[与和同比较]/.test(before) && /^相?比/.test(text.slice(end, end + 2)));
}

/** 由1229件减少到1034件: what there was, not what came or went. */
function isLevel({ before }: Figure): boolean {
  return /[由从][^，。；]*$|[到至为]$/.test(before);
}
