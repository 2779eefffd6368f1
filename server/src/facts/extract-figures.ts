import type { Clause, Outline, Paragraph } from '../outline/outline.ts';
import { minuses } from '../standards/comparisons.ts';
import type { Modifier } from '../standards/modifiers.ts';
import { defineCues } from '../text/cues.ts';
import { keepWhile } from '../text/keep.ts';
import { spanOf } from '../text/reading.ts';
import { nameAction } from './action.ts';
import type { Figure, FigureFlags } from './figure.ts';
import { type FoundNumber, findNumbers } from './find-numbers.ts';
import { countDecimals, toIntervals } from './printed-number.ts';

/** All figures of the body in source order; those of paragraphs that plan are targets. Years, dates, 文号, ordinals, hotlines, and what stands in 《》 are none. */
export function extractFigures(
  outline: Outline,
  isPlan: (paragraph: Paragraph) => boolean,
  year?: number | undefined,
): Figure[] {
  const figures: Figure[] = [];
  const lastYear = year === undefined ? '' : `${year - 1}年`;
  for (const paragraph of outline.paragraphs) {
    if (paragraph.part !== 'body') continue;
    for (const one of readParagraph(paragraph, isPlan(paragraph), lastYear)) {
      figures.push(place(one, paragraph, figures.length));
    }
  }
  return figures;
}

/** A figure as its text has it, wherever the paragraph stands. */
interface Unplaced {
  readonly figure: Figure;
  /** Where its digits begin and end, and its unit ends, in the paragraph’s reading. */
  readonly digitsStart: number;
  readonly digitsEnd: number;
  readonly unitEnd: number;
}

const readParagraph = keepWhile(
  ({ reading }: Paragraph, _planned: boolean, _lastYear: string) => reading,
  (_, planned, lastYear) => (planned ? `aimed at, ${lastYear}` : lastYear),
  (paragraph, planned, lastYear): readonly Unplaced[] => {
    const { text } = paragraph.reading;
    const figures: Unplaced[] = [];
    const numbers = findNumbers(paragraph.reading);
    let place: Place = { sentence: 0, clause: 0 };
    let aimed: Place | undefined;
    for (const [position, number] of numbers.entries()) {
      place = findPlace(paragraph, number.start, place);
      const bounds = paragraph.sentences[place.sentence]?.clauses[place.clause];
      if (!bounds) continue;
      const label = readLabel(text, bounds, numbers[position - 1], number, numbers[position + 1]);
      // 力争 holds for what follows it, up to ； or the end of the sentence.
      const isAimed = aimed !== undefined && aimed.sentence === place.sentence && bounds.opener !== '；';
      const isNow =
        isSamePeriod(text, paragraph.sentences[place.sentence]?.start ?? 0, label.before, number) ||
        isPassed(text, number);
      const isMore = isMoreThanBefore(text, label);
      const flags = readFlags(label, planned || isAimed, lastYear, beforeBracket(text, number.from), isNow, isMore);
      aimed = isAimed || strives.test(label.before) ? place : undefined;
      const figure = toFigure(paragraph, number, place, bounds.depth, label, flags, figures.length);
      figures.push({ figure, digitsStart: number.digitsStart, digitsEnd: number.digitsEnd, unitEnd: number.unitEnd });
    }
    return figures;
  },
);

function place(
  { figure, digitsStart, digitsEnd, unitEnd }: Unplaced,
  { reading, index: paragraph }: Paragraph,
  index: number,
): Figure {
  const { start } = figure;
  return {
    ...figure,
    index,
    paragraph,
    span: spanOf(reading, start, unitEnd),
    number: spanOf(reading, digitsStart, digitsEnd),
  };
}

interface Place {
  readonly sentence: number;
  readonly clause: number;
}

/** The sentence and clause that an offset stands in, looked for from those of an offset before it. */
function findPlace({ sentences }: Paragraph, offset: number, { sentence, clause }: Place): Place {
  let inSentence = sentence;
  while ((sentences[inSentence]?.end ?? Number.POSITIVE_INFINITY) <= offset) inSentence++;
  const clauses = sentences[inSentence]?.clauses ?? [];
  let inClause = inSentence === sentence ? clause : 0;
  while ((clauses[inClause]?.end ?? Number.POSITIVE_INFINITY) <= offset) inClause++;
  return { sentence: inSentence, clause: inClause };
}

/** What stands around a number in its clause. */
interface FigureLabel {
  readonly before: string;
  readonly labelStart: number;
  readonly after: string;
}

/** No label is longer; a pasted line without punctuation is. */
const labelLimit = 60;

/**
 * The label begins with the clause, behind the figure before it, or behind the 、 between the two; what follows goes on to
 * the next figure, 、 or the clause's end.
 */
function readLabel(
  text: string,
  clause: Clause,
  previous: FoundNumber | undefined,
  { from, end }: FoundNumber,
  next: FoundNumber | undefined,
): FigureLabel {
  let start = clause.start;
  if (previous && previous.end > clause.start) {
    const comma = text.slice(previous.end, from).indexOf('、');
    start = comma < 0 ? previous.end : previous.end + comma + 1;
  }
  const afterEnd = Math.max(end, Math.min(clause.end, next?.from ?? clause.end, end + labelLimit));
  const isAmong = start === clause.start && /(?:^|[，。；：（])其中，$/.test(text.slice(Math.max(0, start - 4), start));
  // 其中，甲类12件 is labelled as 其中甲类12件 is.
  const labelStart = isAmong ? start - 3 : Math.max(start, from - labelLimit);
  const before = isAmong ? `其中${text.slice(start, from)}` : text.slice(labelStart, from);
  const behind = text.slice(end, afterEnd);
  const stop = behind.indexOf('、');
  return {
    ...((before === '' && aheadOfBracket(text, from, previous?.end ?? 0)) || { before, labelStart }),
    after: stop < 0 ? behind : behind.slice(0, stop),
  };
}

/** 计划检查企业 of 计划检查企业（单位）120家, 各县（市、区） of 各县（市、区）45人; none where the bracket holds more than names. */
function aheadOfBracket(
  text: string,
  from: number,
  previous: number,
): Pick<FigureLabel, 'before' | 'labelStart'> | undefined {
  if (text.charAt(from - 1) !== '）') return undefined;
  const open = text.lastIndexOf('（', from);
  if (open < previous || from - open > longestName) return undefined;
  const inside = text.slice(open + 1, from - 1);
  if (!/^[一-鿿、]+$/.test(inside)) return undefined;
  const ahead = text.slice(Math.max(previous, open - labelLimit), open);
  const name = /[^，、。；：（）]*$/.exec(ahead)?.[0] ?? '';
  // 平均每村（社区）6名 is read with its brackets.
  if (name === '' || /[均每]/.test(name)) return undefined;
  const labelStart = open - name.length;
  return { before: text.slice(labelStart, inside.includes('、') ? from : open), labelStart };
}

/** With its brackets. */
const longestName = 7;

const approximations = new Set<Modifier>(['about', 'over', 'nearly']);
const bounds = new Set<Modifier>(['above', 'at-least', 'below', 'at-most']);

function toFigure(
  { index: paragraph, reading }: Paragraph,
  number: FoundNumber,
  { sentence, clause }: Place,
  depth: number,
  { before, labelStart, after }: FigureLabel,
  flags: FigureFlags,
  index: number,
): Figure {
  const { digits, start, digitsStart, digitsEnd, end, from, unit, unitEnd, multiplier, modifier, upper, spelled } =
    number;
  const { action, term, object } = nameAction(before, after);
  const isMean = flags.per || /[均单]价(?:格)?[为达到]*$/.test(before);
  const { rounded, cutOff } = toIntervals(isMean ? { ...number, isMean } : number);
  return {
    index,
    rounded,
    cutOff,
    unit,
    approximate: upper !== undefined || approximations.has(modifier),
    bound: upper !== undefined || bounds.has(modifier),
    plain: modifier === 'none' && upper === undefined && multiplier === 1n && !spelled,
    decimals: countDecimals(digits),
    multiplier,
    digits: digits.includes(',') || digits.includes('，') ? digits.replace(/[,，]/g, '') : digits,
    spelled,
    flags,
    before,
    labelStart,
    after,
    action,
    term,
    object,
    text: reading.text.slice(from, end),
    span: spanOf(reading, start, unitEnd),
    number: spanOf(reading, digitsStart, digitsEnd),
    paragraph,
    sentence,
    clause,
    start,
    end,
    depth,
  };
}

/** How a number that is a change is said: 增加12件, 降幅10%. */
const delta = new RegExp(
  [
    // 改造提升4.3万亩 was done, and is no rise.
    '(?:增加|减少|增长|下降|上升|提高|降低|(?<!改造|整治|巩固|优化|更新)提升|缩短|压缩|压减|缩减|扩大|净增|净减|增收|减收|增支|减支|增产|减产|多收|少收',
    '|同比[多少]|(?:比|较)[^，。；]{2,14}(?:[多少][一-鿿]{0,2}|新增|延长|拉长|[上下]调)|偏[高低多少]|(?:比|较)[^，。；]{2,14}(?<!最)高|^[多少高]|(?<![不至最])[多少](?=了)|(?<!新)增|(?<![核审])减|高出|(?<![最不])低)(?:了|约|近|超过?|逾)*$',
    `|[${minuses}]$`,
    '|(?:[增降减升涨跌]幅|增速|增长率|压缩[率比]|压减[率比])(?:比?例)?(?:了|约|近|为|达到?|超过?|逾)*$',
  ].join(''),
);

/** Characters that each flag is said with; most labels have none of them. */
const cues = defineCues({
  change: `加少长降升高低短缩减大增收支产多出幅速率比例调${minuses}`,
  last: '上去同前',
  compared: '较比',
  rank: '排位名前倒',
  per: '每均产位',
  aim: '力确争目预拟不要',
});

/** 每户3次, 人均2件, 平均每份3页, 庭均651件, 亩产465公斤. */
const perUnit = new RegExp(
  [
    '(?:平均每|每[百千万])[^，、]{0,10}$|(?:每|平均|[人户件次场案份批日月年车亩村株笔宗项例单票列篇册栋套]均|(?<!全)部均)[^，、]{0,6}$',
    // 庭均651件, 窗均3060件: any counter or noun of one character; 全部均, 各县均 and 也均 are no averages.
    '|^(?![亦也且又则各还都仍已皆者])[一-鿿]均[^，、]{0,4}$|亩产量?[为达到约]*$',
    // 投诉量的中位数为3182件 is no whole of those of each.
    '|(?:中位[数值]|平均[数值]|均值)[为达到约]*$',
  ].join(''),
);

/** 力争达到98%; 争取补助500万元 is what was got. */
const strives = /力争|确保|争取(?![^，；。]{0,8}(?:补助|资金|经费|贷款|债券|专款|捐))/;
/** What was planned to be done in the year told is 计划32个, what was done of it is its 计划完成率, and 符合要求59项 what was found. */
const aims = new RegExp(
  `${strives.source}|目标(?!任务?[^，；。]{0,6}率)|预计|拟|不低于|(?<!符合|不符|达到|满足|按|按照)要求`,
);

/** 每个村 of 每个村（社区）3名, 日均办件 of 日均办件（按250个工作日计）53件; empty where no bracket stands right before the number. */
function beforeBracket(text: string, at: number): string {
  if (text.charAt(at - 1) !== '）') return '';
  const open = text.lastIndexOf('（', at);
  return at - open > longestBracket
    ? ''
    : (/[^，、。；：（）]{1,8}$/.exec(text.slice(Math.max(0, open - 8), open))?.[0] ?? '');
}

const longestBracket = 14;

/** What was done of what was aimed at; behind a number its name alone is left. */
const donePlan = /完成[^，、]{0,12}的$|^的?(?:年度|目标|任务|计划|指标|数)+的$/;

/**
 * 立甲类案件842起；同期立乙类案件52起，同比增加12起: the period of what was told before, where another thing is counted and compared; 今年受理480宗，同期受理390宗 is
 * the earlier one.
 */
function isSamePeriod(text: string, sentence: number, before: string, { from, end }: FoundNumber): boolean {
  const [, counted = ''] = /^[，；]?同期(?:还|也|共|全[国省市县区])*([^，；。]{3,})$/.exec(before) ?? [];
  if (counted === '' || !/^，(?:同比|[比较](?:上年|去年))/.test(text.slice(end, end + 4))) return false;
  return !text.slice(sentence, from - before.length).includes(counted.replace(/[为达是有]+$/, ''));
}

/** 较2024年的218场，多演18场: by how much, behind what it is compared with. */
function isMoreThanBefore(text: string, { before, labelStart }: FigureLabel): boolean {
  if (!/^[多少][一-鿿]{1,2}$/.test(before)) return false;
  return /(?:[较比][^，。；]{2,14}|[同与][^，。；]{2,14}相比)，$/.test(
    text.slice(Math.max(0, labelStart - 18), labelStart),
  );
}

/** 去年首次迈上500亿元台阶，达到527.4亿元: a mark that was passed is no value of a year. */
function isPassed(text: string, { modifier, end }: FoundNumber): boolean {
  return modifier === 'above' && /^[^，；。\d]{0,16}，(?:达到?|完成|实现|为)/.test(text.slice(end, end + 20));
}

function readFlags(
  { before, after }: FigureLabel,
  planned: boolean,
  lastYear: string,
  ahead: string,
  isNow: boolean,
  isMore: boolean,
): FigureFlags {
  const seen = cues.in(before);
  const may = (bit: number) => (seen & bit) !== 0;
  return {
    delta: isMore || (may(cues.of.change) && delta.test(before.slice(-24))),
    last:
      (may(cues.of.last) && !isNow && /上年|去年|上一年|上届|上学年|同期|前年/.test(before)) ||
      (may(cues.of.compared) && /^[较比]20\d\d年的?$/.test(before)) ||
      (lastYear !== '' && before.includes(lastYear)),
    // 前5位 and 排名全省第3, but not 目前5件.
    rank:
      (may(cues.of.rank) &&
        /(?:排名|位列|位居|名列|(?<![目此之日以提年])前|倒数)(?:全[国省市县区州盟旗](?:系统)?)?第?$/.test(before)) ||
      after === '位' ||
      after === '名',
    per:
      after.startsWith('/') ||
      (may(cues.of.per) && perUnit.test(before)) ||
      (ahead !== '' && (ahead.includes('每') || perUnit.test(ahead))),
    // 完成年度目标的104.9%, 完成全年80公里目标的80% are done.
    target: planned || (may(cues.of.aim) && aims.test(before.replace(donePlan, ''))),
  };
}
