import type { Span } from '../text/span.ts';
import { isOf, unitSet } from '../text/unit-set.ts';
import { isBlank } from './blank.ts';
import type { Block, Line, ProseBlock, TableBlock } from './block.ts';
import { toProse } from './tabbed-tables.ts';

/** A longer line holds no cells, with and without the blanks that set them apart. */
const longest = 800;
const longestText = 200;
/** So many lines of text may stand between the numbers of one row and those of the next. */
const mostLabels = 4;
/** The head of a table has as many lines at most. */
const mostHeads = 24;

/**
 * The tables whose cells stand apart by blanks, line ends or drawn lines, as they come out of a PDF, of a converter, or of a page
 * that is copied cell by cell: labels, then their numbers, and so again. What they say is guessed, so they are rough.
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

/** What a line holds: texts, then numbers; neither, if it is drawn. */
interface Cells {
  readonly texts: readonly Span[];
  readonly numbers: readonly Span[];
}

interface Label {
  /** The index of its line. */
  readonly line: number;
  readonly texts: readonly Span[];
}

/** Lines of text with the numbers behind them. */
interface Group {
  readonly labels: readonly Label[];
  readonly numbers: readonly Span[];
  /** The line where the numbers begin, and the last line. */
  readonly from: number;
  readonly last: number;
}

function splitRun(content: string, run: readonly ProseBlock[]): readonly Block[] {
  // Hardly any line of running text ends in a number: then nothing is looked for.
  if (!run.some(({ lines }) => lines.some((line) => mayEndInNumber(content, line)))) return run;
  const lines = run.flatMap(({ lines }, block) => lines.map((line, index): Placed => ({ line, block, index })));
  const cells = lines.map(({ line }) => readCells(content, line));
  if (!cells.some((one) => one && one.numbers.length > 0)) return run;
  const tables: Found[] = [];
  for (const groups of toGroups(content, cells).flatMap(splitGroups)) {
    const table = toTable(content, lines, cells, groups, (tables.at(-1)?.last ?? -1) + 1);
    if (table) tables.push(table);
  }
  return tables.length === 0 ? run : cutOut(run, lines, tables);
}

/** What a number in a cell may end in. */
const numberEnds = unitSet('0-9０-９,，.．/／—–*-');

function mayEndInNumber(content: string, { textStart, textEnd }: Line): boolean {
  let end = textEnd;
  while (end > textStart && divides(content.charCodeAt(end - 1))) end--;
  return end > textStart && isOf(numberEnds, content, end - 1);
}

/** A line of a frame around cells. */
const drawn = /^[-=+|:\s─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬]{3,}$/;

/** The cells of a line; `undefined` if it holds sentences. */
function readCells(content: string, { textStart, textEnd }: Line): Cells | undefined {
  if (textEnd - textStart > longest) return undefined;
  if (drawn.test(content.slice(textStart, textEnd))) return { texts: [], numbers: [] };
  const tokens: Span[] = [];
  let length = 0;
  for (let at = textStart; at < textEnd; ) {
    const start = at;
    while (at < textEnd && !divides(content.charCodeAt(at))) at++;
    if (at > start) tokens.push({ start, end: at });
    length += at - start;
    while (at < textEnd && divides(content.charCodeAt(at))) at++;
  }
  if (length > longestText) return undefined;
  const last = tokens.findLastIndex(({ start, end }) => !isNumber(content, start, end));
  const texts = tokens.slice(0, last + 1);
  if (texts.some(({ start, end }) => /[。；！？]/.test(content.slice(start, end)))) return undefined;
  return { texts, numbers: tokens.slice(last + 1) };
}

/** A blank, or a line drawn between cells. */
function divides(unit: number): boolean {
  return isBlank(unit) || unit === 0x7c || unit === 0x2502 || unit === 0x2503 || unit === 0x2551;
}

function isNumber(content: string, start: number, end: number): boolean {
  return end - start <= 16 && /^\*{0,2}(?:[\d０-９][\d０-９,，.．]*|[/／—–-])\*{0,2}$/.test(content.slice(start, end));
}

/** Runs of groups without a sentence between them. */
function toGroups(content: string, cells: readonly (Cells | undefined)[]): Group[][] {
  const runs: Group[][] = [[]];
  let labels: Label[] = [];
  let numbers: Span[] = [];
  let from = 0;
  let last = 0;
  const close = () => {
    if (numbers.length > 0) runs.at(-1)?.push({ labels, numbers, from, last });
    labels = [];
    numbers = [];
  };
  for (const [line, one] of cells.entries()) {
    if (!one) {
      close();
      runs.push([]);
      continue;
    }
    if (one.texts.length > 0) {
      if (numbers.length > 0) close();
      // A merged cell may be repeated.
      if (!isSame(content, one.texts, labels.at(-1)?.texts)) labels.push({ line, texts: one.texts });
    }
    if (one.numbers.length === 0) continue;
    if (numbers.length === 0) from = line;
    numbers.push(...one.numbers);
    last = line;
  }
  close();
  return runs;
}

function isSame(content: string, [one, ...more]: readonly Span[], other: readonly Span[] = []): boolean {
  const [same, ...others] = other;
  if (!one || !same || more.length + others.length > 0) return false;
  return content.slice(one.start, one.end) === content.slice(same.start, same.end);
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
  /** What stands before is another's. */
  least: number,
): Found | undefined {
  const [head, ...others] = groups;
  if (!head) return undefined;
  const own = { ...head, labels: headsOf(content, head) };
  let first = Math.min(own.labels[0]?.line ?? head.from, head.from);
  let last = groups.at(-1)?.last ?? head.last;
  // Its frame.
  const isDrawn = (line: number) => cells[line]?.texts.length === 0 && cells[line]?.numbers.length === 0;
  while (first > least && isDrawn(first - 1)) first--;
  while (isDrawn(last + 1)) last++;
  const [from, to] = [lines[first]?.line.span.start, lines[last]?.line.span.end];
  if (from === undefined || to === undefined) return undefined;
  const rows = [own, ...others].flatMap(toRows);
  return { first, last, table: { kind: 'table', span: { start: from, end: to }, rows, isRough: true } };
}

/** Heads that stand side by side are no label of the numbers below them. */
function toRows({ labels, numbers, from }: Group): (readonly Span[])[] {
  const rows = labels.map(({ texts }) => texts);
  const own = labels.at(-1);
  if (!own || (own.line < from && own.texts.length > 2)) return [...rows, numbers];
  return [...rows.slice(0, -1), [...own.texts, ...numbers]];
}

/** `三、收到和处理政府信息公开申请情况` above the head of a table is a heading, and so is what a number begins. */
const numbered = /^[#（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、）).．]/;

/** The last is the label of the first row; what stands above it are heads, back to a heading. */
function headsOf(content: string, { labels }: Group): readonly Label[] {
  const heads = labels.slice(-mostHeads);
  const heading = heads.slice(0, -1).findLastIndex(({ texts: [text] }) => {
    return text !== undefined && numbered.test(content.slice(text.start, text.end));
  });
  return heads.slice(heading + 1);
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
