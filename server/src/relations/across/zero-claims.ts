import type { Facts } from '../../facts/facts.ts';
import type { Figure } from '../../facts/figure.ts';
import type { ZeroClaim } from '../../facts/zero-claims.ts';
import type { Outline } from '../../outline/outline.ts';
import { narrowingWords, wholeArea } from '../../standards/scopes.ts';
import { asAuthority, leftFillers, notYet, ownProceedings, partyWords } from '../../standards/zero-words.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { worth } from '../near.ts';
import { isQuantity, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { areaOf, isPart, type Mention, ourselves, scopeOf, withoutFillers } from './mentions.ts';

/**
 * `无行政诉讼案件` beside `以本局为被告的行政诉讼案件2件` (E1), `未发生生产安全事故` beside a count of them
 * (E2). Of proceedings in which the body is a party whatever came of them counts; of other things only the same words do.
 */
export function* findZeroClaims(outline: Outline, facts: Facts, mentions: readonly Mention[]): Iterable<FoundRelation> {
  yield* findLeftOvers(outline, facts);
  yield* findEvents(outline, facts, mentions);
}

/** `整改率100%，尚有2处未整改`, `全部采纳，其中未采纳6条`: what is left of a step that was taken in all cases. */
function* findLeftOvers({ paragraphs }: Outline, { figures, zeroClaims }: Facts): Iterable<FoundRelation> {
  for (const { kind, thing, figure: zero } of zeroClaims) {
    if (kind !== 'left') continue;
    const first = lowerBound(figures, ({ span }) => span.start >= zero.span.end);
    const { text } = paragraphs[zero.paragraph]?.reading ?? { text: '' };
    const whole = figures[first - 1];
    let done = 0;
    for (const figure of figures.slice(first, first + nearby)) {
      if (figure.paragraph !== zero.paragraph || figure.sentence !== zero.sentence) break;
      const said = text.slice(zero.end, figure.start);
      if (said.includes('；')) break;
      if (whole && sameClass(whole, figure) && isQuantity(figure)) done += worth(figure);
      if (said.includes('另')) {
        // 37台全部修复，其中换电池19台、换电极片13台，另有5台尚待返修: they are among the 37.
        if (!whole || done !== worth(whole) || done === worth(figure) || !isNotDone(figure)) break;
        yield { type: 'universal', pattern: 'E3', claim: { form: 'equal', one: figure, other: zero }, certain: true };
        break;
      }
      if (!isQuantity(figure) || !figure.unit.discrete || !isLeftOf(thing, figure)) continue;
      const claim = { form: 'equal', one: figure, other: zero } as const;
      yield { type: 'universal', pattern: 'E3', claim, certain: true };
    }
  }
}

/** 尚有2处未整改, 未采纳6条, 4处因施工未修: what is counted is those without the step, and of them nothing else is said. */
function isLeftOf(step: string, { before, after }: Figure): boolean {
  const words = before + after;
  return notYet.some((not) => {
    const at = words.indexOf(not + step.charAt(0));
    if (at < 0) return false;
    const end = at + not.length;
    const [said, isWhole] = [words.slice(end), words.startsWith(step, end)];
    if (!isWhole && /^[一-鿿]{2}/.test(said)) return false;
    return words.slice(0, at).replace(leftFillers, '') === '' && at <= before.length + longestReason;
  });
}

/** 另有5台尚待返修, 另有2个没有联络员, 另2件未办结. */
function isNotDone({ before, after }: Figure): boolean {
  return notYet.some((not) => after.startsWith(not) || (before.startsWith('另') && before.endsWith(not)));
}

/** So many characters may give a reason between a count and its 未. */
const longestReason = 14;

/** So many figures behind a claim are looked at. */
const nearby = 8;

function* findEvents(outline: Outline, { zeroClaims }: Facts, mentions: readonly Mention[]): Iterable<FoundRelation> {
  const claims = zeroClaims.slice(0, most).filter((claim) => claim.kind === 'none' && isOfAll(outline, claim));
  if (claims.length === 0) return;
  const counts = mentions.filter(({ figure }) => figure.unit.discrete).slice(0, mostMentions);
  for (const { thing, before, figure: zero } of claims) {
    const isOwn = ownProceedings.test(thing);
    let found = 0;
    for (const mention of counts) {
      if (found === mostCounts) break;
      if (!(isOwn ? isProceeding(mention, thing) : isSame(mention, thing)) || scopeOf(mention) !== '') continue;
      if (areaOf(mention) === 'whole' && !wholeArea.test(before)) continue;
      const claim = { form: 'equal', one: mention.figure, other: zero } as const;
      found += 1;
      yield { type: 'same', pattern: isOwn ? 'E1' : 'E2', claim, certain: isOwn };
    }
  }
}

/** No report says more often that nothing happened, or counts more things. */
const most = 100;
const mostMentions = 600;
/** So many counts are held against one claim. */
const mostCounts = 5;

const narrow = new RegExp(`${narrowingWords.join('|')}|信息公开|去年|上年|领域|方面|作为复议机关`);

/** Said of the body and of the whole year of the report: 全年无…, 本局未发生…; not 2024年无… in one of 2025. */
function isOfAll({ paragraphs, title }: Outline, { before, figure }: ZeroClaim): boolean {
  const paragraph = paragraphs[figure.paragraph];
  const { start = 0 } = paragraph?.sentences[figure.sentence] ?? {};
  const said = paragraph?.reading.text.slice(Math.max(start, figure.start - 100), figure.start) ?? '';
  const year = /20\d\d/.exec(title?.text ?? '')?.[0];
  if (said.match(/20\d\d(?=年)/g)?.some((one) => one !== year)) return false;
  return (
    !narrow.test(said.replace(ourselves, '')) &&
    withoutFillers(before).replace(/[一-鿿]{0,12}[局委办院县市区镇乡]$|内|20\d\d年/g, '') === ''
  );
}

/** The mention counts the proceedings, or those that ended in some way, and nothing else. */
function isProceeding(mention: Mention, thing: string): boolean {
  const { figure, thing: counted, text } = mention;
  if (!counted.includes(thing)) return false;
  const whole = counted + figure.after.split(/[^一-鿿]/)[0];
  const said =
    text
      .slice(Math.max(0, figure.start - 60), figure.start)
      .split('。')
      .at(-1) ?? '';
  if (asAuthority.test(said + whole) || isPart(mention)) return false;
  return counted.replace(thing, '').replace(partyWords, '') === '';
}

function isSame(mention: Mention, thing: string): boolean {
  return mention.thing.replace(/^(?:发生|出现)/, '') === withoutFillers(thing) && !isPart(mention);
}
