import type { Figure } from '../../facts/figure.ts';
import { worth } from '../near.ts';
import { figuresBefore, figuresUntil, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { directionOf } from './directions.ts';

/**
 * By how much two values differ that the words name or count: `现场指导132次，线上指导208次，线上比现场多76次`, `进口62.5%、出口90.3%，出口比进口高27.8个百分点`,
 * `甲率84.2%，乙率87.9%，两者相差3.7个百分点`.
 */
export function* findBetweenTwo(passage: Passage): Iterable<FoundRelation> {
  for (const by of passage.figures) {
    if (by.flags.target || by.flags.rank || by.approximate || !mayTell.test(by.before)) continue;
    const found = readNamed(passage, by) ?? readOne(passage, by) ?? readApart(passage, by);
    if (found) yield found;
  }
}

const mayTell = /[比较差高低多少快慢先]/;

/** 线上比现场多; 甲片区高出乙片区. */
const comparing =
  /^[，、；]?(?:其中|且|而)?([一-鿿“”]{2,12}?)(?<![同环对占配相无])(?:比|较)([一-鿿“”]{2,12}?)(高|低|多|少|快|慢|长|短|增加|减少|上升|下降|提高|降低)[出了]?([一-鿿]{0,3})$/;
const exceeding =
  /^[，、；]?(?:其中|且|而)?([一-鿿“”]{2,12}?)(高出|高于|多于|多出|快于|超出|低于|少于|慢于)([一-鿿“”]{2,12})$/;
const less = /^(?:低|少|短|减少|下降|降低|低于|少于)$/;
const slower = /^慢/;
const faster = /^快/;

/** What is slower takes more time, and has less of all else. */
function isMore(way: string, by: Figure): boolean {
  const isTime = by.unit.class === 'time';
  return !(less.test(way) || (isTime ? faster : slower).test(way));
}

function readNamed(passage: Passage, by: Figure): FoundRelation | undefined {
  const said = comparing.exec(by.before);
  const beyond = said ? undefined : exceeding.exec(by.before);
  const [one, other, way] = said ? [said[1], said[2], said[3]] : [beyond?.[1], beyond?.[3], beyond?.[2]];
  if (one === undefined || other === undefined || way === undefined) return undefined;
  const values = valuesBefore(passage, by, 1);
  const [to, from] = [onlyCalled(values, one, other), onlyCalled(values, other, one)];
  if (!to || !from || to.flags.delta !== from.flags.delta || !isOfOneMatter(to, one, from, other)) return undefined;
  // 春季比秋季多投放156万尾 is of what was 投放.
  const verb = said?.[4] ?? '';
  if (verb !== '' && !to.before.includes(verb)) return undefined;
  return toRelation(from, to, by, isMore(way, by));
}

function toRelation(from: Figure, to: Figure, by: Figure, rises: boolean): FoundRelation {
  return {
    type: 'change',
    pattern: rises ? 'D3' : 'D4',
    claim: { form: 'difference', from, to, by, rises },
    certain: true,
  };
}

/** So many sentences before may tell the values. */
function valuesBefore(passage: Passage, by: Figure, sentences: number): readonly Figure[] {
  return figuresUntil(passage, by.start).filter(
    (figure) => by.sentence - figure.sentence <= sentences && figure.depth === by.depth && isOfKind(figure, by),
  );
}

/** 甲线96.8%，乙线93.1%，甲线高3.7个百分点: of the only two of the sentence it names one. */
const ofOne = /^[，、；]?([一-鿿“”]{2,10}?)(高|低|多|少|快|慢|领先)[出了]?$/;

function readOne(passage: Passage, by: Figure): FoundRelation | undefined {
  const [, name, way] = ofOne.exec(by.before) ?? [];
  if (name === undefined || way === undefined || /[比较同环最]/.test(name)) return undefined;
  const [first, second, ...others] = valuesBefore(passage, by, 0);
  if (!first || !second || others.length > 0 || second.index !== by.index - 1) return undefined;
  const [to, from] = first.before.includes(name) ? [first, second] : [second, first];
  if (!to.before.includes(name) || from.before.includes(name) || from.flags.delta || to.flags.delta) return undefined;
  return isOfOneMatter(to, name, from, '') ? toRelation(from, to, by, isMore(way, by)) : undefined;
}

/** % with 个百分点, else of one unit; what fell is not more than what rose. */
function isOfKind(figure: Figure, by: Figure): boolean {
  const { flags, unit } = figure;
  if (flags.rank || flags.target || flags.last || (flags.delta && directionOf(figure) === false)) return false;
  return by.unit.class === 'percentage-point'
    ? unit.class === 'percent'
    : sameClass(figure, by) && unit.class !== 'percent';
}

/** The only value whose label has the one name and not the other. */
function onlyCalled(values: readonly Figure[], name: string, other: string): Figure | undefined {
  const [only, ...more] = values.filter(({ before }) => before.includes(name) && !before.includes(other));
  return more.length === 0 ? only : undefined;
}

/** 现场指导 and 线上指导, 应用率进口 and 出口: without their names the labels say one thing, or one of them nothing. */
function isOfOneMatter(to: Figure, one: string, from: Figure, other: string): boolean {
  const [first, second] = [bare(to.before, one), bare(from.before, other)];
  if (other === '') return first === '' || second.includes(first);
  return first === '' || second === '' || first.includes(second) || second.includes(first);
}

function bare(label: string, name: string): string {
  return label.replace(name, '').replace(/^[，、；]+|[“”]|其中|全年|分别|则|仅|[为是达到约共]+$/g, '');
}

/** 两者相差, 温差: the only two of the sentence, whichever is more. */
const apart =
  /^[，、；]?(?:(?:两者|二者|两[项类个率地组级期队种][一-鿿]{0,3}|彼此|高低)(?:之间)?(?:的?差[距额值]|之差)?(?:仅|只)?(?:相差|为|是|达)|(?!同比|环比|历年|往年|[与和跟同])[一-鿿]{0,2}相差)(?:仅|只|了|达|为)?$/;
const ofExtremes = /^[，、；]?[一-鿿]{0,3}差[距额值]?(?:为|达)?$/;
const ofAccounts = /^[，、；]?收支差额(?:为|是)?$/;
const most = /最[高大多长快]/;
const least = /最[低小少短慢]/;

function readApart(passage: Passage, by: Figure): FoundRelation | undefined {
  if (!by.before.includes('差')) return undefined;
  const [first, second, ...others] = figuresBefore(passage, by).filter(({ unit }) =>
    by.unit.class === 'percentage-point' ? unit.class === 'percent' : unit.class === by.unit.class,
  );
  if (!first || !second || others.length > 0 || first.depth !== second.depth) return undefined;
  if ([first, second].some(({ flags }) => flags.delta || flags.target || flags.rank)) return undefined;
  const isTold =
    apart.test(by.before) ||
    (ofExtremes.test(by.before) && most.test(first.before) && least.test(second.before)) ||
    (ofAccounts.test(by.before) && /收入[一-鿿]?$/.test(first.before) && /支出[一-鿿]?$/.test(second.before));
  if (!isTold) return undefined;
  return worth(first) < worth(second) ? toRelation(first, second, by, true) : toRelation(second, first, by, true);
}
