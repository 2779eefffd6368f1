import type { Citation } from '../../../facts/citations.ts';
import type { Report } from '../../../report.ts';
import { capFor } from '../../../standards/confidence.ts';
import { appliesOldLaw, holdsNow, looksForward } from '../../../standards/timeline.ts';
import { findOfficialTitle, findSuccessor, findTitleOfKey, isIssued } from '../../../standards/titles.ts';
import type { Finding } from '../../finding.ts';
import { contextOf, firstDay, type Moment, toWords } from './moment.ts';

/** Laws that are not in force yet, that another took the place of, and plans whose years are over. */
export function* checkLaws({ facts, outline }: Report, moment: Moment): Iterable<Finding> {
  for (const citation of facts.citations) {
    const paragraph = outline.paragraphs[citation.paragraph];
    if (!paragraph || citation.replaced || citation.made || !mayHaveChanged(citation.key)) continue;
    if (moment.isPlan(paragraph)) continue;
    // What others named so, they named so: 印发《关于贯彻〈…〉的通知》.
    if (citation.within !== undefined) continue;
    // The years in a name say nothing of the sentence.
    const sentence = contextOf(paragraph, citation.start).text.replace(/《[^》]{0,120}》/g, '《》');
    const finding = tellOfNew(citation, sentence, moment) ?? tellOfOld(citation, sentence, moment);
    if (finding) yield finding;
  }
}

/** Of most documents nothing is known that depends on the time. */
function mayHaveChanged(key: string): boolean {
  const entry = findTitleOfKey(key);
  return (
    (entry && (entry.isNew === true || isIssued(entry))) ||
    entry?.replacedBy !== undefined ||
    findSuccessor(key) !== undefined
  );
}

/** 落实《…》 before there was anything of that name. */
function tellOfNew({ key, nameSpan }: Citation, sentence: string, { latest }: Moment): Finding | undefined {
  const entry = findTitleOfKey(key);
  if (!entry || !(entry.isNew || isIssued(entry)) || entry.from === undefined || firstDay(entry.from) <= latest)
    return undefined;
  if (looksForward.test(sentence)) return undefined;
  const [zh, en] = isIssued(entry) ? ['才印发', 'was issued in'] : ['起施行', 'has been in force since'];
  return {
    ...capFor(entry.confidence),
    span: nameSpan,
    message: {
      zh: `《${entry.title}》${toWords(entry.from)}${zh}，请核对（${entry.number ?? entry.source}）`,
      en: `It ${en} ${entry.from} (${entry.number ?? entry.source})`,
    },
  };
}

function tellOfOld({ key, nameSpan }: Citation, sentence: string, { year }: Moment): Finding | undefined {
  if (!holdsNow.test(sentence) || appliesOldLaw.test(sentence)) return undefined;
  const plan = findTitleOfKey(key);
  const next = plan?.replacedBy === undefined ? findSuccessor(key) : findOfficialTitle(plan.replacedBy);
  const years = /(\d{4})年?）$/.exec(plan?.title ?? '')?.[1];
  // What was in force at some time of the year reported on was rightly applied in it.
  const isOver = plan?.replacedBy === undefined ? next?.from !== undefined : Number(years) < year;
  if (!next?.from || !isOver || firstDay(next.from) >= `${year}-01-01`) return undefined;
  return {
    ...capFor(plan?.replacedBy === undefined ? (next.replacesConfidence ?? next.confidence) : next.confidence),
    span: nameSpan,
    message: {
      zh: `已由《${next.title}》接替（${toWords(next.from)}起），请核对（${next.source}）`,
      en: `《${next.title}》 took its place in ${next.from} (${next.source})`,
    },
  };
}
