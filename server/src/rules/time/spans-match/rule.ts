import { parseHanNumeral } from '../../../standards/numerals.ts';
import { createFinder } from '../../../text/finder.ts';
import { spanOf } from '../../../text/reading.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  title: { zh: '年数与起止年份相符', en: 'Counts of years fit their years' },
  why: {
    zh: '“从2016年开始，至2020年结束，历时6年”：首尾都算是5年，不算首年是4年，怎么算也不是6年。',
    en: 'From 2016 to 2020 are four years or, counting both, five; never six.',
  },
  mend: {
    zh: '核对起止年份和年数，错的是哪一个改哪一个。',
    en: 'Check the years and their count.',
  },
  excuse: { zh: '中间停过', en: 'there was a break' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：时间准确'],
  severity: 'warning',
  options: {},

  *check({ outline, facts, year }) {
    const latest = Math.max(year ?? 0, ...facts.years.map((mention) => mention.year));
    for (const { reading, part } of outline.paragraphs) {
      if (part !== 'body') continue;
      for (const { count, least, most, start, end } of findCounts(reading.text, latest)) {
        if (count >= least && count <= most) continue;
        const expected = least === most ? `${most}` : `${least}至${most}`;
        yield {
          span: spanOf(reading, start, end),
          message: {
            zh: `年数写作${reading.text.slice(start, end)}，按起止年份${least === 0 ? `至多${most}` : expected}年`,
            en: `The count of years is ${count}, by its years ${least === 0 ? `at most ${most}` : `${least} to ${most}`}`,
          },
        };
      }
    }
  },
});

interface Count {
  readonly count: number;
  readonly least: number;
  readonly most: number;
  readonly start: number;
  readonly end: number;
}

const numeral = '([一二三四五六七八九十]{1,3}|\\d{1,2})';
/** 从2016年开始，至2020年10月结束，历时5年; not 历时5年多. */
const lasted = createFinder(
  new RegExp(
    `((?:19|20)\\d\\d)年(\\d{1,2}月)?[^，。；\\d]{0,12}[，至到—][^，。；\\d]{0,6}((?:19|20)\\d\\d)年(\\d{1,2}月)?[^，。；\\d]{0,12}，[^，。；\\d]{0,4}历时${numeral}年(?![多余半])`,
  ),
  ['历时'],
);
/** 自2019年以来连续五年: there are no more years until now. */
const inARow = createFinder(
  new RegExp(`[自从]((?:19|20)\\d\\d)年(?:以来|起|开始)，?[^，。；\\d]{0,12}连续(?:第)?${numeral}年(?![度均])`),
  ['连续'],
);

function findCounts(text: string, latest: number): Count[] {
  const found: Count[] = [];
  for (const { index, 0: all, 1: from, 2: begins, 3: to, 4: ends, 5: said } of lasted(text)) {
    const years = Number(to) - Number(from);
    // From May to March of another year there is a year less.
    const least = begins !== undefined && ends !== undefined ? years - 1 : years;
    const count = toNumber(said);
    if (years > 0 && count !== undefined) found.push({ count, least, most: years + 1, ...placeOf(all, index, said) });
  }
  for (const { index, 0: all, 1: from, 2: said } of inARow(text)) {
    const count = toNumber(said);
    const most = latest - Number(from) + 1;
    if (count !== undefined && most > 1) found.push({ count, least: 0, most, ...placeOf(all, index, said) });
  }
  return found;
}

function toNumber(said = ''): number | undefined {
  return /\d/.test(said) ? Number(said) : parseHanNumeral(said);
}

/** The count with its 年, at the end of what was found. */
function placeOf(all: string, index: number, said = ''): { readonly start: number; readonly end: number } {
  const end = index + all.length;
  return { start: end - said.length - 1, end };
}
