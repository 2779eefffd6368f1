import { type Exact, exact, multiply, toDecimal } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import type { Fix } from './finding.ts';

/** Suggests another value for a figure, where its digits stand for themselves. Never safe: figures are evidence. */
export function rewriteFigure({ plain, number, digits, decimals, unit }: Figure, value: Exact | undefined): Fix[] {
  if (!plain || value === undefined || value.numerator < 0n) return [];
  const newText = toDecimal(multiply(value, exact(1n, unit.scale)), decimals, decimals);
  if (newText === digits) return [];
  return [
    {
      title: { zh: `把${digits}${unit.text}改为${newText}${unit.text}`, en: `Change ${digits} to ${newText}` },
      safe: false,
      edits: [{ span: number, newText }],
    },
  ];
}
