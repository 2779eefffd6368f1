import { figuresBefore, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/** What was aimed at: 年初计划, 下达任务. */
const planned = /计划|目标|任务/;
const beyond =
  /^(?:比|较)?(?:超出?|超过|多于|超额完成?)(?:年初|年度|全年|原)?(?:计划|目标|任务)(?:数|量|指标)?$|^(?:比|较)(?:年初|年度|原)?(?:计划|目标|任务)数?多$/;
const short =
  /^(?:比|较)?(?:少于|低于|不及)(?:年初|年度|全年|原)?(?:计划|目标|任务)(?:数|量|指标)?$|^(?:比|较)(?:年初|年度|原)?(?:计划|目标|任务)数?少$/;

/** `计划检查512家次，实际检查547家次，超出计划35家次`: what was planned, what was done, and by how much the two differ. */
export function* findBeyondPlan(passage: Passage): Iterable<FoundRelation> {
  if (!planned.test(passage.text)) return;
  for (const by of passage.figures) {
    const rises = beyond.test(by.before) ? true : short.test(by.before) ? false : undefined;
    if (rises === undefined) continue;
    const [from, to, ...others] = figuresBefore(passage, by).filter((figure) => sameClass(figure, by));
    if (!from || !to || others.length > 0 || !planned.test(from.before) || planned.test(to.before)) continue;
    yield { type: 'change', pattern: 'D3', claim: { form: 'difference', from, to, by, rises }, certain: true };
  }
}
