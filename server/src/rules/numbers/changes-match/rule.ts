import type { Figure } from '../../../facts/figure.ts';
import { isPoint } from '../../../facts/interval.ts';
import { explain } from '../../../relations/explain.ts';
import type { Relation } from '../../../relations/relation.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';
import { rewriteFigure } from '../../rewrite-figure.ts';
import { comparedWith, severityOf } from '../of-relations.ts';

export default defineRule({
  title: { zh: '增减幅度前后一致', en: 'Changes match their figures' },
  why: {
    zh: '同比、较上年、由多少增至多少：方向、增减数和百分比应当与前后两个数相符；百分点是两个百分比之差。',
    en: 'The direction, the amount and the percentage of a change agree with the two values it compares.',
  },
  mend: {
    zh: '核对今年、上年两个数和幅度，错的是哪一个改哪一个；灯泡里分别列出按其他两个算出的数。',
    en: 'Check both years’ figures and the change; the light bulb lists what each should be by the other two.',
  },
  excuse: { zh: '上年数已经调整', en: 'last year’s figure was revised' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：数字准确'],
  severity: 'warning',
  options: {},

  *check({ relations }) {
    for (const relation of relations) {
      if (relation.type !== 'change' || relation.claim.form === 'within') continue;
      if (relation.verdict === 'violated' || relation.verdict === 'truncated') yield* toFinding(relation);
    }
  },
});

function* toFinding(relation: Relation): Iterable<Finding> {
  const arithmetic = explain(relation);
  if (!arithmetic) return;
  const { figure, expression, value, sign } = arithmetic;
  const isTruncated = relation.verdict === 'truncated';
  const others = relation.operands.filter((operand) => operand.figure !== figure);
  yield {
    span: figure.span,
    ...(isTruncated ? { detail: 'truncated' } : {}),
    message: messageOf(relation, figure, expression, value, sign, isTruncated),
    ...severityOf(relation),
    related: comparedWith(others.map((operand) => operand.figure)),
    fixes: isTruncated ? [] : suggest(relation, figure),
  };
}

function messageOf(
  { claim, pattern }: Relation,
  figure: Figure,
  expression: string,
  value: string,
  sign: string,
  isTruncated: boolean,
): Finding['message'] {
  if (claim.form === 'order') {
    const zh = sign === '>' ? '增加' : '减少';
    return {
      zh: `写的是${zh}，${expression}到${figure.text}却不是${zh}`,
      en: `${expression} to ${figure.text} is no ${sign === '>' ? 'increase' : 'decrease'}`,
    };
  }
  if (claim.form === 'equal') {
    return { zh: `${figure.text}与${expression}并不持平`, en: `${figure.text} is not the same as ${expression}` };
  }
  if (isTruncated) {
    return {
      zh: `${figure.text}只舍未入，按四舍五入${expression}是${value}`,
      en: `${figure.text} is cut off; rounded, ${expression} is ${value}`,
    };
  }
  if (pattern === 'D15') {
    return {
      zh: `差额写作${figure.text}，按${expression}应为${value}`,
      en: `The balance is ${figure.text}, but ${expression} is ${value}`,
    };
  }
  return {
    zh: `增减写作${figure.text}，按${expression}应为${turned(claim, value) ?? value}`,
    en: `The change is ${figure.text}, but ${expression} is ${value}`,
  };
}

/** What comes out below nothing goes the other way: 下降3.1%至6.2%, not -6.2—-3.1%. */
function turned(claim: Relation['claim'], value: string): string | undefined {
  const [, far, near, unit = ''] = /^-([\d.]+)(?:—-([\d.]+))?(\D*)$/.exec(value) ?? [];
  if (far === undefined || (claim.form !== 'change' && claim.form !== 'difference')) return undefined;
  const isShare = claim.form === 'change' || unit.includes('百分点');
  const verb = claim.rises ? (isShare ? '下降' : '减少') : isShare ? '上升' : '增加';
  return near === undefined ? `${verb}${far}${unit}` : `${verb}${near}${unit === '%' ? unit : ''}至${far}${unit}`;
}

/** The change can be computed anew; of the two values the writer knows which is wrong. */
function suggest({ claim, computed }: Relation, figure: Figure): Fix[] {
  const isComputed = claim.form === 'change' || claim.form === 'difference';
  return isComputed && computed && isPoint(computed) ? rewriteFigure(figure, computed.low) : [];
}
