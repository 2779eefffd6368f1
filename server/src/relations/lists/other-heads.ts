import { limitWords } from '../../standards/partitions.ts';
import { comesNear } from '../near.ts';
import { between, figuresFrom, figuresUntil, isQuantity, sameClass } from '../passage.ts';
import { isMade } from './divided-items.ts';
import type { Sum } from './settled-sums.ts';

/** Whether what was taken for the items of a total is of another one, or is no item beside the others. */
export function isOfOtherHead(sum: Sum): boolean {
  return isBesideDone(sum) || isOfStepBefore(sum) || isWithinLimit(sum) || isBehindClosed(sum);
}

/** So many figures before the items may be what they are of. */
const reach = 6;

/**
 * 计划64处，已完工38处，其中上半年完工21处；在建16处，其余10处: 其中 is said of what was done, and what stands behind makes with that the plan
 * before it.
 */
function isBesideDone({ passage, total, parts, first, last }: Sum): boolean {
  const before = figuresUntil(passage, first.start)
    .slice(-reach)
    .filter((figure) => sameClass(figure, first) && figure.sentence === first.sentence && figure.depth === 0);
  const heads = before.filter(({ end }) => /^[^，；。\d]{0,8}，?其中/.test(passage.text.slice(end, end + 12)));
  if (heads.length === 0) return false;
  // 正在审核1286本，其余1230本: the last was taken for no item.
  const more = figuresFrom(passage, last.end)
    .slice(0, reach)
    .filter((figure) => sameClass(figure, first) && figure.sentence === first.sentence && isQuantity(figure));
  const items = [...parts, ...more];
  const ends = items.map((_, at) => at + 1).filter((end) => end >= parts.length);
  return heads.some((done) =>
    before.some(
      (plan) =>
        plan.index < done.index &&
        parts.some(
          (_, from) =>
            (from > 0 || done !== total) && ends.some((end) => isMade(plan, [done, ...items.slice(from, end)])),
        ),
    ),
  );
}

/** 申请286户，通过192户，通过后退出90户: what happened behind a step is told of those that had taken it. */
function isOfStepBefore({ passage, parts }: Sum): boolean {
  return parts.some((part, at) => {
    const step = /[，；、](?:其中)?([一-鿿]{2,4})[之以]?后[^，；。]*$/.exec(
      passage.text.slice(parts[at - 1]?.end ?? part.start, part.start),
    )?.[1];
    return step !== undefined && parts.slice(0, at).some(({ before }) => before.endsWith(step));
  });
}

/** 债务限额44.6亿元，余额41.3亿元: what may be had and what is had of it make nothing together. */
function isWithinLimit({ parts }: Sum): boolean {
  const limits = parts.filter(({ before }) => limitWords.test(before));
  return limits.length > 0 && limits.length < parts.length;
}

/**
 * 登记1.1万人，其中甲类642人、乙类8640人，其余为丙类。专职412名、兼职864名: behind a list that leaves nothing out, far from its total, and in another unit
 * or so few that they cannot be seen in it.
 */
function isBehindClosed({ passage, total, parts, first, made }: Sum): boolean {
  if (first.sentence <= total.sentence || comesNear(total, parts)) return false;
  const step = (Number(total.multiplier) * Number(total.unit.scale)) / 10 ** total.decimals;
  const isUnseen = total.multiplier > 1n && made < 2 * step;
  if (!isUnseen && parts.some(({ unit }) => unit === total.unit)) return false;
  const said = between(passage, total, first);
  return /^[^，；。\d]{0,8}[，：（]/.test(said) && /其中|[：（]/.test(said) && /[，、；](?:其余|其他|余下)/.test(said);
}
