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
