import type { Figure } from '../../facts/figure.ts';
import { dividesWhole, overlapWords } from '../../standards/partitions.ts';
import { isAnySlipOff, isWorth, worth } from '../near.ts';
import { between, betweenBrackets, figureBeside, isQuantity, type Passage, placeAmong, sameClass } from '../passage.ts';
import { isNamedAgain } from './named-again.ts';
import type { Sum } from './settled-sums.ts';

/** Whether what was taken for a total is one of the items itself, or stands for several of them. */
export function isSibling(sum: Sum): boolean {
  if (sum.first.index < sum.total.index) return isOfSomeBefore(sum);
  const gap = sum.passage.text.slice(sum.total.end, sum.first.start).slice(-reach);
  if (sumsUpBefore(sum) && !/^[^，；。]{0,4}[，（]?(?:其中|：)/.test(gap)) return true;
  if (overlapWords.test(gap) || isLeast(sum)) return true;
  // 普通程序110件、简易程序10件。普通程序结案105件，其余5件: what is named again is the total of what follows.
  if (isNamedAgain(sum.total, sum.first)) return false;
  const list = listUpTo(sum.passage, sum.total);
  return (
    isRestOfMore(sum) ||
    isOneOfEach(sum, list) ||
    isOfList(sum, list) ||
    isRanked(sum) ||
    hasShareOfItsOwn(sum) ||
    isOneOfItems(sum) ||
    isExceeded(sum, gap)
  );
}

/** 甲站实有49名；乙站实有80名，两者合计129人，持证112张: the total is of what stands before it. */
function sumsUpBefore({ passage: { figures }, total }: Sum): boolean {
  if (!countsThem.test(total.before)) return false;
  const at = placeAmong(figures, total);
  const before = figures.slice(Math.max(0, at - 2 * longest), at).filter((one) => sameClass(one, total));
  return before.some((one) =>
    before.some((other) => one.index < other.index && isWorth(worth(one) + worth(other), worth(total))),
  );
}

/** So far between a total and its items the words are read. */
const reach = 60;

/** So many items before a total are looked at. */
const longest = 6;

/** 业务量0.02亿件，审结2296件，未结262件: what cannot be seen in the total is no part of it. */
function isLeast({ total, made }: Sum): boolean {
  const step = (Number(total.multiplier) * Number(total.unit.scale)) / 10 ** total.decimals;
  return total.decimals > 0 && total.multiplier > 1n && 2 * made < step;
}

/** 任务350批次，已完成182批次，其中蔬菜4批次，剩余168批次: the rest is of what stands before, and nothing is missing. */
function isRestOfMore({ passage: { figures }, total, last }: Sum): boolean {
  // 学法考试9846人，参加9803人，合格9790人，缺考43人: of three digits it is no chance.
  if (!/其余|余下|剩余|剩下|未/.test(last.before) && worth(total) < 100) return false;
  const at = placeAmong(figures, total);
  return figures
    .slice(Math.max(0, at - longest), at)
    .some((figure) => sameClass(figure, total) && worth(figure) === worth(total) + worth(last));
}

/** The items that 、 joins up to a figure: 城区300户、农村795户. */
function listUpTo(passage: Passage, total: Figure): readonly Figure[] {
  const { figures } = passage;
  const list = [total];
  for (let at = placeAmong(figures, total) - 1; at >= 0 && list.length < longest; at--) {
    const [figure, next] = [figures[at], list[0]];
    if (!figure || !next || figure.sentence !== total.sentence) break;
    if (!sameClass(figure, total) || !isQuantity(figure)) break;
    if (!/^[^，；。：、]{0,6}[、和及与][^，；。：、]{0,12}$/.test(between(passage, figure, next))) break;
    list.unshift(figure);
  }
  return list;
}

/** 城区300户、农村795户，签约分别为269户、627户: as many as there are items, one of each. */
function isOneOfEach({ parts }: Sum, list: readonly Figure[]): boolean {
  return list.length > 1 && parts.length === list.length && !dividesWhole(parts.map(({ before }) => before));
}

/** 蔬菜261批次、水果194批次、水产55批次，已办结505批次，其余5批次: of the whole list, or of its last items. */
function isOfList({ made }: Sum, list: readonly Figure[]): boolean {
  let all = 0;
  return list.toReversed().some((item, at) => {
    all += worth(item);
    return at > 0 && isWorth(all, made);
  });
}

/** 刑事14件、民事208件、行政79件，前两类合计222件: neighbours among what stands before make it. */
function isOfSomeBefore({ passage: { figures }, total, parts }: Sum): boolean {
  const at = placeAmong(figures, total);
  const before = figures
    .slice(Math.max(0, at - longest), at)
    .filter((figure) => figure.sentence === total.sentence && sameClass(figure, total) && isQuantity(figure));
  return before.some((_, from) => {
    let made = 0;
    return before.slice(from).some((figure, more) => {
      made += worth(figure);
      const some = before.slice(from, from + more + 1);
      // 农村1864人，特困127人，特困分伤残49人、死亡78人，两项共1991人: of three digits no others make it by chance.
      const isMeant =
        some.some((one) => parts.includes(one)) || (total.digits.length > 2 && countsThem.test(total.before));
      return more > 0 && isMeant && isWorth(made, worth(total));
    });
  });
}

/** 两项共1991人 names none of them. */
const countsThem = /^[，、]?(?:以上|上述)?[两二三四五六][者项类个](?:合计|共计|一共|总计|共)[为达]?$/;

/** 台账类最多，为416个；其次是设备类122个、人员类330个: all behind the first of a ranking are ranked with it. */
function isRanked({ passage, total }: Sum): boolean {
  const { text, paragraph } = passage;
  if (/[共计总]/.test(total.before)) return false;
  const start = Math.max(paragraph.sentences[total.sentence]?.start ?? 0, total.start - reach);
  const [next] = nextOf(passage, total);
  const behind = next ? between(passage, total, next) : '';
  if (/其中|：/.test(behind)) return false;
  return (
    ranks.test(text.slice(start, total.start)) ||
    /[，；](?:其次|次之)|^[，、](?:数量|占比|总量)?(?:最[多高大]|居首)/.test(behind)
  );
}

const ranks = /最[多高大]|居首|首位|其次|次之/;

function nextOf({ figures }: Passage, figure: Figure): readonly Figure[] {
  const next = figureBeside(figures, figure, 1);
  return next ? [next] : [];
}

/** 总馆446处，占49.6%；街道107处，占11.9%；其余346处，占38.5%: together they have all, the first among them. */
function hasShareOfItsOwn({ passage: { figures, text }, total, parts }: Sum): boolean {
  let sum = 0;
  for (const figure of [total, ...parts]) {
    const share = figureBeside(figures, figure, 1);
    if (
      share?.unit.class !== 'percent' ||
      share.flags.delta ||
      !/占|^[（，、]$/.test(text.slice(figure.end, share.start))
    )
      return false;
    sum += Number(share.digits);
  }
  return Math.abs(sum - 100) <= 0.6;
}

/**
 * 邻里纠纷412件，物业纠纷298件，消费纠纷96件，其余192件: names alone, one behind the other, and no deed. Behind 结案方式上， or 从来源看， the
 * first is an item, too.
 */
function isOneOfItems({ passage, total, first }: Sum): boolean {
  const { text, paragraph } = passage;
  // 民警386人、辅警742人，民警中取得高级资格41人: which of them is meant is said.
  const whole = /^，?([一-鿿]{2,8})(?<![其集])中/.exec(first.before)?.[1];
  if (whole !== undefined && total.before.endsWith(whole)) return false;
  // 网格事项5140件、来访198件，…。对网格事项逐一核查: so it is where the very name is said again.
  if (total.before.length > 3 && between(passage, total, first).includes(total.before)) return false;
  const next = besideOf(passage, total, 1);
  const joint = next ? betweenBrackets(passage, total, next) : '';
  if (!next || !sameClass(next, total) || !isName(joint) || /[共计总]/.test(total.before)) return false;
  const previous = besideOf(passage, total, -1);
  const start = paragraph.sentences[total.sentence]?.start ?? 0;
  const lead = text.slice(Math.max(start, previous?.end ?? 0, total.start - reach), total.start);
  if (opensWays.test(lead) || joint.startsWith('、')) return true;
  // 求助类17件，投诉类14件、建议类2件: kinds by their names.
  if (/[类型]$/.test(total.before) && endAlike(total, next)) return true;
  if (total.action !== undefined || next.action !== undefined) return false;
  if (opensKinds.test(lead) || (/中[，：][^，。；：\d]{0,8}$/.test(lead) && endAlike(total, next))) return true;
  if (!previous || !sameClass(previous, total) || !isQuantity(previous) || previous.action !== undefined) return false;
  const earlier = betweenBrackets(passage, previous, total);
  return previous.sentence === total.sentence && isName(earlier) && earlier.charAt(0) === joint.charAt(0);
}

/** The next figure on a side that no brackets hold: 工伤188件（14.3%），公开126件（9.6%）. */
function besideOf({ figures }: Passage, figure: Figure, step: 1 | -1): Figure | undefined {
  for (let at = placeAmong(figures, figure) + step; figures[at]; at += step)
    if ((figures[at]?.depth ?? 0) <= figure.depth) return figures[at];
  return undefined;
}

function endAlike(one: Figure, other: Figure): boolean {
  return one.before !== '' && one.before.slice(-1) === other.before.slice(-1);
}

const opensWays = /(?:方式|结果|去向)[上中看为是]{0,2}[，：][^，。；：\d]{0,8}$/;
const opensKinds = /[按从就以][^，。；：]*[看分][，：][^，。；：\d]{0,8}$/;

/** ，物业纠纷: a mark and a noun. */
function isName(joint: string): boolean {
  return /^[，、；][一-鿿\d至岁]{1,8}$/.test(joint) && !/其中|分别|[已未共再仍实应]|[合总]计|完成/.test(joint);
}

/** 案件17件。从当事人看，处罚个人163宗、单位94宗: each part is larger, and no slip of the hand explains it. */
function isExceeded({ total, parts, first }: Sum, gap: string): boolean {
  if (/其中|来自|[：（]/.test(gap)) return false;
  const least = total.sentence === first.sentence ? 1 : 2;
  return parts.every((part) => worth(part) > worth(total)) && !isAnySlipOff(total, parts, least);
}
