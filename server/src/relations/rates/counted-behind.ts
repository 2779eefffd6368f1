import type { Figure } from '../../facts/figure.ts';
import { type Candidate, choose, claimOf } from '../lists/divisions.ts';
import { worth } from '../near.ts';
import { between, figuresUntil, isActualAmount, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * `过境7168列，返程占44.2%，即3168列`, `优良天数比例96.2%，即全年366天中有352天优良` (C6): what is right behind a percentage says how
 * many they are, and maybe of how many.
 */
export function* findRatesCounted(passage: Passage): Iterable<FoundRelation> {
  for (const [at, value] of passage.figures.entries()) {
    const [first, second] = [passage.figures[at + 1], passage.figures[at + 2]];
    if (value.unit.class !== 'percent' || !first || !isRate(value) || !isCount(value, first)) continue;
    const said = countedBehind.exec(between(passage, value, first));
    if (!said) continue;
    const pair = second && said.groups?.that ? ofPair(passage, first, second) : undefined;
    const chosen = choose(value, pair ?? ofThoseBefore(passage, value, first));
    if (chosen) yield claimOf(value, chosen, 'C6');
  }
}

function isRate({ flags, bound, approximate, before }: Figure): boolean {
  if (flags.delta || flags.target || flags.last || bound || approximate) return false;
  return says.test(before);
}

/** 返程占, 占可售票量的, 完好率, 优良天数比例. */
const says = /占去?$|占比(?:为|达到?)?$|占[^，；。占]{1,12}的$|(?:率|比例|比重)(?:为|达到?|是)?$/;

function isCount(value: Figure, figure: Figure): boolean {
  return isActualAmount(figure) && figure.sentence === value.sentence && figure.depth === value.depth;
}

/** ，即完成29项, ，也就是29项; ，共36起, ，为16872万元 without another word. */
const countedBehind = /^，(?:(?<that>即|也就是|相当于)[一-鿿]{0,6}|(?:共计?|计|合计|为))$/;

/** 即366天中有352天优良: the base and its part are told together; 即52人中有2人未结业: or what is not of it. */
function ofPair(passage: Passage, base: Figure, part: Figure): Candidate[] | undefined {
  if (!sameClass(base, part) || !isCount(base, part) || worth(part) > worth(base)) return undefined;
  const isAmong = /^[^，；。（）]{0,12}(?<![其集])中[^，；。（）]{0,10}$/.test(between(passage, base, part));
  if (!isAmong) return undefined;
  const isDenied = /[未不没无缺]|[尚还仅只]有/.test(part.before + part.after.slice(0, 6));
  return [
    { part: [part], base: [base], isMeant: !isDenied, isStated: 'firmly' },
    { part: [], rest: [part], base: [base], isMeant: isDenied },
  ];
}

/** Of a figure before that is more: the only one of the sentence, the one right before, or the only one of the sentence before. */
function ofThoseBefore(passage: Passage, value: Figure, part: Figure): Candidate[] {
  const bases = figuresUntil(passage, value.start).filter(
    (base) =>
      sameClass(base, part) &&
      isActualAmount(base) &&
      !base.flags.target &&
      base.depth <= value.depth &&
      base.sentence >= value.sentence - 1 &&
      worth(base) >= worth(part),
  );
  const own = bases.filter(({ sentence }) => sentence === value.sentence);
  const near = own.length > 0 ? own : bases;
  const [only] = near;
  const meant = near.length === 1 ? only : own.find(({ index }) => index === value.index - 1);
  return bases.map((base) => ({ part: [part], base: [base], isMeant: base === meant }));
}
