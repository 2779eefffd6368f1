import type { Relation } from '../../../relations/relation.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';

export default defineRule({
  title: { zh: '同一事项用同一量词', en: 'One thing is counted in one unit' },
  why: {
    zh: '同一批事项前面按“例”数、后面按“件”数，读者会以为是两批。量词不影响数据正误，只作提示。',
    en: 'What is counted in 例 here and in 件 there looks like two things.',
  },
  mend: {
    zh: '全文用一个量词，以统计表上的为准。',
    en: 'Use one unit throughout, that of the statistics.',
  },
  excuse: { zh: '两处说的不是一回事', en: 'the two are different things' },
  basis: [],
  severity: 'hint',
  options: {},

  *check({ relations }) {
    const seen = new Set<string>();
    for (const relation of relations) {
      const finding = findPair(relation, seen);
      if (finding) yield finding;
    }
  },
});

/** Units that count alike; 人 and 名, 个 and 台 go side by side in good style. */
const alike = new Set(['case', 'institution', 'copy']);

/** Two figures of one flow or one quantity, counted in two units; each pair of units once a report. */
function findPair({ claim }: Relation, seen: Set<string>): Finding | undefined {
  const pair =
    claim.form === 'at-most' ? [claim.part, claim.whole] : claim.form === 'equal' ? [claim.one, claim.other] : [];
  const [one, other] = pair;
  if (!one || !other || one.unit.class !== other.unit.class || !alike.has(one.unit.class)) return undefined;
  const key = [one.unit.text, other.unit.text].sort().join(' ');
  if (one.unit.text === other.unit.text || seen.has(key)) return undefined;
  seen.add(key);
  return {
    span: one.span,
    message: {
      zh: `这里按“${one.unit.text}”计，前面是${other.text}；同一事项宜用同一量词`,
      en: `Counted in ${one.unit.text} here and in ${other.unit.text} before`,
    },
    related: [{ span: other.span, message: { zh: `前面：${other.text}`, en: `Before: ${other.text}` } }],
  };
}
