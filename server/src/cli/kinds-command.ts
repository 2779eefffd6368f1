import picocolors from 'picocolors';
import type { ReportKind, Role } from '../kinds/kind.ts';
import { inLanguage, type Language, type Text } from '../text/text.ts';
import type { Host } from './host.ts';

interface ListOptions {
  readonly format: 'pretty' | 'json';
  readonly locale: Language;
}

/** `hegao kinds`: the kinds of report that are known, and the parts that each must have. */
export function kindsCommand(host: Host, kinds: readonly ReportKind[], { format, locale }: ListOptions): void {
  host.write(format === 'json' ? toJson(kinds, locale) : toPretty(kinds, locale, host.coloured));
}

/** The answer of `hegao kinds --format json`, version 1. */
function toJson(kinds: readonly ReportKind[], locale: Language): string {
  const answer = {
    version: 1,
    kinds: kinds.map(({ id, name, roles, basis }) => ({
      id,
      name: inLanguage(name, locale),
      roles: roles.map((role) => ({
        id: role.id,
        name: inLanguage(role.name, locale),
        need: role.need,
        year: role.year,
      })),
      basis,
    })),
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

const needs: Readonly<Record<Role['need'], Text>> = {
  mandatory: { zh: '必备', en: 'mandatory' },
  optional: { zh: '可选', en: 'optional' },
  usual: { zh: '常见', en: 'usual' },
};

const years: Readonly<Record<Role['year'], Text | undefined>> = {
  report: { zh: '小标题可写报告年度', en: 'its heading may carry the year reported on' },
  next: { zh: '小标题可写下一年度', en: 'its heading may carry the next year' },
  none: undefined,
};

function toPretty(kinds: readonly ReportKind[], locale: Language, coloured: boolean): string {
  const colour = picocolors.createColors(coloured);
  const blocks = kinds.map(({ id, name, roles, basis }) =>
    [
      `${colour.underline(id)}  ${inLanguage(name, locale)}`,
      ...roles.map((role) => {
        const notes = [needs[role.need], years[role.year]].flatMap((text) => (text ? [inLanguage(text, locale)] : []));
        return `  ${role.id}  ${inLanguage(role.name, locale)}  ${colour.dim(notes.join(locale === 'en' ? ', ' : '，'))}`;
      }),
      ...(basis.length > 0
        ? [colour.dim(`  ${inLanguage({ zh: '依据：', en: 'Basis: ' }, locale)}${basis.join('；')}`)]
        : []),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
