/** Where a term stands in a text. */
export interface TermMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Most have one way on, which is told without looking anything up. */
interface Node<T> {
  unit: number;
  child: Node<T> | undefined;
  /** All others, of one that has several. */
  children: Map<number, Node<T>> | undefined;
  value: T | undefined;
}

function createNode<T>(): Node<T> {
  return { unit: -1, child: undefined, children: undefined, value: undefined };
}

function childOf<T>({ unit: only, child, children }: Node<T>, unit: number): Node<T> | undefined {
  return unit === only ? child : children?.get(unit);
}

function addChild<T>(node: Node<T>, unit: number): Node<T> {
  const known = childOf(node, unit);
  if (known) return known;
  const added = createNode<T>();
  if (node.child === undefined) {
    node.unit = unit;
    node.child = added;
  } else {
    node.children ??= new Map();
    node.children.set(unit, added);
  }
  return added;
}

/**
 * Finds all terms of a list in one pass, however many there are: at each place the longest, from left to right, without
 * overlaps. So a longer term hides the shorter ones in it, also where it stands in the list only to do that.
 *
 * A look at one unit, or at two neighbouring ones, passes over most places; the others walk down a tree of terms. Terms have at least
 * two units.
 */
export function createTermFinder<T>(
  terms: Iterable<readonly [term: string, value: T]>,
): (text: string) => TermMatch<T>[] {
  const firsts = new Uint8Array(0x10000);
  const begins = new Uint8Array(bigrams);
  const root = createNode<T>();
  for (const [term, value] of terms) {
    if (term.length < 2) throw new Error(`“${term}” is too short to be looked for.`);
    firsts[term.charCodeAt(0)] = 1;
    begins[bigramAt(term, 0)] = 1;
    let node = root;
    for (let at = 0; at < term.length; at++) node = addChild(node, term.charCodeAt(at));
    node.value = value;
  }

  return (text) => {
    const found: TermMatch<T>[] = [];
    const last = text.length - 1;
    for (let start = 0; start < last; start++) {
      if (firsts[text.charCodeAt(start)] === 0 || begins[bigramAt(text, start)] === 0) continue;
      let node = childOf(root, text.charCodeAt(start));
      let longest: TermMatch<T> | undefined;
      for (let at = start + 1; node !== undefined; at++) {
        if (node.value !== undefined) longest = { start, end: at, value: node.value };
        node = at < text.length ? childOf(node, text.charCodeAt(at)) : undefined;
      }
      if (!longest) continue;
      found.push(longest);
      start = longest.end - 1;
    }
    return found;
  };
}

/** Two units in sixteen bits: some pairs share a place, which costs a walk that ends at once. */
const bigrams = 0x10000;

function bigramAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x9e35) ^ text.charCodeAt(at + 1)) & 0xffff;
}
