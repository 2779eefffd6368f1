import type { Figure } from '../../facts/figure.ts';
import type { Outline } from '../../outline/outline.ts';
import { aroundStep } from '../../standards/step-words.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { worth } from '../near.ts';
import { isQuantity } from '../passage.ts';
import type { Division, FoundRelation, Relation } from '../relation.ts';

/**
 * `排查纠纷358件，化解349件` and, sections later, `尚有9件纠纷未化解`; `立案173件，结案165件`, `未结案件8件` (B2, H1): what was
 * not done is what is left of the only pair of the report that tells how much was to be done and how much was.
 */
export function* findFarRests(
  figures: readonly Figure[],
  relations: readonly Relation[],
  { paragraphs }: Outline,
): Iterable<FoundRelation> {
  let pairs: readonly Pair[] | undefined;
  for (const figure of figures) {
    const undone = isQuantity(figure) ? readUndone(figure) : undefined;
    if (!undone || mayBeOfOthers(figure, undone, paragraphs) || isToldHere(figure, figures)) continue;
    pairs ??= [...pairsOf(relations)];
    const of = pairs.filter((pair) => isOf(pair, figure, undone));
    const [only] = of;
    if (!only || of.some(({ part, whole }) => worth(part) !== worth(only.part) || worth(whole) !== worth(only.whole)))
      continue;
    if (only.part.paragraph === figure.paragraph && Math.abs(only.part.sentence - figure.sentence) < 2) continue;
    // 立案41件，结案38件 of a part of the body: what is left may be theirs.
    const isOther = (one: Figure) =>
      isDone(one, figure, undone.verb) && !one.flags.target && worth(one) !== worth(only.part);
    if (isCarriedIn(figures, figure) || (!undone.isRest && figures.some(isOther))) continue;
    const claim = { form: 'sum', total: only.whole, parts: [only.part, figure], exhaustive: true } as const;
    yield { type: 'sum', pattern: 'B2', claim, certain: true };
  }
}

interface Undone {
  /** What was not done: 化解; of 未结 how it is said to be done. */
  readonly verb: RegExp;
  readonly noun: string;
  /** Called no more than the rest; its unit says of what. */
  readonly isRest?: boolean;
}

interface Pair {
  readonly part: Figure;
  readonly whole: Figure;
}

const attributive = /^未([一-鿿]{2})的?(案件|纠纷|隐患|问题|申请|线索|信访件|矛盾纠纷)(?=[均多中主]|$)/;
const behindNumber = /^([一-鿿]{0,8}?)(?:尚|仍|还)?未(?:能)?(?:完成)?([一-鿿]{1,4}?)(?:到位|完毕|完成|完)?$/;
const beforeNumber =
  /^(?:目前)?(?:仍有|尚有|还有)?未(?:能)?([一-鿿]{1,2}?)的?(案件|纠纷|隐患|问题|申请|线索|信访件|矛盾纠纷)?(?:仍有|尚有|还有|有)?$/;

/** 尚有9件纠纷未化解, 未结案件8件, 9件未化解纠纷; 剩余213艘 says only what it is the rest of. */
function readUndone({ before, after, unit }: Figure): Undone | undefined {
  const behind = /^[一-鿿]*/.exec(after)?.[0] ?? '';
  if (/^(?:剩余|余下)的?$/.test(before))
    return generic.has(unit.text) ? undefined : { verb: /[一-鿿]$/, noun: '', isRest: true };
  const isBehind = /^[仍尚还]有$/.test(before);
  const found = isBehind
    ? behindNumber.exec(behind)
    : before === ''
      ? attributive.exec(behind)
      : beforeNumber.exec(before);
  const [, first = '', second = ''] = found ?? [];
  const [verb, noun] = isBehind ? [second, first] : [first, second];
  if (verb === '') return undefined;
  const isCase = noun.includes('案件');
  return {
    verb: verb === '结' ? (isCase ? /(?:结案|审结|执结)$/ : /结$/) : new RegExp(`${verb}$`),
    noun: noun.replace(/案件|事项/, ''),
  };
}

/** What may count anything. */
const generic: ReadonlySet<string> = new Set(['件', '个', '项', '人', '名', '次', '处', '份', '条', '起', '宗', '元']);

/** What was found to be a part of what, in one paragraph: the steps of a flow, a rate and what it is of. */
function* pairsOf(relations: readonly Relation[]): Iterable<Pair> {
  for (const { claim, type, verdict } of relations) {
    if (claim.form === 'quotient' && type === 'rate' && verdict === 'holds') yield* pairOfRate(claim.ranks);
    if (verdict !== 'holds' || type !== 'part' || claim.form !== 'at-most' || claim.besides.length > 0) continue;
    if (/其中/.test(claim.part.before) || !isQuantity(claim.whole)) continue;
    yield { part: claim.part, whole: claim.whole };
  }
}

function* pairOfRate(ranks: readonly (readonly Division[])[]): Iterable<Pair> {
  const [only, ...others] = ranks.flat();
  const [part, ...parts] = only?.part ?? [];
  const [whole, ...bases] = only?.base ?? [];
  if (part && whole && others.length + parts.length + bases.length === 0) yield { part, whole };
}

function isOf({ part, whole }: Pair, figure: Figure, { verb, noun, isRest }: Undone): boolean {
  if (isRest) return part.unit.text === figure.unit.text && part.index < figure.index;
  if (!isDone(part, figure, verb) || part.index > figure.index) return false;
  return noun === '' || (whole.before + whole.after.slice(0, 6) + part.before).includes(noun);
}

function isDone({ before, unit }: Figure, { unit: { class: counted } }: Figure, verb: RegExp): boolean {
  return unit.class === counted && verb.test(before.replace(aroundStep, ''));
}

/** 截至目前, 逾期, 其中: of another time or of some. */
function mayBeOfOthers(
  { paragraph, start, end, flags, depth }: Figure,
  { isRest }: Undone,
  paragraphs: Outline['paragraphs'],
): boolean {
  const text = paragraphs[paragraph]?.reading.text ?? '';
  const said = /[^。；]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  return (
    // 剩余213艘年内完成 is what there is left, be it among what is planned.
    (flags.target && !isRest) ||
    depth > 0 ||
    /目前|截[至止]|[逾超]期|到期|历年|遗留|往年|20\d\d年|其中|月/.test(said + text.slice(end, end + 8))
  );
}

/** 查扣船舶21艘，拆解15艘，剩余6艘: of what its own sentence tells. */
function isToldHere({ index, paragraph, sentence, unit }: Figure, figures: readonly Figure[]): boolean {
  for (let at = index - 1; figures[at]?.paragraph === paragraph && figures[at]?.sentence === sentence; at--)
    if (figures[at]?.unit.class === unit.class && !/；/.test(figures[at]?.after ?? '')) return true;
  return false;
}

/** What was there before makes more to be done. */
function isCarriedIn(figures: readonly Figure[], { unit }: Figure): boolean {
  return figures.some((figure) => figure.unit.class === unit.class && stockWords.opening.test(figure.before));
}
