/** How one number could have become another by a single slip of the hand. */
export type Slip = 'digit' | 'swap' | 'left-out' | 'doubled';

/**
 * One digit mistyped (1384, 1394), two neighbours swapped (1384, 1348), one left out (1384, 184) or typed twice (1384,
 * 13384); `undefined` for anything else. `a` and `b` are decimals as printed.
 */
export function findSlip(a: string, b: string): Slip | undefined {
  if (a === b) return undefined;
  // 78.6 and 76.8: the point stands between two neighbours, and is none of them.
  if (a.length === b.length) {
    const point = a.indexOf('.');
    if (point !== b.indexOf('.')) return undefined;
    return point < 0 ? findSlipOfSameLength(a, b) : findSlipOfSameLength(a.replace('.', ''), b.replace('.', ''));
  }
  if (Math.abs(a.length - b.length) !== 1 || a.includes('.') !== b.includes('.')) return undefined;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++;
  if (short.slice(at) !== long.slice(at + 1)) return undefined;
  return at > 0 && long.charAt(at) === long.charAt(at - 1) ? 'doubled' : 'left-out';
}

function findSlipOfSameLength(a: string, b: string): Slip | undefined {
  const wrong = [...a].flatMap((digit, index) => (digit === b.charAt(index) ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return 'digit';
  const isSwap = a.charAt(first) === b.charAt(second) && a.charAt(second) === b.charAt(first);
  return wrong.length === 2 && second === first + 1 && isSwap ? 'swap' : undefined;
}

/** Two digits of a number swapped make a value, or one of its neighbours by so many steps of its last place. */
export function isSwapNear(digits: string, value: number, decimals: number, steps: number): boolean {
  for (let at = -steps; at <= steps; at++)
    if (findSlip(digits, (value + at * 10 ** -decimals).toFixed(decimals)) === 'swap') return true;
  return false;
}

/** A number with one digit that is another. */
export function* misprintsOf(digits: string): Generator<string> {
  for (let at = 0; at < digits.length; at++) {
    if (digits.charAt(at) === '.') continue;
    for (let digit = at === 0 ? 1 : 0; digit < 10; digit++) yield digits.slice(0, at) + digit + digits.slice(at + 1);
  }
}

/** What a number may have been meant to be where two digits were swapped, one was left out or one was typed twice. */
export function* slipsOf(digits: string): Generator<string> {
  for (let at = 0; at <= digits.length; at++) {
    const [head, tail] = [digits.slice(0, at), digits.slice(at)];
    for (let digit = at === 0 ? 1 : 0; digit < 10; digit++) yield `${head}${digit}${tail}`;
    if (tail.length < 2) continue;
    const [first = '', second = ''] = tail;
    if (first === second) yield head + tail.slice(1);
    else if (first !== '.' && second !== '.') yield head + second + first + tail.slice(2);
  }
}

/** What a number may have been meant to be, by any one slip of the hand, and the number itself. */
export function* everySlipOf(digits: string): Generator<string> {
  yield* misprintsOf(digits);
  yield* slipsOf(digits);
}
