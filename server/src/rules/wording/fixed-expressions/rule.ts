import { findSentence, type Paragraph } from '../../../outline/outline.ts';
import { type ExpressionVariant, expressionVariants } from '../../../standards/fixed-expressions.ts';
import { keepSilence } from '../../../text/keep.ts';
import { quotationAt, quotationsOf } from '../../../text/quotations.ts';
import { spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { defineTerms, type TermMatch, termsIn } from '../../../text/term-index.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { checkMarkedNames } from './marked-names.ts';
import { checkNamedLists, listAnchors } from './named-lists.ts';
import { checkOrders, orderedWords } from './orders.ts';
import { misspeltPhrases, phraseKeys } from './set-phrases.ts';

export default defineRule({
  title: { zh: '固定表述写全写准', en: 'Fixed expressions are whole and in order' },
  why: {
    zh: '“三项制度”、法治政府的七个方面一类的表述，逐项列出又没有“等”的，不漏项、不写错；次序和用字照文件写。引用的话不算。',
    en: 'A list that has a name of its own is gone through whole; its words and their order are those of the document. Quoted words do not count.',
  },
  mend: {
    zh: '灯泡里照文件的写法改，或者补上少的一项；本来就没有列全的，加“等”。',
    en: 'The light bulb writes the words of the document or adds the item; where the list is not all, say 等.',
  },
  excuse: { zh: '按上级文件的提法', en: 'the words of a superior’s document' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：表述准确'],
  severity: 'warning',
  options: {},

  *check({ outline }) {
    const { paragraphs } = outline;
    yield* checkMarkedNames(paragraphs);
    const anchors = termsIn(paragraphs, listAnchors);
    const variants = termsIn(paragraphs, expressions);
    const words = termsIn(paragraphs, orderedWords);
    const keys = termsIn(paragraphs, phraseKeys);
    for (const paragraph of paragraphs) {
      const { part, index } = paragraph;
      const own = { anchors: anchors.get(index), variants: variants.get(index), words: words.get(index) };
      if (part !== 'body') continue;
      const said = own.anchors || own.variants || own.words ? findingsIn(paragraph, own) : [];
      yield* said;
      // What is said of a list or of an expression is said of its characters, too.
      const matches = keys.get(index);
      for (const one of matches ? misspeltPhrases(paragraph, matches) : [])
        if (!said.some(({ span }) => span.start <= one.span.start && one.span.start < span.end)) yield one;
    }
  },
});

/** The terms of one paragraph. */
interface Own {
  readonly anchors: Parameters<typeof checkNamedLists>[1] | undefined;
  readonly variants: readonly TermMatch<ExpressionVariant>[] | undefined;
  readonly words: Parameters<typeof checkOrders>[1] | undefined;
}

const findingsIn = keepSilence(
  ({ reading }: Paragraph, _own: Own) => reading,
  () => '',
  (paragraph, { anchors, variants, words }): readonly Finding[] => {
    const { reading } = paragraph;
    const quotations = quotationsOf(reading);
    const lists = anchors ? [...checkNamedLists(reading, anchors, quotations)] : [];
    const others = [
      ...(variants ? checkVariants(paragraph, variants, quotations) : []),
      ...(words ? checkOrders(reading, words, quotations) : []),
    ];
    // What is wrong in a named list is said once.
    const isTold = ({ span: { start } }: Finding) => lists.some(({ span }) => span.start <= start && start < span.end);
    return [...lists, ...others.filter((finding) => !isTold(finding))];
  },
);

const expressions = defineTerms(expressionVariants.map((variant) => [variant.text, variant] as const));

function* checkVariants(
  paragraph: Paragraph,
  variants: readonly TermMatch<ExpressionVariant>[],
  quotations: readonly Span[],
): Iterable<Finding> {
  const { reading, sentences } = paragraph;
  for (const { start, end, value } of variants) {
    const { right, text, source, unlessBefore } = value;
    const quotation = quotationAt(quotations, start);
    // “双随机一公开” is in marks as a name is; in 《》 and in longer quotations others speak.
    const isOthers =
      quotation && (quotation.start < start - 1 || quotation.end > Math.max(end, quotation.start + 12) + 1);
    if (right === undefined || isOthers || reading.text.charAt((quotation ?? { start }).start) === '《') continue;
    // 2025.12.4国家宪法日 is a date.
    if (/^\d/.test(text) && /[\d./年-]/.test(reading.text.charAt(start - 1))) continue;
    const sentence = sentences[findSentence(paragraph, start)];
    if (unlessBefore && reading.text.slice(Math.max(sentence?.start ?? 0, start - 60), start).includes(unlessBefore))
      continue;
    if (sentence && tellsOfOld.test(reading.text.slice(sentence.start, sentence.end))) continue;
    const span = spanOf(reading, start, end);
    yield {
      span,
      severity: 'information',
      message: {
        zh: `“${within(text)}”的规范写法是“${within(right)}”（${source}）`,
        en: `“${text}” is “${right}” in the documents (${source})`,
      },
      fixes: [
        {
          title: { zh: `改为“${within(right)}”`, en: `Write ${right}` },
          safe: false,
          edits: [{ span, newText: right }],
        },
      ],
    };
  }
}

/** Before 2014 the words were others: 2008年获法制宣传先进集体. */
const tellsOfOld = /(?:19\d\d|200\d|201[0-4])年|原法制|[一二三四五]五普法/;

/** Quotation marks inside quotation marks. */
function within(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}
