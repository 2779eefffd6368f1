import type { Facts } from '../../facts/facts.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Outline } from '../../outline/outline.ts';
import { isAnySlipOff, isWorth, worth } from '../near.ts';
import { isQuantity, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';

/** So many plans of a report are looked at. */
const most = 20;

/**
 * `27名持证人员` and, among what is planned, `新增持证人员6名，总数达到33名`, `站点再增6个、达到33个`, `再拆存量6处，把存量压到21处` (H1, D5):
 * what there is and what is to come or to go make what there will be. Claimed where one count alone is called so, and no count of the report is
 * what the two leave; where the plan does not say that it is the whole, a slip of the hand has to explain it as well.
 */
export function* findPlannedTotals({ paragraphs }: Outline, { figures }: Facts): Iterable<FoundRelation> {
  let left = most;
  for (const to of figures) {
    const by = figures[to.index - 1];
    const plan = by && readPlan(by, to, paragraphs[to.paragraph]?.reading.text ?? '');
    if (!by || !plan || left-- === 0) continue;
    const { rises, name, isTotal } = plan;
    const stocks = figures.filter(
      (figure) => sameClass(figure, to) && figure.paragraph !== to.paragraph && isExact(figure) && !figure.flags.target,
    );
    const now = rises ? worth(to) - worth(by) : worth(to) + worth(by);
    const told = stocks.find((figure) => isWorth(worth(figure), now));
    const named = stocks.filter((figure) => isQuantity(figure) && figure.depth === 0 && isCalled(figure, name));
    const [only] = named;
    const from = told ?? (named.every((figure) => only && worth(figure) === worth(only)) ? only : undefined);
    if (!from) continue;
    const relation: FoundRelation = {
      type: 'change',
      pattern: 'D5',
      claim: { form: 'difference', from, to, by, rises },
      certain: true,
    };
    const isSlip = rises ? isAnySlipOff(to, [from, by], 2) : isAnySlipOff(from, [to, by], 2);
    if (isTotal || isSlip || solve(relation).verdict === 'holds') yield relation;
  }
}

interface Plan {
  readonly rises: boolean;
  /** What is to come or to go, as far as it is named. */
  readonly name: string;
  /** It says that it is all there will be. */
  readonly isTotal: boolean;
}

function readPlan(by: Figure, to: Figure, text: string): Plan | undefined {
  if (by.sentence !== to.sentence || by.paragraph !== to.paragraph || !sameClass(by, to)) return undefined;
  if (!isExact(by) || !isExact(to) || (!by.flags.target && !to.flags.target)) return undefined;
  if (!/^[，、][^，；。]{0,8}$/.test(text.slice(by.end, to.start))) return undefined;
  const isTotal = toTotal.test(to.before);
  const name = isTotal || reaches.test(to.before) ? nameIn(comes, by) : undefined;
  if (name !== undefined) return { rises: true, name, isTotal };
  const less = fallsTo.test(to.before) ? nameIn(goes, by) : undefined;
  return less === undefined ? undefined : { rises: false, name: less, isTotal: false };
}

const toTotal = /^，?(?:使|年[末底])?(?:总[数量]|[总累合]计|总规模)(?:达到?|增至|增加到)$/;
const reaches = /^[，、]?(?:使|力争)?(?:达到|增至|增加到|扩大到)$/;
const fallsTo = /^，?(?:把|将|使)?[一-鿿]{0,6}(?:[压降减缩][一-鿿]?[到至为])$/;

/** 持证 of 争取新增持证执法人员6名, AED of 新增AED 80台, 示范户 of 示范户再增24户. */
const comes =
  /(?<said>[一-鿿]{2,6})?(?:新增|增加|增配|新建|增设|净增|再增|再建)(?<behind>[A-Za-z]{2,8}|[一-鿿]{2})?[一-鿿]{0,8}\s?$/;
const goes = /(?<said>[一-鿿]{2,6})?(?:减少|再减|净减|再压|压减|再拆|消化|化解)(?<behind>[一-鿿]{2})?[一-鿿]{0,8}$/;

function nameIn(verb: RegExp, { before }: Figure): string | undefined {
  const { said, behind } = verb.exec(before)?.groups ?? {};
  const name = behind ?? said?.replace(/^(?:计划|力争|争取|全年|年内|明年|预计|将)+/, '').slice(-2);
  return name !== undefined && name.length > 1 ? name : undefined;
}

/** 27名持证人员, 配置AED设备512台; what came in the year is not what there is. */
function isCalled({ before, after }: Figure, name: string): boolean {
  return after.startsWith(name) || (before.includes(name) && !/新|增|其中|[减退调]/.test(before));
}

function isExact({ approximate, bound }: Figure): boolean {
  return !approximate && !bound;
}
