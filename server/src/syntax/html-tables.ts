import type { Span } from '../text/span.ts';
import type { Block, HtmlCell, HtmlTable, OpaqueBlock } from './block.ts';

/**
 * Reads the tables of HTML blocks: `<table>` up to `</table>`, even where blank lines cut the block for Markdown. Of tables in
 * tables only the innermost are read. A cell that spans several rows or columns stands once, where it is written.
 */
export function findHtmlTables(content: string, blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ kind }) => kind === 'html' || kind === 'over-budget')) return blocks;
  const found: Block[] = [];
  let end = 0;
  let isOpen = true;
  for (const block of blocks) {
    const last = found.at(-1);
    if (last && block.span.start < end) {
      // What stands in the cells of a table is no block of its own; a block is made of whole lines.
      found[found.length - 1] = withEnd(last, block.span.end);
      continue;
    }
    const read =
      (block.kind === 'html' || block.kind === 'over-budget') && isOpen ? readBlock(content, block) : undefined;
    // A table that nothing closes runs to the end, and so does every later one.
    if (read === 'unclosed') isOpen = false;
    if (!read || read === 'unclosed') found.push(block);
    else {
      end = read.end;
      found.push({ ...withEnd(block, end), tables: read.tables } as OpaqueBlock);
    }
  }
  return found;
}

function withEnd(block: Block, end: number): Block {
  return end > block.span.end ? { ...block, span: { start: block.span.start, end } } : block;
}

/** The tables that begin in a block, and where the last of them ends; `undefined` if there are none. */
function readBlock(
  content: string,
  { span: { start, end } }: OpaqueBlock | Block,
): { readonly tables: readonly HtmlTable[]; readonly end: number } | 'unclosed' | undefined {
  if (!/<table/i.test(content.slice(start, end))) return undefined;
  const tables: HtmlTable[] = [];
  const tag = /<!--|<(\/?)table(?![a-z0-9-])/gi;
  tag.lastIndex = start;
  let opened: number | undefined;
  let depth = 0;
  let last = end;
  for (let match = tag.exec(content); match && (depth > 0 || match.index < end); match = tag.exec(content)) {
    if (match[1] === undefined) {
      const behind = content.indexOf('-->', tag.lastIndex);
      if (behind < 0) return 'unclosed';
      tag.lastIndex = behind;
    } else if (match[1] === '') {
      depth++;
      opened = match.index;
    } else {
      depth = Math.max(0, depth - 1);
      const close = endOfTag(content, match.index);
      if (opened !== undefined) tables.push(readTable(content, opened, close));
      opened = undefined;
      last = Math.max(last, close);
    }
  }
  if (depth > 0) return 'unclosed';
  return tables.length > 0 ? { tables, end: last } : undefined;
}

/** Where the table that begins with a tag at an offset ends; `undefined` if none begins there, or nothing closes it. */
export type TableEnds = (at: number) => number | undefined;

export function createTableEnds(content: string): TableEnds {
  let isOpen = false;
  const known = new Map<number, number>();
  return (at) => {
    if (isOpen || !/^<table(?![a-z0-9-])/i.test(content.slice(at, at + 7))) return undefined;
    const end = known.get(at) ?? findTableEnd(content, at);
    // What nothing closes runs to the end of the document, and so does every later one.
    if (end === undefined) isOpen = true;
    else known.set(at, end);
    return end;
  };
}

function findTableEnd(content: string, at: number): number | undefined {
  const tag = /<!--|<(\/?)table(?![a-z0-9-])/gi;
  tag.lastIndex = at;
  let depth = 0;
  for (let match = tag.exec(content); match; match = tag.exec(content)) {
    if (match[1] === undefined) {
      const behind = content.indexOf('-->', tag.lastIndex);
      if (behind < 0) return undefined;
      tag.lastIndex = behind;
    } else {
      depth += match[1] === '' ? 1 : -1;
      if (depth === 0) return endOfTag(content, match.index);
    }
  }
  return undefined;
}

function endOfTag(content: string, at: number): number {
  const end = content.indexOf('>', at);
  return end < 0 ? content.length : end + 1;
}

function readTable(content: string, start: number, end: number): HtmlTable {
  const text = content.slice(start, end);
  const rows: HtmlCell[][] = [];
  const tag = /<!--|<(\/?)(tr|td|th)(?![a-z0-9-])/gi;
  let cell: { readonly opened: number; readonly merged: Merged } | undefined;
  const close = (at: number) => {
    if (cell) rows.at(-1)?.push({ ...toCell(content, start + cell.opened, start + at), ...cell.merged });
    cell = undefined;
  };
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match[1] === undefined) {
      const behind = text.indexOf('-->', tag.lastIndex);
      if (behind < 0) break;
      tag.lastIndex = behind;
      continue;
    }
    close(match.index);
    const isRow = match[2]?.toLowerCase() === 'tr';
    if (match[1] === '' && (isRow || rows.length === 0)) rows.push([]);
    tag.lastIndex = endOfTag(text, match.index);
    if (match[1] !== '' || isRow) continue;
    cell = { opened: tag.lastIndex, merged: readMerged(text.slice(match.index, tag.lastIndex)) };
  }
  close(text.length);
  return { span: { start, end }, rows: rows.filter(({ length }) => length > 0) };
}

type Merged = Pick<HtmlCell, 'columns' | 'rows'>;

/** `colspan="3"` and `rowspan=2` of a tag. */
function readMerged(tag: string): Merged {
  const columns = Number(/\scolspan=["']?(\d{1,2})/i.exec(tag)?.[1] ?? 1);
  const rows = Number(/\srowspan=["']?(\d{1,2})/i.exec(tag)?.[1] ?? 1);
  return { ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) };
}

/** Tags and entities in a cell: `<p>`, `<br>`, `&nbsp;`. */
const hidden = /<!--[^>]{0,200}-->|<[^<>]{1,2000}>|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/gi;

function toCell(content: string, from: number, to: number): HtmlCell {
  const text = content.slice(from, to);
  const markup = [...text.matchAll(hidden)].map(({ index, 0: { length } }): Span => {
    return { start: from + index, end: from + index + length };
  });
  return { span: trim(content, from, to, markup), markup };
}

/** Without the tags and blanks around its text; where it has none, empty, behind the tag that opens it. */
function trim(content: string, from: number, to: number, markup: readonly Span[]): Span {
  let start = from;
  let end = to;
  let first = 0;
  let last = markup.length - 1;
  for (;;) {
    if (markup[first]?.start === start) start = markup[first++]?.end ?? end;
    else if (start < end && /\s/.test(content.charAt(start))) start++;
    else break;
  }
  if (start >= end) return { start: from, end: from };
  for (;;) {
    if (last >= first && markup[last]?.end === end) end = markup[last--]?.start ?? start;
    else if (end > start && /\s/.test(content.charAt(end - 1))) end--;
    else break;
  }
  return { start, end };
}
