import type { Figure } from '../../facts/figure.ts';
import { measures } from '../../standards/measures.ts';
import type { Pattern } from '../../standards/patterns.ts';
import { ofEachNamed, stockWords } from '../../standards/stock-words.ts';
import { worth } from '../near.ts';
import {
  between,
  figuresBefore,
  isActual,
  isBaseInside,
  isQuantity,
  type Passage,
  placeAmong,
  sameClass,
  sameThing,
} from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { isCarriedOver } from './carry-over.ts';

/**
 * Steps of a flow (B): 受理N件，办结M件 (B1), 立案 and 结案 (B3), 排查 and 化解 (B6), 参加 and 合格 (B7):
 * the later step counts at most what the earlier one does, in one sentence, of one class and about one thing.
 */
export function* findFlows(passage: Passage): Iterable<FoundRelation> {
  for (const part of passage.figures) {
    const whole = findWhole(passage, part);
    if (!whole || isCarriedOver(passage, part, whole)) continue;
    if (worth(part) > worth(whole) && isExplained(passage, part, whole)) continue;
    const claim = { form: 'at-most', part, whole, besides: findBesides(passage, whole, part) } as const;
    yield { type: 'part', pattern: patternOf(part), claim, certain: true };
  }
}

/**
 * More was done than came, and the paragraph says why: 上年结转317件 sentences later, or a ratio that says so itself (收案312件，
 * 结案326件，结收比104.5%).
 */
function isExplained({ figures }: Passage, part: Figure, whole: Figure): boolean {
  const at = placeAmong(figures, part);
  const isRatio = ({ before, unit, sentence }: Figure) =>
    unit.class === 'percent' && sentence === part.sentence && /结[^，。；率]?比/.test(before);
  return figures.slice(Math.max(0, at - far), at + far).some((figure) => {
    if (isRatio(figure)) return Math.abs(worth(figure) - (100 * worth(part)) / worth(whole)) < 0.1;
    const isEnough = sameClass(figure, part) && worth(figure) >= worth(part) - worth(whole);
    return isEnough && figure.sentence > part.sentence && stockWords.opening.test(figure.before);
  });
}

/** So many figures before and behind are looked at. */
const far = 24;

/** The nearest figure before it in the sentence that counts a step of which it is a part; no ； stands between them. */
function findWhole(passage: Passage, part: Figure): Figure | undefined {
  const steps = stepsBefore(part);
  // 立案61件，占全市结案640件的9.5%: of another body's, printed with its share.
  if (steps.length === 0 || !isActual(part) || isBaseInside(passage, part)) return undefined;
  // 合计采纳41条 sums up other counts of the step.
  if (/合计|共计|一共|总计|其余|余下|剩余/.test(part.before)) return undefined;
  const before = figuresBefore(passage, part);
  const whole = before.findLast(
    (figure) =>
      figure.action !== undefined &&
      steps.includes(figure.action) &&
      figure.depth <= part.depth &&
      sameClass(figure, part) &&
      isQuantity(figure) &&
      // 书记、主任包案化解各3件，已化解5件: so many each.
      !isOfEach(figure) &&
      sameThing(figure, part) &&
      !between(passage, figure, part).includes('；'),
  );
  return whole && !isOneOfSeveral(passage, whole, before) && !isCountedBefore(part, whole, before) ? whole : undefined;
}

/** 书记、主任包案化解各3件, 三名副局长各督办5处: so many of each. */
export function isOfEach({ before }: Figure): boolean {
  return ofEachNamed.test(before);
}

/** 发现56个，整改56个，带动同类整改73个: the second count of a step has things of its own. */
function isCountedBefore(part: Figure, whole: Figure, before: readonly Figure[]): boolean {
  const earlier = before.some((figure) => figure.index > whole.index && figure.action === part.action);
  return earlier && !part.before.startsWith('其中');
}

const partOf = new Map(measures.map((measure) => [measure.name, measure.partOf]));

/** The steps of a flow of which a figure counts a part. */
export function stepsBefore({ action }: Figure): readonly string[] {
  return (action === undefined ? undefined : partOf.get(action)) ?? [];
}

/** The figure counts a step of the flow of which another of the figures counts the whole. */
export function isStep(figure: Figure, others: readonly Figure[]): boolean {
  const steps = stepsBefore(figure);
  return others.some(({ action }) => action !== undefined && steps.includes(action));
}

/**
 * What the step may count besides: 收到建议28件，承办提案20件，办结48件. Not what is listed behind 其中, and not the steps of
 * which the whole itself is a part (收到45件，受理40件，办结38件).
 */
/** What comes in is counted in these, whatever the step counts: 接访118批，来信236件，办结350件. */
const intakeClasses: ReadonlySet<string> = new Set(['case', 'item', 'thing', 'piece', 'copy', 'case-time', 'batch']);

function findBesides(passage: Passage, whole: Figure, part: Figure): Figure[] {
  const steps = stepsBefore(part);
  const earlier = stepsBefore(whole);
  return figuresBefore(passage, part).filter((figure) => {
    const isIntake = figure.action !== undefined && steps.includes(figure.action);
    const isUpstream = figure.action !== undefined && earlier.includes(figure.action) && sameThing(figure, whole);
    const isSideIntake =
      figure.action === undefined && intakeClasses.has(figure.unit.class) && /[接收来转]|交办/.test(figure.before);
    const mayAdd = isIntake
      ? figure.unit.discrete
      : isSideIntake || (sameClass(figure, part) && figure.action !== part.action);
    return figure !== whole && mayAdd && !isUpstream && isQuantity(figure) && !isAmongThem(passage, figure);
  });
}

function isAmongThem({ text, paragraph: { sentences } }: Passage, { sentence, start }: Figure): boolean {
  return text.slice(Math.max(sentences[sentence]?.start ?? 0, start - 80), start).includes('其中');
}

/** 收到提案20件、建议15件，办结35件: the step counts both, and neither is its whole. */
function isOneOfSeveral(passage: Passage, whole: Figure, before: readonly Figure[]): boolean {
  const next = before[before.indexOf(whole) + 1];
  return next !== undefined && sameClass(next, whole) && /^[^，；]*、[^，；]*$/.test(between(passage, whole, next));
}

function patternOf({ action }: Figure): Pattern {
  if (action === 'closed') return 'B3';
  if (action === 'resolved' || action === 'settled') return 'B6';
  if (action === 'passed') return 'B7';
  return action === 'rectified' ? 'B9' : 'B1';
}
