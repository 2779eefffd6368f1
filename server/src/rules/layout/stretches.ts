import type { Outline, Paragraph } from '../../outline/outline.ts';
import { pageLine } from '../../standards/residue.ts';
import { gather } from '../../text/gather.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Reading } from '../../text/reading.ts';
import { type PairedMarks, pairMarks } from './pair-marks.ts';

/** Text whose marks belong together: a paragraph, a title on several lines, a cell of a table. */
export interface Stretch {
  readonly reading: Reading;
  /** Its marks that come in pairs: several rules ask for them. */
  readonly marks: PairedMarks;
  readonly place: 'paragraph' | 'title' | 'cell';
  /** The paragraph, or the last line of the title. */
  readonly paragraph: Paragraph | undefined;
}

/** The stretches that the report's author wrote, in order, cells last; lines of the web page around it are left out. */
export const stretchesOf = oncePer(({ paragraphs, tables }: Outline): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  const title = paragraphs.filter(({ part }) => part === 'title');
  for (const paragraph of paragraphs) {
    const { reading, part } = paragraph;
    if (part === 'meta' || isPageLine(paragraph)) continue;
    if (part !== 'title') stretches.push(toStretch(reading, 'paragraph', paragraph));
    else if (paragraph === title.at(-1)) {
      stretches.push(toStretch(join(title.map((line) => line.reading)), 'title', paragraph));
    }
  }
  for (const cell of tables.flatMap(({ rows }) => rows.flat())) {
    if (cell.reading.text !== '') stretches.push(toStretch(cell.reading, 'cell', undefined));
  }
  return stretches;
});

function toStretch(reading: Reading, place: Stretch['place'], paragraph: Paragraph | undefined): Stretch {
  return { reading, marks: pairMarks(reading), place, paragraph };
}

/** 发布时间：以公告为准。 is a sentence. */
function isPageLine({ reading: { text }, part }: Paragraph): boolean {
  return (part === 'meta' || part === 'tail') && pageLine.pattern.test(text) && !text.endsWith('。');
}

function join(readings: readonly Reading[]): Reading {
  const [first] = readings;
  if (first && readings.length === 1) return first;
  return { text: readings.map(({ text }) => text).join(''), offsets: gather(readings, ({ offsets }) => offsets) };
}
