/** Words that end like a place and name none: 海绵城市, 住宅小区. 盐城市, 东城区 and 房山区 do. Source: usage. */
const commonNouns =
  /(?:^[一-鿿]{2,5}城市|[大新小]城市|超市|都市|上市|门市|联盟|[社小园学景库辖灾街片厂牧]区|(?:保护|功能|开发|示范|试验|行政|中心城|主城|老城)区|[城村集小]镇)$/;

/** One character may stand before 县 (沛县) and, in models of texts, a letter before all of them (X市). */
const place =
  /^(?:[A-ZＡ-Ｚ×某甲乙丙丁]{1,2}(?:省|自治区|市|州|盟|自治县|县|旗|区|镇|乡)|[一-鿿]{1,8}?自治[区州县旗]|[一-鿿]{2,6}?(?:省|市(?![场容])|州|盟|旗|区(?![域块间])|镇|乡(?![村镇])|街道)|[一-鿿]{1,6}?县(?![域级]))/;

/**
 * The names of places that a document's name begins with: 江苏省盐城市, 云岭县. Empty for none: in 城市管理条例, 社区矫正法
 * and 乡镇政府服务规定 the words are common nouns.
 * Source: GB/T 2260—2007《中华人民共和国行政区划代码》 for what they end in.
 */
export function findPlace(name: string): string {
  let at = 0;
  for (let level = 0; level < 4; level++) {
    const next = place.exec(name.slice(at, at + 14))?.[0];
    if (next === undefined || commonNouns.test(next)) break;
    at += next.length;
  }
  return name.slice(0, at);
}
