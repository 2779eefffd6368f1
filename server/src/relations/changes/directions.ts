import type { Figure } from '../../facts/figure.ts';
import {
  aboveWords,
  belowWords,
  changeEndings,
  changeOpenings,
  fallingMorphemes,
  fallingWords,
  minuses,
  risingMorphemes,
  risingWords,
} from '../../standards/comparisons.ts';
import type { Passage } from '../passage.ts';

const alternatives = (words: readonly string[]) => words.join('|');
const ending = `(?:${alternatives(changeEndings)})*$`;
const rises = new RegExp(`(?:${alternatives(risingWords)})${ending}`);
const falls = new RegExp(`(?:${alternatives(fallingWords)})${ending}`);
const risesTo = new RegExp(
  `(?:(?:${alternatives(risingWords)})[至到为成][^，；、]{0,10}|[${risingMorphemes}提][一-鿿]?[至到])$`,
);
const fallsTo = new RegExp(
  `(?:(?:${alternatives(fallingWords)})[至到为成][^，；、]{0,10}|[${fallingMorphemes}][一-鿿]?[至到])$`,
);
/** 较上年多出动3次, 比去年少发放20份: the verb between 多 and the number. */
const more = /(?:比|较)[^，。；]{2,14}[多增][一-鿿]{0,2}$/;
const less = /(?:比|较)[^，。；]{2,14}[少减][一-鿿]{0,2}$/;

/** So far back a label is read for the verb of a change. */
const reach = 20;

/** Whether the words before a change say that something rose; `undefined` where they say neither. */
export function directionOf({ before }: Figure): boolean | undefined {
  const label = before.slice(-reach);
  // 同比-10.9%.
  if (minuses.includes(before.slice(-1)) && before !== '') return false;
  if (rises.test(label)) return true;
  if (falls.test(label)) return false;
  if (more.test(label) || aboveWords.test(label)) return true;
  return less.test(label) || belowWords.test(label) ? false : undefined;
}

const opening = `^[，、]?(?:${alternatives(changeOpenings)})*`;
const risesAnyhow = new RegExp(`${opening}(?:[${risingMorphemes}][一-鿿]{0,2}|上浮|再进|提了)[了约近]?$`);
const fallsAnyhow = new RegExp(`${opening}(?:[${fallingMorphemes}][一-鿿]{0,2}|下浮|回落)[了约近]?$`);

/** The same where grammar leaves no doubt that it is a change: 118.9万人次多运了7.5万人次, 比上年扩大39个，扩幅22.9%. */
export function anyDirectionOf(figure: Figure): boolean | undefined {
  const direction = directionOf(figure);
  if (direction !== undefined || /[率数]$/.test(figure.before)) return direction;
  if (risesAnyhow.test(figure.before)) return true;
  // 比全区平均的39天长7天.
  if (figure.unit.class === 'time' && /^[长短快慢]了?$/.test(figure.before)) return /[长慢]/.test(figure.before);
  return fallsAnyhow.test(figure.before) ? false : undefined;
}

/** It names nothing besides: 扩幅22.9%, 一年间上浮2.7个百分点. */
export function isBareChange(figure: Figure): boolean {
  const { before } = figure;
  return isExtent(figure) || isSpeed(figure) || risesAnyhow.test(before) || fallsAnyhow.test(before);
}

/** 由7天压到3天，提速57%: what is quicker takes less. */
export function isSpeed({ before }: Figure): boolean {
  return /^[，、]?(?:平均|总体)?提速$/.test(before);
}

/** 较年初存案数压降82件, 与上年比，查处人数少23人: a morpheme of direction behind what it is compared with. */
export function isComparedChange({ text }: Passage, { before, start }: Figure): boolean {
  const label = before.length > 8 ? before : text.slice(Math.max(0, start - 24), start);
  return comparedChange.test(label);
}

const morpheme = `[${risingMorphemes}${fallingMorphemes}]`;
const comparedChange = new RegExp(
  `(?:[与和同][^，。；]{2,8}比，[^，。；]{0,8}|(?:比|较)[^，。；]{2,14})${morpheme}[一-鿿]{0,2}(?<!的)$`,
);

/** The same of `由A增至B`. */
export function directionTo({ before }: Figure): boolean | undefined {
  const label = before.slice(-reach);
  if (risesTo.test(label)) return true;
  return fallsTo.test(label) ? false : undefined;
}

/** 幅度为22.3%, 变动幅度3.1%: which way is said before. */
export function isExtent({ before }: Figure): boolean {
  return /^[，、]?(?:变[动化])?幅度[为达是]?$/.test(before);
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
