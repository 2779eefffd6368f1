import type { Figure } from '../../facts/figure.ts';
import { figuresUntil, isActualAmount, type Passage, sameClass } from '../passage.ts';

/** ，重点甲项（一、二级）占, ，乙项（甲级和乙级）合计占: a clause of its own with a bracket right before what says that a share follows. */
const several =
  /[，；。：]([一-鿿]{2,14})（(?:含|包括|即|指)?([^（），；。]{1,16}[、和与及][^（），；。]{1,16})），?(?:合计|共|约|仅|均|所)*(?:占|比[重例])[^，；。]{0,20}$/;

/** So far before its share a bracket opens. */
const reach = 64;

/**
 * 重点甲项（一级、二级）占42.1%: the items of the list before it that the bracket names, added up; none where one of them is not counted.
 * `undefined` where no bracket names several.
 */
export function findNamedInBrackets(passage: Passage, value: Figure): readonly Figure[] | undefined {
  const [, subject = '', said] = several.exec(passage.text.slice(Math.max(0, value.start - reach), value.start)) ?? [];
  // 丁类5513人，丁类（一、二级）占29.9%: what stands before the bracket is counted itself.
  if (said === undefined || findItem(passage, value, subject)) return undefined;
  const items = namesOf(said).map((name) => findItem(passage, value, name));
  const [first] = items;
  const found = items.flatMap((item) => (item && first && sameClass(item, first) ? [item] : []));
  return found.length === items.length && new Set(found).size === found.length ? found : [];
}

/** 一级 and 二级 of 一、二级. */
function namesOf(said: string): string[] {
  const names = said.split(/[、和与及]/);
  const last = names.at(-1) ?? '';
  const [ending = ''] = /[级类等档型期]$/.exec(last) ?? [];
  return names.map((name) => (ending !== '' && !name.endsWith(ending) ? name + ending : name));
}

/** The last figure that is called just so. */
function findItem(passage: Passage, value: Figure, name: string): Figure | undefined {
  return figuresUntil(passage, value.start).findLast(
    (figure) =>
      isActualAmount(figure) &&
      figure.sentence >= value.sentence - 1 &&
      figure.before.replace(/^.*[，、；：]|^(?:其中|[和与及])/g, '') === name,
  );
}
