import type { Figure } from '../../facts/figure.ts';
import { figuresBefore, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/** What is needed or was to come, what there is of it, and what there is not. */
const needed =
  /(?:^|[，、；])[一-鿿]{0,6}(?:应[一-鿿]{1,5}|需[要求]?[一-鿿]{0,5}|目标(?:任务|总数)?|编制[一-鿿]{0,4}|核定[一-鿿]{0,4}|定[额员编]|报名[一-鿿]{0,4}|预约[一-鿿]{0,4})(?:为|是|共)?$/;
const present =
  /^[，、；]?(?:目前|年末|其中)?(?:实[一-鿿]{1,4}|现有|已有|实际[一-鿿]{0,4}|参加[一-鿿]{0,4}|到[会岗场课][一-鿿]{0,2}|在[岗编职][一-鿿]{0,2}|已[一-鿿]{2,3})(?:为|共)?$/;
const absent =
  /^[，、；]?(?:尚|还|仍)?(?:缺口|短缺|空[缺编岗]|[缺差欠]|缺[考席勤编额员]|欠[费缴交收款]|爽约|弃考|需新?[建增配]|未[到参缴收交配建领][一-鿿]{0,4})(?:为|达|共)?$/;
const neededLast = /^[，、；]?(?:共|合计|总)需(?:求量?|要)?(?:为|达|共)?$/;

/**
 * `应收48632万元，实收48015万元，收缴率98.73%，欠费617万元`, `报名1286人，参加1142人，缺考144人`, `现有5200平方米，缺口1800平方米，总需求7000平方米`: what was to come
 * is what came and what did not, where the sentence counts nothing else of the kind.
 */
export function* findShortfalls(passage: Passage): Iterable<FoundRelation> {
  for (const last of passage.figures) {
    const isGap = absent.test(last.before);
    if (!isGap && !neededLast.test(last.before)) continue;
    const [first, second, ...others] = figuresBefore(passage, last).filter((figure) => sameClass(figure, last));
    if (!first || !second || others.length > 0 || !areSimple([first, second, last])) continue;
    const found = isGap
      ? needed.test(first.before) && present.test(second.before) && toRelation(first, second, last)
      : /现有|已有|实有/.test(first.before) && absent.test(second.before) && toRelation(last, first, second);
    if (found) yield found;
  }
}

function areSimple(figures: readonly Figure[]): boolean {
  const [first] = figures;
  return figures.every(
    ({ depth, flags }) => depth === first?.depth && !flags.delta && !flags.last && !flags.per && !flags.rank,
  );
}

function toRelation(total: Figure, there: Figure, lacking: Figure): FoundRelation {
  const claim = { form: 'sum', total, parts: [there, lacking], exhaustive: true } as const;
  return { type: 'sum', pattern: 'A11', claim, certain: true };
}
