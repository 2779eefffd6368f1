import { inLanguage } from '../text/text.ts';
import type { CheckedFile } from './check-file.ts';
import { rangeIn } from './format-json.ts';
import { troublesOf } from './messages.ts';
import type { Style } from './style.ts';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** Workflow commands of GitHub Actions, one a line: each becomes an annotation in the file. Lines and columns from 1. */
export function formatGithub(files: readonly CheckedFile[], { locale, hints }: Style): string {
  const lines = files.flatMap((file) => {
    const range = rangeIn(file.content);
    const problems = file.problems.filter(({ severity }) => hints || severity !== 'hint');
    return [
      ...troublesOf(file).map((trouble) => toCommand('error', placeOf(file), 'hegao', inLanguage(trouble, locale))),
      ...problems.map(({ span, severity, rule, message }) => {
        const { start, end } = range(span);
        const place = {
          ...placeOf(file),
          line: start.line + 1,
          // GitHub takes columns only of a place on one line.
          ...(start.line === end.line ? { col: start.character + 1 } : {}),
          endLine: end.line + 1,
          ...(start.line === end.line ? { endColumn: end.character + 1 } : {}),
        };
        return toCommand(commands[severity], place, rule, inLanguage(message, locale));
      }),
    ];
  });
  return lines.join('');
}

/** Standard input is no file that could be shown. */
function placeOf({ path }: CheckedFile): Readonly<Record<string, string | number>> {
  return path === '-' ? {} : { file: path.replaceAll('\\', '/') };
}

function toCommand(
  command: string,
  place: Readonly<Record<string, string | number>>,
  title: string,
  message: string,
): string {
  const properties = Object.entries({ ...place, title }).map(([key, value]) => `${key}=${escapeProperty(`${value}`)}`);
  return `::${command} ${properties.join(',')}::${escapeMessage(message)}\n`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
