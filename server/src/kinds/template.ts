import { createFinder } from '../text/finder.ts';

/** What the gaps of a template that are known stand for; what is unknown stays a gap to fill in. */
export interface TemplateValues {
  readonly year: number | undefined;
  readonly issuer: string | undefined;
  /** The year of issue; the one after `year` where it is not given. */
  readonly issued?: number | undefined;
}

/** One part of a template: see `ReportKind` for its language. */
export type TemplatePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'gap'; readonly text: string }
  | { readonly type: 'variable'; readonly name: TemplateVariable }
  | { readonly type: 'choice'; readonly words: readonly string[] };

export const templateVariables = ['year', 'next', 'issued', 'issuer'] as const;
export type TemplateVariable = (typeof templateVariables)[number];

/** The form of every gap that a template of ours leaves: `【待填：次数】`. */
export const gapPattern = /【待填[：:][^】\n]{1,60}】/g;

/** The gaps that unknown values leave. */
export const unknown: Readonly<Record<TemplateVariable, string>> = {
  year: '【待填：年度】',
  next: '【待填：下一年度】',
  issued: '【待填：年】',
  issuer: '【待填：发文机关】',
};

export function fillTemplate(template: string, { year, issuer, issued }: TemplateValues): string {
  // A report is issued in the year after the one reported on, as a rule.
  const next = year === undefined ? undefined : year + 1;
  const values = { year, next, issued: issued ?? next, issuer };
  let filled = '';
  for (const part of parseTemplate(template)) {
    if (part.type === 'variable') filled += values[part.name] ?? unknown[part.name];
    else filled += part.type === 'choice' ? (part.words[0] ?? '') : part.text;
  }
  return filled;
}

/** Matches `{year}`, `{甲|乙}` and `【待填：次数】`; braces around anything else are text. */
const findSpecials = createFinder(
  new RegExp(`\\{(${templateVariables.join('|')})\\}|\\{([^{}\\n]{1,200})\\}|(${gapPattern.source})`),
);

/** What stands in braces as a variable does, and is none. */
export function unknownVariables(template: string): string[] {
  return [...template.matchAll(/\{([^{}|\n]{1,200})\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !(templateVariables as readonly string[]).includes(name));
}

export function parseTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  const pushText = (until: number) => {
    if (until > end) parts.push({ type: 'text', text: template.slice(end, until) });
  };
  for (const match of findSpecials(template)) {
    const [whole, variable, words, gap] = match;
    if (words !== undefined && !words.includes('|')) continue;
    pushText(match.index);
    if (variable !== undefined) parts.push({ type: 'variable', name: variable as TemplateVariable });
    else if (words !== undefined) parts.push({ type: 'choice', words: words.split('|') });
    else if (gap !== undefined) parts.push({ type: 'gap', text: gap });
    end = match.index + whole.length;
  }
  pushText(template.length);
  return parts;
}
