import type { Paragraph } from '../../outline/outline.ts';
import { lineStartAt } from '../../text/line-end.ts';
import { isOf, skipTo, unitSet } from '../../text/unit-set.ts';

const bullets = unitSet('-*+•●◆■▪');
const readBullets = unitSet('-*•●◆■▪');

/** What a paragraph is a list item by: the form of its label, a bullet, nothing. */
export function itemFormOf(content: string, { label, span: { start }, reading }: Paragraph): string {
  if (label) return label.form;
  const isItem = skipTo(bullets, content, lineStartAt(content, start), start) < start;
  return isItem || isOf(readBullets, reading.text, 0) ? 'bullet' : 'none';
}
