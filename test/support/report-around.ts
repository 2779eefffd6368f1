import type { Phrase } from '../../server/src/kinds/kind.ts';
import { openGovernment } from '../../server/src/kinds/open-government.ts';

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

export const reportsAround = [ruleOfLaw, ofOpenGovernment].map((report) => join(report.map(({ text }) => text)));

/** A whole report stays alone; a section, and what stands around the body, replace their like; the rest is added. */
export function putIntoReport(text: string, phrase: Phrase): string {
  const { id, place } = phrase;
  if (id === 'whole-report') return join([text]);
  const role = /^(.*)-section$/.exec(id)?.[1];
  const isOpen = openGovernment.phrases.includes(phrase) || openGovernment.roles.some((one) => one.id === role);
  const paragraphs = isOpen ? ofOpenGovernment : ruleOfLaw;
  const target = role ?? (place === 'any' ? 'achievements' : place);
  const first = paragraphs.findIndex((paragraph) => paragraph.place === target);
  const last = paragraphs.findLastIndex((paragraph) => paragraph.place === target);
  const replacesAll =
    role !== undefined || ['title', 'recipient', 'opening', 'closing'].includes(target) || /日$/.test(text);
  // 无 is no answer where there is something to report.
  const start = replacesAll ? first : paragraphs[last]?.text === '无。' ? last : last + 1;
  const texts = paragraphs.map((paragraph) => paragraph.text);
  return join([...texts.slice(0, start), text, ...texts.slice(last + 1)]);
}

function join(lines: readonly string[]): string {
  return `${lines.join('\n\n')}\n`;
}
