import { exact } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { difference, point, sum } from '../../facts/interval.ts';
import { parseHanNumeral } from '../../standards/numerals.ts';
import { isSlipOf, worth } from '../near.ts';
import { figureBeside, figuresBefore, type Passage } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { directionOf } from './directions.ts';
import { isFromTo } from './from-to.ts';

/**
 * `从2010年的312万人增长到2022年的608万人，年均增长5.7%`: by how much it grew each year, where the years are named;
 * `比2021年增长13.2%，两年平均增长6.4%`: of the growth of several years.
 */
export function* findYearlyRates(passage: Passage): Iterable<FoundRelation> {
  for (const rate of passage.figures) {
    if (rate.unit.class !== 'percent' || rate.flags.target || !yearly.test(rate.before)) continue;
    const rises = !/降|减/.test(rate.before);
    const over = overYears(passage, rate, rises) ?? fromYearToYear(passage, rate);
    if (!over || over.years < 2 || over.years > mostYears) continue;
    const { from, to, years } = over;
    yield { type: 'change', pattern: 'D16', claim: { form: 'change', rate, rises, from, to, years }, certain: true };
  }
}

/** 年均增长, 年均增速仅为, 两年平均增长. */
const yearly =
  /年(?:平均|均)(?:复合)?(?:名义|实际)?(?:[增递][长加速幅]|下降|减少|递减)(?:率|幅度|速度)?(?:仅|约|近|达|到|为|了|是|高|超|过)*$/;

/** A report looks back no further. */
const mostYears = 80;

interface Over {
  readonly from: Figure;
  readonly to: Figure;
  readonly years: number;
}

/** Right before it, in its sentence: from a value of one year to that of another. */
function fromYearToYear(passage: Passage, rate: Figure): Over | undefined {
  // 其中甲类年均增长8%: of another thing than the two values.
  if (!ofItself.test(rate.before)) return undefined;
  const [from, to] = figuresBefore(passage, rate)
    .filter(({ flags, unit }) => !(flags.delta && unit.class === 'percent'))
    .slice(-2);
  if (!from || !to || from.depth !== to.depth || !isFromTo(from, to) || from.unit.class === 'percent') return undefined;
  const [begin, end] = [yearIn(from.before), yearIn(to.before)];
  if (begin === undefined || end === undefined) return undefined;
  return /[；。]/.test(passage.text.slice(to.end, rate.start)) ? undefined : { from, to, years: end - begin };
}

/** 年均增长, 八年间年均增长: nothing that is named besides. */
const ofItself = /^[，、（]?(?:其间|期间|[一二三四五六七八九十\d]{1,3}年[间来内]?，?)?年(?:平均|均)/;

function yearIn(label: string): number | undefined {
  const found = label.match(/(?:19|20)\d\d(?=年)/g);
  return found?.length === 1 ? Number(found[0]) : undefined;
}

/** 比2021年增长13.2%，两年平均增长6.4%: right behind the growth since the year so many years ago. */
function overYears({ figures, text }: Passage, rate: Figure, rises: boolean): Over | undefined {
  const said = /^[，、（]?([二两三四五])年平均/.exec(rate.before)?.[1];
  const whole = figureBeside(figures, rate, -1);
  if (said === undefined || !whole || whole.unit.class !== 'percent' || whole.sentence !== rate.sentence)
    return undefined;
  if (!/[比较](?:19|20)\d\d年/.test(whole.before) || directionOf(whole) !== rises) return undefined;
  if (text.slice(whole.end, rate.labelStart) !== '，') return undefined;
  const years = parseHanNumeral(said);
  if (years === undefined) return undefined;
  const before = {
    ...whole,
    rounded: hundred,
    cutOff: hundred,
    digits: '100',
    decimals: 0,
    text: '100%',
    plain: false,
  };
  const grown = (interval: Figure['rounded']) => (rises ? sum([hundred, interval]) : difference(hundred, interval));
  const value = (rises ? 100 + worth(whole) : 100 - worth(whole)).toFixed(whole.decimals);
  const now = {
    ...whole,
    rounded: grown(whole.rounded),
    cutOff: grown(whole.cutOff),
    digits: value,
    text: `${value}%`,
  };
  // 比2019年增长13.2%，三年平均增长4.2%: some count years that others do not; then it comes near.
  const computed = 100 * Math.abs((worth(now) / 100) ** (1 / years) - 1);
  const isNear = Math.abs(computed - worth(rate)) < 0.5 * computed || isSlipOf(rate, computed, true);
  return isNear || worth(rate) > worth(whole) ? { from: before, to: { ...now, plain: false }, years } : undefined;
}

const hundred = point(exact(100));
