import type { Phrase } from './kind.ts';

export const titleTemplate = '{issuer}关于{year}年行政复议、行政应诉情况的报告';
export const openingTemplate = '现将{year}年行政复议、行政应诉情况报告如下：';

/**
 * What a report on reconsideration and litigation says: practice of published reports. Outcomes: 《行政复议法》 (2023年修订)
 * articles 41, 63 to 69, 73.
 */
export const reconsiderationPhrases: readonly Phrase[] = [
  {
    id: 'reconsideration-title',
    name: { zh: '复议应诉报告标题', en: 'Title of the report on reconsideration and litigation' },
    prefixes: { 复议应诉标题: 'fyysbt' },
    place: 'title',
    lines: [titleTemplate],
  },
  {
    id: 'reconsideration-opening',
    name: { zh: '复议应诉报告开头', en: 'Opening of the report on reconsideration and litigation' },
    prefixes: { 复议应诉开头: 'fyyskt' },
    place: 'opening',
    lines: [openingTemplate],
  },
  {
    id: 'cases-received',
    name: { zh: '收到、受理和不予受理', en: 'Received, accepted, refused' },
    note: {
      zh: '收到的申请等于受理、不予受理和其他处理之和；受理前化解的，写明含不含在内',
      en: 'What was received is accepted, refused or handled otherwise; say whether cases settled before count',
    },
    prefixes: { 收到复议申请: 'sdfysq' },
    place: 'reconsideration-cases',
    lines: [
      '{year}年，收到行政复议申请【待填：总数】件，其中受理【待填：件数一】件、不予受理【待填：件数二】件、其他处理【待填：总数－件数一－件数二】件。',
    ],
  },
  {
    id: 'cases-concluded',
    name: { zh: '结转、审结和未审结', en: 'Carried over, concluded, pending' },
    note: {
      zh: '上年结转与新收之和，等于审结与结转下年之和；审结率、纠错率写明以哪个数为基数',
      en: 'Carried over and new make concluded and pending; say what each rate is of',
    },
    prefixes: { 复议审结: 'fysj' },
    place: 'reconsideration-cases',
    lines: [
      '上年结转【待填：结转数】件，新受理【待填：新收数】件，审结【待填：办结数】件，结转下年【待填：结转数＋新收数－办结数】件。',
    ],
  },
  {
    id: 'cases-by-matter',
    name: { zh: '复议案件类型', en: 'Cases by matter' },
    prefixes: { 案件类型: 'ajlx' },
    place: 'reconsideration-cases',
    lines: ['案件主要集中在【待填：领域】等领域，申请事项以【待填：事项】为主。'],
  },
  {
    id: 'outcomes-listed',
    name: { zh: '审结案件的各种结果', en: 'The outcomes of concluded cases' },
    note: {
      zh: '各种结果之和等于审结数；纠错包括撤销、变更、确认违法、责令履行，另有口径的写明',
      en: 'The outcomes make what was concluded; corrected is annulled, changed, found unlawful or ordered',
    },
    prefixes: { 审结结果: 'sjjg' },
    place: 'reconsideration-cases',
    lines: [
      '审结的案件中，维持【待填：维持数】件、撤销【待填：撤销数】件、其他【待填：审结数－维持数－撤销数】件，共【待填：审结数】件。',
    ],
  },
  {
    id: 'suits',
    name: { zh: '应诉案件', en: 'Suits' },
    prefixes: { 应诉案件: 'ysaj' },
    place: 'litigation-cases',
    lines: ['{year}年，办理一审行政应诉案件【待填：应诉数】件，案件主要涉及【待填：领域】。'],
  },
  {
    id: 'suits-in-person',
    name: { zh: '负责人出庭应诉率', en: 'In court in person' },
    note: {
      zh: '以应当出庭的案件数为基数，不是全部应诉案件数',
      en: 'Of the cases in which a principal was to appear, not of all',
    },
    prefixes: { 负责人出庭: 'fzrct' },
    place: 'litigation-cases',
    lines: [
      '应由行政机关负责人出庭的案件【待填：应出庭数】件，负责人出庭应诉【待填：出庭数】件，出庭应诉率【待填：出庭数÷应出庭数】%。',
    ],
  },
  {
    id: 'problems-of-enforcement',
    name: { zh: '行政执法中的问题', en: 'Problems of enforcement' },
    prefixes: { 执法问题: 'zfwt' },
    place: 'findings',
    lines: ['一是【待填：问题一】。二是【待填：问题二】。'],
  },
  {
    id: 'steps-planned',
    name: { zh: '复议应诉下一步', en: 'Steps planned' },
    prefixes: { 复议下一步: 'fyxyb' },
    place: 'next-steps',
    lines: ['（一）【待填：任务一】。【待填：任务一的内容】。', '（二）【待填：任务二】。【待填：任务二的内容】。'],
  },
];
