import type { Figure } from '../../facts/figure.ts';
import { commonQualifiers, testWords } from '../../standards/rates.ts';
import { claimOf } from '../lists/divisions.ts';
import { isPlausible, worth } from '../near.ts';
import type { Passage } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { Division, FoundRelation } from '../relation.ts';
import { ratioOf } from './called-ratios.ts';
import { isShare } from './meant-bases.ts';
import { findRateNames, isFormer } from './rate-names.ts';
import { withoutTotal } from './stated-shares.ts';
import { isOfOneTime, mayBeBase, type Told, withoutFrame } from './told.ts';

/** So many figures before a rate may be what it is of. */
const farthest = 120;

/**
 * `营业收入53.03亿元` / `利润总额2754万元` / `营业收入利润率为5.19%`, `监督抽测6563批次，按标准检验，发现不达标样品187批次，监督抽测不达标率为2.86%`: the name of the rate is
 * that of the base and that of the part, each of which the section tells once before. Claimed where it comes near, or one slip explains it.
 */
export function* findCompoundRates(
  passages: readonly Passage[],
  settled: ReadonlySet<number>,
): Iterable<FoundRelation> {
  const told: Told[] = [];
  for (const passage of passages) {
    for (const figure of passage.figures) {
      const one = { figure, passage };
      if (mayBeBase(figure)) told.push(one);
      if (
        !isShare(figure) ||
        !/[率比系]/.test(figure.before) ||
        settled.has(figure.index) ||
        !isOwnValue(figure) ||
        isFormer(passage, figure)
      )
        continue;
      const near = told.slice(-farthest);
      const called = ratioOf(one, near);
      const relation = called
        ? claimNear(figure, called, fewPoints)
        : figure.unit.class === 'percent' && figure.before.includes('率')
          ? relate(one, near)
          : undefined;
      if (relation) yield relation;
    }
  }
}

function isOwnValue({ flags, bound, approximate }: Figure): boolean {
  return !flags.delta && !flags.last && !flags.target && !bound && !approximate;
}

function relate(rate: Told, told: readonly Told[]): FoundRelation | undefined {
  const [name, ...others] = findRateNames(rate.passage, rate.figure);
  const stem = name?.replace(/率$/, '').replace(commonQualifiers, '') ?? '';
  if (others.length > 0 || stem === name || stem.length < 4 || stem.length > 12) return undefined;
  const beside = divide(rate, told, stem);
  if (beside && beside[0].unit.class === beside[1].unit.class)
    return claimNear(rate.figure, { part: [beside[0]], base: [beside[1]] });
  if (stem.length < 6) return undefined;
  // 回访满意率 is of any 回访 that was told; 经营收入利润率 is of one.
  for (let at = 4; at <= stem.length - 2; at++) {
    const [first, second] = [stem.slice(0, at), stem.slice(at)];
    const base = onlyOne(rate, told, first, true);
    if (!base) continue;
    const part =
      onlyOne(rate, told, second, false) ?? onlyOne(rate, ofOneOwner(told, base, first, second), second, false);
    if (!part || base === part || base.unit.class !== part.unit.class) continue;
    const claim = claimNear(rate.figure, { part: [part], base: [base] });
    if (claim) return claim;
  }
  return undefined;
}

/** What comes near, or is a slip away. */
function claimNear(value: Figure, division: Division, most = mostPoints): FoundRelation | undefined {
  const { part, base, rest } = division;
  const points = Math.min(most, worth(value) / 4);
  if (!isQuotient(value, division) && !isPlausible(value, part, base, points, rest)) return undefined;
  return claimOf(value, division, 'C1');
}

/** `甲类贷款12.4亿元，各项贷款812.4亿元，甲类贷款率1.53%`, `资产812亿元，负债512亿元，资产负债率63.1%`: in one sentence, each called just so. */
function divide(rate: Told, told: readonly Told[], stem: string): readonly [part: Figure, base: Figure] | undefined {
  const own = told.filter(({ figure }) => {
    const { paragraph, sentence, depth } = rate.figure;
    return figure.paragraph === paragraph && figure.sentence === sentence && figure.depth === depth;
  });
  const just = (name: string) => onlyFigure(own.filter(({ figure }) => nameOf(figure) === name));
  for (let at = 2; at <= stem.length - 2; at++) {
    const [first, second] = [stem.slice(0, at), stem.slice(at)];
    const [base, part] = [just(first), just(second)];
    if (base && part && base !== part) return [part, base];
    const [kind, all] = [just(stem), just(second)];
    if (kind && all && kind !== all && worth(kind) < worth(all)) return [kind, all];
  }
  return undefined;
}

/** 各项贷款余额, 资产总额: what it counts, and nothing else. */
function nameOf(figure: Figure): string {
  return withoutTotal(figure)
    .replace(/^[，、；：\d.]+|^(?:年末|期末|全[省市县区州])|各[项类]|总计|合计|实现|达到?/g, '')
    .replace(/(?:总额|总量|总数|余额|数量|[额数量])$/, '');
}

function onlyFigure(told: readonly Told[]): Figure | undefined {
  return told.length === 1 ? told[0]?.figure : undefined;
}

/** 全县机构实现经营收入 and 机构实现利润总额, not 甲类机构实现利润总额: whose they are. */
function ofOneOwner(told: readonly Told[], base: Figure, first: string, second: string): readonly Told[] {
  const ownerOf = ({ before }: Figure, word: string) => withoutFrame(before.slice(0, before.lastIndexOf(word)));
  const owner = ownerOf(base, first);
  const isOwn = ({ figure }: Told) => figure.before.includes(second) && ownerOf(figure, second) === owner;
  return owner === '' ? [] : told.filter(isOwn);
}

/** So far a rate may be off without a slip that explains it. */
const mostPoints = 8;

/** So far one may be that is called by a short name. */
const fewPoints = 3;

/** The one value that is called so: 实现营业收入, 利润总额, 不达标样品; 营业收入 is no 收入 of another name (其他营业收入) where both are told. */
function onlyOne(rate: Told, told: readonly Told[], word: string, isBase: boolean): Figure | undefined {
  const { section } = rate.passage.paragraph;
  const called = told.filter(
    (one) =>
      one.figure.before.includes(word) &&
      isCalled(one.figure, word, isBase) &&
      one.passage.paragraph.section === section &&
      isOfOneTime(one, rate),
  );
  const [first] = called;
  return called.every(({ figure }) => worth(figure) === worth(first?.figure ?? figure)) ? first?.figure : undefined;
}

function isCalled(figure: Figure, word: string, isBase: boolean): boolean {
  const label = withoutTotal(figure).replace(/(?:总额|总量|总数|数量|[额数量])$/, '');
  const at = label.lastIndexOf(word);
  if (at < 0 || label.length - at - word.length > (isBase && !testWords.test(word) ? 0 : 2)) return false;
  // 不合格 is none of 合格, and 其中 of 营业收入 no 营业收入.
  return !/[不未非无]$/.test(label.slice(0, at)) && !(isBase && figure.before.includes('其中'));
}
