import type { NamedRule } from '../rules/define-rule.ts';
import { severityNames } from '../rules/finding.ts';

/** The groups in the order of the list; each is a folder below `rules/`. */
const groups: Readonly<Record<string, string>> = {
  structure: '结构',
  numbers: '数据',
  time: '时间',
  citation: '引用',
  wording: '用语',
  layout: '格式',
  history: '上年',
  publication: '公开',
  hegao: '工具',
};

/** The list of all rules by group, with what a reader would search for. */
export function renderRuleList(rules: readonly NamedRule[]): string {
  const order = [...new Set([...Object.keys(groups), ...rules.map(groupOf)])];
  const parts = order.flatMap((group) => {
    const entries = rules.filter((rule) => groupOf(rule) === group).map(renderEntry);
    return entries.length > 0 ? [`## ${group} ${groups[group] ?? ''}`.trimEnd(), entries.join('\n')] : [];
  });
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

function groupOf({ id }: NamedRule): string {
  return id.slice(0, id.indexOf('/'));
}

function renderEntry({ id, rule }: NamedRule): string {
  const draft = rule.draftSeverity ? `，起草时${severityNames[rule.draftSeverity].zh}` : '';
  return `- [\`${id}\`](${id}/README.md) **${rule.title.zh}**（${severityNames[rule.severity].zh}${draft}）：${rule.why.zh}`;
}
