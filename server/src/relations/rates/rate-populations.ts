import type { Figure } from '../../facts/figure.ts';
import { commonQualifiers, countedWords } from '../../standards/rates.ts';
import { figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import { labelOf } from './rate-ties.ts';

/**
 * Whether a rate may be of these figures: what its name says before the word they count has been said of them before. No
 * figure of `管网水样1520个，合格1514个` makes a 出厂水合格率, and 整改951处 no 重大隐患整改率.
 */
export function isOfThese(passage: Passage, value: Figure, stem: string, figures: readonly Figure[]): boolean {
  // 24小时扑灭率, 60岁以上老人建档率.
  const previous = figuresUntil(passage, value.start).at(-1);
  if (previous?.end === value.labelStart && value.before.startsWith(stem)) return false;
  const labels = figures.map(labelOf);
  const qualifier = qualifierOf(stem, labels);
  if (qualifier.length < 2) return true;
  const word = qualifier.slice(0, 2);
  if (labels.some((label) => label.includes(word)) || isToldBehind(passage, value, figures, qualifier)) return true;
  const { from, to } = contextOf(passage, value, figures);
  if (!passage.text.slice(from, to).includes(word)) return false;
  // 蔬菜不合格11批次, 企业86家: the figure that the qualifier speaks of is another one.
  const [first] = figures;
  return !figuresUntil(passage, to).some(
    (figure) =>
      figure.start > from &&
      isQuantity(figure) &&
      (figure.before.endsWith(qualifier) ||
        (first !== undefined && sameClass(figure, first) && labelOf(figure).includes(word))),
  );
}

/** 甲线隐患74处，乙线隐患已整改68处: what was done is of others, called by another name of the same kind. */
export function isOfAnother({ before }: Figure, base: Figure): boolean {
  const named = /^[，、]?(?![上前所这该其全])([一-鿿]{3,8}?)(?:已经?|均|全部)[一-鿿]{2,4}$/.exec(before)?.[1];
  if (named === undefined || base.before.length < 3) return false;
  return base.before.endsWith(named.slice(-2)) && !base.before.includes(named) && !named.includes(base.before);
}

/** `改发率0.72%（以一审结案5281件为基数）`, `参保率98.6%（按户籍人口计算）`: what is said behind a rate is its base. */
export function hasOwnBase({ text }: Passage, { end }: Figure): boolean {
  return /^（(?:[以按][^（）]{0,30}(?:为基[数准]|为分母|口径|计算?)|基数为|不含|不包括|剔除)/.test(
    text.slice(end, end + 44),
  );
}

/** 重大隐患 of 重大隐患整改率, where 整改 is what the labels count. */
function qualifierOf(name: string, labels: readonly string[]): string {
  const meant = countedWords.find(
    ({ rate, counted }) => rate.test(name) && labels.some((label) => counted.test(label)),
  );
  const word = meant?.rate.exec(name);
  // 出庭 of 出庭应诉率 beside 到庭86件: the word of the same meaning is no qualifier.
  const stem = word && !labels.some((label) => label.includes(name.slice(-2))) ? name.slice(0, word.index) : name;
  if (stem !== name) return stem.replace(commonQualifiers, '');
  let from = Math.max(0, stem.length - 2);
  while (from > 0 && labels.some((label) => label.includes(stem.slice(from - 1)))) from--;
  return stem.slice(0, from).replace(commonQualifiers, '');
}

/**
 * 矛盾化解率97.6%，排查出的84件中已化解82件; 考核合格率97.6%，参加考核的452人中441人合格; 器材报修办结率97.8%，登记报修4218件、办结4126件:
 * what follows says of what the rate is.
 */
function isToldBehind({ text }: Passage, value: Figure, [base, part]: readonly Figure[], qualifier: string): boolean {
  if (!base || !part || base.start < value.end || base.start > part.start || !text.startsWith('，', value.end))
    return false;
  const noun = /^([^，；。]{0,10})中/.exec(text.slice(base.end, part.start))?.[1];
  if (noun === '' && /^[^的]{2,4}的$/.test(base.before)) return true;
  const said = base.before + (noun ?? '');
  return [...qualifier].some((_, at) => at > 0 && said.includes(qualifier.slice(at - 1, at + 1)));
}

/** No topic stands farther before the figures it is about. */
const reach = 120;

/** From the beginning of what is said of the first figure to the rate's name. */
function contextOf({ text, paragraph: { sentences } }: Passage, value: Figure, figures: readonly Figure[]) {
  const first = figures.reduce((earliest, figure) => (figure.start < earliest.start ? figure : earliest), value);
  const least = Math.max(sentences[first.sentence]?.start ?? 0, first.start - reach);
  const semicolon = text.lastIndexOf('；', first.start);
  return { from: Math.max(least, semicolon + 1), to: value.labelStart };
}
