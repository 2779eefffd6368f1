import { defineRule } from '../../define-rule.ts';
import { checkLaws } from './laws.ts';
import { findMoment } from './moment.ts';
import { checkNamedTerms } from './named-terms.ts';
import { checkNumberedPeriods } from './numbered-periods.ts';
import { checkPlenums } from './plenums.ts';

export default defineRule({
  title: { zh: '会议、规划、机构、法律合于时间', en: 'Plenums, plans, offices and laws are those of the time' },
  why: {
    zh: '上年的报告改一改年份，里面的会议、活动、规划、机构、法律可能已经过时，或者当时还没有；“十四五”“八五普法”一类的编号，要与旁边的年份、收官开局的年份相合。讲历史、讲下一步的句子不算。',
    en: 'A report made from last year’s may name a plenum, campaign, plan, office or law that is over, or that was not there yet; numbers of plans and campaigns go with their years. Sentences on the past and on what is to come do not count.',
  },
  mend: {
    zh: '按信息里写的起止和接替的名称核对：上年留下来的改成现在的，当时还没有的删去；讲过去的事，写明年份或者加“原”。',
    en: 'Check begin, end and successor as they are named: replace what is left over, delete what was not there yet; of the past, give the year or write 原.',
  },
  excuse: { zh: '本地还沿用原名', en: 'the old name is still used here' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：时间、引文准确'],
  severity: 'information',
  options: {},

  *check(report) {
    const moment = findMoment(report);
    if (!moment) return;
    const named = [...checkNamedTerms(report.outline, moment)];
    yield* named;
    for (const finding of checkNumberedPeriods(report.outline, moment)) {
      const isTold = named.some(({ span }) => span.start < finding.span.end && finding.span.start < span.end);
      if (!isTold) yield finding;
    }
    yield* checkPlenums(report.outline, moment);
    yield* checkLaws(report, moment);
  },
});
