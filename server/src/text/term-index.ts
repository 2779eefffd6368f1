import { keepPerReading, type Noted } from './keep.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';

/** Where a term stands in a text. */
export interface TermMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** The terms that somebody looks for. All sets are looked for at once, and each is found as if it were alone. */
export interface TermSet<T> {
  readonly number: number;
  readonly terms: readonly (readonly [term: string, value: T])[];
}

const sets: TermSet<unknown>[] = [];
let index: Index | undefined;

/**
 * A set of terms, each with what it stands for. Of those at one place the longest is found, from left to right, without
 * overlaps: so a longer term hides the shorter ones in it, also where it stands in the set only to do that.
 * Sets are defined while modules are loaded; terms have at least two units.
 */
export function defineTerms<T>(terms: Iterable<readonly [term: string, value: T]>): TermSet<T> {
  const set = { number: sets.length, terms: [...terms] };
  const short = set.terms.find(([term]) => term.length < 2);
  if (short) throw new Error(`“${short[0]}” is too short to be looked for.`);
  sets.push(set);
  index = undefined;
  return set;
}

const none: readonly TermMatch<never>[] = [];
const nowhere: ReadonlyMap<number, readonly TermMatch<never>[]> = new Map();

/** The terms of a set in one text. */
export function findTerms<T>(text: string, set: TermSet<T>): readonly TermMatch<T>[] {
  return (findAll({ text }).get(set.number) as TermMatch<T>[] | undefined) ?? none;
}

/** The terms of a set by the place of the paragraph that has them; who asks first lets the terms of all sets be found. */
export function termsIn<T>(
  paragraphs: readonly { readonly reading: Reading }[],
  set: TermSet<T>,
): ReadonlyMap<number, readonly TermMatch<T>[]> {
  return (findInParagraphs(paragraphs)[set.number] ?? nowhere) as ReadonlyMap<number, readonly TermMatch<T>[]>;
}

const findInParagraphs = oncePer((paragraphs: readonly { readonly reading: Reading }[]) => {
  const found: Map<number, readonly TermMatch<unknown>[]>[] = [];
  for (const [place, { reading }] of paragraphs.entries()) {
    for (const [set, matches] of findAll(reading)) {
      found[set] ??= new Map();
      found[set].set(place, matches);
    }
  }
  return found;
});

/** All terms as a tree. Most of its nodes have one way on, which is told without looking anything up. */
interface Node {
  unit: number;
  child: Node | undefined;
  /** All others, of one that has several. */
  children: Map<number, Node> | undefined;
  /** The sets that have the term which ends here. */
  ends: { readonly set: number; readonly value: unknown }[] | undefined;
}

interface Index {
  readonly root: Node;
  /** A bit for each pair of units that a term begins with: at most places none does. */
  readonly beginnings: Uint8Array;
}

function createIndex(): Index {
  const root = createNode();
  const beginnings = new Uint8Array(pairs >> 3);
  for (const { number: set, terms } of sets) {
    for (const [term, value] of terms) {
      const pair = pairOf(term.charCodeAt(0), term.charCodeAt(1));
      beginnings[pair >> 3] = (beginnings[pair >> 3] ?? 0) | (1 << (pair & 7));
      let node = root;
      for (let at = 0; at < term.length; at++) node = addChild(node, term.charCodeAt(at));
      node.ends ??= [];
      node.ends.push({ set, value });
    }
  }
  return { root, beginnings };
}

function createNode(): Node {
  return { unit: -1, child: undefined, children: undefined, ends: undefined };
}

function childOf({ unit: only, child, children }: Node, unit: number): Node | undefined {
  return unit === only ? child : children?.get(unit);
}

function addChild(node: Node, unit: number): Node {
  const known = childOf(node, unit);
  if (known) return known;
  const added = createNode();
  if (node.child === undefined) {
    node.unit = unit;
    node.child = added;
  } else {
    node.children ??= new Map();
    node.children.set(unit, added);
  }
  return added;
}

/** Two units in sixteen bits: some pairs share a place, which costs a walk that ends at once. */
const pairs = 0x10000;

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ second) & (pairs - 1);
}

type Found = Map<number, TermMatch<unknown>[]>;
const nothing: Found = new Map();

/** By set, the terms of all of them; of a set that has none in the text nothing. */
const findAll = keepPerReading(({ text }: Noted): Found => {
  index ??= createIndex();
  const { root, beginnings } = index;
  let found = nothing;
  let first = text.charCodeAt(0);
  for (let at = 1; at < text.length; at++) {
    const second = text.charCodeAt(at);
    const pair = pairOf(first, second);
    first = second;
    if ((((beginnings[pair >> 3] ?? 0) >> (pair & 7)) & 1) === 0) continue;
    // A walk down the tree: of each set the last term met is the longest.
    let node = childOf(root, text.charCodeAt(at - 1));
    for (let end = at; node; end++) {
      if (node.ends) {
        if (found === nothing) found = new Map();
        for (const { set, value } of node.ends) addMatch(found, set, { start: at - 1, end, value });
      }
      node = end < text.length ? childOf(node, text.charCodeAt(end)) : undefined;
    }
  }
  return found;
});

function addMatch(found: Found, set: number, match: TermMatch<unknown>): void {
  const matches = found.get(set);
  const last = matches?.at(-1);
  if (!matches || !last) found.set(set, [match]);
  else if (last.start === match.start) matches[matches.length - 1] = match;
  else if (last.end <= match.start) matches.push(match);
}
