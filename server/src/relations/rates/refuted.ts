import { exact } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { meet, quotient, scale } from '../../facts/interval.ts';
import { worth } from '../near.ts';
import { between, figureBeside, figuresBetween, isQuantity, type Passage, placeAmong, sameClass } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { OperandRole, Relation } from '../relation.ts';
import { isOfWhatWasThere } from './growth-of-stocks.ts';
import { isOfFewer } from './less-others.ts';
import { isFormer } from './rate-names.ts';
import { mayBeTrimmed } from './trimmed-shares.ts';
import { isOfThoseInTurns } from './turn-bases.ts';

type Quotient = Extract<Relation['claim'], { form: 'quotient' }>;

/**
 * Without the readings of percentages that others refute: one that is right otherwise; one of several items of a list
 * (612件，当场化解318件，调处成功281件，成功率97.9%), or of what is not open (232起，成功223起，不成5起，成功率97.8%); one whose figures answer another rate
 * (`办结率99.6%，现场办结率62.3%`); one of two shares that have a whole in common (`老年人7.4万人，占23.7%，其中高龄0.9万人，占2.9%`); of what brackets
 * hold, where the share stands behind them; of the cases, where the people give it.
 */
export function withoutRefuted(passage: Passage, relations: Relation[]): Relation[] {
  const settled = new Set<number>();
  const answered = new Set<string>();
  for (const { claim, verdict, operands } of relations) {
    if (claim.form !== 'quotient' || (verdict !== 'holds' && verdict !== 'truncated')) continue;
    settled.add(claim.value.index);
    answered.add(keyOf(operands));
  }
  const nearest = findNearest(relations);
  const isRefuted = ({ claim, verdict, operands }: Relation): boolean => {
    // 新收486件，审结492件，结案率为101.2%.
    if (claim.form === 'within') return verdict === 'violated' && settled.has(claim.value.index);
    if (claim.form !== 'quotient' || verdict === 'holds') return false;
    // 用户42.6万户，当年新增1.8万户，新增比例4.41%: rounded of what was there, where it were cut off of all.
    if (verdict === 'truncated') {
      const [part, base] = [onlyOf(operands, 'part'), onlyOf(operands, 'base')];
      return part !== undefined && base !== undefined && isOfWhatElse(passage, { value: claim.value, part, base });
    }
    if (settled.has(claim.value.index)) return true;
    if (verdict !== 'violated') return false;
    if (isOfBracket(passage, claim, operands)) return true;
    const key = keyOf(operands);
    if (answered.has(key) || (nearest.get(key) ?? claim.value.index) !== claim.value.index) return true;
    if (isOfFewer(passage, claim, operands)) return true;
    const { value } = claim;
    const [part, base, rest] = (['part', 'base', 'rest'] as const).map((role) => onlyOf(operands, role));
    if (base && rest && !part) return isOfBothSides(value, base, rest);
    if (!part) return false;
    if (isOfWholeBehind(passage, value, part) || isOfCountBehind(passage, value, part)) return true;
    return base !== undefined && explanations.some((explains) => explains(passage, { value, part, base }));
  };
  const refuted = new Set(relations.filter(isRefuted));
  if (refuted.size === 0) return relations;
  // What is not the base of a part need not be more than it, either.
  const others = new Set(
    [...refuted].map(({ operands }) => pairOf(onlyOf(operands, 'part'), onlyOf(operands, 'base'))),
  );
  return relations.filter(
    (relation) =>
      !refuted.has(relation) &&
      !(
        relation.claim.form === 'at-most' &&
        relation.verdict === 'violated' &&
        others.has(pairOf(relation.claim.part, relation.claim.whole))
      ),
  );
}

/** A percentage that was read of one part and one base, and is not theirs. */
interface Asked {
  readonly value: Figure;
  readonly part: Figure;
  readonly base: Figure;
}

/** Each way in which other figures of the passage give the percentage. */
const explanations: readonly ((passage: Passage, asked: Asked) => boolean)[] = [
  hasCommonWhole,
  isOfNeighbour,
  isEvenedOut,
  isOfOtherMeasure,
  isOfOwnWhole,
  isOfMeanPeople,
  isOfSeveral,
  isOfFormer,
  isOfWhatElse,
  isOfBoth,
  isOfAllDone,
  isOfOtherCount,
];

/** 72所中学全部核准，92所小学核准了81所，核准率93.3%: of both, for all of the first were. */
function isOfAllDone({ figures, text }: Passage, { value, part, base }: Asked): boolean {
  return figures.some((figure) => {
    if (figure.index >= base.index || figure.sentence !== value.sentence || !sameClass(figure, base)) return false;
    if (!allDone.test(/^[^，。；]*/.exec(text.slice(figure.end, base.labelStart))?.[0] ?? '')) return false;
    return isQuotient(value, { part: [part, figure], base: [base, figure] });
  });
}

const allDone = /全部|均|都/;

/** 吸收87条，未采用19条，采用率82.1%: the two are sides of one whole, and none is of the other. */
function isOfBothSides(value: Figure, one: Figure, other: Figure): boolean {
  return value.decimals > 0 && isQuotient(value, { part: [one], base: [one, other] });
}

/** 事项37项、服务15项，即办率55.8%（即办29项）: of both that stand side by side. */
function isOfBoth({ figures, text }: Passage, { value, part, base: meant }: Asked): boolean {
  const beside = figureBeside(figures, meant, -1);
  if (!beside || value.decimals === 0 || !sameClass(beside, meant)) return false;
  const areJoined = /^[^，。；]{0,8}、/.test(text.slice(beside.end, meant.start));
  return areJoined && isQuotient(value, { part: [part], base: [beside, meant] });
}

/** 在编213人，空编27人，编制共240人，空编率11.25%: of what stands behind the part. */
function isOfWholeBehind({ figures }: Passage, value: Figure, part: Figure): boolean {
  const behind = figuresBetween(figures, part, value);
  return behind.some(
    (base) =>
      sameClass(base, part) &&
      base.multiplier === 1n &&
      /共|[合总]计|总数/.test(base.before) &&
      isQuotient(value, { part: [part], base: [base] }),
  );
}

/** 涉及11个单位、420份单证，发现问题31个，问题率7.4%: of another count beside it, in a counter of its own, to the last decimal. */
function isOfOtherCount({ figures }: Passage, { value, part, base: meant }: Asked): boolean {
  if (value.decimals === 0) return false;
  return figures.some(
    (base) =>
      base.sentence === part.sentence &&
      base.index < part.index &&
      base.index !== meant.index &&
      base.unit.discrete &&
      !sameClass(base, part) &&
      isQuantity(base) &&
      worth(base) >= fewest &&
      isQuotient(value, { part: [part], base: [base] }),
  );
}

/** Of fewer a rate with decimals is right by chance. */
const fewest = 50;

/** Of those who take what is counted by turns, or of what there was before what is new. */
function isOfWhatElse(passage: Passage, { value, part, base }: Asked): boolean {
  return isOfThoseInTurns(passage, value, part) || isOfWhatWasThere(value, part, base);
}

/**
 * 予以公开3件（主动公开1件、依申请2件），占42.9%: of what stands before the brackets, not of what is in them, unless it is named
 * (68项（高风险9项、低风险59项），高风险占13.2%).
 */
function isOfBracket(passage: Passage, { value }: Quotient, operands: Relation['operands']): boolean {
  const part = onlyOf(operands, 'part');
  if (part === undefined || part.depth <= value.depth || part.start > value.start || !value.before.includes('占'))
    return false;
  const name = part.before.replace(/^[，、]/, '');
  const subject = /^([^，、占]{2,16})占/.exec(value.before)?.[1];
  if (subject === undefined || name.length < 2 || !(subject.startsWith(name) || name.endsWith(subject))) return true;
  // 公开3件（主动公开1件、依申请2件），公开占42.9%: it names what stands before the brackets as well.
  return passage.figures.some(
    ({ depth, before, start }) => depth === value.depth && start < part.start && before.includes(subject),
  );
}

function pairOf(part: Figure | undefined, base: Figure | undefined): string {
  return `${part?.index} ${base?.index}`;
}

/**
 * Whether the figures around the part give the percentage in another way: several of them together, of one before them or of as
 * many before them (6件、7件、46件，化解6件、6件、45件); all that is not the part, where that was not done; the part of itself and what
 * stands beside it, where the others are open. A share (占) says itself of what it is, and 28% comes about by chance.
 */
function isOfSeveral({ figures }: Passage, { value, part, base: meant }: Asked): boolean {
  if (value.before.includes('占')) return false;
  const near = figures.filter(
    (figure) =>
      figure.sentence === part.sentence &&
      figure.unit.class === part.unit.class &&
      !figure.flags.delta &&
      Math.abs(figure.index - part.index) <= farthest,
  );
  const at = near.indexOf(part);
  if (isOfClosed(value, part, meant, near, at)) return true;
  return near.some((base, first) => {
    // 应缴558户，35户欠缴，缴纳率93.7%.
    if (first < at && wasNotDone(part) && isQuotient(value, { part: [], base: [base], rest: [part] })) return true;
    return runsWith(near, at, first + 1).some(([from, items]) => {
      if (value.decimals === 0 && from > first + 1 && worth(value) < 100) return false;
      const bases = near.slice(Math.max(0, from - items.length), from);
      return (
        isQuotient(value, { part: items, base: [base] }) ||
        (bases.length === items.length && isQuotient(value, { part: items, base: bases }))
      );
    });
  });
}

/** 受理232起，成功223起，不成5起，正在调解4起，成功率97.8%: of those that are closed. */
function isOfClosed(value: Figure, part: Figure, meant: Figure, near: readonly Figure[], at: number): boolean {
  return [near[at - 1], near[at + 1]].some((side) => {
    if (!side || side.index === meant.index || !isQuotient(value, { part: [part], base: [part, side] })) return false;
    const open = worth(meant) - worth(part) - worth(side);
    return near.some((figure) => figure.index !== meant.index && figure !== side && worth(figure) === open);
  });
}

function wasNotDone({ before, after }: Figure): boolean {
  return /[未不没欠缺]|正在|尚在|待/.test(before.slice(-4) + after.slice(0, 3));
}

/** 受理咨询4326件，甲类占比最高，为38.5%，共1666件: of the count right behind it, and of one of those before. */
function isOfCountBehind({ figures, text }: Passage, value: Figure, part: Figure): boolean {
  const at = placeAmong(figures, value);
  const next = figures[at + 1];
  if (!next || next === part || !sameClass(next, part) || next.sentence !== value.sentence) return false;
  if (!/^，(?:共|为|计|达|有|即)+$/.test(text.slice(value.end, next.start))) return false;
  return figures
    .slice(Math.max(0, at - farthest), at)
    .some((base) => sameClass(base, next) && isQuotient(value, { part: [next], base: [base] }));
}

/** 74个社区，已覆盖61个，覆盖率由82.4%提高到95%: they give the rate as it was, or is so far. */
function isOfFormer(passage: Passage, { value, part, base }: Asked): boolean {
  const former = figureBeside(passage.figures, value, -1);
  if (!former || former.unit.class !== value.unit.class || !isFormer(passage, former)) return false;
  return isQuotient(former, { part: [part], base: [base] });
}

/** Made to fit the other shares of its sentence. */
function isEvenedOut({ figures }: Passage, { value, part, base }: Asked): boolean {
  if (!value.before.includes('占')) return false;
  const shares = figures.filter(
    ({ sentence, unit, flags, before }) =>
      sentence === value.sentence && unit.class === value.unit.class && !flags.delta && before.includes('占'),
  );
  return mayBeTrimmed(value, part, base, shares);
}

/**
 * 女干部3053人，其中副科级49人，占总数的14.9%；县处级6人，占总数的22.2%: two shares of a base that are both wrong are of wholes of their own,
 * unless both give the same one.
 */
function isOfOwnWhole({ figures }: Passage, { value, part, base }: Asked): boolean {
  const name = nameOfWhole(value);
  if (name === undefined) return false;
  const own = quotient(part.rounded, value.rounded);
  return figures.some((share, at) => {
    const other = figures[at - 1];
    if (share === value || nameOfWhole(share) !== name || !other || other === base || !sameClass(other, part))
      return false;
    return !isQuotient(share, { part: [other], base: [base] }) && !meet(own, quotient(other.rounded, share.rounded));
  });
}

/** 总数 of 占总数的14.9%. */
function nameOfWhole({ before, unit }: Figure): string | undefined {
  return unit.class === 'percent' ? /占(.{2,16}?)的?$/.exec(before)?.[1] : undefined;
}

/**
 * 年末户籍人口210084人，其中男108374人；出生人口1290人，出生率为6.12‰: of the mean of the year's people, which is not printed; near those that
 * are, and never of some kind of them.
 */
function isOfMeanPeople({ figures }: Passage, { value, part, base }: Asked): boolean {
  if (value.unit.class !== 'per-mille' || base.unit.class !== 'person') return false;
  const people = figures.filter(
    (figure) => figure.index < value.index && figure.unit.class === 'person' && isQuantity(figure),
  );
  const all = Math.max(...people.map(worth));
  const mean = (1000 * worth(part)) / worth(value);
  return worth(base) < all || Math.abs(mean - all) < mostDrift * all;
}

/** By so much of it the people of a year's end differ from their mean. */
const mostDrift = 0.03;

/** 批准逮捕181件244人；不批准逮捕73件101人，不捕率29.3%: of the people, not of the cases; of both or of the one before it. */
function isOfOtherMeasure(passage: Passage, { value, part, base }: Asked): boolean {
  const bases = measuresOf(passage, base);
  return measuresOf(passage, part).some((one) => {
    const whole = bases.find((other) => sameClass(one, other));
    if (!whole) return false;
    return isQuotient(value, { part: [one], base: [whole] }) || isQuotient(value, { part: [one], base: [whole, one] });
  });
}

/** 73件101人: the figure that counts the same in another measure. */
function measuresOf({ figures }: Passage, figure: Figure): Figure[] {
  const at = placeAmong(figures, figure);
  return [figures[at - 1], figures[at + 1]].filter(
    (other): other is Figure =>
      other !== undefined &&
      (other.end === figure.start || figure.end === other.start) &&
      !sameClass(other, figure) &&
      isQuantity(other),
  );
}

/** Figures side by side, at least two, among them that at a place; none before another place. */
function runsWith(figures: readonly Figure[], at: number, least: number): [from: number, items: readonly Figure[]][] {
  const runs: [number, readonly Figure[]][] = [];
  for (let from = least; from <= at; from++) {
    for (let to = at + 1; to <= figures.length; to++) if (to - from > 1) runs.push([from, figures.slice(from, to)]);
  }
  return runs;
}

/** So many figures away an item may stand. */
const farthest = 4;

/** Of which figures a percentage is. */
function keyOf(operands: Relation['operands']): string {
  return operands.flatMap(({ role, figure }) => (role === 'rate' ? [] : `${role}${figure.index}`)).join(' ');
}

/** Where several percentages are claimed of the same figures, the nearest behind them is. */
function findNearest(relations: readonly Relation[]): Map<string, number> {
  const nearest = new Map<string, number>();
  for (const { claim, verdict, operands } of relations) {
    if (claim.form !== 'quotient' || verdict !== 'violated') continue;
    const key = keyOf(operands);
    const { index } = claim.value;
    const known = nearest.get(key);
    const at = operands.find(({ role }) => role !== 'rate')?.figure.index ?? index;
    if (known === undefined || Math.abs(index - at) < Math.abs(known - at)) nearest.set(key, index);
  }
  return nearest;
}

/**
 * `A件，占p%，其中B件，占q%`: where B÷q is A÷p, both are shares of a whole that is not printed, and A is not that of B.
 */
function hasCommonWhole(passage: Passage, { value, part, base }: Asked): boolean {
  const share = shareOf(passage, base);
  if (share === undefined || share === value) return false;
  // 48406件，占投诉总量的56.9%；…4337件，占投诉总量的5.1%: said of the same whole.
  const [name, own] = [value, share].map(({ before }) => /占(.{2,16})的/.exec(before)?.[1]);
  // 占党员总数的21.5%，其中女书记6人，占总数的5.2%.
  if (name !== undefined && own !== undefined && own !== name && own.endsWith(name)) return true;
  if (name !== undefined && name === own && !between(passage, base, part).includes('其中')) return true;
  return meet(quotient(part.rounded, value.rounded), quotient(base.rounded, share.rounded));
}

/** 甲、乙分别为7.41亿元和17.42亿元，乙占70.2%: the percentage is that of the item beside the one it was read of. */
function isOfNeighbour({ figures }: Passage, { value, part, base }: Asked): boolean {
  const at = placeAmong(figures, part);
  const whole = exact(value.unit.class === 'per-mille' ? 1000 : 100);
  return [figures[at - 1], figures[at + 1]].some(
    (other) =>
      other !== undefined &&
      other.index !== base.index &&
      other.unit.class === part.unit.class &&
      other.sentence === part.sentence &&
      meet(scale(quotient(other.rounded, base.rounded), whole), value.rounded),
  );
}

function onlyOf(operands: Relation['operands'], role: OperandRole): Figure | undefined {
  const [only, ...others] = operands.filter((operand) => operand.role === role);
  return others.length === 0 ? only?.figure : undefined;
}

/** The share printed right behind a figure, or behind its change: 318起，占41.6%; 318起，同比下降2.0%，占41.6%. */
function shareOf({ figures, text }: Passage, figure: Figure): Figure | undefined {
  const at = placeAmong(figures, figure) + 1;
  const next = figures.slice(at, at + 4).find(({ flags }) => !flags.delta && !flags.last);
  if (next?.unit.class !== 'percent' || next.flags.delta || next.sentence !== figure.sentence) return undefined;
  return /占|^[（，、]$/.test(text.slice(figure.end, next.start)) ? next : undefined;
}
