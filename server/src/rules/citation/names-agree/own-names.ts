import type { Outline, Paragraph } from '../../../outline/outline.ts';
import { findPlace } from '../../../standards/places.ts';
import { keepPerReading } from '../../../text/keep.ts';
import { quotationsOf } from '../../../text/quotations.ts';
import { type Reading, spanOf } from '../../../text/reading.ts';
import { defineTerms, termsIn } from '../../../text/term-index.ts';
import type { Finding } from '../../finding.ts';

/**
 * Names that a report has for itself and writes otherwise at one place: its place (云岭县, 云岗县), what it calls itself (我镇, 我乡), its commission
 * (县委…依法治区委员会), and what it has given a name of its own (“望江有约”音乐季, “望江之约”音乐季).
 */
export function* checkOwnNames(outline: Outline): Iterable<Finding> {
  const { paragraphs } = outline;
  yield* otherPlaces(outline);
  yield* otherLevels(outline);
  yield* otherCommissions(paragraphs);
  yield* otherMarks(paragraphs);
}

const areas = [...'省市县区州旗'];
/** 县委全面依法治区, each area with each. */
const commissions = defineTerms(
  areas.flatMap((owner) => areas.map((ruled) => [`${owner}委全面依法治${ruled}`, { owner, ruled }] as const)),
);

function* otherCommissions(paragraphs: readonly Paragraph[]): Iterable<Finding> {
  for (const [place, matches] of termsIn(paragraphs, commissions)) {
    const reading = paragraphs[place]?.reading;
    for (const { end, value } of reading ? matches : []) {
      const { owner, ruled } = value;
      if (!reading || owner === ruled) continue;
      const message = {
        zh: `${owner}委的委员会写作“依法治${ruled}”，应为“依法治${owner}”`,
        en: `The commission of a ${owner}委 is that of 依法治${owner}`,
      };
      yield toFinding(spanOf(reading, end - 1, end), message, owner);
    }
  }
}

/** 云岭县 of 云岭县某局2025年…报告, the innermost place that its title begins with. */
function placeOf(title: Outline['title']): string | undefined {
  const places = findPlace((title?.text ?? '').replace(/^(?:关于|中共)/, ''));
  return /(?:^|[省市州盟县区旗])([一-鿿]{2,4}[省市县区州旗镇乡])$/.exec(places)?.[1];
}

/** Other places are visited, learnt from and worked with. */
const beforeOthers = /(?:与|和|同|及|赴|到|在|从|由|向|学习|借鉴|对接|联合|、)$/;

/** A place whose name differs from the report's own in one character, named once. */
function* otherPlaces({ title, paragraphs }: Outline): Iterable<Finding> {
  const own = placeOf(title);
  if (own === undefined || own.length < 3 || !isToldAgain(paragraphs, own)) return;
  const [first = '', level] = [own.charAt(0), own.slice(-1)];
  const found: { readonly paragraph: Paragraph; readonly start: number; readonly name: string }[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph.reading;
    // 区城市 is no place: only what stands behind the first character may differ.
    for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
      const name = text.slice(start, start + own.length);
      if (!name.endsWith(level) || !isOneOff(name, own)) continue;
      if (!beforeOthers.test(text.slice(Math.max(0, start - 2), start))) found.push({ paragraph, start, name });
    }
  }
  const [only, ...others] = found;
  if (!only || others.length > 0) return;
  yield toFinding(
    spanOf(only.paragraph.reading, only.start, only.start + own.length),
    { zh: `别处写作“${own}”，请核对“${only.name}”是不是笔误`, en: `Elsewhere it is ${own}; is ${only.name} a slip?` },
    own,
  );
}

function isToldAgain(paragraphs: readonly Paragraph[], name: string): boolean {
  return paragraphs.filter(({ reading }) => reading.text.includes(name)).length > 1;
}

function isOneOff(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let others = 0;
  for (let at = 0; at < one.length && others < 2; at++) if (one.charCodeAt(at) !== other.charCodeAt(at)) others++;
  return others === 1;
}

/** Places of one level; a report is of one of them. */
const sameLevels: readonly string[] = ['乡镇', '县区旗'];
const ownWords = defineTerms(
  sameLevels.flatMap((levels) =>
    [...levels].flatMap((level) => [`我${level}`, `本${level}`].map((word) => [word, level] as const)),
  ),
);

/** 我乡 in a report that calls itself 我镇, and whose title has a 镇. */
function* otherLevels({ title, paragraphs }: Outline): Iterable<Finding> {
  const own = placeOf(title)?.slice(-1);
  const levels = sameLevels.find((some) => own !== undefined && some.includes(own));
  if (own === undefined || !levels) return;
  const mentions = [...termsIn(paragraphs, ownWords)].flatMap(([place, matches]) => {
    const reading = paragraphs[place]?.reading;
    // 本乡本土 is nobody's.
    return reading
      ? matches.flatMap((match) => (/^[本土域]/.test(reading.text.slice(match.end)) ? [] : [{ reading, match }]))
      : [];
  });
  const others = mentions.filter(({ match: { value } }) => value !== own && levels.includes(value));
  if (others.length * 2 > mentions.length) return;
  for (const { reading, match } of others) {
    const word = reading.text.slice(match.start, match.end);
    const message = {
      zh: `标题里是“${own}”，这里写作“${word}”，请核对`,
      en: `The title has ${own}, here it is ${word}; please check`,
    };
    yield toFinding(spanOf(reading, match.start, match.end), message, word.charAt(0) + own);
  }
}

/** A name in quotation marks, and the two characters behind it. */
interface MarkedName {
  readonly start: number;
  readonly name: string;
  readonly behind: string;
}

const markedIn = keepPerReading((reading: Reading): readonly MarkedName[] =>
  quotationsOf(reading).flatMap(({ start, end }) => {
    const { text } = reading;
    const [name, behind] = [text.slice(start + 1, end - 1), text.slice(end, end + 2)];
    const isName = text.charAt(start) === '“' && name.length >= 3 && name.length <= 14 && /^[一-鿿]{2}$/.test(behind);
    return isName ? [{ start: start + 1, name, behind }] : [];
  }),
);
/** “十四五”规划 and “十五五”规划 are two. */
const numbered = /[一二三四五六七八九十\d]/;

/** Two names in quotation marks that differ in one character, before the same words: the later one, where the earlier stands more often. */
function* otherMarks(paragraphs: readonly Paragraph[]): Iterable<Finding> {
  const byWords = new Map<string, MarkedName[]>();
  const counts = new Map<string, number>();
  const slips: { readonly reading: Reading; readonly slip: MarkedName; readonly twin: MarkedName }[] = [];
  for (const { reading } of paragraphs) {
    for (const marked of markedIn(reading)) {
      counts.set(marked.name, (counts.get(marked.name) ?? 0) + 1);
      const before = byWords.get(marked.behind);
      if (!before) {
        byWords.set(marked.behind, [marked]);
        continue;
      }
      const twin = before.find((other) => isOneOff(other.name, marked.name) && !numbered.test(marked.name));
      if (twin) slips.push({ reading, slip: marked, twin });
      before.push(marked);
    }
  }
  for (const { reading, slip, twin } of slips) {
    if (counts.get(slip.name) !== 1) continue;
    yield toFinding(
      spanOf(reading, slip.start, slip.start + slip.name.length),
      { zh: `前面写作“${twin.name}”，请核对`, en: `It was “${twin.name}” before; please check` },
      twin.name,
    );
  }
}

function toFinding(span: Finding['span'], message: Finding['message'], right: string): Finding {
  return {
    span,
    severity: 'information',
    message,
    fixes: [{ title: { zh: `改为“${right}”`, en: `Write ${right}` }, safe: false, edits: [{ span, newText: right }] }],
  };
}
