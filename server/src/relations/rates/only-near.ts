import type { Figure } from '../../facts/figure.ts';
import type { Candidate } from '../lists/divisions.ts';
import { isOneSlipOffRate, isPlausible, partsOf, worth } from '../near.ts';
import { between, figureBeside, onlyBefore, type Passage } from '../passage.ts';
import { isRightBehind } from './firm-rates.ts';
import { isOfAnother } from './rate-populations.ts';
import { isSibling } from './rate-ties.ts';

/**
 * `项目29个，完工11个，完工率62.1%`: what the words mean is far off, and one slip of the hand in one of the three explains it. Of a hundred such
 * readings that were of something else, in right reports of others and in published texts, a slip explained two.
 */
function findSlipped(passage: Passage, value: Figure, divisions: readonly Candidate[]): Candidate[] {
  let only: Candidate | undefined;
  for (const division of divisions) {
    const { part, base, rest, isMeant } = division;
    const [[one, ...parts], [whole, ...bases]] = [part, base];
    if (!isMeant || !one || !whole || rest || parts.length + bases.length > 0) continue;
    // 31名有进步，12名儿童转入普通班，转出率30.8%: what is said of the part stands between.
    if (
      one.index !== value.index - 1 ||
      !/^[^，；。（）]{0,2}，[^，；。（）]{1,10}$/.test(between(passage, one, value))
    )
      continue;
    if (whole.index !== one.index - 1 || onlyBefore(passage, one) !== whole) continue;
    if (worth(value) === partsOf(value) || !isOneSlipOffRate(value, one, whole)) continue;
    if (only && ratioOf(only) !== ratioOf(division)) return [];
    only ??= division;
  }
  return only ? [{ ...only, isStated: 'firmly' }] : [];
}

/**
 * The one reading of a percentage that comes near it, though no word says so, where the part stands right before. How often it is right was
 * counted over some 1200 right reports of others (130 000 figures): of those that one slip of the hand makes near none of 110 was of something
 * else where these forms fit.
 */
export function rateOfOnlyNear(
  passage: Passage,
  value: Figure,
  stem: string,
  divisions: readonly Candidate[],
): Candidate[] {
  const slipped = findSlipped(passage, value, divisions);
  if (slipped.length > 0) return slipped;
  const only = findOnlyNear(value, divisions);
  const [part, base] = [only?.part[0], only?.base[0]];
  if (!only || !part || !base || base.sentence !== part.sentence || !part.before.endsWith(stem)) return [];
  if (isOfAnother(part, base) || isSibling(base, stem)) return [];
  // 在岗420人，除新录用的20人不评优外，优秀80人，优秀率: of the others.
  const said = between(passage, base, part);
  return isRightBehind(passage, part, value, stem) && !/[；除]/.test(said) ? [{ ...only, isMeant: true }] : [];
}

/** `宽带用户186.5万户，千兆用户74.2万户，占39.8%`: 占 and no name, behind what has no share of its own. */
export function shareOfOnlyNear(passage: Passage, share: Figure, divisions: readonly Candidate[]): Candidate[] {
  const slipped = findSlipped(passage, share, divisions);
  if (slipped.length > 0) return slipped;
  const only = findOnlyNear(share, divisions);
  const [part, base] = [only?.part[0], only?.base[0]];
  if (!only || !part || !base || share.sentence - base.sentence > 1 || hasShare(passage, base, part)) return [];
  if (between(passage, base, part).includes('；')) return [];
  return /^，[^，；。（）合总共]{0,3}占[^，；。（）]{0,3}$/.test(between(passage, part, share))
    ? [{ ...only, isMeant: true }]
    : [];
}

/** Of one part right before the percentage and one base before that, in one unit; of two that come near neither is meant. */
function findOnlyNear(value: Figure, divisions: readonly Candidate[]): Candidate | undefined {
  let only: Candidate | undefined;
  for (const division of divisions) {
    const { part, base, rest } = division;
    const [[one, ...parts], [whole, ...bases]] = [part, base];
    if (!one || !whole || rest || parts.length + bases.length > 0) continue;
    if (one.unit.text !== whole.unit.text || !isPlausible(value, part, base)) continue;
    if (only && ratioOf(only) !== ratioOf(division)) return undefined;
    only ??= division;
  }
  const [part, base] = [only?.part[0], only?.base[0]];
  return part && base && part.index === value.index - 1 && base.index < part.index ? only : undefined;
}

function ratioOf({ part: [part], base: [base] }: Candidate): number {
  return part && base ? worth(part) / worth(base) : 0;
}

/** 甲类5396件，占13.67%；丁类3308件，占8.38%: what has a share right behind it is itself a part. */
function hasShare({ figures }: Passage, base: Figure, part: Figure): boolean {
  const next = figureBeside(figures, base, 1);
  return (
    next !== undefined && next.index < part.index && next.unit.class === 'percent' && next.sentence === base.sentence
  );
}
