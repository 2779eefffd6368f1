import type { Figure } from '../facts/figure.ts';
import { rateQualifiers } from '../standards/measures.ts';
import { isCarriedOver, stepsBefore } from './flows.ts';
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
    if (stem === undefined || names.length > 1 || changes.test(stem)) continue;
    const division = choose(value, findDivisions(passage, value, stem));
    if (division) {
      yield claimOf(value, division, 'C1');
      const [part, whole] = [division.part[0], division.base[0]];
      if (part && whole && division.base.length === 1)
        yield { type: 'part', pattern: 'C1', claim: { form: 'at-most', part, whole, besides: [] }, certain: true };
      continue;
    }
    const base = findTested(passage, value);
    if (base) yield { type: 'rate', pattern: 'C1', claim: { form: 'count', rate: value, base }, certain: true };
  }
}

/** A rate that is tied to its figures by a character alone must come very near. */
const fewPoints = 6;

/** Rates of a change. */
const changes = /压缩|缩短|减少|下降|增长|提升/;
/** Rates that have a base of their own, unless what they count is counted: 按期办结率 beside 按期办结61件. */
const ownBase = new RegExp(`^(?:${rateQualifiers.join('|')}|完成)`);

/** Characters that rates and labels share whatever they are about. */
const general = /[完成到位已实现了的及时按期规范全年率数量总有其中]/g;

function findDivisions(passage: Passage, value: Figure, stem: string): Candidate[] {
  const inReach = figuresUntil(passage, value.start).filter(
    (figure) => isQuantity(figure) && !figure.flags.target && figure.unit.class !== 'percent',
  );
  const parts = inReach
    .filter(({ sentence, end }) => sentence === value.sentence && !passage.text.slice(end, value.start).includes('；'))
    .slice(-6);
  const words = [...stem.replace(general, '')];
  const hasOwnBase = ownBase.test(stem);
  return parts.flatMap((part): Candidate[] => {
    const label = (part.before + part.after.slice(0, 6)).replace(/[不未非无][一-鿿]{1,2}/g, '');
    const isCounted = label.includes(stem);
    if (!words.some((word) => label.includes(word)) || (hasOwnBase && !isCounted)) return [];
    if (/分别|依次/.test(part.before) || isCarriedOver(passage, part)) return [];
    const bases = inReach
      .filter((base) => base.index < part.index && sameClass(base, part) && base.depth <= part.depth)
      .slice(-12)
      .reverse();
    const isTied = isCounted || label.includes(stem.slice(-2));
    const steps = stepsBefore(part);
    return [
      ...bases.map((base, order) => ({
        part: [part],
        base: [base],
        ...(isCounted ? {} : { points: fewPoints }),
        isMeant:
          (order === 0 &&
            isTied &&
            base.sentence === part.sentence &&
            !passage.text.slice(base.end, part.start).includes('；')) ||
          (base.action !== undefined && steps.includes(base.action)),
      })),
      // 胜诉13件、调解4件、败诉2件，胜诉率68.4%: the list itself is the base.
      ...listsWith(parts, part).map((base) => ({ part: [part], base, isMeant: false })),
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
  const said = base.before + (/^[^，；]*/.exec(passage.text.slice(base.end, value.start))?.[0] ?? '');
  // 参加186人，合格171人，通过率91.9%: what is itself a part is not what the rate is of.
  const isPart = figuresUntil(passage, base.start).some(
    (figure) => figure.sentence === base.sentence && sameClass(figure, base),
  );
  if (isPart) return undefined;
  const isNear = (passage.text.slice(base.end, value.start).match(/[，；]/g)?.length ?? 0) <= 1;
  return base.plain &&
    Number(base.digits) >= 10 &&
    isNear &&
    tests.test(said) &&
    !/[；。]|其中|另/.test(passage.text.slice(base.end, value.start))
    ? base
    : undefined;
}
