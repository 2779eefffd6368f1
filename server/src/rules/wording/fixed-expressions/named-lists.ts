import { mayWarn } from '../../../standards/confidence.ts';
import { type Anchor, type ListMember, type NamedList, namedLists } from '../../../standards/fixed-expressions.ts';
import { countEdits } from '../../../text/nearest.ts';
import { quotationAt } from '../../../text/quotations.ts';
import { type Reading, spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { defineTerms, type TermMatch } from '../../../text/term-index.ts';
import type { Text } from '../../../text/text.ts';
import { isOf, unitSet } from '../../../text/unit-set.ts';
import type { Finding } from '../../finding.ts';

export const listAnchors = defineTerms(
  namedLists.flatMap((list) => list.anchors.map((anchor): [string, Name] => [anchor.text, { list, anchor }])),
);

/** A list that is named and gone through, closed, with one member missing or misspelt; or with members of two times. */
export function* checkNamedLists(
  reading: Reading,
  anchors: readonly TermMatch<Name>[],
  quotations: readonly Span[],
): Iterable<Finding> {
  const { text } = reading;
  for (const { start, end, value } of anchors) {
    const quotation = quotationAt(quotations, start);
    // “三项制度” is a name in marks; a name within more words is quoted with them.
    if (quotation && (quotation.start < start - 1 || quotation.end > end + 1)) continue;
    const [from, to] = [quotation?.start ?? start, quotation?.end ?? end];
    const slip =
      findSlip(reading, value, itemsBefore(text, from)) ??
      (value.anchor.list === 'both' ? findSlip(reading, value, itemsAfter(text, to)) : undefined);
    if (slip && !quotationAt(quotations, slip.start)) yield toFinding(reading, value, slip);
  }
}

interface Item {
  readonly text: string;
  readonly start: number;
  /** Words may stand before the first member: 全面落实行政执法公示. */
  readonly isFirst: boolean;
}

/** No list that is checked here is longer. */
const longest = 120;

const listLimits = unitSet('，。；：！？（）《》“”');

/** The items joined by 、 and 和 that end right before an offset; empty for an open list (…等三项制度). */
function itemsBefore(text: string, end: number): Item[] {
  let start = end;
  while (start > 0 && start > end - longest && !isOf(listLimits, text, start - 1)) start--;
  const list = text.slice(start, end);
  return list.endsWith('等') ? [] : toItems(list, start);
}

/** Those in brackets, or behind a colon or 即, right behind an offset. */
function itemsAfter(text: string, start: number): Item[] {
  const [, lead = '', list = '', close = ''] =
    /^((?:制度|要求|规定)?(?:（即?|：|，?即|——))([^，。；：！？（）《》“”]{4,120})([）。，；]?)/.exec(
      text.slice(start, start + longest + 8),
    ) ?? [];
  if (close === '' || /等/.test(list)) return [];
  if (lead.includes('（') && close !== '）') return [];
  return toItems(list, start + lead.length).map((item) => ({ ...item, isFirst: false }));
}

function toItems(list: string, start: number): Item[] {
  const items: Item[] = [];
  let at = 0;
  for (const text of list.split(/、|以及|[和及]|(?<!参)与/)) {
    const from = list.indexOf(text, at);
    items.push({ text, start: start + from, isFirst: items.length === 0 });
    at = from + text.length;
  }
  return items;
}

interface Name {
  readonly list: NamedList;
  readonly anchor: Anchor;
}

/** What is wrong with a list, in units of the reading. */
interface Slip {
  readonly start: number;
  readonly end: number;
  readonly what: Text;
  readonly isOpen?: boolean;
  readonly source?: string | undefined;
  readonly mend?: { readonly title: Text; readonly at: number; readonly until: number; readonly newText: string };
}

function toFinding(
  reading: Reading,
  { list, anchor }: Name,
  { start, end, what, isOpen, source = list.source, mend }: Slip,
): Finding {
  const mayWarnOf = mayWarn(list.confidence) && !anchor.open && !isOpen;
  return {
    span: spanOf(reading, start, end),
    severity: mayWarnOf ? 'warning' : 'information',
    message: { zh: `${what.zh}（${source}）`, en: `${what.en} (${source})` },
    fixes: mend
      ? [
          {
            title: mend.title,
            safe: false,
            edits: [{ span: placeOf(reading, mend.at, mend.until), newText: mend.newText }],
          },
        ]
      : [],
  };
}

/** The span of a stretch; for an empty one the place behind the unit before it. */
function placeOf(reading: Reading, start: number, end: number): Span {
  if (end > start) return spanOf(reading, start, end);
  const at = start > 0 ? spanOf(reading, start - 1, start).end : 0;
  return { start: at, end: at };
}

function findSlip(reading: Reading, { list }: Name, items: readonly Item[]): Slip | undefined {
  if (items.length < 2) return undefined;
  const accounts = list.editions.map((members) => readAs(members, items));
  const best = accounts.reduce((a, b) => (b.missing.length < a.missing.length ? b : a));
  const [missing, ...others] = best.missing;
  const mixture = findMixture(list, items, best);
  if (!missing) return mixture ?? (list.isOrdered ? findDisorder(items, best, list.name) : undefined);
  if (mixture || others.length > 0) return mixture;
  const misspelt = findMisspelt(items, best, missing, list.name);
  if (misspelt || isNamedBeside(reading.text, items, missing)) return misspelt;
  return findMissing(items, best, missing, list.name);
}

/** So far around a list its members are looked for. */
const nearby = 200;

/** What is said beside the list is not left out: …作为必经程序，并经集体讨论决定. */
function isNamedBeside(text: string, items: readonly Item[], { text: name, accepted }: ListMember): boolean {
  const [first, last] = [items[0], items.at(-1)];
  const [start, end] = [first?.start ?? 0, last ? last.start + last.text.length : 0];
  const rest = `${text.slice(Math.max(0, start - nearby), start)}。${text.slice(end, end + nearby)}`;
  return rest.includes(name) || (accepted !== undefined && new RegExp(accepted).test(rest));
}

interface Account {
  readonly members: readonly ListMember[];
  /** By item: the member it is. */
  readonly found: readonly (ListMember | undefined)[];
  readonly missing: readonly ListMember[];
}

function readAs(members: readonly ListMember[], items: readonly Item[]): Account {
  const found = items.map((item) => members.find((member) => isMember(item, member)));
  return { members, found, missing: members.filter((member) => !found.includes(member)) };
}

function isMember(item: Item, member: ListMember): boolean {
  return lengthOf(item, member) > 0;
}

/** How many units at the end of an item are the member; 0 for another one. */
function lengthOf({ text, isFirst }: Item, { text: name, accepted }: ListMember): number {
  for (const form of [name, name.replace(/制度$/, '')]) {
    if (isFirst ? text.endsWith(form) : text === form) return form.length;
  }
  return accepted === undefined ? 0 : (endings.get(accepted)?.exec(text)?.[0].length ?? 0);
}

/** By the pattern of the words accepted for a member, the same at the end of an item. */
const endings = new Map(
  namedLists
    .flatMap(({ editions }) => editions.flat())
    .flatMap(({ accepted }) => (accepted === undefined ? [] : [[accepted, new RegExp(`(?:${accepted})$`)] as const])),
);

/** 廉洁高效 of the former list among members of the present one. */
function findMixture(list: NamedList, items: readonly Item[], { members, found }: Account): Slip | undefined {
  const others = list.editions.filter((edition) => edition !== members).flat();
  const strays = items.filter((item, index) => !found[index] && others.some((member) => isMember(item, member)));
  const known = found.filter((member) => member !== undefined).length;
  const first = strays[0];
  if (!first || known < 3 || known + strays.length < items.length) return undefined;
  return {
    start: first.start,
    end: first.start + first.text.length,
    isOpen: true,
    what: {
      zh: `“${first.text}”和其他几项不是同一份文件里的说法，请核对`,
      en: `“${first.text}” is of another edition of this list`,
    },
  };
}

/** All members, each once, in another order. */
function findDisorder(items: readonly Item[], { members, found }: Account, name: string): Slip | undefined {
  const places = found.map((member) => (member ? members.indexOf(member) : -1));
  const [first, last, member] = [items[0], items.at(-1), found[0]];
  const isInOrder = places.every((place, index) => place === index);
  if (!first || !last || !member || isInOrder || places.includes(-1) || places.length !== members.length)
    return undefined;
  const start = first.start + first.text.length - lengthOf(first, member);
  const words = items.map((item) => (item === first ? item.text.slice(start - first.start) : item.text));
  const newText = members.map((_, place) => words[places.indexOf(place)]).join('、');
  const until = last.start + last.text.length;
  return {
    start,
    end: until,
    isOpen: true,
    source: member.source,
    what: { zh: `“${name}”的次序是“${newText}”`, en: `The order of this list is “${newText}”` },
    mend: { title: { zh: `改为“${newText}”`, en: `Write ${newText}` }, at: start, until, newText },
  };
}

/** 法治审核 for 法制审核: one item is nearly the member that is missing. */
function findMisspelt(items: readonly Item[], { found }: Account, missing: ListMember, name: string): Slip | undefined {
  const unknown = items.filter((_, index) => found[index] === undefined);
  const item = unknown[0];
  const near = item && unknown.length === 1 ? findNear(item, missing) : undefined;
  if (!item || !near) return undefined;
  const start = item.start + near.at;
  const end = start + near.right.length;
  return {
    start,
    end,
    source: missing.source,
    what: {
      zh: `“${name}”里的“${near.wrong}”应为“${near.right}”`,
      en: `“${near.wrong}” in this list is “${near.right}”`,
    },
    mend: {
      title: { zh: `改为“${near.right}”`, en: `Write ${near.right}` },
      at: start,
      until: end,
      newText: near.right,
    },
  };
}

/** The words of an item that are those of a member but for one character. */
function findNear({ text, isFirst }: Item, { text: whole, accepted }: ListMember) {
  const short = whole.replace(/制度$/, '');
  const bare = text.replace(/制度$/, '');
  for (const right of accepted === undefined ? [short] : [short, short.slice(-4)]) {
    const at = bare.length - right.length;
    const wrong = bare.slice(Math.max(0, at));
    const isTail = isFirst || right !== short || at === 0;
    if (right.length >= 4 && at >= 0 && isTail && countEdits(wrong, right) === 1) return { at, wrong, right };
  }
  return undefined;
}

/** All items are members, and one member is not there. */
function findMissing(
  items: readonly Item[],
  { members, found }: Account,
  missing: ListMember,
  name: string,
): Slip | undefined {
  const [first, last, member] = [items[0], items.at(-1), found[0]];
  const isClosed = found.every((one) => one !== undefined) && new Set(found).size === found.length;
  if (!first || !last || !member || !isClosed) return undefined;
  const start = first.start + first.text.length - lengthOf(first, member);
  const end = last.start + last.text.length;
  const isShort = found.some((member, index) => member?.text.endsWith('制度') && !items[index]?.text.endsWith('制度'));
  const text = isShort ? missing.text.replace(/制度$/, '') : missing.text;
  const next = members[members.indexOf(missing) + 1];
  const place = next ? found.indexOf(next) : -1;
  const before = items[place - 1];
  const at = place === 0 ? start : before ? before.start + before.text.length : end;
  return {
    start,
    end,
    source: missing.source,
    what: { zh: `“${name}”少了“${missing.text}”`, en: `“${missing.text}” is missing in this list` },
    mend: {
      title: { zh: `补上“${text}”`, en: `Add ${text}` },
      at,
      until: at,
      newText: place === 0 ? `${text}、` : `、${text}`,
    },
  };
}
