import type { Report } from '../report.ts';
import type { Span } from '../text/span.ts';
import { inLanguage, type Language, type Text } from '../text/text.ts';
import { decodeAddress } from './address.ts';
import type { HoverParts } from './hover.ts';

/** On the title: as what and for which year the report is read, why, and which report of last year it is held against. */
export function describeTitle(
  { outline, kind, kindReason, year, yearReason, lastYear }: Report,
  offset: number,
  language: Language,
): { readonly parts: HoverParts; readonly span: Span } | undefined {
  const span = outline.title?.span;
  if (!span || offset < span.start || offset > span.end) return undefined;
  const compared: Text | undefined = lastYear && {
    zh: `与${lastYear.report.year}年的报告核对：${nameOf(lastYear.path)}`,
    en: `held against the report on ${lastYear.report.year}: ${nameOf(lastYear.path)}`,
  };
  const lines = [kindReason, yearReason, ...(compared ? [compared] : [])];
  const parts: HoverParts = {
    head: [inLanguage(kind.name, language), ...(year === undefined ? [] : [year])].join(' · '),
    range: '',
    relations: lines.map((line) => ({ line: inLanguage(line, language), notes: [] })),
    foot: inLanguage(overrule, language),
  };
  return { parts, span };
}

const overrule: Text = {
  zh: '认错了的，在文件开头写明“报告类型”“年度”',
  en: 'If that is wrong, front matter says it: “kind”, “year”',
};

/** `file:///a/2024%E5%B9%B4%E6%8A%A5.md` → `2024年报.md`. */
function nameOf(address: string): string {
  return decodeAddress(address.split('/').at(-1) ?? address);
}
