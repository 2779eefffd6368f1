import { generic } from '../kinds/generic.ts';
import type { Phrase, Place, Prefixes, ReportKind } from '../kinds/kind.ts';
import { type HeadingForm, sectionOf, wholeReportOf } from '../kinds/phrases.ts';
import { parseTemplate, type TemplatePart, type TemplateVariable, unknown } from '../kinds/template.ts';

/** One entry of a snippet file of VS Code. */
export interface Snippet {
  readonly phrase: Phrase;
  readonly name: string;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** Snippets that belong together, for a reader of the list. */
export interface SnippetGroup {
  readonly title: string;
  readonly snippets: readonly Snippet[];
}

export function renderSnippets(kinds: readonly ReportKind[]): string {
  const snippets = groupSnippets(kinds).flatMap((group) => group.snippets);
  const entries = snippets.map(({ name, prefix, body, description }) => [name, { prefix, body, description }]);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

/** Whole reports and sections under both forms of headings, then the phrases of each kind by their places. */
export function groupSnippets(kinds: readonly ReportKind[]): SnippetGroup[] {
  const wholes = kinds.flatMap((kind) => inBothForms('整篇报告', (form) => wholeReportOf(kind, form)));
  const sections = kinds.flatMap((kind) =>
    kind.roles.flatMap((role) => inBothForms('整个部分，序号可选', (form) => sectionOf(kind, role, form))),
  );
  const groups = [
    { title: '整篇报告', snippets: wholes },
    { title: '整个部分', snippets: sections },
    ...kinds.flatMap((kind) =>
      [...new Set(kind.phrases.map(({ place }) => place))].map((place) => {
        const title = nameOfPlace(kind, place);
        const phrases = kind.phrases.filter((phrase) => phrase.place === place);
        return {
          title: kind === generic ? `${title}（各类报告）` : title,
          snippets: phrases.map((phrase) => toSnippet(phrase, `用于${title}`)),
        };
      }),
    ),
  ];
  return groups.filter(({ snippets }) => snippets.length > 0);
}

function nameOfPlace({ roles }: ReportKind, place: Place): string {
  return roles.find(({ id }) => id === place)?.name.zh ?? placeNames[place] ?? place;
}

const placeNames: Readonly<Record<Place, string>> = {
  title: '标题',
  subtitle: '标题下',
  recipient: '主送机关',
  opening: '开头',
  any: '正文各处',
  closing: '结语',
  signature: '落款',
};

function inBothForms(use: string, render: (form: HeadingForm) => Phrase): Snippet[] {
  const hashed = render('hashed');
  return [
    toSnippet(render('numbered'), use),
    toSnippet(
      {
        ...hashed,
        name: { ...hashed.name, zh: `${hashed.name.zh}（井号标题）` },
        prefixes: withSuffix(hashed.prefixes),
      },
      `${use}，用 Markdown 标题`,
    ),
  ];
}

function withSuffix(prefixes: Prefixes): Prefixes {
  return Object.fromEntries(Object.entries(prefixes).map(([han, initials]) => [`${han}井号标题`, `${initials}md`]));
}

function toSnippet(phrase: Phrase, use: string): Snippet {
  const { name, note, prefixes, lines } = phrase;
  const stops = new Map<string, number>();
  const body = lines.flatMap((line, index) => [...(index > 0 ? [''] : []), ...toBody(line, stops).split('\n')]);
  return {
    phrase,
    name: name.zh,
    prefix: Object.entries(prefixes).flatMap(([han, initials]) => [initials, han]),
    body: [...body.slice(0, -1), `${body.at(-1) ?? ''}$0`],
    description: [
      use,
      ...(note ? [note.zh] : []),
      ...(lines.some((line) => line.includes('{next}')) ? [early] : []),
    ].join('。'),
  };
}

/** A template in the snippet grammar; gaps that say the same share a stop, so that they are typed once. */
function toBody(template: string, stops: Map<string, number>): string {
  return parseTemplate(template)
    .map((part) => {
      if (part.type === 'text') return withBackslashes(part.text, /[\\$}]/g);
      const stop = stopOf(part, stops);
      if (part.type === 'choice') {
        return `\${${stop}|${part.words.map((word) => withBackslashes(word, /[\\,|]/g)).join(',')}|}`;
      }
      return `\${${stop}:${part.type === 'variable' ? defaults[part.name] : withBackslashes(part.text, /[\\$}]/g)}}`;
    })
    .join('');
}

function stopOf(part: Exclude<TemplatePart, { type: 'text' }>, stops: Map<string, number>): number {
  const key = stopKey(part, stops.size);
  const stop = stops.get(key) ?? stops.size + 1;
  stops.set(key, stop);
  return stop;
}

function stopKey(part: Exclude<TemplatePart, { type: 'text' }>, count: number): string {
  if (part.type === 'gap') return part.text;
  // Two choices may be made differently though they offer the same.
  return part.type === 'variable' ? unknown[part.name] : `choice ${count}`;
}

const early = '下一年度先填今年，年底起草的改为下一年';

/** Reports are written in January, so this year is the next one and the year of issue; the year before has no name. */
const defaults: Readonly<Record<TemplateVariable, string>> = {
  ...unknown,
  next: '$CURRENT_YEAR',
  issued: '$CURRENT_YEAR',
};

function withBackslashes(text: string, characters: RegExp): string {
  return text.replace(characters, '\\$&');
}
