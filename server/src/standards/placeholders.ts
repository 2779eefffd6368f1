/**
 * What writers leave where a number, a name or a passage is to follow.
 * Source: templates of reports as bureaus pass them on; GB/T 15834—2011 on 隐讳号, which is the innocent use of ××.
 */

const standIn = '待填写?|待补充?|请填写|请补充|请插入|此处(?:填写?|补充|插入)[^】）)\\]\\n]{0,20}|TODO|TBD';

/** Words of which every gap in brackets has one. */
export const gapWords: readonly string[] = ['待填', '待补', '请填写', '请补充', '请插入', '此处', 'TODO', 'TBD'];

/** Matches `【待填：次数】`, `【请填写】`, `（数据待补充）`, `[TODO]`; not `（待补充材料3件）`, `【待办】` or `（待核实）`. */
export const bracketedGap = new RegExp(
  `【待填[：:][^】\\n]{1,60}】|[【（([](?:数据|数字|内容|情况|具体内容|时间)?(?:${standIn})(?:[：:，,][^】）)\\]\\n]{0,40})?[】）)\\]]`,
);

/** What a clause says that is still to be written. 有待补充 and 待补充材料 are no such clauses. */
export const wholeClauseGaps: readonly string[] = [
  ...['待补充', '待填', '待填写', '此处待补充', '此处待填写', '数据待补充', '数据待填', '内容待补充', '具体内容待补充'],
  ...['具体数据待补充', '具体数据待定', '数据待定', '略，待补充', 'TODO'],
  // 人员力量待补充 tells of people; these tell of the text itself.
  ...[
    '该项工作',
    '此项工作',
    '本项工作',
    '该项内容',
    '该部分',
    '该部分内容',
    '本部分',
    '本部分内容',
    '此部分',
    '本段',
  ].flatMap(writtenLater),
  ...[
    '本节',
    '具体情况',
    '详细情况',
    '相关情况',
    '有关情况',
    '相关内容',
    '有关内容',
    '相关数据',
    '有关数据',
    '具体数字',
  ].flatMap(writtenLater),
];

function writtenLater(subject: string): string[] {
  return [`${subject}待补充`, `${subject}待填写`, `${subject}待补`];
}

/** A clause that tells its writer what to put here; not 此处插入钢板桩加固. */
export const insertionClause =
  /^此处(?:插入|填写|补充|添加|填入)[一-鿿]{0,6}(?:数据|数字|表格|图表|图片|内容|文字|名单|情况|案例|段落)$/;
export const insertionWords: readonly string[] = ['此处插入', '此处填写', '此处补充', '此处添加', '此处填入'];

/** Letters for numbers to come: 办案N件，罚款M万元. */
export const letterForNumber = /[NMＮＭ]/;

/** Before a letter that counts whatever there is: 每N天. */
export const beforeAnyNumber = /[每第前后近隔满逾]$/;

/** A star for a number: 企业*家. */
export const starForNumber = /\*{1,4}/;

/** ××, XX and the like, also one alone: 共X件. What stands around it decides. */
export const crosses = /[×xXｘＸ]{1,12}/;

/** What stands before a number or an address that readers are given: 监督电话：×××××××. */
export const contactLabels = /(?:电话|热线|传真|邮箱|网址|地址|邮编|联系人|联系方式)[：:]$/;

/** A line to write on, or marks of a question in place of a number. */
export const lineOrQuestion =
  /[_＿]{2,30}|[?？]{1,10}|[□■◻]{1,8}|[（(][ \u00a0\u3000\t]{0,12}[）)]|“[ \u00a0\u3000\t]{0,12}”/;

/** What else stands in the place of a number before its unit: 办理……件, OO件, X.X%, 待填件. */
export const standsForNumber =
  /[Xx×]{1,3}\.[Xx×]{1,2}|[Xx×]{1,4}[余多]|…{1,4}|—{2,4}|--{1,3}|[○〇]{2,4}|【】|\[\]|TBD|N\/A|([A-Za-zＯ])\1{1,3}|[■□◻]{1,4}|待[填定补]/;

/** Units of money and of change before a mark; without a number before them one is missing: 罚款万元，. */
export const unitsAlone: readonly string[] = ['万元', '亿元', '个百分点'].flatMap((unit) =>
  [...'，。；、'].map((mark) => unit + mark),
);
/** What stands before them innocently: 数万元, 上万元, （均为万元）, 叁拾万元. */
export const beforeUnitAlone = /[数上几近百千十过超亿余多两半万每达到约逾计破整第为以按位一二三四五六七八九拾佰仟均]$/;

/** A note of one writer to another: （请办公室核对）, （数据待核实）, （具体数字后补）. */
export const noteToWriters =
  /（(?:请|@)[^（），。]{1,12}(?:核对|核实|确认|补充|提供)）|（(?:具体)?(?:数据|数字)(?:待核实|待更新|后补)）|（待核对?）/;

/** Whether a text as it is read may hold any of these: one look for all of them. */
export const mayHoldGap = new RegExp(
  `[NMＮＭ*×xXｘＸ_＿?？□■◻]|（(?:[）请@]|待核|具体数|数[据字])|“”|(?:[…—]|--|[○〇]{2}|【】|\\[\\]|([A-Za-z])\\1)[件个人次户家份名项起宗例万亿元%]|待[填定补]|N/A|${gapWords.join('|')}`,
);

/** Blanks where a number should stand: 检查单位  户次. */
export const blanks = /[ \u00a0\u3000\t]{1,20}(?=[一-鿿%％])/;

/** A date with nothing in it: 2026年 月 日, 2026年月日, 2026年1月  日. */
export const emptyDate =
  /[年月](?:[ \u00a0\u3000\t]{1,12}月[ \u00a0\u3000\t]{0,12}日?|[ \u00a0\u3000\t]{1,12}日|月日)(?![一-鿿\d])/;

/**
 * Units that are not the beginning of a name: ××站, ××部门 and ××人民政府 stand for names, ××件 for a number.
 * The longest first.
 */
export const countedUnit =
  /(?:人次|户次|家次|件次|场次|班次|个工作日|个百分点|个月|平方米|平方公里|公里|小时|分钟|[万亿]?元|万[人件户亩吨份]|起|件|宗|例|项(?!目)|家(?![园庭])|户(?![籍口])|个|人(?![民大社力才员口物事])|名(?![称单义])|次|份|篇|条(?!例)|辆|批(?!准)|吨|亩|倍|天|%|％)/y;

/** Units that no name begins with, and that only a mark behind them makes sure of. */
export const endedUnits = /^(?:座|台|套|册|幅|张|支|笔|场|期|块|株|本|只|头)(?=[，。；、）,;)]|$)/;
/** Units that are the beginnings of names as well: 办公室××处. With a mark behind them they count, if something was done before. */
export const unitsOfNames = /^(?:处|所|节|家|队|站)(?=[，。；、）,;)]|$)/;
export const doneBefore =
  /(?:[了共达约计为有]|清理|办理|办结|查处|新建|建设|设立|开展|举办|拆除|抢通|抢修|维修|整改|修编|编印|印发|发放|购置|安装|检测|巡查|[一-鿿]{2,6}[》”）]|路段|课)$/;

/** Words that end in a unit: 案  件 is a word set wide, 受理  件 has a gap. */
export const wordsInUnits = new RegExp(
  `^(?:${[
    '[案条文证信邮软硬部构零稿要附函事急物组器电密]件',
    '[事专款奖选强逐立多单杂]项',
    '[用农商账门住客业散租储大小逐贫挂入到]户',
    '[国大专独公住商厂店农行全]家',
    '[个工本他别众行路证当法病老新女男客军商责请诉成亡死护托保理表介候选承事]人',
    '[层档依其首再多逐本上下该主名频批班车人户场]次',
    '[身股月年省县]份',
    '[姓署实点报]名',
    '[案条比惯事范病先凡举]例',
    '[一发提引掀兴崛对立]起',
    '[审报首分大整]批',
    '[单多公纪]元',
    '[当今明昨春白整]天',
    '[大卷]宗',
    '[一二三四五六七八九十百千万亿两几数余多整半每某各另单][一-鿿%％]',
  ].join('|')})$`,
);

/** Names that stand behind ×× in a template. */
export const namedBodies =
  /^(?:省|自治区|市|州|县|区|旗|镇|乡|街道|村|社区|局|委|办公室|厅|人民政府|政府|部门|单位|工作|活动|行动|机制|平台|领域)/;

/** Where names and dates are hidden on purpose: an account of a case. */
export const caseWords = /案[例情由件]|一案|诉讼|当事人|申请人|起诉|原告|被告|举报|投诉|涉嫌|违纪|某/;
