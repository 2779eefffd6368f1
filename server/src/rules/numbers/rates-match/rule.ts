import type { Figure } from '../../../facts/figure.ts';
import { isPoint, percentLimits, reaches } from '../../../facts/interval.ts';
import { explain } from '../../../relations/explain.ts';
import type { OperandRole, Relation } from '../../../relations/relation.ts';
import { nameOf, nameOfRate, showUnlike } from '../../../relations/show.ts';
import { gather } from '../../../text/gather.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Note } from '../../finding.ts';
import { rewriteFigure } from '../../rewrite-figure.ts';
import { severityOf } from '../of-relations.ts';

export default defineRule({
  title: { zh: '比率等于部分除以整体', en: 'A rate equals its part divided by its base' },
  why: {
    zh: '办结率是办结数除以受理数，占比是部分除以总数。按四舍五入算；只舍不入的也算对，仅作提示。',
    en: 'A rate is its part divided by its base, rounded; one that was cut off is right too.',
  },
  mend: {
    zh: '灯泡里有按两个数算出的比率；比率对、数不对的，核对原始数；分母不是前面那个数的，写明按什么算。',
    en: 'The light bulb writes the rate worked out; where a figure is wrong, look it up; where the base is another, name it.',
  },
  excuse: { zh: '依据统计口径', en: 'by the rules of the statistics' },
  basis: ['GB/T 8170—2008《数值修约规则与极限数值的表示和判定》'],
  severity: 'warning',
  options: {},

  *check({ relations }) {
    const exceeding = findExceeding(relations);
    for (const relation of relations) {
      if (relation.verdict !== 'violated' && relation.verdict !== 'truncated') continue;
      if (relation.claim.form === 'quotient') yield* toFinding(relation, exceeding);
      else if (relation.claim.form === 'ratio' && relation.type === 'average') yield* toAverage(relation);
      else if (relation.claim.form === 'count') yield toImpossible(relation, relation.claim.rate, relation.claim.base);
    }
  },
});

/** What `parts-within-whole` reports, by its place. */
function findExceeding(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(
    gather(relations, ({ claim, verdict }) =>
      claim.form === 'at-most' && verdict === 'violated' ? [claim.part.index] : [],
    ),
  );
}

function* toFinding(relation: Relation, exceeding: ReadonlySet<number>): Iterable<Finding> {
  const [rate] = operandsOf(relation, 'rate');
  const parts = [...operandsOf(relation, 'part'), ...operandsOf(relation, 'rest')];
  const bases = operandsOf(relation, 'base');
  if (!rate || !relation.computed) return;
  // More than all is said once, of the part.
  const isMoreThanAll = !reaches(relation.computed, percentLimits);
  if (isMoreThanAll && parts.some(({ index }) => exceeding.has(index))) return;
  const division = explain(relation)?.expression ?? '';
  const computed = showUnlike(relation.computed, rate);
  const isTruncated = relation.verdict === 'truncated';
  // 排查1175个，销号1172个，销号率99%: while something is left nobody writes 100%.
  if (isTruncated && /^(?:100|1000)(?:\.0+)?$/.test(computed)) return;
  const name = nameOfRate(rate);
  const unit = rate.unit.class === 'per-mille' ? '‰' : '%';
  yield {
    span: rate.span,
    ...(isTruncated ? { detail: 'truncated' } : {}),
    message: isTruncated
      ? {
          zh: `${name}${rate.text}只舍未入，按四舍五入${division}是${computed}${unit}`,
          en: `${rate.text} is cut off; rounded, ${division} is ${computed}${unit}`,
        }
      : {
          zh: `${name}写作${rate.text}，按${division}应为${computed}${unit}`,
          en: `The rate is ${rate.text}, but ${division} is ${computed}${unit}`,
        },
    ...severityOf(relation),
    related: [
      ...parts.map((part) => toNote(part, '部分', 'Part')),
      ...bases.map((base) => toNote(base, '整体', 'Base')),
    ],
    fixes: isPoint(relation.computed) && !isMoreThanAll ? rewriteFigure(rate, relation.computed.low) : [],
  };
}

function* toAverage(relation: Relation): Iterable<Finding> {
  const arithmetic = explain(relation);
  if (!arithmetic || relation.verdict === 'truncated') return;
  const { figure, expression, value } = arithmetic;
  yield {
    span: figure.span,
    message: {
      zh: `平均数写作${figure.text}，按${expression}应为${value}`,
      en: `The average is ${figure.text}, but ${expression} is ${value}`,
    },
    ...severityOf(relation),
    related: relation.operands
      .filter((operand) => operand.figure.index !== figure.index)
      .map((operand) => toNote(operand.figure, '对照', 'Compared with')),
  };
}

/** 30卷 give 86.7% and 90%, never 88%. */
function toImpossible(relation: Relation, rate: Figure, base: Figure): Finding {
  return {
    span: rate.span,
    detail: 'impossible',
    message: {
      zh: `${base.text}中不论多少，都得不出${rate.text}`,
      en: `No part of ${base.text} is ${rate.text}`,
    },
    ...severityOf(relation),
    related: [toNote(base, '基数', 'Base')],
  };
}

function operandsOf({ operands }: Relation, role: OperandRole): Figure[] {
  return operands.filter((operand) => operand.role === role).map(({ figure }) => figure);
}

function toNote(figure: Figure, zh: string, en: string): Note {
  const name = nameOf(figure);
  return { span: figure.span, message: { zh: `${zh}：${name}`, en: `${en}: ${name}` } };
}
