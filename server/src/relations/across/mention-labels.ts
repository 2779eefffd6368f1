import type { Figure } from '../../facts/figure.ts';
import { reachingWords } from '../../standards/comparisons.ts';

/**
 * What stands before a number and names what it counts, without the title's year and who did it; of a level that was
 * reached, what the clause began with.
 */
export function labelOf(figure: Figure, previous: Figure | undefined, year: string | undefined): string {
  const { before } = figure;
  // 20个市直部门和6个县: what stands before 和 is what the first one counts.
  if (previous?.end === figure.labelStart && (joinedBehind.test(before) || isOfPrevious(figure))) return '';
  const own = year !== undefined && before.includes(year) ? before.replace(`${year}年`, '') : before;
  return (previous && levelOf(previous, figure)) ?? own.replace(whoAndWhen, '');
}

/** 7个县局21个项目: the noun between them is that of the first. */
function isOfPrevious({ before, after }: Figure): boolean {
  return /^[一-鿿]{2,3}$/.test(before) && /^[一-鿿]{2}/.test(after);
}

const joinedBehind = /^[一-鿿]{1,12}[和与及]$/;

/** 行政复议案件由上年的121件增加到138件: what there is now, of what the clause began with. */
export function levelOf(from: Figure, { before, paragraph, sentence, unit }: Figure): string | undefined {
  if (from.paragraph !== paragraph || from.sentence !== sentence || from.unit.class !== unit.class) return undefined;
  if (!reached.test(before)) return undefined;
  return /^([^，。；：]{2,16})[由从](?:上一?年度?|去年|20\d\d年度?|原来|原先|原有|过去|此前|以前|最初)?的?$/.exec(
    from.before,
  )?.[1];
}

const reached = new RegExp(`^(?:${reachingWords.join('|')})[到至为]?(?:今年|本年|20\\d\\d年)?的?$`);

/** 未化解 and 矛盾纠纷 of 尚有9件矛盾纠纷未化解. */
export function leftUndone({ before, after }: Figure): readonly [undone: string, noun: string] | undefined {
  if (!/^(?:目前)?[仍尚还]有$/.test(before)) return undefined;
  const [, noun = '', undone] = /^([一-鿿]{0,6})(未[一-鿿]{1,3})$/.exec(after) ?? [];
  return undone === undefined ? undefined : [undone, noun];
}

/** 县长主持…, 局主要负责人带头…, 上报系统时全年…, 连同上年结转的共…: who did it and on what occasion is no part of what was done. */
const whoAndWhen =
  /^(?:[^，。；]{0,14}(?:书记|主任|[一-鿿]长)、)?[^，。；、]{0,12}(?:主持(?:召开)?|主要负责(?:人|同志)|主要领导|时(?=全年|共)|的(?=共[一-鿿]))/;
