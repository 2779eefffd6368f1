import type { Report } from '../../../report.ts';
import { oneOf } from '../../../schema/options.ts';
import type { Edit } from '../../../text/edit.ts';
import { type Reading, spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { stretchesOf } from '../stretches.ts';
import { capitalAmountsOf, hasArabicAmount } from './capital-amounts.ts';
import { type RangeMark, rangesOf } from './find-ranges.ts';
import { checkItemEnds } from './item-ends.ts';

export default defineRule({
  title: { zh: '符号写法前后一致', en: 'Marks are written one way' },
  why: {
    zh: '同一份报告里，百分号用一种（% 或 ％），表示起止的连接号用一种（时间多用 —，数量多用 ～），金额不在阿拉伯数字之外又用大写，一个列表的各项都以“；”结尾（末项“。”）。每种不一致全文只提示一处，一次改完。',
    en: 'One report writes the percent sign, the dash of ranges, amounts of money and the ends of list items in one way; each is said once.',
  },
  mend: {
    zh: '灯泡里一次把全文改成一种写法；要固定用哪一种，在设置里写明。',
    en: 'The light bulb mends the whole text at once; the form to keep is an option.',
  },
  excuse: { zh: '表格照上级格式', en: 'the table is a form of the superior' },
  basis: ['GB/T 15834—2011《标点符号用法》4.13', 'GB/T 15835—2011《出版物上数字用法》5.1.3、5.1.7、5.2.4'],
  severity: 'information',
  options: {
    percent: oneOf({
      values: ['uniform', 'half', 'full', 'any'],
      default: 'uniform',
      description: {
        zh: '百分号：uniform 全文一致；half 一律 %；full 一律 ％；any 不检查。',
        en: 'The percent sign. uniform: the same throughout; half: always %; full: always ％; any: not checked.',
      },
    }),
    timeRange: oneOf({
      values: ['uniform', '—', '～', '-', 'any'],
      default: 'uniform',
      description: {
        zh: '时间起止的连接号（2021—2025年）：uniform 全文一致；—、～、- 一律用它；any 不检查。',
        en: 'The dash in ranges of time (2021—2025年). uniform: the same throughout; a mark: always this one; any: not checked.',
      },
    }),
    quantityRange: oneOf({
      values: ['uniform', '～', '—', '-', 'any'],
      default: 'uniform',
      description: {
        zh: '数量起止的连接号（10%～20%）：uniform 全文一致；～、—、- 一律用它；any 不检查。',
        en: 'The dash in ranges of quantities (10%～20%). uniform: the same throughout; a mark: always this one; any: not checked.',
      },
    }),
  },

  *check(report, { percent, timeRange, quantityRange }) {
    const readings = stretchesOf(report.outline).map(({ reading }) => reading);
    const ranges: Mark[] = [];
    for (const reading of readings) for (const range of rangesOf(reading)) ranges.push(toMark(range, reading));
    yield* percentFindings(report, readings, percent);
    if (ranges.length > 0) {
      yield* rangeFindings(report, ranges, 'time', timeRange);
      yield* rangeFindings(report, ranges, 'quantity', quantityRange);
    }
    yield* amountFindings(readings);
    yield* checkItemEnds(report);
  },
});

interface Mark {
  readonly form: string;
  readonly span: Span;
  readonly kind?: RangeMark['kind'];
}

function toMark({ kind, mark, start, end }: RangeMark, reading: Reading): Mark {
  return { kind, form: mark, span: spanOf(reading, start, end) };
}

function* percentFindings({ content }: Report, readings: readonly Reading[], setting: string): Iterable<Finding> {
  const isMixed = content.includes('%') && content.includes('％');
  if (setting === 'any' || (setting === 'uniform' && !isMixed)) return;
  const marks: Mark[] = [];
  for (const { text, offsets } of readings) {
    for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      const start = offsets[at] ?? 0;
      marks.push({ form: content.charAt(start), span: { start, end: start + 1 } });
    }
  }
  const target = setting === 'full' ? '％' : '%';
  yield* deviating(content, marks, setting, target, { zh: '百分号', en: 'The percent sign' });
}

/** Marks that the standard allows, the more usual one first; a hyphen belongs into numbers and names. */
const allowed = { time: ['—', '～'], quantity: ['～', '—'] } as const;
const rangeNames: Readonly<Record<RangeMark['kind'], Text>> = {
  time: { zh: '时间起止的连接号', en: 'The dash in ranges of time' },
  quantity: { zh: '数量起止的连接号', en: 'The dash in ranges of quantities' },
};

function* rangeFindings(
  { content }: Report,
  ranges: readonly Mark[],
  kind: RangeMark['kind'],
  setting: string,
): Iterable<Finding> {
  const marks = ranges.filter((range) => range.kind === kind);
  const target = setting === 'uniform' ? usualForm(marks, allowed[kind]) : setting;
  yield* deviating(content, marks, setting, target, rangeNames[kind]);
}

/** The form that most marks have, among those that the standard allows; the more usual one where none has. */
function usualForm(marks: readonly Mark[], [usual, other]: readonly [string, string]): string {
  const count = (form: string) => marks.filter((mark) => mark.form === form).length;
  return count(other) > count(usual) ? other : usual;
}

function* deviating(
  content: string,
  marks: readonly Mark[],
  setting: string,
  target: string,
  name: Text,
): Iterable<Finding> {
  const odd = marks.filter(({ form }) => form !== target);
  const forms = [...new Set(marks.map(({ form }) => form))];
  if (setting === 'any' || odd.length === 0 || (setting === 'uniform' && forms.length < 2)) return;
  const wrong = forms.filter((form) => form !== target).join(' ');
  yield toFinding(
    odd.map(({ span }) => ({ span: withBackslash(content, span), newText: target })),
    odd.map(({ span }) => span),
    setting === 'uniform'
      ? {
          zh: `${name.zh}有 ${forms.join('、')} 几种写法，宜统一为 ${target}`,
          en: `${name.en} is written ${forms.join(', ')}; ${target} throughout is better`,
        }
      : { zh: `${name.zh}写作 ${wrong}，应为 ${target}`, en: `${name.en} is written ${wrong}, not ${target}` },
    { zh: `全文改为 ${target}`, en: `Change all to ${target}` },
    true,
  );
}

/** An escape that Markdown needed for `-` and `~` has nothing left to escape. */
function withBackslash(content: string, { start, end }: Span): Span {
  return { start: content[start - 1] === '\\' ? start - 1 : start, end };
}

function* amountFindings(readings: readonly Reading[]): Iterable<Finding> {
  const edits: Edit[] = [];
  for (const reading of readings) {
    for (const { start, end, newText } of capitalAmountsOf(reading)) {
      edits.push({ span: spanOf(reading, start, end), newText });
    }
  }
  const first = edits[0];
  if (!first || !readings.some(({ text }) => hasArabicAmount(text))) return;
  yield toFinding(
    edits,
    edits.map(({ span }) => span),
    {
      zh: `金额用了大写数字，别处用阿拉伯数字；正文里写 ${first.newText}元`,
      en: `An amount in capital numerals beside others in digits; write ${first.newText}元`,
    },
    { zh: edits.length > 1 ? '全部改为阿拉伯数字' : `改为 ${first.newText}元`, en: 'Change to digits' },
    false,
  );
}

/** No more places are shown than one reads; the fix knows all of them. */
const manyNotes = 20;

function toFinding(edits: readonly Edit[], spans: readonly Span[], message: Text, title: Text, safe: boolean): Finding {
  const [first = { start: 0, end: 0 }, ...others] = [...spans].sort((a, b) => a.start - b.start);
  const count =
    spans.length > 1 ? { zh: `（共${spans.length}处）`, en: ` (${spans.length} places)` } : { zh: '', en: '' };
  return {
    span: first,
    message: { zh: message.zh + count.zh, en: message.en + count.en },
    related: others.slice(0, manyNotes).map((span) => ({ span, message: { zh: '这里也是', en: 'here too' } })),
    fixes: [{ title, safe, edits }],
  };
}
