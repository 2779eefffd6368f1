import { parseDecimal } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { point } from '../../facts/interval.ts';
import { isSlipOf, isWholeCount, worth } from '../near.ts';
import { figuresUntil, isActual, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { averageOf } from './stated-averages.ts';

/** Of so few every total is some times their number. */
const fewest = 20;

/**
 * `场所318处…。检查共计2544处次，平均每处8次`, `设备512台，巡检1536台次（每台全年巡检3次）`: so many times as there are of them, by how often each was.
 * They are meant where they go into the total without a rest, or a slip of the hand in the total is all that is between them.
 */
export function* findTimesOfEach(passage: Passage): Iterable<FoundRelation> {
  if (!passage.text.includes('每')) return;
  for (const value of passage.figures) {
    const unit = value.unit.text === '次' && value.flags.per ? eachOf.exec(value.before)?.[1] : undefined;
    if (unit === undefined || value.bound || value.approximate || value.flags.target) continue;
    const before = figuresUntil(passage, value.start);
    const part = before.findLast((figure) => isTimesOf(figure, unit, passage));
    if (!part || part.sentence !== value.sentence || part.index < value.index - 2 || !isWholeCount(part)) continue;
    const bases = before.filter((figure) => figure.unit.text === unit && figure.index < part.index && isAlone(figure));
    const readings = bases.map((base) => averageOf(exactly(value), [part], [base]));
    const right = readings.find((relation) => solve(relation).verdict !== 'violated');
    const [head] = bases;
    const [first] = readings;
    if (right) yield right;
    else if (first && head && isMeant(value, part, head, bases)) yield first;
  }
}

const eachOf = /(?:^|[，（：平均])每一?([一-鿿])(?:全年|年|平均|检查|巡检|巡查)*$/;

/** 每台巡检3次 is not rounded, as 平均每台3次 may be. */
export function exactly(value: Figure): Figure {
  const { digits, multiplier, unit, approximate, bound, before } = value;
  if (/均/.test(before) || approximate || bound) return value;
  const each = point(parseDecimal(digits, multiplier * unit.scale));
  return { ...value, rounded: each, cutOff: each };
}

/** 1563台次, and 2544处 with 次 behind it. */
function isTimesOf({ unit, end }: Figure, each: string, { text }: Passage): boolean {
  return unit.text === `${each}次` || (unit.text === each && text.startsWith('次', end));
}

function isAlone(figure: Figure): boolean {
  return isActual(figure) && figure.depth === 0 && isWholeCount(figure);
}

/** All there are, and told of in the same words or the same sentence. */
function isMeant(value: Figure, part: Figure, head: Figure, bases: readonly Figure[]): boolean {
  if (worth(head) < fewest || bases.some((base) => worth(base) > worth(head))) return false;
  const noun = /[一-鿿]{2}$/.exec(head.before)?.[0];
  if (head.sentence !== part.sentence && (noun === undefined || !part.before.includes(noun))) return false;
  const times = worth(part) / worth(head);
  return (Number.isInteger(times) && times > 1) || isSlipOf(part, worth(head) * worth(value), true, 3);
}
