import { exact } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { meet, quotient, scale } from '../../facts/interval.ts';
import { allCases, caseRates, concludedRate, countOfCases } from '../../standards/case-rates.ts';
import { worth, worthOfAll } from '../near.ts';
import type { Relation } from '../relation.ts';

type Quotient = Extract<Relation['claim'], { form: 'quotient' }>;

/**
 * Without the contradictions of rates of cases against a count that need not be their base, or where another count of the report
 * gives the rate: 审结135件，纠错29件，纠错率19.2% of 新受理151件.
 */
export function withoutOtherBases(relations: readonly Relation[], figures: readonly Figure[]): Relation[] {
  return relations.filter(({ claim, verdict, operands }) => {
    if (claim.form !== 'quotient' || verdict !== 'violated') return true;
    const kind = caseRates.find(({ rate }) => rate.test(claim.value.before));
    if (!kind && !concludedRate.test(claim.value.before)) return true;
    const [parts, bases] = (['part', 'base'] as const).map((side) =>
      operands.flatMap(({ role, figure }) => (role === side ? [figure] : [])),
    );
    if (!parts?.[0] || !bases?.[0]) return true;
    // 起诉…不起诉…不起诉率: of both, whatever was concluded.
    if (bases.length > 1 && bases.includes(parts[0])) return true;
    // 应审211件 has what was carried over in it.
    if (!kind && bases.some(({ before }) => allCases.test(before))) return true;
    if (!kind) return worth(claim.value) > (100 * worthOfAll(parts)) / worthOfAll(bases);
    const isBase = (base: Figure) =>
      figures.some((one) => isSame(one, base) && kind.base.test(one.before + one.after)) ||
      kind.base.test(base.before + base.after);
    return bases.some(isBase) && !hasBase(claim, parts, figures);
  });
}

/** 全年审结1901件, and 合计1901件 behind what they were. */
function isSame(one: Figure, other: Figure): boolean {
  return one.digits === other.digits && one.unit.class === other.unit.class;
}

/** Some count of cases gives the rate. */
function hasBase({ value }: Quotient, [part, ...others]: readonly Figure[], figures: readonly Figure[]): boolean {
  if (!part || others.length > 0) return false;
  return figures.some(
    (figure) =>
      figure !== part &&
      figure.unit.class === part.unit.class &&
      !figure.flags.delta &&
      countOfCases.test(figure.before) &&
      meet(scale(quotient(part.rounded, figure.rounded), exact(100)), value.rounded),
  );
}
