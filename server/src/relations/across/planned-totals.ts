import type { Facts } from '../../facts/facts.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Outline } from '../../outline/outline.ts';
import { worth } from '../near.ts';
import { isQuantity, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/** So many plans of a report are looked at. */
const most = 20;

/**
 * `27名持证人员` and, among what is planned, `新增持证人员6名，总数达到33名` (`standards.md` §9.3 H1, D5): what there is and what is to come make
 * what there will be. Claimed where one count alone is called so, and no count of the report is what the two leave.
 */
export function* findPlannedTotals({ paragraphs }: Outline, { figures }: Facts): Iterable<FoundRelation> {
  let left = most;
  for (const to of figures) {
    if (!toTotal.test(to.before) || !isExact(to)) continue;
    const by = figures[to.index - 1];
    const name = by && comes.exec(by.before)?.[1];
    if (!by || name === undefined || by.sentence !== to.sentence || by.paragraph !== to.paragraph) continue;
    if (!sameClass(by, to) || !isExact(by) || (!by.flags.target && !to.flags.target) || left-- === 0) continue;
    const text = paragraphs[to.paragraph]?.reading.text ?? '';
    if (!/^，[^，；。]{0,6}$/.test(text.slice(by.end, to.start))) continue;
    const stocks = figures.filter(
      (figure) => sameClass(figure, to) && figure.paragraph !== to.paragraph && isExact(figure) && !figure.flags.target,
    );
    const now = worth(to) - worth(by);
    const told = stocks.find((figure) => worth(figure) === now);
    const named = stocks.filter((figure) => isQuantity(figure) && figure.depth === 0 && isCalled(figure, name));
    const [only] = named;
    const from = told ?? (named.every((figure) => only && worth(figure) === worth(only)) ? only : undefined);
    if (!from) continue;
    const claim = { form: 'difference', from, to, by, rises: true } as const;
    yield { type: 'change', pattern: 'D5', claim, certain: true };
  }
}

const toTotal = /^，?(?:使)?(?:总[数量]|[总累合]计|总规模)(?:达到?|增至|增加到)$/;
/** 持证 of 争取新增持证执法人员6名, AED of 新增AED 80台. */
const comes = /(?:新增|增加|增配|新建|增设)([A-Za-z]{2,8}|[一-鿿]{2})[一-鿿]{0,8}\s?$/;

/** 27名持证人员, 配置AED设备512台; what came in the year is not what there is. */
function isCalled({ before, after }: Figure, name: string): boolean {
  return after.startsWith(name) || (before.includes(name) && !/新|增|其中|[减退调]/.test(before));
}

function isExact({ approximate, bound, plain }: Figure): boolean {
  return plain && !approximate && !bound;
}
