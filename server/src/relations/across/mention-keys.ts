import type { Mention } from './mentions.ts';

/** The characters of what is counted, each once and sorted: 审结的复议 and 复议审结 are one. */
export function keyOf({ thing }: Mention): string {
  const units: number[] = [];
  for (let at = 0; at < thing.length; at++) {
    const unit = thing.charCodeAt(at);
    if (!units.includes(unit)) units.push(unit);
  }
  units.sort((a, b) => a - b);
  return String.fromCharCode(...units);
}

/** A bit for each character: where these differ, so do the characters. */
export function bitsOf(thing: string): number {
  let bits = 0;
  // A shift takes the last five bits of what it shifts by; two for each character tell more of them apart.
  for (let at = 0; at < thing.length; at++) {
    const unit = thing.charCodeAt(at);
    bits |= (1 << unit) | (1 << (unit >> 5));
  }
  return bits;
}

/** Whether all characters of one may be among those of the other. */
export function mayHold(a: Mention, b: Mention): boolean {
  return (a.bits & ~b.bits) === 0 || (b.bits & ~a.bits) === 0;
}
