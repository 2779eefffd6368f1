import type { Figure } from '../../facts/figure.ts';
import { comparingWords } from '../../standards/comparisons.ts';
import { ratioPairs } from '../../standards/time-and-ratio.ts';
import { ratioUnits } from '../../standards/units.ts';
import {
  figureBeside,
  figuresFrom,
  figuresUntil,
  isBaseInside,
  type Passage,
  placeAmong,
  sameClass,
} from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { isValue } from './comparison.ts';
import { isFromTo } from './from-to.ts';

/**
 * `培训186场，为上年124场的1.5倍`, `是上年（8场）的2倍`, `前者为后者的5倍`, `志愿者1530人，是专职队员的30倍`
 * (D8): how many times as many.
 */
export function* findMultiples(passage: Passage): Iterable<FoundRelation> {
  for (const value of passage.figures) {
    if (value.unit.class !== 'multiple' || value.flags.delta || value.flags.target) continue;
    const relations = [...readMultiple(passage, value), ...readRatio(passage, value)];
    const right = relations.find((relation) => solve(relation).verdict !== 'violated');
    const only = right ?? (relations.length === 1 ? relations[0] : undefined);
    if (only) yield only;
  }
}

/** What the value is a multiple of, as it is named: 上年 of 是上年的2倍; what may stand in brackets behind it is left out. */
const timesOf = /(?:是|为|达到?|相当于|约为)([^，；。（）]{1,14}?)(?:（[^（）]{1,14}）)?的[约近]?$/;

function readMultiple(passage: Passage, value: Figure): FoundRelation[] {
  const said = passage.text.slice(Math.max(0, value.start - 40), value.start);
  const found = timesOf.exec(said);
  if (!found) return [];
  const begin = value.start - found[0].length;
  const [inside] = figuresUntil(passage, value.start).slice(-1);
  const before = figuresUntil(passage, begin).filter(
    (figure) => isValue(figure) && figure.sentence >= value.sentence - 1,
  );
  const relation = (part: Figure, base: Figure): FoundRelation => ({
    type: 'change',
    pattern: 'D8',
    claim: { form: 'ratio', value, part: [part], base: [base] },
    certain: true,
  });
  const own = before.filter(({ sentence, depth }) => sentence === value.sentence && depth <= value.depth).reverse();
  // 是上年120户次的1.4倍: the base stands inside.
  if (inside && inside.start > begin) {
    const subject = clauseUntil(passage, begin).replace(comparingWords, '');
    const parts = (subject === '' ? own : before.slice().reverse()).filter((part) => sameClass(part, inside));
    const right = parts.find((part) => solve(relation(part, inside)).verdict !== 'violated');
    if (right) return [relation(right, inside)];
    if (subject === '') return parts.slice(0, 1).map((part) => relation(part, inside));
    // 热线咨询1103人次，网络咨询是上年183人次的3倍: said of what it names, which may stand in the sentence before.
    return findNamed(passage, inside, subject).map((part) => relation(part, inside));
  }
  const [later, former] = own;
  if (!later) return [];
  const name = /^(?:上年度?|去年|原来|年初)$/.exec(found[1] ?? '')?.[0];
  // 案件由34件增加到68件，罚没金额是上年的1.6倍: said of what is not counted here.
  if (name !== undefined && former && isOfOther(passage, begin, former)) return [];
  if (name !== undefined) {
    // 由13项增加到26项，是上年的2倍; 是上年的1.5倍，上年为2600万元; 为年初的1.8倍，年初为228万元.
    const [behind] = figuresFrom(passage, value.end);
    const isBehind = behind && (behind.flags.last || new RegExp(`^${name}[末底为是有]*$`).test(behind.before));
    const base = former && /[由从]/.test(former.before) ? former : isBehind ? behind : undefined;
    if (base && base.sentence === value.sentence) return sameClass(base, later) ? [relation(later, base)] : [];
  }
  if (/前者/.test(said) && /^后者/.test(found[1] ?? '')) return pairsOf(passage, own, relation);
  if (/后者/.test(said) && /^前者/.test(found[1] ?? ''))
    return pairsOf(passage, own, (part, base) => relation(base, part));
  // 比例77%，乙类65%；乙类人次是甲类的6.6倍: not of percentages, unless it says so.
  if (later.unit.class === 'percent' && !/[率比占]/.test(clauseUntil(passage, begin))) return [];
  // 总产值从2012年的3.1万亿元增加到9.0万亿元；规模2.2万亿元，是2012年的1.8倍: what another thing was then is no base of it.
  const isThen = /^20\d\d年$/.test(found[1] ?? '');
  const named = findNamed(passage, later, found[1] ?? '').filter(
    (base) => !isThen || !passage.text.slice(base.end, later.start).includes('；'),
  );
  // 专职队员由42人增加到51人，…是专职队员的30倍: of what they are now.
  const [first, second, ...others] = named;
  const bases = first && second && others.length === 0 && isFromTo(first, second) ? [second] : named;
  return bases.map((base) => relation(later, base));
}

/**
 * 甲区86.4亿元，占67.2%，乙区42.2亿元，占32.8%，前者是后者的2倍: the last two of each measure, and not what they have as their shares, unless there
 * is nothing else or the shares give it. The values stand in reverse.
 */
function pairsOf(
  passage: Passage,
  own: readonly Figure[],
  relate: (part: Figure, base: Figure) => FoundRelation,
): FoundRelation[] {
  const values = own.filter((figure) => !isBaseInside(passage, figure));
  const measures = [...new Set(values.map(({ unit }) => unit.class))];
  const pairs = measures.flatMap((measure) => {
    const [later, former] = values.filter(({ unit }) => unit.class === measure);
    return later && former ? [{ measure, relation: relate(former, later) }] : [];
  });
  // 活动3场，资料2.8万份，短信56万条，后者是前者的20倍: of the two nearest, in a measure of its own each.
  const [second, first] = values;
  const isCount = (figure: Figure | undefined) => figure !== undefined && figure.unit.class !== 'percent';
  if (first && second && !sameClass(first, second) && isCount(first) && isCount(second)) {
    const relation = relate(first, second);
    return solve(relation).verdict !== 'violated' || values.length === 2 ? [relation] : [];
  }
  const right = pairs.filter(({ relation }) => solve(relation).verdict !== 'violated');
  const amounts = pairs.filter(({ measure }) => measure !== 'percent' && measure !== 'per-mille');
  const meant = right.length > 0 ? right : amounts.length > 0 ? amounts : pairs;
  return meant.map(({ relation }) => relation);
}

/** The clause up to `begin` has a subject of its own, which nothing before the values names. */
function isOfOther(passage: Passage, begin: number, former: Figure): boolean {
  const subject = clauseUntil(passage, begin).replace(
    /^(?:而|其中|同时)|(?:约|仅|只|已|均|也|则|更|总量|总数|数量|数)+$/g,
    '',
  );
  const start = passage.paragraph.sentences[former.sentence]?.start ?? former.start;
  return subject.length > 1 && !holdsAll(passage.text.slice(start, former.start), subject);
}

/** 线下与线上场次之比, 供需比, 城乡收入之比: the names of what is put in a ratio. */
const ofTwo = /^[，；]?([一-鿿]{2,6})[与和对]([一-鿿]{2})([一-鿿]{0,4})之比[为是达到约]*$/;
const ofPair = new RegExp(
  `^[，；]?(${[...ratioPairs.keys()].join('|')})([一-鿿]{0,6}?)(?:之比|比例|比值|比)[为是达到约]*$`,
);

/** `城镇居民人均52390元，农村居民人均28704元，城乡收入之比为1.83`: of the two figures before it that bear the names, in their order. */
function readRatio(passage: Passage, value: Figure): FoundRelation[] {
  if (!ratioUnits.includes(value.unit) || value.bound || value.approximate) return [];
  const [, pair = '', ofWhat] = ofPair.exec(nameBefore(passage, value)) ?? [];
  const [, one = '', two = '', noun = ofWhat ?? ''] = ofTwo.exec(value.before) ?? [];
  const names = ratioPairs.get(pair) ?? [one, two];
  if (names.includes('')) return [];
  const near = figuresUntil(passage, value.start).filter(
    (figure) => figure.sentence >= value.sentence - 1 && !figure.flags.delta && !figure.flags.last,
  );
  const [parts, bases] = names.map((name) => near.filter(({ before }) => before.includes(name.slice(0, 2))));
  const [part, base] = [onlyOne(parts, bases), onlyOne(bases, parts)];
  if (!part || !base || !sameClass(part, base) || part.flags.per !== base.flags.per) return [];
  // 场次之比 is none of people, and 金额之比 one of money.
  const counted = /(?<!总)([人户件起场个家])[数次]$/.exec(noun)?.[1];
  if ((counted !== undefined && part.unit.text !== counted) || (/额$/.test(noun) && part.unit.class !== 'yuan'))
    return [];
  return [
    { type: 'change', pattern: 'D8', claim: { form: 'ratio', value, part: [part], base: [base] }, certain: true },
  ];
}

/** 城乡收入比持续缩小，由上年的2.31:1下降为2.24:1: the name stands before the first of the two. */
function nameBefore({ text, figures }: Passage, value: Figure): string {
  const from = figureBeside(figures, value, -1);
  if (!from || from.unit !== value.unit || !isFromTo(from, value)) return value.before;
  const said = text.slice(Math.max(0, from.start - 40), from.start);
  return /(?:^|[，。；])([^，。；]{2,12}比)[^，。；]{0,6}，?(?:由|从)[^，。；]{0,12}$/.exec(said)?.[1] ?? value.before;
}

/** The last figure that bears the one name and not the other, where the last two of them are of several classes none. */
function onlyOne(figures: readonly Figure[] = [], others: readonly Figure[] = []): Figure | undefined {
  const own = figures.filter((figure) => !others.includes(figure));
  return own.length === 1 ? own[0] : undefined;
}

/** So many figures back what is named may stand. */
const reach = 12;

function clauseUntil({ text }: Passage, end: number): string {
  return /[^，；。：（）]{0,12}$/.exec(text.slice(Math.max(0, end - 12), end))?.[0] ?? '';
}

/** The figures before that the words 专职队员 name: 专职护路队员由42人增加到51人 names both. */
function findNamed({ figures }: Passage, part: Figure, name: string): Figure[] {
  const at = placeAmong(figures, part);
  const before = figures.slice(Math.max(0, at - reach), at);
  const labelled = before.flatMap((figure, index) => {
    const previous = before[index - 1];
    const label = figure.clause === previous?.clause ? previous.before + figure.before : figure.before;
    const isLike = sameClass(figure, part) && !figure.flags.delta;
    return isLike ? [{ figure, label: label + figure.after.slice(0, 8) }] : [];
  });
  const exact = labelled.filter(({ label }) => holdsAll(label, name));
  const named = exact.length > 0 ? exact : withNarrower(labelled, name);
  return name.length > 1 ? named.map(({ figure }) => figure) : [];
}

/**
 * 新办证照1284本；其中甲类证316本。…为新办甲类证本数的3.5倍: what begins as the name does, unless the name holds the whole of a narrower one, or
 * something that stands in another label alone, so that it may be of that.
 */
function withNarrower<T extends { readonly figure: Figure; readonly label: string }>(
  labelled: readonly T[],
  name: string,
): readonly T[] {
  const narrower = labelled.filter(({ figure }) => holdsItem(name, figure));
  if (narrower.length > 0) return narrower;
  const begun = labelled.filter(({ label }) => label.includes(name.slice(0, 2)));
  const others = labelled.filter(
    (one) => !begun.includes(one) && begun.every(({ label }) => namesMore(name, one.figure, label)),
  );
  return begun.length > 0 ? [...begun, ...others] : begun;
}

/** 甲类证 of 其中甲类证316本 stands in 新办甲类证本数. */
function holdsItem(name: string, { before }: Figure): boolean {
  const item = before.replace(/^.*其中[，：]?/, '');
  return item !== before && item.length > 2 && name.includes(item);
}

/** 甲类证发放316本 begins with a word of 新办甲类证本数 that 新办证照 has not; 中央资金 has of 补贴资金 what it is called by alone. */
function namesMore(name: string, { before }: Figure, other: string): boolean {
  const word = before.replace(/^[^一-鿿]+|^其中/g, '').slice(0, 2);
  return word.length > 1 && name.includes(word) && !other.includes(word);
}

function holdsAll(label: string, name: string): boolean {
  return [...name].every((character) => label.includes(character));
}
