import type { Location, Log, Notification, Region, ReportingDescriptor, Result, Fix as SarifFix } from 'sarif';
import type { Problem } from '../lint/lint.ts';
import type { NamedRule } from '../rules/define-rule.ts';
import type { Fix, OtherFile, Severity } from '../rules/finding.ts';
import type { Span } from '../text/span.ts';
import { inLanguage, type Language } from '../text/text.ts';
import type { CheckedFile } from './check-file.ts';
import { rangeIn } from './format-json.ts';
import { troublesOf } from './messages.ts';
import type { Style } from './style.ts';

/** SARIF 2.1.0, as code scanning services read it. */
export function formatSarif(files: readonly CheckedFile[], { locale, version, rules }: Style): string {
  const notifications = files.flatMap((file) => toNotifications(file, locale));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hegao',
            version,
            semanticVersion: version,
            language: locale,
            rules: rules.map((rule) => toDescriptor(rule, locale)),
          },
        },
        language: locale,
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
        results: files.flatMap((file) => toResults(file, rules, locale)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'none' } as const;

function toDescriptor({ id, rule }: NamedRule, locale: Language): ReportingDescriptor {
  const { severity, title, why, basis } = rule;
  const source = basis.length > 0 ? [`${inLanguage({ zh: '依据：', en: 'Basis: ' }, locale)}${basis.join('；')}`] : [];
  return {
    id,
    shortDescription: { text: inLanguage(title, locale) },
    fullDescription: { text: inLanguage(why, locale) },
    help: { text: [inLanguage(why, locale), ...source].join('\n') },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
  };
}

function toResults(file: CheckedFile, rules: readonly NamedRule[], locale: Language): Result[] {
  const artifactLocation = { uri: toUri(file.path) };
  const regionOf = regionsIn(file.content);
  const locate = (span: Span): Location => ({ physicalLocation: { artifactLocation, region: regionOf(span) } });
  const toFix = ({ title, edits }: Fix): SarifFix => ({
    description: { text: inLanguage(title, locale) },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: regionOf(span),
          ...(newText === '' ? {} : { insertedContent: { text: newText } }),
        })),
      },
    ],
  });
  return file.problems.map(({ rule, severity, message, span, related = [], fixes = [] }: Problem) => ({
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: inLanguage(message, locale) },
    locations: [locate(span)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((note, id) => ({
            id,
            ...(note.file ? locateIn(note.file, note.span) : locate(note.span)),
            message: { text: inLanguage(note.message, locale) },
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(toFix) }),
    // Two of ours are one level there.
    properties: { severity: severity satisfies Severity },
  }));
}

function locateIn({ path, content }: OtherFile, span: Span): Location {
  return { physicalLocation: { artifactLocation: { uri: toUri(path) }, region: regionsIn(content)(span) } };
}

/** Lines and columns from 1, the end column behind the last character. */
function regionsIn(content: string): (span: Span) => Region {
  const range = rangeIn(content);
  return (span) => {
    const { start, end } = range(span);
    return {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  };
}

function toNotifications(file: CheckedFile, locale: Language): Notification[] {
  return troublesOf(file).map((trouble) => ({
    level: 'error',
    message: { text: inLanguage(trouble, locale) },
    locations: [{ physicalLocation: { artifactLocation: { uri: toUri(file.path) } } }],
  }));
}

/** `报告/a b.md` → `%E6%8A%A5%E5%91%8A/a%20b.md`, `C:\a.md` → `file:///C:/a.md`. */
function toUri(path: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/^(?:\.\/+)+(?=.)/, '');
  const parts = slashed.split('/').map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')));
  if (slashed.startsWith('/')) return `file://${parts.join('/')}`;
  return /^[a-z]:\//i.test(slashed) ? `file:///${slashed.slice(0, 2)}/${parts.slice(1).join('/')}` : parts.join('/');
}
