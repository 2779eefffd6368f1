import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type CheckedFixture, checkFixture, type Fixture, isLoud } from '../server/src/docs/fixture.ts';
import type { Problem } from '../server/src/lint/lint.ts';
import type { NamedRule } from '../server/src/rules/define-rule.ts';
import { rules } from '../server/src/rules/registry.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { overlaps } from '../server/src/text/span.ts';
import { findFixtures } from './support/fixtures.ts';
import { drawMarks } from './support/marked-text.ts';
import {
  applySafeFixes,
  complainAboutEdits,
  complainAboutSpan,
  findWholeParagraph,
  isEmptyText,
  moveSpan,
  showProblem,
  textsOf,
} from './support/problems.ts';

for (const named of rules) {
  const { id, rule } = named;
  const fixtures = findFixtures(id);

  suite(id, () => {
    test('has a title and a reason in both languages', () => {
      assert.deepEqual([rule.title, rule.why].filter(isEmptyText), []);
      assert.ok(!rule.elsewhere || !isEmptyText(rule.elsewhere));
      const descriptions = Object.values(rule.options).map(({ description }) => description);
      assert.deepEqual(descriptions.filter(isEmptyText), []);
    });

    const speaksHere = !rule.elsewhere || fixtures.length > 0;
    test(speaksHere ? 'has a loud fixture and a silent twin' : 'has no fixtures, for it speaks elsewhere', () => {
      if (!speaksHere) return;
      assert.ok(fixtures.some(isLoud), 'no fixture with ⟦…⟧');
      assert.ok(!fixtures.every(isLoud), 'no fixture without ⟦…⟧');
    });

    for (const fixture of fixtures) {
      test(fixture.name, () => checkOne(named, fixture));
    }
  });
}

function checkOne(named: NamedRule, fixture: Fixture): void {
  const { content, marked } = fixture;
  const checked = checkFixture(named, fixture);
  assert.deepEqual(checked.crashes, []);
  assert.equal(drawMarks(content, checked.problems), marked);
  assert.deepEqual(checkFixture(named, fixture).problems, checked.problems, 'a second reading says something else');
  for (const problem of checked.problems) {
    assert.deepEqual(complain(named, fixture, checked, problem), [], showProblem(content, problem));
  }
  checkSafeFixes(named, fixture, checked.problems);
}

/** What is wrong with a problem beside its place: its texts, its spans, its fixes. */
function complain(
  named: NamedRule,
  fixture: Fixture,
  { report, problems }: CheckedFixture,
  problem: Problem,
): string[] {
  const { content } = fixture;
  const paragraph = findWholeParagraph(report, problem.span);
  return [
    ...(textsOf(problem).some(isEmptyText) ? ['a text is empty in one language'] : []),
    ...[problem, ...(problem.related ?? [])].flatMap(({ span }) => complainAboutSpan(content, span) ?? []),
    ...(paragraph ? [`marks the whole paragraph “${paragraph}”`] : []),
    ...(problem.fixes ?? []).flatMap((fix) => {
      const complaints = complainAboutEdits(content, fix.edits);
      if (complaints.length > 0) return complaints.map((complaint) => `“${fix.title.zh}”: ${complaint}`);
      const fixed = applyEdits(content, fix.edits);
      const after = checkFixture(named, fixture, fixed);
      const isSame = (other: Problem) => other.detail === problem.detail && other.severity === problem.severity;
      const place = moveSpan(problem.span, fix);
      const left = after.problems.filter(isSame);
      const isMended = left.length < problems.filter(isSame).length && !left.some(({ span }) => overlaps(span, place));
      return [
        ...after.crashes.map(({ error }) => `“${fix.title.zh}”: the rule throws on the text it has mended: ${error}`),
        ...(isMended ? [] : [`“${fix.title.zh}” mends nothing: ${drawMarks(fixed, after.problems)}`]),
      ];
    }),
  ];
}

/** The safe fixes give the text beside the fixture, and nothing is left to fix safely in it. */
function checkSafeFixes(named: NamedRule, fixture: Fixture, problems: readonly Problem[]): void {
  const fixed = applySafeFixes(fixture.content, problems);
  if (fixture.fixed !== undefined) assert.equal(fixed, fixture.fixed);
  assert.equal(applySafeFixes(fixed, checkFixture(named, fixture, fixed).problems), fixed);
}
