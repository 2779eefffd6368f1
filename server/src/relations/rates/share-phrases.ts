import type { Figure } from '../../facts/figure.ts';
import { dueWords } from '../../standards/rates.ts';
import { between, figuresUntil, isActualAmount, type Passage, sameClass } from '../passage.ts';
import { findInOrder } from './in-order.ts';
import { findNamedInBrackets } from './named-in-brackets.ts';
import { hasRate, isBareTenths, isRightBefore, withoutTotal } from './stated-shares.ts';
import { general, heads } from './topics.ts';

/** What a sentence says of a share: of what it is, and of what of it. */
export interface Phrase {
  /** What may be the part, the likeliest first; several figures are added up. */
  readonly parts: readonly (readonly Figure[])[];
  /** The name of the base: 受理 of 占受理总量的; empty where none is named. */
  readonly base: string;
  /** 完成年度任务的105%: more than planned may be done. */
  readonly isPlan: boolean;
  /** The part is named, or stands right before 占. */
  readonly isClear?: boolean;
  /** The base is named here, and of no other period (占全年投诉的) than the figures may be. */
  readonly isOwn?: boolean;
  /** The base, where it is told. */
  readonly whole?: readonly Figure[];
}

/** 占… with what stands before it in the clause; 占地, 占用 and 占道 are other words. */
const share =
  /^(?<subject>.{0,40}?)[，（、]?(?:约|共|各|仅|均|只|虽|即|便|就|合计?|总共|所)*(?<verb>占|完成|比重|比例|份额|在)(?<base>[^，；。占]{0,24}?)(?:中?的|比重?|比例|份额)*(?:为|是|达到?|约|将?近|超过?|逾|到|不[足到]|[：])*$/;

/** 11人，不足两成 says as much as 占不足两成. */
const bareShare = { subject: '', verb: '占', base: '' };

/** 占… with what stands before it in the clause: 噪声和大气两类合计占, 非现场查处所占比例为. */
export function readPhrase(passage: Passage, value: Figure): Phrase | undefined {
  const { text, paragraph } = passage;
  const clause = paragraph.sentences[value.sentence]?.clauses[value.clause];
  const previous = figuresUntil(passage, value.start).findLast((figure) => !isComparison(figure, value));
  const from = Math.max(previous?.end ?? 0, (clause?.start ?? 0) - 1, value.start - 60);
  const said = (
    mostOf.exec(text.slice(Math.max(0, value.start - 50), value.start))?.[1] ??
    subjectOf(text.slice(Math.max(0, value.start - 50), value.start)) ??
    mostIs.exec(text.slice(Math.max(previous?.end ?? 0, value.start - 50), value.start))?.[1] ??
    withBracket.exec(text.slice(Math.max(previous?.end ?? 0, value.start - 50), value.start))?.[1] ??
    text.slice(from, value.start)
  ).replace(planReached, '完成');
  const isBare = previous !== undefined && isBareTenths(passage, previous, value);
  const { subject, verb, base } =
    (isBare ? bareShare : /占|完成|比[重例]|份额/.test(said) ? share.exec(said)?.groups : undefined) ?? {};
  if (
    subject === undefined ||
    verb === undefined ||
    base === undefined ||
    /^(?:地(?!方|[区级市])|用(?![水电气]总?量)|[道线压据])/.test(base)
  )
    return undefined;
  const isPlan = verb === '完成';
  if (
    (isPlan && (!/的$/.test(said) || !dueWords.test(base))) ||
    (verb === '在' && !/中的?(?:比[重例]|份额)/.test(said))
  )
    return undefined;
  // 审查184份合同、占合同总数的92%: the noun is that of the figure.
  const isOfFigure = from === previous?.end && /^[一-鿿]/.test(subject);
  // 税收收入25.3亿元，同比增长6.8%，占税费收入的59.4%: comparisons stand between.
  const name = isOfFigure ? '' : subject.replace(/^[，、（：；。]/, '').replace(compared, '');
  // 乙类74个，下降43.5%；产业投资增长15.9%，占全县投资的78.8%: behind a ； something else is told.
  const gap = previous ? text.slice(Math.max(previous.end, value.start - longestGap), value.start) : '';
  const isBeyond = name === '' && !isOfFigure && /；[^；]*\d/.test(gap);
  if (isBeyond) return undefined;
  // 其余14件取决于资金；联名提案偏少，仅占14.3%: of what is not counted here.
  if (name === '' && lowers.test(text.slice(previous?.end ?? from, value.start))) return undefined;
  // 甲区2.8亿元、乙区4.6亿元；药占比26.4%: what one character names is none of them, unless they are called so.
  if (/^[一-鿿]$/.test(name) && !'其各总只'.includes(name) && previous && !previous.before.includes(name))
    return undefined;
  // 折合每百万人次108.8件，其中甲类只占0.6%: what there is for each is of nothing.
  const isNear = previous && isActualAmount(previous) && !previous.flags.per && previous.sentence === value.sentence;
  const near = isNear ? [[previous]] : undefined;
  const named = name.length < 2 && !near ? nameCompared(passage, value) : name;
  const pair = /^[前后]者/.test(named) ? findPair(passage, value) : undefined;
  if (pair && base.replace(general, '') === '')
    return { parts: [[pair[named.startsWith('前') ? 0 : 1]]], base: '', isPlan: false, whole: pair };
  const own = base.replace(general, '') || baseBefore(passage, value);
  const inBrackets = findNamedInBrackets(passage, value);
  if (inBrackets) return inBrackets.length > 0 ? { parts: [inBrackets], base: own, isPlan: false } : undefined;
  const all = findLast(passage, value, named) ?? (isNear ? findRanked(passage, previous, value, named) : undefined);
  if (all) return { parts: [all], base: own, isPlan: false };
  const parts = name.length < 2 && near ? near : findNamed(passage, value, named, base);
  return (
    (own === '' && parts !== near ? findCompound(passage, value, named) : undefined) ?? {
      parts,
      base: own,
      isPlan,
      isClear:
        parts.length === 1 &&
        (parts !== near || isRightBefore(passage, previous, value) || (isOfFigure && isPredicate.test(said))),
      isOwn: base !== '' && !/全年|同期/.test(base),
    }
  );
}

/** 高新企业52家，占规上企业的21.9%者为41家: those who are so many are counted behind. */
export function isOfThoseBehind({ text }: Passage, { end }: Figure): boolean {
  return /^[者的](?:为|是|有|共)?\d/.test(text.slice(end, end + 4));
}

/** What is said of a thing that has no number of its own here, behind a ； and before its share. */
const lowers = /；[^；，\d]{2,16}(?:偏[少低多高]|不[足多高]|较[少低多高])，(?:约|仅|只|均)*占(?:比)?(?:为|达)?$/;

/** So far a figure stands before its share. */
const longestGap = 120;

/** 两台已超过使用年限，占一半: what is said of the figure, and nothing else. */
const isPredicate = /^(?:已|均|仍|未)[一-鿿]{2,12}，(?:约|仅|只|均)*占$/;

/** 行政处罚类占比最高，为42.2%; 网上信访成为主渠道，比重为50.1% is of 网上信访. */
const mostOf = /(?:^|[，。；])([^，。；]{2,20}占比)(?:最[高大多]|居[首前一]位?|第一|过半)，(?:为|达到?)$/;

/** 出租行业近半，占47.8%; 甲类最多，占38.2%: of what the clause before is about. */
function subjectOf(ahead: string): string | undefined {
  const subject =
    /[，；。]([一-鿿]{2,12}?)(?:近半|[过近]半数?|最[多高大]|居[首前]位?|为主|(?:位列|排名?)第一)，(?:约|仅|只|均)*(?:占|所占(?:份额|比重|比例)(?:为|达)?)$/.exec(
      ahead,
    )?.[1];
  return subject && `${subject}占`;
}

/** 为年初预算的102.3%, 相当于全年任务的105.6%: as much as 完成. */
const planReached = /(?<=^|[，、（])(?:已)?(?:为|是|达到?|相当于)(?=[^，。；]{0,8}(?:任务|计划|预算|目标)[数额量]?的$)/;

/** 140件，占受理总数的比例最高，达92.7%: of the figure right before. */
const mostIs = /^([，、（]?(?:所|约)?占[^，；。]{0,20}(?:比[例重]?|份额))最[高大多]，(?:为|达到?|约)*$/;

/** 城镇人口52.4万人，占总人口的比重（城镇化率）为63.0%: the bracket gives the share a name. */
const withBracket = /^([，、]?占[^，；。（）]{0,16}比[重例])（[^（）\d]{2,12}）(?:为|是|达到?|约)*$/;

/** 同比增长6.8%, 上年为112件, beside what a share is of. */
function isComparison({ flags, sentence }: Figure, value: Figure): boolean {
  return sentence === value.sentence && (flags.delta || flags.last);
}

/** 综合利用8600吨，占产生量的63.2%，危险废物426吨，占3.1%: both are shares of what the first names. */
function baseBefore(passage: Passage, value: Figure): string {
  const other = figuresUntil(passage, value.start).findLast(
    ({ unit, flags }) => unit.class === 'percent' && !flags.delta,
  );
  if (other?.sentence !== value.sentence) return '';
  return (/占([^，；。占]{1,20}?)的$/.exec(other.before)?.[1] ?? '').replace(general, '');
}

/** 税收收入 of `税收收入比上年增加1.6亿元，占税费收入的59.4%`: what it says of a figure before, it says of its share. */
function nameCompared(passage: Passage, value: Figure): string {
  const before = figuresUntil(passage, value.start).filter(({ sentence }) => sentence === value.sentence);
  return /^(.{2,12}?)(?:比|较|同比)/.exec(before[0]?.before ?? '')?.[1] ?? '';
}

/** 出院直免1489人次，柜台报销138人次，前者占比91.5%: the two of one class right before it, one behind the other. */
function findPair(passage: Passage, value: Figure): readonly [Figure, Figure] | undefined {
  const [first, second] = figuresUntil(passage, value.start).slice(-2);
  if (!first || !second || !isActualAmount(first) || !isActualAmount(second) || !sameClass(first, second))
    return undefined;
  const isOne = first.sentence === value.sentence && second.sentence === value.sentence && first.depth === second.depth;
  return isOne && !/其中/.test(between(passage, first, second)) ? [first, second] : undefined;
}

/** 噪声612条、垃圾407条、停车355条，三者合占61.4%: the last so many of one class. */
function findLast(passage: Passage, value: Figure, name: string): readonly Figure[] | undefined {
  const count = ' 二三四五六'.indexOf(name.replace('两', '二').charAt(0)) + 1;
  if (count < 2 || !/^.(?:者|项|类|个?方面)(?:合计?|共计?|总共)*$/.test(name)) return undefined;
  const last = figuresUntil(passage, value.start).slice(-count);
  const [first] = last;
  const isOneList =
    first !== undefined &&
    last.length === count &&
    last.every((one) => isActualAmount(one) && sameClass(one, first) && one.depth === first.depth) &&
    last.every(({ sentence }) => sentence === value.sentence);
  return isOneList ? last : undefined;
}

/** 受理数居前三位的为甲类864件、乙类642件、丙类412件，占受理总数的67.0%: of all that the ranking names. */
function findRanked(passage: Passage, last: Figure, value: Figure, name: string): readonly Figure[] | undefined {
  if (!/^(?:合计?|共计?|总共)*$/.test(name) || value.index !== last.index + 1) return undefined;
  const items = [last];
  for (const item of figuresUntil(passage, last.start).toReversed()) {
    const next = items[0] ?? last;
    if (!sameClass(item, last) || !isActualAmount(item) || item.depth !== last.depth) break;
    if (!/^[^，；。：、\d]{0,6}[、和及与][^，；。：、\d]*$/.test(between(passage, item, next))) break;
    items.unshift(item);
  }
  const [first = last] = items;
  const from = passage.paragraph.sentences[first.sentence]?.start ?? first.start;
  const lead = passage.text.slice(Math.max(from, first.start - 40), first.start);
  return items.length > 1 && ranks.test(lead) ? items : undefined;
}

/** 居前三位的, 排名前5的, 最多的三类; not 前三季度. */
const ranks = /(?:前[两二三四五六七八九十\d]+(?!个?[季月年天日周])|[较最][多高大]的)[^，。；、]{0,24}$/;

/** 团支部2163个，…五星级412个…，五星级团支部占19%: the name is made of that of the part and that of the whole. */
function findCompound(passage: Passage, value: Figure, name: string): Phrase | undefined {
  const before = figuresUntil(passage, value.start).filter(
    (figure) => isActualAmount(figure) && figure.sentence >= value.sentence - 1,
  );
  for (const part of before.toReversed()) {
    const label = withoutTotal(part).replace(/^[，、；：（]/, '');
    const noun = name.slice(label.length);
    if (label.length < 2 || noun.length < 2 || !name.startsWith(label)) continue;
    const wholes = before.filter(
      (figure) => figure.index < part.index && sameClass(figure, part) && withoutTotal(figure).endsWith(noun),
    );
    const [whole] = wholes;
    if (whole && wholes.length === 1 && !hasRate(passage, whole))
      return { parts: [[part]], base: '', isPlan: false, whole: [whole] };
  }
  return undefined;
}

/** What comparisons leave between a figure and its share. */
const compared = /^.*\d(?:[^，；。]{0,6}[，）])+/;

/** The figures that a subject names: 噪声和大气两类 names those of 噪声118件 and 大气104件. */
function findNamed(passage: Passage, value: Figure, subject: string, base: string): Figure[][] {
  const named = withoutWhole(subject);
  const names = named
    .replace(/[一两三四五][类项个级者种][^、和与及]*$/, '')
    .replace(/(?:合计|共|总共|一共|所|件数|起数|场次|户数|人数|数量|金额|的)*$/, '')
    .replace(/(?<=.{2})[类件数量级人]$/, '')
    .split(/[、和与及]/)
    .filter((name) => name.length > 1 || /^[A-Z]$/.test(name));
  const before = figuresUntil(passage, value.start).filter(isActualAmount);
  const inOrder = findInOrder(passage, value, named);
  if (inOrder) return [[inOrder]];
  const found = names.map(
    (name) =>
      // 属实和部分属实占: each is called just so.
      (names.length > 1 ? before.findLast((figure) => isCalledJust(name, withoutTotal(figure))) : undefined) ??
      // 增值税 is that of 增值税40108万元, and not 土地增值税, which stands nearer.
      before.findLast((figure) => figure.before.replace(/^[，、；：]/, '') === name) ??
      before.findLast((figure) => figure.before.includes(name) && !isDenied(figure.before, name)) ??
      before.findLast((figure) => isBegun(name, withoutTotal(figure), base)) ??
      before.findLast((figure) => isShort(name, figure)) ??
      // 男312人，女108人，女性占.
      before.findLast(
        (figure) => /^[男女]性$/.test(name) && figure.before.replace(/^[，、；]/, '') === name.charAt(0),
      ) ??
      onlyOne(before.filter((figure) => isOfKind(name, figure))),
  );
  const isEachAnother = new Set(found).size === names.length;
  return names.length > 0 && isEachAnother && found.every((figure) => figure !== undefined) ? [found] : [];
}

/** AA级 and A级 of AA级和A级合计占: no one of them is the other. */
function isCalledJust(name: string, label: string): boolean {
  const bare = (word: string) => word.replace(/^[，、；：（]|[类级]$/g, '');
  return bare(label) === bare(name);
}

/** 劳动报酬类中建筑业占 speaks of 建筑业. */
function withoutWhole(subject: string): string {
  return subject.replace(/^.*(?:[^其集]中(?![心央小国层期介医等学型旬高])|[类件案诉]中)(?=[一-鿿]{2})/, '');
}

/** 高风险点占总数的 speaks of 高风险9项, 农民工受援人占全部受援人的 of 农民工402人; 少儿类经费 does not of 少儿类4200册. */
function isBegun(name: string, label: string, base: string): boolean {
  const rest = name.slice(label.length);
  if (!name.startsWith(label) || label.length < 2) return false;
  // 房建面积占在建总面积的 is none of 房建52个.
  return label.length > 2
    ? rest.length < 2 || base.includes(rest) || rest.replace(heads, '') === ''
    : base.includes(rest) && !/[积额值量数入资款口]$/.test(rest);
}

/** 定向捐款占 is not of 非定向捐款45.73万元, which stands nearer. */
function isDenied(label: string, name: string): boolean {
  return /[不非未无]/.test(label.slice(0, label.indexOf(name)));
}

/** 心理类来电占 speaks of 心理咨询1541个. */
function isOfKind(name: string, figure: Figure): boolean {
  const kind = /^(.{2,6})类/.exec(name)?.[1];
  return kind !== undefined && withoutTotal(figure).replace(/^其中/, '').startsWith(kind);
}

function onlyOne(figures: readonly Figure[]): Figure | undefined {
  return figures.length === 1 ? figures[0] : undefined;
}

/** 自筹资金占 speaks of 社里自筹214万元, and 女子项目占 not of 女子348人. */
function isShort(name: string, figure: Figure): boolean {
  const head = name.replace(/(?:资金|经费|投资)$/, '');
  return figure.unit.class === 'yuan' && head !== name && head.length > 1 && withoutTotal(figure).endsWith(head);
}
