import type { Figure } from '../facts/figure.ts';
import { findUnit } from '../standards/units.ts';
import { isSlipOf, worth } from './near.ts';
import { figuresUntil, isQuantity, type Passage } from './passage.ts';
import type { FoundRelation } from './relation.ts';
import { solve } from './solve.ts';

/** `批准采伐38520立方米，核发642份，平均每份60立方米` (`standards.md` §9.3 A15): an average is a total by a count. */
export function* findAverages(passage: Passage): Iterable<FoundRelation> {
  if (!/[均每]/.test(passage.text)) return;
  for (const value of passage.figures) {
    const counted = countedIn(value);
    if (!counted || value.flags.target || value.flags.delta) continue;
    const before = figuresUntil(passage, value.start).filter(
      (figure) => isQuantity(figure) && !figure.flags.target && figure.sentence >= value.sentence - 1,
    );
    const parts = before
      .filter(({ unit }) => unit.class === value.unit.class)
      .slice(-3)
      .reverse();
    const bases = before
      .filter(({ unit }) => unit.class === counted)
      .slice(-4)
      .reverse();
    const relations = parts.flatMap((part) =>
      bases
        .filter((base) => base !== part)
        .map(
          (base): FoundRelation => ({
            type: 'average',
            pattern: 'A15',
            claim: { form: 'ratio', value, part: [part], base: [base] },
            certain: true,
          }),
        ),
    );
    const right = relations.find((relation) => solve(relation).verdict !== 'violated');
    const near = relations.filter(({ claim }) => claim.form === 'ratio' && isNear(value, claim.part[0], claim.base[0]));
    const [only] = near;
    if (right) yield right;
    else if (only && near.length === 1) yield only;
  }
}

const byUnit = /(?:平均|均|每)每?([一-鿿]{1,3})[^，。；]{0,10}$/;
const bySubject = /([人户件次场案份批])均[^，。；]{0,10}$/;
const ofSubject: Readonly<Record<string, string>> = { 案: '件' };

/** The class of what the average is by: 平均每份, 件均, 人均. */
function countedIn({ before }: Figure): string | undefined {
  const subject = bySubject.exec(before)?.[1];
  if (subject !== undefined) return findUnit(ofSubject[subject] ?? subject, 0)?.class;
  const unit = byUnit.exec(before)?.[1];
  return unit === undefined || !/平均|均/.test(before) ? undefined : findUnit(unit, 0)?.class;
}

/** No further off than a slip or last year's value goes. */
function isNear(value: Figure, part: Figure | undefined, base: Figure | undefined): boolean {
  if (!part || !base || worth(base) === 0) return false;
  const ratio = worth(part) / worth(base) / worth(value);
  if (ratio > 0.85 && ratio < 1.18) return true;
  const meant = [worth(part) / worth(base), worth(value) * worth(base), worth(part) / worth(value)] as const;
  return isSlipOf(value, meant[0], true) || isSlipOf(part, meant[1], true) || isSlipOf(base, meant[2], true);
}
