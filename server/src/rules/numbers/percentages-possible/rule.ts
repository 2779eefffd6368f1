import { nameOfRate } from '../../../relations/show.ts';
import { defineRule } from '../../define-rule.ts';
import { severityOf } from '../of-relations.ts';

export default defineRule({
  title: { zh: '百分比在可能的范围内', en: 'Percentages are possible' },
  why: {
    zh: '办结率、合格率、满意率、占比等至多100%，下降、减少至多100%。增长率、完成率等可以超过100%，不在此列。',
    en: 'A rate of parts is at most 100%, and nothing decreases by more. Growth and completion may exceed it.',
  },
  mend: {
    zh: '改成0到100%之间的数；本来说的是增长、完成计划的，把名称写清楚（增长率、完成率）。',
    en: 'Write a figure within 0 to 100 %; where growth or completion is meant, name it so.',
  },
  excuse: { zh: '完成率按计划数算', en: 'the rate is that of a plan' },
  basis: [],
  severity: 'warning',
  options: {},

  *check({ relations }) {
    for (const relation of relations) {
      const { claim, verdict, type } = relation;
      if (claim.form !== 'within' || verdict !== 'violated') continue;
      const { span, text } = claim.value;
      const name = nameOfRate(claim.value);
      yield {
        span,
        message:
          type === 'change'
            ? { zh: `下降幅度${text}，超过了100%`, en: `A decrease of ${text} is more than all there was` }
            : { zh: `${name}写作${text}，超过了100%`, en: `This rate is ${text}, more than 100%` },
        ...severityOf(relation),
      };
    }
  },
});
