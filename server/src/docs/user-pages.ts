import type { NamedRule } from '../rules/define-rule.ts';
import { byGroup, groups } from '../rules/groups.ts';
import { checkFixture, type Fixture, isLoud } from './fixture.ts';
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
  const command = wrong && isOfWhole(named, wrong) ? 'hegao-disable-file' : 'hegao-disable-next-line';
  const comment = rule.excuse && `\`\`\`markdown\n<!-- ${command} ${id} ${rule.excuse.zh} -->\n\`\`\``;
  const off = `\`\`\`yaml\nrules:\n  ${id}: off\n\`\`\``;
  return [
    mark(id),
    `# ${rule.title.zh}`,
    rule.why.zh,
    renderFacts(named, 'zh'),
    ...(wrong ? ['## 会指出', renderFixtureText(wrong), renderProblemsOf(named, wrong)] : []),
    ...(right ? ['## 不会指出', renderFixtureText(right)] : []),
    ...(rule.mend ? ['## 怎样改', rule.mend.zh] : []),
    '## 核实过，没有错',
    ...(rule.excuse && comment
      ? [
          `例如：${rule.excuse.zh}。灯泡（\`Ctrl+.\`）里选“接受”，这个问题就记入 \`.hegao/accepted.json\`，理由写在那里，报告本身一字不动；也可以在${command === 'hegao-disable-file' ? '报告开头' : '那一段前面'}加一行注释，理由写在后面：`,
          comment,
        ]
      : ['这一条说的是核稿自己，没有可以接受的；不想看见，就不用它。']),
    `整条规则不用，或者改级别，写在 \`hegao.yaml\` 里：`,
    off,
    '---',
    `# ${rule.title.en}`,
    rule.why.en,
    renderFacts(named, 'en'),
    ...(wrong ? ['## Reported', 'In the first example above:', renderProblemsOf(named, wrong, 'en')] : []),
    ...(right ? ['## Not reported', 'The second example above.'] : []),
    ...(rule.mend ? ['## How to mend', rule.mend.en] : []),
    '## When nothing is wrong',
    ...(rule.excuse && comment
      ? [
          `For example: ${rule.excuse.en}. “Accept the problem” under the light bulb (\`Ctrl+.\`) writes it into \`.hegao/accepted.json\` with the reason and leaves the report alone; or put a comment ${command === 'hegao-disable-file' ? 'at the beginning of the report' : 'before the paragraph'}, the reason at its end:`,
          comment,
        ]
      : ['It is about this tool, and there is nothing to accept; switch it off if you do not want to see it.']),
    'To switch the rule off, or to give it another severity, in `hegao.yaml`:',
    off,
  ].join('\n\n');
}

/** About the document as a whole, as something that is missing in it is, or what stands before its first paragraph. */
function isOfWhole(named: NamedRule, fixture: Fixture): boolean {
  if (fixture.content.startsWith('---')) return true;
  return checkFixture(named, fixture).problems.some((problem) => problem.isOfWhole === true);
}

function shortest(fixtures: readonly Fixture[]): Fixture | undefined {
  return [...fixtures].sort((a, b) => a.marked.length - b.marked.length)[0];
}
