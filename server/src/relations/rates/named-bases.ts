import type { Figure } from '../../facts/figure.ts';
import { dueWords } from '../../standards/rates.ts';
import { isPart, type Mention, scopeOf, withoutFillers } from '../across/mentions.ts';
import { claimOf } from '../lists/divisions.ts';
import { isPlausible, worth } from '../near.ts';
import { figuresBefore, isActualAmount, isQuantity, type Passage } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { isEvenedOut } from './refuted.ts';
import { general, heads } from './topics.ts';
import { runsOf } from './unprinted-sums.ts';

/** So many mentions before a share may be its base. */
const mostMentions = 300;

/** 占社区总数的, 占当年缴存余额的: what the share is one of. */
const baseName =
  /占(?:到|了)?(?:全部|全年|当年|本年|同期)?([一-鿿]{2,10}?)(?:总数|总量|总额|总人数|总户数|总件数|数量)?(?:的|(?<=总[数量额]))(?:比重|比例|比率)?(?:为|达到?|约)?$/;

/**
 * `5个，占社区总数的35.7%`, where the body has 14 social communities by an earlier paragraph (`standards.md` §9.3 C4): the only
 * figure of this name is the base. What the paragraph itself makes of the share comes first.
 */
export function* findNamedBases(
  passages: readonly Passage[],
  mentions: readonly Mention[],
  settled: ReadonlySet<number>,
): Iterable<FoundRelation> {
  for (const passage of passages) {
    for (const share of passage.figures) {
      if (share.unit.class !== 'percent' || share.flags.delta || share.flags.last || settled.has(share.index)) continue;
      const said = withoutBrackets(share.before);
      const phrase = baseName.exec(said);
      const topic = phrase ? undefined : topicOfRate(passage, share);
      const name = phrase?.[1] ?? topic?.name;
      if (name === undefined) continue;
      const part = phrase ? findPart(passage, share, said.slice(0, phrase.index)) : topic?.part;
      const relation = part && relate(passage, share, part, name, mentions);
      if (relation && !isMadeToFit(passage, relation)) yield relation;
    }
  }
}

/** `签约项目中已开工51个，开工率79.7%`: what was done among what another paragraph counts, and the rate of it. */
function topicOfRate(passage: Passage, rate: Figure): { readonly name: string; readonly part: Figure } | undefined {
  const verb = /^([一-鿿]{2,4})率(?:为|达到?|是)?$/.exec(rate.before)?.[1];
  const part = verb === undefined ? undefined : figuresBefore(passage, rate).at(-1);
  if (!part || !isQuantity(part) || part.depth !== rate.depth || part.index !== rate.index - 1) return undefined;
  const [, name, done] = amongNamed.exec(part.before) ?? [];
  return name !== undefined && done === verb && !part.flags.target ? { name, part } : undefined;
}

const amongNamed = /^[，；]?([一-鿿]{3,8}?)(?<![集其])中(?:已经?|均|共)?([一-鿿]{2,4})$/;

/** 占4.1%…占68.3%…占27.6%: made to add up to 100. */
function isMadeToFit(passage: Passage, found: FoundRelation): boolean {
  const { claim, verdict, operands } = solve(found);
  return verdict === 'violated' && claim.form === 'quotient' && isEvenedOut(passage, claim, operands);
}

/** 流标（流拍）总数. */
function withoutBrackets(text: string): string {
  return text.includes('（') ? text.replace(/（[^（）]{1,8}）/g, '') : text;
}

/** What stands right before 占, behind comparisons at most, or the only figure of the sentence that the words before 占 name. */
function findPart(passage: Passage, share: Figure, subject: string): Figure | undefined {
  const before = figuresBefore(passage, share).filter(isActualAmount);
  // 培训31.6万元，合计占支出的83.4%: several of them.
  if (/合|共/.test(subject)) return undefined;
  const name = subject.replace(/(?:约|仅|均|只|的|数量?)+$/, '');
  const last = before.at(-1);
  // 22件移送案件占立案数的11.4%.
  const isCounted = last?.end === share.labelStart;
  if (name === '' || isCounted) return last?.depth === share.depth ? last : undefined;
  const named = before.filter(({ before: label }) => label.includes(name));
  return named.length === 1 ? named[0] : undefined;
}

function relate(
  passage: Passage,
  share: Figure,
  part: Figure,
  name: string,
  mentions: readonly Mention[],
): FoundRelation | undefined {
  const called = mentions
    .filter(({ figure }) => figure.index < part.index && figure.unit.class === part.unit.class)
    .slice(-mostMentions)
    .filter((mention) => isCalled(mention, name) && (!isPart(mention) || isAllOf(mention, name)));
  // 别处立案21件 is less than the 22件 that are a part of 立案数.
  const least = called.filter(({ figure }) => worth(figure) >= worth(part));
  const named = least.length > 0 ? least : called;
  const readings = named.map(({ figure }) => toShare(share, part, figure));
  const right = readings.find((relation) => solve(relation).verdict !== 'violated');
  if (right) return right;
  // 占总任务300万亩的104.9%。其中甲类占任务的109.4%: each has a task of its own.
  if (/任务|计划|目标|预算/.test(name)) return undefined;
  // 占受理总数的7.4% of 受理法律援助案件1126件, and not of the 169件 that are called so elsewhere.
  const isCalledSo = ({ figure }: Mention) => figure.index < part.index && figure.before.includes(name);
  const likely = mentions.filter((mention) => isCalledSo(mention) && mention.figure.unit.class === part.unit.class);
  if (likely.some(({ figure }) => isQuotient(share, { part: [part], base: [figure] }))) return undefined;
  // 783件、579件、562件，占工单总量的77.1%: of all of them.
  const lists = runsOf(passage, [], part).filter((run) => run.at(-1) === part);
  if (named.some(({ figure }) => lists.some((list) => isQuotient(share, { part: list, base: [figure] }))))
    return undefined;
  const only = onlyOne(
    nearestOf(
      called.filter((mention) => isJustSo(mention, name)),
      part,
    ),
  );
  if (only && !dueWords.test(only.before)) return toShare(share, part, only);
  const [first] = named;
  const [reading] = readings;
  if (!first || !reading || onlyOne(named) === undefined) return undefined;
  return isPlausible(share, [part], [first.figure]) ? reading : undefined;
}

/** Of the paragraph, else of the section, else of the report. */
function nearestOf(mentions: readonly Mention[], { paragraph }: Figure): readonly Mention[] {
  const here = mentions.filter(({ figure }) => figure.paragraph === paragraph);
  return here.length > 0 ? here : mentions;
}

/** The figure that they all tell, of the whole. */
function onlyOne(mentions: readonly Mention[]): Figure | undefined {
  const [first, ...others] = mentions;
  if (!first || mentions.some((mention) => !/^(?:其中)?$/.test(scopeOf(mention)))) return undefined;
  return others.every(({ figure }) => worth(figure) === worth(first.figure)) ? first.figure : undefined;
}

/** 缴存额45.62亿元 of 占当年缴存额的, 新收13447件 of 占新收案件的: called so, and nothing more is said of it. */
function isJustSo(mention: Mention, name: string): boolean {
  const { thing, figure } = mention;
  if (isPart(mention) || figure.approximate || figure.bound) return false;
  const label = figure.before + figure.after.slice(0, 8);
  return [name, name.replace(heads, '')].some(
    (one) => one.length > 1 && label.includes(one) && thing.replace(general, '') === withoutFillers(one),
  );
}

/** 其中行政村17个 counts all 行政村, and is a part of something else. */
function isAllOf({ figure, thing }: Mention, full: string): boolean {
  // 其中旧存816件、新收13447件 of 占新收案件的.
  const name = full.endsWith('案件') ? full.slice(0, -2) : full;
  return (
    figure.depth === 0 &&
    thing === name &&
    figure.before.replace(/^其中/, '') + (figure.before.endsWith(name) ? '' : figure.after) === name
  );
}

/** 缴存余额142亿元, 下辖14个社区, 发出问卷500份, 农产品销售18.94亿元 of 农产品销售额: the name, and a verb at most. */
function isCalled(mention: Mention, name: string): boolean {
  const { figure } = mention;
  const thing = withoutBrackets(mention.thing);
  const noun = name.length > 2 ? name.replace(/[额量数]$/, '') : name;
  if ((thing.endsWith(noun) && thing.length - noun.length <= 2) || figure.after.startsWith(noun)) return true;
  // 实际选派挂职126人 of 选派挂职干部: what was done, before a noun of whom.
  const deed = thing.replace(/^(?:实际|累计|全年|共)/, '');
  if (deed.length > 3 && name.startsWith(deed) && name.length - deed.length <= 2) return true;
  if (name === `${thing}案件`) return true;
  // 立案查处违法案件193件 of 立案数: the step that it counts.
  return figure.term === noun && thing.startsWith(noun);
}

function toShare(value: Figure, part: Figure, base: Figure): FoundRelation {
  return claimOf(value, { part: [part], base: [base] }, 'C4');
}
