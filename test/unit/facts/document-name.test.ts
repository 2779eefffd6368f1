import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findDifference, readDocumentName } from '../../../server/src/facts/document-name.ts';

function read(name: string): string {
  const found = readDocumentName(name);
  return found ? [found.place, found.matter, found.noun, found.edition].join('|').replace(/\|$/, '') : '';
}

suite('what a name is made of', () => {
  const cases: readonly (readonly [name: string, parts: string])[] = [
    ['枫澜市物业管理条例', '枫澜市|物业管理|条例'],
    ['江苏省盐城市节水办法（试行）', '江苏省盐城市|节水|办法'],
    ['法治政府建设实施纲要(2021-2025年)', '|法治政府建设实施|纲要|20212025'],
    ['国务院办公厅关于严格规范涉企行政检查的意见', '|严格规范涉企行政检查|意见'],
    ['关于严格规范涉企行政检查的意见', '|严格规范涉企行政检查|意见'],
    ['枫澜县人民政府关于加强耕地保护的意见', '枫澜县|加强耕地保护|意见'],
    ['城市管理条例', '|城市管理|条例'],
    ['条例', '||条例'],
    ['关于转发〈甲办法〉的意见', ''],
    ['行政处罚法', ''],
    ['2025年普法工作要点', ''],
  ];
  for (const [name, parts] of cases) test(name, () => assert.equal(read(name), parts));
});

function compare(a: string, b: string): string {
  const [first, second] = [readDocumentName(a), readDocumentName(b)];
  const difference = first && second && findDifference(first, second);
  return difference ? `${difference.kind} ${difference.weight} ${difference.words.join('+')}` : '';
}

suite('how two names differ', () => {
  const cases: readonly (readonly [a: string, b: string, difference: string])[] = [
    ['甲市社会矛盾纠纷多元化解促进条例', '甲市矛盾纠纷多元化解促进条例', 'neutral likely 社会'],
    ['甲县规范性文件管理办法', '甲县行政规范性文件管理办法', 'neutral likely 行政'],
    ['甲县关于加强耕地保护的意见', '甲县关于进一步加强耕地保护的意见', 'neutral likely 进一步'],
    ['甲县社会矛盾纠纷多元化解工作联动办法', '甲县矛盾纠纷多元化解联动办法', 'neutral likely 社会+工作'],
    ['重大执法决定法制审核办法', '重大行政执法决定法制审核办法', 'neutral possible 行政'],
    ['甲县水资源节约集约利用管理办法', '甲县水资源集约利用管理办法', 'open likely 节约'],
    ['甲市专项维修资金管理办法', '甲市专项维修资金使用管理办法', 'open possible 使用'],
    ['甲省人民调解工作条例', '甲省人民调工作条例', 'open likely 解'],
    ['法治政府建设实施纲要（2021—2025年）', '法治政府建设实施方案', 'noun possible 纲要+方案'],
    // Two documents.
    ['甲市城市管理条例', '甲市城市绿化管理条例', ''],
    ['甲市生活垃圾分类管理条例', '甲市农村生活垃圾分类管理条例', ''],
    ['甲市机动车停放管理条例', '甲市非机动车停放管理条例', ''],
    ['甲县法治建设工作规划（2016—2020年）', '甲县法治建设规划（2021—2025年）', ''],
    ['甲县第一批社会事务管理办法', '甲县第二批社会事务管理办法', ''],
    ['甲县节水管理办法', '甲县节水管理规定', ''],
    ['政府信息公开条例', '信息公开条例', ''],
    ['甲县水务局行政检查公示办法', '甲县行政检查公示办法', ''],
    // One document.
    ['甲县节水管理办法', '甲县节水管理办法（试行）', ''],
  ];
  for (const [a, b, difference] of cases) {
    test(`${a} · ${b}`, () => {
      assert.equal(compare(a, b), difference);
      assert.equal(compare(b, a).split(' ').slice(0, 2).join(' '), difference.split(' ').slice(0, 2).join(' '));
    });
  }
});
