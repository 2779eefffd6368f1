import type { Figure } from '../../facts/figure.ts';
import { deficit, income, leftUndone, leftWords, spending, surplus } from '../../standards/stock-words.ts';
import { isAnySlipOff, isExactly, isWorth, worth } from '../near.ts';
import { between, figuresBefore, isBaseInside, isQuantity, type Passage } from '../passage.ts';
import type { FoundRelation, Together } from '../relation.ts';
import { isCarriedOver } from './carry-over.ts';
import { toRelation } from './rest-list.ts';

/**
 * `涉及资金392万元，已上缴367万元，余52万元`, `溯源178个，完成整治160个，整治完成率89.9%，还有81个`: a whole, what was done with it and what is left, one right behind the
 * other, where one slip of the hand makes them add up and nothing else that the passage tells does. In right reports of others (43 000 figures) 62 of
 * 65 with a rate between add up, and of those without one two of 150 were a slip away.
 */
export function findUnexplainedRests(passage: Passage, areAdded: Together): FoundRelation[] {
  return passage.figures.flatMap((rest) => {
    if (!isExactly(rest) || rest.unit.class === 'percent') return [];
    const [total, done] = readBalance(passage, rest) ?? (areAdded(rest) ? undefined : readRest(passage, rest)) ?? [];
    if (!total || !done || areAdded(rest, total) || areAdded(rest, done) || areAdded(total, done)) return [];
    if (!isAnySlipOff(total, [done, rest], 2) || isExplained(passage, rest)) return [];
    return [toRelation({ total, parts: [done, rest], isJoined: false, isTight: true })];
  });
}

/** `收入5148万元；支出5092万元，结余65万元`, `总收入8.15亿元，总支出7.73亿元，结转0.24亿元`, `支出15.37亿元，当期赤字0.21亿元`: the greater of the two, and the other. */
function readBalance(passage: Passage, rest: Figure): readonly [total: Figure, done: Figure] | undefined {
  const isMore = surplus.test(rest.before);
  if (!isMore && !deficit.test(rest.before)) return undefined;
  const [came, went] = figuresBefore(passage, rest)
    .filter((one) => one.depth === rest.depth && one.unit.class === rest.unit.class && isQuantity(one))
    .slice(-2);
  if (!came || !went || !isExactly(came) || !isExactly(went) || /[；。]/.test(between(passage, went, rest)))
    return undefined;
  if (!income.test(came.before) || !spending.test(went.before)) return undefined;
  // More was spent than came: what was there before is among what is left.
  const [total, done] = isMore ? [came, went] : [went, came];
  return worth(total) > worth(done) ? [total, done] : undefined;
}

/** The whole and what was done with it. */
function readRest(passage: Passage, rest: Figure): readonly [total: Figure, done: Figure] | undefined {
  const before = figuresBefore(passage, rest);
  const rate = before.at(-1)?.unit.class === 'percent' ? before.pop() : undefined;
  const [total, done] = before.slice(-2);
  if (
    !total ||
    !done ||
    ![total, done].every((one) => isExactly(one) && one.unit.text === rest.unit.text && one.depth === rest.depth)
  )
    return undefined;
  // 预算2.4亿元，占支出预算20亿元的12%；仍有3600万元未下达: the base of a share is no part.
  if (isBaseInside(passage, done) || worth(done) > 10 * worth(total)) return undefined;
  if (!leftWords.test(rest.before) && !(rate && leftUndone.test(rest.before))) return undefined;
  const [head, tail] = [between(passage, total, done), between(passage, done, rest)];
  if (/[；、（：]/.test(head) || /、|其中/.test(head + tail) || (tail.includes('；') && !rate)) return undefined;
  // 累计劝退312户，2025年劝退27户，余4户: of all that ever were.
  if (
    /20\d\d年|[今本当上去]年|年内|累计|新[增建收立发]|再/.test(total.before + done.before) ||
    isCarriedOver(passage, rest, total)
  )
    return undefined;
  return [total, done];
}

/** Another two of the passage make the rest. */
function isExplained({ figures }: Passage, rest: Figure): boolean {
  const near = figures.filter(
    (one) => one !== rest && one.unit.class === rest.unit.class && Math.abs(one.index - rest.index) < reach,
  );
  return near.some((one) => near.some((other) => isWorth(worth(one), worth(other) + worth(rest))));
}

/** So many figures around it may be what it is left of. */
const reach = 8;
