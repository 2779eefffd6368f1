import type { Outline, Paragraph } from '../../../outline/outline.ts';
import { capFor } from '../../../standards/confidence.ts';
import { looksForward, type Plenum, plenums } from '../../../standards/timeline.ts';
import { createFinder } from '../../../text/finder.ts';
import { keepPerReading } from '../../../text/keep.ts';
import { quotationAt, quotationsOf } from '../../../text/quotations.ts';
import { type Reading, spanOf } from '../../../text/reading.ts';
import { defineTerms, termsIn } from '../../../text/term-index.ts';
import type { Finding } from '../../finding.ts';
import { contextOf, type Moment, toWords } from './moment.ts';

/** In few paragraphs a plenum is named; 历次全会 are all of them. */
const words = defineTerms([
  ['全会', 'some'],
  ['历次全会', 'all'],
] as const);

/** Matches 二十届三中全会 and 二十届二中、三中全会. */
const findPlenums = createFinder(/(十[八九]|二十)届((?:[一二三四五六七]中(?:全会)?[、和及]?){1,7})全会/);

/** As its text has it, wherever that stands. */
interface UnplacedMention {
  readonly start: number;
  readonly end: number;
  readonly term: string;
  readonly named: readonly Plenum[];
  /** Several are named together, or one behind its congress: what the report is guided by, not what was done one day. */
  readonly guides: boolean;
}

interface Mention extends UnplacedMention {
  readonly paragraph: Paragraph;
}

/** A plenum that was not held yet, or the latest one left out. */
export function* checkPlenums(outline: Outline, moment: Moment): Iterable<Finding> {
  const named = termsIn(outline.paragraphs, words);
  const mentions = [...named.keys()].flatMap((index): readonly Mention[] => {
    const paragraph = outline.paragraphs[index];
    return paragraph ? mentionsIn(paragraph.reading).map((mention) => ({ ...mention, paragraph })) : [];
  });
  for (const mention of mentions) {
    const early = mention.named.find(({ from }) => from > moment.latest);
    if (
      early &&
      !looksForward.test(contextOf(mention.paragraph, mention.start).text) &&
      !moment.isPlan(mention.paragraph)
    ) {
      yield toFinding(mention, early, `${early.title}全会${toWords(early.from)}才召开`, `is held on ${early.from}`);
    }
  }
  if ([...named.values()].some((matches) => matches.some(({ value }) => value === 'all'))) return;
  const last = mentions.findLast(({ guides, paragraph }) => guides && !moment.isPlan(paragraph));
  const first = mentions.find(
    ({ guides, term, paragraph }) => guides && term === last?.term && !moment.isPlan(paragraph),
  );
  const missing = first && findMissing(mentions, first, moment);
  if (missing) {
    yield toFinding(
      first,
      missing,
      `${missing.title}全会已于${toWords(missing.until)}闭幕，报告里没有写到`,
      `is not named, though it ended on ${missing.until}`,
    );
  }
}

/** Who writes a report needs some weeks to name a plenum that has just been held: from `since` on it is missed. */
const expected = plenums
  .filter(({ confidence }) => confidence !== 'likely')
  .map((plenum) => ({ ...plenum, since: addDays(plenum.until, 21) }));

function findMissing(
  mentions: readonly Mention[],
  { term, paragraph, start }: Mention,
  moment: Moment,
): Plenum | undefined {
  const own = contextOf(paragraph, start).year ?? moment.year;
  const named = mentions.flatMap((mention) => mention.named.map(({ title }) => title));
  const latest = expected.findLast(
    ({ title, until, since }) => title.startsWith(term) && since < moment.earliest && Number(until.slice(0, 4)) <= own,
  );
  return latest && !named.includes(latest.title) ? latest : undefined;
}

const mentionsIn = keepPerReading((reading: Reading): readonly UnplacedMention[] => {
  const { text } = reading;
  const quotations = quotationsOf(reading);
  return findPlenums(text).flatMap(({ index: start, 0: match, 1: term = '', 2: list = '' }) => {
    if (quotationAt(quotations, start)) return [];
    const names = new Set((list.match(/[一二三四五六七]中/g) ?? []).map((one) => `${term}届${one}`));
    const named = plenums.filter(({ title }) => names.has(title));
    const guides = names.size > 1 || /大[和及以、]{0,2}$/.test(text.slice(Math.max(0, start - 4), start));
    return [{ start, end: start + match.length, term: `${term}届`, named, guides }];
  });
});

function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

function toFinding(
  { paragraph, start, end }: Mention,
  { title, source, confidence }: Plenum,
  zh: string,
  en: string,
): Finding {
  return {
    ...capFor(confidence),
    span: spanOf(paragraph.reading, start, end),
    message: { zh: `${zh}，请核对（${source}）`, en: `${title}全会 ${en} (${source})` },
  };
}
