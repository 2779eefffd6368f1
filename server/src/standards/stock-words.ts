/**
 * What a figure counts in a flow over a period: what was there, what came, what was done, what is left.
 * Source: forms of judicial and petition statistics (旧存、新收、已结、未结); usage of published reports.
 */
export const stockWords = {
  /** 上年结转5件, 年初1843项, 2024年跨年案件5件. */
  opening:
    /(?:上一?年|去年|往年|上期|前年|20\d\d年)[^，。；]{0,6}(?:结转|转入|结余|结存|未|遗留|跨年)|(?:上一?年|去年|20\d\d年)[底末]|结转[至到入]?(?:本年|今年)|年初(?!预算|计划|目标|下达)|期初|旧存|原有|积存|跨年案件/,
  /** 新收121件, 本年受理60件; not 受理前化解9件. */
  came: /新[收增受立接排交登发办入申报签纳配育聘建设购招装添扩]|[核年内]增|增加|发展|收治|接运|募集|调入|购[入进置]|入库|(?:本年|今年|当年|全年|年内)[^，。；]{0,4}(?:受理|收|接|立|增|登)|受理(?!前)|收到|接收|接到|登记|纳入|收入|筹[集得]/,
  /** 年内新鉴定26栋, 2025年接受捐款, 加上本年转派: when it came, whatever the verb. */
  period: /新|本年|今年|当年|年内|全年|加上|20\d\d年/,
  /** 办结119件, 取消12项. */
  done: /办结|审结|结案|完成|核销|注销|取消|退出|化解|清偿|销号|办理|处理|减少|清理|处置|治理|已结|整改|解除|出具|作出|报废|出[圃所栏库]|损耗|核减|年内减|解聘|退役|转[所出走]|[火安]葬|火化|调出|迁出|撤销|死亡|(?<!利息)支出|拨付|支付/,
  /** 结转下年8件, 年末1862项, 在办3件. */
  left: /结转|转入|未结|未办结|未审结|在办|正在|尚未|尚在|仍|尚有|剩余|期末|年末|年底|其余|余下|待办|未完成|存量|未到期|留待|跨年|现有|现存|实有|结余|尚余/,
} as const;

/** What was there and what came, together: 共审理145件, 全年应办162件, 应审案件共211件. */
export const workload =
  /(?:^|[，；、])(?:累计|全年|年内|合计|本年度?)?应[审办执结处][一-鿿]{0,6}?(?:合计|共计|总计|一共|共)?[为有达]{0,2}$|(?:共|总共|一共|合计|累计|全年)(?:有|需|应)?(?:审理|承办|审查|在办|[需应]办|[需应]审|办理|处理)[一-鿿]{0,4}$/;

/** What did not come to be dealt with: 不予受理11件. */
export const notTaken = /[不未](?:予|能|符合)?[一-鿿]{0,2}(?:受理|立案|登记|收)/;

/** Money and stores: what came in, what was spent of it, and what is left; that of the year holds nothing of years before. */
export const gained = /(?:收入|募集|筹[集得]|征收|收到|接收|接受)[一-鿿]{0,6}$/;
/** It came in as well, though it is called no income: 财政补助4862万元，到位4375万元. */
export const granted = /补[助贴]|拨款|拨入|到[位账]/;
export const spent = /(?:支出|拨付|支付|列支|使用|发放)[一-鿿]{0,6}$/;
export const leftOver = /^[，、；]?(?:当[年期]|本[年期]|全年|年度|收支|相抵|轧差|实现)*(?:结余|结存|盈余)(?:为|共)?$/;
/** What was left of the years before, and of all years: 上年滚存结余63.58亿元, 年末累计结余71.13亿元. */
export const leftBefore =
  /(?:上一?年|上期|历年|往年|年初|期初|20\d\d年[末底])[^，。；]{0,6}(?:结余|结存|余额)(?:为|是)?$/;
export const leftOfAll = /(?:年末|期末|累计|滚存|历年)[^，。；]{0,6}(?:结余|结存|余额)(?:为|是|达到?)?$/;
export const leftOfYear = /当[年期]|本[年期]|全年|年度|收支/;

/** Of those that came in the period alone more may be done, with what was there before: 新收4364件，审结4477件; 当期立案. */
export const cameAnew = /新收|新受理|新立|当期|收案/;

/** Papers that were made are none of those that are in force or abolished: 制发3件，废止2件，现行有效41件. */
export const madeWords = /制定|制发|印发|出台|新增/;
export const inForceWords = /现行|有效/;

/** What is left of a total: 其余18件转入下年. */
export const restWords =
  /^(?:[，；、]|另|还|仍|尚)?(?:其余|余下|剩余|剩下|余|另有|尚有|仍有|还有)|(?:未办结|未审结|未结|未完成|在办|正在[^，；]{0,6}|剩余|^[，；、]?遗留|尚在[^，；]{0,6})$/;

/** What only a rest is called: 其余, not 在办, and not the rest of something named (其余岗位8人). */
export const remainderWords = /(?:其余|余下|剩余|剩下|^[，；、]?遗留)(?:的|仅|均|不[一-鿿]{1,4}的|未[一-鿿]{1,6}的)?$/;

/** What is said right before what is left: 余25万元, 尚欠3100万元, 缺口4人, 还剩3个. Source: usage of published reports. */
export const leftWords =
  /(?:^|[，；、])(?:仅|只|尚|仍|还|则)?(?:余|剩|欠|缺|差)(?:下|余|额)?(?:的|仅|约|为)*$|(?:剩余|剩下|余下|尚有|仍有|还有|尚[余欠缺差]|还[剩差欠缺]|差额|缺口|结余)(?:的|仅|为)*$/;
/** 收入 and 支出 of a budget, a fund or a body, and what lies between them. Source: usage of final accounts. */
export const income = /(?:^|[一-鿿])收入(?:合计|总计)?(?:为|达|共)?$/;
export const spending = /(?:^|[一-鿿，、；])(?:支出|费用|成本)(?:合计|总计)?(?:为|达|共)?$/;
export const surplus =
  /^[，、；]?(?:预计|收支)?(?:当[年期]|本[年期]|年末|年度)?(?:收支)?(?:结转结余|结余|结转|盈余)(?:为|达|了)?$/;
export const deficit = /^[，、；]?(?:预计|收支)?(?:当[年期]|本[年期]|年度)?(?:赤字|亏损|短收)(?:为|达|了)?$/;
/** What is left undone, where a rate stands before it: 未化解的476起, 空置173套, 超期315件. */
export const leftUndone = /(?:^|[，；、])(?:尚|仍|还)?(?:未|没|待|在|空|超|逾|其余|[一-鿿]{2}中)[一-鿿]{0,6}$/;

/** What was to be: 应考, 编制186名. */
export const due = /应(?![急诉对用届])|编制|定[员编]|额定/;

/** What was there of it: 实考, 参考, 实有, 在岗. */
export const presence = /(?:^|[，、；]|[一-鿿]{0,3})(?:实[一-鿿]|参[一-鿿]|到[会场课岗]|在[岗编册])/;

/** What was not: a verb that is denied, missing, given up or refused: 缺考, 空编, 因病免测, 放弃选房, 当事人撤回, 失踪. */
export const missing =
  /(?:缺[考席勤编额员测]|空编|免[测试检考修]|请假|放弃[一-鿿]{0,4}|弃[权考]|失[踪联]|撤[回销诉]|退[回出]|拒[收绝签]|驳回|欠[缴交]|漏[报检登])$/;

/** Of a population: who was born, who died, and what the two make. Source: 国家统计局《统计用语》, 人口自然增长. */
export const born = /出生(?:人口|人数)?(?:为|共|达)?$/;
export const died = /死亡(?:人口|人数)?(?:为|共|达)?$/;
export const vitalNet = /^[，、；]?(?:全年|人口)*自然(增|减)[长加少](?:人口|人数)?(?:为|了|达)?$/;

/** How many there are since: 签约企业达到28家, 持证人员增至27人. */
export const reached = /(?:达到?|累计达?|[增升提]至|增加到|扩大到)$/;

/** So many of each who are named: 包案化解各3件, 三名副局长各督办5处; 各类, 各级 and 各部门 are all of them. */
export const ofEachNamed = /各(?:[^类级项种地部单乡镇村街社科股][一-鿿]{1,9})?$/;
