import type { Figure } from '../facts/figure.ts';
import { rateQualifiers } from '../standards/measures.ts';
import { isCarriedOver } from './flows.ts';
import { type Candidate, choose, claimOf } from './loose-shares.ts';
import { figuresUntil, isQuantity, type Passage, sameClass } from './passage.ts';
import { findRateNames } from './rate-names.ts';
import type { FoundRelation } from './relation.ts';

/**
 * `在岗人员64人，持证上岗61人，持证率95.3%` (`standards.md` §9.3 C1): the two figures before a rate, where the word of the rate
 * stands in the label of the second. `抽取案卷30卷开展评查，优秀率86.7%`: a rate of what was tested is some whole number of it.
 */
export function* findLooseRates(passage: Passage): Iterable<FoundRelation> {
  for (const value of passage.figures) {
    if (value.unit.class !== 'percent' || value.flags.delta || value.flags.target || value.flags.last) continue;
    const names = findRateNames(passage, value);
    const stem = /^(.+?)(?:率|比例|占比|比重|进度|比)$/.exec(names[0] ?? '')?.[1];
    if (stem === undefined || names.length > 1 || otherRate.test(stem)) continue;
    const division = choose(value, findDivisions(passage, value, stem), fewPoints);
    if (division) {
      yield claimOf(value, division, 'C1');
      const [part, whole] = [division.part[0], division.base[0]];
      if (part && whole)
        yield { type: 'part', pattern: 'C1', claim: { form: 'at-most', part, whole, besides: [] }, certain: true };
      continue;
    }
    const base = findTested(passage, value);
    if (base) yield { type: 'rate', pattern: 'C1', claim: { form: 'count', rate: value, base }, certain: true };
  }
}

/** A rate that is tied to its figures by a character alone must come very near. */
const fewPoints = 6;

/** Rates of a change, and those with a base of their own. */
const otherRate = new RegExp(`压缩|缩短|减少|下降|增长|提升|完成|^(?:${rateQualifiers.join('|')})`);

/** Characters that rates and labels share whatever they are about. */
const general = /[完成到位已实现了的及时按期规范全年率数量总有其中]/g;

function findDivisions(passage: Passage, value: Figure, stem: string): Candidate[] {
  const before = figuresUntil(passage, value.start)
    .filter(
      (figure) =>
        figure.sentence === value.sentence &&
        isQuantity(figure) &&
        !figure.flags.target &&
        figure.unit.class !== 'percent',
    )
    .slice(-6);
  const words = [...stem.replace(general, '')];
  return before.flatMap((part, at): Candidate[] => {
    const label = (part.before + part.after.slice(0, 6)).replace(/[不未非无][一-鿿]{1,2}/g, '');
    if (!words.some((word) => label.includes(word)) || isCarriedOver(passage, part)) return [];
    const bases = before.slice(0, at).filter((base) => sameClass(base, part) && base.depth <= part.depth);
    const isTied = label.includes(stem.slice(-2));
    return [
      ...bases.reverse().map((base) => ({ part: [part], base: [base], isMeant: isTied })),
      // 胜诉13件、调解4件、败诉2件，胜诉率68.4%: the list itself is the base.
      ...listsWith(before, part).map((base) => ({ part: [part], base, isMeant: false })),
    ];
  });
}

/** The figures of the class side by side that a part stands among, from each of those before it. */
function listsWith(before: readonly Figure[], part: Figure): Figure[][] {
  const list = before.filter((figure) => sameClass(figure, part));
  return list.slice(0, -1).flatMap((_, start) => (list.indexOf(part) >= start ? [list.slice(start)] : []));
}

/** Verbs that test each of what they count, so that the rate is one of them. */
const tests = /抽取|抽检|抽查|评查|回访|测评|测试|考核|考试|检验|检测|扦取|参评|对$/;
/** What is tested one by one: of schools and shops it is their goods. */
const testable = new Set(['person', 'copy', 'case', 'batch', 'piece', 'item']);

function findTested(passage: Passage, value: Figure): Figure | undefined {
  const base = figuresUntil(passage, value.start).at(-1);
  if (
    !base ||
    base.sentence !== value.sentence ||
    !isQuantity(base) ||
    base.flags.target ||
    !testable.has(base.unit.class)
  )
    return undefined;
  const said = base.before + passage.text.slice(base.end, value.start);
  const isNear = (passage.text.slice(base.end, value.start).match(/[，；]/g)?.length ?? 0) <= 1;
  return base.plain && isNear && tests.test(said) && !/[；。]|其中|另/.test(passage.text.slice(base.end, value.start))
    ? base
    : undefined;
}
