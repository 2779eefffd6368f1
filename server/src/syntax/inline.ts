import type { Span } from '../text/span.ts';
import { isLineEnd } from './blank.ts';
import { mergeSpans } from './merge-spans.ts';

/** A run of `*` or `_` that waits for its partner; it is used up from its end. */
interface Opener {
  readonly mark: number;
  readonly start: number;
  end: number;
  readonly closes: boolean;
}

/** More openers, or more backticks without partner, are left to the parser and its budget. */
const patience = 60;

/** `[text](target)`, `![text](target)`, but not `[*a*](b)`, `[a](<b>)`, `[a](b "title")`. */
const plainLink = /!?\[[^[\]\\`*_<\r\n]*\]\([^\x00-\x20\x7f()<>\\]*\)/y;
/** `<b>`, `</b>`, `<br/>`, `<https://…>`, but not `<a href="…">`, `<5`. */
const plainTag =
  /<(?:[A-Za-z][A-Za-z0-9-]*[ \t]*\/?>|\/[A-Za-z][A-Za-z0-9-]*[ \t]*>|[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\x00-\x20<>\x7f]*>)/y;
const whitespace = /\s/;
const punctuation = /[\p{P}\p{S}]/u;

/**
 * The marks in the paragraph text `[start, end)` as the parser finds them, at a fraction of its time: emphasis, code,
 * escapes, plain links and tags. `undefined` if something stands there that only the parser can read, or, if `closed`
 * is asked for, if the text behind `end` could still be the partner of something in it.
 */
export function findInlineMarkup(content: string, start: number, end: number, closed: boolean): Span[] | undefined {
  const markup: Span[] = [];
  const openers: Opener[] = [];
  let unpaired = 0;
  for (let at = start; at < end; ) {
    const unit = content.charCodeAt(at);
    if (unit === 42 || unit === 95) {
      let runEnd = at + 1;
      while (runEnd < end && content.charCodeAt(runEnd) === unit) runEnd++;
      pairRun(content, { mark: unit, start: at, end: runEnd }, openers, markup);
      if (openers.length > patience) return undefined;
      at = runEnd;
    } else if (unit === 96) {
      let runEnd = at + 1;
      while (runEnd < end && content.charCodeAt(runEnd) === 96) runEnd++;
      const codeEnd = findCodeEnd(content, runEnd, end, runEnd - at);
      if (codeEnd === undefined && (closed || ++unpaired > patience)) return undefined;
      if (codeEnd !== undefined) markup.push({ start: at, end: codeEnd });
      at = codeEnd ?? runEnd;
    } else if (unit === 92) {
      const next = content.charCodeAt(at + 1);
      if (isLineEnd(next) && closed) return undefined;
      const escapes = at + 1 < end && (isLineEnd(next) || isAsciiPunctuation(next));
      if (escapes) markup.push({ start: at, end: at + 1 });
      at += escapes ? 2 : 1;
    } else if (unit === 91 || (unit === 33 && content.charCodeAt(at + 1) === 91)) {
      const linkEnd = matchEnd(plainLink, content, at);
      if (linkEnd !== undefined) {
        const textEnd = content.indexOf(']', at);
        markup.push({ start: at, end: unit === 33 ? at + 2 : at + 1 }, { start: textEnd, end: linkEnd });
      }
      at = linkEnd ?? at + 1;
    } else if (unit === 93 && content.charCodeAt(at + 1) === 40) {
      return undefined;
    } else if (unit === 60 && opensTag(content.charCodeAt(at + 1))) {
      const tagEnd = matchEnd(plainTag, content, at);
      if (tagEnd === undefined) return undefined;
      markup.push({ start: at, end: tagEnd });
      at = tagEnd;
    } else {
      at++;
    }
  }
  if (closed && openers.length > 0) return undefined;
  return mergeSpans(markup);
}

/** Pairs a run with the openers before it, as the parser does, and keeps what is left of it as an opener. */
function pairRun(
  content: string,
  run: { mark: number; start: number; end: number },
  openers: Opener[],
  markup: Span[],
): void {
  const { mark } = run;
  const before = classify(content.charCodeAt(run.start - 1));
  const after = classify(content.charCodeAt(run.end));
  const leftFlanking = after === 'text' || (after === 'punctuation' && before !== 'text');
  const rightFlanking = before === 'text' || (before === 'punctuation' && after !== 'text');
  const opens = mark === 42 ? leftFlanking : leftFlanking && (before !== 'text' || !rightFlanking);
  const closes = mark === 42 ? rightFlanking : rightFlanking && (after !== 'text' || !leftFlanking);
  for (let i = openers.length - 1; closes && i >= 0 && run.start < run.end; ) {
    const opener = openers[i] as Opener;
    const openLength = opener.end - opener.start;
    const length = run.end - run.start;
    const ruleOfThree = (opener.closes || opens) && length % 3 !== 0 && (openLength + length) % 3 === 0;
    if (opener.mark !== mark || ruleOfThree) {
      i--;
      continue;
    }
    const used = openLength > 1 && length > 1 ? 2 : 1;
    markup.push({ start: opener.end - used, end: opener.end }, { start: run.start, end: run.start + used });
    opener.end -= used;
    run.start += used;
    openers.length = opener.start < opener.end ? i + 1 : i;
    i = openers.length - 1;
  }
  if (opens && run.start < run.end) openers.push({ mark, start: run.start, end: run.end, closes });
}

/** The end of inline code whose opening backticks end at `start`. */
function findCodeEnd(content: string, start: number, end: number, ticks: number): number | undefined {
  for (let at = content.indexOf('`', start); at >= 0 && at < end; at = content.indexOf('`', at)) {
    const first = at;
    while (at < end && content.charCodeAt(at) === 96) at++;
    if (at - first === ticks) return at;
  }
  return undefined;
}

function matchEnd(pattern: RegExp, content: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(content) ? pattern.lastIndex : undefined;
}

/** What stands beside a run. Line ends and the ends of the document are blanks; NUL becomes U+FFFD, a symbol. */
function classify(unit: number): 'blank' | 'punctuation' | 'text' {
  if (unit >= 0x4e00 && unit <= 0x9fff) return 'text';
  if (Number.isNaN(unit)) return 'blank';
  if (unit === 0) return 'punctuation';
  const char = String.fromCharCode(unit);
  if (whitespace.test(char)) return 'blank';
  return punctuation.test(char) ? 'punctuation' : 'text';
}

/** `<b`, `</b`, `<!--`, `<?`, `<https:`, but not `<5`. */
export function opensTag(unit: number): boolean {
  return isAsciiLetter(unit) || unit === 47 || unit === 33 || unit === 63;
}

/** What a backslash may stand before within a line. */
export function isAsciiPunctuation(unit: number): boolean {
  return unit > 32 && unit < 127 && !isAsciiLetter(unit) && !(unit >= 48 && unit <= 57);
}

export function isAsciiLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}
