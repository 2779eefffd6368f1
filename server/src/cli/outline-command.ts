import { childrenOf, type Outline, type Section } from '../outline/outline.ts';
import { type OtherDocument, type Report, readReport } from '../report.ts';
import { dressOfPath } from '../syntax/dress.ts';
import { inLanguage, type Language } from '../text/text.ts';
import type { CheckOptions } from './check-file.ts';
import { rangeIn } from './format-json.ts';
import type { Host } from './host.ts';
import { unreadable } from './messages.ts';

interface OutlineOptions extends Pick<CheckOptions, 'kind' | 'year' | 'ownKinds'> {
  readonly format: 'pretty' | 'json';
  readonly locale: Language;
}

/** `hegao outline FILE`: title, kind, year, roles and the numbering tree. Exit 0, or 2 for an unreadable file. */
export async function outlineCommand(host: Host, path: string, options: OutlineOptions): Promise<number> {
  const { locale, format, kind, ownKinds, year } = options;
  const read = path === '-' ? await host.readStandardInput() : await host.readFile(path);
  if (read.error !== undefined) {
    host.writeError(`hegao: ${path}: ${inLanguage(unreadable[read.error], locale)}\n`);
    return 2;
  }
  const report = readReport({ content: read.content, dress: dressOfPath(path), kind, ownKinds, year });
  host.write(format === 'json' ? toJson(report, locale) : toTree(report, locale));
  return 0;
}

/** The answer of `hegao outline --format json`, version 1. */
function toJson(report: Report | OtherDocument, locale: Language): string {
  const { content, outline, kind, kindReason } = report;
  const range = rangeIn(content);
  const year = report.kind && report.year;
  const toSection = (section: Section): unknown => ({
    label: section.label?.text ?? null,
    level: section.level,
    heading: section.heading,
    role: roleOf(report, section),
    range: range(section.span),
    children: childrenOf(outline, section).map(toSection),
  });
  const answer = {
    version: 1,
    kind: kind?.id ?? null,
    kindReason: inLanguage(kindReason, locale),
    year: year ?? null,
    yearReason: report.kind ? inLanguage(report.yearReason, locale) : null,
    title: outline.title ? { text: outline.title.text, range: range(outline.title.span) } : null,
    roles: Object.fromEntries(report.kind ? report.roles.map(({ role, state }) => [role.id, state]) : []),
    sections: childrenOf(outline, undefined).map(toSection),
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

function roleOf(report: Report | OtherDocument, section: Section): string | null {
  if (!report.kind) return null;
  const place = report.roles.find(({ state, section: own }) => state === 'present' && own?.index === section.index);
  return place?.role.id ?? null;
}

function toTree(report: Report | OtherDocument, locale: Language): string {
  const { outline, kind, kindReason } = report;
  const lines = [
    outline.title?.text ?? inLanguage({ zh: '（没有标题）', en: '(no title)' }, locale),
    kind ? `${inLanguage(kind.name, locale)} · ${inLanguage(kindReason, locale)}` : inLanguage(kindReason, locale),
    ...(report.kind ? [inLanguage(report.yearReason, locale)] : []),
    '',
    ...treeLines(report, outline, undefined),
  ];
  if (report.kind) {
    const missing = report.roles.filter(({ state }) => state !== 'present');
    const states = {
      missing: { zh: '缺少', en: 'missing' },
      buried: { zh: '未单列', en: 'buried' },
      present: { zh: '有', en: 'present' },
    };
    if (missing.length > 0)
      lines.push(
        '',
        ...missing.map(({ role, state }) => `${inLanguage(states[state], locale)}：${inLanguage(role.name, locale)}`),
      );
  }
  return `${lines.join('\n')}\n`;
}

function treeLines(report: Report | OtherDocument, outline: Outline, parent: Section | undefined): string[] {
  return childrenOf(outline, parent).flatMap((section) => {
    const role = roleOf(report, section);
    const line = `${'  '.repeat(section.level - 1)}${section.label?.text ?? ''}${section.heading}${role ? `  [${role}]` : ''}`;
    return [line, ...treeLines(report, outline, section)];
  });
}
