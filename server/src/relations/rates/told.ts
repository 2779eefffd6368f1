import type { Figure } from '../../facts/figure.ts';
import type { Passage } from '../passage.ts';

/** A figure where it is told. */
export interface Told {
  readonly figure: Figure;
  readonly passage: Passage;
}

/** A value of its own, be it of each (人均). */
export function mayBeBase({ unit, flags, approximate, bound, depth, digits }: Figure): boolean {
  if (unit.class === 'percent' || depth > 0 || bound) return false;
  // 132.8万余份 is told as well, and what is concluded from it no more than likely; 约40万份 is not.
  if (approximate && digits.length < 4) return false;
  return !flags.delta && !flags.last && !flags.rank && !flags.target;
}

const times = /20\d\d年|[上下]半年|前?[一二三四]季度|\d{1,2}(?:[—–~-]\d{1,2})?月(?!\d|[底末初])/g;

/** Both are of the half-year, or of no time that is told. */
export function isOfOneTime(one: Told, other: Told): boolean {
  const [first, second] = [timesOf(one), timesOf(other)];
  const parts = [first, second].map((all) => all.filter((time) => !isYear(time)).at(-1));
  if (parts[0] !== parts[1]) return false;
  const years = first.filter(isYear);
  const others = second.filter(isYear);
  return years.length === 0 || others.length === 0 || years.some((time) => others.includes(time));
}

function isYear(time: string): boolean {
  return time.startsWith('20') && time.endsWith('年');
}

/** What is told before a figure of the time. */
function timesOf({ figure, passage: { text } }: Told): readonly string[] {
  return text.slice(Math.max(0, figure.start - reach), figure.start).match(times) ?? [];
}

const reach = 200;

/** Scopes, times and verbs that say nothing of what is counted. */
const frame =
  /我国|全[国省市县区州盟旗镇乡]|在职|共有|现有|[合总共]计|累计|完成|实现|达到?|截至|目前|20\d\d年|[上下]半年|前?[一二三四]季度|\d{1,2}月份?|[年季月][底末]|[\d—–~-]|今年|全年|以来|共|有|[，、：]/g;

/** 全县共有机构 is 机构. */
export function withoutFrame(label: string): string {
  return label.replace(frame, '');
}
