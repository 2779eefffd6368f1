import type { Figure } from '../../facts/figure.ts';
import { reached } from '../../standards/stock-words.ts';
import { type Candidate, choose, claimOf } from '../lists/divisions.ts';
import { worth } from '../near.ts';
import { figuresBefore, isActualAmount, isShareInWords, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { shareOfOnlyNear } from './only-near.ts';
import { isFormer } from './rate-names.ts';
import { isDue } from './rate-ties.ts';
import { fewPoints, findDivisions, sharesWord } from './share-divisions.ts';
import { isOfThoseBehind, type Phrase, readPhrase } from './share-phrases.ts';
import { isOneOfSeveral } from './shares.ts';
import { headOfList, noWholes, onlyHead, shareOfItems, type Wholes } from './wholes.ts';

/**
 * `N件，占受理总量的p%`, `噪声和大气两类合计占80.4%`, `非现场查处所占比例为71.2%` (C4): the part is the figure right
 * before 占, or what stands before 占 names it; the base is what 占… names, the total of which the part is an item, or what
 * the topic of the sentence names (`主办件中，…271件，占77%`). One that holds settles it; where none does, it is claimed of the
 * one that comes near.
 */
export function* findLooseShares(passage: Passage, wholes: Wholes = noWholes): Iterable<FoundRelation> {
  if (!/[占完比]|[务划算标]的|[，（][^，。；]{0,3}成|分之|[过一]半/.test(passage.text)) return;
  const settled = new Map<string, Settled>();
  for (const share of passage.figures) {
    if (share.unit.class !== 'percent' || share.flags.delta || share.flags.target || share.flags.last) continue;
    const isOfOthers = isOneOfSeveral(passage, share) || isFormer(passage, share) || isOfThoseBehind(passage, share);
    const phrase = isOfOthers ? undefined : readPhrase(passage, share);
    if (!phrase || isOfOwnCount(passage, share, phrase) || isOfPlanned(phrase)) continue;
    const divisions = phrase.parts.flatMap((part): readonly Candidate[] => [
      ...(phrase.isPlan ? [] : shareOfItems(part, phrase.base, wholes)),
      ...findDivisions(passage, share, part, phrase, wholes),
    ]);
    const chosen =
      choose(share, divisions) ??
      choose(share, ofOnlyHead(passage, phrase, wholes).filter(mayBeOfAll)) ??
      choose(share, ofNamesake(passage, phrase, settled)) ??
      choose(share, isBare(phrase) ? shareOfOnlyNear(passage, share, divisions.filter(mayBeOfAll)) : []);
    if (!chosen || isCumulated(chosen)) continue;
    const found = [...toRelations(passage, share, chosen, wholes)];
    yield* found;
    const [base] = chosen.base;
    if (base && found[0] && isSettled(found[0], share, chosen, phrase)) settled.set(phrase.base, { base, share });
  }
}

/** 共33家。配备顾问381家，占92.5%: ten times as many as the sentence before has are others. */
function mayBeOfAll({ part: [one], base: [whole] }: Candidate): boolean {
  return !one || !whole || one.sentence === whole.sentence || worth(one) <= 10 * worth(whole);
}

/** 治理46.8平方公里，年度任务45平方公里，占比104.0%: what was planned is no part. */
function isOfPlanned(phrase: Phrase): boolean {
  return isBare(phrase) && phrase.parts.flat().every(isDue);
}

/** Of one part, and no word of what it is of. */
function isBare({ base, parts: [part, ...others], isPlan }: Phrase): boolean {
  return base === '' && !isPlan && others.length === 0 && part?.length === 1;
}

/** 今年通过考试9人，累计71人，占9.1%; 改造6个，使其达到13个，占总数七成: what has been so all along is no part of what came now. */
function isCumulated({ part: [first], base: [whole] }: Candidate): boolean {
  return (
    first !== undefined &&
    whole !== undefined &&
    (/^[，；]?累计/.test(first.before) || reached.test(first.before)) &&
    worth(first) > worth(whole)
  );
}

/** 在册1.86万人，其中甲类0.72万人。新招7390人，其中甲类占比41.6%: 其中 is said of those just counted, of whom those of the kind are not. */
function isOfOwnCount(passage: Passage, share: Figure, { parts }: Phrase): boolean {
  const [part] = parts[0] ?? [];
  if (!part || part.sentence === share.sentence || !/^[，；]?其中/.test(share.before)) return false;
  return figuresBefore(passage, share).some((figure) => isActualAmount(figure) && sameClass(figure, part));
}

/** 在编民警182名，男147名、女35名；大专以上学历180名，占98.9%: of the only figure before that may be its whole. */
function ofOnlyHead(passage: Passage, { parts, base, isPlan }: Phrase, wholes: Wholes): Candidate[] {
  const [part, ...others] = parts;
  const head = part?.[0] && onlyHead(passage, part[0], wholes);
  if (!part || !head || others.length > 0 || isPlan || base !== '') return [];
  return [{ part, base: [head], isMeant: true, points: fewPoints }];
}

/** 388.5万元，占政府采购支出的94.2%，其中301.75万元，占政府采购支出的73.1%: what was right of one base is said of it again. */
function ofNamesake(
  { figures }: Passage,
  { parts, base, isPlan, isClear }: Phrase,
  settled: ReadonlyMap<string, Settled>,
): Candidate[] {
  const [[part, ...more] = [], ...others] = parts;
  const whole = settled.get(base);
  if (!part || !whole || part === whole.base || others.length + more.length > 0 || isPlan || !isClear) return [];
  // 占全年项目的87.0%；上年项目50个，占全年项目的80.0%: of another one of this name.
  const between = figures.filter(({ index }) => index > whole.share.index && index < part.index);
  if (between.some((figure) => sharesWord(figure, base))) return [];
  return [{ part: [part], base: [whole.base], isMeant: true, isStated: true }];
}

interface Settled {
  readonly base: Figure;
  readonly share: Figure;
}

/** Of one figure, named, and right in three digits. */
function isSettled(found: FoundRelation, share: Figure, { base }: Candidate, phrase: Phrase): boolean {
  if (phrase.base.length < 3 || phrase.isPlan || base.length > 1 || share.digits.replace('.', '').length < 3)
    return false;
  return solve(found).verdict === 'holds';
}

function* toRelations(passage: Passage, value: Figure, division: Candidate, wholes: Wholes): Iterable<FoundRelation> {
  yield claimOf(value, division, 'C4');
  yield* headOfList(passage, division, wholes);
  const [part] = division.part;
  const [whole] = division.base;
  // 过半 of less than the part: what a share in words is of is no more than likely, and that a part is no more than its whole is certain.
  if (part && whole && isShareInWords(value) && division.part.length + division.base.length === 2)
    yield { type: 'part', pattern: 'C4', claim: { form: 'at-most', part, whole, besides: [] }, certain: true };
}
