import type { Figure } from '../../facts/figure.ts';
import { gradedRates, oppositeStates } from '../../standards/rates.ts';
import type { Candidate } from '../lists/divisions.ts';
import { countsAddUp } from '../near.ts';
import { between, figuresBefore, isActualCount, type Passage, placeAmong, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { labelOf, tieOf } from './rate-ties.ts';
import type { Wholes } from './wholes.ts';

/**
 * The readings of a rate that what stands beside its part closes: what was done and what was not are all (`签约1397户，签约率95.5%，未签约66户`);
 * so are the grades of an answer (`非常满意1386人、满意102人、不满意12人，满意率99.2%`), and a state and its opposite (`空置233套，入住率96.4%`).
 */
export function closedRates(
  passage: Passage,
  value: Figure,
  stem: string,
  before: readonly Figure[],
  wholes: Wholes,
): Candidate[] {
  if (value.bound || value.approximate || stem.length < 2) return [];
  return [
    ...withUndone(passage, value, stem),
    ...ofGrades(passage, value, stem, before),
    ...besideOpposite(value, stem, before, wholes),
  ];
}

/** `鸣响462台，鸣响率99.6%，未鸣响2台`: of both. */
function withUndone(passage: Passage, value: Figure, stem: string): Candidate[] {
  const [part, rest] = findUndone(passage, value, stem) ?? [];
  if (!part || !rest) return [];
  // 立即整改30处、限期整改16处，整改率92%，未整改4处: of both.
  const isOneOfSeveral = figuresBefore(passage, part).some(
    (other) => sameClass(other, part) && tieOf(stem, other) !== undefined,
  );
  return isOneOfSeveral ? [] : [{ part: [part], base: [part, rest], isMeant: true, isStated: 'firmly' }];
}

/** `被征收户1463户。…签约1397户，签约率95.5%，未签约66户`: where the rate is of a whole, what was not done is what the part leaves of it. */
export function* restOfRate(
  passage: Passage,
  value: Figure,
  stem: string,
  { part, base, rest }: Candidate,
): Iterable<FoundRelation> {
  const [total] = base;
  if (!total || base.length > 1 || part.length + (rest?.length ?? 0) !== 1) return;
  const [done, undone] = findUndone(passage, value, stem) ?? [];
  if (!done || !undone || total.index > done.index || !isUnqualifiedCount(total)) return;
  // 申请38640份，通过7506份，通过率97.1%，未通过1134份: right of what was not passed, and so of what was.
  if (done !== part[0] && undone !== rest?.[0]) return;
  const claim = { form: 'sum', total, parts: [done, undone], exhaustive: true } as const;
  yield { type: 'sum', pattern: 'A13', claim, certain: true };
}

/** What was done, right before the rate, and right behind it what was not; nothing else is said of either. */
function findUndone(passage: Passage, value: Figure, stem: string): readonly [Figure, Figure] | undefined {
  const at = placeAmong(passage.figures, value);
  const [part, rest] = [passage.figures[at - 1], passage.figures[at + 1]];
  if (!part || !rest || !isUnqualifiedCount(part) || !isUnqualifiedCount(rest) || !sameClass(part, rest))
    return undefined;
  if (part.sentence !== value.sentence || rest.sentence !== value.sentence || part.depth !== rest.depth)
    return undefined;
  if (tieOf(stem, part) === undefined || !value.before.startsWith(`${stem}率`)) return undefined;
  if (undoneVerb.exec(rest.before)?.[1] !== stem) return undefined;
  const gaps = [between(passage, part, value), between(passage, value, rest)];
  return gaps.every((gap) => !/[；：（）]/.test(gap)) ? [part, rest] : undefined;
}

/** 其余未签约66户, 尚未整改的4处. */
const undoneVerb = /^(?:[其剩]余|仍?还?有|仍|另有|尚)*(?:未|没有)([一-鿿]{2,6}?)(?:的|为|有)*$/;

/** `回访1500人次，非常满意1386人次、满意102人次、不满意12人次，综合满意率99.2%`: some of the grades, and all but those that deny it. */
function ofGrades(passage: Passage, value: Figure, stem: string, before: readonly Figure[]): Candidate[] {
  const word = stem.slice(-2);
  const last = before.at(-1);
  if (!gradedRates.test(word) || last?.index !== value.index - 1 || !value.before.includes('率')) return [];
  const grades: Figure[] = [];
  for (const figure of [...before].reverse()) {
    const next = grades[0];
    const isGrade =
      isGradeOf(word, figure) &&
      sameClass(figure, last) &&
      figure.sentence === value.sentence &&
      figure.index === (next?.index ?? value.index) - 1 &&
      (!next || /^[、，和][^、，；：。]*$/.test(between(passage, figure, next)));
    if (!isGrade) break;
    grades.unshift(figure);
  }
  const denied = grades.filter(({ before: label }) => label.includes('不'));
  const all = grades.filter((figure) => !denied.includes(figure));
  if (denied.length === 0 || all.length === 0 || grades.length < 3) return [];
  const total = before[before.length - grades.length - 1];
  const isOfTotal = total !== undefined && countsAddUp(total, grades) === true;
  const base = isOfTotal ? [total] : grades;
  const some = all.map((_, at) => all.slice(0, at + 1));
  return some.map((part) => ({
    part,
    base,
    isMeant: part.length === all.length,
    ...(isOfTotal && part.length === all.length ? { isStated: 'firmly' as const } : {}),
    points: 0,
  }));
}

/** 非常满意, 满意, 基本满意, 不满意. */
function isGradeOf(word: string, { before, after }: Figure): boolean {
  return before.endsWith(word) || (before === '' && after.startsWith(word));
}

/** `总房源6420套，已配租6187套，空置233套，入住率96.4%`, `评价9168条，差评13条，好评率99.9%`: a slip of the hand away from what is left. */
function besideOpposite(value: Figure, stem: string, before: readonly Figure[], wholes: Wholes): Candidate[] {
  const rest = before.at(-1);
  if (!rest || rest.sentence !== value.sentence || !isUnqualifiedCount(rest)) return [];
  if (!oppositeStates.some(({ rate, opposite }) => rate.test(stem) && opposite.test(labelOf(rest)))) return [];
  const beside = before.filter(
    (figure) => figure.index < rest.index && figure.sentence === rest.sentence && sameClass(figure, rest),
  );
  const base = wholes.get(rest.index)?.total ?? (beside.length === 1 ? beside[0] : undefined);
  return base && isUnqualifiedCount(base) ? [{ part: [], rest: [rest], base: [base], isMeant: true, points: 0 }] : [];
}

/** No word before or behind it makes it a limit or approximate. */
function isUnqualifiedCount(figure: Figure): boolean {
  return isActualCount(figure) && !figure.bound && !figure.approximate;
}
