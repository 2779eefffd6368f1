import { toHanNumeral } from '../standards/numerals.ts';
import { generic } from './generic.ts';
import type { Phrase, Place, ReportKind, Role } from './kind.ts';

/** How headings are written: `一、…`, or `# …` and `## 一、…`. */
export type HeadingForm = 'numbered' | 'hashed';

/** All that can be said in a report of this kind, its own phrases first. */
export function phrasesOf(kind: ReportKind): readonly Phrase[] {
  return kind === generic ? kind.phrases : [...kind.phrases, ...generic.phrases];
}

/** The paragraphs that a section of this role begins with; a gap where none are named. */
export function templateOf(kind: ReportKind, role: Role): readonly string[] {
  const lines = role.phrases.flatMap(
    (id) => (findPhrase(kind.phrases, id) ?? findPhrase(generic.phrases, id))?.lines ?? [],
  );
  return lines.length > 0 ? lines : [`【待填：${role.name.zh}】。`];
}

function findPhrase(phrases: readonly Phrase[], id: string): Phrase | undefined {
  return phrases.find((phrase) => phrase.id === id);
}

/** The section of a role under the number that the order of the regulation gives it, or another that is chosen. */
export function sectionOf(kind: ReportKind, role: Role, form: HeadingForm): Phrase {
  const own = kind.roles.indexOf(role) + 1;
  const others = Array.from({ length: Math.max(5, kind.roles.length) }, (_, index) => index + 1);
  const numbers = [...new Set([own, ...others])].map((number) => toHanNumeral(number));
  return {
    id: `${role.id}-section`,
    name: role.name,
    prefixes: role.prefixes,
    place: 'any',
    lines: [`${marks[form].section}{${numbers.join('|')}}、${role.heading}`, ...templateOf(kind, role)],
  };
}

/** A whole report, put together of the title, the first phrase of each place, and the templates of the roles. */
export function wholeReportOf(kind: ReportKind, form: HeadingForm): Phrase {
  const phrases = phrasesOf(kind);
  const firstOf = (place: Place) =>
    kind.without.includes(place) ? [] : (phrases.find((phrase) => phrase.place === place)?.lines ?? []);
  const sections = kind.roles.flatMap((role, index) => [
    `${marks[form].section}${toHanNumeral(index + 1)}、${role.heading}`,
    ...templateOf(kind, role),
  ]);
  return {
    id: 'whole-report',
    name: kind.name,
    prefixes: kind.prefixes,
    place: 'any',
    lines: [
      marks[form].title + kind.titleTemplate,
      ...firstOf('subtitle'),
      ...firstOf('recipient'),
      ...firstOf('opening'),
      ...(sections.length > 0 ? sections : ['【待填：正文】。']),
      ...firstOf('closing'),
      ...firstOf('signature'),
    ],
  };
}

const marks: Readonly<Record<HeadingForm, { readonly title: string; readonly section: string }>> = {
  numbered: { title: '', section: '' },
  hashed: { title: '# ', section: '## ' },
};
