import type { Figure } from '../../facts/figure.ts';
import { figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';

/** Verbs that test each of what they count, so that the rate is one of them. */
const tests = /抽取|抽检|抽查|评查|回访|测评|测试|考核|考试|检验|检测|扦取|参评|对$/;
/** What is tested one by one: of schools and shops it is their goods. */
const testable = new Set(['person', 'copy', 'case', 'batch', 'piece', 'item']);

/** `抽取案卷30卷开展评查，优秀率86.7%`: what was tested, of which a rate behind it is some whole number. */
export function findTested(passage: Passage, value: Figure): Figure | undefined {
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
