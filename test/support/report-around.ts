import type { Phrase } from '../../server/src/kinds/kind.ts';
import { kinds } from '../../server/src/kinds/registry.ts';

/** A paragraph and where it stands. */
interface Placed {
  readonly place: string;
  readonly text: string;
}

/** A clean report by places, so that a phrase can be put where it belongs. */
const ruleOfLaw: readonly Placed[] = [
  { place: 'title', text: '云岭县审计局关于2024年法治政府建设情况的报告' },
  { place: 'recipient', text: '县委、县政府：' },
  { place: 'opening', text: '现将2024年法治政府建设情况报告如下：' },
  { place: 'achievements', text: '一、2024年推进法治政府建设的主要举措和成效' },
  { place: 'achievements', text: '坚持党对法治建设的领导。' },
  { place: 'shortcomings', text: '二、2024年推进法治政府建设存在的不足和原因' },
  { place: 'shortcomings', text: '以案释法开展得不多，原因是案例积累不够。' },
  { place: 'first-responsible-person', text: '三、2024年党政主要负责人履行推进法治建设第一责任人职责情况' },
  { place: 'first-responsible-person', text: '局长主持研究年度审计计划的合法性。' },
  { place: 'plan', text: '四、2025年推进法治政府建设的主要安排' },
  { place: 'plan', text: '建立案例库。' },
  { place: 'other-matters', text: '五、其他需要报告的情况' },
  { place: 'other-matters', text: '无。' },
  { place: 'closing', text: '特此报告。' },
  { place: 'signature', text: '云岭县审计局' },
  { place: 'signature', text: '2025年1月16日' },
];

/** Another, for what only reports on open information say. */
const ofOpenGovernment: readonly Placed[] = [
  { place: 'title', text: '云岭县审计局2024年政府信息公开工作年度报告' },
  { place: 'opening', text: '根据《中华人民共和国政府信息公开条例》，现将2024年政府信息公开工作情况报告如下：' },
  { place: 'overview', text: '一、总体情况' },
  { place: 'overview', text: '审计结果公告按时公布。' },
  { place: 'published', text: '二、主动公开政府信息情况' },
  { place: 'published', text: '没有制发规范性文件。' },
  { place: 'requests', text: '三、收到和处理政府信息公开申请情况' },
  { place: 'requests', text: '申请都按期答复。' },
  { place: 'proceedings', text: '四、政府信息公开行政复议、行政诉讼情况' },
  { place: 'proceedings', text: '没有复议和诉讼。' },
  { place: 'problems', text: '五、存在的主要问题及改进情况' },
  { place: 'problems', text: '公告的解读不多，已逐篇配图解。' },
  { place: 'other-items', text: '六、其他需要报告的事项' },
  { place: 'other-items', text: '2024年没有收取信息处理费。' },
  { place: 'signature', text: '云岭县审计局' },
  { place: 'signature', text: '2025年1月16日' },
];

const lawEnforcement: readonly Placed[] = [
  { place: 'title', text: '云岭县审计局2024年度行政执法总体情况报告' },
  { place: 'opening', text: '现将2024年度行政执法总体情况报告如下：' },
  { place: 'figures', text: '一、2024年度行政执法数据表' },
  { place: 'figures', text: '各表都按决定日期统计。' },
  { place: 'situation', text: '二、2024年度行政执法总体情况' },
  { place: 'situation', text: '执法信息按期公示。' },
  { place: 'signature', text: '云岭县审计局' },
  { place: 'signature', text: '2025年1月16日' },
];

const workReport: readonly Placed[] = [
  { place: 'title', text: '2025年政府工作报告' },
  { place: 'subtitle', text: '（2025年1月16日在云岭县第十八届人民代表大会第四次会议上）' },
  { place: 'recipient', text: '各位代表：' },
  { place: 'opening', text: '现在，我代表县人民政府向大会报告工作，请予审议。' },
  { place: 'review', text: '一、2024年工作回顾' },
  { place: 'review', text: '经济运行平稳。' },
  { place: 'targets', text: '二、2025年目标要求和重点工作' },
  { place: 'targets', text: '抓好春耕备耕。' },
  { place: 'self-building', text: '三、加强政府自身建设' },
  { place: 'self-building', text: '坚持依法行政。' },
];

const reconsideration: readonly Placed[] = [
  { place: 'title', text: '云岭县司法局关于2024年行政复议、行政应诉情况的报告' },
  { place: 'recipient', text: '县政府：' },
  { place: 'opening', text: '现将2024年行政复议、行政应诉情况报告如下：' },
  { place: 'reconsideration-cases', text: '一、2024年行政复议情况' },
  { place: 'reconsideration-cases', text: '案件都在期限内审结。' },
  { place: 'litigation-cases', text: '二、2024年行政应诉情况' },
  { place: 'litigation-cases', text: '答辩都在期限内提交。' },
  { place: 'findings', text: '三、发现的主要问题' },
  { place: 'findings', text: '个别单位举证不及时。' },
  { place: 'next-steps', text: '四、2025年工作安排' },
  { place: 'next-steps', text: '办好案件。' },
  { place: 'closing', text: '特此报告。' },
  { place: 'signature', text: '云岭县司法局' },
  { place: 'signature', text: '2025年1月16日' },
];

/** By kind; what every report says is put into the first. */
const around: Readonly<Record<string, readonly Placed[]>> = {
  'rule-of-law': ruleOfLaw,
  'open-government': ofOpenGovernment,
  'law-enforcement': lawEnforcement,
  'work-report': workReport,
  reconsideration,
};

export const reportsAround = Object.values(around).map((report) => join(report.map(({ text }) => text)));

/** A whole report stays alone; a section, and what stands around the body, replace their like; the rest is added. */
export function putIntoReport(text: string, phrase: Phrase): string {
  const { id, place } = phrase;
  if (id === 'whole-report') return join([text]);
  const role = /^(.*)-section$/.exec(id)?.[1];
  const kind = kinds.find(({ phrases, roles }) => phrases.includes(phrase) || roles.some((one) => one.id === role));
  const paragraphs = around[kind?.id ?? ''] ?? ruleOfLaw;
  const target = role ?? (place === 'any' ? 'achievements' : place);
  const first = paragraphs.findIndex((paragraph) => paragraph.place === target);
  const last = paragraphs.findLastIndex((paragraph) => paragraph.place === target);
  const replacesAll =
    role !== undefined || ['title', 'subtitle', 'recipient', 'opening', 'closing'].includes(target) || /日$/.test(text);
  // 无 is no answer where there is something to report.
  const start = replacesAll ? first : paragraphs[last]?.text === '无。' ? last : last + 1;
  const texts = paragraphs.map((paragraph) => paragraph.text);
  return join([...texts.slice(0, start), text, ...texts.slice(last + 1)]);
}

function join(lines: readonly string[]): string {
  return `${lines.join('\n\n')}\n`;
}
