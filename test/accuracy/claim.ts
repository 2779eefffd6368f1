// A claim of an annotated relation, such as `(n1 - m1) / m1 = p1`, and whether figures can satisfy it.
import type { Figure } from './figure.ts';
import * as interval from './interval.ts';
import { type Interval, point } from './interval.ts';
import { ceil, compare, floor, multiply, parseDecimal, type Rational, rational, subtract, zero } from './rational.ts';

export type Expression =
  | { readonly type: 'number'; readonly value: Rational }
  | { readonly type: 'operand'; readonly id: string }
  | {
      readonly type: 'operation';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    };

export type Claim =
  | {
      readonly type: 'comparison';
      readonly operator: '=' | '<=' | '<' | '>=' | '>';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: 'feasible'; readonly percentage: string; readonly base: string };

/** `undecided`: a divisor is zero, so that the claim says nothing. */
export type Verdict = 'holds' | 'cut-off' | 'false' | 'undecided';

export type Reading = 'rounded' | 'cutOff';

/** The claim, or what is wrong with its form. */
export function parseClaim(text: string): Claim | string {
  const tokens = text.match(/feasible|[A-Za-z]+[0-9]+|[0-9]+(?:\.[0-9]+)?|<=|>=|[-+*/()=<>,]|\S/g) ?? [];
  let at = 0;
  const peek = () => tokens[at];
  const take = (token: string) => {
    if (tokens[at] !== token) throw new SyntaxError(`${token} expected, ${tokens[at] ?? 'the end'} found`);
    at += 1;
  };
  const takeId = () => {
    const id = tokens[at];
    if (id === undefined || !/^[A-Za-z]+[0-9]+$/.test(id))
      throw new SyntaxError(`an id expected, ${id ?? 'the end'} found`);
    at += 1;
    return id;
  };
  const parseAtom = (): Expression => {
    const token = peek();
    if (token === '(') {
      take('(');
      const inner = parseSum();
      take(')');
      return inner;
    }
    if (token !== undefined && /^[0-9]/.test(token)) {
      at += 1;
      return { type: 'number', value: parseDecimal(token) };
    }
    return { type: 'operand', id: takeId() };
  };
  const parseProduct = (): Expression => {
    let left = parseAtom();
    for (let token = peek(); token === '*' || token === '/'; token = peek()) {
      take(token);
      left = { type: 'operation', operator: token, left, right: parseAtom() };
    }
    return left;
  };
  const parseSum = (): Expression => {
    let left = parseProduct();
    for (let token = peek(); token === '+' || token === '-'; token = peek()) {
      take(token);
      left = { type: 'operation', operator: token, left, right: parseProduct() };
    }
    return left;
  };
  const parseWhole = (): Claim => {
    if (peek() === 'feasible') {
      take('feasible');
      take('(');
      const percentage = takeId();
      take(',');
      const base = takeId();
      take(')');
      return { type: 'feasible', percentage, base };
    }
    const left = parseSum();
    const operator = peek();
    if (operator !== '=' && operator !== '<=' && operator !== '<' && operator !== '>=' && operator !== '>')
      throw new SyntaxError(`= or <= expected, ${operator ?? 'the end'} found`);
    take(operator);
    return { type: 'comparison', operator, left, right: parseSum() };
  };
  try {
    const claim = parseWhole();
    if (at < tokens.length) throw new SyntaxError(`${peek()} is too much`);
    return claim;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}

/** The ids of a claim, in order, each as often as it stands there. */
export function extractIds(claim: Claim): string[] {
  return claim.type === 'feasible'
    ? [claim.percentage, claim.base]
    : [...idsOfExpression(claim.left), ...idsOfExpression(claim.right)];
}

function idsOfExpression(expression: Expression): string[] {
  switch (expression.type) {
    case 'number':
      return [];
    case 'operand':
      return [expression.id];
    case 'operation':
      return [...idsOfExpression(expression.left), ...idsOfExpression(expression.right)];
  }
}

export type Figures = ReadonlyMap<string, Pick<Figure, 'rounded' | 'cutOff'>>;

/** Whether some values inside the intervals satisfy the claim: rounded, or at least all cut off. */
export function judge(claim: Claim, figures: Figures): Verdict {
  const rounded = isSatisfiable(claim, figures, 'rounded');
  if (rounded) return 'holds';
  const cutOff = isSatisfiable(claim, figures, 'cutOff');
  if (cutOff) return 'cut-off';
  return rounded === undefined || cutOff === undefined ? 'undecided' : 'false';
}

function isSatisfiable(claim: Claim, figures: Figures, reading: Reading): boolean | undefined {
  const rangeOf = (id: string) => {
    const figure = figures.get(id);
    if (!figure) throw new Error(`There is no figure ${id}.`);
    return figure[reading];
  };
  if (claim.type === 'feasible') return isFeasible(rangeOf(claim.percentage), rangeOf(claim.base));
  const difference = evaluate({ type: 'operation', operator: '-', left: claim.left, right: claim.right }, rangeOf);
  if (!difference) return undefined;
  switch (claim.operator) {
    case '=':
      return interval.containsZero(difference);
    case '<=':
    case '<':
      return interval.reachesBelow(difference, claim.operator === '<=');
    case '>=':
    case '>':
      return interval.reachesBelow(interval.negate(difference), claim.operator === '>=');
  }
}

/**
 * The exact range of an expression. Where every id stands once, interval arithmetic gives it; an id that stands twice,
 * as m in (n - m) / m, is set to each end of its interval: expressions of claims are monotone in each operand.
 * `undefined` where a divisor can be zero.
 */
export function evaluate(expression: Expression, rangeOf: (id: string) => Interval): Interval | undefined {
  const ids = idsOfExpression(expression);
  const twice = [...new Set(ids)].filter(
    (id) => ids.indexOf(id) !== ids.lastIndexOf(id) && !interval.isPoint(rangeOf(id)),
  );
  let corners: Corner[] = [{ values: new Map(), open: false }];
  for (const id of twice) {
    const { low, high } = rangeOf(id);
    corners = corners.flatMap(({ values, open }) =>
      [low, high].map((bound) => ({
        values: new Map([...values, [id, point(bound.value ?? farAway)]]),
        open: open || bound.open,
      })),
    );
  }
  const ranges = corners.map(({ values, open }) => {
    const range = combine(expression, (id) => values.get(id) ?? rangeOf(id));
    return range && open ? { low: { ...range.low, open }, high: { ...range.high, open } } : range;
  });
  const known = ranges.filter((range) => range !== undefined);
  return known.length < ranges.length ? undefined : interval.hullOf(known);
}

interface Corner {
  readonly values: ReadonlyMap<string, Interval>;
  readonly open: boolean;
}

/** In the place of infinity, where an id stands twice. */
const farAway = rational(10n ** 24n);

function combine(expression: Expression, rangeOf: (id: string) => Interval): Interval | undefined {
  if (expression.type === 'number') return point(expression.value);
  if (expression.type === 'operand') return rangeOf(expression.id);
  const left = combine(expression.left, rangeOf);
  const right = combine(expression.right, rangeOf);
  if (!left || !right) return undefined;
  switch (expression.operator) {
    case '+':
      return interval.add(left, right);
    case '-':
      return interval.subtract(left, right);
    case '*':
      return interval.multiply(left, right);
    case '/':
      return interval.divide(left, right);
  }
}

/** Whether some whole number of the base gives the percentage. */
function isFeasible(percentage: Interval, base: Interval): boolean | undefined {
  if (percentage.low.value === undefined || base.low.value === undefined || base.high.value === undefined) return true;
  if (compare(base.high.value, zero) <= 0) return undefined;
  const least = multiply(percentage.low.value, base.low.value);
  const most = percentage.high.value ? multiply(percentage.high.value, base.high.value) : base.high.value;
  let first = ceil(least);
  let last = floor(most);
  if (percentage.low.open && interval.isPoint(base) && compare(rational(first), least) === 0) first += 1n;
  if (percentage.high.open && interval.isPoint(base) && compare(rational(last), most) === 0) last -= 1n;
  return first <= last && first <= floor(base.high.value);
}

/** What the sides come to, for a reader: `99.6774% = [99.65%, 99.75%]`. */
export function explain(claim: Claim, figures: Figures, reading: Reading = 'rounded'): string {
  const rangeOf = (id: string): Interval => figures.get(id)?.[reading] ?? point(zero);
  if (claim.type === 'feasible') {
    const show = (id: string, percent: boolean) =>
      interval.showInterval(rangeOf(id), percent ? showPercent : undefined);
    return `no whole number of ${show(claim.base, false)} gives ${show(claim.percentage, true)}`;
  }
  const sides = [claim.left, claim.right].map((side) => evaluate(side, rangeOf));
  const isSmall = sides.some(
    (side) => side?.high.value && compare(side.high.value, rational(2n)) < 0 && hasDecimals(side),
  );
  const [left, right] = sides.map((side) =>
    side ? interval.showInterval(side, isSmall ? showPercent : undefined) : 'x/0',
  );
  const negated = { '=': '≠', '<=': '>', '<': '≥', '>=': '<', '>': '≤' }[claim.operator];
  return `${left} ${negated} ${right}`;
}

function hasDecimals({ low }: Interval): boolean {
  return low.value !== undefined && compare(subtract(low.value, rational(floor(low.value))), zero) !== 0;
}

function showPercent(value: Rational): string {
  const scaled = multiply(value, rational(100n));
  const decimals = scaled.denominator === 1n ? scaled.numerator.toString() : undefined;
  return `${decimals ?? showDecimal(scaled)}%`;
}

function showDecimal(value: Rational): string {
  return (Number((value.numerator * 1_000_000n) / value.denominator) / 1_000_000).toFixed(4).replace(/0+$/, '');
}
