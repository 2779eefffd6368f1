/** Texts read for several things at once: each thing is told by characters without which it cannot be there. */
export interface Cues<Name extends string> {
  /** The bit of each thing. */
  readonly of: Readonly<Record<Name, number>>;
  /** The bits of what may be in a text: where one is missing, its patterns need not be tried. */
  readonly in: (text: string) => number;
}

/** As many as a number has bits that stay positive. */
const most = 31;

/** Cues by the characters of which each thing has at least one; up to 16 things. */
export function defineCues<Name extends string>(characters: Readonly<Record<Name, string>>): Cues<Name> {
  if (Object.keys(characters).length > most) throw new RangeError(`No more than ${most} cues.`);
  const bits = new Uint32Array(0x10000);
  const of = {} as Record<Name, number>;
  for (const [place, [name, units]] of Object.entries<string>(characters).entries()) {
    const bit = 1 << place;
    of[name as Name] = bit;
    for (let at = 0; at < units.length; at++) bits[units.charCodeAt(at)] = (bits[units.charCodeAt(at)] ?? 0) | bit;
  }
  return {
    of,
    in(text) {
      let found = 0;
      for (let at = 0; at < text.length; at++) found |= bits[text.charCodeAt(at)] ?? 0;
      return found;
    },
  };
}
