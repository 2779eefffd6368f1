import type { ReportKind } from './kind.ts';
import { openGovernmentPhrases, openingTemplate, titleTemplate } from './open-government-phrases.ts';
import { tableA, tableB, tableC } from './open-government-tables.ts';

/**
 * 政府信息公开工作年度报告.
 * Sources: 《中华人民共和国政府信息公开条例》 articles 49, 50; 《中华人民共和国政府信息公开工作年度报告格式》 (国办公开办函〔2021〕30号), the six
 * sections in this order; other words of headings from published reports (`practice`).
 */
export const openGovernment: ReportKind = {
  id: 'open-government',
  name: { zh: '政府信息公开工作年度报告', en: 'Annual report on open government information' },
  prefixes: { 公开年报: 'gknb', 政府信息公开工作年度报告: 'zfxxgkgzndbg' },
  titleWords: ['政府信息公开'],
  titleExcludes: [
    ...['总结', '考核', '评估', '评议', '测评', '整改', '自查', '检查', '督查', '调研', '培训', '半年', '季度'],
    // Schools and public enterprises report by rules of their own.
    ...['学校', '大学', '学院', '企事业单位', '企业'],
  ],
  titleEndings: [],
  titleYear: 'report',
  openingWords: ['政府信息公开'],
  headingWords: ['主动公开政府信息', '处理政府信息公开申请', '信息公开行政复议', '因政府信息公开'],
  titleTemplate,
  openingTemplate,
  // Article 49: departments by 31 January, the report of a government by 31 March.
  due: [
    { month: 1, day: 31, issuers: ['局', '厅', '委员会'] },
    { month: 3, day: 31 },
  ],
  without: ['recipient', 'closing'],
  signed: false,
  roles: [
    {
      id: 'overview',
      name: { zh: '总体情况', en: 'General situation' },
      prefixes: { 总体情况: 'ztqk' },
      need: 'mandatory',
      year: 'none',
      words: ['总体情况'],
      weakWords: ['概述', '概况', '基本情况', '工作情况', '开展情况', '总体', '总述'],
      endings: [],
      takesUnnamed: true,
      aspects: [],
      traces: [],
      heading: '总体情况',
      phrases: ['five-tasks'],
    },
    {
      id: 'published',
      name: { zh: '主动公开政府信息情况', en: 'Information published on its own initiative' },
      prefixes: { 主动公开: 'zdgk', 主动公开政府信息情况: 'zdgkzfxxqk' },
      need: 'mandatory',
      year: 'none',
      words: ['主动公开'],
      weakWords: [],
      endings: [],
      takesUnnamed: false,
      aspects: [],
      traces: ['主动公开政府信息情况'],
      heading: '主动公开政府信息情况',
      phrases: ['table-published'],
    },
    {
      id: 'requests',
      name: { zh: '收到和处理政府信息公开申请情况', en: 'Requests for information received and handled' },
      prefixes: { 公开申请: 'gksq', 收到和处理政府信息公开申请情况: 'sdhclzfxxgksqqk' },
      need: 'mandatory',
      year: 'none',
      words: ['信息公开申请', '依申请公开', '公开申请', '收到和处理'],
      weakWords: [],
      endings: [],
      takesUnnamed: false,
      aspects: [],
      traces: ['收到和处理政府信息公开申请情况'],
      heading: '收到和处理政府信息公开申请情况',
      phrases: ['table-requests'],
    },
    {
      id: 'proceedings',
      name: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'Reconsideration and litigation over open information' },
      prefixes: { 公开复议诉讼: 'gkfyss' },
      need: 'mandatory',
      year: 'none',
      words: ['行政复议', '行政诉讼', '复议、诉讼', '复议和诉讼', '复议诉讼', '复议及诉讼'],
      weakWords: [],
      endings: [],
      takesUnnamed: false,
      aspects: [],
      traces: ['行政复议、行政诉讼情况'],
      heading: '政府信息公开行政复议、行政诉讼情况',
      phrases: ['table-proceedings'],
    },
    {
      id: 'problems',
      name: { zh: '存在的主要问题及改进情况', en: 'Main problems and how they are mended' },
      prefixes: { 主要问题: 'zywt', 存在的主要问题及改进情况: 'czdzywtjgjqk' },
      need: 'mandatory',
      year: 'none',
      words: ['问题', '不足', '改进'],
      weakWords: [],
      endings: [],
      takesUnnamed: false,
      aspects: [
        {
          id: 'improvement',
          name: { zh: '改进情况', en: 'how they are mended' },
          words: [
            ...['改进', '整改', '下一步', '下步', '今后', '接下来', '新的一年', '下一年', '措施', '针对', '对策'],
            ...['加强', '强化', '健全', '完善', '提升', '提高', '优化', '加大', '规范', '将'],
          ],
          since: 0,
        },
      ],
      traces: ['存在的主要问题', '存在问题', '存在的问题', '改进情况', '改进措施'],
      heading: '存在的主要问题及改进情况',
      phrases: ['problems-and-improvement'],
    },
    {
      id: 'other-items',
      name: { zh: '其他需要报告的事项', en: 'Other matters to report' },
      prefixes: { 其他事项: 'qtsx', 其他需要报告的事项: 'qtxybgdsx' },
      need: 'mandatory',
      mayBeNone: true,
      year: 'none',
      // The longer one keeps 问题 from giving the section another role.
      words: ['其他需要报告的问题', '其他需要说明的问题', '其他问题', '其他', '其它'],
      weakWords: [],
      endings: [],
      takesUnnamed: false,
      aspects: [
        {
          id: 'fees',
          // 《政府信息公开信息处理费管理办法》 (国办函〔2020〕109号, from 2021-01-01): what was charged is made public in the annual report.
          name: { zh: '信息处理费收取情况', en: 'the fees charged for requests' },
          words: ['处理费', '收费', '收取', '费用'],
          since: 2021,
        },
      ],
      traces: ['信息处理费'],
      heading: '其他需要报告的事项',
      phrases: ['fees'],
    },
  ],
  tables: [tableA, tableB, tableC],
  phrases: openGovernmentPhrases,
  basis: [
    '《中华人民共和国政府信息公开条例》第四十九条、第五十条',
    '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  ],
};
