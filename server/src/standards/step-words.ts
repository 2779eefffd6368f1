/**
 * Steps by what they are of: a count of what is mended is a part of the faults found, one of what is answered a part of
 * what came in. `done`: the words of the step and of its rate; `of`: what the count before it is called.
 * Source: forms of supervision, petition and judicial statistics; usage of published reports.
 */
export interface StepWords {
  readonly done: RegExp;
  readonly of: RegExp;
}

export const stepWords: readonly StepWords[] = [
  {
    done: /整改|纠正|改正|治理|销号|消除|拆除|盘活|化解|清偿|修复/,
    of: /问题|隐患|缺陷|不(?:符合|合格|规范)|违[法章规]|纠纷|矛盾|争议|风险|漏洞|积案|欠[款薪缴]|闲置|发现|查出|排查/,
  },
  {
    done: /办[结理复毕]|答复|回复|受理|反馈|处[置理]|审[结批]|执结|结案|应对|网办|完成/,
    of: /[接收](?!入)|受理|派[发件单]|转[派办]|[交承]办|登记|申[请报]|工单|诉求|线索|举报|投诉|立案|任务|业务/,
  },
  {
    done: /合格|通过|达标|优[秀良]|及格|取证|符合|一致|满意/,
    of: /参[加考训检评]|应[考测检]|实[考测检]|结业|鉴定|抽[检查测样]|[快送报复]检|检[测验查]|[测评]|采[集样]|扦取|年检|考[核试]|培训/,
  },
  { done: /报到|入学/, of: /录取|招[生录收]/ },
  { done: /成交|流[拍标]/, of: /上拍|挂牌|拍卖|招标|出让|标的/ },
  { done: /采纳|采用|吸收/, of: /意见|建议|提出|征集/ },
  { done: /成功|达成|履行|司法确认|确认/, of: /调解|纠纷|申请/ },
  { done: /[胜败]诉|维持|纠错/, of: /审结|结案|办结|裁判|判决/ },
  { done: /出庭|应诉/, of: /应[出到]|通知/ },
  { done: /参[考检训评加]|到[场课会岗]|出[席勤]|实[考检]/, of: /应[考检训评到出参]/ },
];

/** Not done, or done at a certain place or time, or of some of them: what is said of a part of the step. */
export const narrowSteps =
  /[不未非无待]|当[场天日时]|现场|立[行即]|即[时知]|就地|限[期时]|[按到逾]期|按时|及时|[首初]次|一次|部分|其中|重[大点]|[另其]他?|新/;

/** What may stand beside the word of a step without making another of it. */
export const stepFillers =
  /^(?:[我本全][省市县区州盟旗镇乡局委办院]|其中|全年|年内|年底?前|截至[\d年月日底末]{1,12}|目前|现|当年|今年|本年|已经?|均|共计?|累计|实际|成功|督促|完成|实现|清理|依法|经[一-鿿]{2}|船方|自行|专家|到[一-鿿\d]{1,6})+|(?:到位|完毕|完成|的|数|有|达到?|为|了)+$/g;

/**
 * Steps that are taken with all or some of what was counted right before: what was found and mended, handed over and taken up, asked
 * for and granted, sent out and answered. What is concluded or carried out of what came in may have come the year before.
 * Source: 《行政执法机关移送涉嫌犯罪案件的规定》; usage of published reports.
 */
export const laterSteps: readonly StepWords[] = [
  {
    done: /整改|纠正|改正|销号|消除|盘活|化解|解决/,
    of: /问题|隐患|缺陷|违[法章规]|纠纷|矛盾|争议|风险|漏洞|积案|闲置|发现|查出|排查/,
  },
  { done: /整改|改正|纠正/, of: /责令|[督敦]促[一-鿿]{0,4}改|限期|通知书/ },
  { done: /整改|纠正|修改|落实|采纳|采用/, of: /(?:意见|建议)$/ },
  { done: /和解|成功/, of: /[接收]收|受理|纠纷|争议/ },
  { done: /办[结复]|化解|解决/, of: /督办|包[抓案保联]|领办/ },
  {
    done: /(?:机关|部门|已经?)立案|立案侦[查办]/,
    of: /移[送交][^，。；]*(?:公安|检察|纪检|监察|司法|机关|部门)|[向给][^，。；]{2,10}移[送交]/,
  },
  { done: /立案/, of: /移[送交][^，。；]*(?:公安|检察|纪检|监察|司法|机关|部门)[^，。；]*线索$/ },
  { done: /核[查实准]|查[实办]|认定|批准|获[批准]/, of: /[收接]到|受理|申[请报]/ },
  { done: /救[起助]|获救|脱险/, of: /遇险|被困/ },
  { done: /收回|回收|收到(?:回[复函]|反馈)|回[复函]|反馈/, of: /发[出放]|[制下印]发|发送/ },
  // Ends that only some of what was counted come to, whatever it is: of 450 such pairs in others' right texts none was more. Beside another end
  // (基本满意11件，不满意4件) they are of what both are of.
  {
    done: /成功|查实|通过|达标|调成|取证|属实|不合格|不满意|败诉|落实/,
    of: /^(?!.*(?:合格|满意|达标|通过|[胜败撤]诉|退回|实$|成功|驳回|维持|[其共])).*[一-鿿]{2}/,
  },
];

/** What stands around the word of a step where nothing but the step is said: 已成功化解, 整改到位. */
export const aroundStep =
  /^(?:[，、]|[一-鿿]{0,4}(?:机关|单位|部门|企业|法院)已|已经?|均|现|目前|截至目前|年内|当年|年底前?|成功|就地|及时|依法|予以|完成|促成|推动|经?)+|(?:完成|到位|完毕|结束|成功|有效|了|率)+$/g;
