import type { Phrase } from './kind.ts';

export const titleTemplate = '{next}年政府工作报告';
export const openingTemplate =
  '现在，我代表{issuer}向大会报告工作，请予审议，并请{列席会议的同志|政协委员和列席会议的同志}提出意见。';

const yearsNote = {
  zh: '标题和以后的部分写作报告的这一年，回顾部分写上一年；换届之年也回顾五年',
  en: 'Title and later parts carry the year of delivery, the review the year before; a change of term reviews five',
};

/** What a report on the work of the government says: practice of published reports. */
export const workReportPhrases: readonly Phrase[] = [
  {
    id: 'congress-title',
    name: { zh: '政府工作报告标题', en: 'Title of the report on the work of the government' },
    note: yearsNote,
    prefixes: { 工作报告标题: 'gzbgbt' },
    place: 'title',
    lines: [titleTemplate],
  },
  {
    id: 'congress-session',
    name: { zh: '标题下的日期和会议', en: 'Date and session below the title' },
    prefixes: { 会议名称: 'hymc' },
    place: 'subtitle',
    lines: ['（{issued}年【待填：月】月【待填：日】日在【待填：会议名称】上）'],
  },
  {
    id: 'deputies',
    name: { zh: '各位代表', en: 'To the deputies' },
    prefixes: { 各位代表: 'gwdb' },
    place: 'recipient',
    lines: ['各位代表：'],
  },
  {
    id: 'congress-opening',
    name: { zh: '开头：我代表政府向大会报告工作', en: 'Opening: on behalf of the government' },
    prefixes: { 向大会报告: 'xdhbg' },
    place: 'opening',
    lines: [openingTemplate],
  },
  {
    id: 'results-first',
    name: { zh: '主要指标完成情况', en: 'The main figures' },
    note: {
      zh: '年初的数多是预计数，写明“预计”；增速按可比价格的，不能拿两年的数直接除',
      en: 'In January most are estimates; growth at constant prices is not the quotient of two amounts',
    },
    prefixes: { 主要指标: 'zyzb' },
    place: 'review',
    lines: [
      '{year}年，预计实现地区生产总值【待填：总值】亿元，增长【待填：增速】%；完成一般公共预算收入【待填：收入】亿元，增长【待填：收入增速】%。',
    ],
  },
  {
    id: 'year-of-work',
    name: { zh: '一年来的工作', en: 'The work of the year' },
    prefixes: { 一年来: 'ynl' },
    place: 'review',
    lines: ['（一）【待填：方面一】。【待填：做法和成效】。', '（二）【待填：方面二】。【待填：做法和成效】。'],
  },
  {
    id: 'thanks',
    name: { zh: '感谢', en: 'Thanks' },
    prefixes: { 表示感谢: 'bsgx' },
    place: 'review',
    lines: [
      '各位代表！成绩来之不易。我代表{issuer}，向全体代表和各位委员，向所有关心支持【待填：地区】发展的同志，表示衷心感谢！',
    ],
  },
  {
    id: 'shortcomings-of-the-year',
    name: { zh: '困难和不足', en: 'Difficulties and shortcomings' },
    prefixes: { 困难不足: 'knbz' },
    place: 'review',
    lines: ['同时，我们也清醒看到，【待填：困难和不足】。对此，我们将采取有力措施，认真加以解决。'],
  },
  {
    id: 'targets-of-the-year',
    name: { zh: '主要预期目标', en: 'The main targets' },
    prefixes: { 预期目标: 'yqmb' },
    place: 'targets',
    lines: [
      '{next}年经济社会发展主要预期目标是：地区生产总值增长【待填：目标增速】%左右，一般公共预算收入增长【待填：收入目标增速】%。',
    ],
  },
  {
    id: 'main-tasks',
    name: { zh: '重点抓好以下工作', en: 'The main tasks' },
    prefixes: { 抓好工作: 'zhgz' },
    place: 'targets',
    lines: ['（一）【待填：任务一】。【待填：任务一的内容】。', '（二）【待填：任务二】。【待填：任务二的内容】。'],
  },
  {
    id: 'four-sides',
    name: { zh: '自身建设分几方面写', en: 'How the government improves itself, side by side' },
    prefixes: { 依法行政: 'yfxz' },
    place: 'self-building',
    lines: [
      '坚持政治统领，【待填：措施一】。坚持依法行政，【待填：措施二】。坚持务实高效，【待填：措施三】。坚持廉洁从政，【待填：措施四】。',
    ],
  },
  {
    id: 'last-words',
    name: { zh: '结尾', en: 'The last words' },
    prefixes: { 报告结尾: 'bgjw' },
    place: 'self-building',
    lines: ['各位代表！让我们【待填：号召】，为【待填：目标】而努力奋斗！'],
  },
];
