import type { FoundRelation } from '../relation.ts';
import { findSlip } from '../slip.ts';
import { relateBack } from './definite-references.ts';
import { isPart, type Mention, retells } from './mentions.ts';
import { agree, isElsewhere } from './retold.ts';

/**
 * `未参与办案的124名` and, among the shortcomings, `142名仲裁员全年没有办案`; `临时请假补抽93人次` and `39人次临时请假` (H2): what is
 * lacking was told before, with two digits swapped. Of the same unit, and where no other mention has the number.
 */
export function* findLacking(mentions: readonly Mention[]): Iterable<FoundRelation> {
  yield* relateBack(mentions, (mention, earlier) => {
    const { figure, before, behind, text } = mention;
    if (before !== '' || figure.digits.length < 2 || figure.depth > 0 || !retells(mention)) return undefined;
    const verb = notDone.exec(text.slice(figure.end, figure.end + 24))?.[1];
    if (verb === undefined && behind.length < 4) return undefined;
    const others = earlier().filter(
      (other) => other.figure.unit.text === figure.unit.text && isElsewhere(mention, other),
    );
    if (others.some((other) => agree(mention, other))) return undefined;
    const isSwap = ({ figure: { digits, multiplier } }: Mention) =>
      multiplier === figure.multiplier && findSlip(digits, figure.digits) === 'swap';
    const [only, ...more] = others.filter((other) => {
      if (!isSwap(other) || (isPart(other) && other.figure.depth > 0)) return false;
      return verb === undefined
        ? other.thing.startsWith(behind)
        : notDoneBefore.exec(other.figure.before)?.[1] === verb;
    });
    return more.length === 0 ? only?.figure : undefined;
  });
}

/** 办案 of 仲裁员全年没有办案, 未参与办案. */
const notDone = /^[一-鿿]{0,8}?(?:没有|尚未|从未|未)[一-鿿]{0,4}?([一-鿿]{2})(?=[，。；])/;
const notDoneBefore = /(?:没有|尚未|从未|未)[一-鿿]{0,4}?([一-鿿]{2})的?$/;
