import type { Phrase } from './kind.ts';
import { tableA, tableB, tableC } from './open-government-tables.ts';
import { toPipeTable } from './table-form.ts';

export const titleTemplate = '{issuer}{year}年政府信息公开工作年度报告';
export const openingTemplate =
  '根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》要求，现将{year}年政府信息公开工作情况报告如下：';

/** One gap for all cells: filled in once with 0, the few that are another number are changed. */
const count = '【待填：数】';
const cellsNote = {
  zh: '各格先一起填0，再改不是0的；没有的填0，不留空',
  en: 'All cells are filled in at once with 0, then those that differ are changed; none stays blank',
};

/**
 * What an annual report on open government information says. Sources: 《政府信息公开条例》 art. 50; the form of 国办公开办函
 * 〔2021〕30号; 《政府信息公开信息处理费管理办法》 (国办函〔2020〕109号); sentences: practice of published reports.
 */
export const openGovernmentPhrases: readonly Phrase[] = [
  {
    id: 'public-title',
    name: { zh: '公开年报标题', en: 'Title of the report on open information' },
    prefixes: { 公开年报标题: 'gknbbt' },
    place: 'title',
    lines: [titleTemplate],
  },
  {
    id: 'public-opening',
    name: { zh: '公开年报开头', en: 'Opening of the report on open information' },
    note: {
      zh: '编制依据、统计期限、公开网址和联系方式',
      en: 'Ground, period of the figures, where it is published, whom to ask',
    },
    prefixes: { 公开年报开头: 'gknbkt' },
    place: 'opening',
    lines: [
      `${openingTemplate.slice(0, -1)}。`,
      '本报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。本报告在【待填：网站名称】公布，如有疑问，请与{issuer}联系（地址：【待填：地址】；电话：【待填：电话】）。',
    ],
  },
  {
    id: 'five-tasks',
    name: { zh: '总体情况分五个方面写', en: 'The general situation in five parts' },
    note: {
      zh: '各级人民政府在监督保障里写工作考核、社会评议、责任追究结果',
      en: 'Governments add appraisal, public review and accountability under the last',
    },
    prefixes: { 五个方面: 'wgfm' },
    place: 'overview',
    lines: [
      '（一）主动公开。【待填：主动公开的做法和内容】。',
      '（二）依申请公开。【待填：收到和答复申请的情况】。',
      '（三）政府信息管理。【待填：制作、保存、更新、规范性文件管理】。',
      '（四）政府信息公开平台建设。【待填：网站、新媒体、公报、查阅场所】。',
      '（五）监督保障。【待填：机构人员、培训、工作考核、社会评议、责任追究】。',
    ],
  },
  {
    id: 'table-published',
    name: { zh: '主动公开情况表', en: 'Table of published information' },
    note: cellsNote,
    prefixes: { 主动公开表: 'zdgkb' },
    place: 'published',
    lines: [toPipeTable(tableA, count)],
  },
  {
    id: 'table-requests',
    name: { zh: '申请办理情况表', en: 'Table of requests' },
    note: cellsNote,
    prefixes: { 申请办理表: 'sqblb' },
    place: 'requests',
    lines: [toPipeTable(tableB, count)],
  },
  {
    id: 'table-proceedings',
    name: { zh: '公开复议诉讼情况表', en: 'Table of reconsideration and litigation' },
    note: cellsNote,
    prefixes: { 复议诉讼表: 'fyssb' },
    place: 'proceedings',
    lines: [toPipeTable(tableC, count)],
  },
  {
    id: 'problems-and-improvement',
    name: { zh: '问题和改进分开写', en: 'Problems, then how they are mended' },
    note: { zh: '问题写具体，改进情况与问题一一对应', en: 'Each problem with what mends it' },
    prefixes: { 问题改进: 'wtgj' },
    place: 'problems',
    lines: ['（一）存在的主要问题。【待填：具体问题】。', '（二）改进情况。【待填：针对上述问题的改进措施】。'],
  },
  {
    id: 'fees',
    name: { zh: '信息处理费收取情况', en: 'Fees charged for requests' },
    note: { zh: '没有收取的，也要写明', en: 'Where none was charged, this is said' },
    prefixes: { 信息处理费: 'xxclf' },
    place: 'other-items',
    lines: [
      '依据《政府信息公开信息处理费管理办法》，{year}年{【待填：信息处理费收取情况】|没有收取信息处理费|收取信息处理费【待填：金额】元}。',
      '{【待填：其他需要报告的事项；没有的，删去这一段】|没有其他需要报告的事项}。',
    ],
  },
];
