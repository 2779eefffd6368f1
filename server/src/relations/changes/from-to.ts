import type { Figure } from '../../facts/figure.ts';
import { reachingMorphemes, reachingWords } from '../../standards/comparisons.ts';
import { between, type Passage, sameClass } from '../passage.ts';

/** 由 and 从 before the first value; behind it 的, 的水平 and the like may stand. */
const begins = /(?:由|从|自)[^，。；]{0,20}$/;
const reaches = new RegExp(`(?:${reachingWords.join('|')})[为至到成][了约近]?[^，；。、]{0,10}$`);

/** `由40件增至52件`, `由上年的6580件上升至今年的8125件`; not the last of 由9个、由3个分别增加到12个、4个. */
export function isFromTo(from: Figure, to: Figure): boolean {
  if (!isReached(to) || to.before.includes('分别')) return false;
  return (isOnWay(from, to) && isStart(from)) || isComparedStart(from, to);
}

/** `与上半年的45个相比，下半年减少到26个`: what is compared with stands in the clause before. */
function isComparedStart(from: Figure, to: Figure): boolean {
  const isNext = to.index === from.index + 1 && to.sentence === from.sentence && to.clause === from.clause + 1;
  if (!isNext || from.depth !== to.depth || !sameClass(from, to)) return false;
  return from.after === '相比' && /[与和同较][^，。；]{1,14}$/.test(from.before);
}

/** How many values from one on lead to another one, year by year: 从2023年的56件、2024年的48件降至39件; 1 where it does not. */
export function countStations(passage: Passage, at: number): number {
  const { figures } = passage;
  const first = figures[at];
  if (!first || !isStart(first)) return 1;
  let end = at + 1;
  for (let next = figures[end]; next && isOnWay(first, next) && !isReached(next); next = figures[++end]) {
    if (!between(passage, figures[end - 1] as Figure, next).startsWith('、')) return 1;
  }
  const reached = figures[end];
  return end > at + 1 && reached && isOnWay(first, reached) && isReached(reached) && !reached.before.includes('分别')
    ? end - at
    : 1;
}

/** In one breath, and of one unit. */
function isOnWay(from: Figure, to: Figure): boolean {
  return from.sentence === to.sentence && from.depth === to.depth && from.clause === to.clause && sameClass(from, to);
}

/** 由40件, 从上年的30%. */
export function isStart({ before }: Figure): boolean {
  return begins.test(before);
}

/** 增至52件, 上升到今年的8125件. */
export function isReached({ before }: Figure): boolean {
  return reaches.test(before) || reachingMorphemes.test(before);
}
