import type { Figure } from '../../../facts/figure.ts';
import { isPoint } from '../../../facts/interval.ts';
import type { Relation } from '../../../relations/relation.ts';
import { nameOf } from '../../../relations/show.ts';
import { findSlip, type Slip } from '../../../relations/slip.ts';
import type { Text } from '../../../text/text.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';
import { rewriteFigure } from '../../rewrite-figure.ts';
import { severityOf } from '../of-relations.ts';

export default defineRule({
  title: { zh: '同一数据前后一致', en: 'One quantity has one value' },
  why: {
    zh: '同一件事、同一时期、同一范围的数，在正文各处、第一责任人部分、存在的问题和表格里应当是同一个数；说“无”“未发生”的，别处不应又有件数。范围不同（全系统与本局、上半年与全年、专项与全部）的不比较。',
    en: 'One thing, one period and one scope have one value wherever the report says it, in its tables too.',
  },
  mend: {
    zh: '对照里列出另一处，回到统计表核对哪一个对，两处改成一样；范围、时期不同的，在句子里写明（上半年、全系统）。',
    en: 'The other place is listed; look up which is right and make both the same. Where scope or period differ, say so.',
  },
  excuse: { zh: '两处口径不同', en: 'the two are counted differently' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：数字准确'],
  severity: 'warning',
  options: {},

  *check({ relations }) {
    for (const relation of relations) {
      if (relation.claim.form === 'equal' && relation.type === 'same' && relation.verdict === 'violated') {
        yield toFinding(relation, relation.claim.one, relation.claim.other);
      }
    }
  },
});

const slips: Readonly<Record<Slip, Text>> = {
  digit: { zh: '相差一位数字', en: 'one digit differs' },
  swap: { zh: '两位数字颠倒', en: 'two digits are swapped' },
  'left-out': { zh: '少一位数字', en: 'one digit is missing' },
  doubled: { zh: '多打一位数字', en: 'one digit is typed twice' },
};

function toFinding(relation: Relation, one: Figure, other: Figure): Finding {
  const slip =
    one.plain && other.plain && one.digits.length > 1 && other.digits.length > 1
      ? findSlip(other.digits, one.digits)
      : undefined;
  const how = slip ? slips[slip] : { zh: '', en: '' };
  const there = other.plain || other.digits !== '0' ? nameOf(other) : `“${other.text}”`;
  return {
    span: one.span,
    message: {
      zh: `这里是${nameOf(one)}，另一处是${there}${how.zh && `，${how.zh}`}；同一数据应当一致，范围不同的请写明`,
      en: `${one.text} here, ${other.text} elsewhere${how.en && `, ${how.en}`}; one quantity has one value, or say what differs`,
    },
    ...severityOf(relation),
    related: [{ span: other.span, message: { zh: `另一处：${nameOf(other)}`, en: `Elsewhere: ${nameOf(other)}` } }],
    fixes: suggest(one, other),
  };
}

/** Either figure may be the wrong one. */
function suggest(one: Figure, other: Figure): Fix[] {
  if (!isPoint(one.rounded) || !isPoint(other.rounded)) return [];
  return [...rewriteFigure(one, other.rounded.low), ...rewriteFigure(other, one.rounded.low)];
}
