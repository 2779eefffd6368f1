import type { Figure } from '../../facts/figure.ts';
import { between, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/** From where to where a band reaches. */
interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * `35岁以下28%、36至50岁45%、51岁以上27%` (C5): bands that follow each other from the least to the most leave nothing out, and
 * their shares make 100%.
 */
export function* findSharesOfBands(passage: Passage): Iterable<FoundRelation> {
  const { text, figures } = passage;
  if (!text.includes('以下') || !text.includes('以上')) return;
  const shares = figures.filter(({ unit, flags }) => unit.class === 'percent' && !flags.delta && !flags.last);
  let list: [Figure, Band][] = [];
  for (const [at, share] of shares.entries()) {
    const previous = shares[at - 1];
    const isNext = previous !== undefined && /^[、，；][^，；。（]{2,24}$/.test(between(passage, previous, share));
    const band = readBand(text.slice(Math.max(isNext ? previous.end : 0, share.start - longest), share.start));
    if (!isNext || !band) list = [];
    if (!band) continue;
    list.push([share, band]);
    if (list.length > most) return;
    if (list.length > 1 && areAll(list.map(([, one]) => one)))
      yield {
        type: 'share',
        pattern: 'C5',
        claim: { form: 'whole', shares: list.map(([one]) => one) },
        certain: true,
      };
  }
}

/** No label is longer, and no list of bands. */
const longest = 24;
const most = 12;

const number = '(\\d+(?:\\.\\d+)?)';
const unit = '(?:（含）)?[一-鿿]{0,4}?(?:（含）)?';
const behind = '(?:的|者|人员|占比?|约|为)*$';
const lowest = new RegExp(`(?:^|[^\\d.])${number}${unit}及?以[下内]${behind}`);
const highest = new RegExp(`(?:^|[^\\d.])${number}${unit}及?以上${behind}`);
const middle = new RegExp(`(?:^|[^\\d.])${number}${unit}[至到—–~-]{1,2}${number}${unit}${behind}`);

function readBand(label: string): Band | undefined {
  const [, least, most] = middle.exec(label) ?? [];
  if (least !== undefined && most !== undefined) return { low: Number(least), high: Number(most) };
  const up = highest.exec(label)?.[1];
  if (up !== undefined) return { low: Number(up), high: Number.POSITIVE_INFINITY };
  const down = lowest.exec(label)?.[1];
  return down === undefined ? undefined : { low: Number.NEGATIVE_INFINITY, high: Number(down) };
}

/** Each begins where the one below ends, or with the next whole number. */
function areAll(bands: readonly Band[]): boolean {
  const sorted = [...bands].sort((a, b) => a.low - b.low);
  const isJoined = sorted.slice(1).every(({ low }, at) => {
    const gap = low - (sorted[at]?.high ?? Number.NaN);
    return gap === 0 || gap === 1;
  });
  return isJoined && sorted[0]?.low === Number.NEGATIVE_INFINITY && sorted.at(-1)?.high === Number.POSITIVE_INFINITY;
}
