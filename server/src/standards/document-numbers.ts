/**
 * Brackets that stand around the year of a 文号 where 〔〕 belong. In a reading `(` is `（`.
 * Source: GB/T 9704—2012 7.2.5.
 */
const opening = '[\\[（【﹝〖［]';
const closing = '[\\]）】﹞〗］]';

/**
 * The year and number of a 文号: 〔2024〕3号, and with other brackets, 第 or zeros: [2024]3号, （2024）第05号. `code` is what
 * stands before it. Not （2024）吉0322行初15号, a case, and not 3号楼.
 */
export const yearAndNumber = new RegExp(
  `(?<open>〔|${opening})(?<year>(?:19|20)\\d{2})(?<close>〕|${closing})(?<extra>第?0{0,4})[1-9]\\d{0,4}号(?![楼院线门库井地宗机标车厂台坑路桥])`,
  'g',
);

/**
 * What the code of an agency ends in: 政发, 政办函, 司通, 普办. One that stands alone in brackets behind a name, （云水〔2024〕3号）,
 * needs none of them.
 * Source: usage of 发文机关代字.
 */
export const codeEnding = /[一-鿿][发函办字规通电复批审告呈报议纪任督示令委党组法安普教治]$/;

/** Cases, decisions, notices to parties and announcements have a numbering of their own, in which 第3号 and 003号 are right. */
export const ownNumbering = /[罚许强决立案检证鉴认诉裁赔刑民执初终再仲调令]|公告|通告|通报|复[决议]|[议提]案|告字?$/;

/** What the number of a case or a permit ends in before its year: 民初字（2013）第15号, 预售证字（2025）第012号. Its brackets are its own. */
export const caseEnding = /(?:[民刑行执裁初终再申监抗破赔仲][初终再申监抗]?字?|[证许]字)$/;
