import type { Figure } from '../../facts/figure.ts';
import { isAnySlipOff, worth } from '../near.ts';
import { isShareInWords, placeAmong } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { Relation } from '../relation.ts';
import type { Sum } from './settled-sums.ts';

/**
 * 税收51.36亿元，其中工业22.08亿元，占43.0%，服务业29.17亿元，占56.8%: each part, or all of them together, has its share of the total, so none of
 * these figures is the slip.
 */
export function hasSharesOfLess({ total, parts, made, right }: Sum): boolean {
  if (made >= worth(total)) return false;
  const shared = right.flatMap(({ claim, operands }) => {
    if (claim.form !== 'quotient') return [];
    const [base, ...others] = operands.filter(({ role }) => role === 'base');
    const isOfTotal = base?.figure === total && others.length === 0;
    const of = operands.flatMap(({ role, figure }) => (role === 'part' ? [figure] : []));
    return isOfTotal ? [{ of, share: Number(claim.value.digits) }] : [];
  });
  const shareOf = (some: readonly Figure[]) =>
    shared.find(({ of }) => of.length === some.length && some.every((figure) => of.includes(figure)))?.share;
  if (shareOf(parts) !== undefined) return true;
  const shares = parts.map((part) => shareOf([part])).filter((share) => share !== undefined);
  // Shares that make 100% say that nothing is left out.
  const sum = shares.reduce((left, share) => left + share, 0);
  return shares.length === parts.length && (parts.length < 3 || Math.abs(sum - 100) > 0.01);
}

/**
 * 测评642人，满意331人，基本满意306人，满意率99.2%: the percentage behind the parts is what they are of the total, unless it is of what stands
 * before it (资金412.6万元，由甲180万元、乙112万元组成；支出398.3万元，支出进度96.5%).
 */
export function isSaidToBeLess({ passage: { figures }, total, parts, first, last, made, right }: Sum): boolean {
  if (first.index < total.index) return false;
  const at = placeAmong(figures, last);
  return figures.slice(at + 1, at + 3).some(
    (value) =>
      value.unit.class === 'percent' &&
      value.sentence === last.sentence &&
      !value.flags.delta &&
      !(isShareInWords(value) || value.bound || value.approximate) &&
      !right.some(({ claim, operands }) => isOfAnother(claim, operands, value, last)) &&
      (isQuotient(value, { part: parts, base: [total] }) ||
        // 结案628件，裁决187件，调解392件，调解率62.4%: neither the last nor the total is wrong.
        (value.before.includes('率') &&
          made < worth(total) &&
          !isAnySlipOff(total, parts) &&
          isQuotient(value, { part: [last], base: [total] }))),
  );
}

function isOfAnother(claim: Relation['claim'], operands: Relation['operands'], value: Figure, last: Figure): boolean {
  return (
    claim.form === 'quotient' &&
    claim.value === value &&
    operands.some(({ role, figure }) => role === 'part' && figure.index === last.index + 1)
  );
}
