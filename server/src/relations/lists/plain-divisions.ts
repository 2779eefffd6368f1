import type { Figure } from '../../facts/figure.ts';
import { traits } from '../../standards/partitions.ts';
import { isScale } from '../../standards/scales.ts';
import { worth } from '../near.ts';
import { between, figuresBefore, isQuantity, sameClass } from '../passage.ts';
import { isOneOfThem } from './kinds-of-one-form.ts';
import { betweenOf, introOf, type List } from './list.ts';

/**
 * `核发许可证98件，房屋建筑63件、市政工程21件、装饰装修14件`: names alone, right behind the first count of their sentence, none of them a deed or a
 * trait: three kinds or more that 、 joins, or steps of a scale (县级登记688名，乡镇登记173名). In 626 published passages and 40 reports such
 * lists add up, or stay far from their total; what comes near is a slip. Two names behind ， may be deeds, one after the other (办理公证708件，
 * 代写文书111件).
 */
export function isPlainDivision(list: List): boolean {
  const { passage, total, first, parts, labels } = list;
  // 渠道126公里，干渠32公里，支渠91公里: of measures small parts are left out; of a few things a list is near by chance.
  if (!total.unit.discrete || worth(total) < least) return false;
  if (total.sentence !== first.sentence || parts.length < 2 || !opensPlain.test(betweenOf(list))) return false;
  if (leads.test(introOf(list)) || figuresBefore(passage, total).some((other) => isOfClass(other, total))) return false;
  // 排查纠纷186起，村级排查144起、乡级排查42起: the deed of all of them.
  const isNamed = ({ action, before, unit }: Figure) =>
    (action === undefined || action === total.action) && before !== '' && unit.text === total.unit.text;
  if (!parts.every(isNamed)) return false;
  if (isOneOfThem(passage, total, parts) || labels.some((label) => sums.test(label))) return false;
  const isOfSteps = isScale(labels);
  if (!isOfSteps && (parts.length < 3 || labels.some((label) => traits.test(label)))) return false;
  const joint = isOfSteps ? besideSteps : besideKinds;
  return parts.every((part, at) => {
    const previous = parts[at - 1];
    return !previous || (part.index === previous.index + 1 && joint.test(between(passage, previous, part)));
  });
}

const least = 20;

function isOfClass(figure: Figure, total: Figure): boolean {
  return sameClass(figure, total) && isQuantity(figure);
}

/** A noun behind the count, a mark, and the first name; no 其中 and no clause of its own. */
const opensPlain = /^[^，。；：其]{0,8}[，：（][^，。；：]{1,14}$/;

/** What makes the first count an item itself: 从类型看，, 分别为, 其中. */
const leads = /其中|分别|依次|[看分论按计]，|[中上里]，[^，]*$|：/;

/** 县级以上共59所 has others in it, and what was done in the year is another count. */
const sums = /以[上下内外]|共|[合总累]计|^[，、]?(?:全年|年内|当年|本年|目前|现|实际)/;

const besideKinds = /^、[^，。；：、（）\d]{1,14}$/;
const besideSteps = /^[，、][^，。；：、（）\d]{1,14}$/;
