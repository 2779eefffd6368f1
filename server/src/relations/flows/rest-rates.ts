import type { Figure } from '../../facts/figure.ts';
import { worth } from '../near.ts';
import { figureBeside, type Passage } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { List } from './rest-list.ts';

/** 盘活29处，盘活率67.4%，其余14处: the rate between says that the one is the greater part of the other. */
export function isConfirmed(
  passage: Passage,
  { total, parts: [part] }: Pick<List, 'total' | 'parts'>,
  rest: Figure,
): boolean {
  if (!part || worth(part) > worth(total) || 2 * worth(part) < worth(total)) return false;
  const value = figureBeside(passage.figures, part, 1);
  if (!value || value.start > rest.start || value.unit.class !== 'percent' || value.flags.delta) return false;
  return isQuotient(value, { part: [part], base: [total] });
}

/** The rate between what was done and the rest is what the rest leaves of the total. */
export function isLeft(passage: Passage, total: Figure, part: Figure, rest: Figure): boolean {
  const value = figureBeside(passage.figures, part, 1);
  if (value?.unit.class !== 'percent' || value.start > rest.start || value.flags.delta) return false;
  if (total.index !== part.index - 1 || doneAtFirst.test(part.before)) return false;
  return isQuotient(value, { part: [], base: [total], rest: [rest] });
}

/** 参训1053人，合格1016人，合格率96.6%，不合格36人: the rate says that those who did not are the rest, whatever the others are. */
export function isLeftBy(passage: Passage, total: Figure, done: Figure, rest: Figure, word: string): boolean {
  return done.before.endsWith(word) && isRestByRate(passage, total, done, rest, word);
}

/** 催还350册，追还率93.4%，其余21册 of 逾期318册. */
export function isRestByRate(passage: Passage, total: Figure, done: Figure, rest: Figure, word = ''): boolean {
  const value = figureBeside(passage.figures, done, 1);
  return (
    value !== undefined &&
    value.start < rest.start &&
    value.unit.class === 'percent' &&
    !value.flags.delta &&
    value.before.includes(`${word}率`) &&
    worth(value) > 50 &&
    !doneAtFirst.test(done.before) &&
    isQuotient(value, { part: [], base: [total], rest: [rest] })
  );
}

/** 初检合格400批次: more were done later. */
const doneAtFirst = /初|首|当场|一次|按[期时]/;
