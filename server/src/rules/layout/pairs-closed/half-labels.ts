import { findLabel } from '../../../outline/label.ts';
import type { Paragraph } from '../../../outline/outline.ts';

const halfLabel = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})）/;

/** `二）` between （一） and （三） has lost its first half; where all labels are like it, it is a form of its own. */
export function findHalfLabels(paragraphs: readonly Paragraph[]): Paragraph[] {
  if (!paragraphs.some(({ reading }) => halfLabel.test(reading.text))) return [];
  const halves = new Set<Paragraph>();
  // Once forwards, for the label before it, once backwards, for the one behind it.
  for (const step of [1, -1]) {
    const values = new Map<string, number>();
    for (const paragraph of step === 1 ? paragraphs : [...paragraphs].reverse()) {
      const { label, reading, part } = paragraph;
      if (part !== 'body') continue;
      if (label?.text.startsWith('（')) values.set(label.form, label.value);
      else if (halfLabel.test(reading.text)) {
        const whole = findLabel(`（${reading.text.slice(0, 5)}`);
        if (whole && values.get(whole.form) === whole.value - step) halves.add(paragraph);
      }
    }
  }
  return [...halves];
}
