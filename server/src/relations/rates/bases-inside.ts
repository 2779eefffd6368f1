import type { Figure } from '../../facts/figure.ts';
import { choose, claimOf } from '../lists/divisions.ts';
import { between, figureBeside, figuresBefore, isActualAmount, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * `17个，占全市98个乡镇的17.3%`, `187公里，为设计236公里的79.2%` (C4): the base is printed between 占 and 的, so that nothing else
 * can be meant by it; the part is what stands right before, or with what 、 joins to it, or what the noun of the base counts.
 */
export function* findSharesOfPrinted(passage: Passage): Iterable<FoundRelation> {
  for (const value of passage.figures) {
    if (value.unit.class !== 'percent' || value.flags.delta || value.flags.target || value.flags.last) continue;
    const base = baseOf(passage, value);
    if (!base) continue;
    const isPlan = !base.before.includes('占');
    const before = partsBefore(passage, base);
    const part = before.at(-1);
    if (!part || !isRightBefore(passage, part, base, isPlan)) continue;
    const runs = before.map((_, at) => before.slice(at));
    // 14个乡镇、127个村，占全部163个村的: which of them is meant the noun says.
    const isAlone = before.length === 1 || isOnlyOfNoun(before, base);
    const chosen = choose(value, [
      { part: [part], base: [base], isMeant: isAlone, mayExceed: isPlan, ...(isAlone ? { isStated: 'firmly' } : {}) },
      ...runs.slice(0, -1).flatMap((run) => [
        { part: run, base: [base], isMeant: true },
        { part: run.slice(0, 1), base: [base], isMeant: true },
      ]),
    ]);
    if (chosen) yield claimOf(value, chosen, 'C4');
  }
}

/** The figure between 占 or 为 and 的. */
function baseOf(passage: Passage, value: Figure): Figure | undefined {
  const base = figureBeside(passage.figures, value, -1);
  if (base?.sentence !== value.sentence || !isBase(base)) return undefined;
  return /^[一-鿿“”]{0,12}的(?:约|近|超过?|不足)?$/.test(between(passage, base, value)) ? base : undefined;
}

/** 占全市98个, 仅为年初预算8亿元, 相当于设计236公里, 恢复到2019年2.05万人次. */
const beforeBase =
  /(?:^|[，、（]|[一-鿿])占(?:到|了)?[^，。；、占]{0,14}$|(?:^|[，、（])(?:已|约|仅|只|只有)*(?:为|是|达到?|相当于|恢复到)[^，。；、]{0,4}(?:计划|预算|任务|目标|设计|规划|核定|限额|应[一-鿿]{1,4}|[去上前]年|20\d\d年)[^，。；、]{0,8}$/;

function isBase(figure: Figure): boolean {
  const { flags, unit, bound } = figure;
  return (
    !flags.delta && !flags.rank && !flags.per && !bound && unit.class !== 'percent' && beforeBase.test(figure.before)
  );
}

/** The figures of the class of the base that 、 joins, up to it. */
function partsBefore(passage: Passage, base: Figure): readonly Figure[] {
  const before = figuresBefore(passage, base).filter(
    (figure) => !figure.flags.delta && !figure.flags.last && figure.unit.class !== 'percent',
  );
  const parts: Figure[] = [];
  for (const figure of before.toReversed()) {
    const next = parts[0];
    const isItem = sameClass(figure, base) && isActualAmount(figure) && figure.depth === base.depth;
    if (!isItem || (next && !/^[^，；。：（]*[、和与及][^，；。：（]*$/.test(between(passage, figure, next)))) break;
    parts.unshift(figure);
  }
  return parts;
}

function isOnlyOfNoun(before: readonly Figure[], base: Figure): boolean {
  const noun = /^[一-鿿]*(?=的)/.exec(base.after)?.[0] ?? '';
  return noun !== '' && before.every(({ after }, at) => after.startsWith(noun) === (at === before.length - 1));
}

/** A comma and nothing else but changes: 17个，同比增加2个，占; what has a subject of its own (兼职人员占) is read by its name. */
function isRightBefore({ text }: Passage, part: Figure, base: Figure, isPlan: boolean): boolean {
  const said = text.slice(part.end, base.labelStart) + base.before;
  const plain = said.replace(
    /，?[^，。；]{0,8}(?:比|较)?[^，。；]{0,10}(?:增|减|升|降|长|高|低|多|少)[^，。；]*?\d[^，；。]*(?=，)/g,
    '',
  );
  return isPlan
    ? /^[一-鿿]{0,8}[，（](?:已|约|仅|只|只有)*(?:为|是|达到?|相当于|恢复到)/.test(plain)
    : /^[一-鿿]{0,14}[，（](?:约|仅|只|均|共|各)*占/.test(plain);
}
