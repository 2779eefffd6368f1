/**
 * Words that say for which time, and for whom, a figure of a report counts.
 * Source: usage of published annual reports; dates are read by `facts/dates.ts`.
 */

/** Several years, in one look back or ahead. */
export const severalYears: readonly string[] = ['今明两年', '去今两年'].concat(
  ['两', '三', '四', '五', '十'].flatMap((count) => [
    `过去${count}年`,
    `近${count}年`,
    `这${count}年`,
    `${count}年来`,
    `${count}年间`,
    `今后${count}年`,
    `未来${count}年`,
  ]),
);

/** A time of the report's own year, or the moment it speaks from; or several years. */
export const periodWords: readonly string[] = [
  '截至目前',
  '截止目前',
  '今年以来',
  '本年度',
  '全年度',
  '上半年',
  '下半年',
  '前三季度',
  '第一季度',
  '第二季度',
  '第三季度',
  '第四季度',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '年度内',
  '全年',
  '今年',
  '本年',
  '年内',
  '年初',
  '年末',
  '年底',
  '目前',
  ...severalYears,
];

/** A part of a year that a title names: what is reported on then is told before the year is over. */
export const partOfYear = /上半年|(?:前|第)?[一二三]季度|半年度|[1-9一二三四五六七八九十]月份?/;

/** Those that mean all of the report's year. */
export const wholeYearWords: readonly string[] = [
  '全年',
  '全年度',
  '今年',
  '今年以来',
  '本年',
  '本年度',
  '年内',
  '年度内',
];

/** A time before the report's year; it holds for the one figure it stands before. */
export const earlierPeriodWords: readonly string[] = [
  '上年同期',
  '去年同期',
  '上年度',
  '上一年',
  '上年',
  '去年',
  '前年',
  '同期',
];

/** What may follow a date and belongs to the time it names: 2021年以来, 2025年上半年, 12月底. */
export const periodEndings: readonly string[] = [
  '以来',
  '至今',
  '期间',
  '年底',
  '上半年',
  '下半年',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '全年',
  '度',
  '底',
  '末',
  '初',
  '起',
];

/** Whose figure it is, where a report counts for several. */
export const scopeWords: readonly string[] = [
  '全系统',
  '全行业',
  '全领域',
  '全街道',
  '省本级',
  '市本级',
  '州本级',
  '县本级',
  '区本级',
  '本级',
  '局机关',
  '全国',
  '全省',
  '全市',
  '全州',
  '全盟',
  '全县',
  '全区',
  '全旗',
  '全镇',
  '全乡',
  '全村',
  '全局',
  '全委',
  '全院',
  '全校',
  '全所',
  '本局',
  '本委',
  '本院',
  '本校',
];
