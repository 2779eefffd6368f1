import type { Phrase } from './kind.ts';

export const titleTemplate = '{issuer}关于【待填：事由】的报告';
export const openingTemplate = '现将有关情况报告如下：';
export const dateOfIssue = '{issued}年【待填：月】月【待填：日】日';

/**
 * What every report says, whatever its kind. Frame: 《党政机关公文处理工作条例》 (中办发〔2012〕14号) article 9 and
 * GB/T 9704—2012 7.3; openings, closings and sentences with figures: practice of published reports.
 * A gap such as `【待填：办结数÷受理数】` says how its figure follows from the other gaps.
 */
export const commonPhrases: readonly Phrase[] = [
  // Around the body.
  {
    id: 'recipient',
    name: { zh: '主送机关', en: 'Recipient' },
    note: {
      zh: '写全称或者规范化简称，后面用全角冒号',
      en: 'Full or standard short name, a full-width colon behind it',
    },
    prefixes: { 主送机关: 'zsjg' },
    place: 'recipient',
    lines: ['【待填：主送机关】：'],
  },
  {
    id: 'opening-matter',
    name: { zh: '开头：现将有关情况报告如下', en: 'Opening: the report follows' },
    prefixes: { 现将: 'xj' },
    place: 'opening',
    lines: [openingTemplate],
  },
  {
    id: 'opening-request',
    name: { zh: '开头：按照要求', en: 'Opening: as was asked' },
    prefixes: { 按照要求: 'azyq' },
    place: 'opening',
    lines: ['按照【待填：文件或者会议】要求，现将【待填：事项】有关情况报告如下：'],
  },
  {
    id: 'closing',
    name: { zh: '结语：特此报告', en: 'Closing' },
    prefixes: { 特此报告: 'tcbg', 结语: 'jy' },
    place: 'closing',
    lines: ['特此报告。'],
  },
  {
    id: 'closing-read',
    name: { zh: '结语：请审阅', en: 'Closing: for reading' },
    note: { zh: '报告里不夹带请示事项，不写“请批示”“请批复”', en: 'A report asks for no instruction and no approval' },
    prefixes: { 请审阅: 'qsy' },
    place: 'closing',
    lines: ['特此报告，请审阅。'],
  },
  {
    id: 'closing-deliberate',
    name: { zh: '结语：请审议', en: 'Closing: for deliberation' },
    note: { zh: '只用于向人大及其常委会的报告', en: 'Only for reports to a people’s congress' },
    prefixes: { 以上报告: 'ysbg' },
    place: 'closing',
    lines: ['以上报告，请审议。'],
  },
  {
    id: 'attachment',
    name: { zh: '附件说明', en: 'Note of an attachment' },
    note: { zh: '在落款之前；附件名称后面不用标点', en: 'Before the signature; no mark behind the name' },
    prefixes: { 附件: 'fj' },
    place: 'closing',
    lines: ['附件：【待填：附件名称】'],
  },
  {
    id: 'signature',
    name: { zh: '落款', en: 'Signature' },
    note: { zh: '署名和成文日期；月、日前面不补零', en: 'Issuer and date of issue; no leading zeros' },
    prefixes: { 落款: 'lk', 成文日期: 'cwrq' },
    place: 'signature',
    lines: ['{issuer}', dateOfIssue],
  },
  {
    id: 'published',
    name: { zh: '附注：此件公开发布', en: 'Note: for publication' },
    note: { zh: '在成文日期下一行', en: 'On the line below the date' },
    prefixes: { 公开发布: 'gkfb' },
    place: 'signature',
    lines: ['（此件{公开发布|依申请公开|不予公开}）'],
  },
  {
    id: 'copy',
    name: { zh: '抄送', en: 'Copies' },
    note: { zh: '在成文日期之后，以句号结束', en: 'Behind the date, ended by a full stop' },
    prefixes: { 抄送: 'cs' },
    place: 'signature',
    lines: ['抄送：【待填：抄送机关】。'],
  },

  // Figures that follow from each other.
  {
    id: 'concluded-rate',
    name: { zh: '受理、办结和办结率', en: 'Accepted, concluded, rate' },
    note: { zh: '办结数含上年结转的，另写明', en: 'Say so where last year’s cases are counted' },
    prefixes: { 办结率: 'bjl', 受理办结: 'slbj' },
    place: 'any',
    lines: ['受理【待填：事项】【待填：受理数】件，办结【待填：办结数】件，办结率【待填：办结数÷受理数】%。'],
  },
  {
    id: 'carried-over',
    name: { zh: '上年结转和结转下年', en: 'Carried over' },
    note: { zh: '结转、新收、办结、结转下年四个数要对得上', en: 'The four figures must agree' },
    prefixes: { 上年结转: 'snjz' },
    place: 'any',
    lines: [
      '上年结转【待填：事项】【待填：结转数】件，新收【待填：新收数】件，办结【待填：办结数】件，结转下年【待填：结转数＋新收数－办结数】件。',
    ],
  },
  {
    id: 'among-them',
    name: { zh: '总数和其中', en: 'A total and its parts' },
    note: { zh: '以“其他”收尾，各项相加等于总数', en: 'Ends in “others”; the parts make the total' },
    prefixes: { 其中: 'qz' },
    place: 'any',
    lines: [
      '办理【待填：事项】【待填：总数】件，其中【待填：类别一】【待填：件数一】件、【待填：类别二】【待填：件数二】件、其他【待填：总数－件数一－件数二】件。',
    ],
  },
  {
    id: 'parts-and-total',
    name: { zh: '分项和合计', en: 'Parts and their total' },
    note: { zh: '合计等于前面各项之和', en: 'The total is the sum of the parts' },
    prefixes: { 合计: 'hj' },
    place: 'any',
    lines: [
      '办理【待填：类别一】【待填：件数一】件、【待填：类别二】【待填：件数二】件，合计【待填：件数一＋件数二】件。',
    ],
  },
  {
    id: 'share',
    name: { zh: '占总数的比例', en: 'A share' },
    note: { zh: '百分比等于部分除以总数', en: 'The percentage is part by total' },
    prefixes: { 占比: 'zb' },
    place: 'any',
    lines: ['办理【待填：事项】【待填：总数】件，其中【待填：类别】【待填：部分数】件，占【待填：部分数÷总数】%。'],
  },
  {
    id: 'increase',
    name: { zh: '比上年增加', en: 'More than last year' },
    note: { zh: '百分比以上年数为基数', en: 'The percentage is of last year’s figure' },
    prefixes: { 比上年增加: 'bsnzj', 同比增长: 'tbzz' },
    place: 'any',
    lines: ['办理【待填：事项】【待填：本年数】件，比上年增加【待填：增加数】件，增长【待填：增加数÷上年数】%。'],
  },
  {
    id: 'decrease',
    name: { zh: '比上年减少', en: 'Fewer than last year' },
    note: { zh: '百分比以上年数为基数', en: 'The percentage is of last year’s figure' },
    prefixes: { 比上年减少: 'bsnjs', 同比下降: 'tbxj' },
    place: 'any',
    lines: ['办理【待填：事项】【待填：本年数】件，比上年减少【待填：减少数】件，下降【待填：减少数÷上年数】%。'],
  },
  {
    id: 'unchanged',
    name: { zh: '与上年持平', en: 'As last year' },
    prefixes: { 持平: 'cp' },
    place: 'any',
    lines: ['办理【待填：事项】【待填：本年数】件，与上年持平。'],
  },
  {
    id: 'from-to',
    name: { zh: '由多少增至多少', en: 'From one figure to another' },
    note: {
      zh: '“增至”后面是新的数，“增长”后面是差与原数之比',
      en: 'First the new figure, then the change by the old',
    },
    prefixes: { 增至: 'zz' },
    place: 'any',
    lines: ['【待填：事项】由上年的【待填：上年数】件增至【待填：本年数】件，增长【待填：增加数÷上年数】%。'],
  },
  {
    id: 'percentage-points',
    name: { zh: '提高几个百分点', en: 'Percentage points' },
    note: { zh: '两个百分比相减，单位是百分点', en: 'A difference of percentages is in points' },
    prefixes: { 百分点: 'bfd' },
    place: 'any',
    lines: [
      '【待填：比率名称】由上年的【待填：上年比率】%提高到【待填：本年比率】%，提高【待填：本年比率－上年比率】个百分点。',
    ],
  },
  {
    id: 'completed-rate',
    name: { zh: '计划、完成和完成率', en: 'Planned, completed, rate' },
    prefixes: { 完成率: 'wcl' },
    place: 'any',
    lines: ['计划【待填：事项】【待填：计划数】项，完成【待填：完成数】项，完成率【待填：完成数÷计划数】%。'],
  },
  {
    id: 'rectified-rate',
    name: { zh: '检查、问题和整改率', en: 'Inspected, found, rectified' },
    note: { zh: '整改率以发现的问题数为基数', en: 'The rate is of the problems found' },
    prefixes: { 整改率: 'zgl', 检查整改: 'jczg' },
    place: 'any',
    lines: [
      '检查【待填：检查对象】【待填：户次】户次，发现问题【待填：问题数】个，完成整改【待填：整改数】个，整改率【待填：整改数÷问题数】%。',
    ],
  },
  {
    id: 'qualified-rate',
    name: { zh: '抽检和合格率', en: 'Sampled and qualified' },
    prefixes: { 合格率: 'hgl', 抽检: 'cj' },
    place: 'any',
    lines: ['抽检【待填：抽检对象】【待填：抽检数】批次，合格【待填：合格数】批次，合格率【待填：合格数÷抽检数】%。'],
  },
  {
    id: 'satisfied-rate',
    name: { zh: '回访和满意率', en: 'Asked and satisfied' },
    prefixes: { 满意率: 'myl' },
    place: 'any',
    lines: ['回访【待填：回访对象】【待填：回访数】人，表示满意【待填：满意数】人，满意率【待填：满意数÷回访数】%。'],
  },

  // Deeds with their counts.
  {
    id: 'activities',
    name: { zh: '开展活动和覆盖人次', en: 'Activities and people reached' },
    prefixes: { 开展活动: 'kzhd' },
    place: 'any',
    lines: ['开展【待填：活动名称】【待填：活动次数】次，覆盖【待填：人次】人次。'],
  },
  {
    id: 'meetings',
    name: { zh: '召开会议', en: 'Meetings' },
    prefixes: { 召开会议: 'zkhy' },
    place: 'any',
    lines: ['召开【待填：会议名称】【待填：会议次数】次，研究【待填：议题】等议题【待填：议题数】个。'],
  },
  {
    id: 'training',
    name: { zh: '举办培训', en: 'Training' },
    prefixes: { 举办培训: 'jbpx' },
    place: 'any',
    lines: ['举办【待填：培训内容】培训【待填：期数】期，培训【待填：人次】人次。'],
  },
  {
    id: 'document-issued',
    name: { zh: '印发文件', en: 'A document issued' },
    note: { zh: '书名号里写文件全称', en: 'The full title stands in 《》' },
    prefixes: { 印发: 'yf' },
    place: 'any',
    lines: ['印发《【待填：文件全称】》，明确【待填：主要内容】。'],
  },
  {
    id: 'none-occurred',
    name: { zh: '全年未发生', en: 'None occurred' },
    note: { zh: '与全文其他地方的数核对后再写', en: 'Check it against the figures elsewhere' },
    prefixes: { 未发生: 'wfs' },
    place: 'any',
    lines: ['全年未发生【待填：情形】。'],
  },
  {
    id: 'cut-off-date',
    name: { zh: '截至年底', en: 'As of the year’s end' },
    note: { zh: '“截至”后面接时间，“截止”不接', en: '截至 takes a date, 截止 does not' },
    prefixes: { 截至: 'jz' },
    place: 'any',
    lines: ['截至{year}年12月31日，【待填：情况】。'],
  },
  {
    id: 'enumeration',
    name: { zh: '一是二是三是', en: 'First, second, third' },
    prefixes: { 一是: 'ys' },
    place: 'any',
    lines: ['一是【待填：第一点】。二是【待填：第二点】。三是【待填：第三点】。'],
  },
];
