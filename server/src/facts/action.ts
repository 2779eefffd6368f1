import { lightVerbs, type Measure, measures, negations } from '../standards/measures.ts';
import { isOf, skipTo, unitSet } from '../text/unit-set.ts';

export interface Action {
  /** The name of a measure of `standards/measures.ts`. */
  readonly action: string | undefined;
  /** The word that names it; empty without one. */
  readonly term: string;
  readonly object: string;
}

interface Occurrence {
  readonly measure: Measure;
  readonly start: number;
  readonly end: number;
}

/** By their first character, the longest first. */
const termsByFirst = new Map<number, { readonly measure: Measure; readonly term: string }[]>();
for (const measure of measures) {
  for (const term of measure.terms) {
    const known = termsByFirst.get(term.charCodeAt(0)) ?? [];
    termsByFirst.set(
      term.charCodeAt(0),
      [...known, { measure, term }].sort((a, b) => b.term.length - a.term.length),
    );
  }
}

/** Which units begin a term: most do not, and are passed over by one look into a table. */
const beginsTerm = unitSet(String.fromCharCode(...termsByFirst.keys()));

function findTerm(text: string, at: number): { readonly measure: Measure; readonly term: string } | undefined {
  return termsByFirst.get(text.charCodeAt(at))?.find(({ term }) => text.startsWith(term, at));
}

/** Words before the thing counted that do not name it. */
const adverbs =
  /^(?:其中|全年|今年|本年度?|20\d\d年度?|累计|共计?|总计|合计|已|均|全部|分别|依法|成功|及时|先后|另|新|各类|各项|各级|有关|相关)+/;
const trailing = /(?:共计?|总计|合计|累计|数量?|达到?|为|了|有|约|计)+$/;
const marks = /^[、“”]+|[、“”]+$/g;
/** Units that the words and marks begin or end with: most labels have none there. */
const begins = unitSet('其全今本2累共总合已均分依成及先另新各有相、“”');
const ends = unitSet('共计数量达到为了有约、“”');

/**
 * What was done, and with what: of `全年受理各类投诉` accepted and 投诉. The verb stands before the number; behind it only
 * where the words before it have none (`25人参加考试`). Of several verbs the first one counts (受理复议申请), unless a later
 * one stands last and is a step of it (受理案件办结).
 */
export function nameAction(before: string, after: string): Action {
  const found = findOccurrences(before);
  const first = found.find(({ end }) => !/^(?:的|率)/.test(before.slice(end)));
  const last = found.at(-1);
  const chosen =
    first && last && last.end === before.length && last.measure.partOf.includes(first.measure.name) ? last : first;
  if (chosen) {
    const behind = strip(before.slice(chosen.end));
    return {
      action: chosen.measure.name,
      term: before.slice(chosen.start, chosen.end),
      object: behind || strip(after),
    };
  }
  const label = strip(before);
  if (label !== '' && !lightVerbs.includes(label)) return { action: undefined, term: '', object: label };
  const behind = findOccurrences(after).find(({ end }) => !/^[的率不未]/.test(after.slice(end)));
  return behind
    ? {
        action: behind.measure.name,
        term: after.slice(behind.start, behind.end),
        object: strip(after.slice(behind.end)),
      }
    : { action: undefined, term: '', object: strip(after) };
}

function findOccurrences(text: string): Occurrence[] {
  const found: Occurrence[] = [];
  const { length } = text;
  for (let at = skipTo(beginsTerm, text, 0, length); at < length; at = skipTo(beginsTerm, text, at + 1, length)) {
    const match = findTerm(text, at);
    if (!match) continue;
    const end = at + match.term.length;
    const before = text.slice(0, at);
    // 行政处罚 is a name, 处罚 a verb.
    const isVerb = !before.endsWith('行政') && !negations.some((word) => before.endsWith(word));
    if (isVerb) found.push({ measure: match.measure, start: at, end });
    at = end - 1;
  }
  if (found.length < 2) return found;
  // 通过调解化解: 通过 is a preposition where another verb follows.
  return found.filter(({ start, end }, index) => text.slice(start, end) !== '通过' || index === found.length - 1);
}

function strip(text: string): string {
  if (!isOf(begins, text, 0) && !isOf(ends, text, text.length - 1)) return text;
  return text.replace(adverbs, '').replace(trailing, '').replace(marks, '');
}
