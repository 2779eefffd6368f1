import { exact, zero } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { closed, scale, sum } from '../../facts/interval.ts';
import { findUnit, type Unit, type UnitClass } from '../../standards/units.ts';
import { isSlipOf, worth } from '../near.ts';
import { between, figuresFrom, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';

/**
 * `批准采伐38520立方米，核发642份，平均每份60立方米` (`standards.md` §9.3 A15): an average is a total by a count. It may be that of
 * any figures before it, or of the count in brackets behind it; claimed it is of the nearest in its sentence.
 */
export function* findAverages(passage: Passage): Iterable<FoundRelation> {
  if (!/[均每]|亩产/.test(passage.text)) return;
  for (const figure of passage.figures) {
    if (!figure.flags.per || figure.flags.target || figure.flags.delta) continue;
    const value = asRounded(figure);
    const [next] = figuresFrom(passage, value.end);
    const isLed = next !== undefined && isTotalBehind(passage, value, next);
    const counted = countedIn(passage, value, isLed);
    if (!counted) continue;
    const before = figuresUntil(passage, value.start).filter(
      (figure) => mayBeOperand(figure) && !figure.flags.target && figure.sentence >= value.sentence - 1,
    );
    const parts = before.filter(({ unit }) => isCountOf(unit.class, value.unit.class)).reverse();
    if (next && isLed) parts.unshift(next);
    const bases = basesOf(passage, counted, before);
    if (next && isCountBehind(passage, value, next, counted)) bases.unshift(next);
    const each = counted.unit;
    if (!bases.some(({ sentence }) => sentence === value.sentence))
      bases.unshift(...onlyCount(passage, counted, before, value));
    const inUnit = bases.map((base) => countIn(base, each));
    const right = [...readings(value, parts.slice(0, 3), inUnit.slice(0, 4)), ...ofSums(value, parts, inUnit)].find(
      (relation) => solve(relation).verdict !== 'violated',
    );
    const meant = right ?? findMeant(passage, value, parts, inUnit);
    if (meant) yield meant;
  }
}

/** 平均每班29名 is rounded or cut off, though 29名 alone is a count. */
function asRounded(figure: Figure): Figure {
  if (!figure.unit.discrete || figure.decimals > 0 || figure.multiplier !== 1n || figure.approximate) return figure;
  return { ...figure, rounded: sum([figure.rounded, aboutHalf]), cutOff: sum([figure.cutOff, upToOne]) };
}

const aboutHalf = closed(exact(-1, 2), exact(1, 2));
const upToOne = closed(zero, exact(1));

/** 每月调查36个小区 tells how often, and no average. */
function mayBeOperand(figure: Figure): boolean {
  const { flags, before } = figure;
  return isQuantity(
    flags.per && /^每[月年季周日天][^均每]*$/.test(before) ? { ...figure, flags: { ...flags, per: false } } : figure,
  );
}

/** What the average is by: the class of its unit (平均每份, 件均, 人均), or a noun of one character (庭均, 平均每班, 单船平均). */
interface Counted {
  readonly unit: Unit | undefined;
  readonly noun: string;
}

const byUnit = /(?:平均|均)每?一?([一-鿿]{1,3})/;
const byOne = /(?:^|[^第])[一单]([一-鿿])平均/;
const bySubject = /([^平，、])均[^均每]{0,10}$/;
const ofSubject: Readonly<Record<string, string>> = { 案: '件', 日: '天', 月: '个月' };

function countedIn({ text }: Passage, { start, before }: Figure, isLed: boolean): Counted | undefined {
  const said = /[^，。；：、]*$/.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '';
  if (/亩产[^，。]{0,3}$/.test(before)) return { unit: findUnit('亩', 0), noun: '亩' };
  if (!/[均每]/.test(said)) return undefined;
  const subject = (byOne.exec(said) ?? bySubject.exec(said))?.[1];
  if (subject !== undefined) return { unit: findUnit(ofSubject[subject] ?? subject, 0), noun: subject };
  const name = byUnit.exec(said)?.[1] ?? (isLed || /均/.test(said) ? /每([一-鿿]{1,3})/.exec(said)?.[1] : undefined);
  return name === undefined ? undefined : { unit: findUnit(name, 0), noun: name.charAt(0) };
}

/** Those of its unit; where there is none, those whose clause names its noun: 6个人民法庭 of 庭均, 开班14期 of 平均每班. */
function basesOf({ text }: Passage, { unit: each, noun }: Counted, before: readonly Figure[]): Figure[] {
  const ofClass = each ? before.filter(({ unit }) => isCountOf(unit.class, each.class)).reverse() : [];
  if (ofClass.some(({ unit }) => unit.text === each?.text)) return ofClass;
  const named = before.filter(({ start, end, unit }) => unit.discrete && nameAround(text, start, end).includes(noun));
  return [...named.reverse(), ...ofClass];
}

/** 318.6万亩 in 亩 and 338天 in 天, where the class begins with another unit. */
function countIn(base: Figure, each: Unit | undefined): Figure {
  const { unit, rounded, cutOff } = base;
  if (!each || each.class !== unit.class || each.scale === 1n || unit.scale % each.scale !== 0n) return base;
  const share = exact(1n, each.scale);
  const own = { ...unit, scale: unit.scale / each.scale };
  return { ...base, unit: own, rounded: scale(rounded, share), cutOff: scale(cutOff, share) };
}

function nameAround(text: string, start: number, end: number): string {
  const [ahead] = /[^，。；：、（）]*$/.exec(text.slice(Math.max(0, start - 16), start)) ?? [''];
  const [behind] = /^[^，。；：、（）\d共]*/.exec(text.slice(end, end + 8)) ?? [''];
  return ahead + behind;
}

/** 办理162件，涉及4.38亿元，户均270万元: parties are counted by their cases; not 12场；培育153名，村均9名. */
function onlyCount({ text }: Passage, { unit }: Counted, before: readonly Figure[], value: Figure): Figure[] {
  if (unit?.class !== 'household' && unit?.class !== 'person') return [];
  const [base, part, ...more] = before.filter(({ sentence }) => sentence === value.sentence);
  if (!base?.unit.discrete || !part || more.length > 0 || base.unit.class === value.unit.class) return [];
  return text.slice(base.end, value.start).includes('；') ? [] : [base];
}

/** 人均1.16册（常住人口41.9万人）, 平均每期3.91万人次（共40期）. */
function isCountBehind(passage: Passage, value: Figure, next: Figure, { unit }: Counted): boolean {
  if (next.depth !== value.depth + 1 || !/^（[^，。；（）]*$/.test(between(passage, value, next))) return false;
  return unit !== undefined && isCountOf(next.unit.class, unit.class) && isQuantity(next);
}

/** 84间，每间投入1.2万元，计投入100.8万元. */
function isTotalBehind(passage: Passage, value: Figure, next: Figure): boolean {
  if (next.sentence !== value.sentence || !sameClass(next, value) || !isQuantity(next)) return false;
  return /^，(?:共?计|合计|总计|累计|共)[^，。；]{0,6}$/.test(between(passage, value, next));
}

/** Of 143家 an average is one by 户, of 1305人次 one by 人 or by 次. */
const alike: Readonly<Partial<Record<UnitClass, readonly UnitClass[]>>> = {
  person: ['person-time'],
  household: ['institution', 'household-time'],
  occasion: ['person-time'],
};

function isCountOf(figure: UnitClass, average: UnitClass): boolean {
  return figure === average || (alike[average]?.includes(figure) ?? false);
}

function readings(value: Figure, parts: readonly Figure[], bases: readonly Figure[]): FoundRelation[] {
  return parts.flatMap((part) =>
    bases.filter((base) => base.index !== part.index).map((base) => averageOf(value, [part], [base])),
  );
}

/** 集中培训8期860人，线上培训4期1260人，平均每期177人: of all of them. */
function ofSums(value: Figure, parts: readonly Figure[], bases: readonly Figure[]): FoundRelation[] {
  const ofSentence = (figures: readonly Figure[]) => figures.filter(({ sentence }) => sentence === value.sentence);
  const [part, base] = [ofSentence(parts), ofSentence(bases)];
  if (part.length === 0 || base.length === 0 || part.length + base.length < 3) return [];
  return [averageOf(value, part, base), averageOf(value, part.slice(0, 1), base)];
}

function averageOf(value: Figure, part: readonly Figure[], base: readonly Figure[]): FoundRelation {
  return { type: 'average', pattern: 'A15', claim: { form: 'ratio', value, part, base }, certain: true };
}

function findMeant(
  passage: Passage,
  value: Figure,
  parts: readonly Figure[],
  bases: readonly Figure[],
): FoundRelation | undefined {
  const inSentence = (figures: readonly Figure[]) => {
    const those = figures.filter(({ sentence }) => sentence === value.sentence);
    // Of what is told the sentence before, the only one.
    if (those.length === 0) return figures.length === 1 ? figures : [];
    const [nearest] = those;
    const head = those.at(-1);
    return nearest && head ? [...new Set([nearest, head])] : [];
  };
  // 3600户，户均3500元，其中脱贫户860户，户均4200元: what the others got is not given.
  const over = figuresUntil(passage, value.start).findLast(
    ({ flags, sentence }) => flags.per && sentence === value.sentence,
  );
  const meant = readings(value, inSentence(parts), inSentence(bases)).filter(({ claim }) => {
    if (claim.form !== 'ratio') return false;
    const [[part], [base]] = [claim.part, claim.base];
    if (!part || !base || !isNear(value, part, base)) return false;
    return (
      !over ||
      [...parts, ...bases].every(({ index }) => index < over.index) ||
      (part.index > over.index && base.index > over.index)
    );
  });
  return meant.length === 1 ? meant[0] : undefined;
}

/** No further off than a slip or last year's value goes. */
function isNear(value: Figure, part: Figure, base: Figure): boolean {
  if (worth(base) === 0) return false;
  const ratio = worth(part) / worth(base) / worth(value);
  if (ratio > 0.85 && ratio < 1.18) return true;
  const meant = [worth(part) / worth(base), worth(value) * worth(base), worth(part) / worth(value)] as const;
  return isSlipOf(value, meant[0], true) || isSlipOf(part, meant[1], true) || isSlipOf(base, meant[2], true);
}
