import type { Figure } from '../../facts/figure.ts';
import { aspectClause, subjectOfAspect } from '../../standards/aspects.ts';
import { dividesWhole } from '../../standards/partitions.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { comesNear, countsAddUp, isAnySlipOff, worth, worthOfAll } from '../near.ts';
import { between, figuresUntil, isQuantity, type Passage, placeAmong, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { shareWord } from '../shared-words.ts';
import { solve } from '../solve.ts';
import { leavesRest } from './rest-in-words.ts';

function holds(total: Figure, parts: readonly Figure[]): boolean {
  return countsAddUp(total, parts) ?? solve(toSum(total, parts)).verdict === 'holds';
}

/** The nearest figure before a list that is no item of another one; in the sentence before where it is named or alone. */
export function findTotal(
  passage: Passage,
  run: readonly Figure[],
  runs: readonly (readonly Figure[])[],
): Figure | undefined {
  const [first] = run;
  if (!first) return undefined;
  const before = figuresUntil(passage, first.start)
    .filter(
      (figure) =>
        isQuantity(figure) &&
        sameClass(figure, first) &&
        figure.depth <= first.depth &&
        figure.sentence >= first.sentence - 2 &&
        !isListed(passage, figure, run, runs),
    )
    .reverse();
  const called = findCalled(passage, first);
  if (called) return called;
  const [nearest] = before;
  if (!nearest) return undefined;
  const gap = between(passage, nearest, first);
  if (nearest.sentence === first.sentence && (!gap.includes('；') || /；分别[^；]*$/.test(gap))) return nearest;
  const lead = leadOf(passage, first);
  const name = nameIn(lead) || commonEnd(run);
  const named = before.find((figure) => isNamedBy(figure, name));
  // 发放500份，收回486份，未收回14份；收回的问卷中: an item may be meant.
  const isOfItem = figuresUntil(passage, first.start).some(
    (figure) =>
      sameClass(figure, first) && isQuantity(figure) && figure.index > (named?.index ?? 0) && isNamedBy(figure, name),
  );
  if (named) return isOfItem ? undefined : named;
  // 121件建议中，…。提案中，…: of others than the last total.
  if (among.test(lead) && !passage.text.startsWith(name, nearest.end)) return undefined;
  // 自审26件，联审97件。规范性文件年内0新增，废止2件，保留6件: the sentence begins with something else.
  const subject = /^([一-鿿]{5,}[^，。；：]*)，$/.exec(lead.slice(0, lead.length - first.before.length))?.[1];
  const isOfIt = ({ sentence, before: label, after }: Figure) =>
    sentence === nearest.sentence && shareWord(subject ?? '', label + after);
  const isElsewhere = subject !== undefined && nearest.sentence < first.sentence && !divides.test(lead);
  if (isElsewhere && !figuresUntil(passage, first.start).some(isOfIt)) return undefined;
  const isAlone = before.every((figure) => figure === nearest || figure.sentence < nearest.sentence);
  // 申诉1325件，上年为1590件；涉及投递612件，…: nothing else is counted between them.
  const isNext =
    figuresUntil(passage, first.start).findLast((one) => sameClass(one, first) && isQuantity(one)) === nearest;
  return isAlone && (nearest.sentence === first.sentence - 1 || (nearest.sentence === first.sentence && isNext))
    ? nearest
    : undefined;
}

/** 销售 of 农资销售11.26亿元，日用品销售12.71亿元，其他销售3.92亿元. */
function commonEnd([first, ...others]: readonly Figure[]): string {
  const end = /[一-鿿]{2}$/.exec(first?.before ?? '')?.[0] ?? '';
  return end !== '' && others.length > 1 && others.every(({ before }) => before.endsWith(end)) ? end : '';
}

/**
 * The total that a division divides: one that another division divides, too; else, where the list names its rest or has
 * three items or more, the figure right before it, or the one of its sentence or the one before that it comes nearest to.
 */
export function findWhole(
  passage: Passage,
  run: readonly Figure[],
  before: readonly Figure[],
  runs: readonly (readonly Figure[])[],
): Figure | undefined {
  const [first] = run;
  const second = run[1];
  // 由3起降为1起 is no list.
  if (!first || !second || !/[，、；和及与]/.test(between(passage, first, second))) return undefined;
  const subject = subjectOf(leadOf(passage, first));
  const totals = before.filter(
    (figure) =>
      (!isItem(passage, figure, run, runs) || stockWords.left.test(figure.before)) &&
      (subject === '' || isNamedBy(figure, subject)),
  );
  const isShared = (total: Figure) =>
    runs.some((other) => {
      const parts = other[0] === total ? other.slice(1) : other;
      const last = parts.at(-1);
      // 按产业，甲类21个、乙类14个，其余为丙类等 makes a total by chance.
      if (other === run || parts.length < 2 || (last && leavesRest(passage, last))) return false;
      return holds(total, parts);
    });
  const shared = totals.find((total) => isShared(total) && belongTogether(total, run));
  if (shared) return shared;
  const labels = run.map((figure) => figure.before);
  const isComplete =
    run.length > 2 ||
    /其他|其余|其它/.test(labels.at(-1) ?? '') ||
    dividesWhole(labels) ||
    named.test(leadOf(passage, first));
  if (!isComplete) return undefined;
  const stated = subject === '' ? findAlone(first, totals, before) : findNamed(subject, before);
  if (stated) return stated;
  const near = totals.filter(({ sentence }) => sentence >= first.sentence - 1);
  return near.find((total) => subject === '' && total.index === first.index - 1) ?? nearestTo(run, near);
}

/**
 * 当年新立案1463件 of 新立案件按门类分: the figure that shares most with the subject, the nearest of equals. 规上企业 are named by
 * 规上, not by 企业.
 */
export function findNamed(subject: string, totals: readonly Figure[], least = 1): Figure | undefined {
  const name = subject.replace(/中，?$|^(?:全[市县区省州盟旗乡镇]|所有|上述|这些|以上|全部|其中)/g, '');
  const modifier = name.length > 3 ? name.slice(0, -2) : name.replace(/[件数]$/, '');
  let most = least - 1;
  let named: Figure | undefined;
  for (const total of totals) {
    const label = total.before.slice(-10);
    if ((/[不未非无]/.test(label) && !/[不未非无]/.test(name)) || countShared(modifier, label) === 0) continue;
    // 依法受理703件 is called so, more than 受理前调解57件.
    const shared = countShared(name, label) + (label.endsWith(modifier) ? 0.5 : 0);
    if (shared > most) [most, named] = [shared, total];
  }
  return named;
}

/** How many pairs of characters of a name stand in a label. */
function countShared(name: string, label: string): number {
  let shared = 0;
  for (let at = 0; at + 2 <= name.length; at++) if (label.includes(name.slice(at, at + 2))) shared++;
  return shared;
}

/** Right before the division in its sentence, or the only total of the sentence before, or of the one before that. */
function findAlone(first: Figure, totals: readonly Figure[], before: readonly Figure[]): Figure | undefined {
  const own = totals.find(({ index, sentence }) => sentence === first.sentence && index === first.index - 1);
  const nearest = before[0]?.sentence ?? 0;
  const [above, another] = before.filter(({ sentence }) => sentence === nearest && sentence >= first.sentence - 3);
  const isFirst = before.every(({ sentence }) => sentence < first.sentence);
  return own ?? (isFirst && another === undefined ? above : undefined);
}

/** 民事案件中，…: the figure that was said of just this, though it be an item of another list. */
function findCalled(passage: Passage, first: Figure): Figure | undefined {
  const lead = leadOf(passage, first);
  const name = (/(?:^|[，；])(?:其中)?([^，；：]{3,12})[中里][，：]/.exec(lead) ??
    causes.exec(lead) ??
    dealtWith.exec(lead))?.[1];
  if (name === undefined) return undefined;
  const isCalled = ({ before, after }: Figure) =>
    before.replace(/^[^一-鿿]+|^(?:其中|和|及)/g, '') === name || (before === '' && after.startsWith(name));
  return figuresUntil(passage, first.start).findLast(
    (figure) => sameClass(figure, first) && !figure.flags.last && !figure.flags.per && isCalled(figure),
  );
}

/** 核减原因：死亡168人，…. */
const causes = /^([^，；：]{2,8}?)的?(?:原因|去向|类型|情形|方式|构成|来源|对象|结果)(?:为|是|有|包括)?[：，]/;

/** 对网格上报事项逐一核查，…. */
const dealtWith = /(?:^|[，；])经?对([^，；：]{3,14}?)(?:逐[一件条户]|全部|分类|进行|开展)[^，；：]{0,6}，/;

/** 新立案件 of 新立案件按门类分: what is divided, where it is said. */
export function subjectOf(lead: string): string {
  const [, subject = ''] =
    /(?:^|[，；：])([^，；：]*?中，|[^，；：]*?)(?:[按依从]|[以分](?=[^，；：]{1,12}[看论计])|若)/.exec(lead) ?? [];
  return /^(?:其中|全年|年内)?$/.test(subject) ? subjectOfAspect(lead) : subject;
}

/** The figure that the items come nearest to; the wrong total would say the same of them. */
function nearestTo(run: readonly Figure[], totals: readonly Figure[]): Figure | undefined {
  const sum = worthOfAll(run);
  const off = (total: Figure) => Math.abs(sum / worth(total) - 1);
  return totals.filter((total) => belongTogether(total, run)).sort((a, b) => off(a) - off(b))[0];
}

function belongTogether(total: Figure, run: readonly Figure[]): boolean {
  return comesNear(total, run) || isAnySlipOff(total, run, 2);
}

export function isItem(
  passage: Passage,
  figure: Figure,
  run: readonly Figure[],
  runs: readonly (readonly Figure[])[],
): boolean {
  return runs.some((other) => {
    const at = other.indexOf(figure);
    const [first] = other;
    if (other === run || first === undefined || at < 0) return false;
    return (at > 0 && !isHeadOf(passage, figure, run)) || marks.test(leadOf(passage, first));
  });
}

/** 应测421名，免测34名，实测387名，优秀236名、合格133名: the marks say that the items are those of the figure right before them. */
function isHeadOf(passage: Passage, figure: Figure, [first, second]: readonly Figure[]): boolean {
  return (
    first?.index === figure.index + 1 &&
    second !== undefined &&
    between(passage, figure, first).startsWith('，') &&
    between(passage, first, second).startsWith('、')
  );
}

/** As `isItem`, of lists alone: 应检395家，实检388家 are no list; of 建议28件、提案20件 both are items. */
function isListed(
  passage: Passage,
  figure: Figure,
  run: readonly Figure[],
  runs: readonly (readonly Figure[])[],
): boolean {
  const isFirst = runs.some(
    ([one, next]) => one === figure && next && one.sentence === next.sentence && isListJoint(passage, one, next),
  );
  return (
    isFirst ||
    isItem(
      passage,
      figure,
      run,
      runs.filter(
        ([first, second, third]) => third ?? (first && second && between(passage, first, second).includes('、')),
      ),
    )
  );
}

export function isListJoint(passage: Passage, first: Figure, second: Figure): boolean {
  return /^[^，；。：]{0,8}、[^，；。：]*$/.test(between(passage, first, second));
}

/** The words between the figure before a list, or the beginning of its sentence, and its first item. */
export function leadOf(passage: Passage, first: Figure): string {
  const { text, paragraph, figures } = passage;
  const start = paragraph.sentences[first.sentence]?.start ?? first.start;
  let at = placeAmong(figures, first) - 1;
  // 90平方米以下612笔: the measure is of the label.
  while (isInLabel(passage, at, first)) at--;
  const previous = figures[at];
  return text.slice(Math.max(start, previous?.end ?? 0, first.start - 60), first.start);
}

/** 10亿元以上5个, 5亿元至10亿元11个, 一档5000元88人, 7个县（市、区）45人: a measure that belongs to the label of what is counted. */
export function isInLabel({ text, figures }: Passage, at: number, counted: Figure): boolean {
  const measure = figures[at];
  if (!measure || sameClass(measure, counted) || measure.unit.class === 'percent' || measure.depth !== counted.depth)
    return false;
  const [next, afterNext] = figures.slice(at + 1, at + 3);
  const item = next && sameClass(next, counted) ? next : afterNext;
  return (
    item !== undefined &&
    sameClass(item, counted) &&
    item.start - measure.end < 10 &&
    // 7个县（市、区）45人.
    !/[，、；：。]/.test(text.slice(measure.end, item.start).replace(/（[^（）]*）$/, ''))
  );
}

const among = /^(?:其中)?[^，；：]{2,12}(?<![其集])中[，：]/;

/** 办结的申请 of 办结的申请中，游泳. */
function nameIn(lead: string): string {
  // A、B、O、AB型红细胞分别供应19684单位: the words before 分别.
  if (aligned.test(lead)) return (lead.split('，').at(-1) ?? '').replace(/(?:分别|依次|各)[一-鿿]{0,4}$/, '');
  return /^.*(?=中[，：]?|[，：]|包括|由|分为)/.exec(lead)?.[0] ?? '';
}

export function isNamedBy({ before, term }: Figure, lead: string): boolean {
  if (term !== '' && lead.includes(term)) return true;
  const label = before.slice(-6);
  for (let at = 0; at + 2 <= label.length; at++) if (lead.includes(label.slice(at, at + 2))) return true;
  return false;
}

/** 支部2163个，覆盖率100%；五星级412个: nothing but shares stands between. */
export function isNextButShares(passage: Passage, total: Figure, first: Figure): boolean {
  return isNextBut(
    passage,
    total,
    first,
    ({ unit, sentence }) => unit.class === 'percent' && sentence === first.sentence,
  );
}

/** 接处警1284起，比上年增加96起，上升8.1%。其中，火灾468起: nothing but a comparison with last year stands between. */
export function isNeighbour(passage: Passage, total: Figure, first: Figure): boolean {
  return isNextBut(
    passage,
    total,
    first,
    ({ flags, sentence }) => (flags.delta || flags.last) && sentence === total.sentence,
  );
}

function isNextBut({ figures }: Passage, total: Figure, first: Figure, isAside: (figure: Figure) => boolean): boolean {
  let at = placeAmong(figures, first) - 1;
  for (let figure = figures[at]; figure && figure !== total && isAside(figure); figure = figures[at]) at--;
  return figures[at] === total;
}

/** 涉及甲、乙的分别为, 甲类、乙类各为: names, and then their numbers. */
export const aligned = /[、和与及][^，。；\d]*(?:(?:分别|依次)[一-鿿]{0,4}|各为)$|(?:分别|依次)[为是]$/;

/** 新立案件中，…, 财产险、人身险保费收入分别为…: the figure that the words before a list name. */
export function findCalledTotal(lead: string, before: readonly Figure[], isClosed: boolean): Figure | undefined {
  const name = /(?:^|[，；])(?:其中)?([^，；：]{2,14})中[，：]?[^，；：]*$/.exec(lead)?.[1];
  if (name !== undefined) return findNamed(name, before);
  const listed = aligned.test(lead) ? (lead.split('，').at(-1) ?? '').replace(/(?:分别|依次|各)[一-鿿]{0,4}$/, '') : '';
  if (listed !== '') return findNamed(listed, before, 2);
  // 审结盗窃184件、…其余案件196件 behind 审结刑事案件687件: what closes a list has a total, the nearest with its verb.
  const [nearest] = before;
  return isClosed && nearest && !/[，；。]/.test(lead) ? findNamed(lead, [nearest]) : undefined;
}

/** 由县级处理7件、乡镇处理19件: by whom, and not 案由, 由此引发的 or 由征地引发的. */
const byWhom = /(?<![案事理缘])由(?![此于]|[^，。；]*[引导造][发起致成]的?$)[^，。；]{0,20}$/;

/** By what something is divided, and into what: 按来源分, 从类型看, 分为. */
const divisions =
  /(?:[按依]|(?<!予)以)[^，。；]{1,12}(?:(?<!部)分(?=[，：为成类])|划分|统计|归类|看|论)|[按论][^，。；\d]{0,8}(?:类[型别]|种类|性质|来源|渠道|[等层]?级别?|行业|领域|[区地]域|地区|部门|年龄|用途|结果|方式|程序|阶段|规模|原因|去向)[，：]|[从分][^，。；]{1,12}(?:看|上说|统计)|[一-鿿](?<![总整大]体|基本|根本|长远|全局|方面)上看，|分为|(?<![不未])构成(?![犯违])|组成/;

/** Words that say that what follows is all of it: 按来源分, 从类型看, 包括, 分别为, 申请渠道为. */
export const divides = new RegExp(`${divisions.source}|${byWhom.source}|${aspectClause}`);

/** 按程序分: by what it is divided, so that two kinds are enough. */
const named = new RegExp(
  `(?:[按依从论]|(?<!予)以|(?<![划部])分(?![为成]))[^，。；]{1,12}[，：]?[^，。；：]*$|${byWhom.source}`,
);

/** Words that say that what follows is of it. */
export const marks = new RegExp(
  `${divides.source}|其中|包括|涵盖|分别|来自|[中里]，|[中里](?:[一-鿿]{1,4}的)?$|涉及|类(?:别|型)|：[^，。；]{0,12}$`,
);

export function toSum(total: Figure, parts: readonly Figure[]): FoundRelation {
  return { type: 'sum', pattern: 'A11', claim: { form: 'sum', total, parts, exhaustive: true }, certain: true };
}

/** How many kinds the total names itself: 甲、乙、丙三类课程合计127课时 is of three. */
export function countNames({ text }: Passage, { start }: Figure): number {
  const clause = /[^，。；：（]*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  return clause.split('、').length;
}
