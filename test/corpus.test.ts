import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lint } from '../server/src/lint/lint.ts';
import { readReport } from '../server/src/report.ts';
import { rules } from '../server/src/rules/registry.ts';
import { findDocuments } from './support/fixtures.ts';
import { showProblem } from './support/problems.ts';

const documents = findDocuments('test/corpus');

test('there are clean reports', () => assert.ok(documents.length > 0));

for (const { name, content, dress } of documents) {
  suite(`${name} is clean`, () => {
    const report = readReport({ content, dress });

    test('is recognised as a report', () => {
      assert.notEqual(report.kind, undefined, report.kindReason.en);
    });

    for (const mode of ['draft', 'review'] as const) {
      test(`gets no more than hints in mode ${mode}`, () => {
        const { problems, crashes } = lint(report, rules, { mode });
        assert.deepEqual(crashes, []);
        const loud = problems.filter(({ severity }) => severity !== 'hint');
        assert.deepEqual(
          loud.map((problem) => showProblem(content, problem)),
          [],
        );
      });
    }
  });
}
