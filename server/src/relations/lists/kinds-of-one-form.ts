import type { Figure } from '../../facts/figure.ts';
import { between, type Passage } from '../passage.ts';

/**
 * Whether the items of a list are kinds that are called in one way: 企业会员、团体会员、个人会员, 海船 and 内河船 of 船舶, 进校园 and
 * 进社区. One thing is of one kind.
 */
export function areKindsOf(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const [first] = parts;
  if (!first || total.sentence !== first.sentence || isOneOfThem(passage, total, parts)) return false;
  return areKinds(
    total,
    parts.map(({ before }) => before),
  );
}

/** 国家任务260份、省级任务540份、市级任务720份, 讲座进校园44场，进社区39场: the first is one of the kinds, unless it is called 各类任务 or 共有任务. */
export function isOneOfThem(passage: Passage, total: Figure, [first, second]: readonly Figure[]): boolean {
  if (!first || !second) return true;
  // Behind 其中 some may be left out.
  if (between(passage, total, first).includes('其中')) return true;
  const joint = between(passage, total, first).charAt(0);
  if (/[、和与及]/.test(joint)) return true;
  const label = bare(first.before);
  const isAlike =
    (total.before.endsWith(label.slice(-1)) || total.before.slice(-label.length - 1).includes(label.charAt(0))) &&
    joint === between(passage, first, second).charAt(0);
  return isAlike && !/[全总各共有]/.test(total.before);
}

export function areKinds(total: Figure, all: readonly string[]): boolean {
  const labels = all.map(bare);
  const [first = ''] = labels;
  if (labels.length < 2 || new Set(labels).size < labels.length || labels.some((label) => label.length < 2))
    return false;
  if (labels.some((label) => traits.test(label))) return false;
  const ending = first.slice(-1);
  const isOfTotal = (total.before + total.after).includes(ending);
  const share = (length: number) => labels.every((label) => label.endsWith(first.slice(-length)));
  // 进校园、进社区, but not 微信推送、微博推送.
  const begin =
    (labels.length > 2 || directions.test(first)) && labels.every((label) => label.startsWith(first.charAt(0)));
  return (share(1) && (isOfTotal || labels.length > 2)) || begin;
}

const directions = /^[进入到对向给送涉因用以为由经]/;

function bare(label: string): string {
  return label.replace(/^[^一-鿿]+|^(?:其中|[和与及])/g, '');
}

/** What one of them may be besides being of another kind. */
const traits = /以上|以下|其中|[不未没]|新|优秀|先进|重点|示范|规上|规模/;
