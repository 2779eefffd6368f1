import type { Phrase } from './kind.ts';
import { compulsionTable, licenceTable, otherActsTable, penaltyTable } from './law-enforcement-tables.ts';
import { type TableForm, toPipeTable } from './table-form.ts';

export const titleTemplate = '{issuer}{year}年度行政执法总体情况报告';
export const openingTemplate = '按照行政执法公示制度要求，现将{issuer}{year}年度行政执法总体情况报告如下：';

/** One gap for all cells: filled in once with 0, the few that are another number are changed. */
const count = '【待填：数】';
const penaltyNote = {
  zh: '各格先一起填0，再改不是0的；按处罚决定日期统计；一宗案件有几种处罚的，按最重的一种计一宗；金额难以确定的没收不计入罚没金额',
  en: 'All cells 0 first; counted by the date of the decision; a case with several penalties counts once, under the heaviest',
};
const cellsNote = {
  zh: '各格先一起填0，再改不是0的；统计期限为1月1日至12月31日',
  en: 'All cells are filled in at once with 0, then those that differ are changed; from 1 January to 31 December',
};
const inspectionNote = {
  zh: '检查一个对象、有完整记录的计一次；没有记录的巡查不计；检查后作出处罚的计入处罚',
  en: 'One object with a complete record counts once; patrols without record, and what ended in a penalty, do not',
};

function toLines(number: string, form: TableForm): readonly string[] {
  return [`表${number}：${form.name.zh}（单位：宗）`, toPipeTable(form, count)];
}

/**
 * What the yearly figures of law enforcement say. Counting rules: explanations below published tables; sentences: practice of
 * published reports.
 */
export const lawEnforcementPhrases: readonly Phrase[] = [
  {
    id: 'enforcement-title',
    name: { zh: '执法年报标题', en: 'Title of the yearly figures of law enforcement' },
    prefixes: { 执法年报标题: 'zfnbbt' },
    place: 'title',
    lines: [titleTemplate],
  },
  {
    id: 'enforcement-opening',
    name: { zh: '执法年报开头', en: 'Opening of the yearly figures of law enforcement' },
    prefixes: { 执法年报开头: 'zfnbkt' },
    place: 'opening',
    lines: [openingTemplate],
  },
  {
    id: 'penalty-table',
    name: { zh: '行政处罚统计表', en: 'Table of penalties' },
    note: penaltyNote,
    prefixes: { 处罚统计表: 'cftjb' },
    place: 'figures',
    lines: toLines('一', penaltyTable),
  },
  {
    id: 'licence-table',
    name: { zh: '行政许可统计表', en: 'Table of licences' },
    note: cellsNote,
    prefixes: { 许可统计表: 'xktjb' },
    place: 'figures',
    lines: toLines('二', licenceTable),
  },
  {
    id: 'compulsion-table',
    name: { zh: '行政强制统计表', en: 'Table of compulsion' },
    note: cellsNote,
    prefixes: { 强制统计表: 'qztjb' },
    place: 'figures',
    lines: toLines('三', compulsionTable),
  },
  {
    id: 'other-acts-table',
    name: { zh: '其他行政执法行为统计表', en: 'Table of other acts' },
    note: inspectionNote,
    prefixes: { 其他执法统计表: 'qtzftjb' },
    place: 'figures',
    lines: toLines('四', otherActsTable),
  },
  {
    id: 'figures-explained',
    name: { zh: '数据表说明', en: 'What the tables count' },
    note: penaltyNote,
    prefixes: { 数据表说明: 'sjbsm' },
    place: 'figures',
    lines: ['说明：统计期限为{year}年1月1日至{year}年12月31日，行政处罚以决定日期为准。'],
  },
  {
    id: 'penalties-decided',
    name: { zh: '作出行政处罚决定', en: 'Penalties decided' },
    note: { zh: '与数据表的合计是同一个数', en: 'The same number as the total of the table' },
    prefixes: { 处罚决定: 'cfjd' },
    place: 'situation',
    lines: ['行政处罚方面，主要涉及【待填：处罚事项】，已按期公示【待填：公示情况】。'],
  },
  {
    id: 'licences-handled',
    name: { zh: '办理行政许可', en: 'Licences handled' },
    note: {
      zh: '受理、许可、不予许可不必相加相等：有结转、撤回和变更',
      en: 'They need not add up: some are carried over or withdrawn',
    },
    prefixes: { 许可办理: 'xkbl' },
    place: 'situation',
    lines: ['行政许可方面，主要办理【待填：许可事项】，做到【待填：便民措施】。'],
  },
  {
    id: 'inspections-made',
    name: { zh: '开展行政检查', en: 'Inspections made' },
    note: inspectionNote,
    prefixes: { 行政检查: 'xzjc' },
    place: 'situation',
    lines: ['行政检查方面，制定年度检查计划，随机抽查【待填：检查对象】，结果向社会公开。'],
  },
  {
    id: 'certificates-held',
    name: { zh: '行政执法证持证率', en: 'Officers with certificates' },
    prefixes: { 执法持证率: 'zfczl' },
    place: 'situation',
    lines: ['应持有行政执法证件的人员【待填：总数】人，持证【待填：部分数】人，持证率【待填：部分数÷总数】%。'],
  },
];
