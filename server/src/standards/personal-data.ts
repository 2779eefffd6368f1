/**
 * Numbers that identify a person, and how a typed one is told from a real one.
 * Source: 《中华人民共和国个人信息保护法》第四条; 《政府信息公开条例》第十五条; GB 11643—1999《公民身份号码》;
 * 工业和信息化部 numbering plan for 1[3-9]X numbers; ISO/IEC 7812-1 (Luhn) for the numbers of cards.
 */

/** Numbers of nine digits and more, with single blanks or hyphens between groups as people write them; X may end them. */
export const longNumber = /\d(?:[ -]?\d){8,22}[xX]?/;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** The provinces that the first two digits name. Source: GB/T 2260—2007. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])/;

/** Eighteen digits: a place, a date of birth, and a check character that fits. */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !provinces.test(digits)) return false;
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
  if (!year || !month || !day || year < 1900 || year > 2100 || month > 12 || day > 31) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return checks.charAt(sum % 11) === digits.charAt(17);
}

/** Not 14245000000, which is a sum. */
export function isMobileNumber(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits) && !digits.endsWith('00000');
}

/** Sixteen to nineteen digits whose check digit fits. */
export function isCardNumber(digits: string): boolean {
  if (!/^[3-9]\d{15,18}$/.test(digits)) return false;
  let sum = 0;
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const digit = Number(digits.charAt(at)) * (double ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Before a number of an account. */
export const accountWords = /(?:卡号|[账帐]号|[账帐]户|银行|开户|信用社)[^，。；]{0,12}$/;

/** Before a number that everybody is to call. */
export const publicLines = /(?:举报|投诉|监督|咨询|服务|值班|报警|救援|热线)(?:电话|热线|专线|手机)?[^，。；]{0,6}$/;

/** Before a number that identifies a thing: an enterprise, an invoice, a parcel, a case. */
export const thingWords =
  /(?:信用代码|组织机构代码|发票|单号|订单|编号|编码|代码|流水|文号|案号|序号|证号|批号|条码|登记号|许可证|备案|号码为?第|[Nn]o\.?|第)[^，。；]{0,8}$/;

/** Before a number that is a person's whatever else is named: 许可证持有人身份证号. A driver's licence has the number of its holder. */
export const identityWords = /(?:身份证|公民身份|社会保障|社保|驾驶证)[^，。；]{0,8}$/;

/** The same, of a telephone: 备案人手机. */
export const mobileWords = /(?:手机|移动电话)[^，。；]{0,6}$/;
