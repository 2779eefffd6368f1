import type { Figure } from '../../facts/figure.ts';
import { figuresBefore, isActual, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';
import { type Counted, countedIn } from './average-names.ts';
import { countIn, isCountOf } from './averages.ts';
import { averageOf, isNear } from './stated-averages.ts';

/** So many averages are looked up, among so many figures: a report has some dozens of the one and some hundreds of the other. */
const mostAverages = 60;
const mostFigures = 600;

/**
 * `培养“法律明白人”51名，平均每个村（社区）3名`, where the first section tells of 14个行政村 and 3个社区; `办结20529件，件均挽回损失712.6元`,
 * where 挽回经济损失1462.8万元 stands elsewhere (A15): one operand is what its paragraph tells last, the other
 * the only one that is called so. What the paragraph itself makes of the average comes first.
 */
export function* findFarAverages(
  passages: readonly Passage[],
  figures: readonly Figure[],
  settled: ReadonlySet<number>,
): Iterable<FoundRelation> {
  let left = mostAverages;
  for (const passage of passages) {
    for (const figure of passage.figures) {
      if (!figure.flags.per || figure.flags.target || figure.flags.delta || settled.has(figure.index)) continue;
      if (left-- === 0) return;
      const counted = countedIn(passage, figure, false);
      const relation = counted && relate(passage, figure, counted, figures);
      if (relation) yield relation;
    }
  }
}

function relate(
  passage: Passage,
  value: Figure,
  counted: Counted,
  figures: readonly Figure[],
): FoundRelation | undefined {
  const told = figures.slice(Math.max(0, value.index - mostFigures), value.index).filter(isActual);
  const own = figuresBefore(passage, value).filter(isActual);
  const isPart = ({ unit }: Figure) => unit.class === value.unit.class;
  const nearPart = own.findLast(isPart);
  const nearBases = own.filter(({ unit }) => unit.text === counted.unit?.text);
  const bases = (baseByWhich(passage, value, counted, told) ?? basesNamed(counted, told))?.map((base) =>
    countIn(base, counted.unit),
  );
  const named = told.filter(
    (figure) => isNamed(figure, counted.label) && isCountOf(figure.unit.class, value.unit.class),
  );
  const part = nearPart ?? onlyOne(named);
  if (!part || (nearPart && !bases)) return undefined;
  const meant = bases ? [bases] : nearBases.map((base) => [base]);
  const readings = meant.map((base) => averageOf(value, [part], base));
  // 专员247人，持证189人，平均每个片区19人: of all of them.
  const others = own
    .filter((one) => one !== part && isPart(one))
    .flatMap((one) => meant.map((base) => averageOf(value, [one], base)));
  const right = [...readings, ...others].find((relation) => solve(relation).verdict !== 'violated');
  if (right) return right;
  const [only, ...more] = bases ?? nearBases;
  if (!only || (more.length > 0 && !bases)) return undefined;
  const all = { ...only, ...(more.length > 0 ? sumOf([only, ...more]) : {}) };
  // 培养“法律明白人”51名，平均每个村3名: the total stands right before, and what there is of them is told in one place alone.
  const isOnly = bases && nearBases.length === 0 && others.length === 0;
  const isStated = isOnly && counted.isPlain && nearPart?.index === value.index - 1;
  return isStated || isNear(value, part, all) ? readings[0] : undefined;
}

/** Counts of one unit, added up. */
function sumOf(figures: readonly Figure[]): Pick<Figure, 'digits' | 'multiplier'> {
  return { digits: String(figures.reduce((sum, { digits }) => sum + Number(digits), 0)), multiplier: 1n };
}

/** 按注册志愿者算，人均4.6小时; 按抚育面积折算每亩0.72立方米: the sentence says which. */
function baseByWhich(
  { text }: Passage,
  { start }: Figure,
  { unit }: Counted,
  told: readonly Figure[],
): Figure[] | undefined {
  const name = byWhich.exec(text.slice(Math.max(0, start - 32), start))?.[1];
  if (name === undefined || !unit) return undefined;
  const stem = name.replace(/(?:面积|人数|户数|总?[数量额])$/, '');
  const base = onlyOne(
    told.filter(
      ({ before, after, unit: own }) => own.class === unit.class && (before.endsWith(stem) || after.startsWith(stem)),
    ),
  );
  return stem.length > 1 && base ? [base] : undefined;
}

const byWhich = /按(?:照)?([一-鿿]{2,10}?)(?:折算|计算|测算|算|计)[^。；]{0,14}$/;

/** Those that count what the average is by: 14个社区; of 村（社区） both of them. */
function basesNamed({ unit, noun }: Counted, told: readonly Figure[]): Figure[] | undefined {
  if (noun.length < 2 || !unit) return undefined;
  const find = (name: string) =>
    onlyOne(told.filter((figure) => figure.unit.text === unit.text && isCalled(figure, name)));
  // 新签约项目64个, 收录条目1486条 of 平均每个条目.
  const findBefore = () => onlyOne(told.filter((figure) => figure.unit.discrete && figure.before.endsWith(noun)));
  const both = find(noun);
  if (both) return [both];
  const names = noun.split(/[（）]/).filter((name) => name !== '');
  const found = names.map(find);
  const bases = found.flatMap((figure) => figure ?? []);
  if (bases.length === names.length) return bases;
  const before = findBefore();
  return before && [before];
}

/** 14个社区, 14个行政村. */
function isCalled({ after }: Figure, name: string): boolean {
  const at = after.indexOf(name);
  return at >= 0 && at <= 2;
}

function isNamed({ before }: Figure, label: string): boolean {
  return label.length > 2 && [...label].every((character) => before.includes(character));
}

/** The first, where all are of one value. */
function onlyOne([first, ...more]: readonly Figure[]): Figure | undefined {
  return more.every(({ digits, multiplier }) => digits === first?.digits && multiplier === first.multiplier)
    ? first
    : undefined;
}
