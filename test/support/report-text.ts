/** A short report of an invented county without a problem, line by line, for tests that spoil it. */
export const cleanLines: readonly string[] = [
  '# 云岭县水务局关于2025年法治政府建设情况的报告',
  '',
  '现将2025年法治政府建设情况报告如下：',
  '',
  '## 一、2025年推进法治政府建设的主要举措和成效',
  '',
  '全年受理水事纠纷120件，办结118件，办结率98.3%。',
  '',
  '## 二、2025年推进法治政府建设存在的不足和原因',
  '',
  '普法方式单一，原因是经费不足。',
  '',
  '## 三、2025年党政主要负责人履行推进法治建设第一责任人职责情况',
  '',
  '局长主持会议2次。',
  '',
  '## 四、2026年推进法治政府建设的主要安排',
  '',
  '继续开展培训。',
  '',
  '## 五、其他需要报告的情况',
  '',
  '无',
  '',
  '云岭县水务局',
  '',
  '2026年1月20日',
  '',
];

export const cleanReport = cleanLines.join('\n');

export const bookmark = '[bookmark: _GoBack]';

/** A residue of Word in a paragraph: one warning with a safe fix. */
export const withResidue = cleanReport.replace('继续开展', `${bookmark}继续开展`);

/** The section on what is planned is missing: one warning with a fix that the writer chooses. */
export const withoutPlan = [...cleanLines.slice(0, 16), ...cleanLines.slice(20)].join('\n').replace('五、', '四、');

/** Nothing is signed: a hint in a draft, a warning in a review. */
export const unsigned = [...cleanLines.slice(0, 23), ''].join('\n');
