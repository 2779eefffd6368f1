import { compare, exact } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { traitsOfPeople } from '../../standards/partitions.ts';
import { worth, worthOfAll } from '../near.ts';
import { between, figuresFrom, isActualAmount, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { slipsOf } from '../slip.ts';
import { areKinds } from './kinds-of-one-form.ts';

/**
 * `宣讲活动40余场，其中进社区27场、进园区9场` (F2): what its items make may be less than a rough total, but not more
 * than the next round number, and none of them may be more. Where nothing says that they are of it, or they make less, one slip
 * of the hand must explain it.
 */
export function* findRoughTotals(passage: Passage): Iterable<FoundRelation> {
  for (const total of passage.figures) {
    if (!total.approximate || !isActualAmount(total)) continue;
    const parts = readItems(passage, total);
    if (parts.length < 2 || !isClaimed(passage, total, parts)) continue;
    const claim = { form: 'sum', total, parts, exhaustive: true } as const;
    yield { type: 'sum', pattern: 'F2', claim, certain: true };
  }
}

/** Of what is given right before the first of them. */
const ofThem = /^[^，。；]{0,10}[，（：](?:其中|包括|分别为?)[，：]?[^，。；：]{0,12}$/;
const next = /^[^，。；：]{0,10}[，（：][^，。；：]{1,12}$/;
const joint = /^[一-鿿）]{0,6}[、，和][一-鿿“”（）]{1,12}$/;

function readItems(passage: Passage, total: Figure): Figure[] {
  const items: Figure[] = [];
  let previous = total;
  for (const figure of figuresFrom(passage, total.end)) {
    const gap = between(passage, previous, figure);
    const isItem = isQuantity(figure) && !figure.approximate && sameClass(figure, total) && !figure.flags.target;
    if (!isItem || figure.sentence !== total.sentence) break;
    if (items.length === 0 ? !next.test(gap) : !joint.test(gap)) break;
    items.push(figure);
    previous = figure;
  }
  const [first, second] = items;
  return first && second && between(passage, first, second).includes('、') ? items : [];
}

function isClaimed(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const sum = worthOfAll(parts);
  const { low, high } = total.rounded;
  if (!low || !high || total.bound) return false;
  const isBelow = compare(exact(BigInt(Math.ceil(sum))), low) < 0;
  if (!isBelow && compare(exact(BigInt(Math.floor(sum))), high) <= 0) return false;
  if (isBelow) return slipped(total, false).some((value) => mayBe(total, value, sum));
  if (parts.some(({ before }) => traitsOfPeople.test(before))) return false;
  const [first] = parts;
  const isOfTotal = first !== undefined && ofThem.test(between(passage, total, first));
  if (isOfTotal && parts.some((part) => compare(exact(BigInt(Math.floor(worth(part)))), high) > 0)) return true;
  // 40余场，其中进社区47场、进园区9场: one is of one kind, so that they are no more than there are.
  const labels = parts.map(({ before }) => before.replace(/^其中/, ''));
  const beginAlike = labels.every((label) => label.charAt(0) === labels[0]?.charAt(0));
  if (isOfTotal && beginAlike && areKinds(total, labels)) return true;
  return (
    slipped(total, isOfTotal).some((value) => mayBe(total, value, sum)) ||
    parts.some((part) =>
      slipped(part, isOfTotal).some((value) => mayBe(total, worth(total), sum - worth(part) + value)),
    )
  );
}

/** What the number may have been meant to be; `orMore`: one digit more as well. */
function slipped(figure: Figure, orMore: boolean): number[] {
  const { digits } = figure;
  const others = [...slipsOf(digits)].filter((one) => (orMore || one.length <= digits.length) && !one.startsWith('0'));
  const value = (one: string) => (worth(figure) * Number(one)) / Number(digits);
  return [...others.map(value), worth(figure) * 10_000, worth(figure) / 10_000];
}

/** 40余 may be all up to 49, 1300余 all up to 1399. */
function mayBe({ text }: Figure, value: number, sum: number): boolean {
  const step =
    value /
    Number(
      String(value)
        .replace('.', '')
        .replace(/^0+|0+$/g, '') || 1,
    );
  return text.includes('近') ? sum <= value && sum > 0.9 * value : sum >= value && sum < value + step;
}
