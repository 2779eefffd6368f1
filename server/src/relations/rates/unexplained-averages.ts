import type { Figure } from '../../facts/figure.ts';
import type { Unit } from '../../standards/units.ts';
import { isExactly, isOneSlipOffRatio, relativeRounding, scaleOf, worth } from '../near.ts';
import { between, figuresBefore, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { countedIn } from './average-names.ts';

/**
 * `支出供养资金2286万元，惠及1905人，人均1200元`: the nearest amount of its kind and the nearest count of what the average is by, both in its sentence,
 * where one slip of the hand in one of the three makes it theirs and no two that the report tells do. Of 290 such averages in right
 * reports of others 270 are of these two, and of the rest none was a slip away.
 */
export function findUnexplainedAverages(
  passage: Passage,
  settled: ReadonlySet<number>,
  told: readonly Figure[],
): FoundRelation[] {
  if (!/均/.test(passage.text)) return [];
  return passage.figures.flatMap((value) => {
    const { flags, approximate, bound, unit } = value;
    if (!flags.per || flags.delta || flags.last || flags.target || approximate || bound || unit.class === 'percent')
      return [];
    const by = settled.has(value.index) ? undefined : countedIn(passage, value, false)?.unit;
    if (!by || !/均/.test(value.before)) return [];
    const before = figuresBefore(passage, value).filter((figure) => isExactly(figure) && figure.depth <= value.depth);
    const part = before.findLast((figure) => sameClass(figure, value) && figure.unit.text !== by.text);
    const base = before.findLast((figure) => figure !== part && isBy(figure, by));
    // 126名，包括甲类47名、乙类39名: of one of them, or of all.
    if (
      !part ||
      !base ||
      /其中|包括|含/.test(between(passage, before[0] ?? part, value)) ||
      !isOneSlipOffRatio(value, part, base) ||
      isExplained(value, by, told)
    )
      return [];
    const claim = { form: 'ratio', value, part: [part], base: [base] } as const;
    return [{ type: 'average', pattern: 'A15', claim, certain: true }];
  });
}

/** 人, 名 and 位 count the same. */
function isBy({ unit }: Figure, by: Unit): boolean {
  return (
    unit.text === by.text || (unit.class === by.class && unit.class === 'person' && !/次/.test(unit.text + by.text))
  );
}

function isExplained(value: Figure, by: Unit, told: readonly Figure[]): boolean {
  const parts = told.filter((figure) => sameClass(figure, value));
  const bases = told.filter((figure) => figure.unit.class === by.class);
  const step = 10 ** -value.decimals * scaleOf(value);
  return parts.some((part) =>
    bases.some((base) => {
      const made = worth(part) / worth(base);
      return part !== base && Math.abs(made - worth(value)) <= step + made * relativeRounding([part, base]);
    }),
  );
}
