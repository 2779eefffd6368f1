import type { Clause, Outline, Paragraph, Sentence } from '../outline/outline.ts';
import { parseHanNumeral } from '../standards/numerals.ts';
import { holdsAny } from '../text/finder.ts';
import { keepWhile } from '../text/keep.ts';
import { spanOf } from '../text/reading.ts';
import type { Span } from '../text/span.ts';

/** Names and the values that 分别 gives each of them: 甲类、乙类、丙类分别增长5.4%、14%、23.5%. */
export interface Alignment {
  /** How many names there are; of a last one with 和 it cannot be told whether it is one or two. */
  readonly names: readonly number[];
  readonly values: number;
  /** The words that name them: 甲类、乙类、丙类. */
  readonly said: Span;
  /** The values, from the first to the last. */
  readonly span: Span;
}

/** Where 分别 stands between names and values that can be counted without doubt, in the order of the text. */
export function findAlignments({ paragraphs }: Outline): Alignment[] {
  const found: Alignment[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.part !== 'body' || !holdsAny(paragraph.reading.text, words)) continue;
    const { reading } = paragraph;
    for (const { names, values, said, listed } of placesOf(paragraph)) {
      const span = spanOf(reading, listed.start, listed.end);
      found.push({ names, values, said: spanOf(reading, said.start, said.end), span });
    }
  }
  return found;
}

/** 甲类、乙类分别为, 甲类、乙类依次为. */
const words = ['分别', '依次'];

interface Places extends Pick<Alignment, 'names' | 'values'> {
  readonly said: Span;
  readonly listed: Span;
}

const placesOf = keepWhile(
  ({ reading }: Paragraph) => reading,
  () => '',
  ({ reading: { text }, sentences }): readonly Places[] =>
    sentences.flatMap((sentence) =>
      sentence.clauses.flatMap((_, at) => {
        const places = readClause(text, sentence, at);
        return places && !isToldApart(text, sentence.clauses[at + 1], places) ? places : [];
      }),
    ),
);

function readClause(text: string, { clauses }: Sentence, at: number): Places | undefined {
  const clause = clauses[at];
  const offset = clause ? text.slice(clause.start, clause.end).search(/分别|依次/) : -1;
  // What stands behind a bracket has lost a part of its names, what stands before one of its values.
  if (!clause || offset < 0 || /[（）]/.test(clause.opener)) return undefined;
  const listed = readValues(text, clause, clause.start + offset + 2);
  const next = clauses[at + 1];
  if (!listed || (next && goesOn(text.slice(next.start, next.end), next.opener))) return undefined;
  const { values } = listed;
  const head = text.slice(clause.start, clause.start + offset);
  const own = head.replace(adverbs, '');
  const previous = clause.opener === '，' ? clauses[at - 1] : undefined;
  if (own === '') return previous && readNamedValues(text, clauses, at - 1, values, listed);
  const said = { start: clause.start, end: clause.start + own.length };
  const announced =
    previous && !/[、和与及]/.test(own) ? numberOf(text.slice(previous.start, previous.end)) : undefined;
  if (announced !== undefined && previous) return { names: [announced], values, said: previous, listed };
  const names = countNames(own.replace(/^(?:其中|同期)/, ''));
  return names && { names, values, said, listed };
}

/** 甲类、乙类、丙类分别增长5%、8%，丙类下降3%: one of the names stands in the clause behind. */
function isToldApart(text: string, next: Clause | undefined, { said, values, names }: Places): boolean {
  if (next?.opener !== '，' || names.every((count) => count <= values)) return false;
  const behind = text.slice(next.start, next.end);
  return text
    .slice(said.start, said.end)
    .split(joints)
    .some((token) => /^[一-鿿]{2}/.test(token) && behind.includes(token.slice(0, 2)));
}

/** 持平 and the like have no number; a list that a ， goes on with has more. */
function goesOn(clause: string, opener: string): boolean {
  return (
    /[（）]/.test(opener) ||
    (opener === '，' && /^(?:和|及|与|以及)?[约近]?\d|持平|不变|新增|首次|为零|未|无|其余|其他|另/.test(clause))
  );
}

/** What may stand before 分别 and names nothing: 同比, 比上年, 占比. */
const adverbs =
  /(?:[，、]?(?:同比|环比|[与同和][^、，]{2,8}相比|[较比](?:上一?年度?|去年|前年|上月|20\d\d年|年初|上季度)[末底]?(?:同期)?|均|也|则|已|又|各|占比|比重|比例|增速|[增降涨升]幅|增长率))+$/;

/** One number in each of several places, with no more than a verb of change before it. */
const value =
  /^(?:为|约|近|超|达|增[长加至]?|下降|减少|上升|提[高升]|升|降|[增降升]至|[−－–-])*\d[\d,.，]*[^\d、和与及]{0,8}$/;
const joints = /[、和与及]|以及/;

function readValues(text: string, { end }: Clause, from: number): (Span & { readonly values: number }) | undefined {
  const tail = text.slice(from, end);
  const year = tail.replace(/(?:19|20)\d\d年/g, '某某某某年');
  const first = year.search(/\d/);
  if (first < 0 || first > longestVerb || joints.test(year.slice(0, first))) return undefined;
  const tokens = year.slice(first).split(joints);
  if (tokens.length < 2 || tokens.length > most || !tokens.every((token) => value.test(token))) return undefined;
  return { start: from + first, end, values: tokens.length };
}

const longestVerb = 24;
const most = 12;

/** 甲类、乙类和丙类; undefined where a name may be one or several, or a place or a way of those behind it. */
function countNames(head: string): readonly number[] | undefined {
  // PM10 and 2022年 are names that have numbers.
  const tokens = head
    .replaceAll('及其', '其')
    // Between names in quotation marks no 、 is needed.
    .replaceAll('”“', '”、“')
    .replace(/(?:19|20)\d\d年/g, '某年')
    .replace(/([A-Z])\d+(?:\.\d+)?/g, '$1')
    .split('、');
  const last = tokens.at(-1) ?? '';
  if (tokens.length < 2 || tokens.some((token) => token === '' || token.length > longestName || !bare.test(token)))
    return undefined;
  if (tokens.slice(0, -1).some((token) => joints.test(token) || /的|[两三四五六七八九十][个类家市县地]/.test(token)))
    return undefined;
  // 在线上、线下办理和受理分别: ways of what is counted.
  if (/^[在对从按经由向将把据]|^(?:通过|关于|围绕)/.test(tokens[0] ?? '') || /等|各|分别/.test(head)) return undefined;
  if (tokens.slice(1).some((token) => time.test(token))) return undefined;
  const pieces = last.split(joints).length;
  if (pieces > 2) return undefined;
  const count = tokens.length;
  const [, told] = counted.exec(last) ?? [];
  const number = told === undefined ? undefined : parseHanNumeral(told);
  if (number !== undefined && number !== count && number !== count + pieces - 1) return undefined;
  return pieces === 1 ? [count] : [count, count + 1];
}

const longestName = 14;
const bare = /^[一-鿿A-Z“”/·]+$/;
const time = /[上下]半年|季度|同比|环比|[今去上本前]年|月|期间/;
const counted = /([两二三四五六七八九十])(?:[个类家市县区地种项]|大类)/;

/** 甲类、乙类等5大类事项: how many there are is said. */
function numberOf(clause: string): number | undefined {
  const [, said] = /等(\d{1,2}|[二三四五六七八九十])(?:大类|个|类|家|种|项|地)[^\d]{0,10}$/.exec(clause) ?? [];
  if (said === undefined) return undefined;
  return /\d/.test(said) ? Number(said) : parseHanNumeral(said);
}

/** 收入85.33亿元、利润1.12亿元、税金8132万元，同比分别增长…: the values before are as many, each with its name. */
function readNamedValues(
  text: string,
  clauses: readonly Clause[],
  at: number,
  values: number,
  listed: Span,
): Places | undefined {
  const clause = clauses[at];
  if (!clause || /[（）]/.test(clause.opener)) return undefined;
  const said = text.slice(clause.start, clause.end);
  // 分别完成34.1亿人、26.7亿人，同比分别增长…: of the values that are given to names themselves.
  const behind = said.lastIndexOf('分别');
  const given = behind < 0 ? undefined : readValues(text, clause, clause.start + behind + 2);
  const before = clauses[at - 1];
  // 甲类12万元，乙类、丙类分别完成3万元和4万元，同比分别增长…: of all three.
  const isOfMore =
    values > (given?.values ?? 0) &&
    before &&
    clause.opener === '，' &&
    /\d/.test(text.slice(before.start, before.end));
  if (given) return isOfMore ? undefined : { names: [given.values], values, said: given, listed };
  const tokens = said.split(joints);
  if (
    tokens.length < 2 ||
    tokens.length > most ||
    !tokens.every((token) => /^[^\d]*\d[\d,.，]*[^\d]{0,8}$/.test(token))
  )
    return undefined;
  // 受理12件，审结8件、调解5件，同比分别增长…: of all three.
  if (values > tokens.length && isOfMore) return undefined;
  return { names: [tokens.length], values, said: clause, listed };
}

/** Whether there is a value for each name, or as many for all (甲、乙两地今年和去年分别为…), or for each of a list of each (城区、乡镇受理、办结分别为…). */
export function isAligned({ names, values }: Alignment): boolean {
  return names.some((count) => values % count === 0 || isProduct(count, values));
}

/** Two lists side by side, of which the last of one and the first of the other are not told apart. */
function isProduct(count: number, values: number): boolean {
  for (let one = 2; one < count; one++) if (one * (count + 1 - one) === values) return true;
  return false;
}
