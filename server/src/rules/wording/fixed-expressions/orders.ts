import { type FixedOrder, fixedOrders } from '../../../standards/fixed-expressions.ts';
import { quotationAt } from '../../../text/quotations.ts';
import { type Reading, spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { defineTerms, type TermMatch } from '../../../text/term-index.ts';
import type { Finding } from '../../finding.ts';

interface Word {
  readonly order: FixedOrder;
  /** Which member it is. */
  readonly place: number;
  /** Another word written for it. */
  readonly isVariant: boolean;
}

export const orderedWords = defineTerms(
  fixedOrders.flatMap((order) =>
    order.members.flatMap((texts, place) =>
      texts.map((text, index): [string, Word] => [text, { order, place, isVariant: index > 0 }]),
    ),
  ),
);

/** Words that stand together, all of them, but in another order or with a mark between that does not belong there. */
export function* checkOrders(
  reading: Reading,
  words: readonly TermMatch<Word>[],
  quotations: readonly Span[],
): Iterable<Finding> {
  if (words.length < 2) return;
  const { text } = reading;
  let run: TermMatch<Word>[] = [];
  for (const word of [...words, undefined]) {
    const last = run.at(-1);
    if (
      word &&
      last &&
      word.value.order === last.value.order &&
      word.start - last.end <= 1 &&
      /^[、和与及]?$/.test(text.slice(last.end, word.start))
    ) {
      run.push(word);
      continue;
    }
    const finding = run.length > 1 && !isQuoted(run, quotations) ? toFinding(reading, run) : undefined;
    if (finding) yield finding;
    run = word ? [word] : [];
  }
}

/** A name has marks of its own around it; in others somebody else speaks. */
function isQuoted(run: readonly TermMatch<Word>[], quotations: readonly Span[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  const quotation = first && quotationAt(quotations, first.start);
  if (!first || !last || !quotation) return false;
  const isOwn = quotation.start >= first.start - 1 && quotation.end <= last.end + 1;
  return !(first.value.order.isName && isOwn);
}

/** In order, with the first and the last, and one between them not there: 科学立法、严格执法、全民守法. */
function isOneLeftOut(run: readonly TermMatch<Word>[], { isWhole, members }: FixedOrder): boolean {
  const places = run.map(({ value }) => value.place);
  const isInOrder = places.every((place, index) => index === 0 || place > (places[index - 1] ?? place));
  const hasEnds = places[0] === 0 && places.at(-1) === members.length - 1;
  return isWhole === true && isInOrder && hasEnds && run.length === members.length - 1;
}

function toFinding(reading: Reading, run: readonly TermMatch<Word>[]): Finding | undefined {
  const { text } = reading;
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return undefined;
  const { order } = first.value;
  const isAll = run.length === order.members.length && new Set(run.map(({ value }) => value.place)).size === run.length;
  if (!(isAll || isOneLeftOut(run, order)) || !text.startsWith(order.tail ?? '', last.end)) return undefined;
  const joints = run.slice(1).map(({ start }, index) => text.slice(run[index]?.end ?? start, start));
  const isRight =
    run.every(({ value }, index) => value.place === index && !value.isVariant) &&
    joints.every((joint, index) => order.joints.includes(joint) || (index === joints.length - 1 && joint !== '、'));
  if (isRight) return undefined;
  const span = spanOf(reading, first.start, last.end);
  const right = order.members.map(([member]) => member).join(order.joint);
  return {
    span,
    severity: 'information',
    message: {
      zh: `规范的说法是“${right}${order.tail ?? ''}”（${order.source}）`,
      en: `The fixed expression is “${right}${order.tail ?? ''}” (${order.source})`,
    },
    fixes: [{ title: { zh: `改为“${right}”`, en: `Write ${right}` }, safe: false, edits: [{ span, newText: right }] }],
  };
}
