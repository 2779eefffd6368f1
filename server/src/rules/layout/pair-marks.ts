/** Two marks that belong together, as offsets in a text. */
export interface MarkPair {
  readonly open: number;
  readonly close: number;
}

export interface PairedMarks {
  /** Ordered by their closing marks. */
  readonly pairs: readonly MarkPair[];
  /** Marks that have no partner, or whose partner stands outside of what they stand in. In order. */
  readonly unpaired: readonly number[];
}

/** Marks that come in pairs. Source: GB/T 15834—2011 4.8, 4.9, 4.15; corner brackets as in texts from elsewhere. */
export const shapes = ['“”', '‘’', '《》', '〈〉', '（）', '【】', '〔〕', '「」', '『』'] as const;
export type Shape = (typeof shapes)[number];

const openers = new Map<string, Shape>(shapes.map((shape) => [shape.charAt(0), shape]));
const closers = new Map<string, Shape>(shapes.map((shape) => [shape.charAt(1), shape]));

/** The shape of a mark; a straight quotation mark is half of “”. */
export function shapeOf(mark: string): Shape | undefined {
  return mark === '"' ? '“”' : (openers.get(mark) ?? closers.get(mark));
}

export function isOpener(mark: string): boolean {
  return openers.has(mark);
}

/** Pairs the marks of a text as it is read; straight quotation marks open and close by turns. Linear. */
export function pairMarks(text: string): PairedMarks {
  const pairs: MarkPair[] = [];
  const unpaired: number[] = [];
  const stack: { readonly shape: Shape; readonly at: number }[] = [];
  const waiting = new Map<Shape, number>();
  const count = (shape: Shape, by: number) => waiting.set(shape, (waiting.get(shape) ?? 0) + by);
  /** Closing marks that may have been labels, `（一是…；2）…）`: so many may stand alone later on. */
  let spare = 0;

  for (const { index: at, 0: mark } of text.matchAll(/[“”‘’《》〈〉（）【】〔〕「」『』"]/g)) {
    const shape = shapeOf(mark);
    if (!shape || (mark === '’' && isApostrophe(text, at))) continue;
    const isOpen = waiting.get(shape) ?? 0;
    if (mark === '”' && isOpen === 0 && closesSeconds(text, at)) continue;
    if (mark === '"' ? isOpen === 0 : isOpener(mark)) {
      if (mark === '（' && isHalfOpenInterval(text, at)) continue;
      stack.push({ shape, at });
      count(shape, 1);
      continue;
    }
    const isLabel = mark === '）' && closesLabel(text, at);
    if (isOpen === 0) {
      if (isLabel || (mark === '）' && (closesInterval(text, at) || spare-- > 0))) continue;
      unpaired.push(at);
      continue;
    }
    if (isLabel && /[；：。]/.test(text.charAt(labelStart(text, at) - 1))) spare++;
    // What was opened inside and not closed crosses this pair.
    for (let top = stack.pop(); top; top = stack.pop()) {
      count(top.shape, -1);
      if (top.shape === shape) {
        pairs.push({ open: top.at, close: at });
        break;
      }
      unpaired.push(top.at);
    }
  }
  unpaired.push(...stack.map(({ at }) => at));
  return { pairs, unpaired: unpaired.sort((a, b) => a - b) };
}

/** `People’s`, `’24`. */
function isApostrophe(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text.charAt(at - 1)) ? /[A-Za-z]/.test(text.charAt(at + 1)) : /\d/.test(text.charAt(at + 1));
}

/** `4’30”`, `102°30′15”`: seconds. */
function closesSeconds(text: string, at: number): boolean {
  return /[’′]\d{1,2}(?:\.\d{1,3})?$/.test(text.slice(Math.max(0, at - 8), at));
}

/** Where the number or letter of a label such as `1）`, `十二）`, `a）` begins, if its bracket stands at `at`. */
function labelStart(text: string, at: number): number {
  const label = /(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z]|[①-⑳])$/.exec(text.slice(Math.max(0, at - 3), at));
  return label ? at - label[0].length : at;
}

/** `1）` at the beginning or behind a mark; not `3）` of `共3）` or `2024）`. */
function closesLabel(text: string, at: number): boolean {
  const start = labelStart(text, at);
  return start < at && (start === 0 || /[。；：，、！？…]/.test(text.charAt(start - 1)));
}

/** `（0，5]`. */
function isHalfOpenInterval(text: string, at: number): boolean {
  return /^（[\d.]{1,8}%?[，,][\d.]{1,8}%?[\]］]/.test(text.slice(at, at + 24));
}

/** `[80，90）`. */
function closesInterval(text: string, at: number): boolean {
  return /[[［][\d.]{1,8}%?[，,][\d.]{1,8}%?$/.test(text.slice(Math.max(0, at - 24), at));
}
