import type { Figure } from '../../facts/figure.ts';
import { dueWords } from '../../standards/rates.ts';
import { type Candidate, choose, claimOf } from '../lists/divisions.ts';
import { worth } from '../near.ts';
import { between, figuresBefore, isActualAmount, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { tieOf } from './rate-ties.ts';

/**
 * `综合服务社274个，覆盖率87.8%（行政村312个）`, `占户籍人口的21.3%（户籍人口58.63万人）`, `党员占81.1%（249名）` (C6): brackets behind a
 * percentage that count one thing tell what the figure right before is of, or how many of it they are.
 */
export function* findRatesHeld(passage: Passage): Iterable<FoundRelation> {
  for (const [at, value] of passage.figures.entries()) {
    const held = passage.figures[at + 1];
    if (value.unit.class !== 'percent' || !held || !isRate(value) || !isHeldAlone(passage, value, held)) continue;
    const base = ofHeld(passage, value, held, passage.figures[at - 1]);
    const chosen = choose(value, base ? [base, restOf(base)] : ofThoseHeld(passage, value, held));
    if (chosen) yield claimOf(value, chosen, 'C6');
  }
}

function isRate({ flags, bound, approximate, before }: Figure): boolean {
  if (flags.delta || flags.target || flags.last || bound || approximate) return false;
  return saysOfWhat.test(before) || saysShare.test(before);
}

/** 占户籍人口的, 为计划的, 完成预算的. */
const saysOfWhat = /(?:占|为|达到?|完成)[^，；。占]{2,16}的$/;
const saysShare = /占比?(?:约|仅|只|为|达到?)*$|[率度](?:约|仅|只|为|达到?)*$/;

/** Nothing of another time, of what is left out or of the rest, and no second figure. */
function isHeldAlone({ text }: Passage, value: Figure, held: Figure): boolean {
  const said = /^（([^（）；，。]{2,24})）/.exec(text.slice(value.end, value.end + 26))?.[1];
  if (said === undefined || held.end > value.end + said.length + 1 || held.depth !== value.depth + 1) return false;
  return isActualAmount(held) && !ofOthers.test(said) && !/\d[^\d]+\d{2}/.test(said.replace(/(?<=\d)[.,，]\d+/g, ''));
}

const ofOthers = /[去上前]年|同期|20\d\d|其余|[剩未另除比较]|不含|平均|[高低]于|按|分母|基数/;

/** The figure right before, of what the brackets count by name, or of what 占…的 names. */
function ofHeld(passage: Passage, value: Figure, held: Figure, part: Figure | undefined): Candidate | undefined {
  if (!part || !sameClass(part, held) || part.sentence !== value.sentence || part.depth !== value.depth)
    return undefined;
  if (!isActualAmount(part) || part.bound || part.approximate) return undefined;
  if (!/^[一-鿿“”]{0,6}，[^，；。：（）]*$/.test(between(passage, part, value))) return undefined;
  // 143部，完成率119.2%（任务120部）: what is more than 100% says itself that there is more than was planned.
  const mayExceed = worth(value) > 100 || dueWords.test(value.before + held.before);
  // 即办率55.8%（即办事项29项）: what is called as the rate is the part.
  const stem = /([一-鿿]{2,6})率/.exec(value.before)?.[1];
  if (stem !== undefined && held.before.startsWith(stem)) return undefined;
  const isNamed = saysOfWhat.test(value.before) || withoutThatIs(held) !== '' || /^[一-鿿]/.test(held.after);
  if (!isNamed || (worth(part) > worth(held) && !mayExceed)) return undefined;
  return { part: [part], base: [held], isMeant: true, isStated: 'firmly', mayExceed };
}

/** 即3648.2万元, 共249名: nothing is named. */
function withoutThatIs({ before }: Figure): string {
  return before.replace(/^(?:即|共|计|合|为|约)+$/, '');
}

/** 46.28亿元，节约率7.7%（预算50.12亿元）: what the part leaves of it. */
function restOf({ part, base }: Candidate): Candidate {
  return { part: [], rest: part, base, isMeant: false };
}

/** So many as the brackets count, of the only figure of the sentence that is more. */
function ofThoseHeld(passage: Passage, value: Figure, held: Figure): Candidate[] {
  if (saysOfWhat.test(value.before)) return [];
  const bases = figuresBefore(passage, value).filter(
    (base) => sameClass(base, held) && isActualAmount(base) && base.depth === value.depth && worth(base) >= worth(held),
  );
  const stem = /([一-鿿]{2,6})率/.exec(value.before)?.[1] ?? '';
  const isTold = withoutThatIs(held) === '' || (stem !== '' && tieOf(stem, held) === 'word');
  const isMeant = isTold && bases.every((base) => worth(base) === worth(bases[0] ?? base));
  return bases.map((base) => ({ part: [held], base: [base], isMeant }));
}
