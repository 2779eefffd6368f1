import { add, exact, multiply } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import { type Interval, meet, point } from '../facts/interval.ts';
import type { Text } from '../text/text.ts';
import { type Arithmetic, explain } from './explain.ts';
import type { Relation, Verdict } from './relation.ts';
import { labelOf, showRange } from './show.ts';

export type Decided = Exclude<Verdict, 'open'>;

/** How a verdict is shown everywhere. */
export const marks: Readonly<Record<Decided, string>> = { holds: '✓', truncated: '≈', violated: '✗' };

/** A decided relation in one line: `化解率 97.3%` `= 1347÷1384`. */
export interface Working {
  /** The figure that is held against the others: the row or place where the line belongs. */
  readonly figure: Figure;
  readonly verdict: Decided;
  /** The figure with what it counts. */
  readonly name: string;
  /** What is said of it: `= 1347÷1384`, `≠ 1347÷1384，应为 97.3%`. */
  readonly statement: Text;
  /** The same in a few characters, to stand behind the figure: `=1347/1384`, `≠1347/1384=97.3%`. */
  readonly short: Text;
  /** What approximate figures can mean, where that decides: `8000余份 = 8000～8999份`. */
  readonly notes: readonly string[];
  /** That a share is at most 100%, and that some whole number gives it: right, and not worth a line to people. */
  readonly trivial: boolean;
}

/** A relation worked out for hover, hints and ledger, from the same arithmetic as the messages; nothing for one that is open. */
export function workOut(relation: Relation): Working | undefined {
  const { verdict, claim } = relation;
  const arithmetic = verdict === 'open' ? undefined : explain(relation);
  if (verdict === 'open' || !arithmetic) return undefined;
  const { figure } = arithmetic;
  return {
    figure,
    verdict,
    name: claim.form === 'whole' ? '' : nameOf(figure),
    statement: stateOf(relation, verdict, arithmetic),
    short: abbreviate(relation, verdict, arithmetic),
    notes: notesOf(relation, figure),
    trivial: verdict === 'holds' && (claim.form === 'within' || claim.form === 'count'),
  };
}

/** The whole line, as hover and ledger show it: `化解率 97.3% = 1347÷1384 ✓`. */
export function lineOf({ name, statement, verdict }: Working): Text {
  const join = (text: string) => `${name === '' ? '' : `${name} `}${text} ${marks[verdict]}`;
  return { zh: join(statement.zh), en: join(statement.en) };
}

const negations = { '=': '≠', '≤': '>', '≥': '<', '<': '≥', '>': '≤' } as const;

function stateOf(relation: Relation, verdict: Decided, arithmetic: Arithmetic): Text {
  const { claim } = relation;
  const { value, figure } = arithmetic;
  const sign = signOf(relation, arithmetic);
  const expression = sideOf(claim, arithmetic);
  const isRight = verdict !== 'violated';
  if (claim.form === 'whole') {
    if (isRight) return both(`${expression} = 100%`);
    return { zh: `${expression} = ${value}，不是 100%`, en: `${expression} = ${value}, not 100%` };
  }
  if (claim.form === 'count') {
    const base = claim.base.text;
    return isRight
      ? { zh: `${base}中能有这个比率`, en: `is a possible rate of ${base}` }
      : { zh: `${base}中不会有这个比率`, en: `is no possible rate of ${base}` };
  }
  if (verdict === 'truncated' && value !== '') {
    return { zh: `≈ ${expression} = ${value}，只舍未入`, en: `≈ ${expression} = ${value}, cut off` };
  }
  if (isRight) return both(`${sign} ${expression}`);
  const wrong = `${negations[sign]} ${expression}`;
  if (value === '' || value === figure.text) return both(wrong);
  // Of a total and its parts either may be the wrong one; a rate or change follows from its figures.
  if (claim.form === 'sum') return both(`${wrong} = ${value}`);
  return { zh: `${wrong}，应为 ${value}`, en: `${wrong}, should be ${value}` };
}

/** A list that is perhaps not all there may make the total all the same. */
function signOf({ claim, computed }: Relation, { sign, figure }: Arithmetic): Arithmetic['sign'] {
  return claim.form === 'sum' && computed !== undefined && holdsAsPrinted(computed, figure) ? '=' : sign;
}

function abbreviate(relation: Relation, verdict: Decided, arithmetic: Arithmetic): Text {
  const { expression, value, figure } = arithmetic;
  const terms = expression.split('+').length;
  const sign = signOf(relation, arithmetic);
  const shown = { holds: sign, truncated: '≈', violated: negations[sign] }[verdict];
  const result = verdict === 'violated' && value !== '' && value !== figure.text ? `=${value}` : '';
  const short = (sum: string) => `${shown}${terms > mostShortTerms ? sum : expression.replaceAll('÷', '/')}${result}`;
  return { zh: short(`${terms}项之和`), en: short(`sum of ${terms}`) };
}

const mostShortTerms = 5;

function both(text: string): Text {
  return { zh: text, en: text };
}

/** The other side: a figure alone goes with its name, a long sum is cut short. */
function sideOf(claim: Relation['claim'], { expression }: Arithmetic): string {
  switch (claim.form) {
    case 'at-most':
      return nameOf(claim.whole);
    case 'equal':
      return nameOf(claim.other);
    case 'order':
      return nameOf(claim.from);
    default:
      return shorten(expression);
  }
}

const mostTerms = 12;

function shorten(expression: string): string {
  const terms = expression.split('+');
  if (terms.length <= mostTerms) return expression;
  return [...terms.slice(0, 3), '…', ...terms.slice(-1)].join('+');
}

/** No name is longer; the figure speaks for itself where the clause says too much. */
const longestName = 12;

function nameOf(figure: Figure): string {
  const label = labelOf(figure);
  return label === '' || label.length > longestName ? figure.text : `${label} ${figure.text}`;
}

/** Approximate figures need a word, amounts in 万 and the like where a sum does not hold of what is printed. */
function notesOf({ operands, computed, claim }: Relation, checked: Figure): string[] {
  const isRounded =
    (claim.form === 'sum' || claim.form === 'difference') &&
    computed !== undefined &&
    !holdsAsPrinted(computed, checked);
  const figures = operands.map(({ figure }) => figure).filter(({ approximate }) => approximate || isRounded);
  return [...new Set(figures)].flatMap((figure) => {
    const range = figure.bound && !figure.approximate ? undefined : showRange(figure);
    return range === undefined ? [] : [`${figure.text} = ${range}`];
  });
}

/** The middle of what is computed lies in the figure. */
function holdsAsPrinted({ low, high }: Interval, { rounded }: Figure): boolean {
  if (!low || !high) return false;
  return meet(point(multiply(add(low, high), exact(1, 2))), rounded);
}
