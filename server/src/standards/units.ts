/**
 * What a number can count or measure. Figures are compared only within one class: 件≈起≈宗≈例 count cases, 人 and 人次 differ.
 * Source: usage of published reports; GB 3100—1993 for measures.
 */
export type UnitClass =
  | 'case'
  | 'item'
  | 'institution'
  | 'household'
  | 'thing'
  | 'pair'
  | 'person'
  | 'person-time'
  | 'household-time'
  | 'vehicle-time'
  | 'case-time'
  | 'batch'
  | 'occasion'
  | 'copy'
  | 'piece'
  | 'place'
  | 'vehicle'
  | 'project'
  | 'yuan'
  | 'dollar'
  | 'percent'
  | 'per-mille'
  | 'percentage-point'
  | 'multiple'
  | 'proportion'
  | 'temperature'
  | 'length'
  | 'depth'
  | 'area'
  | 'mass'
  | 'volume'
  | 'time'
  | 'month'
  | 'gram'
  | 'concentration'
  | 'character'
  | 'energy'
  | 'power'
  | 'capacity'
  | 'score'
  | 'animal'
  | 'dose'
  | 'plain'
  | `times ${string}`;

export interface Unit {
  readonly text: string;
  readonly class: UnitClass;
  /** Counts are integers, measures are not. */
  readonly discrete: boolean;
  /** How many of the class's first unit it is: 公里 is 1000 米; areas are counted in thirds of 平方米, so that 亩 is exact, masses in 斤. */
  readonly scale: bigint;
}

const counts: Readonly<Partial<Record<UnitClass, readonly string[]>>> = {
  case: ['件', '起', '宗', '例', '案'],
  item: ['项'],
  institution: ['家', '所'],
  household: ['户'],
  thing: [
    '个',
    '只',
    '台',
    '套',
    '部',
    '面',
    '块',
    '座',
    '栋',
    '幢',
    '棵',
    '株',
    '枚',
    '把',
    '根',
    '艘',
    '架',
    '支',
    '组',
    '类',
    '种',
    '间',
    '盏',
    '扇',
    '口',
    '眼',
    '门',
    '单',
    '单位',
    '笔',
    '票',
    '列',
    '桶',
    '箱',
    '包',
    '袋',
    '瓶',
    '盒',
    '双',
    '副',
    '盘',
    '杆',
    '具',
    '宗地',
    '孔',
    '床',
    '席',
    '班',
    '顶',
    '颗',
    '标箱',
    '标准箱',
    '粒',
    '通',
    '站',
    '队',
    '枪',
  ],
  pair: ['对'],
  person: ['人', '名', '位'],
  'person-time': ['人次', '人（次）'],
  'household-time': ['户次', '家次', '户（次）', '家（次）'],
  'vehicle-time': ['车次', '辆次', '艘次', '台次', '架次', '班次'],
  'case-time': ['件次', '起次', '例次', '份次', '项次', '次项', '证次', '册次'],
  batch: ['批次', '批件', '批'],
  occasion: ['次', '场', '场次', '期', '轮', '遍', '讲', '课'],
  copy: ['份', '册', '张', '本', '封', '页', '幅', '卷'],
  piece: ['条', '篇', '道', '则', '款', '句'],
  place: ['处', '片', '段'],
  vehicle: ['辆'],
  animal: ['头', '羽', '匹', '尾'],
  // Of a vaccine; of blood and its components.
  dose: ['剂次', '剂', '治疗量'],
};

/** What a number of a table counts where nothing names its unit. */
export const plainUnit: Unit = { text: '', class: 'plain', discrete: true, scale: 1n };

export const percentUnit: Unit = { text: '%', class: 'percent', discrete: false, scale: 1n };
/** 时限由45日压至27日: elsewhere 日 ends a date. */
export const daysUnit: Unit = { text: '日', class: 'time', discrete: false, scale: 86_400n };
/** 城乡收入之比为1.83, 供需比为1.12：1: so many times as much. */
export const ratioUnits: readonly Unit[] = ['：1', ':1', ''].map((text) => ({
  text,
  class: 'multiple',
  discrete: false,
  scale: 1n,
}));
/** 三次产业结构为7.5:44.4:48.1: a share of what all of them are of. */
export const proportionUnit: Unit = { text: '', class: 'proportion', discrete: false, scale: 1n };
/** 三成 is 30%. */
export const tenthUnit: Unit = { text: '成', class: 'percent', discrete: false, scale: 10n };

/** 提高2.1个和3.4个百分点: the last one says of what all are. */
export const pointsAhead: Unit = { text: '个', class: 'percentage-point', discrete: false, scale: 1n };

const measures: readonly Unit[] = [
  { text: '元', class: 'yuan', discrete: false, scale: 1n },
  { text: '美元', class: 'dollar', discrete: false, scale: 1n },
  percentUnit,
  { text: '‰', class: 'per-mille', discrete: false, scale: 1n },
  { text: '个百分点', class: 'percentage-point', discrete: false, scale: 1n },
  { text: '百分点', class: 'percentage-point', discrete: false, scale: 1n },
  { text: '倍', class: 'multiple', discrete: false, scale: 1n },
  { text: '米', class: 'length', discrete: false, scale: 1n },
  { text: '公里', class: 'length', discrete: false, scale: 1000n },
  { text: '千米', class: 'length', discrete: false, scale: 1000n },
  { text: '平方米', class: 'area', discrete: false, scale: 3n },
  // Of rain and of water.
  { text: '毫米', class: 'depth', discrete: false, scale: 1n },
  { text: '厘米', class: 'depth', discrete: false, scale: 10n },
  { text: '平方公里', class: 'area', discrete: false, scale: 3_000_000n },
  { text: '平方千米', class: 'area', discrete: false, scale: 3_000_000n },
  { text: '公顷', class: 'area', discrete: false, scale: 30_000n },
  { text: '千公顷', class: 'area', discrete: false, scale: 30_000_000n },
  { text: '亩', class: 'area', discrete: false, scale: 2000n },
  { text: '克', class: 'gram', discrete: false, scale: 1n },
  { text: '微克/立方米', class: 'concentration', discrete: false, scale: 1n },
  { text: '毫克/立方米', class: 'concentration', discrete: false, scale: 1000n },
  { text: '字', class: 'character', discrete: true, scale: 1n },
  { text: '度', class: 'energy', discrete: false, scale: 1n },
  { text: '千瓦时', class: 'energy', discrete: false, scale: 1n },
  { text: '千瓦', class: 'power', discrete: false, scale: 1n },
  { text: '兆瓦', class: 'power', discrete: false, scale: 1000n },
  { text: '千伏安', class: 'capacity', discrete: false, scale: 1n },
  { text: '海里', class: 'length', discrete: false, scale: 1852n },
  { text: '分', class: 'score', discrete: false, scale: 1n },
  { text: '斤', class: 'mass', discrete: false, scale: 1n },
  { text: '公斤', class: 'mass', discrete: false, scale: 2n },
  { text: '千克', class: 'mass', discrete: false, scale: 2n },
  { text: '吨', class: 'mass', discrete: false, scale: 2000n },
  // What is carried by how far: no 吨 and no 人.
  { text: '吨公里', class: 'times 吨公里', discrete: false, scale: 1n },
  { text: '人公里', class: 'times 人公里', discrete: false, scale: 1n },
  { text: '毫升', class: 'volume', discrete: false, scale: 1n },
  { text: '立方米', class: 'volume', discrete: false, scale: 1_000_000n },
  { text: '立方', class: 'volume', discrete: false, scale: 1_000_000n },
  { text: '摄氏度', class: 'temperature', discrete: false, scale: 1n },
  { text: '天', class: 'time', discrete: false, scale: 86_400n },
  { text: '小时', class: 'time', discrete: false, scale: 3600n },
  { text: '秒', class: 'time', discrete: false, scale: 1n },
  { text: '分钟', class: 'time', discrete: false, scale: 60n },
  { text: '个工作日', class: 'time', discrete: true, scale: 86_400n },
  { text: '个月', class: 'month', discrete: false, scale: 1n },
  { text: '学时', class: 'time', discrete: false, scale: 3600n },
  { text: '课时', class: 'time', discrete: false, scale: 3600n },
];

/** Their signs. Source: GB 3100—1993《国际单位制及其应用》; ㎡, m3 and km2 as they are typed. */
const signs: Readonly<Record<string, readonly string[]>> = {
  公里: ['km'],
  平方米: ['㎡', 'm²', 'm2'],
  平方公里: ['km²', 'km2'],
  立方米: ['m³', 'm3'],
  公斤: ['kg'],
  千瓦时: ['kWh', 'kwh', 'KWh'],
  千瓦: ['kW'],
  兆瓦: ['MW'],
  摄氏度: ['℃', '°C'],
  '微克/立方米': ['μg/m³', 'μg/m3', 'ug/m3'],
  '毫克/立方米': ['mg/m³', 'mg/m3'],
};

export const units: readonly Unit[] = [
  ...measures,
  ...measures.flatMap((unit) => (signs[unit.text] ?? []).map((text) => ({ ...unit, text }))),
  ...Object.entries(counts).flatMap(([unitClass, texts]) =>
    (texts ?? []).map((text): Unit => ({ text, class: unitClass as UnitClass, discrete: true, scale: 1n })),
  ),
];

/** By their first character, the longest first. */
const byFirst = new Map<string, Unit[]>();
for (const unit of [...units].sort((a, b) => b.text.length - a.text.length)) {
  const first = unit.text.charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), unit]);
}

export function beginsUnit(character: string): boolean {
  return byFirst.has(character);
}

/** The longest unit that stands at `offset` of a text as it is read, or `undefined`. */
export function findUnit(text: string, offset: number): Unit | undefined {
  return (
    byFirst
      .get(text.charAt(offset))
      ?.find(
        (unit) =>
          text.startsWith(unit.text, offset) &&
          (offset + unit.text.length === text.length ||
            !otherWords[unit.text]?.includes(text.charAt(offset + unit.text.length))),
      ) ?? findTimes(text, offset)
  );
}

/** The characters before which they are no units: 一对一, 3对3, 通过, 通道, 一票否决, 3列入, 3讲座. */
const otherWords: Readonly<Record<string, string>> = {
  对: '0123456789一二三四五六七八九十多',
  通: '过道知用报信',
  票: '否据证面价款源选务数制决房',
  列: '入出为支席举示明表装',
  讲: '座话解师述课习',
  课: '题后程件外堂本',
};

const han = /[一-鿿]/;

/** 剂次, 证次: what is done so many times, whatever it is; each is a class of its own. */
function findTimes(text: string, offset: number): Unit | undefined {
  if (
    text.charAt(offset + 1) !== '次' ||
    !han.test(text.charAt(offset)) ||
    '第年月日时多首上下每零一二三四五六七八九十百千万亿两几余'.includes(text.charAt(offset))
  )
    return undefined;
  const unit = text.slice(offset, offset + 2);
  return { text: unit, class: `times ${unit}`, discrete: true, scale: 1n };
}
