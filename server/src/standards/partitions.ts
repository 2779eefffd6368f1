import { waits } from './outcomes.ts';
import { pairs, scales, type Whole } from './whole-names.ts';

/**
 * Names that divide one whole: a thing that is one of them is none of the others, so that their counts never exceed the
 * whole's. `complete`: together they are the whole.
 * Source: 《行政处罚法》, 《行政许可法》, 《行政强制法》, 《行政复议法》 for acts and decisions; usage for the others.
 */
export interface Partition {
  readonly names: readonly string[];
  readonly complete: boolean;
  /** What a thing is from the beginning, not what became of it or how it is ranked: no word need tie them to their whole. */
  readonly isNature?: true;
}

export const partitions: readonly Partition[] = [
  {
    names: [
      '行政许可',
      '行政处罚',
      '行政强制',
      '行政检查',
      '行政征收',
      '行政征用',
      '行政给付',
      '行政裁决',
      '行政确认',
      '行政奖励',
    ],
    complete: false,
  },
  { names: ['维持', '撤销', '变更', '确认违法', '驳回', '终止', '责令履行', '不予受理', '调解'], complete: false },
  { names: ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'], complete: true },
  { names: ['一般程序', '普通程序', '简易程序', '听证程序'], complete: false, isNature: true },
  {
    names: ['中央', '国家级', '省级', '市级', '县级', '区级', '市县', '区县', '乡级', '镇级', '村级'],
    complete: false,
  },
  { names: ['一审', '二审', '再审'], complete: false, isNature: true },
  { names: ['一级', '二级', '三级', '四级', '五级'], complete: false },
  { names: ['一类', '二类', '三类', '四类'], complete: false },
  { names: ['保留', '修改', '废止', '宣布失效'], complete: false },
  { names: ['男', '女'], complete: true },
  { names: ['专职', '兼职'], complete: true },
  { names: ['线上', '线下'], complete: true },
  { names: ['城镇', '农村'], complete: true },
  { names: ['建议', '提案'], complete: true },
  { names: ['合格', '不合格'], complete: true },
  // 《中华人民共和国土地管理法》第五十四条 and 《土地管理法实施条例》第十七条.
  { names: ['出让', '划拨', '租赁', '作价'], complete: false, isNature: true },
  // 《进出口商品检验法实施条例》第十九条.
  { names: ['退运', '销毁', '技术处理', '技术整改'], complete: false, isNature: true },
  // 《中华人民共和国市场主体登记管理条例》第二条.
  { names: ['企业', '个体工商户', '农民专业合作社'], complete: true, isNature: true },
  // 国家统计局《三次产业划分规定》.
  { names: ['第一产业', '第二产业', '第三产业'], complete: true },
  // 《政府收支分类科目》: of 一般公共预算收入.
  { names: ['税收收入', '非税收入'], complete: true },
  // 最高人民法院司法统计.
  { names: ['刑事', '民事', '行政', '执行'], complete: false, isNature: true },
  { names: ['公路', '水路', '铁路', '航空', '管道'], complete: false, isNature: true },
  { names: ['新建', '续建'], complete: false, isNature: true },
  { names: ['按时', '按期', '限期内', '超时', '超期', '逾期'], complete: false, isNature: true },
  { names: ['汉族', '少数民族'], complete: true },
];

/** Most labels hold no name of any partition: that is told at once. */
const anyMember = new RegExp(partitions.flatMap(({ names }) => names).join('|'));

/** The partition of which every label names a member of its own, or `undefined`; complete where none of its names is missing. */
export function findPartition(labels: readonly string[]): Partition | undefined {
  if (!labels.every((label) => anyMember.test(label))) return undefined;
  for (const partition of partitions) {
    const { names, complete } = partition;
    if (labels.length > names.length) continue;
    const members = new Set(labels.map((label) => longestIn(label, names)));
    if (members.has(undefined) || members.size < labels.length) continue;
    // 收到168件，其中予以公开90件、部分公开12件: two of six results.
    return { ...partition, complete: complete && members.size === names.length };
  }
  return undefined;
}

/** 不合格 is not 合格: the longest name that a label holds. */
function longestIn(label: string, names: readonly string[]): string | undefined {
  let longest: string | undefined;
  for (const name of names) {
    if (name.length > (longest?.length ?? 0) && label.includes(name)) longest = name;
  }
  return longest;
}

const wholes: readonly Whole[] = [
  ...pairs.map((pair): Whole => ({ members: pair.map((names) => names.split('|')) })),
  ...scales,
];

/** Most labels hold no name of any whole, either. */
const anyName = new RegExp(wholes.flatMap(({ members, optional = [] }) => [...members, ...optional].flat()).join('|'));

/** Each label names another member, and no member is missing. */
function isWhole({ members, optional = [] }: Whole, labels: readonly string[]): boolean {
  if (labels.length < members.length || labels.length > members.length + optional.length) return false;
  const all = [...members, ...optional];
  const named = new Set<number>();
  for (const label of labels) {
    let best = -1;
    let length = 0;
    for (const [index, names] of all.entries()) {
      const name = longestIn(label, names);
      // Of equal names the first that is still free.
      if (name !== undefined && (name.length > length || (name.length === length && named.has(best)))) {
        best = index;
        length = name.length;
      }
    }
    if (best < 0 || named.has(best)) return false;
    named.add(best);
  }
  return members.every((_, index) => named.has(index));
}

const negated = /(?:不予|未予|不再|尚未|没有|非|不|未|无)([一-鿿]{1,2})/;

/** 税收收入 and 非税收入, 有效件 and 无效件: one name denies the other. */
export function denies(label: string, other: string): boolean {
  const denied = negated.exec(label);
  const [marked = '', stem = ''] = denied ?? [];
  // 不予处罚286件，减轻处罚195件: a milder one is no opposite.
  if (/[减从]轻|免[予除]|部分/.test(other)) return false;
  return denied !== null && other.includes(stem) && !other.includes(marked) && !negated.test(other);
}

const ends = /立行立改|即办|属实|通过|有效|正常|达标|胜诉|办结|审定/;
const kinds: readonly (readonly [string, string])[] = [['建议', '提案'], ...pairs.filter(([name]) => !ends.test(name))];
const kindPatterns = kinds.map((pair) => pair.map((names) => new RegExp(names)));

/** A label of a kind: 聘用, 专职 and 人员 of 聘用专职人员. */
interface KindLabel {
  readonly own: string;
  readonly name: string;
  readonly object: string;
}

/** Two labels that name what a thing is of two kinds: 聘用专职人员12人、兼职人员39人. */
export function ofKinds(labels: readonly [string, string]): readonly [KindLabel, KindLabel] | undefined {
  for (const [one, other] of kindPatterns) {
    for (const names of [
      [one, other],
      [other, one],
    ]) {
      const [first, second] = labels.map((label, at) => split(label, names[at]?.exec(label)));
      if (first && second) return [first, second];
    }
  }
  return ofOneForm(labels);
}

/** 走访大型企业139家、小微企业229家: what both end with, and a verb before the first alone. */
function ofOneForm([one, other]: readonly [string, string]): readonly [KindLabel, KindLabel] | undefined {
  let length = 0;
  while (length < other.length - 1 && one.endsWith(other.slice(-length - 1))) length++;
  if (length < 2 || one.length !== other.length + 2) return undefined;
  const object = one.slice(-length);
  return [
    { own: one.slice(0, 2), name: one.slice(2, -length), object },
    { own: '', name: other.slice(0, -length), object },
  ];
}

function split(label: string, found: RegExpExecArray | null | undefined): KindLabel | undefined {
  if (!found) return undefined;
  const [name] = found;
  return { own: label.slice(0, found.index), name, object: label.slice(found.index + name.length) };
}

const grades = '一二三四五六';

/** 千吨级以上 and 千吨级以下: what is above a bound and what is below it. */
function meet(one: string, other: string): boolean {
  const [, bound = '', side] = /([^，、；：（）]{2,8})以([上下])的?$/.exec(one) ?? [];
  if (bound !== '' && new RegExp(`以${side === '上' ? '下' : '上'}的?$`).test(other) && other.includes(bound))
    return true;
  // 闲置一年以内 and 一年以上.
  const within = /([\d一二三四五六七八九十半]+个?[年月日天])[以之]内的?$/.exec(one)?.[1];
  if (within !== undefined && new RegExp(`${within}以[上外]的?$`).test(other)) return true;
  // 二级以上 and 一级及以下.
  const [upper, lower] = [/([二三四五六])级及?以上的?$/.exec(one)?.[1], /([一二三四五])级及以下的?$/.exec(other)?.[1]];
  return upper !== undefined && lower !== undefined && grades.indexOf(upper) === grades.indexOf(lower) + 1;
}

/** Together the names leave nothing out. */
export function dividesWhole(labels: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = labels;
  // 起诉498人、不起诉119人，尚未作出决定14人.
  if (labels.length === 3 && waits.test(third)) return denies(second, first) || denies(first, second);
  if (labels.length === 2 && (denies(first, second) || denies(second, first) || meet(first, second))) return true;
  if (findPartition(labels)?.complete === true) return true;
  return labels.every((label) => anyName.test(label)) && wholes.some((whole) => isWhole(whole, labels));
}

const quarters = '一二三四';

/** 前三季度 is 一季度、二季度 and 三季度, 上半年 the first two. */
export function dividesPeriod(whole: string, labels: readonly string[]): boolean {
  const count = /上半年/.test(whole) ? 2 : quarters.indexOf(/前([二三])个?季度/.exec(whole)?.[1] ?? '?') + 1;
  return count > 1 && labels.length === count && labels.every((label, at) => label.includes(`${quarters[at]}季度`));
}

/** 罚没收入1286万元，其中罚款1042万元、没收违法所得244万元: 罚没 is short for the two; so is 研究生 for 硕士 and 博士. */
export function areNamedTogether(whole: string, labels: readonly string[]): boolean {
  return together.some(
    ([name, parts]) =>
      labels.length === parts.length &&
      name.test(whole) &&
      new Set(labels.map((label) => longestIn(label, parts))).size === parts.length &&
      labels.every((label) => longestIn(label, parts) !== undefined),
  );
}

/** What a name stands for: 《行政处罚法》第九条; 《中华人民共和国学位法》第二条; 《中国共产党章程》第三十条. */
const together: readonly (readonly [name: RegExp, parts: readonly string[]])[] = [
  [/罚没/, ['罚款', '没收']],
  [/投诉举报/, ['投诉', '举报']],
  [/研究生(?:共|人数)?$/, ['硕士', '博士']],
  [/党的?(?:基层)?组织(?:总数)?(?:共|达)?$/, ['党委', '总支', '支部']],
];

/** Where one belongs: to one team, one town, one institute, one grade. */
const belongings = /(?:[中大支分小]队|分局|街道|镇|乡|村|社区|片区|县|[东南西北]区|校区|园区|车间|班组|年级)$/;

/** 一中队15人、二中队14人、三中队12人: one stands in one of them alone. */
export function areBelongings(labels: readonly string[]): boolean {
  const [first = ''] = labels;
  const ending = belongings.exec(first)?.[0];
  if (ending === undefined || labels.length < 2) return false;
  const bare = labels.map((label) => label.replace(/^[^一-鿿]+|^(?:其中|[和与及])/g, ''));
  return (
    new Set(bare).size === bare.length && bare.every((label) => label.length > ending.length && label.endsWith(ending))
  );
}

/**
 * What a thing is besides being of a class: 重点项目 are of some trade as well, and women may be members of the Party.
 * Source: usage; honours and sizes of enterprises in the rules on how they are recognized.
 */
export const traits =
  /党员|团员|[男女]|民族|岁|职称|学历|学位|本科|硕士|博士|研究生|大专|[初中高正副]级|教授|骨干|退休|退役|残疾|留守|低保|贫困|困难|流动|外来|本地|[持取获领]|具有|拥有|涉|重点|重大|重要|疑难|复杂|典型|优秀|先进|示范|达标|星级|规模|规上|限上|高新|科技型|专精特新|上市|龙头|外资|合资|民营|国有|国企|民企|小微|中小|新|续|(?<!养)老|[青少]年|多|未|不|无|没|非|可|需|应|已|经|曾|仅|联合|跨|夜间|假|双随机|以[上下内外]|其中|首|级以|[省市县区国]级|[省市县区]重|全国|年度/;

/** What people are besides, several at once: 党员干部、青年干部. */
export const traitsOfPeople = /党员|团员|[男女]|民族|[青少老]年|残疾|退[役休]|留守/;

/** Traits of people by what they tell of; each of them has one of each kind. Source: tables of the statistics of 党员, 干部 and 代表. */
const kindsOfTraits: readonly RegExp[] = [
  /[男女]/,
  /民族|汉族/,
  /学历|学位|文化程度|本科|专科|大专|中专|硕士|博士|研究生|高中/,
  /岁|[青中老]年(?!度)/,
  /职称|教授|[初中高]级/,
  /党员|党派|群众/,
];

/** 女占27.6%；少数民族占8.1%；大专以上学历占40.9%；35岁以下占19.2%: names of several kinds overlap, whatever they add up to. */
export function tellOfSeveralTraits(labels: readonly string[]): boolean {
  const told = labels.map((label) => kindsOfTraits.findIndex((kind) => kind.test(label)));
  return !told.includes(-1) && new Set(told).size > 1;
}

/** What a thing is from the beginning, and not what became of it: of 男 and 女 there is no third that waits. */
const natures = new Set([
  '男',
  '专职',
  '未成年',
  '公办',
  '进口',
  '境内',
  '省内',
  '中央',
  '上半年',
  '在编',
  '存量',
  '线上',
  '城镇',
  '公益',
]);

const naturalWholes = wholes.filter(({ members }) => natures.has(members[0]?.[0] ?? ''));

/** 其中存量38处、新增8处: nothing but the two names, or what the total is called itself (低保对象320户，城镇低保50户、农村低保270户). */
export function areNatures(labels: readonly string[], whole: string): boolean {
  if (!labels.every((label) => anyName.test(label))) return false;
  return naturalWholes.some(({ members }) => {
    if (labels.length !== members.length) return false;
    const places = labels.map((label) =>
      members.findIndex((names) =>
        names.some((name) => label.includes(name) && isBare(label.replace(name, ''), whole)),
      ),
    );
    return !places.includes(-1) && new Set(places).size === places.length;
  });
}

function isBare(left: string, whole: string): boolean {
  const rest = left.replace(/^[^一-鿿]+|^(?:其中|和|及)|(?:类|的|性|生|员工?|人员)$/g, '');
  return rest === '' || whole.endsWith(rest);
}

/** 困难群众100户，其中城镇低保30户、农村低保20户: the names divide what they end with, and the whole is called otherwise. */
export function dividesOthers(labels: readonly string[], whole: string): boolean {
  const [first = '', second = '', ...more] = labels;
  let length = 0;
  while (length < first.length && first.endsWith(second.slice(-length - 1)) && length < second.length) length++;
  if (more.length > 0 || length < 2 || whole.includes(first.slice(-length))) return false;
  return areNatures([first.slice(0, -length), second.slice(0, -length)], whole);
}

/**
 * The label of an item that takes up what is left: 其他5件, 涉毒、涉赌等其余案件196件, 法律及财务等专业7人; not 其他岗位 of something
 * named.
 */
export function closesList(label: string): boolean {
  return /^[，；和及与以]*(?:其他|其余|其它)|(?:等|及|和|或)(?:其他|其余|其它)|[及和与][^，；]{1,8}等(?:专业|行业|领域|岗位)$/.test(
    label,
  );
}

const outcomes = [
  ...['维持', '撤销', '变更', '确认违法', '驳回', '终止', '责令履行', '调解', '撤回', '和解', '裁决', '判决'],
  ...['重新仲裁', '重新处理', '发回'],
  ...['予以', '不予', '准予', '部分公开', '无法提供', '其他处理'],
];

/** How cases end: 维持4件、终止1件. */
export function isOfOutcomes(labels: readonly string[]): boolean {
  return labels.every((label) => outcomes.some((outcome) => label.includes(outcome)));
}

/** 等 that leaves a list open; 一等奖, 同等, 中等 and 等级 are words of their own. */
export const andSoOn = '(?<![一二三四五特同优中高初相])等(?![奖级次待])';

/** The state's share of what belongs to owners: others have theirs. Source: usage of reports on 国有资产管理情况. */
export const ofSome = /国有(?:资本)?权益/;

/**
 * What comes in by taxes is a part of what a budget takes in, though both may stand behind 其中. Source: 《预算法》 art. 27, 一般公共预算收入包括各项税收收入.
 */
export function areNested(labels: readonly string[]): boolean {
  return (
    labels.some((label) => /(?:预算|财政)总?收入[完成为达到]*$/.test(label)) &&
    labels.some((label) => /(?<!非)税收(?:收入)?[完成为达到]*$/.test(label))
  );
}

/** 编制62名, of which 58 are filled. */
export const grantedPosts = /编制[人员数为有共]*$/;

/**
 * The most that may be had, and what is a level, never add up: 最高额度80万元，其中单职工50万元、双职工80万元; 均价8500元. Nor does what is counted by
 * weight: 专职640人，兼职310人，折合总数795人. Of posts that were granted (编制8名) those on the staff are some, and who is hired is none. Source: usage of published reports; 《普通高等学校基本办学条件指标（试行）》（教发〔2004〕2号） for 折合.
 */
export const neverAdds = new RegExp(
  `最[高低多少大小]|额度|限额|上限|下限|均[价产]|单[价产]|价格|标准[为是达]{0,2}$|折[合算]|加权|${grantedPosts.source}`,
);

/**
 * What counts for a net and what counts against it, at the end of a label: 盈利企业盈利, 一般贸易顺差; 亏损企业亏损, 加工贸易逆差.
 * Source: 《企业会计准则》 for 利润 and 亏损, 海关统计 for 顺差 and 逆差.
 */
export const gainWords = /(?:盈利|盈余|利润|顺差|流入|结余)(?:总?额|资金)?[为是达了共约]{0,2}$/;
export const lossWords = /(?:亏损|赤字|逆差|流出|超支|缺口)(?:总?额|资金)?[为是达了共约]{0,2}$/;

/** The most that may be had, of which some is had: 债务限额44.6亿元，余额41.3亿元. Source: 《预算法》 art. 35, 限额 and 余额 of government debt. */
export const limitWords = /(?:限额|额度|上限|授信)(?:合计|共计|一共|总计)?[为是达共]{0,2}$/;

/** One thing is said to stand in several items: 并处罚款, 合办3场两边都计, （1篇兼有图解和解读）. */
export const overlapWords =
  /分别统计|不在[^，。；（）]{0,8}[之以]内|既是[^，。；]{1,12}又是|去重|两者兼有|有的[^，。；（）]{0,6}[几多两二]|兼业|并处|并罚|不重[复叠]|双重|交叉(?!检|互|执|巡|评|督|核|审|查)|重叠|重复[计统算登]|[有在]重复|同时|兼(?!职)|两块牌子|合办|联办|共办|[两双]边|都计|[都均各]算|计入两|持[有双两多]{1,2}证|按一[人户家件]|按(?![^，。；]{0,8}价)[^，。；（）]{1,12}折[算半]|折半|只[计统算][一1入]?次|[由为系][^，。；]{0,4}(?:共同|同一)|其中[两二双三][一-鿿]{0,2}[均都][^，。；\d]{1,10}\d|[，；][两二双三][一-鿿]{0,2}[均都][^，。；\d]{1,8}的[有为共计]{0,2}\d/;

/**
 * Measures that one decision can take together, so that counts of them may exceed the decisions.
 * Source: 《行政处罚法》 art. 9 and 没收 with 罚款 in one decision.
 */
const combinable = ['警告', '通报批评', '罚款', '没收', '暂扣', '吊销', '责令', '限制开展', '降低资质', '拘留'];

export function mayCombine(labels: readonly string[]): boolean {
  // 日常检查罚款110万元、交叉检查罚款87万元: one measure, where it was taken.
  const named = labels.flatMap((label) => combinable.find((name) => label.includes(name)) ?? []);
  return named.length > 1 && (named.length < labels.length || new Set(named).size > 1);
}

/**
 * The three that make up an economy, and of what they do: what they add to its growth makes all of it. Of the use of power they do
 * not, which has homes as well. Source: 国家统计局《三次产业划分规定》; usage of its communiqués.
 */
export const industries: readonly string[] = ['第一产业', '第二产业', '第三产业'];
export const growthShares = /(?:生产总值|GDP|经济)(?:增长)?的?贡献率(?:为|达到?|是)?$/;
