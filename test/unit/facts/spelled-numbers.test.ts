import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import nzh from 'nzh';
import { findSpelled } from '../../../server/src/facts/spelled-numbers.ts';
import { Random } from '../../support/random.ts';

/** The number that begins behind 受理, and its unit: `120 件`. */
function read(printed: string): string | undefined {
  const found = findSpelled(`受理${printed}，`, 2);
  if (!found || found.end !== 2 + printed.length) return undefined;
  return `${BigInt(found.digits) * found.multiplier} ${found.unit.text}`;
}

suite('counts in words', () => {
  const cases = {
    二百零五件: '205 件',
    壹佰贰拾件: '120 件',
    三万五千份: '35000 份',
    三万份: '30000 份',
    十二万人次: '120000 人次',
    贰亿元: '200000000 元',
    二十余场: '20 场',
    // Not one: 一 counts nothing, 十百 is no number.
    一件: undefined,
    十百件: undefined,
  };
  for (const [printed, expected] of Object.entries(cases)) test(printed, () => assert.equal(read(printed), expected));
});

test('三万份 is as exact as 3万份', () => {
  const found = findSpelled('发放三万份', 2);
  assert.deepEqual([found?.digits, found?.multiplier], ['3', 10_000n]);
});

test('what a library writes is found whole in front of its unit', () => {
  const random = new Random(20_250_126);
  for (let count = 0; count < 5000; count++) {
    const value = 2 + random.below(10 ** (1 + random.below(8)));
    for (const written of [nzh.cn.encodeS(value), nzh.cn.encodeB(value)]) {
      assert.equal(read(`${written}件`), `${value} 件`, written);
    }
  }
});
