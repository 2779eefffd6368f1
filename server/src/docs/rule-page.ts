import type { Problem } from '../lint/lint.ts';
import type { NamedRule } from '../rules/define-rule.ts';
import { severityNames } from '../rules/finding.ts';
import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import { checkFixture, type Fixture, isLoud } from './fixture.ts';

/** The page of a rule: what holds, why, and its fixtures with the messages they get. */
export function renderRulePage(named: NamedRule, fixtures: readonly Fixture[]): string {
  const { id, rule } = named;
  const loud = fixtures.filter(isLoud);
  const silent = fixtures.filter((fixture) => !isLoud(fixture));
  return [
    '<!-- Written by `npm run generate` from rule.ts and fixtures/; do not edit. -->',
    `# ${rule.title.zh} \`${id}\``,
    rule.why.zh,
    `_${rule.title.en}._ ${rule.why.en}`,
    renderFacts(named, 'both'),
    ...(fixtures.length === 0
      ? []
      : [
          '## 会指出',
          ...loud.flatMap((fixture) => renderLoud(named, fixture)),
          '## 不会指出',
          ...silent.flatMap(renderFixture),
        ]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

type Locale = keyof Text;

/** Severities, basis, place and options; in Chinese with English behind it, or in one of the two. */
export function renderFacts({ id, rule }: NamedRule, locale: Locale | 'both'): string {
  const { severity, draftSeverity, publishSeverity, basis, elsewhere, options } = rule;
  if (locale === 'en') {
    const draft = draftSeverity ? `; while drafting: ${draftSeverity}` : '';
    const publish = publishSeverity ? `; when made public: ${publishSeverity}` : '';
    return [
      `- Severity: ${severity}${draft}${publish}`,
      `- Basis: ${basisOf(id, basis).en}`,
      ...(elsewhere ? [`- Where: ${elsewhere.en}`] : []),
      ...Object.entries(options).map(
        ([key, { description, default: value }]) =>
          `- Option \`${key}\`: ${description.en} Default: \`${JSON.stringify(value)}\`.`,
      ),
    ].join('\n');
  }
  const also = (text: Text) => (locale === 'both' ? `_${text.en}_` : '');
  const draft = draftSeverity && `；起草时：${severityNames[draftSeverity].zh} \`${draftSeverity}\``;
  const publish = publishSeverity && `；公开时：${severityNames[publishSeverity].zh} \`${publishSeverity}\``;
  return [
    `- 级别：${severityNames[severity].zh} \`${severity}\`${draft ?? ''}${publish ?? ''}`,
    `- 依据：${basisOf(id, basis).zh}`,
    ...(elsewhere ? [`- 位置：${elsewhere.zh}${also(elsewhere)}`] : []),
    ...Object.entries(options).map(
      ([key, { description, default: value }]) =>
        `- 选项 \`${key}\`：${description.zh}默认 \`${JSON.stringify(value)}\`。${also(description)}`,
    ),
  ].join('\n');
}

/** What no document says is usage; how this tool works is neither. */
function basisOf(id: string, basis: readonly string[]): Text {
  if (basis.length > 0) return { zh: basis.join('；'), en: basis.join('; ') };
  return id.startsWith('hegao/')
    ? { zh: '核稿自己的用法', en: 'how this tool is used' }
    : { zh: '写作惯例', en: 'usage, not a standard' };
}

function renderFixture(fixture: Fixture): string[] {
  const { name, options } = fixture;
  const lines = [`### ${name}`];
  if (Object.keys(options).length > 0) lines.push(`设置：\`${JSON.stringify(options)}\``);
  return [...lines, renderFixtureText(fixture)];
}

/** The marked text, fenced. */
export function renderFixtureText({ marked, dress }: Fixture): string {
  return fence(marked, dress === 'plain' ? 'text' : 'markdown');
}

function renderLoud(named: NamedRule, fixture: Fixture): string[] {
  return [...renderFixture(fixture), renderProblemsOf(named, fixture)];
}

/** What the rule says to a fixture, with evidence and fixes. */
export function renderProblemsOf(named: NamedRule, fixture: Fixture, locale: Locale = 'zh'): string {
  const { problems } = checkFixture(named, fixture);
  return problems.map((problem) => renderProblem(fixture.content, problem, locale)).join('\n');
}

const labels = {
  colon: { zh: '：', en: ': ' },
  related: { zh: '对照', en: 'Compare' },
  safe: { zh: '修正', en: 'Fix' },
  choice: { zh: '可选改法', en: 'Suggestion' },
} satisfies Record<string, Text>;

function renderProblem(
  content: string,
  { span, severity, message, related = [], fixes = [] }: Problem,
  locale: Locale,
): string {
  const colon = labels.colon[locale];
  const say = (at: Span, text: Text) => `${quote(content, at)} ${showInvisible(text[locale])}`;
  return [
    `- ${severityNames[severity][locale]}${colon}${say(span, message)}`,
    ...related.map((note) => `  - ${labels.related[locale]}${colon}${say(note.span, note.message)}`),
    ...fixes.map(
      ({ safe, title }) => `  - ${labels[safe ? 'safe' : 'choice'][locale]}${colon}${showInvisible(title[locale])}`,
    ),
  ].join('\n');
}

/** The words at a span, in code marks; the beginning of a long passage. */
function quote(content: string, { start, end }: Span): string {
  const words = showInvisible(content.slice(start, end)).replace(/\s+/g, ' ').trim();
  const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  const marks = fenceFor(shown, 1);
  return shown.includes('`') ? `${marks} ${shown} ${marks}` : `${marks}${shown}${marks}`;
}

function fence(text: string, language: string): string {
  const marks = fenceFor(text, 3);
  const body = showInvisible(text.replace(/\r\n?/g, '\n')).replace(/\n+$/, '');
  return `${marks}${language}\n${body}\n${marks}`;
}

/** More backticks than stand together anywhere in the text. */
function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

/** What no reader sees is written as its code: ‹U+200B›. */
function showInvisible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n' || character === '\t' ? character : `‹U+${toHex(character)}›`,
  );
}

function toHex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
