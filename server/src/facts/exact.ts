/** An exact fraction; `denominator` is positive. 0.1 + 0.2 is 0.3. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Exact = { numerator: 0n, denominator: 1n };

export function exact(numerator: bigint | number, denominator: bigint | number = 1n): Exact {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** The value of a decimal as it is printed (`105.2879`, `6,828`), times `scale`. */
export function parseDecimal(printed: string, scale = 1n): Exact {
  if (/^\d+$/.test(printed)) return { numerator: BigInt(printed) * scale, denominator: 1n };
  const [whole = '0', decimals = ''] = printed.replace(/[,，]/g, '').split('.');
  return { numerator: BigInt(whole + decimals) * scale, denominator: 10n ** BigInt(decimals.length) };
}

export function add(a: Exact, b: Exact): Exact {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Exact, b: Exact): Exact {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** `undefined` for a division by zero. */
export function divide(a: Exact, b: Exact): Exact | undefined {
  if (b.numerator === 0n) return undefined;
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The value rounded half up to so many decimals, without trailing zeros beyond `least` decimals: 97.326 is `97.3`. */
export function toDecimal({ numerator, denominator }: Exact, decimals: number, least = 0): string {
  const power = 10n ** BigInt(decimals);
  const negative = numerator < 0n;
  const absolute = negative ? -numerator : numerator;
  const scaled = (2n * absolute * power + denominator) / (2n * denominator);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  let fraction = decimals === 0 ? '' : digits.slice(-decimals);
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return `${negative && scaled > 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
