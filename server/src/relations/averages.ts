import type { Figure } from '../facts/figure.ts';
import { findUnit, type UnitClass } from '../standards/units.ts';
import { isSlipOf, worth } from './near.ts';
import { figuresUntil, isQuantity, type Passage } from './passage.ts';
import type { FoundRelation } from './relation.ts';
import { solve } from './solve.ts';

/**
 * `批准采伐38520立方米，核发642份，平均每份60立方米` (`standards.md` §9.3 A15): an average is a total by a count. It may be that of
 * any figures before it; claimed it is of the nearest in its sentence.
 */
export function* findAverages(passage: Passage): Iterable<FoundRelation> {
  if (!/[均每]/.test(passage.text)) return;
  for (const value of passage.figures) {
    const counted = countedIn(passage, value);
    if (!counted || !value.flags.per || value.flags.target || value.flags.delta) continue;
    const before = figuresUntil(passage, value.start).filter(
      (figure) => isQuantity(figure) && !figure.flags.target && figure.sentence >= value.sentence - 1,
    );
    const parts = before.filter(({ unit }) => isCountOf(unit.class, value.unit.class)).reverse();
    const bases = before.filter(({ unit }) => isCountOf(unit.class, counted)).reverse();
    const right = [...readings(value, parts.slice(0, 3), bases.slice(0, 4)), ...ofSums(value, parts, bases)].find(
      (relation) => solve(relation).verdict !== 'violated',
    );
    const meant = right ?? findMeant(passage, value, parts, bases);
    if (meant) yield meant;
  }
}

const byUnit = /(?:平均|均)每?一?([一-鿿]{1,3})/;
const bySubject = /(?:^|[^平])([一-鿿])均[^均每]{0,10}$/;
const ofSubject: Readonly<Record<string, string>> = { 案: '件' };

/** The class of what the average is by: 平均每份, 件均, 人均, 平均每个村（社区）. */
function countedIn({ text }: Passage, { start }: Figure): UnitClass | undefined {
  const said = /[^，。；：、]*$/.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '';
  if (!/[均每]/.test(said)) return undefined;
  const subject = bySubject.exec(said)?.[1];
  const unit = subject === undefined ? undefined : findUnit(ofSubject[subject] ?? subject, 0);
  if (unit) return unit.class;
  const name = byUnit.exec(said)?.[1] ?? (/均/.test(said) ? /每([一-鿿]{1,3})/.exec(said)?.[1] : undefined);
  return name === undefined ? undefined : findUnit(name, 0)?.class;
}

/** Of 143家 an average is one by 户, of 1305人次 one by 人 or by 次. */
const alike: Readonly<Partial<Record<UnitClass, readonly UnitClass[]>>> = {
  person: ['person-time'],
  household: ['institution', 'household-time'],
  occasion: ['person-time'],
};

function isCountOf(figure: UnitClass, average: UnitClass): boolean {
  return figure === average || (alike[average]?.includes(figure) ?? false);
}

function readings(value: Figure, parts: readonly Figure[], bases: readonly Figure[]): FoundRelation[] {
  return parts.flatMap((part) => bases.filter((base) => base !== part).map((base) => averageOf(value, [part], [base])));
}

/** 集中培训8期860人，线上培训4期1260人，平均每期177人: of all of them. */
function ofSums(value: Figure, parts: readonly Figure[], bases: readonly Figure[]): FoundRelation[] {
  const ofSentence = (figures: readonly Figure[]) => figures.filter(({ sentence }) => sentence === value.sentence);
  const [part, base] = [ofSentence(parts), ofSentence(bases)];
  if (part.length === 0 || base.length === 0 || part.length + base.length < 3) return [];
  return [averageOf(value, part, base), averageOf(value, part.slice(0, 1), base)];
}

function averageOf(value: Figure, part: readonly Figure[], base: readonly Figure[]): FoundRelation {
  return { type: 'average', pattern: 'A15', claim: { form: 'ratio', value, part, base }, certain: true };
}

function findMeant(
  passage: Passage,
  value: Figure,
  parts: readonly Figure[],
  bases: readonly Figure[],
): FoundRelation | undefined {
  const inSentence = (figures: readonly Figure[]) => {
    const those = figures.filter(({ sentence }) => sentence === value.sentence);
    const [nearest] = those;
    const head = those.at(-1);
    return nearest && head ? [...new Set([nearest, head])] : [];
  };
  // 3600户，户均3500元，其中脱贫户860户，户均4200元: what the others got is not given.
  const over = figuresUntil(passage, value.start).findLast(
    ({ flags, sentence }) => flags.per && sentence === value.sentence,
  );
  const meant = readings(value, inSentence(parts), inSentence(bases)).filter(({ claim }) => {
    if (claim.form !== 'ratio') return false;
    const [[part], [base]] = [claim.part, claim.base];
    if (!part || !base || !isNear(value, part, base)) return false;
    return (
      !over ||
      [...parts, ...bases].every(({ index }) => index < over.index) ||
      (part.index > over.index && base.index > over.index)
    );
  });
  return meant.length === 1 ? meant[0] : undefined;
}

/** No further off than a slip or last year's value goes. */
function isNear(value: Figure, part: Figure, base: Figure): boolean {
  if (worth(base) === 0) return false;
  const ratio = worth(part) / worth(base) / worth(value);
  if (ratio > 0.85 && ratio < 1.18) return true;
  const meant = [worth(part) / worth(base), worth(value) * worth(base), worth(part) / worth(value)] as const;
  return isSlipOf(value, meant[0], true) || isSlipOf(part, meant[1], true) || isSlipOf(base, meant[2], true);
}
