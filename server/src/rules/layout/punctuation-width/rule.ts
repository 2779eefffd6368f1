import type { Report } from '../../../report.ts';
import type { Edit } from '../../../text/edit.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { type Stretch, stretchesOf } from '../stretches.ts';
import { countFullWidths, findHalfMarks, findHalfWidths, type HalfWidth, widthKinds } from './half-width.ts';

export default defineRule({
  title: { zh: '中文里用全角标点', en: 'Punctuation in Chinese text has full width' },
  why: {
    zh: '中文里的逗号、分号、冒号、括号、引号用全角；从网页提取的文字，常常全文变成半角，这时只提示一处，一次改完。小数、千分位、时间、比例、网址、外文里的不算。',
    en: 'Chinese text has full-width punctuation; text taken from web pages is often half-width throughout, which is said once and mended at once.',
  },
  mend: {
    zh: '用“修正”改成全角；全文都是半角的，一次改完。',
    en: 'The fix writes full-width marks; a document that is half-width throughout is mended at once.',
  },
  excuse: { zh: '网址、型号', en: 'an address or a type' },
  basis: ['GB/T 15834—2011《标点符号用法》4、5.1'],
  severity: 'warning',
  options: {},

  *check(report) {
    const half = findHalf(report);
    const slips = half.filter(({ isSlip }) => isSlip).sort((a, b) => a.span.start - b.span.start);
    const first = slips[0];
    if (first && isThroughout(report, slips)) yield toDocumentFinding(report.content, first, slips, half);
    else for (const slip of slips) yield toFinding(report.content, slip);
  },
});

function findHalf(report: Report): HalfWidth[] {
  const half: HalfWidth[] = [];
  const marks = findHalfMarks(report.content);
  if (marks.places.length === 0) return half;
  for (const stretch of stretchesOf(report.outline)) {
    const isText = isRunningText(stretch);
    for (const found of findHalfWidths(marks, stretch, stretch.paragraph?.label)) {
      half.push(isText ? found : { ...found, isSlip: false });
    }
  }
  return half;
}

/** Narrow columns and lines below the signature are not reproached, but converted with the rest. */
function isRunningText({ place, paragraph }: Stretch): boolean {
  return place !== 'cell' && (place === 'title' || paragraph?.part === 'body' || paragraph?.part === 'recipient');
}

/** Half-width is the writer's habit, for all marks or for one kind of them, not a slip. */
function isThroughout(report: Report, slips: readonly HalfWidth[]): boolean {
  if (slips.length < 3) return false;
  const full = { point: 0, bracket: 0, quote: 0 };
  for (const stretch of stretchesOf(report.outline)) {
    if (!isRunningText(stretch)) continue;
    const counts = countFullWidths(report.content, stretch);
    for (const kind of widthKinds) full[kind] += counts[kind];
  }
  const others = widthKinds.reduce((sum, kind) => sum + full[kind], 0);
  if (isHabit(slips.length, others, 10, 0.3) || isHabit(slips.length, others, 3, 0.6)) return true;
  return widthKinds.some((kind) => isHabit(slips.filter((slip) => slip.kind === kind).length, full[kind], 6, 0.5));
}

function isHabit(half: number, full: number, least: number, share: number): boolean {
  return half >= least && half / (half + full) >= share;
}

function toDocumentFinding(
  content: string,
  { span }: HalfWidth,
  slips: readonly HalfWidth[],
  half: readonly HalfWidth[],
): Finding {
  const shown = new Set<string>();
  for (const { edits } of slips) for (const edit of edits) shown.add(content.charAt(edit.span.start));
  const marks = [...shown].join(' ');
  // Where points end sentences, those between two characters do, too; elsewhere they may be dots of names.
  const endsSentences = slips.filter(({ mayBeDot, edits: [edit] }) => !mayBeDot && edit?.newText === '。').length > 2;
  const edits: Edit[] = [];
  for (const place of half) if (!place.mayBeDot || endsSentences) edits.push(...place.edits);
  return {
    span,
    detail: 'document',
    isOfWhole: true,
    message: {
      zh: `全文有${slips.length}处半角标点（${marks}），中文里用全角`,
      en: `${slips.length} places have half-width punctuation (${marks}); Chinese text has full width`,
    },
    fixes: [
      {
        title: { zh: '全文改为全角标点', en: 'Change all to full width' },
        safe: true,
        edits,
      },
    ],
  };
}

function toFinding(content: string, { span, edits, mayBeDot }: HalfWidth): Finding {
  if (mayBeDot) return toDotFinding(edits);
  const shown = edits.map((edit) => content.charAt(edit.span.start)).join('');
  const newText = edits.map((edit) => edit.newText).join('');
  return {
    span,
    detail: 'slip',
    message: {
      zh: `半角标点 ${shown}，中文里用 ${newText}`,
      en: `Half-width ${shown}; Chinese text has ${newText}`,
    },
    fixes: [{ title: { zh: `改为 ${newText}`, en: `Change to ${newText}` }, safe: true, edits }],
  };
}

/** A full stop or the dot of a name: the writer knows. */
function toDotFinding([edit]: readonly Edit[]): Finding {
  const span = edit?.span ?? { start: 0, end: 1 };
  return {
    span,
    detail: 'slip',
    message: {
      zh: '半角句点 . ，中文里用句号 。或者间隔号 ·',
      en: 'Half-width . ; Chinese text has the full stop 。 or the dot ·',
    },
    fixes: ['。', '·'].map((newText) => ({
      title: { zh: `改为 ${newText}`, en: `Change to ${newText}` },
      safe: false,
      edits: [{ span, newText }],
    })),
  };
}
