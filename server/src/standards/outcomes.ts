import type { Pattern } from './patterns.ts';
/**
 * How the things of one kind end: each ends in one way, so that the counts of several ways never exceed what was counted.
 * `instead`: what is the other end of `first`; where a list names both, what is between them is seldom left out.
 * Source: 《行政复议法》 art. 64–74, 《行政诉讼法》 art. 69–78, 《行政许可法》 art. 38, 《食品安全抽样检验管理办法》; usage for rectification.
 */
export interface Outcomes {
  /** The pattern that its lists are. */
  readonly pattern: Pattern;
  readonly first: RegExp;
  readonly instead: RegExp;
  /** What was counted before them. */
  readonly of: RegExp;
  /** Nothing is under way of what they are of: a sample that was tested is good or is not. */
  readonly isSettled: boolean;
  /** The words of `first` are steps one behind the other: what is struck off the list was rectified. */
  readonly areSteps?: boolean;
}

export const outcomes: readonly Outcomes[] = [
  {
    pattern: 'B10',
    first: /(?<!不)合格|(?<!不)(?:符合|达标)|一致/,
    instead: /不(?:合格|符合|达标|一致)|返工|超标|改变/,
    of: /检|测|抽|验|采|取样|参[加考]|评/,
    isSettled: true,
  },
  {
    pattern: 'B9',
    first: /当场|现场|立行立|立即|即知即改/,
    instead: /限期|分阶段|列入|挂[账牌]/,
    of: /问题|隐患|缺陷|违[法章规]|线索|风险|发现|查出/,
    isSettled: false,
  },
  {
    pattern: 'B1',
    first: /(?<!未|应|应当|应该|需|须)(?:办[结毕复]|审结|执结|销号|化解)/,
    instead: /未[办审执]?[结毕]|(?:正在|尚在|[在待])(?:办|审|处|化)|在办|尚未|未(?:销号|化解|到期)/,
    of: /[接收](?!入)|受理|派[发件单]|转[派办]|交办|登记|申请|工单|诉求|投诉|隐患|纠纷|信访/,
    isSettled: true,
  },
  {
    pattern: 'B13',
    first: /维持|胜诉|驳回/,
    instead: /撤[销回诉]|变更|更正|纠正|确认违法|责令履行|终止|改变|改判|发回|败诉|调解|和解/,
    of: /受理|复议|复[核查检]|核[实查]|诉讼|应诉|申[请诉]|异议|仲裁|裁决|案件|审[结理]|终结|结案|办结|[裁宣]判|判决|评估/,
    isSettled: false,
  },
  {
    pattern: 'B14',
    first: /(?<!不予?)(?:准予|许可|批[准复]|同意|通过|核准|符合|办成)/,
    instead: /不(?:予|批|同意|通过|核准|准予|符合)|未(?:予|批|通过)|退[回件补]|补正|暂缓|驳回|撤回|终止/,
    of: /申请|申报|受理|办结|审[查批核议]|许可|报[批审]|收到|作出|决定|评审|送审|提交/,
    isSettled: false,
  },
  // 收到申请26件，予以公开11件、部分公开3件、不予公开2件、无法提供10件: art. 36 of 《政府信息公开条例》 and the table of the yearly report.
  {
    pattern: 'B14',
    first: /(?<!不予?|部分|主动|申请|应)公开/,
    instead: /部分公开|不予公开|无法提供|不予(?:处理|提供)|不属于|其[他它]处理/,
    of: /申请|收到|答复|办[结理]/,
    isSettled: false,
  },
  // 收到复议申请168件，受理143件，不予受理11件，告知9件: art. 30 to 32 of 《行政复议法》; what was withdrawn may have been taken before.
  {
    pattern: 'B14',
    first: /(?<![不未]予?)受理/,
    instead: /[不未]予?受理|告知|转送/,
    of: /申请/,
    isSettled: false,
  },
  {
    pattern: 'B14',
    first: /举行|召开/,
    instead: /放弃|取消|撤回/,
    of: /申请[^，。；]{0,4}听证|听证申请/,
    isSettled: false,
  },
  {
    pattern: 'B14',
    first: /(?<!不|未|部分)采纳/,
    instead: /(?:不|未|部分)采纳|解释|说明/,
    of: /意见|建议/,
    isSettled: false,
  },
  {
    pattern: 'B14',
    first: /(?<!不予|未)立案/,
    instead: /排除|了结|(?:不予|未)立案|[在待][查核]|正在核查/,
    of: /线索|举报|报案/,
    isSettled: false,
  },
  {
    pattern: 'B9',
    first: /(?<!未|[应待需]|正在|限期|督促|责令)(?:整改|改正|销号)/,
    instead: /未(?:到期|整改|改正|销号|完成)|正在整改|整改中/,
    of: /问题|隐患|缺陷|通知书|责令|整改/,
    isSettled: false,
    areSteps: true,
  },
  {
    pattern: 'B6',
    first: /(?:调解|化解)成功|调成/,
    instead: /不成|未成|失败|[尚正]在|撤回/,
    of: /受理|调解|纠纷|收案/,
    isSettled: false,
  },
  {
    pattern: 'B14',
    first: /(?<!不)(?:成立|属实)|查实/,
    instead: /不(?:成立|属实|实)|失实|查否|撤回/,
    of: /异议|质疑|投诉|举报|线索|核查|调查|受理|信访/,
    isSettled: false,
  },
];

/** Of what has ended nothing is under way. */
export const ended = /[审办执已了]结|结案|终结|生效|裁判|判决|作出|复检/;

/** What is said of those that have not ended yet: where they are named as well, nothing is left out. */
export const waits = /正在|尚在|在[办查审调途]|待[办查审]|未(?:到期|办结|审结|完成|作出|决定)/;

/** More than the items: 其余2件正在办理, 共完成整改133个. */
export const goesOn = /其余|余下|剩|另|[还仍]有|尚|正在|[在待未][办审检结出处]|共|[合总]计|累计|之[外余]/;

/** What is said of the last ones, of which it is not said how many were done: 待考1名, 请假3人; and behind their number: 2项仍在论证, 6个岗位空缺. */
export const lastOnes = {
  before: new RegExp(`${waits.source}|尚未|仍[在未需]|还[在未没]|待[判考定]|处于|未|空缺|缺[席勤考]|请假`),
  behind:
    /正[在处]|尚|仍|还[在未没需要有]|在[办查审调途建]|待|处于|未|没|空缺|缺[席勤考]|请假|休[^，。；]{0,2}假|补[考办]|退回|撤[回销诉]|暂缓|缓[缴办]|中止|终止|挂牌|延[期长至]|移[送交]|流[拍标]|不/,
};
