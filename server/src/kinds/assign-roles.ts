import { childrenOf, type Outline, type Section } from '../outline/outline.ts';
import { parseHanYear } from '../standards/numerals.ts';
import { keep } from '../text/keep.ts';
import { oncePer } from '../text/once-per.ts';
import { spanOf } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import type { ReportKind, Role } from './kind.ts';

/** Where the content of a role is found. */
export interface RolePlace {
  readonly role: Role;
  /** `buried`: only under a lower heading, or in a paragraph of another section. */
  readonly state: 'present' | 'buried' | 'missing';
  /** The section of the first level that has the role, the first of several, or the one that hides it. */
  readonly section: Section | undefined;
  /** All sections of the first level that have the role. */
  readonly sections: readonly Section[];
  /** The heading or words that show where buried content stands. */
  readonly span: Span | undefined;
}

/**
 * Gives the sections of the first level their roles by the words of their headings. One section may have several
 * (`存在的问题和下一步打算`), and several sections may share one role.
 */
export function assignRoles(outline: Outline, kind: ReportKind, year: number | undefined): RolePlace[] {
  const roots: readonly Root[] = childrenOf(outline, undefined).map((section) => ({
    section,
    roles: rolesOf(section.heading, kind, year),
  }));
  const isUnread = roots.every(({ roles }) => roles.length === 0);
  return kind.roles.map((role): RolePlace => {
    const own = roots.filter(({ roles }) => roles.includes(role));
    const found = own[0] ?? (role.takesUnnamed ? findUnnamed(roots) : undefined);
    if (found) {
      const sections = own.length > 0 ? own.map(({ section }) => section) : [found.section];
      return { role, state: 'present', section: found.section, sections, span: found.section.headingSpan };
    }
    return (
      findBuried(outline, role, isUnread, (text) => rolesOf(text, kind, year).includes(role)) ?? {
        role,
        state: 'missing',
        section: undefined,
        sections: [],
        span: undefined,
      }
    );
  });
}

interface Root {
  readonly section: Section;
  readonly roles: readonly Role[];
}

/** The first section without a role, if one with a role follows it. */
function findUnnamed(roots: readonly Root[]): Root | undefined {
  const unnamed = roots.findIndex(({ roles }) => roles.length === 0);
  return unnamed >= 0 && roots.slice(unnamed).some(({ roles }) => roles.length > 0) ? roots[unnamed] : undefined;
}

/** The roles a heading names; several where it joins them (存在的不足和2026年工作安排). */
export function rolesOf(heading: string, kind: ReportKind, year: number | undefined): readonly Role[] {
  return rolesIn(kind)(heading, year);
}

const rolesIn = oncePer((kind: ReportKind) =>
  keep(
    (heading: string, year: number | undefined) => `${year} ${heading}`,
    (heading, year) => findRoles(heading, kind, year),
  ),
);

function findRoles(heading: string, kind: ReportKind, year: number | undefined): readonly Role[] {
  const named = withoutWordsOfOthers(heading, rolesNamedIn(heading, kind));
  // 问题 alone tells of what is wrong; 问题整改 does not.
  if (named.length === 0 && alone.test(heading)) return kind.roles.filter(({ words }) => words.includes('主要问题'));
  const ended = kind.roles.filter(({ endings }) => endings.some((ending) => heading.endsWith(ending)));
  if (ended.length > 0) {
    // 存在的问题和工作安排 joins two; 工作安排落实情况 and 存在问题整改情况 do not.
    const joined = /[及和与、暨]/.test(heading) ? named.filter((role) => role.year !== 'next') : [];
    return kind.roles.filter((role) => ended.includes(role) || joined.includes(role));
  }
  if (carriesNextYear(heading, year)) {
    // 2026年的举措和预期成效: what the next year brings is planned, whatever it is called.
    const planned = kind.roles.filter((role) => role.year === 'next');
    const own = planned.filter((role) => named.includes(role));
    const next = own.length > 0 ? own : planned.slice(0, 1);
    return kind.roles.filter((role) => next.includes(role) || (named.includes(role) && role.weakWords.length === 0));
  }
  if (named.length > 0) return named;
  return kind.roles.filter(({ weakWords }) => weakWords.some((word) => heading.includes(word)));
}

const alone = /^(?:问题|困难|难点)$/;

/** The words of a kind's roles by their first unit: most units of a heading begin none, and a kind has a hundred. */
const wordsOf = oncePer((kind: ReportKind): ReadonlyMap<number, readonly { word: string; role: Role }[]> => {
  const byFirst = new Map<number, { word: string; role: Role }[]>();
  for (const role of kind.roles) {
    for (const word of role.words) {
      const first = word.charCodeAt(0);
      const known = byFirst.get(first);
      if (known) known.push({ word, role });
      else byFirst.set(first, [{ word, role }]);
    }
  }
  return byFirst;
});

function rolesNamedIn(heading: string, kind: ReportKind): readonly Role[] {
  const words = wordsOf(kind);
  const named = new Set<Role>();
  for (let at = 0; at < heading.length; at++) {
    const begun = words.get(heading.charCodeAt(at)) ?? none;
    for (const { word, role } of begun) if (heading.startsWith(word, at)) named.add(role);
  }
  return named.size > 0 ? kind.roles.filter((role) => named.has(role)) : none;
}

const none: readonly never[] = [];

const hanYear = /[一二三四五六七八九〇○零]{4}/;

function carriesNextYear(heading: string, year: number | undefined): boolean {
  if (year === undefined || heading.includes(`${year}年`)) return false;
  // 差距及2026 and 2026，接着干, without 年.
  const next = String(year + 1);
  const han = hanYear.exec(heading);
  if (han && parseHanYear(han[0]) === year + 1) return true;
  return heading.includes(`${next}年`) || heading.startsWith(`${next}，`) || heading.endsWith(next);
}

/** `其他需要报告的问题` has the word of another role inside its own longer word: the longer one counts. */
function withoutWordsOfOthers(heading: string, roles: readonly Role[]): readonly Role[] {
  if (roles.length < 2) return roles;
  return roles.filter((role) => {
    const own = role.words.filter((word) => heading.includes(word));
    const longer = roles.flatMap((other) =>
      other === role ? [] : other.words.filter((word) => heading.includes(word)),
    );
    return own.some((word) => !longer.some((other) => other !== word && other.includes(word)));
  });
}

/** So long are the words with which a passage without a heading says what it is about: 不足之处：, 2026年的目标：. */
const longestOpening = 20;
/** What numbers a passage before them: 第四，讲欠缺, 五是. */
const numbering = /^(?:第?[一二三四五六七八九十]{1,2}[，、是]|首先，|其次，|再次，|最后，|此外，)/;

/** `isUnread`: no heading says what its part is for, so the passages are asked. */
function findBuried(
  outline: Outline,
  role: Role,
  isUnread: boolean,
  names: (text: string) => boolean,
): RolePlace | undefined {
  const hasTrace = (text: string) => role.traces.some((trace) => text.includes(trace));
  const heading = outline.sections.find((section) => section.parent !== undefined && hasTrace(section.heading));
  if (heading) return { role, state: 'buried', section: heading, sections: [], span: heading.headingSpan };
  for (const { part, section, reading } of outline.paragraphs) {
    if (part !== 'body') continue;
    if (section !== undefined && hasTrace(reading.text)) {
      const holder = outline.sections[section];
      return holder && { role, state: 'buried', section: holder, sections: [], span: holder.headingSpan };
    }
    const opening = /^[^，。；：、]*/.exec(reading.text.replace(numbering, ''))?.[0] ?? '';
    const isOpened = role.takesUnnamed || (opening !== '' && opening.length <= longestOpening && names(opening));
    if (isUnread && (isOpened || hasTrace(reading.text)))
      return { role, state: 'buried', section: undefined, sections: [], span: spanOf(reading, 0, opening.length || 1) };
  }
  return undefined;
}
