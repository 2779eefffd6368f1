import type { Figure } from '../../facts/figure.ts';
import { difference, sum } from '../../facts/interval.ts';
import { leftAside, leftOut, notCounted, stillOpen } from '../../standards/rates.ts';
import { partsOf, worth, worthOfAll } from '../near.ts';
import { between, isQuantity, type Passage, sameClass } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { Relation } from '../relation.ts';

type Quotient = Extract<Relation['claim'], { form: 'quotient' }>;

/** So many others are taken from a base at most. */
const mostOthers = 3;

/**
 * `受理412件，撤回19件，办结386件，办结率98.2%`, `抽检412批次，19批次未出报告，合格386批次，合格率98.2%`: what the sentence counts besides, by whatever
 * word, may be none of the base. Where that alone makes it 100% or the rate has no decimals, the word must say so: with 在办26件
 * 办结率100% is a slip.
 */
export function isOfFewer(passage: Passage, { value }: Quotient, operands: Relation['operands']): boolean {
  const of = (name: string) => operands.flatMap(({ role, figure }) => (role === name ? [figure] : []));
  const [part, rest, [base, ...more]] = [of('part'), of('rest'), of('base')];
  const [only] = [...part, ...rest];
  if (!base || !only || more.length > 0 || part.length + rest.length > 1 || value.before.includes('占')) return false;
  const near = passage.figures.filter(
    (figure) =>
      figure.index > base.index &&
      figure.sentence >= base.sentence &&
      figure.sentence <= value.sentence &&
      figure !== only &&
      sameClass(figure, base) &&
      isQuantity(figure) &&
      worth(figure) < worth(base) &&
      !isOf(figure, only, value),
  );
  return near.some((_, at) => {
    let others: readonly Figure[] = [];
    for (const figure of near.slice(at, at + mostOthers)) {
      const last = others.at(-1);
      if (last && !/^[^，；。（）]{0,8}[、和及与][^，；。（）]*$/.test(between(passage, last, figure))) return false;
      others = [...others, figure];
      if (isSettled(value, part, rest, less(base, others)) && mayLeaveOut(value, others)) return true;
    }
    return false;
  });
}

function isSettled(value: Figure, part: readonly Figure[], rest: readonly Figure[], base: Figure): boolean {
  if (worth(base) <= 0 || part.some((one) => worth(one) > worth(base))) return false;
  return isQuotient(value, { part, base: [base], ...(rest.length > 0 ? { rest } : {}) });
}

/** 办结386件，其中当场办结19件, 办结386件（当场12件、撤回7件），办结率: of the part, not of the base. */
function isOf(figure: Figure, part: Figure, value: Figure): boolean {
  const isInBrackets = figure.depth > part.depth && figure.index > part.index && figure.index < value.index;
  const isAmong = figure.index === part.index + 1 && figure.before.includes('其中');
  return (isInBrackets || isAmong) && !notCounted.test(figure.before + figure.after);
}

function mayLeaveOut(value: Figure, others: readonly Figure[]): boolean {
  if (value.decimals > 0 && worth(value) < partsOf(value)) return true;
  return others.every(({ before, after }) => {
    const said = before + after;
    return leftOut.test(said) || leftAside.test(before) || (worth(value) === partsOf(value) && !stillOpen.test(said));
  });
}

/** What a base is without others. */
function less(base: Figure, others: readonly Figure[]): Figure {
  const left = worth(base) - worthOfAll(others);
  return {
    ...base,
    rounded: difference(base.rounded, sum(others.map(({ rounded }) => rounded))),
    cutOff: difference(base.cutOff, sum(others.map(({ cutOff }) => cutOff))),
    digits: String(left / worth({ ...base, digits: '1' })),
    plain: false,
  };
}
