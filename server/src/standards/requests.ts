/**
 * Words with which a superior is asked for something; none of them belongs into a 报告.
 * Source: 《党政机关公文处理工作条例》（中办发〔2012〕14号）第十五条（四）“不得在报告等非请示性公文中夹带请示事项”;
 * 《中国共产党重大事项请示报告条例》第二十条; the words are those of 请示 in use.
 */
export interface RequestPhrase {
  /** `strong`: an instruction or approval is asked for; `weak`: support or means. */
  readonly force: 'strong' | 'weak';
  /** `clause`: it is a request only where it is the whole clause, as in 妥否，请批示. */
  readonly extent: 'clause' | 'head';
}

const askings = [
  '请',
  '请予',
  '请予以',
  '请给予',
  '恳请',
  '恳请予以',
  '敬请',
  '请求',
  '请求予以',
  '请上级',
  '恳请上级',
  '请求上级',
];
const approvals = ['批示', '指示', '审批', '批准', '批复', '同意', '核准', '核拨', '审定'];
const supports = ['请予支持', '请予以支持', '请给予支持', '恳请支持', '恳请予以支持', '恳请给予支持'];
const means = [
  '请求解决',
  '请求协调',
  '请求增加编制',
  '恳请解决',
  '恳请协调',
  '申请追加',
  '拟申请',
  '建议上级',
  '恳请',
  '请上级',
  '请求上级',
];
const doubts = [
  '妥否',
  '当否',
  '可否',
  '以上妥否',
  '以上当否',
  '以上意见妥否',
  '以上意见当否',
  '以上报告妥否',
  '是否妥当',
  '是否可行',
];

const strong: RequestPhrase = { force: 'strong', extent: 'head' };
const weak: RequestPhrase = { force: 'weak', extent: 'head' };
const doubt: RequestPhrase = { force: 'strong', extent: 'clause' };

/** 请审阅, 请予审议 and 请提出意见 ask for nothing that a 请示 asks for, and are not here. */
export const requestPhrases: ReadonlyMap<string, RequestPhrase> = new Map([
  // 请同意加装电梯的业主签字 asks nothing of a superior.
  ...askings
    .flatMap((asking) => approvals.map((approval) => asking + approval))
    .filter((phrase) => phrase !== '请同意')
    .map((phrase) => [phrase, strong] as const),
  ...[...supports, ...means].map((phrase) => [phrase, weak] as const),
  ...doubts.map((phrase) => [phrase, doubt] as const),
]);

/**
 * What may stand in the clause before a request that the report itself makes: 以上报告, 为此，特, 我局. Whoever else is the
 * subject tells of a request of his own: 群众请求解决, 按程序报请审批, 申请审批的项目.
 */
export const requestHead =
  /^(?:[①-⑳]|[一二三四五六七八九十]{1,3}[是、]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、])?(?:(?:以上|上述|如上|现将|此|本)?(?:报告|汇报|意见|方案|情况|事项|请求)?(?:及附件)?)(?:我[局县市区镇乡委办处院校站所队们]|本[局县市区镇乡委办处院校单位]{1,2}|为此|因此|特此?|现报?上?|谨|敬|并|一并|在此|拟|需|也|再次|同时|另外?|还|如无不妥|是否妥当|[妥当可]否){0,4}$/;

/** What makes of a request the name of a thing, or something done: 请批复的事项, 请审批件, 请核准后. */
export const requestTail =
  /^(?:的|后|了|过|件|率|权|稿|制度?|手续|流程|程序|事项|材料|表|单|书|环节|情况|时|部门|单位|机关|人员|窗口|[科处]室|领导|大厅|系统|平台|专家|委员会|小组|机构|中心|[局厅]审)/;

/** What a weak phrase asks for. 拟申请注册商标 and 申请追加被告 ask nothing of a superior. */
export const requestedMeans =
  /^[^，。；]{0,16}(?:资金|经费|预算|编制|人员力量|补助|专款|指标|倾斜|支持|给予|增加|拨付|加大|解决|协调|配备|批准|批复|同意)/;

/** 资金 for others, or what is done already. */
export const narratedRequest =
  /已|曾|经过|先后|全年|累计|共|单位|企业|群众|当事人|代表|委员|社会|市民|大家|指正|意见|[户家人次件](?:的|，|$)/;

/** Under such a heading what is to be applied for is a plan, not a request. */
export const planHeading = /打算|计划|安排|下一?步|思路|展望/;

/** Phrases that plan as well as ask. */
export const plannedRequests: readonly string[] = ['申请追加', '拟申请'];
