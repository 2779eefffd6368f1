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

/** Columns of which no sum is made: rates, prices, ranks, numbers of rows. */
export const unsummed =
  /率|比|%|％|均|单价|价格|序号|编号|排名|名次|增长|增幅|降幅|同比|环比|年度|时间|日期|备注|得分|分数|系数|密度/;

/** Rows that are none of the items. */
export const unsummedRow = /^(?:其中|占比|比例|增长|同比|环比|上年|去年|比上年|较上年|平均|备注|注|单位)/;
