import type { Outline, Paragraph } from '../outline/outline.ts';
import { findUnit } from '../standards/units.ts';
import { isDigit, spanOf } from '../text/reading.ts';
import { nameAction } from './action.ts';
import type { Figure, FigureFlags } from './figure.ts';
import { type Modifier, type PrintedNumber, toIntervals } from './printed-number.ts';

/** A number with its unit, found in the reading of a paragraph. */
interface Candidate extends PrintedNumber {
  readonly start: number;
  /** Behind unit and modifier. */
  readonly end: number;
  /** Where number and modifier before it begin. */
  readonly from: number;
}

/** What the outline's sections tell about a paragraph. */
export interface Setting {
  readonly role: string | undefined;
  /** What is said here is planned. */
  readonly planned: boolean;
}

/** All figures of the body in source order. Years, dates, 文号, ordinals, hotlines, and what stands in 《》 are none. */
export function extractFigures(outline: Outline, settingOf: (paragraph: Paragraph) => Setting): Figure[] {
  const figures: Figure[] = [];
  for (const paragraph of outline.paragraphs) {
    if (paragraph.part !== 'body') continue;
    const candidates = findCandidates(paragraph.reading.text);
    if (candidates.length === 0) continue;
    const setting = settingOf(paragraph);
    let place: Place = { sentence: 0, clause: 0 };
    for (const [position, candidate] of candidates.entries()) {
      place = findPlace(paragraph, candidate.start, place);
      const figure = toFigure(paragraph, candidates, position, candidate, place, setting, figures.length);
      if (figure) figures.push(figure);
    }
  }
  return figures;
}

function findCandidates(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  let inTitle = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '《') inTitle++;
    else if (character === '》') inTitle = Math.max(0, inTitle - 1);
    if (!isDigit(character)) continue;
    const digits = readDigits(text, at);
    const end = at + digits.length;
    const candidate = inTitle === 0 && !isPartOfName(text, at, end) ? readNumber(text, at, digits) : undefined;
    if (candidate) candidates.push(candidate);
    at = (candidate?.end ?? end) - 1;
  }
  return candidates;
}

const digitRun = /\d+(?:,\d{3})*(?:\.\d+)?/y;

function readDigits(text: string, at: number): string {
  digitRun.lastIndex = at;
  return digitRun.exec(text)?.[0] ?? text.charAt(at);
}

/** 第20条, “12·4”, 1+N, 7×24小时, 5G, A4, 〔2024〕3号 carry names, not figures. */
function isPartOfName(text: string, start: number, end: number): boolean {
  return /[第·+×*#〔№A-Za-z./-]/.test(text.charAt(start - 1)) || /[·+×*#〕A-Za-z/]/.test(text.charAt(end));
}

function readNumber(text: string, start: number, digits: string): Candidate | undefined {
  let at = start + digits.length;
  let upper: string | undefined;
  let isOver = false;
  const over = () => {
    if (!/[余多几]/.test(text.charAt(at))) return;
    isOver = true;
    at++;
  };
  if (/[—–\-～~至]/.test(text.charAt(at)) || /^[%％][—–\-～~至]/.test(text.slice(at, at + 2))) {
    const sign = text.charAt(at) === '%' ? 1 : 0;
    const next = at + sign + 1;
    if (!isDigit(text.charAt(next))) return undefined;
    upper = readDigits(text, next);
    at = next + upper.length;
  }
  over();
  const multiplier = readMultiplier(text, at);
  at += multiplier.length;
  over();
  const unit = findUnit(text, at);
  if (!unit) return undefined;
  at += unit.text.length;
  const prefix = readPrefix(text, start);
  const suffix = readSuffix(text, at);
  return {
    digits,
    multiplier: multiplier.value,
    unit,
    upper,
    modifier: prefix?.modifier ?? (isOver ? 'over' : (suffix?.modifier ?? 'none')),
    start,
    from: prefix?.start ?? start,
    end: at + (suffix?.length ?? 0),
  };
}

function readMultiplier(text: string, at: number): { value: bigint; length: number } {
  if (text.startsWith('万亿', at)) return { value: 1_000_000_000_000n, length: 2 };
  if (text.charAt(at) === '亿') return { value: 100_000_000n, length: 1 };
  if (text.charAt(at) === '万') return { value: 10_000n, length: 1 };
  return { value: 1n, length: 0 };
}

interface Prefix {
  readonly text: string;
  readonly modifier: Modifier;
  /** Words that end in the prefix and mean something else: 签约 ends in 约. */
  readonly not?: RegExp;
}

const prefixes: readonly Prefix[] = [
  { text: '不少于', modifier: 'at-least' },
  { text: '不低于', modifier: 'at-least' },
  { text: '至少', modifier: 'at-least' },
  { text: '不超过', modifier: 'at-most' },
  { text: '不高于', modifier: 'at-most' },
  { text: '至多', modifier: 'at-most' },
  { text: '最多', modifier: 'at-most' },
  { text: '超过', modifier: 'above' },
  { text: '突破', modifier: 'above' },
  { text: '超', modifier: 'above' },
  { text: '逾', modifier: 'above' },
  { text: '不足', modifier: 'below' },
  { text: '不到', modifier: 'below' },
  { text: '将近', modifier: 'nearly' },
  { text: '近', modifier: 'nearly', not: /[附最远靠临新]近$/ },
  { text: '大约', modifier: 'about' },
  { text: '约', modifier: 'about', not: /[签履违预邀解节合公条]约$/ },
];

function readPrefix(text: string, start: number): { modifier: Modifier; start: number } | undefined {
  const head = text.slice(Math.max(0, start - 4), start);
  const prefix = prefixes.find((candidate) => head.endsWith(candidate.text) && !candidate.not?.test(head));
  return prefix && { modifier: prefix.modifier, start: start - prefix.text.length };
}

const suffixes: readonly { text: string; modifier: Modifier }[] = [
  { text: '（含）以上', modifier: 'at-least' },
  { text: '以上', modifier: 'at-least' },
  { text: '以下', modifier: 'at-most' },
  { text: '以内', modifier: 'at-most' },
  { text: '左右', modifier: 'about' },
  { text: '上下', modifier: 'about' },
];

function readSuffix(text: string, at: number): { modifier: Modifier; length: number } | undefined {
  const suffix = suffixes.find((candidate) => text.startsWith(candidate.text, at));
  return suffix && { modifier: suffix.modifier, length: suffix.text.length };
}

interface Place {
  readonly sentence: number;
  readonly clause: number;
}

/** The sentence and clause that an offset stands in, looked for from those of an offset before it. */
function findPlace({ sentences }: Paragraph, offset: number, { sentence, clause }: Place): Place {
  let inSentence = sentence;
  while ((sentences[inSentence]?.end ?? Number.POSITIVE_INFINITY) <= offset) inSentence++;
  const clauses = sentences[inSentence]?.clauses ?? [];
  let inClause = inSentence === sentence ? clause : 0;
  while ((clauses[inClause]?.end ?? Number.POSITIVE_INFINITY) <= offset) inClause++;
  return { sentence: inSentence, clause: inClause };
}

function toFigure(
  paragraph: Paragraph,
  candidates: readonly Candidate[],
  position: number,
  candidate: Candidate,
  place: Place,
  setting: Setting,
  index: number,
): Figure | undefined {
  const { text } = paragraph.reading;
  const { start, end, from } = candidate;
  const { sentence, clause } = place;
  const bounds = paragraph.sentences[sentence]?.clauses[clause];
  if (!bounds) return undefined;
  const previous = candidates[position - 1];
  const next = candidates[position + 1];
  const before = text.slice(Math.max(labelStart(text, bounds.start, previous, from), from - labelLimit), from);
  const afterEnd = Math.min(bounds.end, next && next.start > start ? next.from : bounds.end);
  const after = text.slice(Math.min(end, afterEnd), Math.min(afterEnd, end + labelLimit)).split('、')[0] ?? '';
  const { rounded, cutOff } = toIntervals(candidate);
  const { action, term, object } = nameAction(before, after);
  const { modifier, upper } = candidate;
  return {
    index,
    rounded,
    cutOff,
    unit: candidate.unit,
    approximate: upper !== undefined || ['about', 'over', 'nearly'].includes(modifier),
    bound: upper !== undefined || ['above', 'at-least', 'below', 'at-most'].includes(modifier),
    plain: modifier === 'none' && upper === undefined && candidate.multiplier === 1n && candidate.unit.scale === 1n,
    decimals: candidate.digits.split('.')[1]?.length ?? 0,
    multiplier: candidate.multiplier,
    digits: candidate.digits.replaceAll(',', ''),
    flags: readFlags(before, after, setting),
    before,
    after,
    action,
    term,
    object,
    text: text.slice(from, end),
    span: spanOf(paragraph.reading, start, start + unitEnd(candidate, text)),
    number: spanOf(paragraph.reading, start, start + candidate.digits.length),
    paragraph: paragraph.index,
    sentence,
    clause,
    start,
    end,
    depth: bounds.depth,
    role: setting.role,
  };
}

/** The span of a figure ends with its unit; 以上 and 左右 stay outside. */
function unitEnd({ start, end }: Candidate, text: string): number {
  const suffix = suffixes.find((candidate) => text.slice(start, end).endsWith(candidate.text));
  return end - start - (suffix?.text.length ?? 0);
}

/** No label is longer; a pasted line without punctuation is. */
const labelLimit = 60;

/** A label begins with the clause, behind the figure before it, or behind the 、 between the two. */
function labelStart(text: string, clauseStart: number, previous: Candidate | undefined, from: number): number {
  if (!previous || previous.end <= clauseStart) return clauseStart;
  const comma = text.slice(previous.end, from).indexOf('、');
  return comma < 0 ? previous.end : previous.end + comma + 1;
}

function readFlags(before: string, after: string, setting: Setting): FigureFlags {
  return {
    delta: /(?:增加|减少|增长|下降|上升|提高|降低|提升|缩短|压缩|净增|多|少|(?<!新)增|减)(?:了|约|近)?$/.test(before),
    last: /上年|去年|上一年|同期|前年/.test(before),
    // 前5位 and 排名全省第3, but not 目前5件.
    rank:
      /(?:排名|位列|位居|名列|(?<![目此之日以提年])前|倒数)(?:全[国省市县区州盟旗](?:系统)?)?第?$/.test(before) ||
      /^[位名]$/.test(after),
    per: /(?:每|人均|户均|平均|日均|月均|年均)[^，、]{0,6}$/.test(before),
    target: setting.planned || /力争|确保|争取|目标|预计|拟|计划|不低于|要求/.test(before),
  };
}
