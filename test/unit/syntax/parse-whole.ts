import remarkFrontmatter from 'remark-frontmatter';
import { assembleBlocks } from '../../../server/src/syntax/assemble.ts';
import { findLineEnd, isBlank, skipLineEnd } from '../../../server/src/syntax/blank.ts';
import type { Block, Dress, Line } from '../../../server/src/syntax/block.ts';
import { contentStart, toLine } from '../../../server/src/syntax/line.ts';
import { findLooseTables } from '../../../server/src/syntax/loose-tables.ts';
import { createReader } from '../../../server/src/syntax/markdown.ts';
import { hideMark } from '../../../server/src/syntax/parse-blocks.ts';
import { findTabbedTables } from '../../../server/src/syntax/tabbed-tables.ts';

const nothingInPlainText = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'thematicBreak',
];

const readMarkdown = createReader([]);
const readWithFrontMatter = createReader([], remarkFrontmatter);
const readPlain = createReader(nothingInPlainText);

/** remark-frontmatter looks for the second `---` across lists and quotes, and where there is none they stay unread. */
const frontMatter = /^---[ \t]*[\r\n](?:[\s\S]*?[\r\n])?---[ \t]*(?![^\r\n])/;

/** The blocks of a document that remark reads as a whole: what `parseBlocks` must give, only faster. */
export function parseWhole(content: string, dress: Dress): readonly Block[] {
  const lines: Line[] = [];
  const text: string[] = [];
  const start = contentStart(content);
  for (let at = start; at < content.length; ) {
    const end = findLineEnd(content, at);
    const next = skipLineEnd(content, end);
    const source = content.slice(at, end);
    const blank = [...source].every((char) => isBlank(char.charCodeAt(0)));
    if (!blank) lines.push(toLine(content, at, end, dress));
    text.push(blank ? ' '.repeat(source.length) : source, content.slice(end, next));
    at = next;
  }
  const whole = hideMark(text.join(''));
  const readDress = dress === 'plain' ? readPlain : frontMatter.test(whole) ? readWithFrontMatter : readMarkdown;
  return findLooseTables(content, findTabbedTables(content, assembleBlocks(content, lines, readDress(whole, start))));
}
