import type { Figure } from '../../facts/figure.ts';
import type { Candidate } from '../lists/divisions.ts';
import { worth, worthOfAll } from '../near.ts';
import { between, type Passage, sameClass } from '../passage.ts';
import { isWordOfBoth, type Tie } from './rate-ties.ts';
import type { Wholes } from './wholes.ts';

/** 当场整改16个，限期整改11个，整改率100%; 优秀19个、良好38个，优良率89.1%: several figures make the part. */
export function sumsOf(
  passage: Passage,
  before: readonly Figure[],
  around: readonly Figure[],
  ties: ReadonlyMap<Figure, Tie | undefined>,
  stem: string,
  wholes: Wholes,
): Candidate[] {
  const last = around.findLast((figure) => ties.get(figure) !== undefined) ?? around.at(-1);
  if (!last) return [];
  const alike = around.filter((figure) => sameClass(figure, last) && figure.depth === last.depth);
  const sums = alike.slice(0, -1).flatMap((first, at) => {
    const run = alike.slice(at);
    const pair = run.slice(0, 2);
    const second = pair[1];
    const isBoth =
      second !== undefined && isWordOfBoth(stem, first, second) && !isDividedBy(first, [second, ...run.slice(2)]);
    const upTo = stem.endsWith('以上') ? run.findIndex(({ before }) => before.endsWith(stem.slice(0, -2))) : -1;
    return [
      ...(upTo > 0 ? [{ part: run.slice(0, upTo + 1), isMeant: false }] : []),
      ...(run.every((figure) => ties.get(figure) !== undefined) && !run.some(sumsUp)
        ? [{ part: run, isMeant: false }]
        : []),
      ...(isBoth ? [{ part: pair, isMeant: !between(passage, first, second).includes('；') }] : []),
    ];
  });
  return sums.flatMap(({ part, isMeant }) => {
    const [first] = part;
    // 优良天数326天，优良率89.3%，其中优126天，良200天: what they make is no base.
    const bases = before
      .filter((base) => first && base.index < first.index && sameClass(base, first) && ties.get(base) !== 'word')
      .slice(-8);
    return bases.map((base, at) => ({
      part,
      base: [base],
      isMeant: isMeant && at === bases.length - 1,
      // 64个，优秀19个、良好38个、合格5个、不合格2个，优良率89.1%: the list leaves nothing out.
      ...(isMeant && part.every(({ index }) => wholes.get(index)?.total === base) ? { isStated: 'firmly' } : {}),
    }));
  });
}

/** 供养600人，其中集中180人、分散420人: the first is the whole of those behind it. */
function isDividedBy(first: Figure, behind: readonly Figure[]): boolean {
  return behind.some((_, at) => at > 0 && worthOfAll(behind.slice(0, at + 1)) === worth(first));
}

/** 限期整改35个，共完成整改133个: the second has the first in it. */
function sumsUp({ before }: Figure): boolean {
  return /^[，；、]?(?:合计|总计|累计|共)/.test(before);
}
