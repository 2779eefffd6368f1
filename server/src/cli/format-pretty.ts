import picocolors from 'picocolors';
import { severityNames } from '../rules/finding.ts';
import { inLanguage } from '../text/text.ts';
import type { CheckedFile } from './check-file.ts';
import { rangeIn } from './format-json.ts';
import type { Style } from './style.ts';

type PrettyStyle = Pick<Style, 'locale' | 'coloured' | 'hints'>;

/**
 * Problems for people: one block a file, place and severity first, the evidence indented beneath; then the totals. Files
 * that cannot be read are left to standard error, which people see beside it.
 */
export function formatPretty(files: readonly CheckedFile[], style: PrettyStyle): string {
  const read = files.filter(({ error }) => error === undefined);
  if (read.length === 0) return '';
  return [...read.map((file) => formatFile(file, style)), summarise(read, style)]
    .filter((part) => part !== '')
    .join('\n');
}

function formatFile(
  { path, named, content, kind, kindReason, year, problems, fixed = 0 }: CheckedFile,
  { locale, coloured, hints }: PrettyStyle,
) {
  const colour = picocolors.createColors(coloured);
  // A folder holds much that is no report; who names a file wants to know.
  const visible = problems.filter(({ severity }) => hints || severity !== 'hint');
  if (!kind && visible.length === 0)
    return kindReason && named ? `${colour.underline(path)}\n  ${inLanguage(kindReason, locale)}\n` : '';
  const about = [kind && inLanguage(kind.name, locale), year].filter(Boolean).join(' · ');
  const head = `${colour.underline(path)}${about === '' ? '' : `  ${colour.dim(about)}`}`;
  const range = rangeIn(content);
  const rows = visible.flatMap(({ span, severity, message, rule, related = [] }) => {
    const { line, character } = range(span).start;
    const paint = { error: colour.red, warning: colour.yellow, information: colour.cyan, hint: colour.dim }[severity];
    const place = `${line + 1}:${character + 1}`.padStart(8);
    const text = `${place}  ${paint(inLanguage(severityNames[severity], locale))}  ${inLanguage(message, locale)}  ${colour.dim(rule)}`;
    const notes = related.map((note) => {
      const at = (note.file ? rangeIn(note.file.content) : range)(note.span).start;
      const file = note.file ? `${note.file.path}:` : '';
      return colour.dim(
        `${' '.repeat(10)}↳ ${file}${at.line + 1}:${at.character + 1}  ${inLanguage(note.message, locale)}`,
      );
    });
    return [text, ...notes];
  });
  const fine = `  ${colour.green('✓')} ${inLanguage({ zh: '没有问题', en: 'no problems' }, locale)}`;
  const mended = `  ${colour.green('✎')} ${inLanguage({ zh: `已修正 ${fixed} 处`, en: `${fixed} fixed` }, locale)}`;
  return [head, ...(fixed > 0 ? [mended] : []), ...(rows.length > 0 ? rows : [fine]), ''].join('\n');
}

function summarise(files: readonly CheckedFile[], { locale, coloured, hints }: PrettyStyle): string {
  const colour = picocolors.createColors(coloured);
  const all = files.flatMap(({ problems }) => problems);
  const counts = (['error', 'warning', 'information', 'hint'] as const)
    .filter((severity) => hints || severity !== 'hint')
    .map((severity) => {
      const number = all.filter((problem) => problem.severity === severity).length;
      return `${inLanguage(severityNames[severity], locale)} ${number}`;
    });
  const count = inLanguage(
    { zh: `共 ${files.length} 个文件`, en: `${files.length} file${files.length === 1 ? '' : 's'}` },
    locale,
  );
  return `${colour.bold(count)}${locale === 'en' ? ': ' : '：'}${counts.join(locale === 'en' ? ', ' : '，')}\n`;
}
