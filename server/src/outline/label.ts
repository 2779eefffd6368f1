import { parseHanNumeral, toHanNumeral } from '../standards/numerals.ts';
import type { Span } from '../text/span.ts';

/**
 * The forms of section numbers, from the outermost to the innermost.
 * Source: GB/T 9704—2012 7.3.3 (一、（一）1.（1）in this order); ① and 第一部分 are practice.
 */
export const labelForms = ['part', 'han', 'han-bracket', 'arabic', 'arabic-bracket', 'circled'] as const;
export type LabelForm = (typeof labelForms)[number];

/** A section number at the beginning of a line. */
export interface Label {
  readonly form: LabelForm;
  readonly value: number;
  /** As it is read, with its mark: `一、`, `（二）`, `3.`. */
  readonly text: string;
  /** Where the number itself stands in `text`. */
  readonly number: Span;
}

const circledOne = '①'.charCodeAt(0);

interface Pattern {
  readonly form: LabelForm;
  readonly pattern: RegExp;
}

const patterns: readonly Pattern[] = [
  { form: 'part', pattern: /^第([一二三四五六七八九十]{1,3})(?:部分|章|编)[：、，]?/ },
  // “一、总体情况” is labelled, “一方面” is not.
  { form: 'han', pattern: /^([一二三四五六七八九十]{1,3})[、.。，]/ },
  { form: 'han-bracket', pattern: /^（([一二三四五六七八九十]{1,3})）[、.。，]?/ },
  // “1.深化”, “1、深化” and “1.2026年安排” are labelled, “1.5万件” and “12345” are not.
  { form: 'arabic', pattern: /^(\d{1,2})(?:\.(?!\d)|\.(?=20\d\d年)|[、）])/ },
  { form: 'arabic-bracket', pattern: /^（(\d{1,2})）[、.，]?/ },
];

/** The label at the start of a line as it is read (without blanks, in full width), or `undefined`. */
export function findLabel(text: string): Label | undefined {
  const circled = text.charCodeAt(0) - circledOne;
  if (circled >= 0 && circled < 20) {
    return { form: 'circled', value: circled + 1, text: text.charAt(0), number: { start: 0, end: 1 } };
  }
  for (const { form, pattern } of patterns) {
    const match = pattern.exec(text);
    const number = match?.[1];
    if (!match || number === undefined) continue;
    const value = form.startsWith('arabic') ? Number(number) : parseHanNumeral(number);
    if (value === undefined || value === 0) return undefined;
    const start = match[0].indexOf(number);
    return { form, value, text: match[0], number: { start, end: start + number.length } };
  }
  return undefined;
}

/** A label's number written anew, in the form of the label: 3 like `一、` is 三. */
export function toLabelNumber(form: LabelForm, value: number): string {
  if (form === 'circled') return String.fromCharCode(circledOne + Math.min(value, 20) - 1);
  return form.startsWith('arabic') ? String(value) : toHanNumeral(value);
}

/** The place of a form in the order of levels, 0 the outermost. */
export function rankOf(form: LabelForm): number {
  return labelForms.indexOf(form);
}
