import type { Outline, Paragraph } from '../../../outline/outline.ts';
import { findPlace } from '../../../standards/places.ts';
import { createFinder } from '../../../text/finder.ts';
import { spanOf } from '../../../text/reading.ts';
import type { Finding } from '../../finding.ts';

/**
 * Names that a report has for itself and writes otherwise at one place: its place (云岭县, 云岗县), what it calls itself (我镇, 我乡), its commission
 * (县委…依法治区委员会), and what it has given a name of its own (“望江有约”音乐季, “望江之约”音乐季).
 */
export function* checkOwnNames(outline: Outline): Iterable<Finding> {
  const { paragraphs } = outline;
  yield* otherPlaces(outline);
  yield* otherLevels(outline);
  for (const { reading } of paragraphs) {
    for (const { index, 0: match, 1: owner = '', 2: ruled = '' } of commissions(reading.text)) {
      const end = index + match.length;
      if (owner !== ruled) {
        yield toFinding(
          spanOf(reading, end - 1, end),
          {
            zh: `${owner}委的委员会写作“依法治${ruled}”，应为“依法治${owner}”`,
            en: `The commission of a ${owner}委 is that of 依法治${owner}`,
          },
          owner,
        );
      }
    }
  }
  yield* otherMarks(paragraphs);
}

const commissions = createFinder(/([省市县区州旗])委全面依法治([省市县区州旗])/, ['依法治']);

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
  const level = own.slice(-1);
  const found: { readonly paragraph: Paragraph; readonly start: number; readonly name: string }[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph.reading;
    for (let at = text.indexOf(level); at >= 0; at = text.indexOf(level, at + 1)) {
      const start = at + 1 - own.length;
      const name = text.slice(Math.max(0, start), at + 1);
      // 区城市 is no place: only what stands behind the first character may differ.
      if (start < 0 || name.charAt(0) !== own.charAt(0) || !isOneOff(name, own)) continue;
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
  return one.length === other.length && [...one].filter((character, at) => character !== other.charAt(at)).length === 1;
}

/** Places of one level; a report is of one of them. */
const sameLevels: readonly string[] = ['乡镇', '县区旗'];
const ownWords = createFinder(/[我本]([乡镇县区旗])(?!本|土|域)/);

/** 我乡 in a report that calls itself 我镇, and whose title has a 镇. */
function* otherLevels({ title, paragraphs }: Outline): Iterable<Finding> {
  const own = placeOf(title)?.slice(-1);
  const levels = sameLevels.find((some) => own !== undefined && some.includes(own));
  if (own === undefined || !levels) return;
  const mentions = paragraphs.flatMap((paragraph) =>
    ownWords(paragraph.reading.text).map((match) => ({ paragraph, match })),
  );
  const others = mentions.filter(({ match: [, level = ''] }) => level !== own && levels.includes(level));
  if (others.length * 2 > mentions.length) return;
  for (const { paragraph, match } of others) {
    const { index, 0: word } = match;
    yield toFinding(
      spanOf(paragraph.reading, index, index + word.length),
      {
        zh: `标题里是“${own}”，这里写作“${word}”，请核对`,
        en: `The title has ${own}, here it is ${word}; please check`,
      },
      word.charAt(0) + own,
    );
  }
}

const marked = createFinder(/“([^“”]{3,14})”([一-鿿]{2})/, ['“']);
/** “十四五”规划 and “十五五”规划 are two. */
const numbered = /[一二三四五六七八九十\d]/;

/** Two names in quotation marks that differ in one character, before the same words: the later one, where the earlier stands more often. */
function* otherMarks(paragraphs: readonly Paragraph[]): Iterable<Finding> {
  const names = paragraphs.flatMap((paragraph) =>
    marked(paragraph.reading.text).map(({ index, 1: name = '', 2: behind = '' }) => ({
      paragraph,
      index,
      name,
      behind,
    })),
  );
  for (const [place, { paragraph, index, name, behind }] of names.entries()) {
    const twin = names.find(
      (other, at) => at < place && other.behind === behind && isOneOff(other.name, name) && !numbered.test(name),
    );
    if (!twin || names.filter((other) => other.name === name).length > 1) continue;
    yield toFinding(
      spanOf(paragraph.reading, index + 1, index + 1 + name.length),
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
