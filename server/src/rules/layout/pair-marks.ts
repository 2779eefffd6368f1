import { keepPerReading, type Noted } from '../../text/keep.ts';
import { isOf, skipTo, unitSet } from '../../text/unit-set.ts';

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

/** By unit: 0 for no mark, else twice the place of its shape in `shapes`, and 2 more if it opens, 1 if it closes. */
const codes = new Uint8Array(0x10000);
for (const [index, shape] of shapes.entries()) {
  codes[shape.charCodeAt(0)] = index * 2 + 2;
  codes[shape.charCodeAt(1)] = index * 2 + 1;
}
const straight = 0x22;
const apostrophe = 0x2019;
const bracket = { open: 0xff08, close: 0xff09 };
const quote = { close: 0x201d };
codes[straight] = 2;

const none: PairedMarks = { pairs: [], unpaired: [] };

/** Pairs the marks of a text as it is read; straight quotation marks open and close by turns. Linear. */
export const pairMarks = keepPerReading(({ text }: Noted): PairedMarks => {
  const { length } = text;
  const first = skipTo(codes, text, 0, length);
  if (first === length) return none;
  const pairs: MarkPair[] = [];
  const unpaired: number[] = [];
  /** Opening marks whose partner was not met yet. */
  const stack: number[] = [];
  /** How many of them there are of each shape. */
  const waiting = new Uint32Array(shapes.length);
  /** Closing marks that may have been labels, `（一是…；2）…）`: so many may stand alone later on. */
  let spare = 0;

  for (let at = first; at < length; at = skipTo(codes, text, at + 1, length)) {
    const unit = text.charCodeAt(at);
    const code = codes[unit] ?? 0;
    if (unit === apostrophe && isApostrophe(text, at)) continue;
    const shape = (code - 1) >> 1;
    const isOpen = waiting[shape] ?? 0;
    if (unit === quote.close && isOpen === 0 && closesSeconds(text, at)) continue;
    if (unit === straight ? isOpen === 0 : code % 2 === 0) {
      if (unit === bracket.open && isHalfOpenInterval(text, at)) continue;
      stack.push(at);
      waiting[shape] = isOpen + 1;
      continue;
    }
    const isLabel = unit === bracket.close && closesLabel(text, at);
    if (isOpen === 0) {
      if (isLabel || (unit === bracket.close && (closesInterval(text, at) || spare-- > 0))) continue;
      unpaired.push(at);
      continue;
    }
    if (isLabel && /[；：。]/.test(text.charAt(labelStart(text, at) - 1))) spare++;
    // What was opened inside and not closed crosses this pair.
    for (let open = stack.pop(); open !== undefined; open = stack.pop()) {
      const other = ((codes[text.charCodeAt(open)] ?? 0) - 1) >> 1;
      waiting[other] = (waiting[other] ?? 0) - 1;
      if (other === shape) {
        pairs.push({ open, close: at });
        break;
      }
      unpaired.push(open);
    }
  }
  for (const at of stack) unpaired.push(at);
  return { pairs, unpaired: unpaired.length > 1 ? unpaired.sort((a, b) => a - b) : unpaired };
});

/** `People’s`, `’24`. */
function isApostrophe(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text.charAt(at - 1)) ? /[A-Za-z]/.test(text.charAt(at + 1)) : /\d/.test(text.charAt(at + 1));
}

/** `4’30”`, `102°30′15”`: seconds. */
function closesSeconds(text: string, at: number): boolean {
  return /[’′]\d{1,2}(?:\.\d{1,3})?$/.test(text.slice(Math.max(0, at - 8), at));
}

const labelEnds = unitSet('0-9一二三四五六七八九十A-Za-z①-⑳');
const intervalStarts = unitSet('0-9.');

/** Where the number or letter of a label such as `1）`, `十二）`, `a）` begins, if its bracket stands at `at`. */
function labelStart(text: string, at: number): number {
  if (!isOf(labelEnds, text, at - 1)) return at;
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
  return isOf(intervalStarts, text, at + 1) && /^（[\d.]{1,8}%?[，,][\d.]{1,8}%?[\]］]/.test(text.slice(at, at + 24));
}

/** `[80，90）`. */
function closesInterval(text: string, at: number): boolean {
  return /[[［][\d.]{1,8}%?[，,][\d.]{1,8}%?$/.test(text.slice(Math.max(0, at - 24), at));
}
