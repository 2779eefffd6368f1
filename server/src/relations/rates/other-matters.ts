import type { Figure } from '../../facts/figure.ts';
import { afterHandover, deeds, endings, ownTime } from '../../standards/deeds.ts';
import { wholeWords } from '../../standards/rates.ts';
import { stepFillers, stepWords } from '../../standards/step-words.ts';
import { between, type Passage } from '../passage.ts';
import type { Relation } from '../relation.ts';

/**
 * Without the rates, shares and bounds that take for a base what another verb counts of another object: `新增企业534家；目前已建账企业357家，
 * 建账率70.8%`, `撤销登记323户；低保户725户，占22.3%` are of bases that are not printed.
 */
export function withoutOtherMatters(passage: Passage, relations: Relation[]): Relation[] {
  return relations.filter((relation) => {
    const pair = relation.verdict === 'violated' ? pairOf(passage, relation) : undefined;
    return !pair || !isOfOtherMatter(passage, pair);
  });
}

interface Pair {
  readonly part: Figure;
  readonly base: Figure;
  readonly value: Figure;
}

function pairOf(passage: Passage, { pattern, claim, operands }: Relation): Pair | undefined {
  if (pattern !== 'C1' && pattern !== 'C4') return undefined;
  if (claim.form === 'at-most') {
    const value = passage.figures[claim.part.index + 1 - (passage.figures[0]?.index ?? 0)];
    return value && { part: claim.part, base: claim.whole, value };
  }
  const [rate, part, base, ...others] = operands;
  if (claim.form !== 'quotient' || others.length > 0 || part?.role !== 'part' || base?.role !== 'base' || !rate)
    return undefined;
  return { part: part.figure, base: base.figure, value: rate.figure };
}

function isOfOtherMatter(passage: Passage, { part, base, value }: Pair): boolean {
  if (value.unit.class !== 'percent' || base.index > part.index) return false;
  const gap = between(passage, base, part);
  if (/其中|[之当]?中[，有已]/.test(gap)) return false;
  const counted = clauseOf(base);
  const said = clauseOf(part);
  if (endings.test(counted)) return !(/^移/.test(counted) && afterHandover.test(said));
  if (!deeds.test(counted)) return false;
  const isApart = /[；。]/.test(gap) || ownTime.test(lastClause(part.before));
  if (value.before.includes('占') || /比[重例]/.test(value.before)) return isApart && !haveWord(counted, said);
  const stem = /([一-鿿]{2,10})率/.exec(value.before)?.[1] ?? '';
  const object = objectOf(stem, said);
  const isOwn = object !== '' && !haveWord(counted + stem, object);
  if (isOwn && !wholeWords.test(counted)) return true;
  if (!isApart || haveWord(counted, stem)) return false;
  const isStep = stepWords.some(({ done, of }) => done.test(stem.slice(-2)) && of.test(counted));
  return !isStep || (object !== '' && !haveWord(counted, object));
}

/** 咨询 of 答复咨询454件, beside 答复率. */
function objectOf(stem: string, said: string): string {
  const verb = stem.length > 2 && said.includes(stem) ? stem : stem.slice(-2);
  const at = verb.length > 1 ? said.indexOf(verb) : -1;
  const object = at < 0 ? '' : said.slice(at + verb.length).replace(stepFillers, '');
  return object.length > 1 ? object : '';
}

/** A word of two characters is in both. */
function haveWord(one: string, other: string): boolean {
  for (let at = 0; at + 2 <= other.length; at++) if (one.includes(other.slice(at, at + 2))) return true;
  return false;
}

/** The clause that counts a figure, without what says when or how. */
function clauseOf({ before, after }: Figure): string {
  const said = lastClause(before).replace(stepFillers, '');
  return said + (/^[一-鿿]{0,6}/.exec(after)?.[0] ?? '');
}

function lastClause(before: string): string {
  return before.slice(Math.max(...['，', '；', '。', '：'].map((mark) => before.lastIndexOf(mark))) + 1);
}
