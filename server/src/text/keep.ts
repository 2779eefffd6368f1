/** So many units of text are remembered, and as many again of those before: twice the longest report that is read. */
const most = 1_000_000;

let epoch = 0;

/** Forgets all texts, so that what a first reading costs can be measured. */
export function forgetTexts(): void {
  epoch++;
  [recent, older, size] = [new Map(), new Map(), 0];
}

/**
 * What was found out about one text: for each function that was asked about it a place of its own. After a key facts cost two
 * thirds of what they do where each function looks the text up for itself.
 */
interface Notes {
  readonly since: number;
  readonly answers: unknown[];
}

let recent = new Map<string, Notes>();
let older = new Map<string, Notes>();
let size = 0;
let places = 0;

/** After a key most texts are those of the version before: what was found out about the last ones is still known. */
function notesOf(text: string): Notes {
  const known = recent.get(text);
  if (known) return known;
  const notes = older.get(text) ?? { since: epoch, answers: [] };
  if (size > most) [recent, older, size] = [new Map(), recent, 0];
  recent.set(text, notes);
  size += text.length;
  return notes;
}

const own = Symbol('notes');

/** A text that stands in a report: its notes are looked up once, whatever asks for them, and hang on it from then on. */
export interface Noted {
  readonly text: string;
  [own]?: Notes;
}

function notesAt(noted: Noted): Notes {
  const known = noted[own];
  if (known?.since === epoch) return known;
  const notes = notesOf(noted.text);
  noted[own] = notes;
  return notes;
}

/** A function whose answer follows from a text. What it answers is shared, and is not to be changed. */
export function keepPerText<V>(answer: (text: string) => V): (text: string) => V {
  return keep((text) => text, answer);
}

/** The same, where `keyOf` gives all that the answer follows from. */
export function keep<A extends readonly unknown[], V>(
  keyOf: (...from: A) => string,
  answer: (...from: A) => V,
): (...from: A) => V {
  const place = places++;
  return (...from) => {
    const { answers } = notesOf(keyOf(...from));
    const known = answers[place];
    if (known !== undefined) return known === nothing ? (undefined as V) : (known as V);
    const value = answer(...from);
    answers[place] = value === undefined ? nothing : value;
    return value;
  };
}

/** The same of the text of a paragraph, a cell or the like, which is the cheapest to ask. */
export function keepPerReading<N extends Noted, V extends NonNullable<unknown>>(
  answer: (noted: N) => V,
): (noted: N) => V {
  const place = places++;
  return (noted) => {
    const { answers } = notesAt(noted);
    const known = answers[place];
    if (known !== undefined) return known as V;
    const value = answer(noted);
    answers[place] = value;
    return value;
  };
}

/** The same, where the answer also follows from what stands elsewhere: the last answer holds as long as that is the same. */
export function keepWhile<A extends readonly unknown[], V>(
  notedOf: (...from: A) => Noted,
  conditionOf: (...from: A) => string,
  answer: (...from: A) => V,
): (...from: A) => V {
  const place = places++;
  return (...from) => {
    const { answers } = notesAt(notedOf(...from));
    const known = answers[place] as { readonly condition: string; readonly value: V } | undefined;
    const condition = conditionOf(...from);
    if (known?.condition === condition) return known.value;
    const value = answer(...from);
    answers[place] = { condition, value };
    return value;
  };
}

const nothingFound: readonly never[] = [];

/**
 * For a search that mostly finds nothing: only that is remembered, and looked up as long as the condition is the same. What is
 * found has its place in the document, and is searched for anew.
 */
export function keepSilence<A extends readonly unknown[], T>(
  notedOf: (...from: A) => Noted,
  conditionOf: (...from: A) => string,
  search: (...from: A) => readonly T[],
): (...from: A) => readonly T[] {
  const place = places++;
  return (...from) => {
    const { answers } = notesAt(notedOf(...from));
    const condition = conditionOf(...from);
    if (answers[place] === condition) return nothingFound;
    const found = search(...from);
    if (found.length === 0) answers[place] = condition;
    return found;
  };
}

/** Stands for an answer that is none. */
const nothing = Symbol('nothing');
