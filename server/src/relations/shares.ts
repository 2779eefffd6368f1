import type { Figure } from '../facts/figure.ts';
import { findOwner } from './owner.ts';
import { between, figuresBefore, isQuantity, type Passage, sameClass } from './passage.ts';
import type { FoundRelation } from './relation.ts';

/**
 * `N件，其中M件，占p%`: the figure right before 占 is the part. The base is the total that 占… names (占检查企业总数的p%), else
 * the owner of 其中. Without either, another total of the text may be meant.
 */
export function findShare(passage: Passage, value: Figure): FoundRelation | undefined {
  return findSharePrinted(passage, value) ?? findShareOfOwner(passage, value);
}

/** `17人，占执法人员总数233人的9.3%`, `1268人，完成年度任务（1200人）的105.7%`: the base stands inside. */
function findSharePrinted(passage: Passage, value: Figure): FoundRelation | undefined {
  const [part, base] = figuresBefore(passage, value).slice(-2);
  if (!part || !base || !sameClass(part, base) || !isQuantity(part) || !isQuantity(base)) return undefined;
  if (!/^）?的$/.test(between(passage, base, value)) || !/^[，（、]?约?(?:占|完成)/.test(between(passage, part, base)))
    return undefined;
  const claim = { form: 'quotient', value, ranks: [[{ part: [part], base: [base] }]] } as const;
  return { type: 'share', pattern: 'C4', claim, certain: true };
}

/** `占比分别为12.0%、87.1%`, `占40%和30%`: the shares of several things, in their order, are a list's business. */
export function isOneOfSeveral({ text, figures }: Passage, share: Figure): boolean {
  const at = share.index - (figures[0]?.index ?? 0);
  const [previous, next] = [figures[at - 1], figures[at + 1]];
  const isTied = (left: Figure | undefined, right: Figure | undefined) =>
    left?.unit.class === 'percent' &&
    right?.unit.class === 'percent' &&
    /^(?:[、和与及]|以及)$/.test(text.slice(left.end, right.start));
  return isTied(share, next) || isTied(previous, share) || /分别|依次/.test(share.before);
}

function findShareOfOwner(passage: Passage, value: Figure): FoundRelation | undefined {
  const part = figuresBefore(passage, value).at(-1);
  const gap = part ? between(passage, part, value) : '';
  if (isOneOfSeveral(passage, value)) return undefined;
  const phrase = /^[，（、]?约?占(.{0,20}?)(?:的|比|比例|比重)*(?:为|达|约|到)*$/.exec(gap.slice(0, 40));
  if (!phrase || !part || part.unit.class === 'percent' || !isQuantity(part)) return undefined;
  const before = figuresBefore(passage, part).filter(
    (figure) => sameClass(figure, part) && isQuantity(figure) && !between(passage, figure, part).includes('；'),
  );
  const named = (phrase[1] ?? '').replace(/(?:总数|总量|总额|全部|总)/g, '');
  const owner = findOwner(passage, part);
  const base = named === '' ? owner : before.find(({ before: label }) => label.endsWith(named));
  if (!base) return undefined;
  const claim = { form: 'quotient', value, ranks: [[{ part: [part], base: [base] }]] } as const;
  return { type: 'share', pattern: 'C6', claim, certain: true };
}
