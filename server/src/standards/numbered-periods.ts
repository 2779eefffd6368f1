import { parseHanNumeral } from './numerals.ts';

/** What is numbered: 十四五 is a plan, 八五普法 a campaign. */
export type PeriodKind = 'plan' | 'campaign';

interface NumberedPeriods {
  /** The year in which the first of them would have begun, had all of them lasted five years. */
  readonly begins: number;
  /** The numbers of which reports speak. */
  readonly least: number;
  readonly most: number;
  readonly source: string;
}

const periods: Readonly<Record<PeriodKind, NumberedPeriods>> = {
  // 十一五 is 2006—2010, 十四五 2021—2025.
  plan: { begins: 1956, least: 11, most: 16, source: '国民经济和社会发展历次五年规划纲要' },
  // 四五普法 is 2001—2005, 八五普法 2021—2025.
  campaign: { begins: 1986, least: 4, most: 9, source: '中央宣传部、司法部历次五年普法规划' },
};

const yearsOfEach = 5;

/** The years of a numbered period, both ends in it. */
export interface PeriodYears {
  readonly first: number;
  readonly last: number;
  readonly source: string;
}

/** 十四 as a plan is 2021—2025, 八 as a campaign the same; `undefined` for a number that none has. */
export function yearsOfPeriod(kind: PeriodKind, numeral: string): PeriodYears | undefined {
  const { begins, least, most, source } = periods[kind];
  const number = parseHanNumeral(numeral);
  if (number === undefined || number < least || number > most) return undefined;
  const first = begins + (number - 1) * yearsOfEach;
  return { first, last: first + yearsOfEach - 1, source };
}

/** `2025年是` and `2026年，也是实施` before the number of a period. */
export const yearIsOfPeriod =
  /(20\d\d)年，?[既也又]?是(?:[^。；，、谋启编迎]{0,14}[和暨与、])?(?:国家|实施|落实|推进|全[国省市县区]|我[省市县区])?“?$/;

/** What the last or the first year of a period is called, right behind its name. */
export const lastYear = /^[^，。；、五]{0,12}?(?:收官之年|收官年|最后一年|终期之年)/;
export const firstYear = /^[^，。；、五]{0,12}?(?:开局之年|开局起步之年|起步之年|第一年|首年)/;

/** `（2021—2025年）` behind the name of a period or of a plan for it. */
export const periodInBrackets = /^[^，。；、（）《》五]{0,20}（(20\d\d)年?[—–－\-～~至]{1,2}(20\d\d)年?）/;

/** What is done with a period that begins or ends now. */
export const periodBeginsOrEnds = {
  before: /(?:谋划|启动|编制|接续|部署|全面完成|圆满完成)(?:好|了)?“?$/,
  behind: /^”?(?:[^，。；、“”（]{0,6}规划|普法)?(?:规划|工作)?”?(?:实施)?(?:收官|开局|起步|总结|终期|任务)/,
};
