import { parseDecimal } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { point } from '../../facts/interval.ts';
import { planVersions } from '../../standards/rates.ts';
import { findOwner, findOwnerAbove } from '../owner.ts';
import { between, figuresBefore, isQuantity, type Passage, placeAmong, sameClass } from '../passage.ts';
import type { Division, FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';

/**
 * `N件，其中M件，占p%`: the figure right before 占 is the part. The base is the total that 占… names (占检查企业总数的p%), else
 * the owner of 其中. Without either, another total of the text may be meant.
 */
export function findShare(passage: Passage, value: Figure): FoundRelation | undefined {
  return findSharePrinted(passage, value) ?? findShareOfOwner(passage, value);
}

/**
 * `17人，占执法人员总数233人的9.3%`, `1268人，完成年度任务（1200人）的105.7%`, `64公里，完成全年80公里目标的80%`: the base stands inside.
 */
function findSharePrinted(passage: Passage, value: Figure): FoundRelation | undefined {
  const before = figuresBefore(passage, value);
  const [last, base] = before.slice(-2);
  // 新建64公里，同比增长3.2%，完成全年80公里目标的80%; 免罚215件，涉及56.2万元，占处罚决定1256件的17.1%.
  const values = before.slice(0, -1).filter(({ flags }) => !flags.delta && !flags.last);
  const at = values.findLastIndex((figure) => base !== undefined && sameClass(figure, base));
  const part = values[at];
  if (!last || !part || !base || !isQuantity(part)) return undefined;
  // 占上年总收入6120万元的75.6%: what stands inside may be of the year before.
  if (!isQuantity({ ...base, flags: { ...base.flags, last: false } })) return undefined;
  if (values.slice(at).some(({ unit }) => unit.class === 'percent')) return undefined;
  const gap = between(passage, last, base);
  const said = /^[，（、]?(?:约|仅|只|只有|已|均)*(占|完成)/.exec(gap) ?? asPlan.exec(gap);
  const isPlan = said !== null && said[1] !== '占';
  const tail = between(passage, base, value);
  if (!said || !(/^）?的$/.test(tail) || (isPlan && ofTask.test(tail)))) return undefined;
  const run = runBefore(passage, part);
  const named = isPlan ? namedByTask(passage, part, base) : part;
  // 一、二、三等奖分别为2件、5件和7件，占申报86件的16.3%: of all of them.
  const isOfAll = run.length > 1 && run.some(({ before }) => /分别|依次/.test(before));
  const whole = isPlan ? asPlanned(base) : base;
  const best = named && { part: isOfAll ? run : [named], base: [whole] };
  const others = [part, ...figuresBefore(passage, part)]
    .filter((figure) => isPlan && sameClass(figure, base) && isQuantity(figure))
    .map((figure) => ({ part: [figure], base: [whole] }));
  const ranks = [best ? [best] : [], [...others, { part: run, base: [whole] }]];
  // What may not be told is only right.
  if (!best && !others.some((division) => solve(toShare(value, [[division]])).verdict === 'holds')) return undefined;
  return toShare(value, ranks);
}

/** 征收8.64亿元，为调整预算8.20亿元的105.4%: as much as 完成. */
const asPlan =
  /^[，（](?:仅|只|约)*(?:为|达到?|相当于)(?:全?年|年初|年度|调整|变动|后)*(?:预算|计划|任务|目标|限额)(?:数|任务)?(?:的)?$/;

/** 年初预算98600万元，调整为97200万元，完成97865万元，为调整预算的100.7%: a base that is called otherwise. */
export function isOfOtherVersion({ before }: Figure, name: string): boolean {
  const isNamedOnly = (words: string, others: string) =>
    planVersions.some((version) => version.test(words) && !version.test(others));
  return isNamedOnly(name, before) && isNamedOnly(before, name);
}

/** 目标任务5万人 are 50 000, and no number that was rounded: what is aimed at is round. */
export function asPlanned(figure: Figure): Figure {
  const { unit, decimals, multiplier, digits, approximate, bound } = figure;
  if (!unit.discrete || decimals > 0 || multiplier === 1n || approximate || bound) return figure;
  const interval = point(parseDecimal(digits, multiplier * unit.scale));
  return { ...figure, rounded: interval, cutOff: interval };
}

function toShare(value: Figure, ranks: readonly (readonly Division[])[]): FoundRelation {
  return { type: 'share', pattern: 'C4', claim: { form: 'quotient', value, ranks }, certain: true };
}

/** The figures joined to one by 、 and 和, it as the last. */
function runBefore(passage: Passage, last: Figure): Figure[] {
  const run = [last];
  for (const figure of figuresBefore(passage, last).reverse()) {
    const [next] = run;
    if (!next || !sameClass(figure, last) || !/^[、和与]$/.test(between(passage, figure, next))) break;
    run.unshift(figure);
  }
  return run;
}

/** `中央级87条、省级876条，完成中央级任务80条的108.8%`: the task says of what it is; `undefined` where none is named so. */
function namedByTask(passage: Passage, part: Figure, base: Figure): Figure | undefined {
  const name = base.before.replace(/^.*完成(?:了)?/, '').replace(taskWords, '');
  const isSo = ({ before }: Figure) => before.includes(name);
  if (name.length < 2 || isSo(part)) return part;
  const named = figuresBefore(passage, part).findLast(
    (figure) => sameClass(figure, base) && isQuantity(figure) && isSo(figure),
  );
  const rivals = figuresBefore(passage, part).filter((figure) => sameClass(figure, part) && isQuantity(figure));
  return named ?? (rivals.length === 0 ? part : undefined);
}

/** What was aimed at, named behind its figure: 80公里目标的, 900万人的年度任务的. */
const ofTask = /^(?:的?[一-鿿]{0,4}(?:目标|任务|计划|指标)(?:任务|数)?)的$/;

/** What is said of every task. */
const taskWords = /[的（]|全年|今年|本?年度?|年初|计划|目标|任务|指标|下达|数量?|总数|省|市|县|区|上级|部|厅|局/g;

/** `占比分别为12.0%、87.1%`, `占40%和30%`: the shares of several things, in their order, are a list's business. */
export function isOneOfSeveral({ text, figures }: Passage, share: Figure): boolean {
  const at = placeAmong(figures, share);
  const [previous, next] = [figures[at - 1], figures[at + 1]];
  const isTied = (left: Figure | undefined, right: Figure | undefined) =>
    left?.unit.class === 'percent' &&
    right?.unit.class === 'percent' &&
    /^(?:[、和与及]|以及)$/.test(text.slice(left.end, right.start));
  // 甲类7864件、乙类6312件、丙类4926件居前三位，占比58.7%: of all of them.
  const said = previous ? text.slice(previous.end, share.start) : '';
  return isTied(share, next) || isTied(previous, share) || /分别|依次/.test(share.before) || areFirst.test(said);
}

const areFirst = /^[^，。；]{0,4}(?:居|位列|位居|排名?|列)前[两二三四五六七八九十][位名]?，/;

function findShareOfOwner(passage: Passage, value: Figure): FoundRelation | undefined {
  const before = figuresBefore(passage, value);
  // 615家，增长3.1%，占29.2%: comparisons stand between.
  const part = before.findLast(({ flags }) => !flags.delta && !flags.last);
  const [last] = before.slice(-1);
  const gap = last ? between(passage, last, value) : '';
  if (isOneOfSeveral(passage, value)) return undefined;
  const phrase = /^[，（、]?约?占(.{0,20}?)(?:的|比|比例|比重)*(?:为|达|约|到)*$/.exec(gap.slice(0, 40));
  if (!phrase || !part || part.unit.class === 'percent' || !isQuantity(part)) return undefined;
  const wholes = figuresBefore(passage, part).filter(
    (figure) => sameClass(figure, part) && isQuantity(figure) && !between(passage, figure, part).includes('；'),
  );
  const named = (phrase[1] ?? '').replace(/(?:总数|总量|总额|全部|总)/g, '');
  const owner = findOwner(passage, part) ?? (named === '' ? findOwnerAbove(passage, part) : undefined);
  // 示范村1个、市级5个、共9个，占村总数的: one character names nothing.
  const base =
    named === '' ? owner : named.length > 1 ? wholes.find(({ before: label }) => label.endsWith(named)) : undefined;
  if (!base) return undefined;
  const claim = { form: 'quotient', value, ranks: [[{ part: [part], base: [base] }]] } as const;
  return { type: 'share', pattern: 'C6', claim, certain: true };
}
