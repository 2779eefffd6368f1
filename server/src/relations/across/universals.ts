import type { Figure } from '../../facts/figure.ts';
import { measures } from '../../standards/measures.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { allWords, coverage, partial } from '../../standards/zero-words.ts';
import { comesNear, isOneSlipOff, worth } from '../near.ts';
import { between, figuresBefore, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * Claims that nothing is left out beside a count (`standards.md` §9.3 E3, E4): `受理30件，全部办结，办结30件`,
 * `立案23件；23件全部结案`, `共有社区9个，签约社区9个，实现全覆盖`.
 */
export function* findUniversals(passage: Passage): Iterable<FoundRelation> {
  if (!saysAll.test(passage.text)) return;
  for (const figure of passage.figures) {
    if (!isQuantity(figure) || figure.flags.target || !figure.unit.discrete) continue;
    const whole = findTold(passage, figure) ?? findReferred(passage, figure) ?? findCovered(passage, figure);
    if (!whole) continue;
    const pattern = coversAll(passage, figure) ? 'E4' : 'E3';
    yield { type: 'universal', pattern, claim: { form: 'equal', one: figure, other: whole }, certain: true };
  }
}

/** What every such claim is said with; most passages hold none of it. */
const saysAll = new RegExp(`${allWords.join('|')}|覆盖|尽`);

const counting = /^(?:现|已|共|共计|合计|累计|目前|实际|经[一-鿿]{2})+/;
/** A clause that says 全部 or its like, with what stands before it there: 立案提案均已办复. */
const saidOfAll = new RegExp(
  `(?:^|[，：])([^，；：。（）]{0,14}?)(?:已|现已|现)?(?:${allWords.join('|')})([^，；：。（）]{1,24})，$`,
);

/** `全部办结，办结28件`: the count repeats the step that the clause before it says of all. */
function findTold(passage: Passage, figure: Figure): Figure | undefined {
  if (passage.text.charAt(figure.start - figure.before.length - 1) !== '，') return undefined;
  const label = figure.before.replace(counting, '').replace(/(?:[数量]|的有?)$/, '');
  const before = figuresBefore(passage, figure).filter((other) => isQuantity(other) && !other.flags.target);
  const last = before.at(-1);
  if (label.length < 2 || !last || figure.depth > 0 || partial.test(label)) return undefined;
  const from = Math.max(last.end - 1, figure.start - figure.before.length - 60);
  const gap = passage.text.slice(from, figure.start - figure.before.length);
  const [, subject = '', step = ''] = saidOfAll.exec(gap) ?? [];
  if (step === '' || partial.test(subject)) return undefined;
  const holds = step.includes(label) || [...label].every((character) => step.includes(character));
  if (!holds && !step.includes(label.slice(0, 2))) return undefined;
  const level = before.filter((other) => other.depth === figure.depth);
  const alike = level.filter((other) => sameClass(other, figure));
  const wholes = alike.length > 0 || !holds ? alike : level;
  const name = subject.slice(0, 2);
  const named = name.length > 1 ? wholes.findLast((other) => other.before.endsWith(name)) : undefined;
  const nearest = wholes.at(-1);
  const next = wholes.at(-2);
  // 受理投诉40件、咨询60件，均已答复: all of both.
  if (!named && nearest && next && /^[^，；。]*、[^，；。]*$/.test(between(passage, next, nearest)))
    return findSum(passage, wholes);
  // A count behind another in the clause list may be of either: 受理30件，转办12件，均已办结.
  return named ?? (nearest && sameClass(nearest, figure) === sameClass(last, figure) ? nearest : undefined);
}

/** 设站263个，县级1个、乡镇14个、村248个，各站都…: all of the list, which its total counts. */
function findSum(passage: Passage, wholes: readonly Figure[]): Figure | undefined {
  let sum = 0;
  for (const [at, figure] of [...wholes.entries()].reverse()) {
    const next = wholes[at + 1];
    if (next && !/、/.test(between(passage, figure, next))) return worth(figure) === sum ? figure : undefined;
    sum += worth(figure);
  }
  return undefined;
}

const behindAll = new RegExp(`^([一-鿿、“”]{0,12}?(?:（[^（）]{1,4}）)?)(?:已|现已)?(?:${allWords.join('|')})`);

/** `23件全部结案`, `全部12件均经法制审核`: the number speaks of what was counted before. */
function findReferred(passage: Passage, figure: Figure): Figure | undefined {
  const { text } = passage;
  if (figure.depth > 0 || !/^(?:，|；|全部|上述|这|即|对)*$/.test(figure.before)) return undefined;
  const found = behindAll.exec(text.slice(figure.end, figure.end + 30));
  if (!found) return undefined;
  const noun = (found[1] ?? '').replace(/（.*|[^一-鿿]|案件/g, '');
  const wholes = figuresBack(passage, figure).filter(
    (other) => sameClass(other, figure) && isQuantity(other) && !stockWords.opening.test(other.before),
  );
  // 年初151处，年末146处 … 对146处全部落实责任人: the number says itself which of them it speaks of.
  const same = wholes.findLast((other) => worth(other) === worth(figure));
  if (same) return same;
  if (figure.before.includes('全部')) return onlyNear(wholes, figure);
  if (noun.length > 1) {
    const named = wholes.filter(
      ({ before, after }) =>
        before.endsWith(noun) || after.startsWith(noun) || (before.length > 2 && noun.startsWith(before)),
    );
    return named.length === 1 ? named[0] : undefined;
  }
  const step = measures.find(({ terms }) => terms.some((term) => text.startsWith(term, figure.end + found[0].length)));
  const sources = step ? wholes.filter(({ action }) => action !== undefined && step.partOf.includes(action)) : [];
  return sources.length === 1 ? sources[0] : onlyNear(wholes, figure);
}

function onlyNear(wholes: readonly Figure[], figure: Figure): Figure | undefined {
  const near = wholes.filter(({ sentence }) => sentence === figure.sentence);
  return near.length === 1 ? near[0] : undefined;
}

/** So many figures back a number may refer. */
const reach = 12;

function figuresBack({ figures }: Passage, figure: Figure): Figure[] {
  const at = figure.index - (figures[0]?.index ?? 0);
  return figures.slice(Math.max(0, at - reach), at);
}

/**
 * `社区共有9个，签约社区9个，实现全覆盖`, `网点189处，实现演练全覆盖，开展演练的网点189处`, `检查企业34家，覆盖全部34家企业`: two
 * counts side by side that share a word, and nothing between them.
 */
function findCovered(passage: Passage, figure: Figure): Figure | undefined {
  const whole = figuresBefore(passage, figure).at(-1);
  if (!whole || !isQuantity(whole) || !sameClass(whole, figure) || whole.depth !== figure.depth) return undefined;
  if (isChecked(passage, whole, figure)) return whole;
  const gap = between(passage, whole, figure);
  const label = figure.before + figure.after;
  if (/[；。]|其中/.test(gap) || !gap.includes('，') || !sharesWord(whole.before + whole.after, label))
    return undefined;
  if (coversWhole.test(figure.before) || isCovering(gap, whole, figure)) {
    return comesNear(whole, [figure]) || isOneSlipOff(whole, [figure]) ? whole : undefined;
  }
  return coversAll(passage, figure) && !partial.test(figure.before.replace(/^应/, '')) ? whole : undefined;
}

/** 对92家单位开展全覆盖核查，实际核查88家: what was done is what was to be done to all. */
function isChecked(passage: Passage, whole: Figure, figure: Figure): boolean {
  const [, step] = /全覆盖(?:式|的)?([一-鿿]{2,4})，实际(?=[一-鿿]{2,4}$)/.exec(between(passage, whole, figure)) ?? [];
  return step !== undefined && figure.before === `实际${step}`;
}

/** Before the number of all there are. */
const coversWhole = /覆盖了?(?:全部|所有|全[省市县区州旗镇乡])的?$/;

/** The clause behind the count says that all are covered. */
function coversAll({ text }: Passage, { end }: Figure): boolean {
  const behind = /^[^，；。]{0,6}，([^，；。]{0,24})/.exec(text.slice(end, end + 32))?.[1] ?? '';
  return coverage.test(behind) && !/[镇乡街]级|重点/.test(behind);
}

/** 实现疏散演练全覆盖，开展演练的网点: the count speaks of what the clause between says of all. */
function isCovering(gap: string, { before }: Figure, figure: Figure): boolean {
  const clause =
    gap
      .split('，')
      .find((one) => coverage.test(one))
      ?.replace(coverage, '') ?? '';
  return sharesWord(clause.replace('实现', ''), figure.before, before);
}

/** Two characters side by side that two texts have, and a third one has not. */
function sharesWord(text: string, other: string, apart = ''): boolean {
  for (let at = 0; at + 2 <= other.length; at++) {
    const word = other.slice(at, at + 2);
    if (/^[一-鿿]{2}$/.test(word) && !/[共有已均全]/.test(word) && text.includes(word) && !apart.includes(word))
      return true;
  }
  return false;
}
