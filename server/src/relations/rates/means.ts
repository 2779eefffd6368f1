import type { Figure } from '../../facts/figure.ts';
import { parseHanNumeral } from '../../standards/numerals.ts';
import { plainUnit } from '../../standards/units.ts';
import { worth, worthOfAll } from '../near.ts';
import { notPrinted } from '../not-printed.ts';
import { figureBeside, figuresBefore, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { findSlip, isSwapNear } from '../slip.ts';
import { solve } from '../solve.ts';
import { averageOf } from './stated-averages.ts';

/**
 * `窗口93.62分，热线95.18分，网上88.40分，三项平均92.40分`: the mean of as many values as are said to be told before it. Some weigh more than others, so
 * that what lies among them is wrong only where two swapped digits explain it, or one of them is like none of the others; what lies
 * outside of them is.
 */
export function* findMeans(passage: Passage): Iterable<FoundRelation> {
  if (!passage.text.includes('平均')) return;
  yield* findPlain(passage);
  for (const value of passage.figures) {
    if (value.flags.target || value.flags.delta || !value.before.includes('均')) continue;
    const parts = figuresBefore(passage, value).filter(
      ({ unit, depth }) => unit.text === value.unit.text && depth === value.depth,
    );
    const count = parts.length;
    // 三项平均93.7分（按样本量加权）.
    if (weighted.test(passage.text.slice(value.labelStart, value.end + 14))) continue;
    if (
      count < 2 ||
      !isMeanOf(passage, value, parts) ||
      parts.some(({ flags }) => flags.delta || flags.last || flags.target)
    )
      continue;
    const relation = averageOf(value, parts, [notPrinted(value, BigInt(count), { ...plainUnit, text: '项' })]);
    // Counts have no weights.
    if (
      solve(relation).verdict !== 'violated' ||
      value.unit.discrete ||
      isOutside(value, parts) ||
      isSlipped(value, parts)
    )
      yield relation;
  }
}

const weighted = /加权|权重|样本|按[^，。；]{0,8}(?:计|折)/;

const kinds = '(?:项|类|科|门|组|轮|期|季|次|个?(?:方面|指标|项目|类别|季度|批次|片区))';
const mean = new RegExp(
  `^[，、；]?(?:上述|以上|这)?([两二三四五六七八九十]|\\d{1,2})${kinds}的?(?:得分|分数)?(?:平均|均)(?:值|分|得分)?(?:为|是|达)?$`,
);
const plainMean = /^[，、；]?(?:全年|总体)?平均(?:得?分|值)?(?:为|是|达)?$/;
const counted = new RegExp(`([两二三四五六七八九十])${kinds}[^，。；]{0,14}$`);

/** 三项平均 of three; 四个季度得分分别为…，全年平均. */
function isMeanOf({ text, paragraph }: Passage, value: Figure, parts: readonly Figure[]): boolean {
  if (!value.flags.per && value.unit.class !== 'score') return false;
  const own = mean.exec(value.before)?.[1];
  if (own !== undefined) return numberOf(own) === parts.length;
  const [first] = parts;
  // 三个考点分别为486人、512人和394人，平均每个考点464人.
  const noun = /^[，、；]?平均每个?([一-鿿]{1,4})$/.exec(value.before)?.[1];
  if (first && noun !== undefined) {
    const ahead = text.slice(paragraph.sentences[value.sentence]?.start ?? 0, first.start);
    const said = new RegExp(`([两二三四五六七八九十])个?${noun}`).exec(ahead)?.[1];
    return said !== undefined && ahead.endsWith('分别为') && numberOf(said) === parts.length;
  }
  if (!first || !plainMean.test(value.before)) return false;
  const ahead = text.slice(paragraph.sentences[value.sentence]?.start ?? 0, first.start);
  const said = counted.exec(ahead)?.[1];
  return said !== undefined && numberOf(said) === parts.length;
}

function numberOf(number: string): number {
  return parseHanNumeral(number) ?? Number(number);
}

function isOutside(value: Figure, parts: readonly Figure[]): boolean {
  const all = parts.map(worth);
  return worth(value) > Math.max(...all) || worth(value) < Math.min(...all);
}

/** Two digits swapped of one of four digits, or one that is another and makes the value one that none of the others resembles. */
function isSlipped(value: Figure, parts: readonly Figure[]): boolean {
  if (value.decimals < 1) return false;
  const off = worth(value) * parts.length - worthOfAll(parts);
  if (isSlip(value, worth(value) - off / parts.length, 1)) return true;
  return parts.some((part) => {
    const meant = worth(part) + off;
    if (isSlip(part, meant, parts.length)) return true;
    const others = parts.filter((other) => other !== part).map(worth);
    const span = Math.max(...others) - Math.min(...others);
    return (
      Math.abs(off) > Math.max(3 * span, 0.2 * worth(value)) &&
      Math.max(...others) < 2 * meant &&
      Math.min(...others) * 2 > meant
    );
  });
}

function isSlip({ digits, decimals }: Figure, meant: number, steps: number): boolean {
  return digits.length > 4 && isSwapNear(digits, meant, decimals, steps);
}

/** 28条，总长436.8公里，平均长度15.6公里; 年龄 and the like are of something else, and never near. */
const ofNoun = /^[，、；]?平均([一-鿿]{1,4})$/;
const ofAll = /总|共|合计|累计|全长/;

function* findPlain(passage: Passage): Iterable<FoundRelation> {
  for (const value of passage.figures) {
    const noun = ofNoun.exec(value.before)?.[1];
    const [base, part] = [figureBeside(passage.figures, value, -2), figureBeside(passage.figures, value, -1)];
    if (noun === undefined || !base || !part || !sameClass(part, value) || sameClass(base, part)) continue;
    if (!base.unit.discrete || [base, part, value].some(({ flags }) => flags.target || flags.delta || flags.last))
      continue;
    if (part.flags.per || base.flags.per || part.sentence !== value.sentence || base.sentence !== value.sentence)
      continue;
    if (base.depth !== value.depth || part.depth !== value.depth) continue;
    const isOfTotal = ofAll.test(part.before) || part.before.includes(noun.slice(-2));
    if (!isOfTotal || !/^[^；。]*$/.test(passage.text.slice(base.end, value.start))) continue;
    const relation = averageOf(value, [part], [base]);
    const ratio = worth(part) / worth(base) / worth(value);
    const isMeant =
      (ratio > 0.85 && ratio < 1.18) ||
      findSlip(
        value.digits,
        (worth(part) / worth(base) / (worth(value) / Number(value.digits))).toFixed(value.decimals),
      ) === 'swap';
    if (solve(relation).verdict !== 'violated' || isMeant) yield relation;
  }
}
