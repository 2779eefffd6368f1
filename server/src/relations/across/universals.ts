import type { Figure } from '../../facts/figure.ts';
import { measures, measureTerms } from '../../standards/measures.ts';
import { leftAside } from '../../standards/rates.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { allWords, eachOf, partial } from '../../standards/zero-words.ts';
import { isCarriedOver } from '../flows/carry-over.ts';
import { comesNear, isAnySlipOff, isOneSlipOff, isWithinTimes, worth } from '../near.ts';
import {
  between,
  figuresBefore,
  figuresWhere,
  isActual,
  isActualCount,
  isQuantity,
  type Passage,
  sameClass,
} from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { isLongSlip } from '../slips-between.ts';
import { coversAll, figuresBack, findCovered, onlyOne, sharesWord } from './covered.ts';

/**
 * Claims that nothing is left out beside a count (E3, E4): `受理30件，全部办结，办结30件`,
 * `立案23件；23件全部结案`, `共有社区9个，签约社区9个，实现全覆盖`.
 */
export function* findUniversals(passage: Passage): Iterable<FoundRelation> {
  if (!saysAll.test(passage.text)) return;
  for (const figure of figuresWhere(passage, saysSoHere)) {
    if (!isActualCount(figure)) continue;
    const whole =
      findTold(passage, figure) ??
      findToldBehind(passage, figure) ??
      findReferred(passage, figure) ??
      findCovered(passage, figure);
    // 800份，除18份未收回外，均有效，有效782份: none of those that are left out.
    if (whole && (leftAside.test(whole.before) || isOfMore(whole, figure) || areOfTimes(whole, figure))) continue;
    if (!whole || (worth(whole) !== worth(figure) && (isSumTold(passage, figure) || isBeside(passage, whole, figure))))
      continue;
    const pattern = coversAll(passage, figure) ? 'E4' : 'E3';
    yield { type: 'universal', pattern, claim: { form: 'equal', one: figure, other: whole }, certain: true };
  }
}

/** What every such claim is said with; most passages hold none of it. */
const saysAll = new RegExp(`${allWords.join('|')}|覆盖|尽|逐|不[落漏少]|无一`);

/** 检查1612处次，1084处均检查1次以上: how often, and how many. */
function areOfTimes({ after, unit: { text } }: Figure, { unit }: Figure): boolean {
  return (text === unit.text && after.startsWith('次')) || text === `${unit.text}次` || unit.text === `${text}次`;
}

/** 再考2人，14人全部持证: all of many more than were counted are others. */
function isOfMore(whole: Figure, figure: Figure): boolean {
  return worth(figure) > 2 * worth(whole) && !isAnySlipOff(whole, [figure]);
}

/** 收到建议17件、提案24件，41件全部办结; 受理638件，另有上年结转9件，647件全部办结: all of what was told together. */
function isSumTold(passage: Passage, figure: Figure): boolean {
  const before = figuresBack(passage, figure)
    .filter((other) => sameClass(other, figure))
    .slice(-mostTold);
  const last = before.at(-1);
  // 厕所118座，118座全部达标: where the sentence tells of one number alone it is that.
  const isAlone = last?.index === figure.index - 1 && before.at(-2)?.sentence !== figure.sentence;
  if (isAlone && last.sentence === figure.sentence && worth(figure) < worth(last)) return false;
  const told = before.map(worth);
  const runs = told.flatMap((_, from) => [3, 4].map((length) => told.slice(from, from + length)));
  const pairs = told.flatMap((one, at) => told.slice(at + 1).map((other) => [one, other]));
  return [...pairs, ...runs].some((some) => some.reduce((sum, one) => sum + one, 0) === worth(figure));
}

/** 9个乡镇、83个村均已设立: said of each of two things side by side. */
function isBeside(passage: Passage, whole: Figure, figure: Figure): boolean {
  return (
    figure.index === whole.index + 1 &&
    figure.sentence === whole.sentence &&
    /^[^，；。：（）]{1,12}[、和与及]$/.test(between(passage, whole, figure))
  );
}

/** So many counts before it a number may be the sum of. */
const mostTold = 6;

const counting = /^(?:现|已|共|共计|一共|合计|累计|目前|实际|经[一-鿿]{2})+/;
/** A clause that says 全部 or its like, with what stands before it there: 立案提案均已办复. */
const saidOfAll = new RegExp(
  `(?:^|[，：])([^，；：。（）]{0,14}?)(?:已|现已|现)?(?:${allWords.join('|')})([^，；：。（）]{1,24})，$`,
);

/**
 * The same of one sentence, which may say it of each as well: 件件有回音. Each is written out: for a class of so many characters the
 * engine calls a function at every unit.
 */
const saysSoHere = new RegExp(`${saysAll.source}|${[...eachOf].map((measure) => measure + measure).join('|')}`);

/** `全部办结，办结28件`: the count repeats the step that the clause before it says of all. */
function findTold(passage: Passage, figure: Figure): Figure | undefined {
  if (passage.text.charAt(figure.labelStart - 1) !== '，') return undefined;
  const said = figure.before.replace(counting, '').replace(/(?:[数量]|的有?)$/, '');
  const before = figuresBefore(passage, figure).filter(isActual);
  // 险情38起，均在24小时内处置，处置38起: a time is none of them.
  const last = before.findLast(({ unit }) => unit.class !== 'time') ?? before.at(-1);
  if (said.length < 2 || !last || figure.depth > 0 || partial.test(said)) return undefined;
  const from = Math.max(last.end - 1, figure.labelStart - 60);
  const gap = passage.text.slice(from, figure.labelStart);
  const [, subject = '', step = ''] = saidOfAll.exec(gap) ?? [];
  // 均邀请顾问列席或书面出具意见，共出具意见书33份: each in one of two ways.
  if (step === '' || step.includes('或') || partial.test(subject)) return undefined;
  // 全部整改，整改完成43个; of 全部移交整改 fewer may be done.
  const short = said.replace(/(?<=.{2})(?:完成|完毕|到位)$/, '');
  const label = step.startsWith(short) ? short : said;
  const holds = isStep(label, step);
  // 87个村全部开展巡察，巡察发现问题341个; 50件全部受理，受理后立案19件: what came of the step is another number.
  if (!holds && (step.includes(label) || hasResult(label, step, before))) return undefined;
  // 隐患126处，重大隐患全部整改，整改8处: all of some.
  if (isNarrower(subject, before)) return undefined;
  // 隐患1506处，已全部完成整改，闭环销号1056处: under another name only a slip tells.
  if (!holds && !step.includes(label.slice(0, 2))) {
    const isNext = sameClass(last, figure) && last.index === figure.index - 1 && last.depth === figure.depth;
    return isNext && (worth(last) === worth(figure) || isLongSlip(last, figure)) ? last : undefined;
  }
  const level = before.filter((other) => other.depth === figure.depth);
  const alike = level.filter((other) => sameClass(other, figure));
  const wholes = alike.length > 0 || !holds ? alike : level;
  const name = subject.slice(0, 2);
  const named =
    name.length > 1
      ? (wholes.findLast((other) => other.before.endsWith(subject)) ??
        wholes.findLast((other) => other.before.endsWith(name)))
      : undefined;
  const nearest = wholes.at(-1);
  const next = wholes.at(-2);
  // 受理投诉40件、咨询60件，均已答复: all of both.
  if (!named && nearest && next && /^[^，；。]*、[^，；。]*$/.test(between(passage, next, nearest)))
    return findSum(passage, wholes);
  // A count behind another in the clause list may be of either: 受理30件，转办12件，均已办结.
  return named ?? (nearest && sameClass(nearest, figure) === sameClass(last, figure) ? nearest : undefined);
}

/** 整改 is what 完成整改 and 整改到位 say, and 当场办结 what 办结 does; 纳入培训范围 is not to be trained. */
function isStep(label: string, step: string): boolean {
  // 由市局作出维持决定 says 维持.
  const done = step
    .replace(/^由[一-鿿]{2,8}?(?=[作做]出|予以)|^依法/, '')
    .replace(/^(?:[作做]出|予以)([一-鿿]{2,4})(?:决定|处理|结论)$/, '$1')
    .replace(/(?:到位|完毕|完成|工作|情况)$/, '');
  if (done.includes(label)) return done.startsWith(label) || done.endsWith(label);
  // 均邀请顾问书面出具意见，共出具意见书33份: a paper, and no step.
  return label.length < 6 && [...label].every((character) => done.includes(character));
}

/** The label begins with the step and goes on: 复核合格, 检查发现问题. 办结案件 goes on with what is counted. */
function hasResult(label: string, step: string, before: readonly Figure[]): boolean {
  const length = [4, 3, 2].find((size) => size < label.length && step.includes(label.slice(0, size)));
  if (length === undefined) return false;
  const rest = label.slice(length).replace(/^(?:各类|相关|的)/, '');
  // 全部核发，核发许可证84份: the paper that the step gives.
  if (papers.test(rest)) return false;
  if (measureTerms.includes(rest)) return true;
  return !before.some(
    ({ before: own, after }) =>
      (own.endsWith(rest) && !/[不未非]$/.test(own.slice(0, -rest.length))) || after.startsWith(rest),
  );
}

const papers = /^[一-鿿]{0,6}(?:证书?|执照|批文|凭证)$/;

/** Its words are more than those of the counts before: 涉企举报 of 举报126件. */
function isNarrower(subject: string, before: readonly Figure[]): boolean {
  const labels = before.map((other) => other.before + other.after).join('');
  const said = subject.replace(
    /对|所有|上述|以上|这些|该|各类?|其|并|且|做到|实现|年内|年底前?|当年|全年|当场|目前|截至|按期|按时|依法|现|已/g,
    '',
  );
  return [...said].some((character) => !labels.includes(character));
}

/**
 * `核实异常39次，移送39次，核实异常线索全部移送`, `收集诉求236件，转办236件，一件不落`: the clause behind the second of two counts says its
 * step of all. More may have been left out on purpose, so the two come near.
 */
function findToldBehind(passage: Passage, figure: Figure): Figure | undefined {
  const clause = /^[一-鿿]{0,6}，([^，；。]{2,20})/.exec(passage.text.slice(figure.end, figure.end + 30))?.[1];
  if (clause === undefined || figure.depth > 0 || !inEachCase.test(clause) || partial.test(figure.before))
    return undefined;
  const step = figure.before.replace(/(?:问题|隐患|案件|[一-鿿]{2}部门)$/, '').slice(-2);
  if (!noneLeft.test(clause) && !clause.slice(clause.search(inEachCase)).includes(step)) return undefined;
  const whole = figuresBefore(passage, figure).at(-1);
  if (!whole || !sameClass(whole, figure) || !isQuantity(whole) || whole.index !== figure.index - 1) return undefined;
  if (/[、；]/.test(between(passage, whole, figure)) || figure.before.length < 2) return undefined;
  // 立行立改31处，限期整改29处，已全部整改到位: of two that were done neither is all.
  if (whole.before.endsWith(step) || isOfOthers(clause, whole.before + figure.before)) return undefined;
  const isNear = comesNear(whole, [figure]) || isOneSlipOff(whole, [figure]);
  return isNear && !isCarriedOver(passage, figure) && !/率/.test(clause) ? whole : undefined;
}

/** 当日办结280件，其余27件均在时限内办结; 销号112项，其中重点问题全部销号; 合格112人，在岗人员全部合格: all of something else. */
function isOfOthers(clause: string, labels: string): boolean {
  const subject = clause
    .slice(0, Math.max(0, clause.search(inEachCase)))
    .replace(/^(?:并|且|目前|现|已|均)+|(?:已|均)$/g, '');
  return subject !== '' && (/[\d其剩余不未]|^另/.test(subject) || !sharesWord(subject, labels));
}

/** 一件不落, 无一遗漏. */
const noneLeft = /^(?:[做达]到|实现)?(?:一[件条个户人项处]不[落漏少]|无一[一-鿿]?(?:遗漏|落下|例外))/;
/** 全部移送, 逐条整改, 件件有回音. */
const inEachCase = new RegExp(`${noneLeft.source}|${allWords.join('|')}|逐一|逐[${eachOf}]|([${eachOf}])\\1`);

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

/** 全部12件, 年内320户. */
const refersBack = /^(?:，|；|全部|上述|这|即|对|目前|年内|截至目前)*$/;

const behindAll = new RegExp(`^([一-鿿、“”]{0,12}?(?:（[^（）]{1,4}）)?)(?:已|现已)?(?:${allWords.join('|')})`);

/** `23件全部结案`, `全部12件均经法制审核`: the number speaks of what was counted before. */
function findReferred(passage: Passage, figure: Figure): Figure | undefined {
  const { text } = passage;
  const step = /^新?([一-鿿]{2,3})的$/.exec(figure.before)?.[1];
  // 救助1223户3962人全部到位。…，2530户11234人全部到位: who is told in two measures is told anew.
  const isAnew = figuresBefore(passage, figure).at(-1)?.end === figure.start;
  if (figure.depth > 0 || isAnew) return undefined;
  if (step === undefined && !refersBack.test(figure.before)) return findServed(passage, figure);
  const found = behindAll.exec(text.slice(figure.end, figure.end + 30));
  if (!found) return findServed(passage, figure);
  const noun = (found[1] ?? '').replace(/（.*|[^一-鿿]|案件/g, '');
  const wholes = figuresBack(passage, figure).filter(
    (other) => sameClass(other, figure) && isQuantity(other) && !stockWords.opening.test(other.before),
  );
  const [nearest] = wholes.slice(-1);
  // 259个村（社区）均配备，即259个村（社区）全部签约.
  if (nearest && /即$/.test(figure.before) && noun !== '' && nearest.after.startsWith(noun)) return nearest;
  // 年初151处，年末146处 … 对146处全部落实责任人: the number says itself which of them it speaks of.
  const same = wholes.findLast((other) => worth(other) === worth(figure));
  if (same) return same;
  // 任命28人次；新任命的28人次全部宣誓.
  if (step !== undefined) return onlyOne(wholes.filter(({ before }) => before.endsWith(step)));
  if (figure.before.includes('全部')) return onlyNear(wholes, figure);
  if (noun.length > 1) {
    const named = wholes.filter(
      ({ before, after }) =>
        before.endsWith(noun) || after.startsWith(noun) || (before.length > 2 && noun.startsWith(before)),
    );
    const same = named.find((one) => worth(one) === worth(figure));
    return same ?? onlyOne(named) ?? onlyOne(named.filter(({ before }) => !partial.test(before)));
  }
  const action = measures.find(({ terms }) =>
    terms.some((term) => text.startsWith(term, figure.end + found[0].length)),
  );
  const sources = action ? wholes.filter((one) => one.action !== undefined && action.partOf.includes(one.action)) : [];
  return sources.length === 1 ? sources[0] : onlyNear(wholes, figure);
}

/** 为21个村（社区）全部配备, 对14个乡镇均已开展. */
const served = /(?:^|[，；])[为给对在]$/;
const servedAll = new RegExp(`^([一-鿿]{1,8}?)(?:（[^（）]{1,4}）)?(?:已|现已)?(?:${allWords.join('|')})`);

/**
 * `全镇辖21个村（社区）…为21个村（社区）全部配备法律顾问`: all of the only count before that is called by the noun. Some may have been left
 * out on purpose, so the two come near, and of others nothing is said.
 */
function findServed(passage: Passage, figure: Figure): Figure | undefined {
  if (!served.test(figure.before)) return undefined;
  const behind = passage.text.slice(figure.end, figure.end + 60);
  const noun = servedAll.exec(behind)?.[1];
  if (noun === undefined || /其余|另|除|尚|剩/.test(/^[^。]*/.exec(behind)?.[0] ?? '')) return undefined;
  const [whole, ...others] = figuresBack(passage, figure).filter(
    (other) =>
      sameClass(other, figure) && isQuantity(other) && !partial.test(other.before) && other.after.startsWith(noun),
  );
  if (!whole || others.some((other) => worth(other) !== worth(whole))) return undefined;
  return comesNear(whole, [figure]) || isOneSlipOff(whole, [figure]) ? whole : undefined;
}

function onlyNear(wholes: readonly Figure[], figure: Figure): Figure | undefined {
  const near = wholes.filter(({ sentence }) => sentence === figure.sentence);
  const totals = near.filter(({ before }) => /(?:[合总共]计|总数|共)$/.test(before));
  const only = totals.length === 1 ? totals[0] : onlyOne(near);
  // 积压3.8万件；2件案均为群众举报: so far from each other they count other things.
  return only && (isWithinTimes(only, figure, 10) || isAnySlipOff(only, [figure])) ? only : undefined;
}
