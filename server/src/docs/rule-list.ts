import type { NamedRule } from '../rules/define-rule.ts';
import { severityNames } from '../rules/finding.ts';
import { byGroup, groups } from '../rules/groups.ts';

/** The list of all rules by group, with what a reader would search for. */
export function renderRuleList(rules: readonly NamedRule[]): string {
  const parts = [...byGroup(rules)].flatMap(([group, members]) => [
    `## ${group} ${groups[group]?.zh ?? ''}`.trimEnd(),
    members.map(renderEntry).join('\n'),
  ]);
  return [
    '<!-- Written by `npm run generate` from the rules; do not edit. -->',
    '# 规则',
    `共 ${rules.length} 条。标题说的是报告写对时的样子；点开编号看依据和例子。`,
    ...parts,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function renderEntry({ id, rule }: NamedRule): string {
  const draft = rule.draftSeverity ? `，起草时${severityNames[rule.draftSeverity].zh}` : '';
  const publish = rule.publishSeverity ? `，公开时${severityNames[rule.publishSeverity].zh}` : '';
  return `- [\`${id}\`](${id}/README.md) **${rule.title.zh}**（${severityNames[rule.severity].zh}${draft}${publish}）：${rule.why.zh}`;
}
