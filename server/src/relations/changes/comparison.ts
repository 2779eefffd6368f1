import type { Figure } from '../../facts/figure.ts';
import { comparingWords } from '../../standards/comparisons.ts';

/** What a report says of how a value changed, before it is known which value that is. */
export interface Comparison {
  /** The first and the last of its figures. */
  readonly first: Figure;
  readonly last: Figure;
  /** The value, where grammar tells it: 由A增至B, 分别, 上年A，今年B. */
  readonly to: Figure | undefined;
  readonly from: Figure | undefined;
  /** The change in the value's unit, or in percentage points. */
  readonly by: Figure | undefined;
  /** The change in %. */
  readonly rate: Figure | undefined;
  /** 增长1.5倍. */
  readonly times: Figure | undefined;
  /** 由A增至B. */
  readonly isFromTo: boolean;
  /** The value it was stands right before the change: 较计划96个少10个. */
  readonly isDirect: boolean;
  /** Whether the value is more, where a word before the value it was says so: 超过任务（36公里）2.6公里. */
  readonly rises: boolean | undefined;
  /** What the words before the change name: 受理量 of 受理量较上年减少26件; empty where they name nothing. */
  readonly subject: string;
}

export type Role = 'from' | 'by' | 'rate' | 'times';
export type Draft = { -readonly [Key in keyof Comparison]: Comparison[Key] };

/** A value that may be compared with another: no change, no value of the year before, no place in an order. */
export function isValue({ flags, unit }: Figure): boolean {
  const isChange = flags.delta || flags.last || flags.rank;
  return !isChange && unit.class !== 'percentage-point' && unit.class !== 'multiple';
}

export function startDraft(first: Figure): Draft {
  return {
    first,
    last: first,
    to: undefined,
    from: undefined,
    by: undefined,
    rate: undefined,
    times: undefined,
    isFromTo: false,
    isDirect: false,
    rises: undefined,
    subject: subjectOf(first),
  };
}

/** What is named before a change, without the words it is compared with. */
export function subjectOf({ before }: Figure): string {
  return subjectIn(before);
}

/** The same of any words. */
export function subjectIn(words: string): string {
  // 较上年发生事故减少254起, 相比2024年减少254起: what is compared with last year stands behind it.
  const label = words.replace(/^相?[较比与同](?:上一?年度?|去年|前年|20\d\d年)(?:同期)?(?:相比|对比|比)?/, '');
  const compared = label.search(
    /比(?![例赛武重])|(?<!比)较(?![大好重高快多])|[与同](?=[上去前2])|超过|超出|[高低少多]于/,
  );
  // 次均费用6842元，下降5.7%，每例减少373元: of each, and of nothing else.
  const named = (compared < 0 ? label : label.slice(0, compared)).replace(/^每[一-鿿](?=[增减降])/, '');
  return named.replace(comparingWords, '').replace(/^其中/, '');
}

export function changeRole({ unit }: Figure): Role {
  if (unit.class === 'percent') return 'rate';
  return unit.class === 'multiple' ? 'times' : 'by';
}
