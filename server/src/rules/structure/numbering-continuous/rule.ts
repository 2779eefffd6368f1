import type { Break, Enumeration } from '../../../facts/enumeration.ts';
import { findLabel, type Label, withNumber } from '../../../outline/label.ts';
import type { Outline } from '../../../outline/outline.ts';
import type { Text } from '../../../text/text.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';
import { renumber } from '../../renumber.ts';
import { checkAttachmentNumbers } from './attachment-numbers.ts';

export default defineRule({
  title: { zh: '编号连续', en: 'Numbers run on' },
  why: {
    zh: '“一、”“（一）”“1.”各层编号从一开始、逐个接续；缺号、重号多半是删改段落后没有顺改，读者会以为少了内容。',
    en: 'The numbers of each level begin at one and run on; a gap or a repetition is left behind when parts are moved.',
  },
  mend: {
    zh: '灯泡里改成应有的编号，或者把这一层从这里起都重新编；缺的是内容不是编号的，补上内容。',
    en: 'The light bulb writes the number that belongs there or renumbers the level; where text is missing, add it.',
  },
  excuse: { zh: '条款编号照原文件', en: 'the numbers are those of the document quoted' },
  basis: ['GB/T 9704—2012《党政机关公文格式》7.3.3'],
  severity: 'warning',
  options: {},

  *check({ content, outline, facts }) {
    for (const { items, breaks } of facts.enumerations) {
      let index = 0;
      for (const [order, found] of breaks.entries()) {
        index = items.indexOf(found.item, index);
        const finding = toFinding(outline, items, index, found, order < mostFixes);
        if (!finding || isThere(content, items[index - 1], found)) continue;
        if (index === 0 && runsInBefore(content, outline, found)) continue;
        yield finding;
      }
    }
    yield* checkAttachmentNumbers(outline);
  },
});

/** The fix of one slip numbers all behind it on; of so many slips in a list the first fixes have mended the rest. */
const mostFixes = 5;

/** 1.拖欠工资；2.50万元以上的项目未公示；3.…: the number is there, and may be a part of what is measured as well. */
function isThere(
  content: string,
  before: Enumeration['items'][number] | undefined,
  { item, expected }: Break,
): boolean {
  const model = findLabel(item.text);
  if (!model) return false;
  const { start } = item.span;
  const between = content.slice(before?.span.end ?? content.lastIndexOf('\n', start - 1) + 1, start);
  // Where the list seems to begin with a later number, the one before that is what is not seen.
  const right = withNumber(model, before ? expected : item.value - 1);
  return [right, right.replace('.', '．')].some((label) => runsIntoFigure(between, label));
}

function runsIntoFigure(text: string, label: string): boolean {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
    if (!/\d/.test(text.charAt(at - 1)) && /[\d０-９]/.test(text.charAt(at + label.length))) return true;
  }
  return false;
}

/** **（一）抓学习。**组织学习24次。, before **（二）抓服务。** alone on its line: the numbers before it begin paragraphs of the part. */
function runsInBefore(content: string, { sections }: Outline, { item }: Break): boolean {
  const model = findLabel(item.text);
  if (!model || item.value < 2) return false;
  const { start } = item.span;
  const part = sections.findLast(
    ({ span, headingSpan }) => span.start < start && start < span.end && headingSpan.start !== start,
  );
  const before = content.slice(part?.headingSpan.end ?? 0, start);
  return before.split('\n').some((line) => line.replace(/^[*#\s]+/, '').startsWith(withNumber(model, item.value - 1)));
}

function toFinding(
  outline: Outline,
  items: Enumeration['items'],
  index: number,
  { item, expected, why }: Break,
  isFixed: boolean,
): Finding | undefined {
  const before = items[index - 1];
  const above = before && findLabel(before.text);
  const own = findLabel(item.text);
  // What is only out of order keeps the marks of its own number.
  const model = above && above.form !== own?.form ? above : own;
  if (!model) return undefined;
  const right = withNumber(model, expected);
  return {
    span: item.span,
    message: messageOf(item.text, before?.text, right, why),
    related: before ? [{ span: before.span, message: { zh: '前一个编号', en: 'the number before it' } }] : [],
    fixes: isFixed ? [fixOf(outline, items.slice(index), expected, model)] : [],
  };
}

function messageOf(text: string, before: string | undefined, right: string, why: Break['why']): Text {
  if (before === undefined) {
    return { zh: `编号从“${text}”开始，前面没有“${right}”`, en: `Numbering begins at ${text}, without ${right}` };
  }
  if (why === 'mixed') {
    return {
      zh: `“${text}”与前面的“${before}”不是同一种编号，应为“${right}”`,
      en: `${text} is another form than ${before} before it: ${right} is expected`,
    };
  }
  if (text === before)
    return { zh: `编号“${text}”重复，应为“${right}”`, en: `${text} is repeated: ${right} is expected` };
  return {
    zh: `“${before}”之后应为“${right}”，这里是“${text}”`,
    en: `${right} is expected after ${before}, not ${text}`,
  };
}

function fixOf(outline: Outline, items: Enumeration['items'], expected: number, model: Label): Fix {
  const edits = renumber(outline, items, expected, model);
  const right = withNumber(model, expected);
  const others = edits.length - 1;
  return {
    title: {
      zh: others > 0 ? `改为“${right}”，其后${others}处顺改` : `改为“${right}”`,
      en: others > 0 ? `Change to ${right}, and number the ${others} behind it on` : `Change to ${right}`,
    },
    safe: false,
    edits,
  };
}
