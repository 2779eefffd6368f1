import { findSentence, type Outline, type Paragraph } from '../outline/outline.ts';
import { plainUnit } from '../standards/units.ts';
import { allWords, countedEvents, eachOf, noneWords, receiptFillers, receivedThings } from '../standards/zero-words.ts';
import { createFinder } from '../text/finder.ts';
import { keepWhile } from '../text/keep.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { spanOf } from '../text/reading.ts';
import type { Figure } from './figure.ts';
import { toIntervals } from './printed-number.ts';

/** `全年无行政复议、行政诉讼案件`: the report says in words that a number is 0. */
export interface ZeroClaim {
  /**
   * `none`: it did not happen; `left`: a step was taken in all cases (全部整改, 整改率100%), none is left; `not-received`: nobody
   * asked for it, or paid it (未收到政府信息公开申请).
   */
  readonly kind: 'none' | 'left' | 'not-received';
  /** What there was none of: 行政复议; the step that was taken: 整改. */
  readonly thing: string;
  /** The clause before the claim, for what it is said of. */
  readonly before: string;
  /** A figure of 0 that stands where the words stand; it has no digits, so that nothing can be written in their place. */
  readonly figure: Figure;
}

const noun = '[一-鿿、“”]{2,24}';
const none = `(?:${noneWords.join('|')})`;
const boundary = '(?:^|[，；：。（]|[^一-鿿]|[年内均局县市区镇乡院中都也并仍度月街道])';
/** What stands before the word is asked only where there is one. */
const findClaims = createFinder(new RegExp(`${none}(?<=${boundary}${none})(${noun})$`));

/** The claims of the body that something did not happen, in source order; those of paragraphs that plan are none. */
export function extractZeroClaims(
  outline: Outline,
  isPlan: (paragraph: Paragraph) => boolean,
  firstIndex: number,
): ZeroClaim[] {
  const claims: ZeroClaim[] = [];
  for (const paragraph of outline.paragraphs) {
    if (paragraph.part !== 'body') continue;
    const found = readParagraph(paragraph);
    if (found.length === 0 || isPlan(paragraph)) continue;
    for (const one of found) claims.push(toClaim(one, paragraph, firstIndex + claims.length));
  }
  return claims;
}

/** A claim as its text has it, wherever the paragraph stands. */
interface UnplacedClaim extends FoundClaim {
  readonly sentence: number;
  readonly clause: number;
}

const readParagraph = keepWhile(
  ({ reading }: Paragraph) => reading,
  () => '',
  (paragraph): readonly UnplacedClaim[] => {
    const { text } = paragraph.reading;
    const claims: UnplacedClaim[] = [];
    let done = 0;
    for (const index of findPlaces(text)) {
      if (index < done) continue;
      const sentence = findSentence(paragraph, index);
      const clauses = paragraph.sentences[sentence]?.clauses ?? [];
      const clause = lowerBound(clauses, ({ end }) => end > index);
      const bounds = clauses[clause];
      if (!bounds) continue;
      done = bounds.end;
      for (const found of readClause(text.slice(bounds.start, bounds.end))) {
        const { kind, thing, before } = found;
        const [start, end] = [bounds.start + found.start, bounds.start + found.end];
        claims.push({ kind, thing, before, sentence, clause, start, end });
      }
    }
    return claims;
  },
);

const saysNone = new RegExp(none);
/** 件件, 条条, written out: behind a group and its repetition no text is passed over quickly. */
const saysEach = [...eachOf].map((measure) => measure + measure).join('|');
/** 整改率100% says it, too. */
const saysAll = new RegExp(`${allWords.join('|')}|100%|${saysEach}`);

/** The words of which every claim has one: most clauses hold none. With more than 16 alternatives a text is passed over six times as slowly. */
const findWords = createFinder(new RegExp(`${none}|${allWords.join('|')}|100%|公开|信息处理费`));
const findEach = createFinder(new RegExp(saysEach));

function findPlaces(text: string): readonly number[] {
  const [words, each] = [findWords(text), findEach(text)];
  const places = (each.length === 0 ? words : [...words, ...each]).map(({ index }) => index);
  return each.length === 0 ? places : places.sort((a, b) => a - b);
}

function readClause(text: string): FoundClaim[] {
  return [
    ...(saysNone.test(text) ? readNone(text) : []),
    ...(saysAll.test(text) ? readAll(text) : []),
    ...(receivedThings.test(text) ? readReceipt(text) : []),
  ];
}

interface FoundClaim extends Pick<ZeroClaim, 'kind' | 'thing' | 'before'> {
  readonly start: number;
  readonly end: number;
}

/** The things of one clause: 无行政复议、行政诉讼案件 names two. */
function readNone(text: string): FoundClaim[] {
  return findClaims(text).flatMap(({ index, 0: whole, 1: list = '' }) =>
    list
      .replace(/(?:的?(?:情况|情形|现象))?(?:发生|出现)?$/, '')
      .split(/[、和与及]|或者?/)
      .map((name) => name.replace(/^(?:任何|一起|一例|一件)/, '').replace(/[“”]/g, ''))
      .map((name, _, names) =>
        names.length > 1 && /案件$/.test(names.at(-1) ?? '') ? `${name.replace(/案件$/, '')}案件` : name,
      )
      .filter((name) => countedEvents.test(name))
      .map((name) => ({
        start: index,
        end: index + whole.length,
        kind: 'none' as const,
        thing: name.replace(/案件$/, ''),
        before: text.slice(0, index),
      }))
      .filter(({ thing }) => thing.length > 1),
  );
}

const steps = '整改|办结|化解|结案|审结|销号|回复|答复|处置|调处';
const inFull = new RegExp(`^(?:问题|隐患|案件)?(${steps})率(?:均?为|均?达到?|均)?100%$`);
/** Nothing but a time or the count itself stands before: 到期隐患全部整改 says so of a part only. */
const ofAll = new RegExp(
  `^(?:当年|当场|年内|年底前|目前|现|已|按期|按时|做到|实现)*(?:\\d+[一-鿿]{1,8}?)?(?:${allWords.join('|')}|([${eachOf}])\\1)` +
    '(?:已经?|得到|完成|实现|予以|被|按期|按时|依法)*([一-鿿]{2,3}?)(?:到位|完毕|完成)?$',
);

/** 全部整改, 条条核查到位, 整改率100%: nothing is left. */
function readAll(text: string): FoundClaim[] {
  const thing = inFull.exec(text)?.[1] ?? ofAll.exec(text)?.[2];
  return thing === undefined ? [] : [{ kind: 'left', start: 0, end: text.length, thing, before: '' }];
}

const notReceived = new RegExp(
  `(?:未|没有|没|无)(?:再|曾)?(?:收到|接到|接收|收取|产生)?(?:${receiptFillers.join('|')})*(${receivedThings.source})(?:数量|事项|情况|案件|用)?$`,
);

/** 未收到政府信息公开申请, 没有收取信息处理费; not 未收到不予公开的申请. */
function readReceipt(text: string): FoundClaim[] {
  const match = notReceived.exec(text);
  const thing = match?.[1];
  if (!match || thing === undefined) return [];
  const { index, 0: whole } = match;
  return [{ kind: 'not-received', thing, before: text.slice(0, index), start: index, end: index + whole.length }];
}

function toClaim(claim: UnplacedClaim, paragraph: Paragraph, index: number): ZeroClaim {
  const { kind, thing, before } = claim;
  return { kind, thing, before, figure: toZero(claim, paragraph, index) };
}

function toZero(
  { start, end, sentence, clause }: UnplacedClaim,
  { index: paragraph, reading }: Paragraph,
  index: number,
): Figure {
  const printed = { digits: '0', multiplier: 1n, unit: plainUnit, modifier: 'none', upper: undefined } as const;
  const span = spanOf(reading, start, end);
  return {
    index,
    ...toIntervals(printed),
    unit: plainUnit,
    approximate: false,
    bound: false,
    plain: false,
    decimals: 0,
    multiplier: 1n,
    digits: '0',
    spelled: true,
    flags: { delta: false, last: false, rank: false, per: false, target: false },
    before: '',
    labelStart: start,
    after: '',
    action: undefined,
    term: '',
    object: '',
    text: reading.text.slice(start, end),
    span,
    number: span,
    paragraph,
    sentence,
    clause,
    start,
    end,
    depth: 0,
  };
}
