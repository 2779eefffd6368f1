// One line of a pasted text may hold thousands of figures: each recogniser looks back and ahead a bounded number of them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readReport } from '../../../server/src/report.ts';

const rows = [
  '占5%，甲5件、',
  '按类型分，甲5件、乙8件，',
  '受理5件，办结4件，办结率80%，',
  '其中甲5件，',
  '平均每件3元，',
  '比上年增加5件，',
  '共5件，',
  '甲5件、乙5件和丙5件，分别占5%、5%和5%；',
  '全部5件，',
  '（甲5件、乙8件）',
];

suite('a row of 60 000 characters is read', () => {
  // A quadratic reader takes minutes.
  for (const row of rows) test(row, { timeout: 60_000 }, () => assert.ok(read(row, 60_000) > 4000));
});

/** How many figures are read. */
function read(row: string, length: number): number {
  const line = row.repeat(Math.ceil(length / row.length));
  const content = `甲县乙局2025年工作报告\n一、主要工作\n${line}\n甲县乙局\n2026年1月9日\n`;
  const report = readReport({ content, dress: 'plain', kind: 'generic' });
  return report.kind ? report.facts.figures.length : 0;
}
