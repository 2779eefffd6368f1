import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findEntry, readLedger } from '../../../server/src/relations/ledger.ts';
import { type Report, readReport } from '../../../server/src/report.ts';

function reportWith(paragraph: string): Report {
  const content = `# 云岭县水务局关于2025年法治政府建设情况的报告

现将2025年法治政府建设情况报告如下：

## 一、2025年推进法治政府建设的主要举措和成效

### （一）公正执法

${paragraph}

## 二、2025年推进法治政府建设存在的不足和原因

力量薄弱，原因是编制不足，空编2人。

云岭县水务局

2026年1月8日
`;
  const report = readReport({ content, dress: 'markdown' });
  assert.ok(report.kind);
  return report;
}

suite('the ledger', () => {
  const report = reportWith(
    '上半年受理30件，办结28件，办结率93.3%。\n\n| 项目 | 数量 |\n| --- | --- |\n| 水费 | 3万 |',
  );
  const ledger = readLedger(report);

  test('has all figures in the order of the text, those of tables too', () => {
    assert.deepEqual(
      ledger.map(({ figure }) => figure.text),
      ['30件', '28件', '93.3%', '3万', '2人'],
    );
  });

  test('knows section, role and time of each', () => {
    assert.deepEqual(
      ledger.map(({ section, role, period }) => [section?.heading, role?.id, period]),
      [
        ['公正执法', 'achievements', '上半年'],
        ['公正执法', 'achievements', '上半年'],
        ['公正执法', 'achievements', '上半年'],
        ['公正执法', 'achievements', undefined],
        ['2025年推进法治政府建设存在的不足和原因', 'shortcomings', undefined],
      ],
    );
  });

  test('knows every relation that a figure is part of', () => {
    const [, concluded, rate] = ledger;
    assert.deepEqual(
      concluded?.relations.map(({ claim }) => claim.form),
      ['at-most', 'quotient'],
    );
    assert.ok(rate?.relations.some(({ claim }) => claim.form === 'quotient'));
  });

  test('is found by a place in the text', () => {
    const at = (text: string) => findEntry(report, report.content.indexOf(text))?.figure.text;
    assert.equal(at('28件'), '28件');
    assert.equal(at('件，办结率'), '28件');
    assert.equal(at('，办结率'), undefined);
    assert.equal(at('3万'), '3万');
    assert.equal(at('办结率'), undefined);
    assert.equal(at('2025年'), undefined);
  });
});
