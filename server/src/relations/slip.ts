/**
 * Whether one number turns into the other by a single slip of the hand: one digit mistyped, or two neighbours swapped.
 * 1384 and 1348 do, 1384 and 1347 do not; so do 20 and 21.
 */
export function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const wrong = [...a].flatMap((digit, index) => (digit === b.charAt(index) ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return true;
  return (
    wrong.length === 2 &&
    second === first + 1 &&
    a.charAt(first) === b.charAt(second) &&
    a.charAt(second) === b.charAt(first)
  );
}
