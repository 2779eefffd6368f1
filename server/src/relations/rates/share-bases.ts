import type { Figure } from '../../facts/figure.ts';
import { isListJoint } from '../lists/list-totals.ts';
import { worth } from '../near.ts';
import { figuresUntil, isBaseInside, isQuantity, type Passage, placeAmong, sameClass } from '../passage.ts';
import { isFormer, withFormerLabel } from './rate-names.ts';
import { isDue } from './rate-ties.ts';
import type { Phrase } from './share-phrases.ts';
import { asPlanned, isOfOtherVersion } from './shares.ts';
import type { Wholes } from './wholes.ts';

/** So many figures before the share may be its base. */
const farthest = 16;

/** 占全市的, 占全县的. */
export const ofPlace = /^全[省市县区州盟旗镇乡]$/;

/** The figures before a share that may be its base, the nearest first. `part` is what the share is of it. */
export function basesOf(
  passage: Passage,
  value: Figure,
  part: readonly [Figure, ...Figure[]],
  phrase: Phrase,
  wholes: Wholes,
): readonly Figure[] {
  const [first] = part;
  const others = figuresUntil(passage, value.start).filter(
    (figure) =>
      isQuantity(figure) &&
      sameClass(figure, first) &&
      figure.depth <= first.depth &&
      !part.includes(figure) &&
      !/^(?:不足|不到|少于|低于)/.test(figure.text) &&
      (phrase.isPlan ? isDue(figure) && mayBePlan(passage, figure, value) : !figure.flags.target) &&
      !hasBaseOfItsOwn(passage, figure, value, phrase) &&
      !isFormer(passage, figure) &&
      !isOfOtherVersion(figure, phrase.base) &&
      (part.length > 1 || !isBelowPart(passage, figure, first, phrase, wholes)),
  );
  return (
    others
      // 总量超过1亿户，实有1.06亿户: what is told is the base, and not the mark.
      .filter(({ bound }, _, all) => !bound || all.every((figure) => figure.bound))
      .slice(-farthest)
      .map((figure) => withLabelAhead(passage, withFormerLabel(passage, figure)))
      .map((figure) => (phrase.isPlan ? asPlanned(figure) : figure))
      .reverse()
  );
}

/** 任务800户。甲类460户，完成任务的92.0%；乙类340户，完成任务的113.3%: each kind has a task of its own. */
function mayBePlan({ figures }: Passage, figure: Figure, value: Figure): boolean {
  if (figure.sentence === value.sentence) return true;
  return !figures.some(
    ({ index, sentence, unit, before }) =>
      index !== value.index &&
      sentence === value.sentence &&
      unit.class === 'percent' &&
      /(?:任务|计划|预算|目标)[数额量]?的$/.test(before),
  );
}

/** A figure that is itself the base of another share, told inside it: 占总任务300万亩的104.9%, 占全市新增总数4.63万户的11.3%. */
function hasBaseOfItsOwn(passage: Passage, figure: Figure, value: Figure, { base }: Phrase): boolean {
  const isOfTask = figure.sentence !== value.sentence && (base === '' || /任务|计划|目标|预算/.test(base));
  // 占全市新增总数4.63万户的11.3%；注销1836户，占全市的10.4%: of all that were struck off.
  const isOfPlace = ofPlace.test(base) && figure.end !== value.start - 1;
  return (isOfTask || isOfPlace) && isBaseInside(passage, figure);
}

/** What makes up the part is not what it is of. */
function isBelowPart(passage: Passage, figure: Figure, part: Figure, { base }: Phrase, wholes: Wholes): boolean {
  return (
    // 集中在甲队3872宗、乙队461宗、丙队734宗，占处罚总量的82.7%: none of the items is all.
    (base !== '' && isItemOfOne(passage, figure, part)) ||
    // 甲类3416件、乙类2640件，两类合计6056件，占总量的.
    wholes.get(figure.index)?.total === part ||
    isItemOfSum(figure, part)
  );
}

/** 前五位合计36528件: what is less stands before it, and makes it. */
function isItemOfSum(figure: Figure, part: Figure): boolean {
  return (
    /合计|共计|一共|总计|相加/.test(part.before) && worth(figure) < worth(part) && figure.sentence === part.sentence
  );
}

/** The first of three or more that 、 joins, up to the part. */
function isItemOfOne(passage: Passage, figure: Figure, part: Figure): boolean {
  const items = passage.figures.slice(placeAmong(passage.figures, figure), placeAmong(passage.figures, part) + 1);
  return items.length > 2 && items.every((item, at) => at === 0 || isListJoint(passage, items[at - 1] ?? item, item));
}

/** 业务收入（不含手续费）38.42亿元: what a bracket stands behind names it. */
function withLabelAhead({ text }: Passage, figure: Figure): Figure {
  if (figure.before !== '' || text.charAt(figure.start - 1) !== '）') return figure;
  const said = /([一-鿿]{2,16})（[^（）]{1,40}）$/.exec(text.slice(Math.max(0, figure.start - 60), figure.start));
  return said ? { ...figure, before: said[1] ?? '', labelStart: figure.start - said[0].length } : figure;
}
