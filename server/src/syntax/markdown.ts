import type { Nodes, Root } from 'mdast';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Data, type Plugin, unified } from 'unified';
import type { Span } from '../text/span.ts';
import type { OpaqueBlock } from './block.ts';
import { mergeSpans } from './merge-spans.ts';

/** A block of Markdown that is more than lines of text. `start` is its first mark, behind `> ` or `1. `. */
export type Leaf =
  | { readonly kind: 'heading'; readonly start: number; readonly end: number; readonly depth: number }
  | { readonly kind: OpaqueBlock['kind']; readonly start: number; readonly end: number }
  | { readonly kind: 'table'; readonly start: number; readonly end: number; readonly rows: readonly number[] };

/** What remark finds in a text; offsets are the document's. */
export interface MarkdownMarks {
  /** In source order. */
  readonly leaves: readonly Leaf[];
  /** Sorted and apart from each other. */
  readonly markup: readonly Span[];
  /** What stands last in the text, if it is in no list or quote. */
  readonly last: Leaf | undefined;
}

type MarkdownExtension = NonNullable<Data['micromarkExtensions']>[number];

/** Signature lines are indented by 31 blanks, and a rule of dashes may follow a paragraph. */
const neverInReports = ['codeIndented', 'setextUnderline'];

const inlineConstructs = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

/**
 * Keeps definitions from being known to the links: `[bookmark: _GoBack]` and `[text]` are text, whatever is defined
 * elsewhere. It runs where a definition may begin and never matches.
 */
const withoutReferences: MarkdownExtension = {
  contentInitial: {
    91: {
      name: 'withoutReferences',
      tokenize(_effects, _ok, nok) {
        this.parser.defined = { includes: () => false, push: () => 0 } as unknown as string[];
        return nok;
      },
    },
  },
};

interface Token {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

/** What is found by token while a text is parsed, in the text's own offsets. */
interface Tokens {
  readonly markup: Span[];
  readonly tables: { readonly start: number; readonly end: number; readonly rows: number[] }[];
  /** Where a link's target or inline code has begun. */
  opened: number | undefined;
}

/** Reads a text that stands at `offset` of its document. */
export type Reader = (text: string, offset: number) => MarkdownMarks;

/** A reader that knows all of Markdown but the constructs named. Plugins are for tests. */
export function createReader(disabled: readonly string[], ...plugins: Plugin[]): Reader {
  let tokens: Tokens = { markup: [], tables: [], opened: undefined };
  const mark = ({ start, end }: Token) => {
    tokens.markup.push({ start: start.offset, end: end.offset });
  };
  const markBetween = ({ start, end }: Token) => {
    if (tokens.opened !== undefined) tokens.markup.push({ start: tokens.opened, end: end.offset });
    tokens.opened = tokens.opened === undefined ? start.offset : undefined;
  };
  const processor = unified();
  for (const plugin of plugins) processor.use(plugin);
  const parser = processor
    .use(function reportTokens() {
      const data = this.data();
      const disable = { null: [...neverInReports, ...disabled] };
      data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), withoutReferences, { disable }];
      data.fromMarkdownExtensions ??= [];
      data.fromMarkdownExtensions.push({
        enter: {
          emphasisSequence: mark,
          strongSequence: mark,
          escapeMarker: mark,
          labelImageMarker: mark,
          labelMarker: mark,
          resourceMarker: markBetween,
          codeTextSequence: markBetween,
          table(token) {
            // Without a node of its own, HTML in a cell would look like a block of HTML.
            this.enter({ type: 'table', children: [] }, token);
            tokens.tables.push({ start: token.start.offset, end: token.end.offset, rows: [] });
          },
          tableRow: ({ start }) => {
            tokens.tables.at(-1)?.rows.push(start.offset);
          },
        },
        exit: {
          table(token) {
            this.exit(token);
          },
        },
      });
    })
    .use(remarkParse)
    .freeze();

  return (text, offset) => {
    tokens = { markup: [], tables: [], opened: undefined };
    return toFindings(parser.parse(text), tokens, text, offset);
  };
}

/** Blocks, emphasis, links, inline code and HTML. */
export const readMarkdown = createReader([]);
/** Blocks only: for texts in which the marks inside them are too many. */
export const readMarkdownBlocks = createReader(inlineConstructs);

function toFindings(root: Root, tokens: Tokens, text: string, offset: number): MarkdownMarks {
  const leaves: Leaf[] = [];
  for (const { start, end, rows } of tokens.tables) leaves.push({ kind: 'table', start, end, rows });
  // No recursion: lists and quotes nest deeper than the stack.
  const pending: { node: Nodes; parent: Nodes }[] = [{ node: root, parent: root }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, parent } = next;
    const leaf = toLeaf(node, parent);
    if (leaf !== undefined) leaves.push(leaf);
    else markInline(node, text, tokens.markup);
    if ('children' in node) for (const child of node.children) pending.push({ node: child, parent: node });
  }
  const lastNode = root.children.at(-1);
  const last = lastNode && toLeaf(lastNode, root);
  return {
    leaves: leaves.map((leaf) => moveLeaf(leaf, offset)).sort((a, b) => a.start - b.start),
    markup: mergeSpans(tokens.markup).map(({ start, end }) => ({ start: start + offset, end: end + offset })),
    last: last && moveLeaf(last, offset),
  };
}

function moveLeaf(leaf: Leaf, by: number): Leaf {
  const moved = { ...leaf, start: leaf.start + by, end: leaf.end + by };
  return moved.kind === 'table' ? { ...moved, rows: moved.rows.map((row) => row + by) } : moved;
}

function toLeaf(node: Nodes, parent: Nodes): Leaf | undefined {
  const { start, end } = toSpan(node);
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', start, end, depth: node.depth };
    case 'thematicBreak':
      return { kind: 'break', start, end };
    case 'code':
      return { kind: 'code', start, end };
    case 'yaml':
      return { kind: 'front-matter', start, end };
    case 'definition':
      return { kind: 'html', start, end };
    case 'html':
      return holdsBlocks(parent) ? { kind: 'html', start, end } : undefined;
    default:
      return undefined;
  }
}

function toSpan(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function holdsBlocks(node: Nodes): boolean {
  return node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem';
}

/** Marks what has no token of its own: inline HTML, `<https://…>`, `\` at a line's end. */
function markInline(node: Nodes, text: string, markup: Span[]): void {
  const { start, end } = toSpan(node);
  if (node.type === 'html' || (node.type === 'link' && text[start] === '<')) markup.push({ start, end });
  if (node.type === 'break' && text[start] === '\\') markup.push({ start, end: start + 1 });
}
