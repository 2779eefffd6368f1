import type { Relation } from '../relation.ts';

/**
 * Without sums that a longer list refutes: 收到236件，其中受理198件，不予受理14件，转送24件 adds up, so what 受理 and 不予受理 make
 * together is not what was received.
 */
export function withoutContained(relations: readonly Relation[]): Relation[] {
  const settled = new Map<number, ReadonlySet<number>[]>();
  for (const { claim, verdict } of relations) {
    if (claim.form !== 'sum' || verdict !== 'holds' || !claim.exhaustive) continue;
    const lists = settled.get(claim.total.index) ?? [];
    lists.push(new Set(claim.parts.map(({ index }) => index)));
    settled.set(claim.total.index, lists);
  }
  if (settled.size === 0) return [...relations];
  return relations.filter(({ claim, verdict }) => {
    if (claim.form !== 'sum' || verdict !== 'violated') return true;
    const lists = settled.get(claim.total.index) ?? [];
    return !lists.some((list) => list.size > claim.parts.length && claim.parts.every(({ index }) => list.has(index)));
  });
}
