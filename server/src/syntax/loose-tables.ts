import type { Span } from '../text/span.ts';
import { isBlank } from './blank.ts';
import type { Block, Line, ProseBlock, TableBlock } from './block.ts';
import { toProse } from './tabbed-tables.ts';

/** A longer line holds no cells. */
const longest = 200;
/** So many lines of text may stand between the numbers of one row and those of the next. */
const mostLabels = 4;
/** The head of a table has as many cells at most. */
const mostHeads = 24;

/**
 * The tables whose cells stand apart by nothing but blanks or line ends, as they come out of a PDF or of a page that is copied
 * cell by cell: labels, then their numbers, and so again. What they say is guessed, so they are rough.
 */
export function findLooseTables(content: string, blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let run: ProseBlock[] = [];
  const close = () => {
    for (const block of splitRun(content, run)) found.push(block);
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'prose') run.push(block);
    else {
      close();
      found.push(block);
    }
  }
  close();
  return found;
}

interface Placed {
  readonly line: Line;
  readonly block: number;
  /** Its index in the block. */
  readonly index: number;
}

/** What a line holds: texts, then numbers. */
interface Cells {
  readonly texts: readonly Span[];
  readonly numbers: readonly Span[];
}

/** Lines of text with the numbers behind them. */
interface Group {
  /** Indices of lines. */
  readonly first: number;
  readonly labels: readonly (readonly Span[])[];
  readonly numbers: readonly Span[];
  /** They begin on a line of their own. */
  readonly isApart: boolean;
  readonly last: number;
}

function splitRun(content: string, run: readonly ProseBlock[]): readonly Block[] {
  const lines = run.flatMap(({ lines }, block) => lines.map((line, index): Placed => ({ line, block, index })));
  const cells = lines.map(({ line }) => readCells(content, line));
  if (cells.filter((one) => one && one.numbers.length > 0).length === 0) return run;
  const tables = toGroups(cells)
    .flatMap(splitGroups)
    .flatMap((groups) => toTable(content, lines, cells, groups) ?? []);
  return tables.length === 0 ? run : cutOut(run, lines, tables);
}

/** The cells of a line; `undefined` if it holds sentences. */
function readCells(content: string, { textStart, textEnd }: Line): Cells | undefined {
  if (textEnd - textStart > longest) return undefined;
  const tokens: Span[] = [];
  for (let at = textStart; at < textEnd; ) {
    const start = at;
    while (at < textEnd && !isBlank(content.charCodeAt(at))) at++;
    if (at > start) tokens.push({ start, end: at });
    while (at < textEnd && isBlank(content.charCodeAt(at))) at++;
  }
  const last = tokens.findLastIndex(({ start, end }) => !isNumber(content, start, end));
  const texts = tokens.slice(0, last + 1);
  if (texts.some(({ start, end }) => /[。；！？|]/.test(content.slice(start, end)))) return undefined;
  return { texts, numbers: tokens.slice(last + 1) };
}

function isNumber(content: string, start: number, end: number): boolean {
  return end - start <= 16 && /^\*{0,2}(?:[\d０-９][\d０-９,，.．]*|[/／—–-])\*{0,2}$/.test(content.slice(start, end));
}

/** Runs of groups without a sentence between them. */
function toGroups(cells: readonly (Cells | undefined)[]): Group[][] {
  const runs: Group[][] = [[]];
  let first = 0;
  let labels: (readonly Span[])[] = [];
  let numbers: Span[] = [];
  let isApart = false;
  const close = (end: number) => {
    if (numbers.length > 0) runs.at(-1)?.push({ first, labels, numbers, isApart, last: end - 1 });
    first = end;
    labels = [];
    numbers = [];
  };
  for (const [index, one] of cells.entries()) {
    if (!one) {
      close(index);
      runs.push([]);
      first = index + 1;
      continue;
    }
    if (one.texts.length > 0 && numbers.length > 0) close(index);
    if (numbers.length === 0) isApart = one.texts.length === 0;
    if (one.texts.length > 0) labels.push(one.texts);
    numbers.push(...one.numbers);
  }
  close(cells.length);
  return runs;
}

/** A group with many lines of text begins another table, and so does one with many more numbers. */
function splitGroups(groups: readonly Group[]): Group[][] {
  const tables: Group[][] = [];
  for (const group of groups) {
    const table = tables.at(-1);
    const size = table?.at(-1)?.numbers.length ?? 0;
    if (table && group.labels.length <= mostLabels && group.numbers.length <= 2 * size) table.push(group);
    else tables.push([group]);
  }
  return tables.filter(isTable);
}

/** Many numbers under one label, or as many under several. */
function isTable(groups: readonly Group[]): boolean {
  const sizes = groups.map(({ numbers }) => numbers.length).filter((size) => size >= 3);
  return sizes.some((size) => size >= 10) || sizes.length > new Set(sizes).size;
}

interface Found {
  /** Indices of its first and its last line. */
  readonly first: number;
  readonly last: number;
  readonly table: TableBlock;
}

function toTable(
  content: string,
  lines: readonly Placed[],
  cells: readonly (Cells | undefined)[],
  groups: readonly Group[],
): Found | undefined {
  const [head, ...others] = groups;
  const [first, last] = [head && startOf(content, cells, head), groups.at(-1)?.last];
  if (!head || first === undefined || last === undefined) return undefined;
  const [from, to] = [lines[first]?.line.span.start, lines[last]?.line.span.end];
  if (from === undefined || to === undefined) return undefined;
  const own = { ...head, labels: head.labels.slice(first - head.first) };
  const rows = [own, ...others].flatMap(toRows);
  return { first, last, table: { kind: 'table', span: { start: from, end: to }, rows, isRough: true } };
}

/** Heads that stand side by side are no label of the numbers below them. */
function toRows({ labels, numbers, isApart }: Group): (readonly Span[])[] {
  const own = labels.at(-1) ?? [];
  return isApart && own.length > 2 ? [...labels, numbers] : [...labels.slice(0, -1), [...own, ...numbers]];
}

/** `三、收到和处理政府信息公开申请情况` above the head of a table is a heading, and so is what a number begins. */
const numbered = /^[#（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、）).．]/;

function startOf(content: string, cells: readonly (Cells | undefined)[], { first, labels }: Group): number {
  // The last one is the label of the first row.
  let at = first + Math.max(0, labels.length - 1);
  while (at > first && first + labels.length - at < mostHeads) {
    const above = cells[at - 1]?.texts[0];
    if (!above || numbered.test(content.slice(above.start, above.end))) break;
    at--;
  }
  return at;
}

function cutOut(run: readonly ProseBlock[], lines: readonly Placed[], tables: readonly Found[]): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  const pushProse = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      const { block = 0, index = 0 } = lines[at] ?? {};
      let end = at + 1;
      while (end < to && lines[end]?.block === block) end++;
      const prose = run[block];
      if (prose) blocks.push(...toProse(prose, index, index + end - at));
      at = end;
    }
  };
  for (const { first, last, table } of tables) {
    pushProse(next, first);
    blocks.push(table);
    next = last + 1;
  }
  pushProse(next, lines.length);
  return blocks;
}
