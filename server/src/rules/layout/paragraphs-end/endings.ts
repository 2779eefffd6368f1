import { findDateAtEnd } from '../../../outline/dates.ts';
import type { Paragraph } from '../../../outline/outline.ts';
import { keepPerReading, type Noted } from '../../../text/keep.ts';
import { isOf, skipTo, unitSet } from '../../../text/unit-set.ts';

const sentenceEnds = '。！？：；…';
const stops = unitSet('。！？');
const footnoteEnds = unitSet('①-⑳]］〕');

/** How a text ends, whatever it is for. */
export interface Ending {
  /** Where its words end: footnote marks stand behind. */
  readonly end: number;
  readonly isEnded: boolean;
  /** A whole sentence stands before its last words. */
  readonly hasSentence: boolean;
  /** Chinese words stand in it. */
  readonly isChinese: boolean;
}

export const endingOf = keepPerReading(({ text }: Noted): Ending => {
  const end = endOfText(text);
  const head = Math.min(text.length, 200);
  return {
    end,
    isEnded: isEnded(text.slice(0, end)),
    hasSentence: skipTo(stops, text, 0, end - 1) < end - 1,
    isChinese: skipTo(hans, text, 0, head) < head,
  };
});

const hans = unitSet('一-鿿');

/** How much of a paragraph, as it is read, stands before footnote marks such as ①, [1], [^1]. */
export function endOfText(text: string): number {
  if (!isOf(footnoteEnds, text, text.length - 1)) return text.length;
  return text.length - (/(?:[①-⑳]|[[［〔]\^?\d{1,2}[\]］〕]){1,3}$/.exec(text.slice(-12))?.[0].length ?? 0);
}

/** A text cut off behind a comma has certainly no end. */
export function endsInComma(text: string): boolean {
  return /[，、]$/.test(text);
}

/** The paragraph ends with 。！？：；…, with a closing mark behind one, or with what is no text: a gap, a link, a date. */
export function isEnded(text: string): boolean {
  const last = text.charAt(text.length - 1);
  if (sentenceEnds.includes(last)) return true;
  if (endsInComma(text)) return false;
  // 【待填：…】, ______, ××, 《…—— and other marks: who writes them knows what for.
  if (!/[\p{sc=Han}\d%‰℃A-Za-z”’》〉）]/u.test(last)) return true;
  const words = text.replace(/[”’》〉）]{1,4}$/, '');
  if (words !== text && sentenceEnds.includes(words.charAt(words.length - 1))) return true;
  if (last === '）') return endsInNote(text);
  // Addresses of pages and of mail.
  if (
    /[A-Za-z\d]$/.test(last) &&
    /[A-Za-z\d][./@：:][\w./-]{0,80}$/.test(text.slice(-90)) &&
    /[A-Za-z]/.test(text.slice(-12))
  )
    return true;
  return endsInDate(text);
}

/** `…落实到位。（办公室）`, `…（责任单位：办公室）`, `…（法规科）`, but not `…占三成（其中女性12人）`. */
function endsInNote(text: string): boolean {
  const open = text.lastIndexOf('（');
  const note = text.slice(open);
  return open > 0 && (sentenceEnds.includes(text.charAt(open - 1)) || note.includes('：') || !/\d|.{20}/.test(note));
}

/** A signature in the same line: `…特此报告。县审计局2026年1月8日`. */
function endsInDate(text: string): boolean {
  const start = findDateAtEnd(text)?.start;
  return start !== undefined && /(?:^|[。！？；])[^。！？；，]{0,30}$/.test(text.slice(Math.max(0, start - 31), start));
}

/** The paragraph holds a whole sentence before its last words: there is no doubt that it is running text. */
export function isRunningText({ reading, headingEnd }: Paragraph): boolean {
  const { end, hasSentence } = endingOf(reading);
  if (headingEnd >= reading.text.length) return false;
  return headingEnd > 0 ? end - headingEnd > 8 : hasSentence;
}

/** One sentence that is too long, or says too much in figures, for a caption or a heading without a number. */
export function isLongSentence(text: string, hasFigures: boolean): boolean {
  const commas = text.match(/[，；]/g)?.length ?? 0;
  if (isCaption(text) || isEntry(text)) return false;
  // 4月1日 and 22:00 are no figures, and no heading says them either.
  const saysMuch = hasFigures || /\d(?:[月日]|[:：]\d)/.test(text);
  return (saysMuch && commas >= 1 && text.length >= 15) || (commas >= 2 && text.length >= 45);
}

/** 图1 … , 表2 …, 附件：… */
function isCaption(text: string): boolean {
  return /^(?:附?[图表]|附件|照片)[\d一二三四五六七八九十：]/.test(text);
}

/** `联系人：…`, `单位：万元`, `学历、职称：…`. */
function isEntry(text: string): boolean {
  return text.length <= 60 && /^[^，。；：]{1,12}：/.test(text);
}
