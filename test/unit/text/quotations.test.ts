import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { quotationAt, quotationsOf } from '../../../server/src/text/quotations.ts';

suite('quotations', () => {
  const quoted = (text: string) => quotationsOf({ text, offsets: [] }).map(({ start, end }) => text.slice(start, end));

  test('are what marks enclose', () => {
    assert.deepEqual(quoted('落实“妥否，请批示”和《条例》'), ['“妥否，请批示”', '《条例》']);
    assert.deepEqual(quoted('印发《关于《甲》的通知》后'), ['《关于《甲》的通知》']);
    assert.deepEqual(quoted('未闭“合'), []);
  });

  test('are found by an offset', () => {
    const quotations = quotationsOf({ text: '甲“乙”丙《丁》', offsets: [] });
    const at = (offset: number) => quotationAt(quotations, offset)?.start;
    assert.deepEqual([0, 1, 2, 3, 4, 5, 8].map(at), [undefined, 1, 1, 1, undefined, 5, undefined]);
  });
});
