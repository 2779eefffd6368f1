/**
 * What stands before a number of days that is a time allowed or taken, and no date: 法定时限60日, 时限由45日压至27日; not 截止期限为25日.
 * Source: 《行政许可法》 art. 42 and others, which count 期限 in 日; usage of published reports.
 */
export const namesSpan =
  /(?:时限|用时|耗时|时长|(?<!截止)期限)(?:[一-鿿]{0,2}[为是由从仅约至到达]|平均|缩短|压缩|压减|控制在)*$|(?:时限|用时|耗时|时长|期限)[^，。；]{0,6}\d日[^，。；\d月年]{1,6}[至到为]$/;

/** What stands before a ratio: 城乡收入之比为1.83, 供需比为1.12：1. Source: usage of statistical communiqués. */
export const namesRatio = /[一-鿿]{2}(?:之比|比|比例|比值)[为是达到约]*$/;

/** 城乡收入比由上年的2.31:1, 比持续缩小，由2.31:1下降为: a ratio on its way, each of its two values to one. Source: usage of statistical communiqués. */
export const namesRatioOnWay =
  /[一-鿿]{2}比(?![上去前较])[一-鿿]{0,6}，?(?:由|从)[一-鿿]{0,6}?(?:20\d\d年)?的?(?:\d+\.\d+[:：∶]1[一-鿿]{1,4}[至到为])?约?$/;

/** What stands before a ratio that is not told to be to one: 城乡收入之比为1.83, 城乡居民收入比值由1.98缩小至1.95. */
export const namesBareRatio =
  /(?:之比|(?:城乡|供[需求])[一-鿿]{0,6}比[值例]?)(?:[由从][^，。；]{0,10}[至到为])?[为是达到约]*$/;

/** What stands before shares of one whole: 三次产业结构为7.5:44.4:48.1, 由7.9:44.2:47.9调整为. Source: usage of statistical communiqués. */
export const namesProportion = /(?:结构|构成|比例|比重|占比|之比)[^，。；]{0,44}$/;

/** What a ratio of two characters is of, the first to the second. Source: 国家统计局 communiqués for 城乡; usage of published reports. */
export const ratioPairs: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['城乡', ['城镇', '农村']],
  ['供需', ['供', '需']],
  ['供求', ['供', '求']],
  ['男女', ['男', '女']],
]);
