import {
  confusedWords,
  documentNouns,
  misspelledWords,
  narrowingWords,
  neutralWords,
  nounFamilies,
  toNameKey,
} from '../../../standards/document-names.ts';
import { endedNames, lawNames, regulationNames, ruleNames } from '../../../standards/law-names.ts';
import { findPlace } from '../../../standards/places.ts';
import { findSuccessor, findTitleOfKey, type OfficialTitle, officialTitles } from '../../../standards/titles.ts';
import { keep } from '../../../text/keep.ts';

/** A listed title that a cited name nearly is. */
export interface NearTitle {
  readonly entry: OfficialTitle;
  /** `prefix`: an issuer or 中华人民共和国 that does not belong there; `edition`: other years; `words`: a few characters. */
  readonly difference: 'prefix' | 'edition' | 'words';
  /** The official words in place of those written. */
  readonly title: string;
}

/** A title or the part of it behind its issuer, in the form of names that are compared, without what stands in brackets at its end. */
interface Form {
  readonly entry: OfficialTitle;
  readonly base: string;
  readonly edition: string;
  readonly title: string;
  /** The base with one conjunction for all. */
  readonly joined: string;
}

const issuer = /^(?:国务院办公厅|国务院|中共中央|中央宣传部、司法部)(?=关于)/;
const wrongIssuer = /^(?:国务院办公厅|国务院|中共中央办公厅、国务院办公厅|中共中央|中央|全国人大常委会)(?!关于)/;

/** Of what is known by its name alone. */
const named: readonly OfficialTitle[] = [...lawNames, ...regulationNames, ...ruleNames, ...endedNames].map((title) => ({
  title,
  source: '现行有效的法律、法规、规章和文件名称',
  confidence: 'known',
}));

const forms: readonly Form[] = [...officialTitles, ...named].flatMap((entry) => {
  const short = entry.title.replace(issuer, '');
  return [...new Set([entry.title, short])].map((title) => {
    const { base, edition } = splitEdition(toNameKey(title));
    return { entry, title, base, edition, joined: withOneConjunction(base) };
  });
});
const bases = new Set(forms.map(({ base }) => base));
const allLaws = new Set(lawNames);
const laws = forms.filter(({ title }) => allLaws.has(title) || /^[^（）]{1,16}法典?$/.test(title));
const byLength = new Map<number, Form[]>();
for (const form of forms) byLength.set(form.base.length, [...(byLength.get(form.base.length) ?? []), form]);

/** 法治政府建设实施纲要 and 2021-2025 of 法治政府建设实施纲要（2021-2025年）; 行政处罚法（2021年修订） has an edition of another kind. */
function splitEdition(key: string): { base: string; edition: string } {
  const [brackets = ''] = /(?:（[^（）]{1,20}）){0,3}$/.exec(key) ?? [];
  return { base: key.slice(0, key.length - brackets.length), edition: /\d{4}-\d{4}/.exec(brackets)?.[0] ?? '' };
}

/** No shorter name is so like a single other one that it must be a slip. */
const shortest = 5;

/** 中华人民共和国行政处法 is no other law: there is none so called. */
const shortestOfLaw = 4;

/** 民发典 and 水发: of all laws one has its last character alone for another. */
function findMisspeltEnd(base: string): Form | undefined {
  const found = laws.filter(
    ({ base: title }) =>
      title.length === base.length &&
      title !== base &&
      [...title].filter((one, at) => one !== base.charAt(at)).length === 1,
  );
  const ended = found.filter(({ base: title }) =>
    base.endsWith('发') ? title === `${base.slice(0, -1)}法` : base.length === 3,
  );
  return ended.length === 1 ? ended[0] : undefined;
}

/**
 * The title that a name nearly is. A name that is listed, that begins with a place, or that differs by words that make
 * another document of it has none.
 */
export const findNearTitle = keep(
  (name: string, key: string) => `${name}\n${key}`,
  (name, key): NearTitle | undefined => {
    const { base, edition } = splitEdition(key);
    const exact = findTitleOfKey(key) ?? findTitleOfKey(base);
    if (exact?.isBare && /^\s*中华人民共和国/.test(name))
      return { entry: exact, difference: 'prefix', title: exact.title };
    if (exact || findSuccessor(key) || findSuccessor(base)) return undefined;
    if (bases.has(base)) return findOtherEdition(base, edition);
    const bare = base.replace(wrongIssuer, '');
    const issued = bare === base ? undefined : forms.find((form) => form.base === bare && !issuer.test(form.title));
    if (issued) return { entry: issued.entry, difference: 'prefix', title: issued.title };
    const spelt = misspelledWords.reduce((text, [written, right]) => text.replace(written, right), base);
    const misspelt = spelt === base ? undefined : forms.find((form) => form.base === spelt);
    if (misspelt) return { entry: misspelt.entry, difference: 'words', title: misspelt.title };
    const isLaw = /^\s*中华人民共和国/.test(name);
    const misspeltEnd = isLaw && base.length < shortestOfLaw ? findMisspeltEnd(base) : undefined;
    if (misspeltEnd) return { entry: misspeltEnd.entry, difference: 'words', title: misspeltEnd.title };
    if (base.length < (isLaw ? shortestOfLaw : shortest) || /[〈〉]/.test(base) || findPlace(base) !== '')
      return undefined;
    const other = isLaw ? findOtherNoun(base) : undefined;
    if (other) return { entry: other.entry, difference: 'words', title: other.title };
    const joined = withOneConjunction(base);
    for (let length = base.length - mostExtra; length <= base.length + mostExtra; length++) {
      for (const form of byLength.get(length) ?? []) {
        // A slip leaves its beginning or its end.
        if (form.base.charCodeAt(0) !== base.charCodeAt(0) && !form.base.endsWith(base.slice(-2))) continue;
        if (
          (joined === form.joined || differsBySlip(base, form, isLaw) || isConfused(base, form.base)) &&
          (edition === '' || edition === form.edition)
        ) {
          return { entry: form.entry, difference: 'words', title: form.title };
        }
      }
    }
    return undefined;
  },
);

/** 中华人民共和国政府信息公开办法: the only one so called but for its noun. */
function findOtherNoun(base: string): Form | undefined {
  const stem = base.replace(/(?:法则|法|条例|办法|规定|细则)$/, '');
  if (stem === base || stem.length < 2) return undefined;
  const found = forms.filter(
    ({ base: title }) => /^(?:法|条例)$/.test(title.slice(stem.length)) && title.startsWith(stem),
  );
  const titles = new Set(found.map(({ base: title }) => title));
  return titles.size === 1 ? found[0] : undefined;
}

/** Years that no plan of this name has; those to come may have one soon. */
function findOtherEdition(base: string, edition: string): NearTitle | undefined {
  const known = forms.filter((form) => form.base === base);
  if (edition === '' || known.some((form) => form.edition === edition || form.edition === '')) return undefined;
  const latest = known.at(-1);
  const [first, last] = [edition.slice(0, 4), edition.slice(5)];
  // What begins later and ends in the same year is no plan to come.
  if (!latest || (first > latest.edition.slice(0, 4) && last !== latest.edition.slice(5))) return undefined;
  const nearest = known.find((form) => form.edition.slice(0, 4) === first || form.edition.slice(5) === last);
  return nearest && { entry: nearest.entry, difference: 'edition', title: nearest.title };
}

const mostExtra = 2;

/** 传染病预防法 is no law, 传染病防治法 is. */
function isConfused(name: string, title: string): boolean {
  return (
    name.length === title.length &&
    name.length > shortest &&
    confusedWords.some(([written, right]) => name.includes(written) && name.replace(written, right) === title)
  );
}

/** So long a title is of one document, with any word of it left out. */
const longTitle = 18;

/**
 * One character for another behind the first, which says what a law is on; two that are swapped, or a word of one or two
 * characters more or less.
 */
function differsBySlip(name: string, { base: title, entry }: Form, isLaw: boolean): boolean {
  const extra = Math.abs(name.length - title.length);
  const most = Math.min(name.length, title.length);
  let head = 0;
  while (head < most && name.charAt(head) === title.charAt(head)) head++;
  let tail = 0;
  while (tail < most - head && name.charAt(name.length - 1 - tail) === title.charAt(title.length - 1 - tail)) tail++;
  const [written, right] = [name.slice(head, name.length - tail), title.slice(head, title.length - tail)];
  if (extra === 0) return (head > 0 && isMistyped(name, written, right)) || isOtherNoun(name, title, entry);
  const word = written + right;
  if (written !== '' && right !== '') return false;
  const isLeftOut = isLaw && most >= shortestOfLaw && right.length === 1 && head > 0 && tail > 0;
  return (most >= 6 || isLeftOut) && isSlipOfWord(word, right !== '', head, tail, entry);
}

/** 、 between 制度 and 制度 is neither here nor there. */
function withOneConjunction(key: string): string {
  return key.replace(/以及|[和及]|(?<!参)与/g, '和').replaceAll('、', '');
}

function isMistyped(name: string, written: string, right: string): boolean {
  if (written.length === 2) return written.charAt(0) === right.charAt(1) && written.charAt(1) === right.charAt(0);
  // 3 of the 4 characters of 审计法 and 统计法 are too few to tell.
  return written.length === 1 && name.length >= shortest && !isNarrowing(written) && !isNarrowing(right);
}

/** 法治政府建设实施方案（2021—2025年） without the name of a place is the 纲要. */
function isOtherNoun(name: string, title: string, { title: official }: OfficialTitle): boolean {
  const [written, right] = [nounOf(name), nounOf(title)];
  const isOne = written !== undefined && right !== undefined && name.slice(0, -2) === title.slice(0, -2);
  return isOne && /\d{4}/.test(official) && (nounFamilies[0]?.includes(written) ?? false);
}

function nounOf(name: string): string | undefined {
  return documentNouns.find((noun) => name.endsWith(noun));
}

/** A word that narrows nothing, or a single character that is hardly a word. */
function isSlipOfWord(
  word: string,
  isMissing: boolean,
  head: number,
  tail: number,
  { isWhole }: OfficialTitle,
): boolean {
  // 信息公开条例 is short for 政府信息公开条例; 个人信息保护办法 is no 个人信息保护法.
  if (head === 0) return isMissing && isWhole === true;
  if (word === '办' && tail === 1) return false;
  if (isNarrowing(word)) return isMissing && head + tail >= longTitle;
  return neutralWords.includes(word) || word.length === 1 || (isMissing && head + tail >= 6);
}

function isNarrowing(word: string): boolean {
  return narrowingWords.some((one) => (one.length === 1 ? word === one : word.includes(one)));
}
