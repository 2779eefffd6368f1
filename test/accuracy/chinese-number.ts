import { add, parseDecimal, type Rational, rational } from './rational.ts';

const digits: Readonly<Record<string, bigint>> = Object.fromEntries(
  ['〇零', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((characters, value) =>
    [...characters].map((character) => [character, BigInt(value)]),
  ),
);
const small: Readonly<Record<string, bigint>> = { 十: 10n, 拾: 10n, 百: 100n, 佰: 100n, 千: 1000n, 仟: 1000n };
const large: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** 一百零五, 两千三百, 十二, 三万五千, 伍佰, 十二点五; or `undefined`. */
export function parseChineseNumber(text: string): Rational | undefined {
  const [whole = '', decimals = ''] = text.split('点');
  const value = parseWhole(whole);
  const fraction = [...decimals].map((character) => digits[character]);
  if (value === undefined || fraction.includes(undefined)) return undefined;
  return add(rational(value), parseDecimal(`0.${fraction.join('')}`));
}

function parseWhole(text: string): bigint | undefined {
  let total = 0n;
  let section = 0n;
  let pending: bigint | undefined;
  let last = 1n; // The unit before a trailing digit: 两千三 is 2300.
  let sinceZero = false;
  for (const character of text) {
    const value = digits[character];
    const unit = small[character];
    const group = large[character];
    if (value !== undefined) {
      if (pending !== undefined && pending !== 0n) return undefined; // 二三 is no number, 零五 is.
      pending = value;
      sinceZero = value === 0n || (sinceZero && pending !== 0n);
    } else if (unit !== undefined) {
      section += (pending === undefined || pending === 0n ? 1n : pending) * unit;
      pending = undefined;
      last = unit;
      sinceZero = false;
    } else if (group !== undefined) {
      total = (total + section + (pending ?? 0n)) * group;
      section = 0n;
      pending = undefined;
      last = group;
      sinceZero = false;
    } else return undefined;
  }
  const trailing = pending ?? 0n;
  const isShort = last >= 100n && !sinceZero;
  return total + section + (isShort ? (trailing * last) / 10n : trailing);
}
