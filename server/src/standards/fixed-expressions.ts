import type { Sourced } from './confidence.ts';

/** A list with a name of its own: three 制度, seven attributes. Who says its name and goes through it leaves none out. */
export interface NamedList extends Sourced {
  /** What the list is called in messages. */
  readonly name: string;
  /** What stands right behind the list (`A、B、C三项制度`), or right before it (`三项制度（A、B、C）`). */
  readonly anchors: readonly Anchor[];
  /** The list as it was at different times; a report keeps to one of them. */
  readonly editions: readonly (readonly ListMember[])[];
  /** They stand in one order. */
  readonly isOrdered?: boolean;
}

export interface Anchor {
  readonly text: string;
  readonly list: 'before' | 'both';
  /** It does not say that the list is all there is: 作为重大行政决策的必经程序. */
  readonly open?: boolean;
}

export interface ListMember {
  readonly text: string;
  /** Where its edition is read, of a list that has several. */
  readonly source?: string;
  /** Other words for it, at the end of an item: a pattern without `$`. */
  readonly accepted?: string;
}

const of = (...texts: readonly string[]): readonly ListMember[] => texts.map((text) => ({ text }));
const from = (source: string, members: readonly ListMember[]) => members.map((member) => ({ ...member, source }));

export const namedLists: readonly NamedList[] = [
  {
    name: '三项制度',
    anchors: [{ text: '三项制度', list: 'both' }],
    editions: [
      [
        { text: '行政执法公示制度', accepted: '公示(?:制度)?' },
        { text: '执法全过程记录制度', accepted: '全过程记录(?:制度)?' },
        { text: '重大执法决定法制审核制度', accepted: '法制审核(?:制度)?' },
      ],
    ],
    source: '国办发〔2018〕118号',
    confidence: 'checked',
  },
  {
    name: '法治政府',
    anchors: [{ text: '的法治政府', list: 'before' }],
    editions: [
      from(
        '《法治政府建设实施纲要（2021—2025年）》',
        of('职能科学', '权责法定', '执法严明', '公开公正', '智能高效', '廉洁诚信', '人民满意'),
      ),
      from(
        '《法治政府建设实施纲要（2015—2020年）》',
        of('职能科学', '权责法定', '执法严明', '公开公正', '廉洁高效', '守法诚信'),
      ),
    ],
    isOrdered: true,
    source: '《法治政府建设实施纲要（2021—2025年）》《法治政府建设实施纲要（2015—2020年）》',
    confidence: 'checked',
  },
  {
    name: '重大行政决策程序',
    anchors: [
      { text: '作为重大行政决策', list: 'before', open: true },
      { text: '确定为重大行政决策', list: 'before', open: true },
      { text: '列为重大行政决策', list: 'before', open: true },
      { text: '五大法定程序', list: 'both' },
      { text: '五个法定程序', list: 'both' },
      { text: '五项法定程序', list: 'both' },
      { text: '重大行政决策法定程序', list: 'both', open: true },
      { text: '重大行政决策五大程序', list: 'both' },
    ],
    editions: [
      [
        ...of('公众参与', '专家论证', '风险评估'),
        { text: '合法性审查', accepted: '合法性审[查核]' },
        { text: '集体讨论决定', accepted: '集体讨论(?:决定)?' },
      ],
    ],
    isOrdered: true,
    source: '《重大行政决策程序暂行条例》',
    confidence: 'checked',
  },
  {
    name: '三重一大',
    // What is written for its members varies from document to document: it is only asked about.
    anchors: [{ text: '三重一大', list: 'both', open: true }],
    editions: [
      [
        { text: '重大事项决策', accepted: '重大(?:事项|问题)?(?:的)?决策(?:事项)?' },
        { text: '重要干部任免', accepted: '重[要大](?:干部|人事)(?:的)?任免(?:事项)?' },
        { text: '重要项目安排', accepted: '重[要大]项目(?:的)?(?:安排|投资|建设)(?:决策|事项)?' },
        { text: '大额资金使用', accepted: '大额度?资金(?:的)?(?:使用|运作|支出|安排)(?:事项)?' },
      ],
    ],
    source: '《关于进一步推进国有企业贯彻落实“三重一大”决策制度的意见》（中办发〔2010〕17号）',
    confidence: 'known',
  },
  {
    name: '四个意识',
    anchors: [{ text: '四个意识', list: 'both' }],
    editions: [of('政治意识', '大局意识', '核心意识', '看齐意识')],
    isOrdered: true,
    source: '党中央文件的通行表述',
    confidence: 'known',
  },
  {
    name: '四个自信',
    anchors: [{ text: '四个自信', list: 'both' }],
    editions: [of('道路自信', '理论自信', '制度自信', '文化自信')],
    isOrdered: true,
    source: '《中国共产党章程》',
    confidence: 'known',
  },
];

/** Words that stand in one order, all of them, where they stand together. */
export interface FixedOrder extends Sourced {
  /** Each as it is written; others that are written for it behind it. */
  readonly members: readonly (readonly [text: string, ...variants: string[]])[];
  /** What stands between two of them, and what may stand there and is no mistake. */
  readonly joint: string;
  readonly joints: readonly string[];
  /** What follows the last one; the words mean something else without it. */
  readonly tail?: string;
  /** Where the first and the last stand with others between, one that is not there is left out. */
  readonly isWhole?: boolean;
  /** It stands in quotation marks, as names do; otherwise what is quoted is another's. */
  readonly isName?: boolean;
}

export const fixedOrders: readonly FixedOrder[] = [
  {
    members: [['尊法', '遵法'], ['学法'], ['守法'], ['用法']],
    joint: '',
    joints: ['', '、'],
    source: '《党政主要负责人履行推进法治建设第一责任人职责规定》',
    confidence: 'checked',
  },
  {
    members: [['严格'], ['规范'], ['公正'], ['文明']],
    joint: '',
    joints: [''],
    tail: '执法',
    source: '《行政执法监督条例》（国务院令第825号）',
    confidence: 'checked',
  },
  {
    members: [['科学立法'], ['严格执法'], ['公正司法'], ['全民守法', '全民普法']],
    joint: '、',
    joints: ['、'],
    isWhole: true,
    source: '《党政主要负责人履行推进法治建设第一责任人职责规定》',
    confidence: 'checked',
  },
  {
    members: [['依法治国'], ['依法执政'], ['依法行政']],
    joint: '、',
    joints: ['、'],
    tail: '共同推进',
    isWhole: true,
    source: '《党政主要负责人履行推进法治建设第一责任人职责规定》',
    confidence: 'checked',
  },
  {
    members: [['法治国家'], ['法治政府'], ['法治社会']],
    joint: '、',
    joints: ['、'],
    tail: '一体建设',
    isWhole: true,
    source: '《党政主要负责人履行推进法治建设第一责任人职责规定》',
    confidence: 'checked',
  },
  {
    members: [['谁执法谁普法'], ['谁主管谁普法'], ['谁服务谁普法']],
    joint: '、',
    joints: ['、'],
    isName: true,
    source: '各地普法责任制文件的通行写法',
    confidence: 'secondary',
  },
];

/** An expression written otherwise than it is fixed. */
export interface ExpressionVariant extends Sourced {
  readonly text: string;
  /** Said in the sentence before it, it says the rest: 规范行政执法，严格公正文明执法. */
  readonly unlessBefore?: string;
  /** `undefined` for an expression that is right and only looks like the others. */
  readonly right: string | undefined;
}

const review = { source: '国办发〔2018〕118号', confidence: 'checked' } as const;
const publicity = { source: '《法治宣传教育法》', confidence: 'checked' } as const;
const outline = { source: '《法治政府建设实施纲要（2021—2025年）》', confidence: 'checked' } as const;
const thought = { source: '中央全面依法治国工作会议（2020年11月）', confidence: 'checked' } as const;
const duty = { source: '《党政主要负责人履行推进法治建设第一责任人职责规定》', confidence: 'checked' } as const;
const supervision = { source: '《行政执法监督条例》（国务院令第825号）', confidence: 'checked' } as const;
const custom = {
  source: '《国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见》（国发〔2019〕5号）',
  confidence: 'known',
} as const;
const whoEnforces = {
  source: '《关于实行国家机关“谁执法谁普法”普法责任制的意见》',
  confidence: 'known',
} as const;
const reduction = { source: '国务院历年“放管服”改革文件的通行写法', confidence: 'known' } as const;
const constitutionDay = {
  source: 'GB/T 15834—2011《标点符号用法》：含月日的事件，月日之间用间隔号',
  confidence: 'secondary',
} as const;
const party = { source: '党中央文件的通行表述', confidence: 'secondary' } as const;

/** A name that stands in quotation marks: “放管服”改革. What is written behind it and makes another name of it. */
export interface MarkedName extends Sourced {
  readonly text: string;
  readonly not: RegExp;
}

export const markedNames: readonly MarkedName[] = [
  { text: '放管服', not: /^(?:效|务)/, ...reduction },
  { text: '谁执法谁普法', not: /^$/, ...whoEnforces },
];

/** Names of bodies and days that have 法制 in them, old and present ones. */
const namesWithLegalSystem = [
  ...['宣传日', '宣传月', '宣传周', '宣传中心', '宣传科', '宣传股', '宣传处', '宣传教育中心', '宣传教育办公室'],
  ...['宣传教育领导小组', '宣传教育工作领导小组', '宣传教育基地', '宣传教育科', '宣传教育股', '宣传教育处'],
];

export const expressionVariants: readonly ExpressionVariant[] = [
  { text: '法治审核', right: '法制审核', ...review },
  { text: '法制宣传教育', right: '法治宣传教育', ...publicity },
  { text: '法制宣传', right: '法治宣传', ...publicity },
  ...namesWithLegalSystem.map((name) => ({ text: `法制${name}`, right: undefined, ...publicity })),
  { text: '法制政府建设', right: '法治政府建设', ...outline },
  { text: '习近平法制思想', right: '习近平法治思想', ...thought },
  { text: '全面依法制国', right: '全面依法治国', ...thought },
  { text: '法制思维和法制方式', right: '法治思维和法治方式', ...outline },
  { text: '法制建设第一责任人', right: '法治建设第一责任人', ...duty },
  { text: '双随机一公开', right: '双随机、一公开', ...custom },
  { text: '双随机，一公开', right: '双随机、一公开', ...custom },
  { text: '双随机”“一公开', right: '双随机、一公开', ...custom },
  { text: '双随机”、“一公开', right: '双随机、一公开', ...custom },
  { text: '双随机、一公示', right: '双随机、一公开', ...custom },
  { text: '谁执法、谁普法', right: '谁执法谁普法', ...whoEnforces },
  { text: '谁执法，谁普法', right: '谁执法谁普法', ...whoEnforces },
  { text: '严格公正文明执法', right: '严格规范公正文明执法', unlessBefore: '规范', ...supervision },
  ...['放管伏', '放管福', '放服管', '服管放', '管放服'].map((text) => ({ text, right: '放管服', ...reduction })),
  ...['国家宪法日', '宪法日', '宪法宣传日', '法治宣传日', '法制宣传日', '全国法制宣传日'].flatMap((name) =>
    ['12·4', '12.4', '12・4', '12•4', '12-4', '12．4']
      .flatMap((day) => [`“${day}”${name}`, `${day}${name}`, `“${day}${name}”`])
      .map((text) => {
        const right = `“12·4”${name}`;
        return { text, right: text === right ? undefined : right, ...constitutionDay };
      }),
  ),
  { text: '坚定“四个意识”', right: '增强“四个意识”', ...party },
  { text: '增强“两个维护”', right: '做到“两个维护”', ...party },
  { text: '坚定“两个维护”', right: '做到“两个维护”', ...party },
  // 增强“两个维护”的自觉 is right.
  ...['增强“两个维护”的', '坚定“两个维护”的', '坚定“四个意识”的'].map((text) => ({ text, right: undefined, ...party })),
  { text: '“两个确立”的决定意义', right: '“两个确立”的决定性意义', ...party },
];
