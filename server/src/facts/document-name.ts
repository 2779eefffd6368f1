import {
  documentNouns,
  managedActivities,
  narrowingWords,
  neutralWords,
  nounFamilies,
  toNameKey,
} from '../standards/document-names.ts';
import { organisationName } from '../standards/organisations.ts';
import { findPlace } from '../standards/places.ts';
import { keepPerText } from '../text/keep.ts';

/** What the name of a document is made of, in the form of `toNameKey`. */
export interface DocumentName {
  /** The place or places it begins with, empty for none. */
  readonly place: string;
  /** What it is on: without place, 关于…的 and what stands in brackets at the end. */
  readonly matter: string;
  /** One of `documentNouns`, which it ends in. */
  readonly noun: string;
  /** The digits in brackets at its end: 2021, 2025 of （2021—2025年）. */
  readonly edition: string;
}

/** Reads a name; `undefined` for one that ends in no noun of documents, holds another name, or is a noun alone. */
export function readDocumentName(name: string): DocumentName | undefined {
  return readNameKey(toNameKey(name));
}

/** The same, of a name that has the form of `toNameKey` already. */
export const readNameKey = keepPerText((key): DocumentName | undefined => {
  const [brackets = ''] = /(?:（[^（）]{1,20}）){0,3}$/.exec(key) ?? [];
  const whole = key.slice(0, key.length - brackets.length);
  const noun = documentNouns.find((ending) => whole.endsWith(ending));
  if (noun === undefined || /[〈〉]/.test(whole)) return undefined;
  const place = findPlace(whole);
  const about = /^.{0,40}?关于/.exec(whole)?.[0].length ?? place.length;
  const matter = whole.slice(Math.max(place.length, about), -noun.length).replace(/的$/, '');
  return { place, matter, noun, edition: brackets.replace(/\D/g, '') };
});

/** How two names that may belong to one document differ. */
export interface Difference {
  /** `neutral`: by words that narrow nothing; `open`: by other words; `noun`: by the noun at the end. */
  readonly kind: 'neutral' | 'open' | 'noun';
  /** The words that one has and the other has not; of `noun` the two nouns. */
  readonly words: readonly string[];
  /** `likely`: one of them is a slip; `possible`: they may be two documents. */
  readonly weight: 'likely' | 'possible';
}

/**
 * `undefined` for names that are the same, or that too much tells apart. Both name the same place, or none: of names
 * without a place it is not known whose document they are.
 */
export function findDifference(a: DocumentName, b: DocumentName): Difference | undefined {
  if (a.edition !== '' && b.edition !== '' && a.edition !== b.edition) return undefined;
  if (a.noun !== b.noun) return findOtherNoun(a, b);
  const [short, long] = a.matter.length < b.matter.length ? [a.matter, b.matter] : [b.matter, a.matter];
  // 信息公开条例 for 政府信息公开条例 is a short name.
  if (a.place === '' && long.endsWith(short)) return undefined;
  const common = short.length + a.noun.length;
  const share = common / (long.length + a.noun.length);
  if (common < 6 || share < 0.7) return undefined;
  const insertion = findInsertion(short, long);
  if (!insertion) return undefined;
  const { words } = insertion;
  // 安全管理管理办法, where 管理 belongs to the noun.
  const isDoubled = long.startsWith(short) && a.noun.startsWith(long.slice(short.length));
  const sense = isDoubled ? 'neutral' : insertion.sense;
  if (sense === 'narrowing') return undefined;
  if (sense === 'neutral') return { kind: 'neutral', words, weight: a.place === '' ? 'possible' : 'likely' };
  // A single character is seldom a word: 人民调工作条例 for 人民调解工作条例.
  const isCharacter = words.every((word) => word.length === 1);
  if (isCharacter && a.place !== '' && share >= 0.8 && common >= 7) return { kind: 'open', words, weight: 'likely' };
  if (share < 0.8 || common < (a.place === '' ? 10 : 8)) return undefined;
  // 政府投资项目审计管理办法 beside 政府投资项目管理办法: what stands before the head says what is done.
  const isLikely = a.place !== '' && !insertion.rests.some((rest) => head.test(rest));
  return { kind: 'open', words, weight: isLikely ? 'likely' : 'possible' };
}

/** What is left of a name behind its matter, before its noun. */
const head = /^(?:监督|综合|服务)?(?:管理|程序|工作|实施|促进|保护|建设|暂行|若干|行动)?$/;

function findOtherNoun(a: DocumentName, b: DocumentName): Difference | undefined {
  const isOne = a.place === '' && b.place === '' && a.matter === b.matter && a.matter.length >= 6;
  const isFamily = nounFamilies.some((family) => family.includes(a.noun) && family.includes(b.noun));
  return isOne && isFamily ? { kind: 'noun', words: [a.noun, b.noun], weight: 'possible' } : undefined;
}

/** What stands in the longer of two texts and not in the shorter, where nothing else differs. */
interface Insertion {
  readonly words: readonly string[];
  /** What follows each of them in the longer text. */
  readonly rests: readonly string[];
  /** `neutral`: words that narrow nothing; `narrowing`: words that make another thing of it. */
  readonly sense: 'neutral' | 'narrowing' | 'open';
}

const longestWord = 4;
const mostWords = 2;

/** The words of one to four characters, two at most, by which `long` is longer than `short`. */
function findInsertion(short: string, long: string): Insertion | undefined {
  const extra = long.length - short.length;
  if (extra < 1 || extra > longestWord * mostWords) return undefined;
  const words = insertedWords(short, long, 1) ?? insertedWords(short, long, mostWords);
  if (!words) return undefined;
  const senses = words.map(senseOf);
  const sense = senses.includes('narrowing') ? 'narrowing' : senses.includes('open') ? 'open' : 'neutral';
  return { words: words.map(({ cuts: [word = ''] }) => word), rests: words.map(({ rest }) => rest), sense };
}

interface InsertedWord {
  /** The word in every way it can be cut: 社会 in 甲社会社团 may be 社会 before 社团 or 会社 inside it. */
  readonly cuts: readonly string[];
  readonly rest: string;
  /** It stands twice, one behind the other: 安全管理管理办法. */
  readonly isDoubled: boolean;
}

/** From the left, at each place the shortest word first: the work is bounded by the number of words. */
function insertedWords(short: string, long: string, words: number): InsertedWord[] | undefined {
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++;
  if (long.length === short.length) return at === short.length ? [] : undefined;
  if (words === 0) return undefined;
  for (let length = 1; length <= longestWord; length++) {
    const rest = insertedWords(short.slice(at), long.slice(at + length), words - 1);
    const isDoubled = at >= length && long.slice(at - length, at) === long.slice(at, at + length);
    if (rest) return [{ cuts: cutsOf(long, at, length), rest: long.slice(at + length), isDoubled }, ...rest];
  }
  return undefined;
}

function cutsOf(long: string, at: number, length: number): string[] {
  const found: string[] = [];
  for (let start = at; start >= 0 && at - start <= length; start--) {
    if (start < at && long.charAt(start) !== long.charAt(start + length)) break;
    found.push(long.slice(start, start + length));
  }
  return found;
}

function senseOf({ cuts: words, rest, isDoubled }: InsertedWord): Insertion['sense'] {
  if (isDoubled) return 'neutral';
  if (words.some((word) => neutralWords.includes(word))) return 'neutral';
  if (rest.startsWith('管理') && words.some((word) => managedActivities.includes(word))) return 'narrowing';
  const narrows = (word: string) =>
    !/^[一-鿿]+$/.test(word) ||
    /[〇一二三四五六七八九十第届年季月]/.test(word) ||
    organisationName.test(word) ||
    documentNouns.some((noun) => word.includes(noun)) ||
    narrowingWords.some((narrowing) => (narrowing.length === 1 ? word === narrowing : word.includes(narrowing)));
  return words.some(narrows) ? 'narrowing' : 'open';
}
