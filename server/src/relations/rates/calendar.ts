import type { Figure } from '../../facts/figure.ts';
import { findUnit } from '../../standards/units.ts';
import { notPrinted } from '../not-printed.ts';
import type { Passage } from '../passage.ts';
import type { Counted } from './average-names.ts';

/** How many of them a year has; of days also 366. */
const ofYear: Readonly<Record<string, { readonly unit: string; readonly counts: readonly bigint[] }>> = {
  日: { unit: '天', counts: [365n, 366n] },
  天: { unit: '天', counts: [365n, 366n] },
  月: { unit: '个月', counts: [12n] },
  周: { unit: '周', counts: [52n] },
};

/** What says that the total is not of a year: 1—6月, 第28周, 假期七天, 开放338天. */
const ofOtherTime = /\d月|[一二三四五六七八九十上本当]月|半年|季|[周旬]|假|期间|月间|活动[日月]|截至|以来|累计|工作日/;

/** The days or months of the year, as figures that stand where the average stands: 全年受理128460件，平均每天351.9件. */
export function calendarOf({ text, paragraph }: Passage, { noun, unit }: Counted, value: Figure): Figure[] {
  // 17.6公里/小时 is a speed.
  const isOfDays = unit?.class === 'time' && (unit.text === '天' || unit.text === '日');
  const isOfYears = unit?.class === 'time' ? unit.text === '年' : noun === '年';
  if (unit?.class === 'time' && !isOfDays && !isOfYears) return [];
  if (isOfYears) return yearsOf(saidBefore(text, paragraph, value)).map((count) => toFigure(value, count, '年'));
  const found = ofYear[isOfDays ? '天' : unit?.class === 'month' ? '月' : noun.charAt(0)];
  const sentence = paragraph.sentences[value.sentence];
  if (!found || !sentence) return [];
  const said = text.slice(Math.max(sentence.start, value.start - 120), value.start);
  // A sentence that names no time is of the time of those before it.
  const told = /年/.test(said) ? said : text.slice(Math.max(0, value.start - 200), value.start);
  const month = found.unit === '天' ? daysOfMonth(said) : [];
  if (month.length > 0) return month.map((count) => toFigure(value, count, found.unit));
  const days = found.unit === '天' ? daysOfSpan(said) : [];
  if (days.length > 0) return days.map((count) => toFigure(value, count, found.unit));
  if (ofOtherTime.test(told)) return [];
  const [year, ...years] = new Set(told.match(/(?<![比较从由])20\d\d(?=年)/g));
  if (found.unit === '天' && year !== undefined && years.length === 0)
    return [toFigure(value, Number(year) % 4 === 0 ? 366n : 365n, found.unit)];
  return found.counts.map((count) => toFigure(value, count, found.unit));
}

/** 五年累计投资108.5亿元, “十四五”期间累计投资，年均21.7亿元: how many years are told; of a plan's five the last may not be over. */
function yearsOf(said: string): readonly bigint[] {
  if (/(?:过去|近|前|这|[，；。]|^)(?:的)?五年[来间中累共总]/.test(said)) return [5n];
  return /[一二三四五六七八九十]+五”?(?:期间|时期)/.test(said) ? [5n, 4n] : [];
}

function saidBefore(text: string, paragraph: Passage['paragraph'], { sentence, start }: Figure): string {
  return text.slice(Math.max(paragraph.sentences[sentence]?.start ?? 0, start - 120), start);
}

const month = /(?:^|[，；。])(?:(?:20\d\d年)?(1[0-2]|[1-9])月份?|[当本]月)/g;

/** 12月份受理4712件，日均152件: how many days the month has that is told, where no other time is. */
function daysOfMonth(said: string): readonly bigint[] {
  const [named, ...others] = [...said.matchAll(month)];
  if (!named || others.length > 0 || ofOtherTime.test(said.replace(named[0], ''))) return [];
  const [, number] = named;
  if (number === undefined) return [28n, 29n, 30n, 31n];
  if (number === '2') return [28n, 29n];
  return [['4', '6', '9', '11'].includes(number) ? 30n : 31n];
}

const span = /(1[0-2]|[1-9])月([1-9]\d?)日[—–~～至-]{1,2}(?:(1[0-2]|[1-9])月)?([1-9]\d?)日/g;
const ofYearPart = /(?<!前)([一二三四])季度|([上下])半年/g;

/** 第28周（7月8日—7月14日）受理71184件，日均10169件; 上半年…: how many days the only time has that is told. */
function daysOfSpan(said: string): readonly bigint[] {
  const [dates, ...more] = [...said.matchAll(span)];
  const [part, ...others] = [...said.matchAll(ofYearPart)];
  if (more.length > 0 || others.length > 0 || (dates && part)) return [];
  if (ofAnotherTime.test(said.replace(dates?.[0] ?? part?.[0] ?? '', ''))) return [];
  if (part) return daysIn[part[1] ?? part[2] ?? ''] ?? [];
  const [, month, first, lastMonth = month, last] = (dates ?? []).map(Number);
  if (month === undefined || first === undefined || lastMonth === undefined || last === undefined) return [];
  const [from, to] = [Date.UTC(2025, month - 1, first), Date.UTC(2025, (dates?.[3] ? lastMonth : month) - 1, last)];
  const days = Math.round((to - from) / 86_400_000) + 1;
  // Over the end of February it may be one more.
  return days < 2 ? [] : month < 3 && lastMonth > 2 ? [BigInt(days), BigInt(days + 1)] : [BigInt(days)];
}

/** Of quarters and half-years, of a year of 365 days or 366. */
const daysIn: Readonly<Record<string, readonly bigint[]>> = {
  一: [90n, 91n],
  二: [91n],
  三: [92n],
  四: [92n],
  上: [181n, 182n],
  下: [184n],
};

/** Another time than the one it was read from: a holiday, what runs on, days of work alone. */
const ofAnotherTime =
  /\d月|[一二三四五六七八九十上当]月|半年|季|旬|假|期间|月间|活动[日月]|截至|以来|累计|工作日|上周|全年/;

/** Of an average by days that it is one of the year's is not said: offices close. */
export function isByDay({ unit, noun }: Counted): boolean {
  return unit?.class === 'time' || noun.startsWith('日') || noun.startsWith('周');
}

/** Whether a total and its average leave so many days or months as a year may have: offices close, and some begin in spring. */
export function mayBeOfYear(count: number, isDays: boolean): boolean {
  return isDays ? count > 100 && count < 370 : count > 5 && count < 12.6;
}

/** 月均14场 of 154场 are eleven months. */
export function isOfMonths(count: number): boolean {
  return count < 11.5 && count > 1 && Math.abs(count - Math.round(count)) < 0.06;
}

function toFigure(value: Figure, count: bigint, unit: string): Figure {
  const own = findUnit(unit, 0) ?? { text: unit, class: 'plain', discrete: true, scale: 1n };
  return notPrinted(value, count, { ...own, scale: 1n });
}
