import type { Figure } from '../../facts/figure.ts';
import type { Relation } from '../../relations/relation.ts';
import { nameOf } from '../../relations/show.ts';
import type { Finding } from '../finding.ts';

/** What is cut off and not rounded is a hint, what is no more than likely an information; else the rule's own severity. */
export function severityOf({ sure, verdict }: Pick<Relation, 'sure' | 'verdict'>): Pick<Finding, 'severity'> {
  if (verdict === 'truncated') return { severity: 'hint' };
  return sure ? {} : { severity: 'information' };
}

/** The figures that one is held against, each at its place. */
export function comparedWith(figures: readonly Figure[]): NonNullable<Finding['related']> {
  return figures.map((figure) => ({
    span: figure.span,
    message: { zh: `对照：${nameOf(figure)}`, en: `Compared with ${figure.text}` },
  }));
}
