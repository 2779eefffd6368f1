import { zero } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { difference, point } from '../../facts/interval.ts';
import { worth } from '../near.ts';
import { figureBeside, figuresBefore, type Passage } from '../passage.ts';
import type { FoundRelation, Relation } from '../relation.ts';
import { findSlip } from '../slip.ts';
import { solve } from '../solve.ts';
import { above, falls, reach } from './above-others.ts';
import { directionOf } from './directions.ts';

/** So many percentages before it may be the other one. */
const farthest = 60;

/**
 * `新登记网点增长9.1%，超过网点平均增幅1.4个百分点`, `分别高出整体增速0.7个和2.4个百分点`: by how much a growth is above another one that sentences before
 * have told. What none of those that its words may mean explains is wrong where a slip of the hand leads to one of them, and to one alone.
 */
export function* findAboveTold(passages: readonly Passage[], relations: readonly Relation[]): Iterable<FoundRelation> {
  if (!passages.some(({ text }) => text.includes('百分点'))) return;
  const growths: Growth[] = [];
  let known: ReadonlySet<number> | undefined;
  for (const passage of passages) {
    for (const figure of passage.figures) {
      if (figure.unit.class === 'percent') {
        const growth = joined(figure, growths.at(-1)) ?? toGrowth(passage, figure);
        if (growth) growths.push(growth);
      } else if (figure.unit.class === 'percentage-point' && growths.length > 1) {
        known ??= new Set(relations.flatMap(({ claim }) => (claim.form === 'difference' ? [claim.by.index] : [])));
        const found = known.has(figure.index) ? undefined : relate(passage, figure, growths.slice(-farthest));
        if (found) yield found;
      }
    }
  }
}

/** A growth, below nothing where it falls, with what its clauses say before it. */
interface Growth {
  readonly figure: Figure;
  readonly value: number;
  readonly section: number | undefined;
  readonly said: string;
}

/** 分别增长2.8%、4.5%: what is said of the first is said of the second. */
function joined(figure: Figure, last: Growth | undefined): Growth | undefined {
  if (!last || last.figure.index !== figure.index - 1 || !/^[、和与及]?$/.test(figure.before)) return undefined;
  const { sentence, paragraph, clause } = last.figure;
  if (sentence !== figure.sentence || paragraph !== figure.paragraph || clause !== figure.clause) return undefined;
  return { ...last, figure, value: last.value < 0 ? -worth(figure) : worth(figure) };
}

function toGrowth({ text, paragraph, figures }: Passage, figure: Figure): Growth | undefined {
  const rises = directionOf(figure);
  if (rises === undefined || figure.flags.target || figure.approximate || figure.flags.per) return undefined;
  const previous = figureBeside(figures, figure, -1);
  const start = Math.max(paragraph.sentences[figure.sentence]?.start ?? 0, figure.start - 60);
  const own = previous && previous.unit.class === 'percent' ? Math.max(start, previous.end) : start;
  const ahead = text.slice(own, figure.start);
  const said = ahead.slice(ahead.lastIndexOf('；') + 1);
  return { figure, value: rises ? worth(figure) : -worth(figure), section: paragraph.section, said };
}

function relate(passage: Passage, by: Figure, growths: readonly Growth[]): FoundRelation | undefined {
  const { text } = passage;
  const before = text.slice(Math.max(0, by.start - reach), by.start);
  // 分别高出整体增速0.7个和2.4个百分点: the last of several is of the last.
  const said = above.exec(before.replace(/(?:[\d.]+个?(?:百分点)?[、和])+$/, ''));
  if (!said || by.depth > 0 || by.approximate) return undefined;
  if (/^[、和]\d/.test(text.slice(by.end, by.end + 2))) return undefined;
  const [, word = '', name = ''] = said;
  const own = figuresBefore(passage, by).findLast(({ unit }) => unit.class === 'percent');
  const to = own && growths.find(({ figure }) => figure === own);
  if (!to || /[；。]/.test(text.slice(to.figure.end, by.start))) return undefined;
  const bare = name.replace(noName, '');
  // 甲片区、乙片区货运量分别增长 is of 货运量.
  const topic = (/[一-鿿]{2,3}$/.exec(to.said.replace(/^.*[，：]/, '').replace(noName, '')) ?? [''])[0];
  const others = growths.filter(
    (growth) =>
      growth !== to &&
      growth.section === to.section &&
      growth.figure.depth === 0 &&
      (bare === '' ? topic !== '' && growth.said.includes(topic) : holdsInOrder(growth.said, bare)),
  );
  const rises = !falls.test(word);
  const readings = others.map((from) => toRelation(from, to, by, rises));
  const right = readings.find((reading) => solve(reading).verdict !== 'violated');
  if (right) return right;
  const slipped = others.filter((from) => isSlipAway(from.value, to, by, rises));
  const [only, ...more] = slipped;
  return only && more.every(({ value }) => value === only.value) ? toRelation(only, to, by, rises) : undefined;
}

/** What says no more than that it is a growth, when, and of how many. */
const noName =
  /同期|增速|增幅|增长率?|平均|水平|整体|总体|全部|全体|同比|分别|上半年|下半年|全年|[前一二三四]+季度|20\d\d年|\d+(?:—\d+)?月份?|我[国省市县区]|的/g;

/** 甲类站点 of 甲类及乙类站点. */
function holdsInOrder(text: string, name: string): boolean {
  let at = -1;
  for (const character of name) {
    at = text.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Two digits swapped, or one of three wrong, in the points or in the growth itself. */
function isSlipAway(from: number, { figure, value }: Growth, by: Figure, rises: boolean): boolean {
  const apart = rises ? value - from : from - value;
  const meant = rises ? from + worth(by) : from - worth(by);
  return (apart > 0 && isSlip(by, apart)) || (value > 0 && meant > 0 && isSlip(figure, meant));
}

function isSlip({ digits, decimals }: Figure, meant: number): boolean {
  const slip = findSlip(digits, meant.toFixed(decimals));
  return slip === 'swap' || (slip !== undefined && digits.length > 3);
}

function toRelation(from: Growth, to: Growth, by: Figure, rises: boolean): FoundRelation {
  const claim = { form: 'difference', from: signed(from), to: signed(to), by, rises } as const;
  return { type: 'change', pattern: 'C9', claim, certain: true };
}

/** 下降3.5% is −3.5%. */
function signed({ figure, value }: Growth): Figure {
  if (value >= 0) return figure;
  const turn = (interval: Figure['rounded']) => difference(point(zero), interval);
  return { ...figure, rounded: turn(figure.rounded), cutOff: turn(figure.cutOff), text: `（−${figure.text}）` };
}
