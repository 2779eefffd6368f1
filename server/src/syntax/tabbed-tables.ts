import type { Span } from '../text/span.ts';
import { skipBlanks, trimBlanks } from './blank.ts';
import type { Block, Line, ProseBlock, TableBlock } from './block.ts';
import { splitRow } from './table-row.ts';

/** A cell of a table holds no sentence; beside many others it may hold a label with a remark. */
const longestCell = 40;
const longestOfMany = 100;
/** So many cells in a line are a row, by tabs or by bars. */
const many = 7;
const longestRow = 2000;

/**
 * The tables that were pasted from a word processor or a spreadsheet: neighbouring lines whose cells stand apart by tabs.
 * Three columns, or two of which the second holds numbers below its name; `1.` and a tab before the text is a numbered paragraph.
 * Of lines with bars and no row of dashes below the first, only such with many cells are a table.
 */
export function findTabbedTables(content: string, blocks: readonly Block[]): readonly Block[] {
  if (!content.includes('\t') && !content.includes('|')) return blocks;
  return joinRows(content, blocks).flatMap((block) => (block.kind === 'prose' ? splitProse(content, block) : block));
}

/** Some programs paste each row of a table as a paragraph of its own: wide rows with nothing but blank lines between them. */
function joinRows(content: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  let run: ProseBlock[] = [];
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length > 2) {
      const span = { start: first.span.start, end: last.span.end };
      const lines = run.flatMap((block) => block.lines);
      joined.push({ kind: 'prose', span, lines, markup: run.flatMap(({ markup }) => markup) });
    } else for (const block of run) joined.push(block);
    run = [];
  };
  for (const block of blocks) {
    const line = block.kind === 'prose' && block.lines.length === 1 ? block.lines[0] : undefined;
    if (block.kind === 'prose' && line && (splitCells(content, line)?.length ?? 0) >= many) run.push(block);
    else {
      close();
      joined.push(block);
    }
  }
  close();
  return joined;
}

function splitProse(content: string, prose: ProseBlock): Block[] {
  const { lines } = prose;
  const rows = lines.map((line) => splitCells(content, line));
  const blocks: Block[] = [];
  let first = 0;
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (rows[end] !== undefined) end++;
    const table = toTable(content, lines.slice(at, end), rows.slice(at, end) as Span[][]);
    if (table) {
      blocks.push(...toProse(prose, first, at), table);
      first = end;
    }
    at = Math.max(end, at + 1);
  }
  return first === 0 ? [prose] : [...blocks, ...toProse(prose, first, lines.length)];
}

/** A row of one merged cell, which names what the rows below it are made under: 第二十条第（五）项. */
const articleLine = /^第[^。，；：\t|]{1,14}[条款项]$/;

/** The cells of a line; `undefined` if it is no row of a table. */
function splitCells(content: string, { textStart, textEnd }: Line): Span[] | undefined {
  if (textEnd - textStart <= 16 && articleLine.test(content.slice(textStart, textEnd))) {
    return [{ start: textStart, end: textEnd }];
  }
  const texts = content.slice(textStart, endOfRow(content, textStart, textEnd)).split('\t');
  if (texts.length < 2) return splitBars(content, textStart, textEnd);
  const longest = texts.length >= many ? longestOfMany : longestCell;
  if (texts.some(({ length }) => length > longest)) return undefined;
  let at = textStart;
  return texts.map(({ length }) => {
    const end = at + length;
    const start = skipBlanks(content, at, end);
    at = end + 1;
    return { start, end: trimBlanks(content, start, end) };
  });
}

/** Of a wide row the last cells may be blank, or all but the label. */
function endOfRow(content: string, start: number, textEnd: number): number {
  let end = textEnd;
  while (end - start <= longestRow && (content[end] === '\t' || content[end] === ' ')) end++;
  if (end === textEnd || content.slice(start, end).split('\t').length < many) return textEnd;
  return end;
}

/** The cells of a line that bars divide, where they are many. */
function splitBars(content: string, start: number, end: number): Span[] | undefined {
  if (!content.slice(start, end).includes('|')) return undefined;
  const cells = splitRow(content, start, end);
  return cells.length >= many && cells.every((cell) => cell.end - cell.start <= longestOfMany) ? cells : undefined;
}

function toTable(content: string, lines: readonly Line[], rows: readonly Span[][]): TableBlock | undefined {
  const [header, ...body] = rows;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!header || !first || !last || body.length === 0) return undefined;
  const isNumber = ({ start }: Span) => /^[\d-]$/.test(content.charAt(start));
  const hasNumber = ([, second]: readonly Span[]) => second !== undefined && isNumber(second);
  // Lines that all end in a number are a table of contents. The head of a wide table may be few merged cells.
  const isMerged = rows.some(({ length }) => length >= many) || (header.length === 1 && (body[0]?.length ?? 0) > 1);
  if (!isMerged && header.length < 3 && (hasNumber(header) || !body.every(hasNumber))) return undefined;
  return { kind: 'table', span: { start: first.span.start, end: last.span.end }, rows };
}

export function toProse({ lines, markup }: ProseBlock, from: number, to: number): ProseBlock[] {
  const [first, last] = [lines[from], lines[to - 1]];
  if (from >= to || !first || !last) return [];
  const span = { start: first.span.start, end: last.span.end };
  const within = markup.filter(({ start, end }) => start >= span.start && end <= span.end);
  return [{ kind: 'prose', span, lines: lines.slice(from, to), markup: within }];
}
