import type { Figure } from '../../facts/figure.ts';
import { toIntervals } from '../../facts/printed-number.ts';
import { minuses, namesChange } from '../../standards/comparisons.ts';
import { multipliers } from '../../standards/modifiers.ts';
import { findUnit } from '../../standards/units.ts';
import { createFinder } from '../../text/finder.ts';
import { figureBeside, type Passage } from '../passage.ts';
import type { Claim, Negative, Relation } from '../relation.ts';
import { solve } from '../solve.ts';

/** 乙项-0.04亿元, 乙项－730万元: behind a name, so that it joins no two numbers. */
const searchNegatives = createFinder(new RegExp(`[一-鿿“”）]([${minuses}])(\\d[\\d,]*(?:\\.\\d+)?)(万亿|万|亿|)`), [
  ...minuses,
]);

/** 乙项为负0.04亿元: a figure, and below nothing. */
const saysNegative = /负$/;

/**
 * 净收入5.83亿元，其中甲项4.76亿元，乙项-0.04亿元，其他1.11亿元: what is printed below nothing is an item as well, and is taken off; where there is one,
 * another may be more than the total.
 */
export function withNegatives(passage: Passage, relations: Relation[]): Relation[] {
  const { text } = passage;
  if (!text.includes('负') && ![...minuses].some((minus) => text.includes(minus))) return relations;
  return relations.flatMap((relation) => {
    const { claim, verdict, type } = relation;
    if (verdict !== 'violated' || type === 'table') return [relation];
    if (claim.form === 'at-most')
      return claim.whole.index < claim.part.index && negativesOf(passage, claim.whole, [claim.part]).length > 0
        ? []
        : [relation];
    return claim.form === 'sum' ? withTaken(passage, relation, claim) : [relation];
  });
}

function withTaken(passage: Passage, relation: Relation, claim: Extract<Claim, { form: 'sum' }>): Relation[] {
  const { total, parts, exhaustive } = claim;
  const said = parts.filter(({ before }) => saysNegative.test(before));
  const negatives = [
    ...negativesOf(passage, total, parts),
    ...said.map(({ rounded, cutOff, digits, multiplier }) => ({
      text: digits + (multipliers.find(({ value }) => value === multiplier)?.text ?? ''),
      rounded,
      cutOff,
    })),
  ];
  if (negatives.length === 0) return [relation];
  const rest = parts.filter((part) => !said.includes(part));
  if (!exhaustive || rest.length === 0) return [];
  const { type, pattern, certain } = relation;
  return [solve({ type, pattern, certain, claim: { ...claim, parts: rest, negatives } })];
}

/** Those of a list, in the unit of its total: from the total, or the figure before the first item, on to the next figure behind the last. */
function negativesOf(passage: Passage, total: Figure, parts: readonly Figure[]): Negative[] {
  const { text, figures, paragraph } = passage;
  const [first = total] = parts;
  const last = parts.at(-1) ?? total;
  const start = Math.max(
    figureBeside(figures, first, -1)?.end ?? 0,
    paragraph.sentences[first.sentence]?.start ?? first.start,
  );
  const from = total.index < first.index ? total.end : start;
  const next = figureBeside(figures, last, 1);
  const behind = Math.min(next?.start ?? text.length, paragraph.sentences[last.sentence]?.end ?? text.length);
  const tail = /^[^。；：（）]*/.exec(text.slice(last.end, behind))?.[0] ?? '';
  return searchNegatives(text.slice(from, last.end + tail.length)).flatMap((found) => {
    const [whole, , digits = '', marks = ''] = found;
    // 甲项10亿元，同比-2亿元: by how much it changed.
    if (namesChange.test(text.slice(Math.max(0, from + found.index - 6), from + found.index + 1))) return [];
    const unit = findUnit(text, from + found.index + whole.length);
    if (unit?.class !== total.unit.class) return [];
    const multiplier = multipliers.find((one) => one.text === marks)?.value ?? 1n;
    const printed = {
      digits: digits.replaceAll(',', ''),
      multiplier,
      unit,
      upper: undefined,
      modifier: 'none',
    } as const;
    return [{ text: digits + marks, ...toIntervals(printed) }];
  });
}
