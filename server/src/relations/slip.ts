/** How one number could have become another by a single slip of the hand. */
export type Slip = 'digit' | 'swap';

/** One digit mistyped (1384, 1394), or two neighbours swapped (1384, 1348); `undefined` for anything else. */
export function findSlip(a: string, b: string): Slip | undefined {
  if (a.length !== b.length || a === b) return undefined;
  const wrong = [...a].flatMap((digit, index) => (digit === b.charAt(index) ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return 'digit';
  const isSwap = a.charAt(first) === b.charAt(second) && a.charAt(second) === b.charAt(first);
  return wrong.length === 2 && second === first + 1 && isSwap ? 'swap' : undefined;
}
