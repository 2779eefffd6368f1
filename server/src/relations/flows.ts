import type { Figure } from '../facts/figure.ts';
import { measures } from '../standards/measures.ts';
import { between, isQuantity, type Passage, sameClass, sameThing } from './passage.ts';
import type { FoundRelation } from './relation.ts';

/** Words that bring cases of other years or other places into a count; where they stand, more may be concluded than accepted. */
const carriedOver = /结转|跨年|累计|历年|往年|(?<![较比])上[年期](?!同期)|期初|遗留|存量|历史|积案/;

/**
 * Steps of a flow (`standards.md` §9.3 B): 受理N件，办结M件 (B1), 立案 and 结案 (B3), 排查 and 化解 (B6), 参加 and 合格 (B7):
 * the later step counts at most what the earlier one does, in one sentence, of one class and about one thing.
 */
export function* findFlows(passage: Passage): Iterable<FoundRelation> {
  for (const part of passage.figures) {
    const whole = findWhole(passage, part);
    if (!whole || isCarriedOver(passage, part)) continue;
    yield { type: 'part', pattern: patternOf(part), claim: { form: 'at-most', part, whole }, certain: true };
  }
}

/** The nearest figure before it in the sentence that counts a step of which it is a part; no ； stands between them. */
export function findWhole(passage: Passage, part: Figure): Figure | undefined {
  const steps = measures.find(({ name }) => name === part.action)?.partOf ?? [];
  if (steps.length === 0 || !isQuantity(part) || part.flags.target) return undefined;
  const whole = passage.figures.findLast(
    (figure) =>
      figure.index < part.index &&
      figure.sentence === part.sentence &&
      figure.action !== undefined &&
      steps.includes(figure.action) &&
      figure.depth <= part.depth &&
      sameClass(figure, part) &&
      isQuantity(figure) &&
      sameThing(figure, part) &&
      !between(passage, figure, part).includes('；'),
  );
  return whole && !isOneOfSeveral(passage, whole, part) ? whole : undefined;
}

/** 收到提案20件、建议15件，办结35件: the step counts both, and neither is its whole. */
function isOneOfSeveral(passage: Passage, whole: Figure, part: Figure): boolean {
  const next = passage.figures.find((figure) => figure.index > whole.index);
  if (!next || next.index >= part.index || !sameClass(next, whole)) return false;
  return /^[^，；]*、/.test(between(passage, whole, next)) && !/[，；]/.test(between(passage, whole, next));
}

/** The sentence or one beside it says that cases of other years are among them. */
export function isCarriedOver({ paragraph, text }: Passage, { sentence }: Figure): boolean {
  const first = paragraph.sentences[Math.max(0, sentence - 1)];
  const last = paragraph.sentences[Math.min(paragraph.sentences.length - 1, sentence + 1)];
  return carriedOver.test(text.slice(first?.start, last?.end));
}

function patternOf({ action }: Figure): string {
  if (action === 'closed') return 'B3';
  if (action === 'resolved' || action === 'settled') return 'B6';
  if (action === 'passed') return 'B7';
  return action === 'rectified' ? 'B9' : 'B1';
}
