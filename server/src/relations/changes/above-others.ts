import type { Figure } from '../../facts/figure.ts';
import { figuresBefore, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { directionOf } from './directions.ts';

/**
 * `全省增长5.6%，我市增长6.9%，高于全省1.3个百分点`, `增速为8.4%，快于全国（5.2%）3.2个百分点` (C9): by how much one percentage is
 * above another that the sentence names, in brackets or before.
 */
export function* findAboveOthers(passage: Passage): Iterable<FoundRelation> {
  const { text } = passage;
  for (const by of passage.figures) {
    if (by.unit.class !== 'percentage-point' || by.depth > 0) continue;
    const said = above.exec(text.slice(Math.max(0, by.start - reach), by.start));
    if (!said) continue;
    const before = figuresBefore(passage, by).filter(({ unit, flags }) => unit.class === 'percent' && !flags.target);
    const begin = by.start - said[0].length;
    const to = before.findLast(({ end, depth }) => end <= begin && depth === 0);
    const [, word = '', name = '', bracket] = said;
    const from =
      bracket === undefined
        ? onlyNamed(before, name, to)
        : before.findLast(({ start, depth }) => start > begin && depth > 0);
    if (!to || !from || [to, from].some((figure) => directionOf(figure) === false)) continue;
    const claim = { form: 'difference', from, to, by, rises: !falls.test(word) } as const;
    yield { type: 'change', pattern: 'C9', claim, certain: true };
  }
}

export const above =
  /(高于|高出|快于|优于|超过|超出|领先于?|低于|慢于|落后于?)([^，。；：（）\d]{2,14})(（[^（）]{0,12}）)?(?:约|近)?$/;
export const falls = /[低慢后]/;

/** So far before the points the words begin. */
export const reach = 36;

/** The only percentage that begins with the name, and is of the same: 全省 of 全省增长5.6%, 全市 of 全市办结率97.3% beside 本局办结率. */
function onlyNamed(before: readonly Figure[], name: string, to: Figure | undefined): Figure | undefined {
  const bare = name.replace(/(?:的|同期|增速|增幅|增长|平均水平|平均|水平)+$/, '');
  if (bare.length < 2) return undefined;
  const [only, ...others] = before.filter(
    (figure) => figure !== to && figure.depth === 0 && figure.before.replace(/^[，；、]/, '').startsWith(bare),
  );
  if (!only || others.length > 0) return undefined;
  const topic = only.before.slice(only.before.indexOf(bare) + bare.length).replace(generic, '');
  return topic === '' || to?.before.includes(topic) ? only : undefined;
}

/** What says no more than that it grew, or how much it is. */
const generic = /同比|增长|增速|增幅|平均|水平|[为是达到约]/g;
