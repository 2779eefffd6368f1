/**
 * Deeds that end what they are done to, or that nothing comes after: 撤销登记323户, 移送公安机关25起, 拆除船舶174艘, 表彰先进25人. What is counted
 * behind them is of another matter.
 * Source: usage of published reports.
 */
export const endings =
  /^(?:撤[销回]|注销|吊销|移[送交]|拆除|取缔|关[停闭]|清退|淘汰|报废|解聘|辞退|终止|废止|表[彰扬]|嘉奖)/;

/** What is done with what was handed over: 移送线索53条，立案16条. */
export const afterHandover = /立案|受理|[接签]收|反馈|办[理结复]|查[处实]/;

/**
 * Deeds with an object of their own, which are no intake of what another verb counts: 立案, 新增企业, 召开会议, 签订协议.
 * Source: usage of published reports.
 */
export const deeds =
  /^(?:立案|约谈|新[增建设]|招[录聘]|聘[用请]|召开|举[办行]|开展|组织|签[订署]|印发|制[定发]|修订|发放|查[处扣封]|处罚|没收|罚款|抽查|检查|巡[查护]|培训|宣传|走访|慰问|调解|增殖|放流|审[查核]|建[立设]|设立|开设|接待|出具|编[制印])/;

/** What is done, before the name of what it is done with: 办理建议12件、提案9件. */
export const dealings =
  /^(?:办[理复结]|承办|受理|答复|回复|审[理结议]|制[定发]|修订|印发|召开|举[办行]|开展|组织|培训|签[订署])/;

/**
 * Whoever does the work, and what is done for others: 工作人员16人，资助755.9万元, 法律顾问3名，追回工资38万元. They are not those who get it.
 * Source: usage of published reports.
 */
export const staff =
  /(?:工作|执法|办案|专职|兼职|聘用|辅助|管理|技术|服务)人员|顾问|[调监巡协检安]员|仲裁员|律师|干部|专家|民警|辅警|志愿者|[追问]责/;
export const forOthers =
  /^(?:为[一-鿿]{2,6})?(?:挽回|追[回发缴讨索]|资助|救助|补助|补贴|减免|退[还赔]|罚款|没收|发放|捐)/;

/** What is given to each of those counted before: 每个投入3万元. Source: usage of published reports. */
export const paidOut = /^(?:投[入资]|补[助贴]|奖[励补]|拨付|支[出付]|安排|资助|给予|配[备套])/;

/** A clause that begins with a time of its own: 全年…, 目前已…. */
export const ownTime = /^(?:全年|年内|目前|现|截至|累计|本年|当年)/;
