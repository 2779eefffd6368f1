import type { Figure } from '../../facts/figure.ts';
import { reachingWords } from '../../standards/comparisons.ts';
import { figureBeside, figuresBefore, type Passage, placeAmong, sameClass, withLabelOf } from '../passage.ts';

/** The names of the rates that a percentage states: 办结率 and 满意率 of `办结率、满意率均达100%`. */
export function findRateNames(passage: Passage, value: Figure): string[] {
  const { text, paragraph } = passage;
  const shared = findShared(passage, value);
  const own = namesIn((shared?.first ?? value).before);
  if (shared) {
    // 分别 gives each value the name at its place; where the numbers differ, none.
    const name = own.length === shared.values ? own[shared.place] : undefined;
    return name === undefined ? [] : [name];
  }
  if (own.length > 0) return own;
  // 应建516家，已建329家，63.8%的建团率.
  const behind = /^的([一-鿿]{2,8}?率)(?!先|[一-鿿]?[由从])/.exec(text.slice(value.end, value.end + 12))?.[1];
  if (behind !== undefined) return [behind];
  // 知晓率由82%提高到94%: both values have the rate that the first one names.
  const previous = figuresBefore(passage, value).at(-1);
  if (previous && sameClass(previous, value) && (behindVerb.test(value.before) || bySomethingElse.test(value.before))) {
    // 合格率由上年的97.6%提高到98.0%.
    const told = isFormer(passage, previous) ? namesIn(previous.before.replace(begins, '')) : [];
    return told.length > 0 ? told : findRateNames(passage, previous);
  }
  // 办结率：98%, and 办结率（98%）.
  const bounds = paragraph.sentences[value.sentence]?.clauses[value.clause];
  if (bounds === undefined || bounds.start + 6 < value.start || !/[：（]/.test(bounds.opener)) return [];
  const named = /[一-鿿]{1,12}(?:率|度|比重)$/.exec(text.slice(Math.max(0, bounds.start - 14), bounds.start - 1))?.[0];
  return named === undefined ? [] : [named];
}

const change = `(?:${reachingWords.join('|')})`;
/** 按笔数计算对接成功率84.6%，按金额计算为83.2%. */
const bySomethingElse = /^按[一-鿿]{1,3}计算?(?:的|为|达到?|是)*$/;
const behindVerb = new RegExp(`^${change}[到至为]$`);
const risesHere = new RegExp(`^[^，。；、\\d]{0,6}${change}[到至为]`);
const begins = /[由从][^，。；由从]{0,12}$/;

/** `拒收率由4.1%降到2.9%`, `由上年的71.0%提高到75.2%`: the first of the two is no longer so. */
export function isFormer({ text }: Passage, { before, end }: Figure): boolean {
  return begins.test(before) && risesHere.test(text.slice(end, end + 16));
}

/** 总长由2418公里增加至2503公里: the second is what the first was. */
export function withFormerLabel(passage: Passage, figure: Figure): Figure {
  const previous = figureBeside(passage.figures, figure, -1);
  if (!previous || previous.unit !== figure.unit || !isFormer(passage, previous)) return figure;
  return { ...withLabelOf(figure, previous), before: previous.before.replace(begins, '') };
}

/** What joins names; 及格率, 普及率, 参与率 and 及时率 are whole words. */
const joint = /[、和]|(?<!参)与|(?<![普涉以])及(?![格时])/;

/** The rates named at the end of a label: `目标任务完成率与满意率分别达到` names two. */
function namesIn(before: string): string[] {
  const names =
    /[一-鿿“”、和及与]{0,40}(?:率|度|比|比重|比例|(?:覆盖|通报|受益|参与|惠及|知晓|亏损)面)(?=[均都分别达到为是在保持至仅有约超近由从高竟已了：“]{0,8}$)/.exec(
      before,
    )?.[0];
  if (names === undefined) return [];
  return /[、和与及“”]/.test(names) ? names.split(joint).map((name) => name.replace(/[“”]/g, '')) : [names];
}

interface Shared {
  /** The first of the values, whose label names all rates. */
  readonly first: Figure;
  /** The place of this value among them, from 0. */
  readonly place: number;
  readonly values: number;
}

/** No sentence gives more rates their values at once. */
const mostShared = 8;

/** Values behind 分别, joined by 、 和 or 与: `分别为103%、98%`. */
function findShared(passage: Passage, value: Figure): Shared | undefined {
  const { figures, text } = passage;
  const at = placeAmong(figures, value);
  let start = at;
  while (at - start < mostShared && areJoined(text, figures[start - 1], figures[start])) start--;
  let end = at;
  while (end - at < mostShared && areJoined(text, figures[end], figures[end + 1])) end++;
  const first = figures[start];
  if (!first?.before.includes('分别')) return undefined;
  return { first, place: at - start, values: end - start + 1 };
}

function areJoined(text: string, left: Figure | undefined, right: Figure | undefined): boolean {
  if (!left || !right || right.start - left.end !== 1 || !sameClass(left, right)) return false;
  return '、和与及'.includes(text.charAt(left.end));
}
