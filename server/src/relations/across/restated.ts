import type { Figure } from '../../facts/figure.ts';
import { isSlipOf, worth } from '../near.ts';
import { between, figuresBefore, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { differByZeros } from '../slips-between.ts';

/** Words that say that the same amount follows in another unit. */
const restates = /^(?:，|（)?(?:即|也就是|合|折合|折算为?|相当于)(?:人民币)?$/;

/**
 * `3.26亿元，即32600万元`, `364800元，折合36.48万元`, `318.64万元（3186400元）` (G4): one amount in two units.
 * A bare bracket may hold another amount; it is the same where it agrees or one slip is between.
 */
export function* findRestated(passage: Passage): Iterable<FoundRelation> {
  yield* findReferred(passage);
  yield* findBalanced(passage);
  for (const [index, other] of passage.figures.entries()) {
    const one = passage.figures[index + 1];
    if (!one || !isInOtherUnit(one, other) || one.flags.delta || one.flags.per !== other.flags.per) continue;
    const said = between(passage, other, one);
    const isBare = said === '（' && passage.text.charAt(one.end) === '）';
    if (!restates.test(said) && !(isBare && isOneSlipApart(one, other))) continue;
    yield { type: 'same', pattern: 'G4', claim: { form: 'equal', one, other }, certain: true };
  }
}

/** `罚款46.5万元（甲31.2万元、乙15.3万元），上述465000元`, `投入叁拾万元，该笔300000元`: the only amount of the sentence, in another unit. */
function* findReferred(passage: Passage): Iterable<FoundRelation> {
  for (const one of passage.figures) {
    if (one.unit.class !== 'yuan' || !refers.test(one.before)) continue;
    const before = figuresBefore(passage, one).filter((figure) => sameClass(figure, one) && figure.depth === 0);
    const [other, ...others] = before;
    if (!other || others.length > 0 || !isQuantity(other) || !isInOtherUnit(one, other)) continue;
    yield { type: 'same', pattern: 'G4', claim: { form: 'equal', one, other }, certain: true };
  }
}

/** `收入总计3268.45万元，支出总计3268.45万元，收支相等`: two that are said to be equal. */
function* findBalanced(passage: Passage): Iterable<FoundRelation> {
  if (!/，(?:收支|两者|二者)/.test(passage.text)) return;
  for (const [at, one] of passage.figures.entries()) {
    const other = passage.figures[at + 1];
    if (!other || !sameClass(one, other) || one.sentence !== other.sentence || !isQuantity(one) || !isQuantity(other))
      continue;
    const said = passage.text.slice(other.end, other.end + 10);
    const [, pair] = /^，(收支|两者|二者)(?:完全)?(?:相等|相符|一致|平衡)[，。；]/.exec(said) ?? [];
    if (pair === undefined || !/^，[^，；。]*$/.test(between(passage, one, other))) continue;
    // 预算收入1200万元，支出1186万元，收支平衡: of the totals alone it is said to the last.
    if (pair === '收支' && !(/收入?总[计额]/.test(one.before) && /支出?总[计额]/.test(other.before))) continue;
    yield { type: 'same', pattern: 'H1', claim: { form: 'equal', one, other }, certain: true };
  }
}

const refers = /^(?:该笔|这笔|上述|前述|该)$/;

function isInOtherUnit(one: Figure, other: Figure): boolean {
  if (sameClass(one, other) && differByZeros(one, other)) return true;
  const isOtherUnit = one.unit.text !== other.unit.text || one.multiplier !== other.multiplier;
  return sameClass(one, other) && isOtherUnit && one.unit.class !== 'percent';
}

function isOneSlipApart(one: Figure, other: Figure): boolean {
  return worth(one) === worth(other) || isSlipOf(one, worth(other), true, 3) || isSlipOf(other, worth(one), true, 3);
}
