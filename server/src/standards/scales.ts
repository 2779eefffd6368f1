/**
 * Grades of one scale, one step below the other: 国家级、省级、自设; 五星级、四星级、三星级及以下; 优秀、良好、合格.
 * Source: scales of appraisals and of administrative levels.
 */
const levels: readonly (readonly string[])[] = [
  ['国家', '省', '市', '县|区|旗', '乡|镇|街', '村|社区', '自[设办选筹建立主定]|校级|院级|本级'],
  ['幼儿园|学前', '小学', '初中', '高中|中职', '高校|大学|大专|本科'],
];

/** Scales of which one thing has one grade; what is 国家级 may be 省级 as well, and one school teach 小学 and 初中. */
const grades: readonly (readonly string[])[] = [
  ['优秀|优等', '良好|良等', '合格|中等|一般|达标', '基本合格|较差', '不合格|差'],
  ['特等', '一等', '二等', '三等', '四等', '优秀奖|鼓励奖'],
  ['一[级类档批]|Ⅰ|甲', '二[级类档批]|Ⅱ|乙', '三[级类档批]|Ⅲ|丙', '四[级类档批]|Ⅳ|丁', '五[级类档批]|Ⅴ'],
  ['五星', '四星', '三星', '二星', '一星'],
  ['5A|AAAAA', '4A|AAAA', '3A|AAA', '2A|AA'],
  // The highest that one has: 《中华人民共和国学位法》.
  ['博士', '硕士|研究生', '本科|学士', '大专|专科', '中专|高中', '初中'],
  ['高级|正高', '副高', '中级', '初级|基本级', '未定级|无职称|员级'],
  // 《中华人民共和国公务员法》 on ranks, as published reports of discipline sum them up.
  ['省部级', '厅局级|地厅级|司局级', '县处级', '乡科级|科级', '股级|科员|一般干部'],
  ['特别重大', '(?<!特别)重大|高风险', '较大|中风险', '一般|低风险'],
  ['(?:非常|很|十分)满意', '(?<![不本较常很分])满意', '(?:基本|比?较)满意', '不太?满意'],
  ['标杆|示范', '一般|达标', '薄弱|后进'],
];

/** The lowest steps: a list of the best does not go down to them. */
const lowest = /不合格|较差|[以及]下|[县区旗乡镇街村]|社区|自[设办选筹建立主定]|其[他它]/;

/** 优秀186卷、良好23卷: the two upper steps of a scale, below which there may be others. */
export function endsHigh(labels: readonly string[]): boolean {
  const [first = '', last = ''] = labels;
  if (labels.length !== 2 || !isScale(labels) || lowest.test(last) || /合格|达标|一般|初级/.test(last)) return false;
  return scalePatterns.some(([top, next]) => top?.test(first) && next?.test(last));
}

/** 国家级2条、省级9条、市级21条, 一等奖1件、二等奖3件: the best, from the top; not 一类、二类、三类 or down to the lowest step. */
export function areHighlights(labels: readonly string[]): boolean {
  if (!isScale(labels) || lowest.test(labels.at(-1) ?? '')) return false;
  return /国家|[省市]|奖/.test(labels[0] ?? '');
}

/** 好评占98.2%，差评占0.3%: between the two ends of a scale there may be something, 中评 or 基本满意. Source: as for the grades; 好差评 has five. */
export function areEnds(labels: readonly string[]): boolean {
  return labels.length === 2 && ends.some((pair) => pair.every((end) => labels.some((label) => end.test(label))));
}

const ends = [
  [/好评/, /差评/],
  [/(?<!不)满意/, /不满意/],
] as const;

const toPatterns = (steps: readonly string[]) => steps.map((step) => new RegExp(step));
const gradePatterns = grades.map(toPatterns);
const scalePatterns = [...levels.map(toPatterns), ...gradePatterns];
/** Most labels are no step of any scale: that is told at once. */
const anyStep = new RegExp([...levels, ...grades].flat().join('|'));

/** Each label is a step of one scale, each lower or each higher than the one before. */
export function isScale(labels: readonly string[]): boolean {
  return stepOn(scalePatterns, labels);
}

/** As `isScale`, of steps that exclude each other: 优秀、良好、合格. */
export function areGrades(labels: readonly string[]): boolean {
  // 本科以上 has 硕士 in it.
  return !labels.some((label) => label.includes('以上')) && stepOn(gradePatterns, labels);
}

function stepOn(scales: readonly (readonly RegExp[])[], labels: readonly string[]): boolean {
  if (labels.length < 2 || !labels.every((label) => anyStep.test(label))) return false;
  return scales.some((scale) => {
    const places = labels.map((label) => scale.findLastIndex((step) => step.test(label)));
    const [first = -1, second = -1] = places;
    const way = second - first;
    return places.every((place, at) => place >= 0 && (at === 0 || (place - (places[at - 1] ?? 0)) * way > 0));
  });
}

/** 一本、二本、三本; A级、B级、C级: one name behind numerals or letters, one after the other; a thing has one of them. */
export function areOrdinals(labels: readonly string[]): boolean {
  const [first, ...others] = labels.map((label) => ordinal.exec(label));
  if (!first || others.length === 0 || first[2] === '是') return false;
  const numerals = [first, ...others].map((found) => (found && found[2] === first[2] ? (found[1] ?? '') : ''));
  if (numerals.includes('') || new Set(numerals).size < numerals.length) return false;
  return /[A-Z]/.test(numerals[0] ?? '')
    ? numerals.every((numeral) => /[A-Z]/.test(numeral))
    : numerals.every((numeral, at) => series.charAt(at) === numeral);
}

const series = '一二三四五六七八九十';
const ordinal = /^(?:[^一-鿿A-Z]*|[，；、]?其中[，：]?|[和与及])([一二三四五六七八九十A-Z])([一-鿿]{1,6})$/;

/** A级、B级、C级、D级: letters from the first to the fourth, below which nothing is left. */
export function areAllLetters(labels: readonly string[]): boolean {
  return areOrdinals(labels) && ['A', 'B', 'C', 'D'].every((letter) => labels.some((label) => label.includes(letter)));
}
