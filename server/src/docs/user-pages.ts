import type { NamedRule } from '../rules/define-rule.ts';
import { severityNames } from '../rules/finding.ts';
import { byGroup, groups } from '../rules/groups.ts';
import { type Fixture, isLoud } from './fixture.ts';
import { renderFacts, renderFixtureText, renderProblemsOf } from './rule-page.ts';

/** Begins a page; what the client cuts the file by. */
const mark = (id: string) => `<!-- page ${id} -->`;

/**
 * What the extension carries about its rules, in one file: an index by group and a page for each rule with a wrong and a
 * right example, how to mend and how to accept. Longer pages with all examples are beside the rules.
 */
export function renderUserPages(rules: readonly NamedRule[], fixturesOf: (id: string) => readonly Fixture[]): string {
  const pages = rules.map((named) => renderPage(named, fixturesOf(named.id)));
  return [
    '<!-- Written by `npm run generate` from the rules and their fixtures; do not edit. -->',
    mark('index'),
    renderIndex(rules),
    ...pages,
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function renderIndex(rules: readonly NamedRule[]): string {
  const parts = [...byGroup(rules)].flatMap(([group, members]) => [
    `## ${groups[group]?.zh ?? group} ${groups[group]?.en ?? ''}`.trimEnd(),
    members.map(({ id, rule }) => `- [${rule.title.zh}](${id}.md) ${rule.title.en} \`${id}\``).join('\n'),
  ]);
  return ['# 核稿查什么 What Hegao checks', ...parts].join('\n\n');
}

function renderPage(named: NamedRule, fixtures: readonly Fixture[]): string {
  const { id, rule } = named;
  const wrong = shortest(fixtures.filter(isLoud));
  const right = shortest(fixtures.filter((fixture) => !isLoud(fixture)));
  return [
    mark(id),
    `# ${rule.title.zh}`,
    rule.why.zh,
    renderFacts(rule),
    ...(wrong ? ['## 会指出', renderFixtureText(wrong), renderProblemsOf(named, wrong)] : []),
    ...(right ? ['## 不会指出', renderFixtureText(right)] : []),
    ...(rule.elsewhere ? [] : howToMend(id)),
    `整条规则不用，或者改级别，写在 \`hegao.yaml\` 里：`,
    `\`\`\`yaml\nrules:\n  ${id}: off\n\`\`\``,
    '---',
    `# ${rule.title.en}`,
    rule.why.en,
    rule.elsewhere
      ? rule.elsewhere.en
      : `Severity: ${severityNames[rule.severity].en}. To mend: the light bulb lists the fixes. To accept a problem that is none: “Accept the problem” under the light bulb writes it into \`.hegao/accepted.json\`, or a comment \`hegao-disable-next-line ${id}\` before the paragraph; the reason belongs to either. To switch the rule off: \`hegao.yaml\`, as above.`,
  ].join('\n\n');
}

function howToMend(id: string): string[] {
  return [
    '## 怎样改',
    '灯泡（`Ctrl+.`）里列出改法；“修正”不改变意思，可以一次全部应用，“可选改法”由写的人选。没有列出改法的，按问题里写明的数和依据核对原稿。',
    '## 核实过，没有错',
    '灯泡里选“接受”，这个问题就记入 `.hegao/accepted.json`，理由写在那里，报告本身一字不动。也可以在那一段前面加一行注释，理由写在后面：',
    `\`\`\`markdown\n<!-- hegao-disable-next-line ${id} 理由 -->\n\`\`\``,
  ];
}

function shortest(fixtures: readonly Fixture[]): Fixture | undefined {
  return [...fixtures].sort((a, b) => a.marked.length - b.marked.length)[0];
}
