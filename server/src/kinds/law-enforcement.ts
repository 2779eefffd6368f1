import type { ReportKind } from './kind.ts';
import { lawEnforcementPhrases, openingTemplate, titleTemplate } from './law-enforcement-phrases.ts';
import { compulsionTable, licenceTable, otherActsTable, penaltyTable } from './law-enforcement-tables.ts';

/**
 * 行政执法统计年报 (行政执法总体情况, 行政执法数据公开).
 * Source: 国办发〔2018〕118号: by 31 January each authority publishes the figures of the year before; that they stand in two
 * parts, and in which tables: practice of published reports.
 */
export const lawEnforcement: ReportKind = {
  id: 'law-enforcement',
  name: { zh: '行政执法统计年报', en: 'Yearly figures of law enforcement' },
  prefixes: { 执法年报: 'zfnb', 行政执法统计年报: 'xzzftjnb' },
  titleWords: [
    ...['行政执法统计', '行政执法总体情况', '行政执法数据', '行政执法年报', '行政执法年度报告', '行政执法工作年报'],
    ...['行政执法情况统计', '行政执法实施情况'],
  ],
  // Names of bureaus hold some of the words: 市场监督管理局, 发展和改革局.
  titleExcludes: [
    ...[
      '执法监督',
      '监督检查',
      '三项制度',
      '专项',
      '案卷',
      '评议',
      '评查',
      '评估',
      '考核',
      '整改',
      '自查',
      '检查情况',
      '督查',
      '督察',
    ],
    ...[
      '培训',
      '调研',
      '半年',
      '季度',
      '月份',
      '分析',
      '系统建设',
      '平台',
      '审议',
      '满意度',
      '执法改革',
      '体制改革',
      '工作总结',
    ],
  ],
  titleEndings: ['数据', '数据公开', '数据公示', '数据表', '数据统计', '统计表', '统计数据', '情况公示', '情况公开'],
  titleYear: 'report',
  openingWords: ['行政执法总体情况', '行政执法数据', '行政执法统计年报', '行政执法统计数据'],
  headingWords: ['行政处罚实施情况', '行政许可实施情况', '行政强制实施情况', '其他行政执法行为', '行政执法数据表'],
  titleTemplate,
  openingTemplate,
  due: [{ month: 1, day: 31 }],
  without: ['recipient', 'closing'],
  signed: false,
  roles: [
    {
      id: 'figures',
      name: { zh: '行政执法数据表', en: 'Tables of figures' },
      prefixes: { 执法数据表: 'zfsjb' },
      need: 'usual',
      year: 'report',
      words: ['数据表', '统计表', '执法数据', '数据统计', '实施情况'],
      weakWords: ['数据', '统计'],
      endings: [],
      takesUnnamed: false,
      aspects: [],
      traces: [],
      heading: '{year}年度行政执法数据表',
      phrases: ['penalty-table', 'licence-table', 'compulsion-table', 'other-acts-table', 'figures-explained'],
    },
    {
      id: 'situation',
      name: { zh: '行政执法总体情况', en: 'The situation of law enforcement' },
      prefixes: { 执法情况: 'zfqk', 行政执法总体情况: 'xzzfztqk' },
      need: 'usual',
      year: 'report',
      words: ['总体情况', '执法情况', '情况说明', '情况分析'],
      weakWords: ['基本情况', '工作情况', '开展情况', '总体'],
      endings: [],
      takesUnnamed: true,
      aspects: [],
      traces: [],
      heading: '{year}年度行政执法总体情况',
      phrases: ['penalties-decided', 'licences-handled', 'inspections-made', 'certificates-held'],
    },
  ],
  tables: [penaltyTable, licenceTable, compulsionTable, otherActsTable],
  phrases: lawEnforcementPhrases,
  basis: [
    '《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）',
  ],
};
