import type { Figure } from '../facts/figure.ts';
import { aboveWords, belowWords, changeEndings, fallingWords, risingWords } from '../standards/comparisons.ts';

const alternatives = (words: readonly string[]) => words.join('|');
const ending = `(?:${alternatives(changeEndings)})*$`;
const rises = new RegExp(`(?:${alternatives(risingWords)})${ending}`);
const falls = new RegExp(`(?:${alternatives(fallingWords)})${ending}`);
const risesTo = new RegExp(`(?:${alternatives(risingWords)})[至到为成][^，；、]{0,10}$`);
const fallsTo = new RegExp(`(?:${alternatives(fallingWords)})[至到为成][^，；、]{0,10}$`);
/** 较上年多出动3次, 比去年少发放20份: the verb between 多 and the number. */
const more = /(?:比|较)[^，。；]{2,14}[多增][一-鿿]{0,2}$/;
const less = /(?:比|较)[^，。；]{2,14}[少减][一-鿿]{0,2}$/;

/** So far back a label is read for the verb of a change. */
const reach = 20;

/** Whether the words before a change say that something rose; `undefined` where they say neither. */
export function directionOf({ before }: Figure): boolean | undefined {
  const label = before.slice(-reach);
  if (rises.test(label)) return true;
  if (falls.test(label)) return false;
  if (more.test(label) || aboveWords.test(label)) return true;
  return less.test(label) || belowWords.test(label) ? false : undefined;
}

/** The same of `由A增至B`. */
export function directionTo({ before }: Figure): boolean | undefined {
  const label = before.slice(-reach);
  if (risesTo.test(label)) return true;
  return fallsTo.test(label) ? false : undefined;
}

const somewhat = '(?:相比|相较)?，?(?:有所|略有|略|稍有|小幅|大幅|明显|显著|稳步)';
const risesSomewhat = new RegExp(`^${somewhat}(?:增加|增长|上升|提高|提升|增多|扩大)(?=[，。；、）]|$)`);
const fallsSomewhat = new RegExp(`^${somewhat}(?:减少|下降|降低|回落|缩短|压缩|压减)(?=[，。；、）]|$)`);

/** `比上年的5310人有所上升`: a direction without an amount, behind the value it was. */
export function directionBehind(text: string, { end }: Figure): boolean | undefined {
  const behind = text.slice(end, end + 12);
  if (risesSomewhat.test(behind)) return true;
  return fallsSomewhat.test(behind) ? false : undefined;
}
