import type { Enumerator } from '../facts/enumerators.ts';
import { findLabel, type Label, withNumber } from '../outline/label.ts';
import type { Outline } from '../outline/outline.ts';
import type { Edit } from '../text/edit.ts';
import { spanOf } from '../text/reading.ts';

type Numbered = Pick<Enumerator, 'paragraph' | 'start' | 'end' | 'text'>;

/**
 * Numbers items on from `first`, in the form of `model` where an item has another one. What is right already is left
 * alone.
 */
export function renumber(outline: Outline, items: readonly Numbered[], first: number, model: Label): Edit[] {
  return items.flatMap((item, index) => renumberOne(outline, item, first + index, model));
}

function renumberOne({ paragraphs }: Outline, item: Numbered, value: number, model: Label): Edit[] {
  const label = findLabel(item.text);
  const reading = paragraphs[item.paragraph]?.reading;
  if (!label || !reading) return [];
  if (label.form !== model.form) {
    return [{ span: spanOf(reading, item.start, item.end), newText: withNumber(model, value) }];
  }
  if (label.value === value) return [];
  const { start, end } = label.number;
  const numbered = withNumber(label, value);
  const tail = label.text.length - end;
  const newText = numbered.slice(start, numbered.length - tail);
  return [{ span: spanOf(reading, item.start + start, item.start + end), newText }];
}
