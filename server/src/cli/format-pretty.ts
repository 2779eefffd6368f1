import picocolors from 'picocolors';
import { findKind } from '../kinds/registry.ts';
import { severityNames } from '../rules/finding.ts';
import { inLanguage, type Language } from '../text/text.ts';
import type { CheckedFile } from './check-file.ts';
import { rangeIn } from './format-json.ts';
import { unreadable } from './messages.ts';

interface Style {
  readonly locale: Language;
  readonly coloured: boolean;
}

/** Problems for people: one block a file, place and severity first, the evidence indented beneath; then the totals. */
export function formatPretty(files: readonly CheckedFile[], style: Style): string {
  return [...files.map((file) => formatFile(file, style)), summarise(files, style)]
    .filter((part) => part !== '')
    .join('\n');
}

function formatFile(
  { path, content, kind, kindReason, year, problems, error }: CheckedFile,
  { locale, coloured }: Style,
) {
  const colour = picocolors.createColors(coloured);
  if (error !== undefined) return `${colour.underline(path)}\n  ${colour.red(inLanguage(unreadable[error], locale))}\n`;
  const name = kind === undefined ? undefined : findKind(kind)?.name;
  if (!name) return kindReason ? `${colour.underline(path)}\n  ${inLanguage(kindReason, locale)}\n` : '';
  const head = `${colour.underline(path)}  ${colour.dim([inLanguage(name, locale), year].filter(Boolean).join(' · '))}`;
  const range = rangeIn(content);
  const visible = problems.filter(({ severity }) => severity !== 'hint');
  const rows = visible.flatMap(({ span, severity, message, rule, related = [] }) => {
    const { line, character } = range(span).start;
    const paint = { error: colour.red, warning: colour.yellow, information: colour.cyan, hint: colour.dim }[severity];
    const place = `${line + 1}:${character + 1}`.padStart(8);
    const text = `${place}  ${paint(inLanguage(severityNames[severity], locale))}  ${inLanguage(message, locale)}  ${colour.dim(rule)}`;
    const notes = related.map((note) => {
      const at = range(note.span).start;
      return colour.dim(`${' '.repeat(10)}↳ ${at.line + 1}:${at.character + 1}  ${inLanguage(note.message, locale)}`);
    });
    return [text, ...notes];
  });
  const fine = `  ${colour.green('✓')} ${inLanguage({ zh: '没有问题', en: 'no problems' }, locale)}`;
  return [head, ...(rows.length > 0 ? rows : [fine]), ''].join('\n');
}

function summarise(files: readonly CheckedFile[], { locale, coloured }: Style): string {
  const colour = picocolors.createColors(coloured);
  const all = files.flatMap(({ problems }) => problems);
  const counts = (['error', 'warning', 'information'] as const).map(
    (severity) =>
      `${inLanguage(severityNames[severity], locale)} ${all.filter((problem) => problem.severity === severity).length}`,
  );
  const count = inLanguage(
    { zh: `共 ${files.length} 个文件`, en: `${files.length} file${files.length === 1 ? '' : 's'}` },
    locale,
  );
  return `${colour.bold(count)}${locale === 'en' ? ': ' : '：'}${counts.join(locale === 'en' ? ', ' : '，')}\n`;
}
