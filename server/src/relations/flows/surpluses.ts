import type { Figure } from '../../facts/figure.ts';
import { figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * `进口1842亿美元，出口967亿美元，贸易逆差875亿美元`, `收入386万元，支出412万元，收支差额26万元`: by how much one way of trade
 * is more than the other.
 */
export function* findSurpluses(passage: Passage): Iterable<FoundRelation> {
  for (const by of passage.figures) {
    const kind = surplus.exec(by.before)?.[1];
    if (kind === undefined || by.flags.delta || by.flags.last || by.flags.target) continue;
    const pair = findPair(passage, by);
    if (!pair) continue;
    const [out, into] = pair;
    const claim = { form: 'difference', from: into, to: out, by, rises: kind !== '逆' } as const;
    yield { type: 'change', pattern: 'D15', claim, certain: true };
  }
}

/** Of all the trade: 对甲国贸易顺差 is of a part. */
const surplus =
  /^[，、；]?(?:全年|当年|本年|累计|外贸|贸易|货物|服务|进出口|收支|实现|出现|形成|产生|为|呈现)*([顺逆])差(?:额|总额|规模)?(?:为|达到?|约|共)?$/;

const outward = /(?<!进)出口(?:总?[额值量]|金额|总金额|贸易额|商品|货物)*(?:为|达到?|约|共|累计|完成)*$/;
const inward = /进口(?:总?[额值量]|金额|总金额|贸易额|商品|货物)*(?:为|达到?|约|共|累计|完成)*$/;

/** The only exports and the only imports told in its sentence, or in it and the one before. */
function findPair(passage: Passage, by: Figure): readonly [Figure, Figure] | undefined {
  const before = figuresUntil(passage, by.start).filter(
    (figure) =>
      isQuantity(figure) && sameClass(figure, by) && figure.depth === by.depth && by.sentence - figure.sentence < 2,
  );
  const [out, ...moreOut] = before.filter((figure) => outward.test(figure.before));
  const [into, ...moreIn] = before.filter((figure) => inward.test(figure.before));
  if (!out || !into || moreOut.length + moreIn.length > 0) return undefined;
  const [first, second] = out.index < into.index ? [out, into] : [into, out];
  // 甲类企业出口…，乙类企业进口…: of two things.
  const name = second.before.replace(outward, '').replace(inward, '');
  if (name !== '' && !sameName(name, first.before)) return undefined;
  // 对甲国出口…，自乙国进口…: of others than all.
  return out.sentence === into.sentence && ![out, into].some(({ before: label }) => /[对自从向与]/.test(label))
    ? [out, into]
    : undefined;
}

/** 全县出口, 全县进口; 其中，货物进口. */
function sameName(name: string, other: string): boolean {
  return other.startsWith(name) || /^[，、；]?(?:其中|货物|商品|外贸|累计|全年)+$/.test(name);
}
