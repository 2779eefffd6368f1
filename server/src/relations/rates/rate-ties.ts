import type { Figure } from '../../facts/figure.ts';
import { askedWords, countedWords, doneWords, dueWords } from '../../standards/rates.ts';

/**
 * How a figure counts what a rate is of: its label has the `word` of the rate (持证率, 持证61人), its last two characters, or
 * all of them one after the other (持有效行政执法证件27人), or a word of the same meaning; it is what was `done` (实到94人);
 * its label has a `character` in common with the rate that means something (接种率, 种完8541剂次).
 */
export type Tie = 'word' | 'done' | 'character';

/** Characters that rates and labels share whatever they are about. */
const general = /[完成到位已实现了的及时按期规范全年率数量总有其中办理处件人]/g;

/** Of 不合格18批次 only the rate 不合格率 speaks. */
const negated = /(?:[不未非无]予?|没有)[一-鿿]{1,2}/g;

export function tieOf(stem: string, figure: Figure): Tie | undefined {
  const said = /^[不未非无]/.test(stem) ? labelOf(figure) : labelOf(figure).replace(negated, '');
  // 精简后保留38项 says what there is since, not how many were.
  const label = said.includes(`${stem}后`) ? said.replace(`${stem}后`, '') : said;
  const words = stem.replace(general, '');
  // 群众评价8.87万件 and 满意度问卷320份 say who was asked, not who was pleased; 回收问卷3618份 what came back.
  if (askedWords.test(figure.before) && !askedWords.test(stem) && !cameBack(stem, figure)) return undefined;
  if (label.includes(stem) || (words !== '' && label.includes(stem.slice(-2)))) return 'word';
  if (words.length > 1 && isSpread(words, label)) return 'word';
  // 网上办理11230件 beside 网办率: the first characters of two words.
  if (isShortFor(stem, figure.before) || isReordered(stem, figure.before)) return 'word';
  if (countedWords.some(({ rate, counted }) => rate.test(stem) && counted.test(label))) return 'word';
  if (doneWords.test(figure.before)) return 'done';
  // 调解86件 does not count what a 调解成功率 is of: its end says it.
  return [...stem.slice(-2).replace(general, '')].some((word) => label.includes(word)) ? 'character' : undefined;
}

function cameBack(stem: string, { before }: Figure): boolean {
  return before.startsWith(stem.slice(-2)) && !/度/.test(before);
}

/** 不合格9批次 beside 合格率: what the rate leaves. */
export function isRest(stem: string, { before }: Figure): boolean {
  const denied = /(?:[不未非无]予?|没有)([一-鿿]{1,4}?)[的有为共计者]*$/.exec(before)?.[1];
  return denied !== undefined && denied.length > 1 && stem.endsWith(denied);
}

/** 优秀19个、良好38个 beside 优良率: each has a part of the word, and together they have all of it. */
export function isWordOfBoth(stem: string, one: Figure, other: Figure): boolean {
  const [first, second] = [labelOf(one), labelOf(other)];
  const characters = [...stem];
  return (
    stem.length > 1 &&
    characters.every((character) => first.includes(character) !== second.includes(character)) &&
    characters.some((character) => first.includes(character)) &&
    characters.some((character) => second.includes(character))
  );
}

/** What is said of a figure, in front of it and behind. */
export function labelOf({ before, after }: Figure): string {
  return before + after.slice(0, before === '' ? 30 : 12);
}

/** 网上可办 of 可网上办: the same words in another order. */
function isReordered(stem: string, label: string): boolean {
  const said = label.replace(/^[，、；]|其中|的$/g, '');
  return stem.length > 2 && said.length === stem.length && [...stem].sort().join('') === [...said].sort().join('');
}

/** 网办 of 网上办理: each character begins a word of two. */
function isShortFor(stem: string, label: string): boolean {
  return stem.length === 2 && label.at(-4) === stem.charAt(0) && label.at(-2) === stem.charAt(1);
}

/** Its characters stand one after the other: 提起公诉 has all of 起诉. */
export function isSpread(words: string, label: string): boolean {
  let at = 0;
  for (const word of words) {
    at = label.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** 应种8624剂次, 计划轮换6.4万吨: what was to be done. */
export function isDue(figure: Figure): boolean {
  // 超年度目标0.91亿元 is by how much.
  // 尚有8家应接未接 are what is left to be done.
  const label = labelOf(figure).replace(undone, '');
  return dueWords.test(label) && !beyond.test(figure.before);
}

const undone = /应([一-鿿])未\1/;

const beyond = /超(?:出|过|额)?(?:完成)?[一-鿿]{0,4}(?:目标|计划|任务|预算)$/;

/** 甲项参保6127人，乙项参保5.94万人，参保率97.2%: what is called as the part is counts others of its kind, and is no base. */
export function isSibling(base: Figure, stem: string): boolean {
  return base.before.endsWith(stem) && !isDue(base);
}
