import type { ReportKind } from '../kinds/kind.ts';
import { fillTemplate } from '../kinds/template.ts';
import { groupSnippets, type Snippet } from './snippets.ts';

/** The list of all snippets, for a writer who looks for the right words or wants to learn the prefixes. */
export function renderSnippetList(kinds: readonly ReportKind[]): string {
  const groups = groupSnippets(kinds);
  const count = groups.reduce((sum, { snippets }) => sum + snippets.length, 0);
  return [
    '<!-- Written by `npm run generate` from the kinds of reports; do not edit. -->',
    '# 常用写法',
    `共 ${count} 条。输入缩写（拼音首字母）或者中文，按 \`Ctrl+空格\`，选中后插入；用 Tab 键从一处待填跳到下一处，说法相同的待填只填一次。`,
    ...groups.flatMap(({ title, snippets }) => [`## ${title}`, snippets.map(renderEntry).join('\n')]),
  ]
    .join('\n\n')
    .concat('\n');
}

function renderEntry({ name, prefix, description, phrase: { lines, note } }: Snippet): string {
  const [line = '', ...others] = lines;
  const text = others.length > 0 || line.includes('\n') ? description : preview(line) + (note ? `（${note.zh}）` : '');
  return `- ${prefix.map((word) => `\`${word}\``).join(' ')} **${name}**：${text}`;
}

/** `受理【待填：受理数】件` → `受理〔受理数〕件`: the list shows no gap that looks forgotten. */
function preview(template: string): string {
  return fillTemplate(template, { year: undefined, issuer: undefined }).replace(/【待填：([^】]*)】/g, '〔$1〕');
}
