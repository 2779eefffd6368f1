import type { Figure } from '../../facts/figure.ts';
import { figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { isCarriedOver } from './carry-over.ts';

/**
 * `服务人次95.5万；住站人次30.2万。其中，中心站服务人次42.6万，住站人次24.5万`: a sentence that begins with 其中 tells parts of
 * several counts of the one before, each by its name.
 */
export function* findPartsOfEach(passage: Passage): Iterable<FoundRelation> {
  const { text, paragraph, figures } = passage;
  for (const [sentence, { start }] of paragraph.sentences.entries()) {
    if (sentence === 0 || !text.startsWith('其中', start)) continue;
    const above = figuresUntil(passage, start).filter((figure) => figure.sentence === sentence - 1 && isCount(figure));
    if (above.length < 2) continue;
    for (const part of figures) {
      if (part.sentence !== sentence || !isCount(part) || others.test(part.before)) continue;
      const [whole, ...more] = above.filter((figure) => sameClass(figure, part) && isCalledAs(figure, part));
      if (!whole || more.length > 0 || isCarriedOver(passage, part, whole)) continue;
      yield { type: 'part', pattern: 'A16', claim: { form: 'at-most', part, whole, besides: [] }, certain: true };
    }
  }
}

function isCount(figure: Figure): boolean {
  const { unit, depth, approximate, bound, flags } = figure;
  return isQuantity(figure) && depth === 0 && !approximate && !bound && !flags.target && !ratios.has(unit.class);
}

const ratios: ReadonlySet<string> = new Set(['percent', 'per-mille', 'percentage-point', 'multiple', 'time', 'score']);

/** Of more than the sentence before tells. */
const others = /累计|历年|截至|均|最/;

/** 中心站住站人次 of 住站人次: the name of the whole ends that of the part, or is it. */
function isCalledAs({ before: whole }: Figure, { before: part }: Figure): boolean {
  const name = bareName(whole);
  const own = bareName(part);
  // 自筹投入 is not of 投入.
  return own === name ? name.length > 1 : name.length > 2 && own.endsWith(name);
}

function bareName(label: string): string {
  return label
    .replace(/^[，、；]?(?:其中[，：]?)?/, '')
    .replace(/^(?:20\d\d年|全年|全[国省市县区州盟旗]|[本我][国省市县区局]|总|共|累计)+/, '')
    .replace(/(?:达到?|为|约|共计?|合计|有|是)+$/, '');
}
