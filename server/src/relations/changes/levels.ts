import { divide, exact, multiply } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { headOf } from '../near.ts';
import { figuresFrom, figuresUntil, type Passage, sameClass, sentenceAt } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { isValue, subjectOf } from './comparison.ts';

/** `与上年的23件持平`, `与上年持平，上年亦为32场` (D9). */
export function* findLevels(passage: Passage): Iterable<FoundRelation> {
  const { text } = passage;
  let found = 0;
  for (let at = text.indexOf('持平'); at >= 0 && found < most; at = text.indexOf('持平', at + 2)) {
    found++;
    if (isOneOfSeveral(passage, at)) continue;
    const other = findReference(passage, at);
    if (!other) continue;
    const isRough = /(?:基本|大体|大致)$/.test(text.slice(Math.max(0, at - 2), at));
    const relation = (one: Figure): FoundRelation => ({
      type: 'change',
      pattern: 'D9',
      claim: { form: 'equal', one, other: isRough ? widen(other) : other },
      certain: true,
    });
    const sentence = sentenceAt(passage, at);
    const values = figuresUntil(passage, Math.min(at, other.start))
      .filter((figure) => figure.sentence === sentence && isValue(figure) && sameClass(figure, other))
      .filter((figure) => figure.depth <= other.depth && !figure.flags.target)
      .reverse();
    // Which of several values it is level with is not always said: one that is will do.
    const level = values.find((one) => solve(relation(one)).verdict !== 'violated');
    const subject = subjectOf(other);
    const named = values.filter(({ before }) => subject === '' || before.includes(subject.slice(0, 2)));
    // 2件，维持1件、终止1件，与上年2件持平: what heads the list of the others.
    const head = subject === '' && level === undefined ? headOf(values.toReversed()) : undefined;
    const one = level ?? (values.length === 1 || subject !== '' ? onlyOf(named) : head);
    if (one) yield relation(one);
  }
}

/** 分别增长9.2%、下降3.6%、持平（上年分别为…）: which value it is said of the order tells. */
function isOneOfSeveral({ text }: Passage, at: number): boolean {
  const isListed = /[、和与及]$/.test(text.slice(0, at).slice(-1)) || /^[、和与及]/.test(text.slice(at + 2, at + 3));
  return isListed && /分别[^；。]{0,60}$/.test(text.slice(Math.max(0, at - 64), at));
}

/** A passage says so of no more things. */
const most = 20;

function onlyOf(values: readonly Figure[]): Figure | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** The value of the year before: before 持平 in its clause, or behind it. */
function findReference(passage: Passage, at: number): Figure | undefined {
  const { text } = passage;
  const before = figuresUntil(passage, at).at(-1);
  // 起数减少2起、死亡人数持平: not by so many.
  if (before && !before.flags.delta && /^[^，；。]{0,6}$/.test(text.slice(before.end, at))) {
    // 与上年的23件, 与2024年（87例）.
    const label = before.before || text.slice(Math.max(0, before.start - 14), before.start);
    if (/[与和同较比][^，；。]{0,12}$/.test(label)) return before;
    if (before.flags.last && /[与和同较比]|^的?$/.test(label)) return before;
  }
  const [behind] = figuresFrom(passage, at);
  const isBehind = behind?.flags.last && !behind.flags.delta && behind.sentence === sentenceAt(passage, at);
  // 起数与上年持平，人数较上年3人减少1人: what another comparison is with.
  return isBehind && /^[，（](?!.*[较比])[^，；。]{0,10}$/.test(text.slice(at + 2, behind.start)) ? behind : undefined;
}

/** 基本持平: within a twentieth. */
function widen(figure: Figure): Figure {
  const { low, high } = figure.rounded;
  const rounded = {
    ...figure.rounded,
    low: low && divide(multiply(low, exact(95)), exact(100)),
    high: high && divide(multiply(high, exact(105)), exact(100)),
  };
  return { ...figure, rounded, cutOff: rounded };
}
