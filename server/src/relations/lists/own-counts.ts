import type { Figure } from '../../facts/figure.ts';
import { comesNear, isAnySlipOff } from '../near.ts';
import { figureBeside, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { Relation } from '../relation.ts';
import { solve } from '../solve.ts';

/**
 * 建成86个，其中城区21个、其余9个街道65个: how many there are of those that have them is in the unit of what they have, and the item is what stands
 * right behind. Where a verb stands between (其余30个事项办结12个) only figures that add up tell which was meant.
 */
export function withOwnCounts(passage: Passage, relations: Relation[]): Relation[] {
  let isChanged = false;
  const all = relations.flatMap((relation): readonly Relation[] => {
    const { claim, verdict } = relation;
    if (claim.form !== 'sum' || verdict !== 'violated') return [relation];
    // 16个乡镇、28个部门共44个单位: the total is none.
    const counted = claim.parts.map((part) => {
      const count = countedBy(passage, part);
      return count === claim.total ? undefined : count;
    });
    if (counted.every((count) => count === undefined)) return [relation];
    const parts = [...new Set(claim.parts.map((part, at) => counted[at] ?? part))];
    const meant = solve({ ...relation, claim: { ...claim, parts } });
    const isMeant = meant.verdict !== 'violated';
    const hasVerb = counted.some((count) => count !== undefined && !isNoun(count));
    if (!isMeant && hasVerb) return [relation];
    isChanged = true;
    return isMeant || comesNear(claim.total, parts) || isAnySlipOff(claim.total, parts, 2) ? [meant] : [];
  });
  return isChanged ? all : relations;
}

/** 47个 of 其余9个街道47个: right behind the noun of a figure of its class. */
function countedBy({ text, figures }: Passage, part: Figure): Figure | undefined {
  const next = figureBeside(figures, part, 1);
  if (!next || next.sentence !== part.sentence || next.depth !== part.depth) return undefined;
  if (!sameClass(part, next) || !isQuantity(next) || part.decimals > 0 || part.multiplier > 1n) return undefined;
  return bearers.test(text.slice(part.end, next.start)) ? next : undefined;
}

/** 街道, 县（市、区）, 代表队选手获: words without a mark but those of a bracket; not 和 of 115件和96件, 8名甲类人员和3名. */
const bearers =
  /^(?![和与及至到]|以及)[一-鿿]{1,4}(?:（[^（）\d]{1,6}）)?[一-鿿]{0,8}(?<![和与]|(?<![涉普])及|[和与及]其[他余])$/;

/** No verb stands before it: 街道, 县市, 类别共. */
function isNoun({ before, action }: Figure): boolean {
  return action === undefined && !verbs.test(before);
}

const verbs = /[获得有建办完开未已正在可能需应于为是达到了]/;
