import { modifiersAfter, modifiersBefore } from './modifiers.ts';

/**
 * Words that make a figure approximate or a limit: of two of them one is too many.
 * Source: usage, not a standard: 约…左右, 近…余 and 至少…以上 say one thing twice or contradict each other.
 */

/** 余 and 多 within a figure. 几 says how many digits there are, not how exact they are. */
export const overMark = /[余多]/;

/** A word found, and how long it is with what stands between it and the figure. */
interface Found {
  readonly text: string;
  readonly length: number;
}

/** What stands right before a figure, or with 有, 为, 达 between, at the end of `text`. */
export function findApproximationBefore(text: string): Found | undefined {
  const between = /(?:需要?|达到?|有|为|在|配备|安排|召开|开展)?$/.exec(text)?.[0] ?? '';
  for (const gap of new Set(['', between])) {
    const head = text.slice(0, text.length - gap.length);
    const found = modifiersBefore.find((one) => head.endsWith(one.text) && !one.not?.test(head.slice(-4)));
    // 近年来有300余家 has a gap behind 近, too; only limits and 大约 stand apart from their figure.
    if (!found || (gap !== '' && !/^(?:至少|不少于|不低于|大约)$/.test(found.text))) continue;
    const word = head.endsWith('接近') ? '接近' : found.text;
    return { text: word, length: word.length + gap.length };
  }
  return undefined;
}

/** What stands behind a figure, at the beginning of `text`: not 300名左右岸居民, 12项以上级文件为据 or 5人以下简称. */
export function findApproximationAfter(text: string): string | undefined {
  if (/^(?:左右[岸两手侧逢开为]|以上[述级海]|以内[部容]|以下[简列同达发]|上下[班级联游楼])/.test(text))
    return undefined;
  return modifiersAfter.find((one) => text.startsWith(one.text))?.text;
}

/** 约50米以内 is a limit that is not exact. */
export function goTogether(before: string, after: string): boolean {
  return /约$/.test(before) && /^以|^（含）/.test(after);
}
