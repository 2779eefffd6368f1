import type { Figure } from '../../../facts/figure.ts';
import type { Relation } from '../../../relations/relation.ts';
import { amountOf, nameOf, showLike } from '../../../relations/show.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { suggestSums } from '../../suggest-sums.ts';

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
      if (relation.claim.form === 'sum' && relation.type !== 'table' && relation.verdict === 'violated') {
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
    fixes: relation.certain ? suggestSums(total, parts) : [],
  };
}
