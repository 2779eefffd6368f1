/** UTF-16 units, as a table of all there are: one look says whether a unit is among them. */
export type UnitSet = Uint8Array;

/** The units of `members`, written as in a class of a regular expression: `0-9①-⑳、`. */
export function unitSet(members: string): UnitSet {
  const set = new Uint8Array(0x10000);
  for (let at = 0; at < members.length; at++) {
    const first = members.charCodeAt(at);
    const isRange = members.charAt(at + 1) === '-' && at + 2 < members.length;
    if (isRange) at += 2;
    set.fill(1, first, members.charCodeAt(at) + 1);
  }
  return set;
}

/** The first place of `text`, from `from` on and before `to`, where a unit of the set stands; `to` if there is none. */
export function skipTo(set: UnitSet, text: string, from: number, to: number): number {
  let at = from;
  while (at < to && set[text.charCodeAt(at)] === 0) at++;
  return at;
}

/** Whether the unit at a place is of the set; what lies outside of the text is not. */
export function isOf(set: UnitSet, text: string, at: number): boolean {
  return at >= 0 && at < text.length && set[text.charCodeAt(at)] === 1;
}
