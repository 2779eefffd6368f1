import { findLabel, type Label } from './label.ts';
import type { Outline, Paragraph } from './outline.ts';
import type { RawParagraph } from './paragraphs.ts';

/** The line above an attachment behind the signature: 附件, 附件1, 附表2：执法检查计划. */
const heading = /^附(?:件|表|录|图)?[一二三四五六七八九十\d]{0,2}(?:：.{0,60})?$/;

/** The first line of the names of attachments above the signature: 附件：1. 统计表. */
const note = /^附件1?：/;

/** So many attachments are named. */
const mostNames = 20;

export function isAttachmentHeading({ reading }: RawParagraph): boolean {
  return heading.test(reading.text);
}

/**
 * Where the names of attachments begin that end before `end`: 附件：1. 统计表, 2. 检查计划 on lines of their own. Numbers of
 * attachments are none of sections. Source: GB/T 9704—2012 7.3.4 (附件说明).
 */
export function findAttachmentNames(paragraphs: readonly RawParagraph[], end: number): number | undefined {
  for (let at = end - 1; at >= 0 && end - at <= mostNames; at--) {
    const text = paragraphs[at]?.reading.text ?? '';
    if (text.length > 60 || /[。！？；]$/.test(text)) return undefined;
    if (note.test(text)) return at;
    if (!findLabel(text) && !isAttachmentHeading(paragraphs[at] as RawParagraph)) return undefined;
  }
  return undefined;
}

/** The name of an attachment above the signature. */
export interface AttachmentName {
  readonly paragraph: Paragraph;
  /** Where its label or, without one, its words begin. */
  readonly start: number;
  readonly label: Label | undefined;
}

/** The names of attachments as they stand together: `附件：1. 统计表` and the lines below it. */
export function attachmentNamesOf({ paragraphs }: Pick<Outline, 'paragraphs'>): readonly AttachmentName[] {
  const first = paragraphs.findIndex(({ part, reading }) => part === 'tail' && note.test(reading.text));
  if (first < 0) return [];
  const names: AttachmentName[] = [];
  for (const paragraph of paragraphs.slice(first, first + mostNames)) {
    const { text } = paragraph.reading;
    const start = note.exec(text)?.[0].length ?? 0;
    const label = findLabel(text.slice(start));
    if (paragraph.part !== 'tail' || (paragraph.index > first && !label)) break;
    names.push({ paragraph, start, label });
  }
  return names;
}
