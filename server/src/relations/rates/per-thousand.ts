import { exact } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { scale } from '../../facts/interval.ts';
import { findUnit } from '../../standards/units.ts';
import { headOf, worth } from '../near.ts';
import { figuresUntil, isActual, type Passage, placeAmong, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { countIn } from './averages.ts';
import { averageOf } from './stated-averages.ts';

/** 每10万人拥有, 每千名老人拥有床位, 每万辆车死亡. */
const perMany =
  /每(\d{1,4}万?|[十百千万]{1,2})(?:名|个|户|辆)?([一-鿿]{1,6}?)(?:平均)?(?:拥有|享有|保有|配备|配有|有)(?:量|率)?([一-鿿]{0,8}?)[为达到约]*$/;

/** What a population is called where it is called so. */
const population = /人口|居民|户籍|常住/;

/**
 * `除颤器538台，按常住人口214万人计算，每10万人拥有25.1台` (A15): what there is, by so many of those who have it.
 * Both are the only ones of their kind in the sentence; of items that make up the first it is the first.
 */
export function* findPerThousand(passage: Passage): Iterable<FoundRelation> {
  const { text } = passage;
  yield* findByThousand(passage);
  if (!/每[\d十百千万]/.test(text)) return;
  for (const value of passage.figures) {
    const [, number = '', noun = '', label = ''] =
      perMany.exec(text.slice(Math.max(0, value.start - 26), value.start)) ?? [];
    const each = toNumber(number);
    if (each === undefined || value.flags.target || value.flags.delta) continue;
    const before = figuresUntil(passage, value.start).filter(
      (figure) => figure.sentence === value.sentence && isActual(figure),
    );
    const isOne = /^人口?$/.test(noun);
    const bases = before.filter(({ unit, before: label, after }) =>
      isOne ? unit.class === 'person' && population.test(label) : (label + after.slice(0, 8)).includes(noun),
    );
    // 技术人员3200人, and 每千人拥有工程师2.4人 of others.
    const isCalled = ({ before: said, after }: Figure) => (said + after.slice(0, 8)).includes(label);
    const parts = before.filter((figure) => sameClass(figure, value) && !bases.includes(figure) && isCalled(figure));
    const [base, ...others] = bases;
    const part = parts.length > 1 ? headOf(parts) : parts[0];
    if (!base || others.length > 0 || !part || (parts.length > 1 && part !== parts[0])) continue;
    if (worth(base) < each) continue;
    yield averageOf(value, [part], [divided(base, each)]);
  }
}

/** 10万, 千, 百万. */
function toNumber(text: string): number | undefined {
  const digits = /^\d+/.exec(text)?.[0] ?? '1';
  const powers = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
  let number = Number(digits);
  for (const character of text.replace(/^\d+/, '')) number *= powers[character as keyof typeof powers] ?? 1;
  return number > 9 ? number : undefined;
}

/** 214万人 by 10万. */
function divided(base: Figure, by: number): Figure {
  const share = exact(1n, BigInt(by));
  return { ...base, rounded: scale(base.rounded, share), cutOff: scale(base.cutOff, share) };
}

/** 万户投诉量20.7件, 百公里油耗8.6升: by so many of what the unit counts, in whatever order the three stand. */
const byMany = /(?:^|[，；（、])[一-鿿]{0,4}?每?(百|千|万|十万|百万)(户|吨|人|公里|亩|辆)([一-鿿]{1,6})$/;

function* findByThousand(passage: Passage): Iterable<FoundRelation> {
  const { text, figures } = passage;
  if (!byManyHint.test(text)) return;
  for (const value of figures) {
    const [, number = '', name = '', label = ''] = byMany.exec(value.before) ?? [];
    const each = toNumber(number);
    const unit = findUnit(name, 0);
    if (each === undefined || !unit || value.flags.target || value.flags.delta || value.unit.class === 'percent')
      continue;
    const around = placeAmong(figures, value);
    const beside = figures
      .slice(Math.max(0, around - far), around + far)
      .filter(
        (figure) =>
          figure !== value && figure.sentence === value.sentence && figure.depth === value.depth && isActual(figure),
      );
    const [base, ...bases] = beside.filter((figure) => figure.unit.class === unit.class);
    const [part, ...parts] = beside.filter((figure) => sameClass(figure, value));
    if (!base || !part || bases.length + parts.length > 0 || base === part) continue;
    if (![...label].some((character) => !/[总量数率的为达水]/.test(character) && part.before.includes(character)))
      continue;
    const by = divided(countIn(base, unit), each);
    const relation = averageOf(value, [part], [by]);
    const ratio = worth(part) / (worth(base) / Number(unit.scale) / each) / worth(value);
    if (solve(relation).verdict !== 'violated' || (ratio > 0.7 && ratio < 1.4)) yield relation;
  }
}

/** So many figures before and behind are looked at. */
const far = 24;

const byManyHint = /[百千万][户吨人公亩辆]/;
