import { proceedingMentions, publishedMentions, requestMentions, toResult } from './open-government-mentions.ts';
import type { FormColumn, FormRow, NoneFor, TableForm } from './table-form.ts';

/**
 * The three tables of the annual report on open government information.
 * Source: 《中华人民共和国政府信息公开工作年度报告格式》 (国办公开办函〔2021〕30号), its annexed tables and the note on how their
 * numbers hang together; the identities were computed again on a published report.
 */

const published: readonly FormColumn[] = [
  { id: 'issued', name: { zh: '本年制发件数', en: 'issued this year' }, heads: ['本年制发件数'], isCount: true },
  { id: 'abolished', name: { zh: '本年废止件数', en: 'abolished this year' }, heads: ['本年废止件数'], isCount: true },
  { id: 'in-force', name: { zh: '现行有效件数', en: 'in force' }, heads: ['现行有效件数'], isCount: true },
  {
    id: 'decisions',
    name: { zh: '本年处理决定数量', en: 'decisions this year' },
    heads: ['本年处理决定数量'],
    isCount: true,
  },
  {
    id: 'amount',
    name: { zh: '本年收费金额', en: 'charged this year' },
    heads: ['本年收费金额'],
    isAmount: true,
  },
];

/** 《立法法》 articles 91, 93: rules are made by ministries, and by governments of provinces and of cities with districts. */
const withoutRuleMaking: readonly NoneFor[] = [
  {
    // 萍乡市 and 景德镇市 have districts; 自治区 is a province.
    issuers: /县|(?<!治)区|[乡镇](?:人民)?政府|街道/,
    isSure: true,
    why: { zh: '县级以下政府和部门没有规章制定权', en: 'counties and what is below them make no rules' },
  },
  {
    issuers: /市[^县区]{1,12}(?:局|委员会|办公室)$/,
    isSure: false,
    why: { zh: '市的部门没有规章制定权', en: 'departments of a city make no rules' },
  },
];

const documents = ['issued', 'abolished', 'in-force'];
const decisionsHead = ['信息内容', '本年处理决定数量', '', ''];

/** 主动公开政府信息情况. */
export const tableA: TableForm = {
  id: 'A',
  name: { zh: '主动公开政府信息情况表', en: 'table of published information' },
  layout: 'labelled',
  head: [
    ['第二十条第（一）项', '', '', ''],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ],
  columns: published,
  rows: [
    {
      id: 'rules',
      name: { zh: '规章', en: 'rules' },
      cells: ['规章'],
      words: ['规章'],
      columns: documents,
      noneFor: withoutRuleMaking,
    },
    {
      id: 'normative-documents',
      name: { zh: '行政规范性文件', en: 'normative documents' },
      cells: ['行政规范性文件'],
      words: ['行政规范性文件', '规范性文件'],
      columns: documents,
    },
    {
      id: 'licences',
      name: { zh: '行政许可', en: 'licences' },
      cells: ['行政许可'],
      above: [['第二十条第（五）项'], decisionsHead],
      words: ['行政许可'],
      columns: ['decisions'],
    },
    {
      id: 'penalties',
      name: { zh: '行政处罚', en: 'penalties' },
      cells: ['行政处罚'],
      above: [['第二十条第（六）项'], decisionsHead],
      words: ['行政处罚'],
      columns: ['decisions'],
    },
    {
      id: 'compulsion',
      name: { zh: '行政强制', en: 'compulsory measures' },
      cells: ['行政强制'],
      words: ['行政强制'],
      columns: ['decisions'],
    },
    {
      id: 'fees',
      name: { zh: '行政事业性收费', en: 'administrative fees' },
      cells: ['行政事业性收费'],
      above: [['第二十条第（八）项'], ['信息内容', '本年收费金额（单位：万元）', '', '']],
      words: ['行政事业性收费'],
      columns: ['amount'],
    },
  ],
  fewestRows: 4,
  // The form of 2019 (试行, 国办公开办函〔2019〕60号), as reports on 2019 and 2020 have it.
  older: {
    heads: [
      '本年新制作数量',
      '本年新公开数量',
      '对外公开总数量',
      '上一年项目数量',
      '本年增/减',
      '采购项目数量',
      '采购总金额',
    ],
    until: 2021,
    text: {
      zh: '2021年起的格式是本年制发件数、本年废止件数、现行有效件数和本年处理决定数量，没有政府集中采购',
      en: 'since 2021 the form asks for those issued, abolished and in force, and for decisions; procurement is left out',
    },
  },
  identities: [],
  overYears: [
    {
      id: 'T-A1',
      within: 'rows',
      now: 'in-force',
      before: 'in-force',
      came: 'issued',
      went: 'abolished',
      // Some expire, are declared void, or are counted anew.
      isSure: false,
      text: {
        zh: '上年现行有效件数加本年制发、减本年废止',
        en: 'in force last year, and those issued, without those abolished',
      },
    },
  ],
  mentions: publishedMentions,
};

const applicants: readonly FormColumn[] = [
  { id: 'persons', name: { zh: '自然人', en: 'natural persons' }, heads: ['自然人'], isCount: true },
  { id: 'companies', name: { zh: '商业企业', en: 'companies' }, heads: ['商业企业'], isCount: true },
  { id: 'research', name: { zh: '科研机构', en: 'research bodies' }, heads: ['科研机构'], isCount: true },
  { id: 'welfare', name: { zh: '社会公益组织', en: 'public-benefit bodies' }, heads: ['社会公益组织'], isCount: true },
  { id: 'law', name: { zh: '法律服务机构', en: 'law firms' }, heads: ['法律服务机构'], isCount: true },
  { id: 'others', name: { zh: '其他', en: 'others' }, heads: ['其他'], isCount: true },
  { id: 'total', name: { zh: '总计', en: 'total' }, heads: ['总计'], isCount: true },
];

/** A result of handling: its group with its number, its own label, and how labels of it begin. */
function result(id: string, group: string, label: string, en: string, ...words: readonly string[]): FormRow {
  const name = words[0] ?? label.replace(/^\d\./, '');
  return { id, name: { zh: name, en }, cells: [group, label], words: words.length > 0 ? words : [name] };
}

const results: readonly FormRow[] = [
  result('3.1', '三、本年度办理结果', '（一）予以公开', 'disclosed', '予以公开'),
  result('3.2', '', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partly disclosed', '部分公开'),
  result('3.3.1', '（三）不予公开', '1.属于国家秘密', 'state secrets'),
  result('3.3.2', '', '2.其他法律行政法规禁止公开', 'barred by law'),
  result('3.3.3', '', '3.危及“三安全一稳定”', 'safety and stability', '危及三安全一稳定'),
  result('3.3.4', '', '4.保护第三方合法权益', 'rights of third parties'),
  result('3.3.5', '', '5.属于三类内部事务信息', 'internal affairs'),
  result('3.3.6', '', '6.属于四类过程性信息', 'information on procedure'),
  result('3.3.7', '', '7.属于行政执法案卷', 'files of enforcement'),
  result('3.3.8', '', '8.属于行政查询事项', 'matters of inquiry'),
  result('3.4.1', '（四）无法提供', '1.本机关不掌握相关政府信息', 'not held'),
  result('3.4.2', '', '2.没有现成信息需要另行制作', 'to be made first'),
  result('3.4.3', '', '3.补正后申请内容仍不明确', 'unclear after correction'),
  result('3.5.1', '（五）不予处理', '1.信访举报投诉类申请', 'petitions and complaints'),
  result('3.5.2', '', '2.重复申请', 'repeated requests'),
  result('3.5.3', '', '3.要求提供公开出版物', 'publications'),
  result('3.5.4', '', '4.无正当理由大量反复申请', 'mass requests'),
  result('3.5.5', '', '5.要求行政机关确认或重新出具已获取信息', 'confirmation of what was given'),
  result(
    '3.6.1',
    '（六）其他处理',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'not corrected in time',
    '申请人无正当理由逾期不补正',
  ),
  result(
    '3.6.2',
    '',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'fee not paid in time',
    '申请人逾期未按收费通知要求缴纳费用',
    '申请人逾期未按收费',
  ),
  result('3.6.3', '', '3.其他', 'other handling', '其他'),
];

/** 收到和处理政府信息公开申请情况: 25 rows of numbers, seven in each. */
export const tableB: TableForm = {
  id: 'B',
  name: { zh: '收到和处理政府信息公开申请情况表', en: 'table of requests' },
  layout: 'labelled',
  head: [
    [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '',
      ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ],
  ],
  columns: applicants,
  rows: [
    {
      id: '1',
      name: { zh: '本年新收', en: 'received this year' },
      cells: ['一、本年新收政府信息公开申请数量', ''],
      words: ['本年新收'],
    },
    {
      id: '2',
      name: { zh: '上年结转', en: 'carried over from last year' },
      cells: ['二、上年结转政府信息公开申请数量', ''],
      words: ['上年结转'],
    },
    ...results,
    { id: '3.7', name: { zh: '办理结果总计', en: 'all results' }, cells: ['', '（七）总计'], words: ['总计'] },
    {
      id: '4',
      name: { zh: '结转下年度', en: 'carried over to next year' },
      cells: ['四、结转下年度继续办理', ''],
      words: ['结转下年度', '结转下年'],
    },
  ],
  fewestRows: 8,
  identities: [
    {
      id: 'T-B1',
      within: 'columns',
      left: ['1', '2'],
      right: ['3.7', '4'],
      weight: 'prescribed',
      text: {
        zh: '第一项加第二项之和，等于第三项加第四项之和',
        en: 'items 1 and 2 together equal items 3 and 4 together',
      },
    },
    {
      id: 'T-B2',
      within: 'columns',
      left: ['3.7'],
      right: results.map(({ id }) => id),
      weight: 'prescribed',
      text: { zh: '办理结果总计等于各种办理结果之和', en: 'the total of the results is the sum of all results' },
    },
    {
      id: 'T-B3',
      within: 'rows',
      left: ['total'],
      right: applicants.flatMap(({ id }) => (id === 'total' ? [] : [id])),
      weight: 'prescribed',
      text: {
        zh: '总计等于自然人与各类法人或其他组织之和',
        en: 'the total is the sum of natural persons and all kinds of bodies',
      },
    },
  ],
  overYears: [
    {
      id: 'T-B4',
      within: 'columns',
      now: '2',
      before: '4',
      isSure: true,
      text: { zh: '上年结转等于上年报告的结转下年度继续办理', en: 'carried over by the report of last year' },
    },
  ],
  mentions: [
    ...requestMentions,
    ...results.flatMap(({ id, name }) => (name.zh.length > 4 ? [toResult(name.zh, id)] : [])),
  ],
};

const outcomes: readonly FormColumn[] = [
  { id: 'upheld', name: { zh: '结果维持', en: 'upheld' }, heads: ['结果维持'], isCount: true },
  { id: 'corrected', name: { zh: '结果纠正', en: 'corrected' }, heads: ['结果纠正'], isCount: true },
  { id: 'other', name: { zh: '其他结果', en: 'other outcomes' }, heads: ['其他结果'], isCount: true },
  { id: 'pending', name: { zh: '尚未审结', en: 'pending' }, heads: ['尚未审结'], isCount: true },
  { id: 'total', name: { zh: '总计', en: 'total' }, heads: ['总计'], isCount: true },
];

const fourMore = ['', '', '', ''];
const outcomeHeads = outcomes.map(({ name }) => name.zh);

/** 政府信息公开行政复议、行政诉讼情况: three times five numbers in one line. */
export const tableC: TableForm = {
  id: 'C',
  name: { zh: '行政复议、行政诉讼情况表', en: 'table of reconsideration and litigation' },
  layout: 'one-line',
  head: [
    ['行政复议', ...fourMore, '行政诉讼：未经复议直接起诉', ...fourMore, '行政诉讼：复议后起诉', ...fourMore],
    [...outcomeHeads, ...outcomeHeads, ...outcomeHeads],
  ],
  columns: outcomes,
  rows: [
    { id: 'reconsideration', name: { zh: '行政复议', en: 'reconsideration' }, cells: [], words: ['行政复议'] },
    { id: 'direct', name: { zh: '未经复议直接起诉', en: 'direct actions' }, cells: [], words: ['未经复议直接起诉'] },
    {
      id: 'after',
      name: { zh: '复议后起诉', en: 'actions after reconsideration' },
      cells: [],
      words: ['复议后起诉'],
    },
  ],
  fewestRows: 3,
  identities: [
    {
      id: 'T-C1',
      within: 'rows',
      left: ['total'],
      right: ['upheld', 'corrected', 'other', 'pending'],
      weight: 'prescribed',
      text: {
        zh: '总计等于结果维持、结果纠正、其他结果、尚未审结之和',
        en: 'the total is the sum of upheld, corrected, other and pending',
      },
    },
  ],
  overYears: [],
  mentions: proceedingMentions,
};
