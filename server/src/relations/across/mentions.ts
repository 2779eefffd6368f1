import type { Figure } from '../../facts/figure.ts';
import { type Outline, type Paragraph, rootOf } from '../../outline/outline.ts';
import { measures } from '../../standards/measures.ts';
import { severalYears } from '../../standards/periods.ts';
import {
  broughtAbout,
  chairedBodies,
  fillers,
  narrowingWords,
  occasions,
  ownOffice,
  pastHeadings,
  planHeadings,
  principalHeadings,
  principalNames,
  retellingHeadings,
  weaknesses,
  wholeArea,
  yearTotalWords,
} from '../../standards/scopes.ts';
import { isReached, isStart } from '../changes/from-to.ts';
import { isActual } from '../passage.ts';
import { bitsOf } from './mention-keys.ts';
import { labelOf, leftUndone } from './mention-labels.ts';

/**
 * A figure as one place says it: what it counts, and of which period and scope. What the words around it say is read by the
 * functions below, for those few that meet another.
 */
export interface Mention {
  readonly figure: Figure;
  /** What is counted and what was done, without words that do not change it: 查处违法行为. */
  readonly thing: string;
  /** A bit for each character of `thing`: where these differ, so do the characters. */
  readonly bits: number;
  /** The part of the thing that stands before the number, and the part behind it. */
  readonly before: string;
  readonly behind: string;
  /** What the sentence says up to the number, as far back as it is read. */
  readonly said: string;
  /** What it says up to the label. */
  readonly ahead: string;
  /** The text of the paragraph. */
  readonly text: string;
  /** The year of the title. */
  readonly year: string | undefined;
  /** The innermost section it stands in. */
  readonly section: number | undefined;
  /** Stands where the report tells again what it told: before the first section, in that on the shortcomings. */
  readonly isInRetelling: boolean;
  /** Stands in the section on the principal's duties. */
  readonly isPrincipal: boolean;
}

const alternatives = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');

/** The fillers by their first character, the longest first: most characters of a label begin none. */
const fillersFrom = new Map<number, string[]>();
for (const word of [...fillers].sort((a, b) => b.length - a.length)) {
  const words = fillersFrom.get(word.charCodeAt(0));
  if (words) words.push(word);
  else fillersFrom.set(word.charCodeAt(0), [word]);
}

const narrowing = new RegExp(alternatives(narrowingWords), 'g');
const yearTotal = new RegExp(alternatives(yearTotalWords));

/** What the reporting body calls itself. */
export const ourselves = /[本我](?:分局|系统|机关|单位|局|级)/g;

const enumerator = /^(?:[一二三四五六七八九十]是|首先|其次|同时|此外)/;

function withoutEnumerator(text: string): string {
  return '是先次时外'.includes(text.charAt(1)) ? text.replace(enumerator, '') : text;
}

export function withoutFillers(text: string): string {
  let rest = withoutEnumerator(text);
  if (rest.includes('本') || rest.includes('我')) rest = rest.replace(ourselves, '');
  // 局党组, 党组 and 党组会议 are one, and what is done at a meeting it does.
  if (rest.includes('党')) rest = rest.replace(/局(?=党)/g, '').replace(/(党[组委])会议?/g, '$1');
  if (rest.includes('上')) rest = rest.replace(/(?<=[会组委])上(?!级)/, '');
  let kept = '';
  let from = 0;
  for (let at = 0; at < rest.length; ) {
    // 参与 is what was done.
    const isOfWord = rest.charAt(at) === '与' && rest.charAt(at - 1) === '参';
    const filler = isOfWord
      ? undefined
      : fillersFrom.get(rest.charCodeAt(at))?.find((word) => rest.startsWith(word, at));
    if (filler === undefined) at++;
    else {
      kept += rest.slice(from, at);
      at += filler.length;
      from = at;
    }
  }
  return from === 0 ? rest : kept + rest.slice(from);
}

/** So far back a sentence is read for words that narrow what it counts. */
const reach = 120;

/** Where the thing counted ends behind its number: 88起案件中, 23件全部结案, 18例行政处罚案件逐案…. */
const thingEnds =
  /[^一-鿿]|中|里|均|全|都|已|被|以|进|实|逐|依|看|按|由|占|是|存在|未|送|发放|情况|开展|做|予|通过|得|需|尚/;

/**
 * The mentions of a report's body, in the order of the text; changes, last year's values, plans and rates are none. `shortest`: so many
 * characters name a thing.
 */
export function toMentions(outline: Outline, figures: readonly Figure[], shortest = 2): Mention[] {
  let section: number | undefined;
  let place = nowhere;
  const year = /20\d\d/.exec(outline.title?.text ?? '')?.[0];
  const mentions: Mention[] = [];
  for (const [at, figure] of figures.entries()) {
    const paragraph = outline.paragraphs[figure.paragraph];
    if (!paragraph) continue;
    if (paragraph.section !== section) {
      section = paragraph.section;
      place = section === undefined ? nowhere : placeOf(outline, section);
    }
    const mention =
      !place.isPlan && isCounted(figure)
        ? toMention(paragraph, figure, place, year, figures[at - 1], shortest)
        : undefined;
    if (mention) mentions.push(mention);
  }
  return mentions;
}

/** What the headings above a mention make of it: those of its section and of the first level. */
interface Place {
  readonly isPlan: boolean;
  readonly isInRetelling: boolean;
  readonly isPrincipal: boolean;
}

const nowhere: Place = { isPlan: false, isInRetelling: true, isPrincipal: false };

function placeOf(outline: Outline, section: number): Place {
  const own = outline.sections[section]?.heading ?? '';
  const top = rootOf(outline, section)?.heading ?? '';
  const all = `${own} ${top}`;
  return {
    isPlan: planHeadings.test(top) && !pastHeadings.test(top),
    isInRetelling: retellingHeadings.test(all),
    isPrincipal: principalHeadings.test(all),
  };
}

/** 审结案件中124件; 中心, 集中 and 其中 are other words. */
const among = /(?<![集其])中(?![华心央国标小层期医介等学])/;

const ratios = new Set(['per-mille', 'percentage-point', 'multiple', 'score', 'time', 'month']);

function isCounted(figure: Figure): boolean {
  if (!isActual(figure) || figure.before.includes('计划')) return false;
  if (isFormerValue(figure)) return false;
  return figure.unit.class === 'percent' ? namedRate.test(figure.before) : !ratios.has(figure.unit.class);
}

/** 由原先的39条增至46条, 从268家发展到312家: what it was before. */
function isFormerValue(figure: Figure): boolean {
  return isStart(figure) && isReached({ ...figure, before: figure.after });
}

/** 自动履行率只有76.8%: a rate by its full name. Of 合格率 and 按期办结率 there are several. */
const namedRate = /[一-鿿]{4}率(?:为|达到?|是|只有|仅有?|保持在)?$/;

function toMention(
  { reading: { text }, sentences, section }: Paragraph,
  figure: Figure,
  { isInRetelling, isPrincipal }: Place,
  year: string | undefined,
  previous: Figure | undefined,
  shortest: number,
): Mention | undefined {
  const { start } = figure;
  if (isRestOfThem(figure)) return undefined;
  const left = leftUndone(figure);
  const before = left ? left[0] + withoutFillers(left[1]) : withoutFillers(labelOf(figure, previous, year));
  const isOpen =
    left === undefined &&
    (before === '' || endsOpen.has(figure.before.charAt(figure.before.length - 1)) || isStepAlone(before));
  const behind = isOpen ? withoutFillers(countedBehind(figure)) : '';
  const thing = before + behind;
  // 60岁以上 names no thing.
  if (thing.length < shortest || (thing !== '' && ageOnly.test(thing))) return undefined;
  const from = Math.max(sentences[figure.sentence]?.start ?? 0, start - reach);
  const [said, ahead] = [text.slice(from, start), text.slice(from, figure.labelStart)];
  const bits = bitsOf(thing);
  return { figure, thing, bits, before, behind, said, ahead, text, year, section, isInRetelling, isPrincipal };
}

/** “零跑动”事项仍有86项做不到 are those that the name does not hold for. */
function isRestOfThem({ before, after }: Figure): boolean {
  return /[一-鿿]{2,}[仍尚还]有$/.test(before) && /^[一-鿿]{0,6}[不未没无难]/.test(after);
}

/** Tells again what the report told, or tells of a shortcoming. */
export function retells({ isInRetelling, said }: Mention): boolean {
  return isInRetelling || weaknesses.test(said);
}

const ageOnly = /^\d*(?:周?岁)?(?:及|以上|以下|以内)*$/;

/** Words behind which the thing counted still follows, by their last character. */
const endsOpen = new Set('的对从将把上述这');

function countedBehind({ before, after }: Figure): string {
  const end = /^[从对]/.test(before) ? after.indexOf('的') : -1;
  // 3件被撤销的复议案件.
  const counted = end < 0 ? after.replace(/^被[一-鿿]{2,4}的/, '') : after.slice(0, end);
  return counted.slice(0, thingEnds.exec(counted)?.index);
}

/** The words that narrow a mention, sorted; empty for the whole. */
export function scopeOf({ said, ahead, year }: Mention): string {
  const words = sayingOf(ahead).replace(ourselves, '').match(narrowing);
  return colonScope(said) + otherYears(said, year) + [...new Set(words)].sort().join(' ');
}

/** 2019 of a paragraph that begins with 2019年：, or of 2019年 in the sentence; not 比2019年. */
function yearOf({ said, text }: Mention): string | undefined {
  return (said.match(/(?<![由从较比—–~～至-])20\d\d(?=年)/g) ?? []).at(-1) ?? headYear.exec(text)?.[1];
}

const headYear = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?(20\d\d)年度?：/;

/** Each says of which year it is, and they are two. */
export function areOfTwoYears(a: Mention, b: Mention): boolean {
  const one = yearOf(a);
  const other = one === undefined ? undefined : yearOf(b);
  return other !== undefined && one !== other;
}

/** The words within its name that narrow it: 上半年化解纠纷. */
export function narrowsOf({ thing }: Mention): string {
  return (thing.match(narrowing) ?? []).join(' ');
}

/** What narrows no more: 宣传月期间…，全年发放; 一是学用结合不紧密；二是…. */
function sayingOf(said: string): string {
  const items = Math.max(...['一', '二', '三', '四', '五'].map((numeral) => said.lastIndexOf(`；${numeral}是`)));
  const own = items < 0 ? said : said.slice(items);
  const year = own.lastIndexOf('全年');
  return year < 0 ? own : own.slice(0, year).replace(occasions, '') + own.slice(year);
}

/** Said of all the area, or of the office alone; undefined where nothing is said. */
export function areaOf({ said }: Mention): 'whole' | 'own' | undefined {
  if (wholeArea.test(said)) return 'whole';
  return ownOffice.test(said) ? 'own' : undefined;
}

/** 全年, 共: the total of the year. */
export function isYearTotal({ figure, said }: Mention): boolean {
  return yearTotal.test(figure.before) || said.includes('全年');
}

/** 12月 of 12月受理投诉312件, 1—10月, 今明两年: a part of the year, or several years, of which one figure alone is said to be. */
export function ownTimeOf({ said }: Mention): string {
  return ownTimes.exec(said)?.[0] ?? '';
}

const ownTimes = new RegExp(
  `(?:\\d{1,2}[—–~～至-])?\\d{1,2}月份?(?![\\d底末])|[一二三四]季度|[上下]半年|${severalYears.join('|')}`,
);

/** `1起复议案件被撤销`: one or some of them, of which something new is said; 先后8次研究 is no such part. */
export function isIndefinite({ figure: { unit }, before, behind }: Mention): boolean {
  return before === '' && behind !== '' && unit.class !== 'occasion';
}

/** 其中, a bracket, an item of a list: a part of something that the sentence names. */
export function isPart({ figure, said }: Mention): boolean {
  return figure.depth > 0 || said.includes('其中') || isSingledOut(figure);
}

/** 方案审批中实行承诺的127件: some of what 中 speaks of. */
export function isSingledOut({ before }: Figure): boolean {
  return among.test(before);
}

/** 上年宣讲34场，参与5041人次: what begins with it is all of that year. */
const lastYear = /(?:^|[；：])(?:上一?年度?|去年)(?!结转|遗留|末|底|以来)(?:(?!今年|本年|20\d\d年)[^；])*$/;

/** 2024年，立案30件: of another year than the title's. */
function otherYears(said: string, year: string | undefined): string {
  const years = (said.match(/(?<![由从较比])20\d\d(?=年)/g) ?? []).filter((one) => one !== year).join(' ');
  return years + (lastYear.test(said) ? '上年' : '');
}

/** 城关镇：受理320件; 还有差距：… names no place. */
function colonScope(said: string): string {
  const head = said.includes('：') ? said.slice(0, said.lastIndexOf('：')).slice(-12) : '';
  return head === '' || weaknesses.test(head) ? '' : `${head} `;
}

/**
 * Speaks of what was told before: `立案查处的88起案件`, `从1687件初次信访看`, `对全年18例行政处罚案件`, `88起案件中`,
 * `推动罚款648000元全部缴库`.
 */
export function isReference({ figure: { before: label, end }, text }: Mention): boolean {
  const before = withoutEnumerator(label);
  const behind = text.slice(end, end + 16);
  return (
    (/^[，、]?[对把将]/.test(before) && behind.startsWith('的')) ||
    /(?:的|上述|这|全部|(?<![一-鿿])以上|推动|督促)$/.test(before) ||
    /^[，、]?(?:从|对|对全年|把|将|在)$/.test(before) ||
    (/[中里]/.test(behind) && /^[一-鿿（）]{0,12}(?:中|(?<![镇村邻城])里)(?:[，。；]|[一-鿿]{0,8}有)/.test(behind)) ||
    (paidOut.test(behind) && broughtAbout.test(before))
  );
}

/** What a value is to be: 抽检增至2600批次, and not 由2400批次增至2600批次. */
export function isRaised({ figure: { before } }: Mention): boolean {
  return /[一-鿿]{2}(?:[增扩升提]|增加|扩大|提高|提升)[至到]$/.test(before);
}

/** 达到良好以上236名 holds more than 良好216人. */
export function isThreshold({ figure: { before } }: Mention): boolean {
  return /[一-鿿]以[上下]$/.test(before);
}

const paidOut = /^[^，。；]{0,10}(?:全部|全额|均|按时|足额|到位|落实|发放|送)/;

const steps = new Set(measures.flatMap(({ terms }) => terms));

function isStepAlone(text: string): boolean {
  return steps.has(text);
}

/**
 * What is told of the principal is what the body did only where he brought it about, chaired its meeting, or where it was
 * told before; his own doings are not (带队检查企业12家次).
 */
export function isOwnDoing(mention: Mention): boolean {
  const { figure, isPrincipal, thing } = mention;
  if (!isPrincipal || isReference(mention) || broughtAbout.test(figure.before)) return false;
  return !chairedBodies.test(thing) && !chairedBodies.test(figure.before);
}

/** 局主要负责人全年带头讲法治课3次: told of him elsewhere. */
export function isOfPrincipal({ figure: { before } }: Mention): boolean {
  return principalNames.test(before);
}
