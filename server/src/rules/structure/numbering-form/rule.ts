import type { Enumerator } from '../../../facts/enumerators.ts';
import { findLabel, type Label, labelForms } from '../../../outline/label.ts';
import type { Report } from '../../../report.ts';
import { oneOf, type Values } from '../../../schema/options.ts';
import { toHanNumeral } from '../../../standards/numerals.ts';
import { gather } from '../../../text/gather.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';

const options = {
  arabic: oneOf({
    values: ['point', 'comma', 'any'],
    default: 'point',
    description: {
      zh: '阿拉伯数字编号之后：point 用下脚点（1.），comma 用顿号（1、），any 都可以。',
      en: 'Behind an Arabic number: point (1.), comma (1、), or any.',
    },
  }),
};

export default defineRule({
  title: { zh: '编号写法规范', en: 'Numbers have their form' },
  why: {
    zh: '汉字编号后用顿号（一、），带括号的编号后不加标点（（一）（1）），阿拉伯数字后用下脚点（1.）。',
    en: 'A bare Chinese numeral is followed by 、, a bracketed number by nothing, an Arabic number by a point.',
  },
  mend: {
    zh: '用“修正”改成 一、（一）1.（1）的写法，可以一次改完全文。',
    en: 'The fix writes 一、（一）1.（1）; all of them can be mended at once.',
  },
  excuse: { zh: '编号照上级模板', en: 'the numbers are those of a template' },
  basis: ['GB/T 9704—2012《党政机关公文格式》7.3.3', 'GB/T 15834—2011《标点符号用法》附录B.3'],
  severity: 'information',
  options,

  *check(report, values) {
    for (const [form, items] of labelsOf(report)) {
      const brackets = form === 'arabic-bracket' && items.length > 0 && hasFullWidthBrackets(report);
      yield* checkForm(report, items, values, brackets);
    }
  },
});

interface Written {
  readonly item: Enumerator;
  readonly label: Label;
  /** As it stands in the document, without blanks. */
  readonly literal: string;
  readonly right: string;
}

/** The labels of each form, in the order of the text, without those mixed in from another form: 4、 between 三、 and 五、. */
function labelsOf({ facts }: Report): ReadonlyMap<Enumerator['family'], readonly Enumerator[]> {
  const labels = new Map<Enumerator['family'], Enumerator[]>(labelForms.map((form) => [form, []]));
  for (const { items, breaks } of facts.enumerations) {
    const mixed = new Set(breaks.filter(({ why }) => why === 'mixed').map(({ item }) => item));
    for (const item of items) if (!mixed.has(item)) labels.get(item.family)?.push(item);
  }
  for (const items of labels.values()) items.sort((a, b) => a.span.start - b.span.start);
  return labels;
}

/** A form that the whole document has is one finding; among others that are right, each slip is one. */
function* checkForm(
  report: Report,
  items: readonly Enumerator[],
  values: Values<typeof options>,
  brackets: boolean,
): Iterable<Finding> {
  const wrong = gather(items, (item): readonly Written[] => {
    const label = labelOf(report, item);
    if (!label) return [];
    const literal = literalOf(report, item);
    const right = rightForm(label, literal, values, brackets);
    return literal === right ? [] : [{ item, label, literal, right }];
  });
  const groups = new Map<string, Written[]>();
  for (const written of wrong) {
    const group = groups.get(markOf(written));
    if (group) group.push(written);
    else groups.set(markOf(written), [written]);
  }
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (!first) continue;
    if (group.length * 2 > items.length) yield toFinding(first, others);
    else for (const written of group) yield toFinding(written, []);
  }
}

/** That of its paragraph, or one that stands in running text. */
function labelOf({ outline }: Report, { paragraph, start, text }: Enumerator): Label | undefined {
  const label = outline.paragraphs[paragraph]?.label;
  return start === 0 && label?.text === text ? label : findLabel(text);
}

/** What is wrong about it, whatever its number. */
function markOf({ label, literal }: Written): string {
  return literal.replace(label.text.slice(label.number.start, label.number.end), '');
}

function literalOf({ content, outline }: Report, { paragraph, start, end, span }: Enumerator): string {
  if (span.end - span.start === end - start) return content.slice(span.start, span.end);
  const offsets = outline.paragraphs[paragraph]?.reading.offsets.slice(start, end) ?? [];
  return offsets.map((offset) => content.charAt(offset)).join('');
}

/** Where half width is the rule, `layout/punctuation-width` speaks of all brackets at once. */
function hasFullWidthBrackets({ outline, content }: Report): boolean {
  let full = 0;
  let half = 0;
  for (const { reading } of outline.paragraphs) {
    for (let at = reading.text.indexOf('（'); at >= 0; at = reading.text.indexOf('（', at + 1)) {
      if (content.charAt(reading.offsets[at] ?? -1) === '(') half++;
      else full++;
    }
  }
  return full >= half;
}

function rightForm(label: Label, literal: string, { arabic }: Values<typeof options>, brackets: boolean): string {
  const number = String(label.value);
  switch (label.form) {
    case 'han':
      return `${label.text.slice(label.number.start, label.number.end)}、`;
    case 'han-bracket':
      // The width of brackets around Chinese numerals is a matter of punctuation.
      return literal.length === 1 ? `（${toHanNumeral(label.value)}）` : literal.slice(0, label.number.end + 1);
    case 'arabic':
      if (arabic === 'any' && /[.．、]$/.test(literal)) return literal;
      return arabic === 'comma' ? `${number}、` : `${number}.`;
    case 'arabic-bracket':
      return brackets || literal.length === 1 ? `（${number}）` : literal.slice(0, label.number.end + 1);
    default:
      return literal;
  }
}

function toFinding(written: Written, others: readonly Written[]): Finding {
  const { item, literal, right } = written;
  const count = others.length + 1;
  return {
    span: item.span,
    message: {
      zh: `编号“${literal}”应写作“${right}”${count > 1 ? `，全文共${count}处` : ''}`,
      en: `${literal} is written ${right}${count > 1 ? `, in ${count} places` : ''}`,
    },
    related: others.slice(0, shownPlaces).map((other) => ({
      span: other.item.span,
      message: { zh: `这里是“${other.literal}”`, en: `${other.literal} here` },
    })),
    fixes: fixesOf([written, ...others]),
  };
}

/** So many other places are shown. */
const shownPlaces = 20;

function fixesOf(all: readonly Written[]): Fix[] {
  // Blanks or emphasis inside a number are left to the writer.
  const plain = all.filter(({ item, literal }) => item.span.end - item.span.start === literal.length);
  const [first] = plain;
  if (!first) return [];
  const isBracketed = /^\d+[)）]$/.test(first.literal);
  const fix = (write: (written: Written) => string, safe: boolean): Fix => ({
    title: { zh: `改为“${write(first)}”`, en: `Change to ${write(first)}` },
    safe,
    edits: plain.map((written) => ({ span: written.item.span, newText: write(written) })),
  });
  // 1） is used for two levels.
  if (isBracketed) return [fix(({ right }) => right, false), fix(({ label }) => `（${label.value}）`, false)];
  return [fix(({ right }) => right, true)];
}
