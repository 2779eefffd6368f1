import { findSentence, type Outline, type Paragraph, rootOf } from '../../../outline/outline.ts';
import {
  narratedRequest,
  planHeading,
  plannedRequests,
  type RequestPhrase,
  requestedMeans,
  requestHead,
  requestPhrases,
  requestTail,
} from '../../../standards/requests.ts';
import { lowerBound } from '../../../text/lower-bound.ts';
import { quotationAt, quotationsOf } from '../../../text/quotations.ts';
import { spanOf } from '../../../text/reading.ts';
import { defineTerms, type TermMatch, termsIn } from '../../../text/term-index.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';

export default defineRule({
  title: { zh: '报告里不夹带请示', en: 'A report contains no request' },
  why: {
    zh: '报告不得夹带请示事项，要请上级批示、批准、拨款的，另写请示。“请审阅”“请予审议”，引用的话，叙述已经请示过的事，不算。',
    en: 'A report asks for no decision: what is asked for goes into a request of its own. 请审阅, 请予审议, quoted words and requests made before are fine.',
  },
  mend: {
    zh: '删去请示的话，另写一份请示；需要让上级知道的，写成已经做的、存在的困难。',
    en: 'Delete the request and write it as a 请示 of its own; what a superior should know is told as done or as a difficulty.',
  },
  excuse: { zh: '叙述已经办完的请示', en: 'it tells of a request made before' },
  basis: [
    '《党政机关公文处理工作条例》（中办发〔2012〕14号）第十五条（四）',
    '《中国共产党重大事项请示报告条例》第二十条',
  ],
  severity: 'warning',
  options: {},

  *check({ outline }) {
    for (const [index, matches] of termsIn(outline.paragraphs, phrases)) {
      const paragraph = outline.paragraphs[index];
      if (paragraph?.part === 'body' || paragraph?.part === 'tail') yield* findRequests(outline, paragraph, matches);
    }
  },
});

const source = '中办发〔2012〕14号第十五条';

const phrases = defineTerms(requestPhrases);

/** One finding a sentence, the most serious of it: 建议上级增加编制，妥否，请批示 is one request. */
function* findRequests(
  outline: Outline,
  paragraph: Paragraph,
  matches: readonly TermMatch<RequestPhrase>[],
): Iterable<Finding> {
  const { reading } = paragraph;
  const quotations = quotationsOf(reading);
  const requests = new Map<number, TermMatch<RequestPhrase>>();
  for (const match of matches) {
    const sentence = findSentence(paragraph, match.start);
    const known = requests.get(sentence);
    if (known && (known.value.force === 'strong' || match.value.force === 'weak')) continue;
    if (quotationAt(quotations, match.start)) continue;
    if (!isRequest(paragraph, sentence, match)) continue;
    const shown = reading.text.slice(match.start, match.end);
    if (plannedRequests.includes(shown) && isPlan(outline, paragraph)) continue;
    requests.set(sentence, match);
  }
  for (const { start, end, value } of requests.values()) {
    const shown = reading.text.slice(start, end);
    const isStrong = value.force === 'strong';
    yield {
      span: spanOf(reading, start, end),
      severity: isStrong ? 'warning' : 'information',
      message: {
        zh: isStrong
          ? `“${shown}”是请示用语；报告不得夹带请示事项，请删去，另行请示（${source}）`
          : `“${shown}”像是请示；请上级解决的事项另写请示（${source}）`,
        en: `“${shown}” ${isStrong ? 'asks for a decision; a report must not' : 'looks like a request'} (${source})`,
      },
    };
  }
}

function isPlan(outline: Outline, { section }: Paragraph): boolean {
  const root = section === undefined ? undefined : rootOf(outline, section);
  return root !== undefined && planHeading.test(root.heading);
}

function isRequest(
  { reading: { text }, sentences }: Paragraph,
  sentence: number,
  { start, end, value }: TermMatch<RequestPhrase>,
): boolean {
  const clauses = sentences[sentence]?.clauses ?? [];
  const clause = clauses[lowerBound(clauses, (other) => other.end > start)];
  if (!clause || clause.start > start) return false;
  const tail = text.slice(end, clause.end);
  if (value.extent === 'clause') return start === clause.start && tail === '';
  if (requestTail.test(tail) || !requestHead.test(text.slice(clause.start, start).slice(0, 40))) return false;
  if (value.force === 'strong') return true;
  const isComplete = tail === '' && text.slice(start, end).endsWith('支持');
  return isComplete || (requestedMeans.test(tail) && !narratedRequest.test(tail));
}
