import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { toDecimal } from '../../../server/src/facts/exact.ts';
import { readReport } from '../../../server/src/report.ts';

/** What the percentages of a sentence can have meant. */
function read(sentence: string): string {
  const content = `白河县水利局2025年工作报告\n一、主要工作\n${sentence}\n`;
  const report = readReport({ content, dress: 'plain', kind: 'generic' });
  assert.ok(report.kind);
  const shares = report.facts.figures.filter(({ unit }) => unit.class === 'percent');
  return shares
    .map(({ rounded: { low, high } }) => `${low && toDecimal(low, 3)}–${high && toDecimal(high, 3)}`)
    .join(' ');
}

suite('shares', () => {
  const cases = {
    '甲类682件、占65.2%，乙类351件、占33.5%，丙类13件、占1.3%。': '65.05–65.35 33.35–33.65 1.15–1.45',
    '甲类682件（占65.2%）、乙类351件（占33.5%）、丙类13件（占1.3%）。': '65.05–65.35 33.35–33.65 1.15–1.45',
    '甲、乙、丙三类分别占66%、33%和1%。': '64.5–67.5 31.5–34.5 0–2.5',
    // They do not make 100, are no more than two, or no shares.
    '甲类占65.2%，乙类占33.6%，丙类占1.3%。': '65.15–65.25 33.55–33.65 1.25–1.35',
    '甲类占65.2%，乙类占34.8%。': '65.15–65.25 34.75–34.85',
    '办结率65.2%，回复率33.5%，整改率1.3%。': '65.15–65.25 33.45–33.55 1.25–1.35',
    '甲类占65.2%。乙类占33.5%，丙类占1.3%。': '65.15–65.25 33.45–33.55 1.25–1.35',
  };
  for (const [sentence, expected] of Object.entries(cases))
    test(sentence, () => assert.equal(read(sentence), expected));
});
