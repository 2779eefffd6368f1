import type { Figure } from '../../facts/figure.ts';
import { figuresUntil, type Passage } from '../passage.ts';

/** Names before so many values, no more. */
const mostNames = 12;

/**
 * The item of a list in one order with its names: 火化 of `遗体接运、冷藏、火化三项，分别减免121.79万元、67.31万元、137.82万元`, 小麦 of `分属小麦、玉米，
 * 依次为1954万公斤和612万公斤`.
 */
export function findInOrder(passage: Passage, value: Figure, name: string): Figure | undefined {
  const { text, paragraph } = passage;
  const before = figuresUntil(passage, value.start);
  const first = before.findLast((figure) => /分别|依次/.test(figure.before));
  if (!first || first.sentence < value.sentence - 1 || first.unit.class === 'percent') return undefined;
  const run = [first];
  for (const next of before.slice(before.indexOf(first) + 1)) {
    const last = run.at(-1) ?? first;
    if (next.unit.class !== first.unit.class || !/^[、和与及]$/.test(text.slice(last.end, next.start))) break;
    run.push(next);
  }
  const from = paragraph.sentences[first.sentence]?.start ?? first.start;
  const said = text.slice(Math.max(from, first.start - 120), first.start).replace(/(?:分别|依次)[^，。；]*$/, '');
  const names = namesIn(said, run.length);
  const called = run.filter((_, at) => isCalled(names[at] ?? '', name, at));
  return called.length === 1 ? called[0] : undefined;
}

/** The last so many names side by side: 小麦, 玉米, 大豆 and 花生四大作物. */
function namesIn(said: string, count: number): string[] {
  if (count < 2 || count > mostNames) return [];
  for (const clause of said.split(/[，；：]/).reverse()) {
    const names = clause.split(/[、和与及]/);
    if (names.length === count) return names;
  }
  return [];
}

/** What stands before the first name and behind the last is none of it: 项目为遗体接运, 骨灰寄存四项, 人身险保费收入. */
function isCalled(one: string, name: string, at: number): boolean {
  if (one.length < 2 || name.length < 2) return false;
  if (one === name || name.startsWith(one)) return true;
  return at === 0 ? [2, 3, 4, 5, 6].some((length) => isEnd(one, name.slice(0, length))) : one.startsWith(name);
}

function isEnd(one: string, end: string): boolean {
  return end.length > 1 && one.endsWith(end);
}
