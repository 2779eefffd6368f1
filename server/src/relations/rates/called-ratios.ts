import type { Figure } from '../../facts/figure.ts';
import { calledRatios, commonQualifiers } from '../../standards/rates.ts';
import { worth } from '../near.ts';
import type { Division } from '../relation.ts';
import { withoutTotal } from './stated-shares.ts';
import { isOfOneTime, type Told } from './told.ts';

/**
 * What a ratio divides that has a short name of its own: `存款余额835.2亿元，增长8.7%；贷款余额612.4亿元，存贷比73.3%`. Each is the only one that is called so,
 * in its segment, its sentence, its paragraph or its section, the nearest of these that tells one.
 */
export function ratioOf(rate: Told, told: readonly Told[]): Division | undefined {
  const name = named.exec(rate.figure.before)?.[0].replace(verbs, '');
  const ratio = name === undefined ? undefined : calledRatios.find((one) => one.rate.test(name));
  if (name === undefined || !ratio) return undefined;
  const [part, base] = [nearestOf(rate, told, ratio.part, true), nearestOf(rate, told, ratio.base, false)];
  if (!part || !base || part === base || part.unit.class !== base.unit.class) return undefined;
  // 新增存贷比 is of 新增贷款: what is said of the ratio is said of one of the two.
  const of = name.replace(ratio.rate, '').replace(scopes, '').replace(commonQualifiers, '');
  const isOfThese = of === '' || [part, base].some(({ before }) => before.includes(of));
  if (!isOfThese || isOfNew(part, of) || isOfNew(base, of)) return undefined;
  return ratio.isRest ? { part: [], base: [base], rest: [part] } : { part: [part], base: [base] };
}

const verbs = /(?:达到?|约?为|是)+$/;
const named = /[一-鿿]{2,16}(?:[率比例]|系数)(?:达到?|约?为|是)*$/;

/** Of whom, and as of when. */
const scopes = /^(?:其中|全[省市县区州国]|年末|期末|我[省市县区])+/;

/** 新增贷款56亿元 is no 贷款. */
function isOfNew({ before }: Figure, of: string): boolean {
  return /新增|增加|净增|当年|本年|发放|回收/.test(before) && !/新增|增量/.test(of);
}

/** Of those that `mayBeItem` of a list: 甲类支出18460元，其中乙类支出5907元. */
function nearestOf(rate: Told, told: readonly Told[], name: RegExp, mayBeItem: boolean): Figure | undefined {
  const { paragraph, sentence, start } = rate.figure;
  const { text, paragraph: own } = rate.passage;
  const segment = text.lastIndexOf('；', start);
  const called = told.filter(
    ({ figure }) => name.test(nameOf(figure)) && figure.depth === rate.figure.depth && (mayBeItem || !isItem(figure)),
  );
  const beside = called.filter(({ figure }) => figure.paragraph === paragraph);
  const ofSentence = beside.filter(({ figure }) => figure.sentence === sentence);
  const scopesOf = [
    ofSentence.filter(({ figure }) => figure.start > segment),
    ofSentence,
    beside,
    called.filter((one) => one.passage.paragraph.section === own.section && isOfOneTime(one, rate)),
  ];
  const nearest = scopesOf.find((one) => one.length > 0) ?? [];
  const [first] = nearest;
  return nearest.every(({ figure }) => worth(figure) === worth(first?.figure ?? figure)) ? first?.figure : undefined;
}

function nameOf(figure: Figure): string {
  return withoutTotal(figure).replace(/(?:总额|总量|总数|(?<!余)额|[数量])$/, '');
}

function isItem({ before }: Figure): boolean {
  return before.includes('其中');
}
