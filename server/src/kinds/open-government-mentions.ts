import type { FormMention } from './table-form.ts';

/**
 * How published reports say in words what their tables hold (T-X1 to T-X4).
 * Source: practice; the names of the results are those of the form (国办公开办函〔2021〕30号).
 */

const requests = '(?:(?:政府)?信息公开|公开)申请(?:表|书)?|依申请公开(?:政府信息)?(?:的?申请|事项)?';
const sums = '(?:数量|总数|总量|数|共计?|合计|总计|为|的|有)*$';
const ofRequests = /申请/;
/** What is disclosed, or not handled, besides requests. */
const ofOthers =
  /建议|提案|议案|信件|来信|留言|诉求|咨询|热线|文件|政策|案件|资金|预算|项目|公示|处罚|许可|清单|目录|决策|会议/;

function received(verbs: string, isLoose: boolean): FormMention {
  const between = '(?:并?(?:办理|处理|答复)|和处理|社会公众|公众|群众|公民、法人和其他组织|各类|的|了|共计?|合计)*';
  return {
    id: 'T-X1',
    words: new RegExp(`(?:${verbs})${between}(?:${requests})${sums}`),
    rows: ['1'],
    column: 'total',
    including: { words: /(?:含|包括|加上)[^，。；]{0,6}结转/, rows: ['1', '2'] },
    topic: ofRequests,
    ...(isLoose ? { isLoose } : { none: /公开申请$|^依申请公开/ }),
  };
}

/** Of the requests that came to one end; some words say so of requests by their name. */
function handled(words: string, rows: readonly string[], how: Partial<FormMention> = {}): FormMention {
  return {
    id: 'T-X2',
    words: new RegExp(`${words}${sums}`),
    rows,
    column: 'total',
    topic: ofRequests,
    isPart: true,
    ...how,
  };
}

const loosely: Partial<FormMention> = { otherTopic: ofOthers, isLoose: true, section: ofRequests };

/** 不予公开2件: the requests that came to one result. */
export function toResult(label: string, ...rows: readonly string[]): FormMention {
  return handled(`${label}(?:申请|的)?`, rows, loosely);
}

const numbered = (group: string, count: number) => Array.from({ length: count }, (_, index) => `${group}.${index + 1}`);

const lastYear = '(?:上年度?|上一年度?|去年)结转(?:继续)?(?:办理)?(?:的)?';
const nextYear = '结转(?:至|到)?(?:下一?年度?|次年)(?:继续)?(?:办理)?(?:的)?';

export const requestMentions: readonly FormMention[] = [
  received('收到|接到|接收|新收', false),
  {
    id: 'T-X1',
    words: new RegExp(`(?:收到|新收)(?:各类|的)*申请${sums}`),
    rows: ['1'],
    column: 'total',
    topic: ofRequests,
    isLoose: true,
  },
  // Of what was received some may not have been accepted.
  received('受理', true),
  handled(`${lastYear}(?:${requests})`, ['2']),
  handled(lastYear, ['2'], loosely),
  handled(`${nextYear}(?:${requests})`, ['4']),
  handled(nextYear, ['4'], loosely),
  handled(`(?:办结|办理完毕)(?:各类|的|了)*(?:${requests})`, ['3.7']),
  toResult('予以公开', '3.1'),
  toResult('部分公开', '3.2'),
  toResult('不予公开', ...numbered('3.3', 8)),
  toResult('无法提供', ...numbered('3.4', 3)),
  toResult('不予处理', ...numbered('3.5', 5)),
  toResult('其他处理', ...numbered('3.6', 3)),
];

/** Of which proceedings the sentence speaks last. */
const blocks: readonly (readonly [within: RegExp, ...rows: readonly string[]])[] = [
  [/未经(?:行政)?复议(?:而|就)?(?:直接)?(?:提起诉讼|起诉)(?!.{0,120}(?:复议|诉讼))/, 'direct'],
  [/(?<!未经)(?<!未经行政)复议后(?:再)?(?:提起诉讼|起诉)(?!.{0,120}(?:复议|诉讼))/, 'after'],
  [/复议(?!后?(?:而|就|再)?(?:直接)?(?:提起诉讼|起诉))(?!.{0,120}(?:复议|诉讼|应诉|起诉))/, 'reconsideration'],
  [/(?:行政诉讼|应诉)(?!.{0,120}(?:复议|诉讼|应诉|起诉))/, 'direct', 'after'],
];

const ofProceedings = /信息公开.{0,12}(?:复议|诉讼)/;
/** As the authority that decides: cases against others. */
const asAuthority = /复议机关|复议机构|审理|(?<!未)审结|驳回|一审|二审/;
/** 行政复议6件，行政诉讼2件，尚未审结3件: of both together. */
const ofBoth =
  /复议(?!后|而|就|直接|起诉)[^；。维纠其未]{0,30}(?:诉讼|应诉)|(?:诉讼|应诉)[^；。维纠其未]{0,30}复议(?!后|而|就|直接)/;

const outcomes = (
  [
    ['(?:结果|被|予以|获)*维持', 'upheld'],
    ['(?:结果|被|予以)*纠正', 'corrected'],
    ['其他结果', 'other'],
    ['(?:尚未|未)审结', 'pending'],
  ] as const
).flatMap(([words, column]) =>
  blocks.map(
    ([within, ...rows]): FormMention => ({
      id: 'T-X4',
      words: new RegExp(`(?:行政复议|行政诉讼|复议|诉讼)?(?:案件)?(?:审理)?${words}${sums}`),
      rows,
      column,
      topic: /信息公开/,
      within,
      unless: new RegExp(`${asAuthority.source}|${ofBoth.source}`),
      isPart: true,
      isLoose: true,
      section: ofProceedings,
    }),
  ),
);

export const proceedingMentions: readonly FormMention[] = [
  {
    id: 'T-X4',
    words: new RegExp(`行政复议(?:申请|案件?)?${sums}`),
    rows: ['reconsideration'],
    column: 'total',
    topic: /信息公开/,
    unless: asAuthority,
    none: /行政复议的?$/,
  },
  {
    id: 'T-X4',
    words: new RegExp(`行政诉讼(?:案件?)?${sums}`),
    rows: ['direct', 'after'],
    column: 'total',
    topic: /信息公开/,
    none: /行政诉讼的?$/,
  },
  ...(
    [
      ['未经(?:行政)?复议(?:而|就)?(?:直接)?(?:提起诉讼|起诉)', 'direct'],
      ['(?<!未经)(?<!未经行政)(?:行政)?复议后(?:再)?(?:提起诉讼|起诉)', 'after'],
    ] as const
  ).map(
    ([words, row]): FormMention => ({
      id: 'T-X4',
      words: new RegExp(`${words}(?:案件?)?${sums}`),
      rows: [row],
      column: 'total',
      topic: /信息公开/,
      isPart: true,
      isLoose: true,
      section: ofProceedings,
    }),
  ),
  ...outcomes,
];

const documents = '(?:行政)?规范性文件';

export const publishedMentions: readonly FormMention[] = [
  ...(
    [
      ['(?:制定|制发|印发|出台|发布)', 'issued'],
      ['废止', 'abolished'],
      ['现行有效', 'in-force'],
    ] as const
  ).flatMap(([verb, column]): FormMention[] => [
    {
      id: 'T-X3',
      words: new RegExp(`${verb}(?:了|的)?${documents}${sums}`),
      rows: ['normative-documents'],
      column,
      topic: /规范性文件/,
    },
    // 制发行政规范性文件6件，废止2件.
    {
      id: 'T-X3',
      words: new RegExp(`^[，、；]?${verb}${sums}`),
      rows: ['normative-documents'],
      column,
      topic: /规范性文件/,
      within: /规范性文件(?![^；。]{0,120}(?:规章|政策|方案|制度|办法|公报))/,
      isLoose: true,
    },
  ]),
  ...(
    [
      ['行政许可', 'licences'],
      ['行政处罚', 'penalties'],
      ['行政强制', 'compulsion'],
    ] as const
  ).flatMap(([name, row]): FormMention[] => [
    {
      id: 'T-X3',
      words: new RegExp(`作出(?:了|的)?${name}(?:处理)?决定${sums}`),
      rows: [row],
      column: 'decisions',
      topic: /决定/,
    },
    // What was handled is not what was decided, but resembles it.
    {
      id: 'T-X3',
      words: new RegExp(`(?:公开|公示|办理|办结|作出|^[，、]?)(?:了|的)?${name}(?:案件|事项|决定)?${sums}`),
      rows: [row],
      column: 'decisions',
      topic: new RegExp(name),
      isVague: true,
    },
  ]),
  {
    id: 'T-X3',
    words: new RegExp(`实施(?:了|的)?行政强制${sums}`),
    rows: ['compulsion'],
    column: 'decisions',
    topic: /强制/,
    isLoose: true,
  },
  {
    id: 'T-X3',
    words: new RegExp(`(?:收取|征收|收缴)?(?:了|的)?行政事业性收费(?:收入|金额)?${sums}`),
    rows: ['fees'],
    column: 'amount',
    topic: /收费/,
    isAmount: true,
  },
];
