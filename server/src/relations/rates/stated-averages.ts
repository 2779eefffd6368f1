import type { Figure } from '../../facts/figure.ts';
import { countsAddUp, isSlipOf, worth } from '../near.ts';
import { figuresBefore, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import type { Counted } from './average-names.ts';
import { isByDay, mayBeOfYear } from './calendar.ts';

export function averageOf(value: Figure, part: readonly Figure[], base: readonly Figure[]): FoundRelation {
  return { type: 'average', pattern: 'A15', claim: { form: 'ratio', value, part, base }, certain: true };
}

/**
 * `培训12期，1140人次参训，平均每期95人次`: the only count before it, since the last ；, and the only total, or the one that stands between
 * the two; nothing else is named. What was there at the end of the year (年末在册) may have been more or less when it was paid.
 */
export function findStated(
  passage: Passage,
  value: Figure,
  counted: Counted,
  parts: readonly Figure[],
  bases: readonly Figure[],
): FoundRelation | undefined {
  const { text } = passage;
  if (!counted.isPlain || /[由从自]$/.test(value.before)) return undefined;
  const isBeside = ({ start, sentence, depth }: Figure) =>
    sentence === value.sentence && depth === value.depth && !text.slice(start, value.start).includes('；');
  const totals = parts.filter((figure) => isBeside(figure) && sameClass(figure, value));
  const [part] = totals;
  // 馆藏总量48.62万册，人均拥有藏量1.16册（常住人口41.9万人）: what it is of stands right before it, what it is by right behind.
  const [next] = bases;
  if (part?.index === value.index - 1 && next?.index === value.index + 1 && totals.length === 1)
    return averageOf(value, [part], [next]);
  if (!part) return undefined;
  // 救助12562人，支出3256万元，人均救助2592元: those who got it stand right before what they got.
  const ahead = bases.find((base) => base.index === part.index - 1 && isBeside(base))?.before ?? '';
  if (!isOfLabel(counted, ahead + labelsBetween(text, part, value))) return undefined;
  const [year] = bases.filter(({ index }) => index === value.index);
  if (year) {
    const isImpossible = totals.length === 1 && !mayBeOfYear(worth(part) / worth(value), isByDay(counted));
    return isImpossible ? averageOf(value, [part], [year]) : undefined;
  }
  // 人均1.16册（常住人口41.9万人）: what stands right behind in brackets is the count.
  const [behind] = bases;
  if (behind && behind.index === value.index + 1 && totals.length === 1) return averageOf(value, [part], [behind]);
  const besides = bases.filter((figure) => figure !== part && (isBeside(figure) || figure.sentence < value.sentence));
  const items = new Set(besides.flatMap((figure) => itemsOf(passage, figure).map(({ index }) => index)));
  const base = findBase(
    passage,
    value,
    counted,
    besides.filter(({ index }) => !items.has(index)),
  );
  if (!base || worth(base) === 0) return undefined;
  // 年末在册2116户、7843人: of both it is said.
  const isOfBoth = /^[^，；。]{0,4}、[^，；。、]*$/.test(text.slice(base.end, part.start));
  if (atAPoint.test(base.before) && !isOfBoth) return undefined;
  if (totals.slice(1).some(({ index }) => index > base.index || part.index < base.index)) return undefined;
  if (ofPeriod.test(text.slice(value.labelStart, value.end + 2))) return undefined;
  const said = text.slice(base.labelStart, value.start);
  // 37次，其中增雨22次、防雹15次，发射148枚: where the items make up the whole it is that of which is spoken.
  const leaves = itemsOf(passage, base).length > 0 ? /另|除/ : /其中|另|除/;
  return leaves.test(said) ? undefined : averageOf(value, [part], [base]);
}

/**
 * The only one of its very unit in the sentence, or all of one value: 改造320户，年内320户全部竣工. Of 出具公证书3174件。公证收费312.6万元，
 * 件均收费985元 it is that of the sentence before, as the average names the total.
 */
function findBase(
  passage: Passage,
  value: Figure,
  { unit, label, noun }: Counted,
  bases: readonly Figure[],
): Figure | undefined {
  // 48个站 of 站均.
  const isExact = ({ unit: { text: own }, after }: Figure) =>
    !unit || own === unit.text || (unit.text === '户' && own === '家') || after.startsWith(unit.text);
  // 1462名 of 人均, 1305人次 of 次均.
  const isAlike = ({ unit: own }: Figure) =>
    (own.class === 'person' && unit?.class === 'person') || (own.text === '人次' && unit?.text === '次');
  // 登记对象18226人。为4215名对象发放3680.4万元，人均: what the sentence counts itself, be it in 名.
  const nearest = bases.find((figure) => isExact(figure) || isAlike(figure));
  const isNear = (figure: Figure) => figure.sentence === nearest?.sentence;
  const base =
    bases.find((figure) => isExact(figure) && isCalled(figure, noun)) ??
    bases.find((figure) => isNear(figure) && isExact(figure)) ??
    nearest;
  if (!base) return undefined;
  const own = figuresBefore(passage, value);
  const isBehind = base.sentence < value.sentence;
  const items = itemsOf(passage, base);
  const isNamed = isCalled(base, noun) || (isBehind && isSubject(passage, base, value));
  if (isBehind && !isNamed && (!unit || label === '' || label === noun || base.depth > 0)) return undefined;
  const others = isBehind ? [...figuresBefore(passage, base), ...bases, ...own] : own;
  const alike = others.filter(
    (other) =>
      (other.unit.text === base.unit.text || (isAlike(base) && isAlike(other))) &&
      !items.includes(other) &&
      other.depth <= base.depth &&
      !other.flags.delta &&
      !other.flags.last &&
      (!isCalled(base, noun) || isCalled(other, noun)),
  );
  return alike.every(({ digits }) => digits === base.digits) ? base : undefined;
}

/** The figures right behind a head that make it up: 58名，地方段长36名，铁路段长22名. */
function itemsOf({ figures }: Passage, base: Figure): readonly Figure[] {
  const at = figures.indexOf(base) + 1;
  const items: Figure[] = [];
  for (const figure of figures.slice(at, at + longestList)) {
    if (figure.sentence !== base.sentence || figure.unit.class !== base.unit.class) break;
    items.push(figure);
    if (items.length > 1 && countsAddUp(base, items) === true) return items;
  }
  return [];
}

/** So many items a list may have. */
const longestList = 8;

/** 设“双段长”58名。…“双段长”开展巡线2784次，人均: what the next sentence begins with. */
function isSubject({ text, paragraph }: Passage, base: Figure, value: Figure): boolean {
  if (value.sentence !== base.sentence + 1) return false;
  const name = /[一-鿿“”]{2,8}$/.exec(base.before)?.[0].replace(/^(?:共设|共有|设立|配备|现有|设|有)/, '') ?? '';
  const start = paragraph.sentences[value.sentence]?.start ?? value.start;
  return (
    name.length > 2 &&
    text
      .slice(start, start + name.length + 2)
      .replace(/^(?:全年|年内)/, '')
      .startsWith(name)
  );
}

/** 罚款76件 of 平均每件罚款, 64个项目 of 平均每个项目. */
function isCalled({ before, after }: Figure, noun: string): boolean {
  return noun.length > 1 && (before.endsWith(noun) || after.startsWith(noun));
}

/** 人均月补助, 每人每年, 600元/月. */
const ofPeriod = /[月日天季周年]/;
export const atAPoint = /年末|年底|期末|月末|底|在册|现有|目前|截至|累计/;

/** What is said from the label of a total to the average. */
export function labelsBetween(text: string, part: Figure, value: Figure): string {
  // 退还热费2917户、268.36万元: the two are called by one name.
  const ahead = /^、?$/.test(part.before) ? 20 : 0;
  // 每个网格配备3名，共360名: a total behind is of what is said before it.
  const from = part.index > value.index ? value : part;
  return text.slice(Math.max(0, from.labelStart - ahead), Math.max(part.end, value.labelStart));
}

/** 户均入库 of 税款入库; 户均降息2万元 is not of 发放贷款3亿元. */
export function isOfLabel({ label, noun }: Counted, said: string): boolean {
  if (label === '' || label === noun || said.includes(label)) return true;
  if ([...label].some((_, at) => at > 0 && said.includes(label.slice(at - 1, at + 1)))) return true;
  // 户均退费 of 退还不达标热费.
  if (
    label.length === 2 &&
    said.indexOf(label.charAt(1), said.indexOf(label.charAt(0)) + 1) > said.indexOf(label.charAt(0)) &&
    said.includes(label.charAt(0))
  )
    return true;
  // 追发工资2193万元，人均追回1.5万元: the verb has a character in common.
  const verb = label.charAt(0);
  return /^[追免补减节挽]$/.test(verb) && said.includes(verb);
}

/** One slip of the hand in a number of many digits is all that is between them. */
export function isLongSlip(value: Figure, part: Figure, base: Figure): boolean {
  return isSlipOf(value, worth(part) / worth(base), false) || isSlipOf(part, worth(value) * worth(base), false);
}

/** No further off than a slip or last year's value goes. */
export function isNear(value: Figure, part: Figure, base: Figure): boolean {
  if (worth(base) === 0) return false;
  const ratio = worth(part) / worth(base) / worth(value);
  if (ratio > 0.85 && ratio < 1.18) return true;
  const meant = [worth(part) / worth(base), worth(value) * worth(base), worth(part) / worth(value)] as const;
  return isSlipOf(value, meant[0], true) || isSlipOf(part, meant[1], true) || isSlipOf(base, meant[2], true);
}
