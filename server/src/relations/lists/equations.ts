import { between, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { toSum } from './list-totals.ts';

/** `资金86.4万元＝本级51万元＋乡镇23.4万元＋自筹12万元`, `12件+26件=38件`: a sum that is written with its signs. */
export function* findEquations(passage: Passage): Iterable<FoundRelation> {
  const { figures, text } = passage;
  for (let at = 0; at + 2 < figures.length; at++) {
    const chain = chainFrom(passage, at);
    const signs = chain.slice(1).map((figure, next) => signOf(text.slice(chain[next]?.end, figure.start)));
    at += Math.max(0, chain.length - 1);
    const [one, other] = [signs.indexOf('='), signs.lastIndexOf('=')];
    // 3+5=8=6+2, and 12%+8%=20%: of several sums, and of shares, others tell.
    if (chain.length < 3 || one < 0 || one !== other || !chain.every(isQuantity)) continue;
    const total = one === 0 ? chain[0] : one === signs.length - 1 ? chain.at(-1) : undefined;
    if (total) yield toSum(total, one === 0 ? chain.slice(1) : chain.slice(0, -1));
  }
}

/** The figures of one class from here on between which nothing but signs and names stands. */
function chainFrom(passage: Passage, from: number) {
  const { figures } = passage;
  const chain = figures.slice(from, from + 1);
  for (const figure of figures.slice(from + 1, from + longest)) {
    const last = chain.at(-1);
    if (!last || !sameClass(last, figure) || last.sentence !== figure.sentence || last.depth !== figure.depth) break;
    if (signOf(between(passage, last, figure)) === undefined) break;
    chain.push(figure);
  }
  return chain;
}

/** So many figures are read at most. */
const longest = 12;

/** ＝本级, +: a sign, and what the figure behind it is called. */
function signOf(gap: string): '=' | '+' | undefined {
  const sign = /^([=＝+＋])[一-鿿（）]{0,12}$/.exec(gap)?.[1];
  return sign === undefined ? undefined : /[=＝]/.test(sign) ? '=' : '+';
}
