import type { Figure } from '../../../facts/figure.ts';
import { isPoint } from '../../../facts/interval.ts';
import type { Relation } from '../../../relations/relation.ts';
import { nameOf } from '../../../relations/show.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';
import { rewriteFigure } from '../../rewrite-figure.ts';
import { severityOf } from '../of-relations.ts';

export default defineRule({
  title: { zh: '部分不大于整体', en: 'Parts stay within their whole' },
  why: {
    zh: '先受理、后办结，先立案、后结案，先参加、后合格：后一步的数至多等于前一步的数，“其中”的数至多等于总数；说“全部”“均”“全覆盖”的，两个数应当相等。超出的，多半是笔误，或者两处取数日期不一；含上年结转的，应当写明。',
    en: 'A later step counts at most what the earlier one does; more is a slip, two cut-off dates, or carry-over that should be named. Where all are said to be done, both are equal.',
  },
  mend: {
    zh: '核对两个数；后一步含上年结转的，写明“含上年结转N件”；灯泡里列出可能写错的数。',
    en: 'Check both figures; where the later step includes carried-over cases, say so: 含上年结转N件.',
  },
  excuse: { zh: '含上年结转', en: 'cases carried over are included' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：数字准确'],
  severity: 'warning',
  options: {},

  *check({ relations }) {
    for (const relation of relations) {
      if (relation.claim.form === 'at-most' && relation.verdict === 'violated') {
        yield toFinding(relation, relation.claim.part, relation.claim.whole);
      } else if (relation.claim.form === 'equal' && relation.type === 'universal' && relation.verdict === 'violated') {
        yield toUniversal(relation, relation.claim.one, relation.claim.other);
      }
    }
  },
});

/** Steps whose cases may have begun the year before. */
const mayBeCarriedOver = new Set([
  'concluded',
  'replied',
  'closed',
  'tried',
  'resolved',
  'settled',
  'rectified',
  'pending',
]);

function toFinding(relation: Relation, part: Figure, whole: Figure): Finding {
  const isStep = part.action !== undefined && whole.action !== undefined;
  const hint = isStep && mayBeCarriedOver.has(part.action);
  const [partName, wholeName] = isStep
    ? [part.term + part.text, whole.term + whole.text]
    : [nameOf(part), nameOf(whole)];
  return {
    span: part.span,
    message: {
      zh: `${partName}多于${isStep ? '' : '总数'}${wholeName}${hint ? '；含上年结转的，请写明' : ''}`,
      en: `${partName} exceeds ${wholeName}${hint ? "; if it includes last year's carry-over, say so" : ''}`,
    },
    ...severityOf(relation),
    related: [{ span: whole.span, message: { zh: `整体：${wholeName}`, en: `Whole: ${wholeName}` } }],
    fixes: relation.certain ? suggest(part, whole) : [],
  };
}

/** 受理30件，全部办结，办结28件. */
function toUniversal(relation: Relation, part: Figure, whole: Figure): Finding {
  const [partName, wholeName] = [nameOf(part), nameOf(whole)];
  // 整改率100% says that nothing is left, and has no digits that count it.
  const isLeftOver = whole.unit.class === 'plain';
  return {
    span: part.span,
    message: isLeftOver
      ? { zh: `前面写“${whole.text}”，这里又是${partName}`, en: `${wholeName} before, ${part.text} left here` }
      : {
          zh: `写明是全部，${partName}与${wholeName}却不相等`,
          en: `All of them are said to be, but ${partName} is not ${wholeName}`,
        },
    ...severityOf(relation),
    related: [{ span: whole.span, message: { zh: `整体：${wholeName}`, en: `Whole: ${wholeName}` } }],
    fixes: suggest(part, whole),
  };
}

/** Either figure may be the wrong one. */
function suggest(part: Figure, whole: Figure): Fix[] {
  if (!isPoint(part.rounded) || !isPoint(whole.rounded)) return [];
  return [...rewriteFigure(part, whole.rounded.low), ...rewriteFigure(whole, part.rounded.low)];
}
