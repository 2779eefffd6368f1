import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { childrenOf, type Outline, type Section } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import { answerReports } from './answer.ts';
import type { Desk } from './desk.ts';
import { toRange } from './ranges.ts';
import type { Checked } from './report-store.ts';

/** How much of a numbered paragraph without a heading stands for it. */
const excerptLength = 20;

/** The title with the numbered sections below it. Markdown that is no report is left to the editor's own outline. */
export function documentSymbols(desk: Desk): void {
  const { connection, features } = desk;
  connection.onDocumentSymbol(
    answerReports(desk, [], (checked): DocumentSymbol[] | SymbolInformation[] => {
      const symbols = toSymbols(checked, checked.report.outline);
      return features.nestedSymbols ? symbols : flatten(symbols, checked.uri);
    }),
  );
}

function toSymbols(checked: Checked, outline: Outline): DocumentSymbol[] {
  const sections = childrenOf(outline, undefined).map((section) => toSymbol(section, checked, outline));
  const { title } = outline;
  if (!title) return sections;
  const span = { start: title.span.start, end: checked.report.content.length };
  return [{ name: title.text, kind: SymbolKind.File, ...toRanges(checked, span, title.span), children: sections }];
}

function toSymbol(section: Section, checked: Checked, outline: Outline): DocumentSymbol {
  return {
    name: nameOf(section, outline),
    kind: SymbolKind.String,
    ...toRanges(checked, section.span, section.headingSpan),
    children: childrenOf(outline, section).map((child) => toSymbol(child, checked, outline)),
  };
}

function nameOf({ label, heading, paragraph }: Section, { paragraphs }: Outline): string {
  const name = `${label?.text ?? ''}${heading}`;
  if (heading !== '') return name;
  const text = paragraphs[paragraph]?.reading.text ?? '';
  // The editor refuses a symbol without a name, such as a heading of nothing but `#`.
  return (text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text) || name || '#';
}

/** The place to jump to lies within the range, or the editor refuses all symbols. */
function toRanges({ lines }: Checked, whole: Span, heading: Span): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  const start = Math.min(Math.max(heading.start, whole.start), whole.end);
  const end = Math.max(start, Math.min(heading.end, whole.end));
  return { range: toRange(lines, whole), selectionRange: toRange(lines, { start, end }) };
}

function flatten(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flatten(children, uri, name),
  ]);
}
