import { explain } from '../../../relations/explain.ts';
import { nameOf } from '../../../relations/show.ts';
import { defineRule } from '../../define-rule.ts';
import { severityOf } from '../of-relations.ts';

export default defineRule({
  title: { zh: '占比合计100%', en: 'Shares of a whole make 100%' },
  why: {
    zh: '把一个整体分完的几项占比，加起来是100%（四舍五入的尾差除外）；超过100%的，必有一项不对。',
    en: 'The shares of all parts of a whole make 100%, but for rounding; more than that is never right.',
  },
  mend: {
    zh: '把几项加一加，核对哪一项抄错；不是全部的，加“等”或者“主要”；可以重复选的，写明“可多选”。',
    en: 'Add the shares up and look for the wrong one; where the list is not all, say 等; where several may be chosen, say so.',
  },
  excuse: { zh: '一件可以属于几类', en: 'one case may be of several classes' },
  basis: [],
  severity: 'warning',
  options: {},

  *check({ relations }) {
    for (const relation of relations) {
      if (relation.claim.form !== 'whole' || relation.verdict !== 'violated') continue;
      const arithmetic = explain(relation);
      if (!arithmetic) continue;
      yield {
        span: arithmetic.figure.span,
        message: {
          zh: `各项占比之和${arithmetic.expression}=${arithmetic.value}，不是100%`,
          en: `The shares ${arithmetic.expression} make ${arithmetic.value}, not 100%`,
        },
        ...severityOf(relation),
        related: relation.claim.shares
          .filter((share) => share !== arithmetic.figure)
          .map((share) => ({
            span: share.span,
            message: { zh: `占比：${nameOf(share)}`, en: `Share: ${nameOf(share)}` },
          })),
      };
    }
  },
});
