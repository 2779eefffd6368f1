import type { Break, Enumeration } from '../../../facts/enumeration.ts';
import type { Enumerator } from '../../../facts/enumerators.ts';
import type { Outline } from '../../../outline/outline.ts';
import type { Report } from '../../../report.ts';
import { type EnumeratorFamily, enumeratorFamilies, writeEnumerator } from '../../../standards/enumerators.ts';
import { createFinder } from '../../../text/finder.ts';
import type { Text } from '../../../text/text.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';

export default defineRule({
  title: { zh: '“一是、二是”连续', en: 'Words that count run on' },
  why: {
    zh: '“一是…二是…”“第一，…第二，…”“首先…其次…”从一开始、逐个接续，一处列举只用一种；缺了“一是”，多半是改写时删掉了一句。',
    en: 'Words that count begin at one, run on, and are of one kind in a list; a missing 一是 was deleted by accident.',
  },
  mend: {
    zh: '按顺序改成一是、二是、三是；中间少了的，看是不是删掉了一句，补回来。',
    en: 'Write 一是, 二是, 三是 in order; where one is missing, see whether a sentence was deleted.',
  },
  excuse: { zh: '引用原文', en: 'quoted' },
  basis: ['GB/T 15834—2011《标点符号用法》附录B.3'],
  severity: 'warning',
  options: {},

  *check(report) {
    const lastSeconds = new Map<number, number>();
    for (const enumeration of report.facts.enumerations) {
      const family = familyOf(enumeration);
      if (!family) continue;
      let index = 0;
      for (const found of enumeration.breaks) {
        index = enumeration.items.indexOf(found.item, index);
        yield toFinding(family, found, enumeration.items[index - 1]);
      }
      const alone = findAlone(report, enumeration, lastSeconds);
      if (alone) yield toFindingOfOne(alone, writeEnumerator(family, 2));
    }
  },
});

function familyOf({ items }: Enumeration): EnumeratorFamily | undefined {
  return enumeratorFamilies.find((family) => family === items[0]?.family);
}

function toFinding(family: EnumeratorFamily, { item, expected, why }: Break, before: Enumerator | undefined): Finding {
  const right = writeEnumerator(family, expected);
  return {
    span: item.span,
    message: messageOf(item.text, before?.text, right, why),
    related: before ? [{ span: before.span, message: { zh: '前一项', en: 'the item before it' } }] : [],
  };
}

function messageOf(text: string, before: string | undefined, right: string, why: Break['why']): Text {
  if (before === undefined) {
    return { zh: `“${text}”之前没有“${right}”`, en: `There is no ${right} before ${text}` };
  }
  if (why === 'mixed') {
    return {
      zh: `前面用“${before}”，这里用“${text}”，一处列举宜用同一种次序词`,
      en: `${before} before, ${text} here: one list has one kind of counting words`,
    };
  }
  if (text === before) return { zh: `“${text}”重复，应为“${right}”`, en: `${text} is repeated: ${right} is expected` };
  return {
    zh: `“${before}”之后应为“${right}”，这里是“${text}”`,
    en: `${right} is expected after ${before}, not ${text}`,
  };
}

/** A 一是 that begins an item where nothing behind it could be the second. */
function findAlone(
  { outline }: Report,
  { items, breaks }: Enumeration,
  lastSeconds: Map<number, number>,
): Enumerator | undefined {
  const [only] = items;
  if (items.length !== 1 || breaks.length > 0 || !only?.clear || only.family !== 'is') return undefined;
  const last = lastSeconds.get(only.paragraph) ?? findLastSecond(outline, only.paragraph);
  lastSeconds.set(only.paragraph, last);
  return last >= only.end ? undefined : only;
}

const findSeconds = createFinder(/[二另再还也]|其[他次它余]|同时|此外|除此|以及/);

/** Where in a paragraph, or in those behind it, something begins for the last time that could be a second item. */
function findLastSecond({ paragraphs }: Outline, index: number): number {
  const own = paragraphs[index];
  const following = paragraphs.slice(index + 1, index + 10).filter(({ section }) => section === own?.section);
  const text = [own, ...following].map((paragraph) => paragraph?.reading.text ?? '').join('');
  return findSeconds(text).at(-1)?.index ?? -1;
}

function toFindingOfOne({ text, span }: Enumerator, second: string): Finding {
  return {
    span,
    severity: 'information',
    message: { zh: `只有“${text}”，没有“${second}”`, en: `${text} stands alone, without ${second}` },
  };
}
