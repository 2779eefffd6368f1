import type { Outline, Paragraph } from '../outline/outline.ts';
import { findSentence } from '../outline/outline.ts';
import { toNameKey } from '../standards/document-names.ts';
import { createUnitFinder } from '../text/finder.ts';
import { keepPerReading, type Noted } from '../text/keep.ts';
import { spanOf } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { isOf, unitSet } from '../text/unit-set.ts';

/** A name of a law or document in 《》, or in 〈〉 (also 《》) inside another name. */
export interface Citation {
  /** Its place in `Facts.citations`; a name inside another stands behind it. */
  readonly index: number;
  /** As it is read, without its marks. */
  readonly name: string;
  /** The form in which names are compared (`toNameKey`). */
  readonly key: string;
  /** With its marks. */
  readonly span: Span;
  /** Without them. */
  readonly nameSpan: Span;
  readonly paragraph: number;
  /** The index of the sentence in its paragraph. */
  readonly sentence: number;
  /** Offsets of the marked name in the paragraph's reading. */
  readonly start: number;
  readonly end: number;
  /** The mark it begins with. */
  readonly mark: '《' | '〈';
  /** The index of the name it stands in. */
  readonly within: number | undefined;
  /** What a bracket right behind it says: 云政发〔2024〕3号, 以下简称《办法》. */
  readonly note: string | undefined;
  /** Names of one list, 《甲》《乙》和《丙》, have the same number: the index of the list's first. */
  readonly list: number;
  /** A short name that a bracket introduces: （以下简称《办法》）. */
  readonly introduced: boolean;
  /** The reporting body made it: 制定《…》. */
  readonly made: boolean;
  /** Its sentence tells that a document ended, or that another came in its place. */
  readonly replaced: boolean;
  /** Its paragraph says nothing else: an item of a list in lines. */
  readonly alone: boolean;
}

/** No name is longer; an opening mark that is not closed by then is none. */
const longestName = 120;

const openers = unitSet('《〈');
const closers = unitSet('》〉');
const findNameMarks = createUnitFinder(/[《〈》〉。！？]/);

/** All names of documents in source order. A mark that is not closed in its sentence begins no name. */
export function extractCitations({ paragraphs }: Outline): Citation[] {
  const citations: Citation[] = [];
  for (const paragraph of paragraphs) {
    if (namesOf(paragraph.reading).length > 0) readParagraph(paragraph, citations);
  }
  return citations;
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** The place of the name it stands in, in the list of those found. */
  readonly within: number | undefined;
}

function readParagraph(paragraph: Paragraph, citations: Citation[]): void {
  const { reading, index } = paragraph;
  const { text } = reading;
  const first = citations.length;
  const above = citations.findLast(({ within }) => within === undefined);
  /** By the name they stand in: the last name read there. */
  const last = new Map<number | undefined, Citation>();
  let sentence = -1;
  let from = 0;
  let replaced = false;
  for (const { start, end, within, name, key } of namesOf(reading)) {
    const holder = within === undefined ? undefined : first + within;
    const place = findSentence(paragraph, start);
    if (place !== sentence) {
      sentence = place;
      from = paragraph.sentences[place]?.start ?? 0;
      replaced = replacing.test(text.slice(from, paragraph.sentences[place]?.end));
    }
    const previous = last.get(holder);
    const isFirst = holder === undefined && citations.length === first;
    const left = isFirst && above?.alone && above.paragraph === index - 1 ? above : previous;
    const noteText = note.exec(text.slice(end, end + longestNote))?.[1];
    const noteEnd = end + (noteText === undefined ? 0 : noteText.length + 2);
    const alone = isFirst && isAlone(text, start, noteEnd);
    const listed = left !== undefined && (left === previous ? isListed(text, left, start) : alone);
    const citation: Citation = {
      index: citations.length,
      name,
      key,
      span: spanOf(reading, start, end),
      nameSpan: spanOf(reading, start + 1, end - 1),
      paragraph: index,
      sentence,
      start,
      end,
      mark: text.charAt(start) === '〈' ? '〈' : '《',
      within: holder,
      note: noteText,
      list: listed ? left.list : citations.length,
      introduced: /(?:简称|下称)为?[：“]?$/.test(text.slice(Math.max(0, start - 5), start)),
      made: listed ? left.made : holder === undefined && isMade(text, from, start),
      replaced,
      alone,
    };
    citations.push(citation);
    last.set(holder, citation);
  }
}

/** 废止《甲办法》，出台《甲管理办法》; 将《甲办法》修订为《甲条例》. */
const replacing = /废止|失效|取代|替代|代替|更名|改名|(?:修订|修改|修正|调整|上升|升级|改)为|原《|旧版|停止执行/;

const noNames: readonly (Found & Pick<Citation, 'name' | 'key'>)[] = [];

const namesOf = keepPerReading(({ text }: Noted): typeof noNames => {
  if (!/[《〈]/.test(text)) return noNames;
  return findNames(text).map(({ start, end, within }) => {
    const name = text.slice(start + 1, end - 1);
    return { start, end, within, name, key: toNameKey(name) };
  });
});

/** The marked names of a text in the order in which they begin, and which stands in which. */
function findNames(text: string): Found[] {
  const open: number[] = [];
  const closed: { start: number; end: number }[] = [];
  for (const at of findNameMarks(text)) {
    if (isOf(openers, text, at)) open.push(at);
    else if (isOf(closers, text, at)) {
      // 《甲〉 is closed all the same: which mark is wrong is not for facts to say.
      const start = open.pop();
      if (start !== undefined && at - start > 1 && at - start <= longestName) closed.push({ start, end: at + 1 });
    } else open.length = 0;
  }
  closed.sort((a, b) => a.start - b.start);
  const around: number[] = [];
  return closed.map(({ start, end }, place) => {
    while (around.length > 0 && (closed[around.at(-1) ?? 0]?.end ?? 0) <= start) around.pop();
    const within = around.at(-1);
    around.push(place);
    return { start, end, within };
  });
}

const longestNote = 42;

/** `（云政发〔2024〕3号）` behind a name. One bracket may stand in another. */
const note = /^（((?:[^（）]|（[^（）]{0,20}）){1,40})）/;

/** Between two names of one list: nothing, a mark or a conjunction, and a bracket behind the first. */
const joint = /^[、，；]?(?:和|与|及|以及|或|或者|并|跟|同)?$/;

function isListed(text: string, previous: Citation, start: number): boolean {
  const from = previous.end + (previous.note === undefined ? 0 : previous.note.length + 2);
  return start - from <= 4 && joint.test(text.slice(from, start));
}

/** `1.《甲办法》（甲政发〔2024〕3号）；`. */
function isAlone(text: string, start: number, end: number): boolean {
  return start <= 8 && text.length - end <= 1 && !/[^\d（）一二三四五六七八九十.、．①-⑳]/.test(text.slice(0, start));
}

/** What is done to a document of one's own; 修订后的 and 国家颁布的 are said of those of others. */
const making =
  /(?:制定|制订|修订|修改|出台|印发|起草|草拟|拟定|编制|制发|下发|颁布|公布|发布|推动出台|完善|建立)(?:完善|实施|并?印发)?了?(?:全[省市县区镇])?$/;

function isMade(text: string, from: number, start: number): boolean {
  return making.test(text.slice(Math.max(from, start - 16), start));
}
