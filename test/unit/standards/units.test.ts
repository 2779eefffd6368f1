import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { findUnit, type Unit, units } from '../../../server/src/standards/units.ts';
import '../same-every-run.ts';

function find(text: string): string {
  const unit = findUnit(text, 0);
  return unit ? `${unit.text} ${unit.class}${unit.scale === 1n ? '' : ` ×${unit.scale}`}` : '';
}

test('each unit is listed once', () => {
  const texts = units.map(({ text }) => text);
  assert.deepEqual(
    texts.filter((text, index) => texts.indexOf(text) !== index),
    [],
  );
  assert.ok(units.every(({ text, scale }) => text !== '' && scale > 0n));
});

test('what is counted is counted in whole numbers', () => {
  const of = (unitClass: string) => units.filter((unit) => unit.class === unitClass);
  for (const unitClass of ['case', 'person', 'person-time', 'institution', 'occasion', 'copy']) {
    assert.ok(of(unitClass).length > 0 && of(unitClass).every(({ discrete, scale }) => discrete && scale === 1n));
  }
  for (const unitClass of ['yuan', 'percent', 'length', 'area', 'mass']) {
    assert.ok(of(unitClass).length > 0 && of(unitClass).every(({ discrete }) => !discrete));
  }
});

test('a class has one unit that is its first, but areas, which are counted in thirds of 平方米 for the sake of 亩', () => {
  for (const { class: unitClass } of units) {
    const scales = units.filter((unit: Unit) => unit.class === unitClass).map(({ scale }) => scale);
    assert.ok(scales.includes(unitClass === 'area' ? 3n : 1n), unitClass);
  }
});

test('1公顷 is 15亩', () => assert.equal(findUnit('公顷', 0)?.scale, 15n * (findUnit('亩', 0)?.scale ?? 0n)));

suite('the longest unit at a place', () => {
  const cases: readonly (readonly [text: string, unit: string])[] = [
    ['件', '件 case'],
    ['件次', '件次 case-time'],
    ['起案件', '起 case'],
    ['人参加', '人 person'],
    ['人次参加', '人次 person-time'],
    ['人（次）', '人（次） person-time'],
    ['户次', '户次 household-time'],
    ['个工作日内', '个工作日 time ×86400'],
    ['个百分点', '个百分点 percentage-point'],
    ['个月', '个月 month'],
    ['个部门', '个 thing'],
    ['批次', '批次 batch'],
    ['场次', '场次 occasion'],
    ['平方公里', '平方公里 area ×3000000'],
    ['平方米', '平方米 area ×3'],
    ['公里', '公里 length ×1000'],
    ['公斤', '公斤 mass ×2'],
    ['斤', '斤 mass'],
    ['千公顷', '千公顷 area ×30000000'],
    ['毫米', '毫米 depth'],
    ['美元', '美元 dollar'],
    ['对夫妻', '对 pair'],
    ['对3', ''],
    ['对一帮扶', ''],
    ['通来电', '通 thing'],
    ['通过', ''],
    ['元', '元 yuan'],
    ['%', '% percent'],
    ['‰', '‰ per-mille'],
    ['年', ''],
    ['月', ''],
    ['号', ''],
    ['', ''],
  ];
  for (const [text, expected] of cases) test(text, () => assert.equal(find(text), expected));
});

test('agrees with looking for all units', () => {
  const text = fc.string({ unit: fc.constantFrom(...'个工作日月百分点人次（）件平方公里米元年'), maxLength: 8 });
  fc.assert(
    fc.property(text, fc.nat({ max: 9 }), (content, at) => {
      const lengths = units.filter((unit) => content.startsWith(unit.text, at)).map((unit) => unit.text.length);
      // 剂次, 证次: any measure with 次 is one.
      const times =
        /^[个工作日月分点件平方公里米元年]次/.test(content.slice(at)) && !/^[年月日]/.test(content.slice(at));
      assert.equal(findUnit(content, at)?.text.length ?? 0, Math.max(times ? 2 : 0, ...lengths));
    }),
  );
});
