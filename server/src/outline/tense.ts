/**
 * Whether a sentence speaks of the coming year where it names one. `start` and `end` are the year's place in it.
 *
 * `2025年，我局将继续…` and `将以2025年工作安排为抓手` look ahead. `2025年，我局将普法纳入考核` (将 puts the object first) and
 * `将以2025年的成绩为新起点` do not.
 * Source: grammar of 将; closings of published reports.
 */
export function looksAhead(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  if (before.includes('将')) return future.test(before) && planned.test(after);
  // The year is the time of the sentence: it begins it, or follows 新的一年. 以上是2025年的情况，我局将… tells of the past.
  if (before !== '' && !before.includes('新的一年')) return false;
  // 2025年下达的任务将在6月底前完成: of that year, to be done later.
  if (/^年[一-鿿]{2,6}的[一-鿿]{1,6}将/.test(after)) return false;
  const mark = after.search(future);
  return mark < 0 ? before.includes('新的一年') : !past.test(after.slice(0, mark));
}

/** 将 as the mark of the future: before an adverb or preposition of intent. */
const future =
  /将(?:会|要|继续|进一步|以|按照|坚持|围绕|深入|持续|不断|全面|紧紧|紧扣|切实|认真|严格|重点|着力|着眼|大力|加大|加强|加快|努力|始终|牢牢|更加|充分|扎实|聚焦|立足|对照|在)|新的一年/;

/** What a coming year has and a past one has no more. */
const planned = /^年(?:度)?(?:[一-鿿]{0,10})(?:安排|计划|打算|任务|部署|要求)/;

/** What was done, or 将 before the object of what was done: 将普法纳入考核. */
const past = /取得|[成展现]了|已经|已|虽然|尽管|成效|成绩|不足|差距|将/;
