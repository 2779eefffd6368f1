import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readKindFile } from '../../../server/src/config/kind-file.ts';
import { deriveKind } from '../../../server/src/kinds/derive-kind.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { readReport } from '../../../server/src/report.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { findDocuments } from '../../support/fixtures.ts';

const report = `# 云岭县水务局关于2025年度安全生产工作情况的报告

县人民政府：

现将2025年度安全生产工作情况报告如下：

## 一、2025年工作开展情况

（一）压实责任。全年检查20家。

（二）整改隐患18处。整改率90%。

（三）强化演练。全年演练3次。

## 二、存在的问题

力量不足。

## 三、2026年工作打算

继续检查。

云岭县水务局

2026年1月9日
`;

function derive(content: string): string | undefined {
  const { outline, ...read } = readReport({ content, dress: 'markdown', kind: 'generic' });
  return deriveKind({ outline, year: read.kind ? read.year : undefined });
}

test('a kind is what every year’s report has in common', () => {
  const { kind, problems } = readKindFile(derive(report) ?? '', []);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    [kind?.name.zh, kind?.titleWords, kind?.titleTemplate, kind?.openingTemplate],
    [
      '安全生产工作情况的报告',
      ['安全生产'],
      '{issuer}关于{year}年度安全生产工作情况的报告',
      '现将{year}年度安全生产工作情况报告如下：',
    ],
  );
  assert.deepEqual(
    kind?.roles.map(({ id, year, heading }) => [id, year, heading]),
    [
      ['part-1', 'report', '{year}年工作开展情况'],
      ['shortcomings', 'report', '存在的问题'],
      ['plan', 'next', '{next}年工作打算'],
    ],
  );
  assert.deepEqual(kind?.phrases[0]?.lines, [
    '（一）压实责任。【待填：具体做法和成效】。',
    '（二）强化演练。【待填：具体做法和成效】。',
  ]);
});

test('without title or headings nothing can be learned', () => {
  assert.equal(derive('全年检查20家。\n'), undefined);
  assert.equal(derive('# 云岭县水务局2025年安全生产工作情况报告\n\n全年检查20家。\n'), undefined);
});

suite('a report is right under the kind that is derived from it', () => {
  for (const { name, content, dress } of findDocuments('test/corpus')) {
    const { outline, ...read } = readReport({ content, dress });
    const derived = deriveKind({ outline, year: read.kind ? read.year : undefined });
    if (derived === undefined) continue;
    test(name, () => {
      const { kind, problems } = readKindFile(derived, []);
      assert.deepEqual(problems, []);
      assert.ok(kind);
      const again = readReport({ content, dress, ownKinds: [kind] });
      assert.equal(again.kind?.id, 'my-report', again.kindReason.en);
      const loud = lint(again, rules, { mode: 'review' }).problems.filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        loud.map(({ message }) => message.en),
        [],
      );
    });
  }
});
