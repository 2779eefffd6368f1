import type { Figure } from '../../facts/figure.ts';
import { between, isActual, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * `罚款21.4万元，没收违法所得3.9万元，罚没25.3万元` (G3): an amount that is called by the names of the two beside it.
 * 罚没收入 and 罚没入库 are what was paid, not what was decided.
 */
export function* findNamedSums(passage: Passage): Iterable<FoundRelation> {
  yield* findNetAmounts(passage);
  const { figures } = passage;
  for (const [at, total] of figures.entries()) {
    if (!isMoney(total) || !called.test(total.before)) continue;
    const pairs = [figures.slice(Math.max(0, at - 2), at), figures.slice(at + 1, at + 3)];
    const parts = pairs.find((pair) => areParts(passage, pair, total));
    const isMore = [figures[at - 3], figures[at + 3]].some(
      (one) => one && isMoney(one) && isOfFine(one) && isNear(passage, one, total),
    );
    if (!parts || isMore) continue;
    yield { type: 'sum', pattern: 'G3', claim: { form: 'sum', total, parts, exhaustive: true }, certain: true };
  }
}

/** `收费收入582万元，退费41万元，净收入541万元`: what is left of the first by its name. */
function* findNetAmounts(passage: Passage): Iterable<FoundRelation> {
  if (!passage.text.includes('净')) return;
  for (const [at, net] of passage.figures.entries()) {
    const [gross, less] = passage.figures.slice(Math.max(0, at - 2), at);
    const kind = /^净(收入|收益|支出|额)为?$/.exec(net.before)?.[1];
    if (kind === undefined || !gross || !less || ![gross, less].every(isMoney) || net.unit.class !== 'yuan') continue;
    const isCalled = kind === '额' || gross.before.endsWith(kind);
    if (!isCalled || !deducted.test(less.before) || !isNear(passage, gross, net)) continue;
    const claim = { form: 'sum', total: gross, parts: [less, net], exhaustive: true } as const;
    yield { type: 'sum', pattern: 'A13', claim, certain: true };
  }
}

const deducted = /^[一-鿿]{0,4}(?:退[费款还付回]?|返还|扣[除减]|冲[减销]|抵[减扣])[一-鿿]{0,2}$/;

const called = /罚没(?:款|金额|款项|总额)?(?:共计?|合计|总计|为)?$/;

function areParts(passage: Passage, [one, other]: readonly Figure[], total: Figure): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    [one, other].every((part) => isMoney(part) && part.depth >= total.depth && isNear(passage, part, total)) &&
    /罚款$/.test(one.before) &&
    /没收[一-鿿]{0,6}$/.test(other.before)
  );
}

function isOfFine({ before }: Figure): boolean {
  return /罚|没收/.test(before);
}

/** In one sentence, with no ； between. */
function isNear(passage: Passage, one: Figure, other: Figure): boolean {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  return one.sentence === other.sentence && !between(passage, first, second).includes('；');
}

function isMoney(figure: Figure): boolean {
  return figure.unit.class === 'yuan' && isActual(figure);
}
