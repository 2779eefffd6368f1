import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  boundedRates,
  lightVerbs,
  measures,
  negations,
  rateQualifiers,
} from '../../../server/src/standards/measures.ts';

function twice(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

const names = measures.map(({ name }) => name);
const terms = measures.flatMap((measure) => measure.terms);

test('a term belongs to one measure', () => {
  assert.deepEqual(twice(names), []);
  assert.deepEqual(twice(terms), []);
  assert.ok(measures.every((measure) => measure.terms.length > 0));
  assert.ok(terms.every((term) => /^[一-鿿]{2,6}$/.test(term)));
});

test('what a measure is part of is a measure', () => {
  assert.deepEqual(
    measures.flatMap(({ partOf }) => partOf).filter((name) => !names.includes(name)),
    [],
  );
});

test('no step comes before itself', () => {
  const wholesOf = (name: string) => measures.find((measure) => measure.name === name)?.partOf ?? [];
  for (const name of names) {
    const seen = new Set<string>();
    const walk = [...wholesOf(name)];
    for (let next = walk.pop(); next !== undefined; next = walk.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      walk.push(...wholesOf(next));
    }
    assert.ok(!seen.has(name), name);
  }
});

test('the steps of the usual flows follow each other', () => {
  const measureOf = (term: string) => measures.find((measure) => measure.terms.includes(term));
  const isPart = (part: string, whole: string) =>
    measureOf(part)?.partOf.includes(measureOf(whole)?.name ?? '') === true;
  for (const [part, whole] of [
    ['办结', '受理'],
    ['办结', '收到'],
    ['受理', '收到'],
    ['结案', '立案'],
    ['化解', '排查'],
    ['调解成功', '调解'],
    ['合格', '参加'],
    ['合格', '抽检'],
    ['整改', '发现'],
    ['采纳', '提出'],
    ['未办结', '受理'],
  ] as const)
    assert.ok(isPart(part, whole), `${part} ≤ ${whole}`);
  // 立案 after 检查 and 处罚 after 立案 count other things; 受理 may be more than 办结, never the other way round.
  for (const [part, whole] of [
    ['处罚', '立案'],
    ['立案', '检查'],
    ['受理', '办结'],
    ['发现', '检查'],
  ] as const)
    assert.ok(!isPart(part, whole), `${part} > ${whole}`);
});

test('lists hold each word once', () => {
  for (const words of [boundedRates, rateQualifiers, negations, lightVerbs]) assert.deepEqual(twice(words), []);
});

test('rates that may exceed 100% are not bounded', () => {
  for (const rate of ['完成率', '增长率', '使用率', '负债率', '执行率', '抽查率', '目标完成率']) {
    assert.ok(!boundedRates.some((bounded) => rate.endsWith(bounded)), rate);
  }
  for (const rate of ['办结率', '按期办结率', '群众满意率', '行政机关负责人出庭应诉率']) {
    assert.ok(
      boundedRates.some((bounded) => rate.endsWith(bounded)),
      rate,
    );
  }
});

test('rates of health services are bounded', () => {
  for (const rate of ['接种率', '访视率', '建册率']) assert.ok(boundedRates.includes(rate), rate);
});
