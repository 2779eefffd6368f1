import { findSentence, type Paragraph } from '../outline/outline.ts';
import { earlierPeriodWords, periodEndings, periodWords, scopeWords } from '../standards/periods.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { DateMention } from './dates.ts';
import type { Figure } from './figure.ts';

/** For which time and for whom a figure counts, in the words of the report. */
export interface Scope {
  /** 全年, 上半年, 截至11月底, 上年, 2024年, 1—11月; `undefined`: the report's year, which nobody needs to name. */
  readonly period: string | undefined;
  /** 全县, 全系统, 本局; `undefined` where nothing is said. */
  readonly scope: string | undefined;
}

/** No time is looked for further before its figure; a pasted line may hold one sentence of any length. */
const reach = 400;

/**
 * What the figure's clause names, or else its sentence before it: 上半年受理30件，办结28件 says so of both. A time that the
 * figure is compared with (较上年增加3件) is none of its own, and one in brackets stays in its brackets.
 * `dates` are those of the paragraph.
 */
export function readScope(figure: Figure, paragraph: Paragraph | undefined, dates: readonly DateMention[]): Scope {
  // A cell is named by the heads of its row and column.
  if (!paragraph) return { period: findInLabel(figure.before), scope: findWord(figure.before, scopePattern) };
  const sentence = paragraph.sentences[findSentence(paragraph, figure.start)];
  const from = Math.max(sentence?.start ?? 0, figure.start - reach);
  const isNear = (place: Place) => !isInBracketsOfItsOwn(paragraph, figure, place);
  const { text } = paragraph.reading;
  const named = [...findWords(text, from, figure.start, periodPattern), ...findDates(text, from, figure.start, dates)];
  const periods = named.filter((place) => isNear(place) && !isComparison(text, place));
  const scopes = findWords(text, from, figure.start, scopePattern).filter(isNear);
  return { period: earlierOf(figure) ?? latest(periods)?.text, scope: latest(scopes)?.text };
}

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** 比上年的40件下降10%: 40件 are last year's, 10% is a change, and so are the 3类 of 比上年增加物资3类. */
function earlierOf({ flags, before }: Figure): string | undefined {
  if (!flags.last || flags.delta) return undefined;
  const [found] = [...before.matchAll(earlier)].slice(-1);
  if (!found || (found[1] !== undefined && /[增减多少升降高低]/.test(before.slice(found.index)))) return undefined;
  return found[2];
}

function findInLabel(label: string): string | undefined {
  return (
    /20\d\d年(?:上半年|下半年|度)?|\d{1,2}[—–-]\d{1,2}月/.exec(label)?.[0] ??
    findWord(label, earlierPattern) ??
    findWord(label, periodPattern)
  );
}

/** Dates that begin a period have its other end; what stands in 《》 is the name of something. */
function findDates(text: string, from: number, to: number, dates: readonly DateMention[]): Place[] {
  const first = lowerBound(dates, ({ start }) => start >= from);
  const behind = lowerBound(dates, ({ end }) => end > to);
  return dates.slice(first, behind).flatMap(({ start, end, index, until, asOf, named }, offset): Place[] => {
    const [previous, next] = [dates[first + offset - 1], dates[first + offset + 1]];
    if (named || previous?.until === index) return [];
    const last = until !== undefined && next?.index === until ? next.end : end;
    const after = text.slice(last, last + 4);
    const behindIt = last + (periodEndings.find((word) => after.startsWith(word))?.length ?? 0);
    const begin = asOf ? text.lastIndexOf('截', start) : start;
    return [{ text: text.slice(begin, behindIt), start: begin, end: behindIt }];
  });
}

/** 较2024年, 同2024年相比; not 同时. */
function isComparison(text: string, { start, end }: Place): boolean {
  return /[较比]$/.test(text.slice(start - 1, start)) || /^(?:同期)?(?:相比|相较|比较)/.test(text.slice(end, end + 4));
}

function isInBracketsOfItsOwn({ sentences }: Paragraph, { depth, sentence }: Figure, { start }: Place): boolean {
  const clauses = sentences[sentence]?.clauses ?? [];
  const clause = clauses[lowerBound(clauses, (one) => one.end > start)];
  return (clause?.depth ?? 0) > depth;
}

function findWords(text: string, from: number, to: number, pattern: RegExp): Place[] {
  return [...text.slice(from, to).matchAll(pattern)].map(({ index, 0: word }) => ({
    text: word,
    start: from + index,
    end: from + index + word.length,
  }));
}

function findWord(text: string, pattern: RegExp): string | undefined {
  return findWords(text, 0, text.length, pattern).at(-1)?.text;
}

/** The last of them; of two that end together the date, which says more: 2025年上半年. */
function latest(places: readonly Place[]): Place | undefined {
  return places.reduce<Place | undefined>(
    (last, place) => (last === undefined || place.end >= last.end ? place : last),
    undefined,
  );
}

const periodPattern = new RegExp(periodWords.join('|'), 'g');
const earlierPattern = new RegExp(earlierPeriodWords.join('|'), 'g');
/** What a figure is compared with has 比 before it; a year inside 《》 is part of a name. */
const earlier = new RegExp(`([比较])?(${earlierPeriodWords.join('|')}|(?<!《[^》]{0,40})20\\d\\d年)`, 'g');
/** 全区域 and 全市场 are no scopes. */
const scopePattern = new RegExp(`(?:${scopeWords.join('|')})(?![域场])`, 'g');
