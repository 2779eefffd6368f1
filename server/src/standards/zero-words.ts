/**
 * How a report says that there was none, or nothing left (E).
 * Source: usage of published reports.
 */

/** 无 and its like before the thing; the longest first. */
export const noneWords: readonly string[] = ['没有发生', '未发生', '未出现', '未产生', '没有', '无', '零'];

/** What can be counted in cases and is said to be none; 无证, 无人机 and “零差错” are other words. */
export const countedEvents = /(?:复议|诉讼|应诉|仲裁|赔偿|信访|上访|投诉|事故|事件|案件|纠纷|支出)$/;

/** Proceedings in which the body is one of the parties: none of them is none, whatever came of it. */
export const ownProceedings = /行政复议|行政诉讼|行政应诉|国家赔偿|行政赔偿/;

/** What may stand beside the name of such proceedings without making another thing of them. */
export const partyWords =
  /作为|[县市区镇乡]?人?民?政府|街道|办事处|以|为|本局|我局|本级|被申请人|被告|被|提起|发生|引发|涉及|涉诉|涉|应对|参与|参加|出庭|应诉|败诉|胜诉|撤销|纠错|纠正|确认违法|维持|终止|申请|案|共|起|新|发/g;

/** Where the body sits in judgement, or advises others, the cases are not its own. */
export const asAuthority = /复议机关|受理|审理|审结|代理|承办|指导|调解|化解|旁听|观摩|接收|收到|培训|信息公开|委托/;

/** Words that say that a step was taken in all cases. */
export const allWords: readonly string[] = ['全部', '悉数', '一律', '均', '都'];

/** Measures that are doubled to say that each one is meant: 件件化解, 条条核查. */
export const eachOf = '件条个户站村项处份宗起批期名栋台辆';

/** Before a step: it was not taken in these cases, or not yet. */
export const notYet: readonly string[] = ['尚未', '未能', '未予', '没有', '正在', '尚待', '未', '没', '待'];

/** What stands beside a count of what is left without making another thing of it. */
export const leftFillers = /目前|其中|其余|剩余|仅|只|还|仍|尚|有|余|剩|的|因[一-鿿]{1,12}?(?=[未没尚]|$)/g;

/** Clauses that say that nothing is left out: 实现全覆盖, 应公开尽公开. */
export const coverage = /全覆盖|100%覆盖|应[一-鿿]{1,4}尽[一-鿿]{1,4}/;

/** Words before a count that make it another one than that of all: 今年新建97个. */
export const partial = /其中|新|另|其余|首批|示范|累计|增|改建|扩建|改造|先行|试点|除|外|按期|到期|应/;

/** What is received or charged and may be said not to have been: requests for information, the fees for them. */
export const receivedThings = /(?:政府信息公开|信息公开|公开)申请|依申请公开(?:政府信息)?(?:的?申请)?|信息处理费/;

/** What may stand between 未收到 and the thing. */
export const receiptFillers: readonly string[] = [
  ...[
    '任何',
    '社会公众',
    '公众',
    '群众',
    '公民',
    '法人',
    '其他组织',
    '书面',
    '有关',
    '相关',
    '关于',
    '新的',
    '过',
    '的',
    '、',
    '和',
  ],
  ...['政府信息公开', '政府'],
];
