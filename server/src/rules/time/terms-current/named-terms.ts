import type { Outline, Paragraph } from '../../../outline/outline.ts';
import { capFor } from '../../../standards/confidence.ts';
import {
  beforeEnding,
  beforeOffice,
  type FormerOffice,
  formerOffices,
  goesOn,
  hasEnded,
  looksForward,
  type TimedTerm,
  tellsOfPast,
  timedTerms,
} from '../../../standards/timeline.ts';
import { quotationAt, quotationsOf } from '../../../text/quotations.ts';
import { spanOf } from '../../../text/reading.ts';
import { defineTerms, findTerms, type TermMatch, termsIn } from '../../../text/term-index.ts';
import type { Text } from '../../../text/text.ts';
import type { Finding } from '../../finding.ts';
import { type Context, contextOf, firstDay, type Moment, toWords } from './moment.ts';

type Entry =
  | { readonly kind: 'term'; readonly entry: TimedTerm }
  | { readonly kind: 'office'; readonly entry: FormerOffice };

const entries: readonly Entry[] = [
  ...timedTerms.map((entry): Entry => ({ kind: 'term', entry })),
  ...formerOffices.map((entry): Entry => ({ kind: 'office', entry })),
];
const terms = defineTerms(entries.flatMap((one) => one.entry.forms.map((form) => [form, one] as const)));

/** Campaigns, plans and concepts before their time or long over; offices under a name of before the reform. */
export function* checkNamedTerms({ paragraphs, title, issuer }: Outline, moment: Moment): Iterable<Finding> {
  // Whoever writes the report knows his own name, and what is said once is not said again.
  const told = new Set(
    findTerms(`${title?.text ?? ''}。${issuer?.text ?? ''}`, terms)
      .map(({ value }) => value)
      .filter(({ kind }) => kind === 'office'),
  );
  for (const [index, matches] of termsIn(paragraphs, terms)) {
    const paragraph = paragraphs[index];
    if (paragraph?.part !== 'body') continue;
    const open = matches.filter(({ value }) => !told.has(value));
    for (const { finding, entry } of findingsIn(paragraph, open, moment)) {
      if (told.has(entry)) continue;
      told.add(entry);
      yield finding;
    }
  }
}

function* findingsIn(
  paragraph: Paragraph,
  matches: readonly TermMatch<Entry>[],
  moment: Moment,
): Iterable<{ finding: Finding; entry: Entry }> {
  const { reading } = paragraph;
  const quotations = quotationsOf(reading);
  for (const match of matches) {
    const quotation = quotationAt(quotations, match.start);
    // “七五”普法 has marks of its own; what stands in a title or a longer quotation is another's.
    if (quotation && quotation.end > match.end + 1) continue;
    const context = contextOf(paragraph, match.start);
    const { value } = match;
    const what =
      value.kind === 'office'
        ? tellOfOffice(value.entry, reading.text, match, context, moment)
        : tellOfTerm(
            value.entry,
            {
              before: reading.text.slice(Math.max(0, match.start - 12), match.start),
              behind: reading.text.slice(match.end, match.end + 40),
            },
            context,
            paragraph,
            moment,
          );
    if (!what) continue;
    const { source, confidence } = value.entry;
    const finding = {
      ...capFor(confidence),
      span: spanOf(reading, match.start, match.end),
      message: { zh: `${what.zh}，请核对（${source}）`, en: `${what.en} (${source})` },
    };
    yield { finding, entry: value };
  }
}

function tellOfTerm(
  { title, from, until, replacedBy, confidence, carriedOut }: TimedTerm,
  { before, behind }: { readonly before: string; readonly behind: string },
  { text: sentence, year: own }: Context,
  paragraph: Paragraph,
  moment: Moment,
): Text | undefined {
  const first = firstDay(from);
  const isEarly = first > moment.latest || (own !== undefined && `${own}-12-31` < first);
  const isCarriedOut = carriedOut ? carriedOut.before.test(before) && carriedOut.behind.test(behind) : undefined;
  if (isCarriedOut === false) return undefined;
  if (isEarly && confidence !== 'likely' && !moment.isPlan(paragraph) && !looksForward.test(sentence)) {
    return { zh: `${inMarks(title)}${toWords(from)}起才有`, en: `${title} began in ${from}` };
  }
  if (until === undefined || (own !== undefined && own < moment.year)) return undefined;
  // A campaign that ended within the year reported on was part of it.
  const isOver = until < `${moment.year}-01-01` && (isCarriedOut ?? goesOn.test(before)) && !hasEnded.test(sentence);
  if (!isOver || moment.isPlan(paragraph) || moment.isOfYears(paragraph, until)) return undefined;
  const next = replacedBy === undefined ? '' : `，之后是${replacedBy}`;
  return { zh: `${inMarks(title)}到${toWords(until)}为止${next}`, en: `${title} ended on ${until}` };
}

/** A name that has quotation marks of its own gets no others. */
function inMarks(title: string): string {
  return title.includes('“') ? title : `“${title}”`;
}

function tellOfOffice(
  { title, until, replacedBy, source, isEnding }: FormerOffice,
  text: string,
  { start }: TermMatch<Entry>,
  { text: sentence }: Context,
  { year }: Moment,
): Text | undefined {
  if (replacedBy === undefined || `${year}-01-01` <= until || tellsOfPast.test(sentence)) return undefined;
  if (!(isEnding ? beforeEnding : beforeOffice).test(text.slice(Math.max(0, start - 2), start))) return undefined;
  return {
    zh: `“${title}”机构改革后多为“${replacedBy}”`,
    en: `${title} is called ${replacedBy} since ${source}`,
  };
}
