import type { Paragraph } from '../../../outline/outline.ts';
import { type MarkedName, markedNames } from '../../../standards/fixed-expressions.ts';
import { quotationAt, quotationsOf } from '../../../text/quotations.ts';
import { type Reading, spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { defineTerms, termsIn } from '../../../text/term-index.ts';
import type { Finding } from '../../finding.ts';

const names = defineTerms(markedNames.map((name) => [name.text, name] as const));

/** Names that stand in quotation marks and have none: said of each once, and mended throughout. */
export function* checkMarkedNames(paragraphs: readonly Paragraph[]): Iterable<Finding> {
  const bare = new Map<MarkedName, Span[]>();
  for (const [index, matches] of termsIn(paragraphs, names)) {
    const paragraph = paragraphs[index];
    if (paragraph?.part !== 'body') continue;
    const { reading } = paragraph;
    const quotations = quotationsOf(reading);
    for (const { start, end, value } of matches) {
      const isMarked = quotationAt(quotations, start) || isBeside(reading, start, end);
      if (isMarked || value.not.test(reading.text.slice(end, end + 4))) continue;
      const length = series.exec(reading.text.slice(end, end + 60))?.[0].length ?? 0;
      bare.set(value, [...(bare.get(value) ?? []), spanOf(reading, start, end + length)]);
    }
  }
  for (const [{ text, source }, spans] of bare) {
    const [span] = spans;
    if (span) yield toFinding(text, source, span, spans);
  }
}

/** 谁执法谁普法、谁主管谁普法 is one name. */
const series = /^(?:[、，]谁[一-鿿]{2,3}谁[一-鿿]{2}){0,4}/;

/** Half a pair of marks, or marks of another form, are not mended by more of them. */
function isBeside({ text }: Reading, start: number, end: number): boolean {
  const marks = /["'“”‘’「」『』＂＇]/;
  return marks.test(text.charAt(start - 1)) || marks.test(text.charAt(end));
}

function toFinding(text: string, source: string, span: Span, spans: readonly Span[]): Finding {
  return {
    span,
    severity: 'information',
    message: { zh: `“${text}”通常加引号（${source}）`, en: `${text} usually stands in quotation marks (${source})` },
    fixes: [
      {
        title: { zh: '加上引号', en: 'Add quotation marks' },
        safe: false,
        edits: spans.flatMap(({ start, end }) => [
          { span: { start, end: start }, newText: '“' },
          { span: { start: end, end }, newText: '”' },
        ]),
      },
    ],
  };
}
