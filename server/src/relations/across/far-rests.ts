import type { Figure } from '../../facts/figure.ts';
import type { Outline } from '../../outline/outline.ts';
import { aroundStep } from '../../standards/step-words.ts';
import { stockWords } from '../../standards/stock-words.ts';
import { worth } from '../near.ts';
import { isQuantity } from '../passage.ts';
import type { FoundRelation, Relation } from '../relation.ts';
import type { Mention } from './mentions.ts';

/**
 * `排查纠纷358件，化解349件` and, sections later, `尚有9件纠纷未化解`; `立案173件，结案165件`, `未结案件8件` (`standards.md` §9.3 B2, H1): what was
 * not done is what is left of the only pair of the report that tells how much was to be done and how much was.
 */
export function* findFarRests(
  mentions: readonly Mention[],
  relations: readonly Relation[],
  { paragraphs }: Outline,
): Iterable<FoundRelation> {
  let pairs: readonly Pair[] | undefined;
  for (const { figure } of mentions) {
    const undone = readUndone(figure);
    if (!undone || mayBeOfOthers(figure, paragraphs)) continue;
    pairs ??= [...pairsOf(relations)];
    const of = pairs.filter((pair) => isOf(pair, figure, undone));
    const [only] = of;
    if (!only || of.some(({ part, whole }) => worth(part) !== worth(only.part) || worth(whole) !== worth(only.whole)))
      continue;
    if (only.part.paragraph === figure.paragraph && Math.abs(only.part.sentence - figure.sentence) < 2) continue;
    // 立案41件，结案38件 of a part of the body: what is left may be theirs.
    const isOther = (one: Figure) => isDone(one, figure, undone.verb) && worth(one) !== worth(only.part);
    if (isCarriedIn(mentions, figure) || mentions.some((one) => isOther(one.figure))) continue;
    const claim = { form: 'sum', total: only.whole, parts: [only.part, figure], exhaustive: true } as const;
    yield { type: 'sum', pattern: 'B2', claim, certain: true };
  }
}

interface Undone {
  /** What was not done: 化解; of 未结 how it is said to be done. */
  readonly verb: RegExp;
  readonly noun: string;
}

interface Pair {
  readonly part: Figure;
  readonly whole: Figure;
}

const behindNumber = /^([一-鿿]{0,8}?)(?:尚|仍|还)?未(?:能)?(?:完成)?([一-鿿]{1,4}?)(?:到位|完毕|完成|完)?$/;
const beforeNumber =
  /^(?:目前)?(?:仍有|尚有|还有)?未(?:能)?([一-鿿]{1,2}?)的?(案件|纠纷|隐患|问题|申请|线索|信访件|矛盾纠纷)?(?:仍有|尚有|还有|有)?$/;

/** 尚有9件纠纷未化解, 未结案件8件. */
function readUndone({ before, after }: Figure): Undone | undefined {
  const isBehind = /^[仍尚还]有$/.test(before);
  const found = isBehind ? behindNumber.exec(/^[一-鿿]*/.exec(after)?.[0] ?? '') : beforeNumber.exec(before);
  const [, first = '', second = ''] = found ?? [];
  const [verb, noun] = isBehind ? [second, first] : [first, second];
  if (verb === '') return undefined;
  const isCase = noun.includes('案件');
  return {
    verb: verb === '结' ? (isCase ? /(?:结案|审结|执结)$/ : /结$/) : new RegExp(`${verb}$`),
    noun: noun.replace(/案件|事项/, ''),
  };
}

/** What was found to be a part of what, in one paragraph: the steps of a flow, a rate and what it is of. */
function* pairsOf(relations: readonly Relation[]): Iterable<Pair> {
  for (const { claim, type, verdict } of relations) {
    if (verdict !== 'holds' || type !== 'part' || claim.form !== 'at-most' || claim.besides.length > 0) continue;
    if (/其中/.test(claim.part.before) || !isQuantity(claim.whole)) continue;
    yield { part: claim.part, whole: claim.whole };
  }
}

function isOf({ part, whole }: Pair, figure: Figure, { verb, noun }: Undone): boolean {
  if (!isDone(part, figure, verb) || part.index > figure.index) return false;
  return noun === '' || (whole.before + whole.after.slice(0, 6) + part.before).includes(noun);
}

function isDone({ before, unit }: Figure, { unit: { class: counted } }: Figure, verb: RegExp): boolean {
  return unit.class === counted && verb.test(before.replace(aroundStep, ''));
}

/** 截至目前, 逾期, 其中: of another time or of some. */
function mayBeOfOthers({ paragraph, start, end, flags, depth }: Figure, paragraphs: Outline['paragraphs']): boolean {
  const text = paragraphs[paragraph]?.reading.text ?? '';
  const said = /[^。；]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  return (
    flags.target ||
    depth > 0 ||
    /目前|截[至止]|[逾超]期|到期|历年|遗留|往年|20\d\d年|其中|月/.test(said + text.slice(end, end + 8))
  );
}

/** What was there before makes more to be done. */
function isCarriedIn(mentions: readonly Mention[], { unit }: Figure): boolean {
  return mentions.some(({ figure }) => figure.unit.class === unit.class && stockWords.opening.test(figure.before));
}
