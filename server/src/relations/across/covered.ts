import type { Figure } from '../../facts/figure.ts';
import { coverage, partial } from '../../standards/zero-words.ts';
import { comesNear, isOneSlipOff, worth } from '../near.ts';
import { between, figuresBefore, isQuantity, type Passage, placeAmong, sameClass } from '../passage.ts';
import { shareWord } from '../shared-words.ts';
import { isLongSlip } from '../slips-between.ts';

/** The only one of them, or the total of all the others: 文件47件，其中县政府文件39件、乡镇文件8件. */
export function onlyOne(wholes: readonly Figure[]): Figure | undefined {
  const [first, ...others] = wholes;
  const isTotal =
    first !== undefined &&
    (others.length === 0 || (others.length > 1 && comesNear(first, others)) || others.every(isItemOf(first)));
  return isTotal ? first : undefined;
}

/** 文件47件，其中县政府文件39件. */
function isItemOf(whole: Figure): (figure: Figure) => boolean {
  return ({ before, sentence }) => sentence === whole.sentence && before.startsWith('其中');
}

/** So many figures back a number may refer. */
const reach = 12;

export function figuresBack({ figures }: Passage, figure: Figure): Figure[] {
  const at = placeAmong(figures, figure);
  return figures.slice(Math.max(0, at - reach), at);
}

/**
 * `社区共有9个，签约社区9个，实现全覆盖`, `网点189处，实现演练全覆盖，开展演练的网点189处`, `检查企业34家，覆盖全部34家企业`: two
 * counts side by side that share a word, and nothing between them.
 */
export function findCovered(passage: Passage, figure: Figure): Figure | undefined {
  const before = figuresBefore(passage, figure);
  const whole = before.at(-1);
  if (!whole || !isQuantity(whole) || !sameClass(whole, figure) || whole.depth !== figure.depth)
    return findInArea(passage, figure);
  const gap = between(passage, whole, figure);
  if (gap.includes('全覆盖')) {
    if (isChecked(gap, figure) || isAllOf(gap, whole, figure)) return whole;
    const covered = coveredStep.exec(gap)?.[1];
    if (covered !== undefined && figure.before.endsWith(covered))
      return onlyOne(before.filter((one) => sameClass(one, figure) && isQuantity(one)));
  }
  const label = figure.before + figure.after;
  // 团支部2163个，已完成定级2163个，覆盖率100%.
  // 公示栏221个，覆盖村212个，覆盖率100%: what is covered are not these.
  if (
    isCoveredWhole(passage, figure) &&
    !/覆盖[^，；。]{1,8}$/.test(figure.before) &&
    /^[^，；。：]{0,8}，(?!其中)[^，；。：]*$/.test(gap) &&
    isLongSlip(whole, figure)
  )
    return whole;
  // 理事会238个，覆盖全县328个行政村，覆盖率100%: under whatever name.
  const isPlain = /^[^，；。：、]{0,8}，[^，；。：、]*$/.test(gap);
  if (coversWhole.test(figure.before) && isPlain && isCoveredWhole(passage, figure) && isLongSlip(whole, figure))
    return whole;
  if (/[；。]|其中/.test(gap) || !gap.includes('，') || !sharesWord(whole.before + whole.after, label))
    return undefined;
  // 乡镇渡口12个，覆盖全部13个乡镇: one may serve two.
  if (coversWhole.test(figure.before) && !isCalledAlike(whole, figure)) return undefined;
  if (coversWhole.test(figure.before) || isCovering(gap, whole, figure)) {
    return comesNear(whole, [figure]) || isOneSlipOff(whole, [figure]) ? whole : undefined;
  }
  if (isSibling(whole, figure)) return undefined;
  // 甲类167个，乙类231个，实现全覆盖: more than there are is of another kind.
  if (worth(figure) > worth(whole) && !comesNear(whole, [figure]) && !isOneSlipOff(whole, [figure])) return undefined;
  return coversAll(passage, figure) && !partial.test(figure.before.replace(/^应/, '')) ? whole : undefined;
}

/** 企业基层党组织43387个，社会组织基层党组织7963个，实现应建尽建: two kinds of one name; not 社区9个，签约社区9个. */
function isSibling({ before: one }: Figure, { before: other }: Figure): boolean {
  return (
    one.length > 4 &&
    other.length > 4 &&
    one.slice(-3) === other.slice(-3) &&
    !one.endsWith(other) &&
    !other.endsWith(one)
  );
}

/** 对92家单位开展全覆盖核查，实际核查88家: what was done is what was to be done to all. */
function isChecked(gap: string, figure: Figure): boolean {
  const [, step] = /全覆盖(?:式|的)?([一-鿿]{2,4})，实际(?=[一-鿿]{2,4}$)/.exec(gap) ?? [];
  return step !== undefined && figure.before === `实际${step}`;
}

/** 日常检查实现全覆盖，全年检查: the step that covers all, before the count of it. */
const coveredStep = /，[^，；。]{0,4}([一-鿿]{2})(?:已)?(?:实现|达到|做到)全覆盖，[^，；。]{0,8}$/;

/** 对14个乡镇开展督察，实现全覆盖，督察乡镇14个; 167个行政村实现全覆盖，已覆盖167个. */
function isAllOf(gap: string, whole: Figure, figure: Figure): boolean {
  if (/；/.test(gap) || !/(?:^|，|[一-鿿]{2})(?:已|均)?(?:实现|做到|达到)?全覆盖，[^，；。]*$/.test(gap)) return false;
  if (/^(?:目前)?(?:已|实际|共)覆盖(?:了)?$/.test(figure.before)) return true;
  const noun = figure.before.slice(-2);
  return (
    /^[一-鿿]{4}$/.test(figure.before) &&
    /，(?:已|均)?(?:实现|做到|达到)?全覆盖，/.test(gap) &&
    whole.after.startsWith(noun)
  );
}

/** 全县144处公墓 … 年检公墓144处，实现全覆盖: all of the area, counted before by the same noun. */
function findInArea(passage: Passage, figure: Figure): Figure | undefined {
  const noun = /^[一-鿿]{2}([一-鿿]{2,4})$/.exec(figure.before)?.[1];
  if (noun === undefined || partial.test(figure.before) || !coversBare(passage, figure)) return undefined;
  const isOfArea = ({ before, after }: Figure) =>
    /全[省市县区州旗镇乡街系](?:道|统)?共?有?$/.test(before) && after.startsWith(noun);
  return onlyOne(figuresBack(passage, figure).filter((one) => sameClass(one, figure) && isOfArea(one)));
}

function coversBare({ text }: Passage, { end }: Figure): boolean {
  return /^，(?:已|均)?(?:实现|做到|达到)?全覆盖[，；。]/.test(text.slice(end, end + 12));
}

function isCoveredWhole({ text }: Passage, { end }: Figure): boolean {
  return /^[一-鿿]{0,8}，[^，。；]{0,4}覆盖率(?:达到?|为)?100%/.test(text.slice(end, end + 24));
}

/** Before the number of all there are. */
const coversWhole = /覆盖了?(?:全部|所有|全[省市县区州旗镇乡])的?$/;

/** The clause behind the count says that all are covered. */
export function coversAll({ text }: Passage, { end }: Figure): boolean {
  const behind = /^[^，；。]{0,6}，([^，；。]{0,24})/.exec(text.slice(end, end + 32))?.[1] ?? '';
  // 现场述法10人，书面述法31人，41个单位负责人实现述法全覆盖: who is covered is counted anew.
  return (
    coverage.test(behind) && !/[镇乡街]级|重点/.test(behind) && !/\d/.test(behind.slice(0, behind.search(coverage)))
  );
}

/** 承储企业34家 and 35家承储企业: what is counted ends in one word. */
function isCalledAlike(whole: Figure, { after }: Figure): boolean {
  const noun = /^[一-鿿]+/.exec(after)?.[0].slice(-2);
  return noun === undefined || whole.before.endsWith(noun) || whole.after.includes(noun);
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

/** A word that two texts have, and a third one has not. */
export function sharesWord(text: string, other: string, apart = ''): boolean {
  return shareWord(text, other, (word) => isWord.test(word) && !apart.includes(word));
}

const isWord = /^(?!.?[共有已均全])[一-鿿]{2}$/;
