import { type Exact, exact, multiply, toDecimal } from '../facts/exact.ts';
import type { Figure } from '../facts/figure.ts';
import type { Fix } from './finding.ts';

/** Suggests another value for a figure, where its digits stand for themselves. Never safe: figures are evidence. */
export function rewriteFigure(figure: Figure, value: Exact | undefined): Fix[] {
  const { plain, number, digits, decimals, unit, text } = figure;
  if (!plain || value === undefined || value.numerator < 0n) return [];
  const decimal = toDecimal(multiply(value, exact(1n, unit.scale)), decimals, decimals);
  if (decimal === digits) return [];
  // 1,347人次 keeps its separators.
  const separator = /^\d{1,3}([,，])\d{3}/.exec(text)?.[1];
  const newText = separator === undefined ? decimal : decimal.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',');
  const shown = separator === undefined ? digits + unit.text : text;
  return [
    {
      title: { zh: `把${shown}改为${newText}${unit.text}`, en: `Change ${shown} to ${newText}` },
      safe: false,
      edits: [{ span: number, newText }],
    },
  ];
}
