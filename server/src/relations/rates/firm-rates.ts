import type { Figure } from '../../facts/figure.ts';
import { rateQualifiers } from '../../standards/measures.ts';
import { dueWords, savingRates } from '../../standards/rates.ts';
import { narrowSteps, stepFillers, stepWords } from '../../standards/step-words.ts';
import { isCarriedOver } from '../flows/carry-over.ts';
import type { Candidate } from '../lists/divisions.ts';
import { countsAddUp, partsOf, worth } from '../near.ts';
import {
  between,
  betweenBrackets,
  figuresBefore,
  figuresUntil,
  isNext,
  onlyBefore,
  type Passage,
  placeAmong,
  sameClass,
} from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import { baseOfStep, isCountNotLimit, stepBehind } from './behind-steps.ts';
import { labelOf, tieOf } from './rate-ties.ts';
import { findResumed } from './resumed-names.ts';
import { isOfOthers } from './stated-rates.ts';
import { isAmong } from './wholes.ts';

/**
 * The readings of a rate that its sentence states in a form of words, whatever the figures are; `stem` is the rate without 率.
 * They hold unless another reading is right.
 */
export function firmRates(passage: Passage, value: Figure, stem: string, before: readonly Figure[]): Candidate[] {
  if (value.bound || value.approximate) return [];
  const told = toldBehind(passage, value, stem);
  if (told) return [told];
  const inside = baseInside(passage, value);
  if (inside) return [{ ...firm(...inside), isBaseNamed: true }];
  const behind = stepBehind(passage, value, stem);
  if (behind) return [firm(behind[1], behind[0])];
  const part = before.findLast(({ depth }) => depth <= value.depth);
  if (!part || !isNext(passage, part, value) || part.sentence !== value.sentence) return [];
  const among = baseAmong(passage, part, stem);
  // No list of two can be the base of what is among the other.
  if (among) return [{ ...firm(part, among), isStated: 'alone' }];
  const base =
    baseOfStep(passage, value, part) ??
    baseOfVerb(passage, value, part, stem) ??
    baseOfTopic(passage, value, part, stem) ??
    (tieOf(stem, part) === 'word' ? findResumed(passage, part) : undefined) ??
    baseAlone(passage, value, part, stem);
  if (base) return isCarriedOver(passage, part, base) ? [] : [firm(part, base)];
  const reversed = stepBefore(passage, value, part, stem);
  return reversed ? [firm(reversed, part)] : [];
}

/**
 * `服务社186个，全县203个行政村的覆盖面为91.6%`, `自助办理121460证次，在签注（143075证次）中的使用率为84.9%`: the base stands right before the name of the
 * rate, and the part in the clause before it.
 */
function baseInside(passage: Passage, value: Figure): readonly [part: Figure, base: Figure] | undefined {
  const at = placeAmong(passage.figures, value);
  const [part, base] = [passage.figures[at - 2], passage.figures[at - 1]];
  if (!part || !base || part.sentence !== value.sentence || part.depth !== value.depth) return undefined;
  if (!isCountNotLimit(part) || !isCountNotLimit(base) || part.unit.text !== base.unit.text) return undefined;
  const isNamed = /^[一-鿿]{2,8}的[一-鿿]{2,6}[率面](?:为|达到?|是)?$/.test(between(passage, base, value));
  const isIn = /^）中的[一-鿿]{2,6}率(?:为|达到?|是)?$/.test(between(passage, base, value));
  const said = between(passage, part, base);
  return (isNamed && /^，(?:占|对)?全[省市县区州盟旗镇乡]$/.test(said)) || (isIn && /^，在[一-鿿]{2,8}（$/.test(said))
    ? [part, base]
    : undefined;
}

/** `整改隐患72处，发现隐患74处，整改率97.3%`: the step stands before what it is taken of. */
function stepBefore(passage: Passage, value: Figure, base: Figure, stem: string): Figure | undefined {
  const words = stepWords.find(({ done }) => done.test(stem));
  if (!words?.of.test(base.before) || base.before.includes(stem) || !isCountNotLimit(base)) return undefined;
  if (/[新又再另]/.test(base.before)) return undefined;
  const [step, ...others] = figuresBefore(passage, base).filter((figure) => sameClass(figure, base));
  if (!step || others.length > 0 || step.index !== base.index - 1 || !isCountNotLimit(step)) return undefined;
  const isBehind = /^，[^，；。（）]{0,8}$/.test(between(passage, step, base)) && value.before.startsWith(`${stem}率`);
  return isBehind && step.before.replace(stepFillers, '').startsWith(stem) && !isNarrow(step.before) ? step : undefined;
}

/** `机关执法人员11人中取得行政执法证10人，持证率90.9%`: what stands among the other. */
function baseAmong(passage: Passage, part: Figure, stem: string): Figure | undefined {
  const base = figuresUntil(passage, part.start).at(-1);
  if (!base || !sameClass(base, part) || !isCountNotLimit(base) || !isCountNotLimit(part) || isNarrow(part.before))
    return undefined;
  // 局领导7人中参加培训6人，全局参训率92%.
  if (stem.startsWith('全')) return undefined;
  return isAmong(passage, base, part) && tieOf(stem, part) === 'word' ? base : undefined;
}

function firm(part: Figure, base: Figure): Candidate {
  return { part: [part], base: [base], isMeant: true, isStated: 'firmly' };
}

/**
 * `年审率97.3%，186家应审单位中有181家完成年审`, `918人，集中供养率40.0%（集中供养367人，分散供养551人）`: what follows the rate says of
 * what it is.
 */
function toldBehind(passage: Passage, value: Figure, stem: string): Candidate | undefined {
  const { figures } = passage;
  const at = placeAmong(figures, value);
  const [previous, first, second] = [figures[at - 1], figures[at + 1], figures[at + 2]];
  const word = stem.slice(-2);
  if (!first || first.sentence !== value.sentence || word.length < 2 || !isCountNotLimit(first)) return undefined;
  const gap = between(passage, value, first);
  if (/^[，：（]即?$/.test(gap) && second && isCountNotLimit(second) && sameClass(first, second)) {
    const isAmong = /^[^，；。（）]{0,12}中(?:已|共)?有?$/.test(between(passage, first, second));
    const said = labelOf(second);
    // 结案率96%，50件积案中有12件结案: of some others, where it is not said that it is what was to be done.
    if (isAmong && said.includes(word) && !said.includes(`${word}率`) && !isNarrow(said))
      return { ...firm(second, first), ...(dueWords.test(labelOf(first)) ? {} : { isStated: false }) };
  }
  const isSaid = /^(?:（其?中?|，即|，其中)/.test(gap) && first.before.replace(/^(?:其中|即)/, '') === stem;
  if (!isSaid || !previous || !isCountNotLimit(previous) || !sameClass(first, previous)) return undefined;
  const others = figuresUntil(passage, previous.start).filter(
    (figure) => figure.sentence === value.sentence && sameClass(figure, first),
  );
  if (previous.sentence !== value.sentence || others.length > 0) return undefined;
  const isWhole = second !== undefined && countsAddUp(previous, [first, second]) === true;
  return { ...firm(first, previous), ...(isWhole ? {} : { isStated: false }) };
}

/** 提前办结30件, 当场整改20处: of a part of what the rate is of. */
export function isNarrow(label: string): boolean {
  return narrowSteps.test(label) || rateQualifiers.some((word) => word !== '应' && label.includes(word));
}

/** `审结案件8124件，…。适用简易程序审结2310件，适用率28.4%`: the same verb was counted once before, of all. */
function baseOfVerb(passage: Passage, value: Figure, part: Figure, stem: string): Figure | undefined {
  const { term } = part;
  if (term === '' || !part.before.endsWith(term) || !isRightBehind(passage, part, value, stem)) return undefined;
  const said = part.before.slice(0, -term.length).replace(stepFillers, '');
  if (!said.startsWith(stem)) return undefined;
  const same = figuresUntil(passage, part.start).filter((figure) => sameClass(figure, part) && figure.term === term);
  const [only, ...others] = same;
  return only && others.length === 0 && isCountNotLimit(only) && only.before.replace(stepFillers, '').startsWith(term)
    ? only
    : undefined;
}

/** What was said to be asked or looked at one and all: 对办结件全部回访，, 对结业学员逐人测试，. */
const askedOfAll = /对([一-鿿]{2,8}?)(?:全部|均|逐[件户人个家宗]|逐一)(?:开展|进行)?[一-鿿]{2,4}，$/;

/** `办结1839件…。对办结件全部回访，满意1779件，满意率96.7%`: of what the clause ahead names, counted once before. */
function baseOfTopic(passage: Passage, value: Figure, part: Figure, stem: string): Figure | undefined {
  if (part.before !== stem || !isRightBehind(passage, part, value, stem)) return undefined;
  const ahead = passage.text.slice(Math.max(0, part.labelStart - 24), part.labelStart);
  const name = askedOfAll.exec(ahead)?.[1]?.replace(/[件户人]$/, '');
  if (name === undefined || name.length < 2) return undefined;
  const named = figuresUntil(passage, part.labelStart).filter(
    (figure) => isCountNotLimit(figure) && sameClass(figure, part) && figure.before.includes(name),
  );
  const [only, ...others] = named;
  return others.length === 0 && only && !narrowSteps.test(only.before) ? only : undefined;
}

/**
 * `受理纠纷746件，成功728件，成功率97.6%`: the part is called as the rate is, and stands right behind the one figure of its sentence that may be
 * its whole. Of 545 such rates in others' texts two were of something else: of what was saved, and of what was asked for (被申请撤销74件，撤销2件).
 */
function baseAlone(passage: Passage, value: Figure, part: Figure, stem: string): Figure | undefined {
  if (!isRightBehind(passage, part, value, stem) || savingRates.test(stem) || worth(value) >= partsOf(value))
    return undefined;
  const base = onlyBefore(passage, part);
  if (!base || base.unit.text !== part.unit.text || base.depth !== part.depth) return undefined;
  if (!part.before.endsWith(stem) || isOfOthers(part, stem) || /[不未非无没]/.test(part.before)) return undefined;
  // 户籍人口32.4万人，参保18.2万人: not each of them is to be insured; 建立工会120家，建会120家: one thing said twice.
  if (/人口$/.test(base.before) || [...stem.slice(-2)].every((character) => base.before.includes(character)))
    return undefined;
  // 民事案件320件，调解成功86件，调解成功率75.4%: of those that were mediated; 开工21个，竣工10个: of all there are.
  if (stem.length > 3 && !base.before.includes(stem.slice(0, 2))) return undefined;
  if (base.before.replace(stepFillers, '').length < 3) return undefined;
  // 岗位620个，报名1280人，签约386人，签约率62.3%.
  if (figuresBefore(passage, part).some((other) => isQuotient(value, { part: [part], base: [other] })))
    return undefined;
  const gap = betweenBrackets(passage, base, part);
  const isBeside = isNext(passage, base, part) && !/[；：（）]|^、|其中/.test(gap);
  return isBeside && !base.flags.target && worth(part) <= worth(base) ? base : undefined;
}

/** 适用2310件，适用率: a comma, and the rate without another word. */
export function isRightBehind({ text }: Passage, part: Figure, value: Figure, stem: string): boolean {
  return text.slice(part.end, value.start).replace(/(?:为|达到?|是)+$/, '') === `，${stem}率`;
}
