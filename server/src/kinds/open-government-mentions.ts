import type { FormMention } from './table-form.ts';

/**
 * How published reports say in words what their tables hold (`standards.md` §2.6, T-X1 to T-X4).
 * Source: practice; the names of the results are those of the form (国办公开办函〔2021〕30号).
 */

const requests = '(?:(?:政府)?信息公开|公开)申请(?:表|书)?|依申请公开(?:政府信息)?(?:的?申请|事项)?';
const sums = '(?:数量|总数|总量|数|共计?|合计|总计|为|的|有)*$';
const ofRequests = /申请/;

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

/** 不予公开2件: the requests that came to one result. */
export function toResult(label: string, ...rows: readonly string[]): FormMention {
  return {
    id: 'T-X2',
    words: new RegExp(`${label}(?:申请|的)?${sums}`),
    rows,
    column: 'total',
    topic: ofRequests,
    isPart: true,
    isLoose: true,
  };
}

const numbered = (group: string, count: number) => Array.from({ length: count }, (_, index) => `${group}.${index + 1}`);

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
  {
    id: 'T-X2',
    words: new RegExp(`(?:上年度?|上一年度?|去年)结转(?:继续)?(?:办理)?(?:的)?(?:${requests})?${sums}`),
    rows: ['2'],
    column: 'total',
    topic: ofRequests,
    isPart: true,
    isLoose: true,
  },
  {
    id: 'T-X2',
    words: new RegExp(`结转(?:至|到)?(?:下一?年度?|次年)(?:继续)?(?:办理)?(?:的)?(?:${requests})?${sums}`),
    rows: ['4'],
    column: 'total',
    topic: ofRequests,
    isPart: true,
    isLoose: true,
  },
  toResult('予以公开', '3.1'),
  toResult('部分公开', '3.2'),
  toResult('不予公开', ...numbered('3.3', 8)),
  toResult('无法提供', ...numbered('3.4', 3)),
  toResult('不予处理', ...numbered('3.5', 5)),
  toResult('其他处理', ...numbered('3.6', 3)),
];

export const proceedingMentions: readonly FormMention[] = [
  {
    id: 'T-X4',
    words: new RegExp(`行政复议(?:申请|案件?)?${sums}`),
    rows: ['reconsideration'],
    column: 'total',
    topic: /信息公开/,
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
];

export const publishedMentions: readonly FormMention[] = [
  ...(
    [
      ['(?:制定|制发|印发|出台|发布)', 'issued'],
      ['废止', 'abolished'],
      ['现行有效', 'in-force'],
    ] as const
  ).map(
    ([verb, column]): FormMention => ({
      id: 'T-X3',
      words: new RegExp(`${verb}(?:了|的)?(?:行政)?规范性文件${sums}`),
      rows: ['normative-documents'],
      column,
      topic: /规范性文件/,
    }),
  ),
  ...(
    [
      ['行政许可', 'licences'],
      ['行政处罚', 'penalties'],
      ['行政强制', 'compulsion'],
    ] as const
  ).map(
    ([name, row]): FormMention => ({
      id: 'T-X3',
      words: new RegExp(`作出(?:了|的)?${name}(?:处理)?决定${sums}`),
      rows: [row],
      column: 'decisions',
      topic: /决定/,
    }),
  ),
];
