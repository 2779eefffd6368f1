import type { Paragraph } from '../../outline/outline.ts';
import type { Report } from '../../report.ts';
import { pageLine } from '../../standards/residue.ts';
import { type Reading, readPieces } from '../../text/reading.ts';

/** Text whose marks belong together: a paragraph, a title on several lines, a cell of a table. */
export interface Stretch {
  readonly reading: Reading;
  readonly place: 'paragraph' | 'title' | 'cell';
  /** The paragraph, or the last line of the title. */
  readonly paragraph: Paragraph | undefined;
}

/** The stretches that the report's author wrote, in order, cells last; lines of the web page around it are left out. */
export function stretchesOf({ content, outline }: Report): Stretch[] {
  const stretches: Stretch[] = [];
  let title: Stretch | undefined;
  for (const paragraph of outline.paragraphs) {
    const { reading, part } = paragraph;
    if (part === 'meta' || isPageLine(paragraph)) continue;
    if (part !== 'title') {
      stretches.push({ reading, place: 'paragraph', paragraph });
      continue;
    }
    if (title) stretches.splice(stretches.indexOf(title), 1);
    title = { reading: title ? join(title.reading, reading) : reading, place: 'title', paragraph };
    stretches.push(title);
  }
  for (const cell of outline.tables.flatMap(({ rows }) => rows.flat())) {
    if (cell.end > cell.start) {
      stretches.push({ reading: readPieces(content, [cell]), place: 'cell', paragraph: undefined });
    }
  }
  return stretches;
}

/** 发布时间：以公告为准。 is a sentence. */
export function isPageLine({ reading: { text }, part }: Paragraph): boolean {
  return (part === 'meta' || part === 'tail') && pageLine.pattern.test(text) && !text.endsWith('。');
}

function join(a: Reading, b: Reading): Reading {
  return { text: a.text + b.text, offsets: [...a.offsets, ...b.offsets] };
}
