import { add, subtract } from '../../../facts/exact.ts';
import type { Figure } from '../../../facts/figure.ts';
import { isPoint } from '../../../facts/interval.ts';
import type { Relation } from '../../../relations/relation.ts';
import { amountOf, nameOf, showLike } from '../../../relations/show.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';
import { rewriteFigure } from '../../rewrite-figure.ts';

export default defineRule({
  title: { zh: '总数等于分项之和', en: 'A total equals its parts' },
  why: {
    zh: '列全了的分项（末项是“其他”、括号里逐项列出、一是二是逐项说明）加起来等于总数；没有列全的也不会超过总数。没有列全的迹象时，少于总数不提示。',
    en: 'The items of a complete list add up to its total; those of an incomplete one never exceed it.',
  },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：数字准确'],
  severity: 'warning',
  options: {},

  *check({ relations }) {
    for (const relation of relations) {
      if (relation.claim.form === 'sum' && relation.verdict === 'violated') {
        yield toFinding(relation, relation.claim.total, relation.claim.parts, relation.claim.exhaustive);
      }
    }
  },
});

function toFinding(relation: Relation, total: Figure, parts: readonly Figure[], exhaustive: boolean): Finding {
  const printed = parts.map(amountOf);
  const sum = relation.computed ? showLike(relation.computed, total) : '';
  const arithmetic = `${printed.join('+')}=${sum}`;
  return {
    span: total.span,
    message: exhaustive
      ? {
          zh: `总数写作${total.text}，分项之和是${arithmetic}`,
          en: `The total is ${total.text}, its parts make ${arithmetic}`,
        }
      : {
          zh: `总数写作${total.text}，分项之和已是${arithmetic}`,
          en: `The total is ${total.text}, its parts alone make ${arithmetic}`,
        },
    ...(relation.sure ? {} : { severity: 'information' as const }),
    related: parts.map((part) => ({
      span: part.span,
      message: { zh: `分项：${nameOf(part)}`, en: `Part: ${nameOf(part)}` },
    })),
    fixes: relation.certain ? suggest(total, parts) : [],
  };
}

/** Each figure that could be changed so that the sum is right; the writer knows which is wrong. */
function suggest(total: Figure, parts: readonly Figure[]): Fix[] {
  const values = [total, ...parts].map(({ rounded }) => (isPoint(rounded) ? rounded.low : undefined));
  const [whole, ...items] = values;
  if (whole === undefined || items.some((item) => item === undefined)) return [];
  const sum = items.reduce((left, right) => (left && right ? add(left, right) : undefined));
  const changed = parts.flatMap((part, index) => {
    const item = items[index];
    return rewriteFigure(part, item && sum && add(item, subtract(whole, sum)));
  });
  return [...rewriteFigure(total, sum), ...changed];
}
