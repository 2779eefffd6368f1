/**
 * Words of statistical tables.
 * Source: forms of statistical reports of the State and published annual reports.
 */

/** The first cell of a row, or the head of a column, that sums up all others. */
export const totalNames: readonly string[] = ['合计', '总计', '共计', '总和'];

/** The same where they are all that the cell says; 合同总数 is a measure of its own. */
export const bareTotalNames: readonly string[] = ['总数', '全部'];

/** What sums up the rows since the last of its kind. */
export const subtotalNames: readonly string[] = ['小计', '分计'];

/** Columns of which no sum is made: rates, prices, ranks, numbers of rows, standards, values by unit. */
export const unsummed =
  /率|比|%|％|元[/／]|[/／](?![日天月年时小])|均|单价|价格|单产|亩产|序号|编号|排名|名次|增长|增幅|降幅|增速|同比|环比|年度|时间|日期|周期|天数|备注|得分|评分|分数|指数|系数|密度|浓度|强度|温度|满意度|标准|最[大高低小多]|每|去重/;

/** Columns of what may be counted in several rows, and once in the total. */
export const countedOnce = /涉及(?!.*(?:金额|资金|面积))/;

/** A note below a table that says that its total counts once what several rows count. */
export const saysCountedOnce = /去重|同一|重复|只计|不累计|交叉|兼/;

/** Rows that are none of the items. */
export const unsummedRow =
  /^(?:其中|占比|比例|增长|同比|环比|上年(?!结|末结)|去年(?!结)|比上年|较上年|平均|备注|注|单位)/;

/** The head of a column of differences between two others: 增量, 增减（万元）, 结余, 节约（增值）额; not 增减（%）, 节约率. */
export const differenceHead =
  /^(?:同比|(?:比|较)上年|比年初)?(?:增减|增量|增加|减少|增长[量额数]|变化|变动|差额|差值|差距|结余|节余|节约|节支|溢价|增值|净增|净减)(?:（[^（）%％]*）)?[量额数]?(?:（[^（）%％]*）)?$/;

/** The head of the column that sums up those of the parts of a year, and how these are named. */
export const wholeYear = /^(?:全年|本年|年度|全年累计)(?:（[^（）]*）)?$/;
export const partsOfYear: readonly (readonly string[])[] = [
  ['一季度', '二季度', '三季度', '四季度'],
  ['上半年', '下半年'],
];
