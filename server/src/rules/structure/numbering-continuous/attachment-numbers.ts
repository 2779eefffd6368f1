import { attachmentNamesOf } from '../../../outline/attachments.ts';
import { withNumber } from '../../../outline/label.ts';
import type { Outline } from '../../../outline/outline.ts';
import { spanOf } from '../../../text/reading.ts';
import type { Finding } from '../../finding.ts';

/** `附件：1.…` and `3.…` below it: the first number of the names of attachments that does not follow. */
export function* checkAttachmentNumbers(outline: Outline): Iterable<Finding> {
  const names = attachmentNamesOf(outline);
  const index = names.findIndex(({ label }, place) => label !== undefined && label.value !== place + 1);
  const slip = names[index];
  if (!slip?.label || names.some(({ label }) => !label)) return;
  const { paragraph, start, label } = slip;
  const right = withNumber(label, index + 1);
  const span = spanOf(paragraph.reading, start, start + label.text.length);
  yield {
    span,
    severity: 'information',
    message: {
      zh: `附件的编号到这里应为“${right}”，写作“${label.text}”`,
      en: `Among the attachments ${right} is expected here, not ${label.text}`,
    },
    fixes: [
      { title: { zh: `改为“${right}”`, en: `Change to ${right}` }, safe: false, edits: [{ span, newText: right }] },
    ],
  };
}
