import type { Paragraph } from '../../../outline/outline.ts';
import { type NamedDay, namedDays } from '../../../standards/days.ts';
import { keepSilence } from '../../../text/keep.ts';
import { spanOf } from '../../../text/reading.ts';
import { defineTerms, termsIn } from '../../../text/term-index.ts';
import type { Finding } from '../../finding.ts';

const names = defineTerms(namedDays.map((day) => [day.name, day] as const));

/** 12月4日, 12·4 and 12.4 right before a name, or in brackets right behind it. */
const before =
  /(?:^|[^\d年月.·])(\d{1,2})(?:月|[·.])(\d{1,2})日?[”"]?(?:是|为|的)?[“"]?(?:第[一二三四五六七八九十\d]{1,3}个)?[“"]?$/;
const behind = /^[”"]?（(\d{1,2})月(\d{1,2})日）/;

/** `12月14日国家宪法日`, `六五环境日（6月15日）`: a day that is fixed bears another date. */
export function* findMisdatedDays(paragraphs: readonly Paragraph[]): Iterable<Finding> {
  for (const [index, terms] of termsIn(paragraphs, names)) {
    const paragraph = paragraphs[index];
    if (paragraph?.part === 'body') yield* misdatedIn(paragraph, terms);
  }
}

type Terms = Parameters<typeof misdated>[1];

const misdatedIn = keepSilence(
  ({ reading }: Paragraph, _terms: Terms) => reading,
  () => '',
  (paragraph, terms): readonly Finding[] => [...misdated(paragraph, terms)],
);

function* misdated(
  { reading }: Paragraph,
  terms: readonly { readonly start: number; readonly end: number; readonly value: NamedDay }[],
): Iterable<Finding> {
  const { text } = reading;
  for (const { start, end, value } of terms) {
    // Of a day that moves only the month is fixed.
    if (value.day === 0) continue;
    const ahead = text.slice(Math.max(0, start - 16), start);
    const found = before.exec(ahead) ?? behind.exec(text.slice(end, end + 12));
    const [month, day] = [Number(found?.[1]), Number(found?.[2])];
    if (!found || (month === value.month && day === value.day)) continue;
    const at = ahead.endsWith(found[0]) ? start - found[0].length : end;
    const digits = /\d.*\d日?/.exec(found[0]);
    const from = at + (digits?.index ?? 0);
    yield {
      span: spanOf(reading, from, from + (digits?.[0].length ?? found[0].length)),
      detail: 'invalid',
      message: {
        zh: `${value.name}是${value.month}月${value.day}日（${value.source}）`,
        en: `${value.name} is ${value.month}-${value.day} (${value.source})`,
      },
    };
  }
}
