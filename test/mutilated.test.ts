// Text is never wrong: whatever is done to the samples, no rule throws, every problem points into the document, every
// fix can be applied, and nothing takes long.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lint, type Problem } from '../server/src/lint/lint.ts';
import { readReport } from '../server/src/report.ts';
import { rules } from '../server/src/rules/registry.ts';
import type { Dress } from '../server/src/syntax/block.ts';
import { findDocuments } from './support/fixtures.ts';
import { extremes, mutilations, repeat, runs } from './support/mutilate.ts';
import { applySafeFixes, complainAboutEdits, complainAboutSpan, showProblem } from './support/problems.ts';
import { Random } from './support/random.ts';

const samples = findDocuments('samples');
const random = new Random(20_240_115);

test('there are samples', () => assert.ok(samples.length > 0));

suite('mutilated samples', () => {
  for (const [name, mutilate] of Object.entries(mutilations)) {
    // Some ways know only one result.
    const rounds = mutilate.length === 1 ? samples.length : 16;
    for (let round = 0; round < rounds; round++) {
      const sample = samples[round % samples.length];
      if (!sample) continue;
      let content = mutilate(sample.content, random);
      const second = random.pick(Object.entries(mutilations));
      const isTwice = mutilate.length > 1 && round % 2 === 1;
      if (isTwice) content = second[1](content, random);
      test(`${sample.name}: ${name}${isTwice ? `, then ${second[0]}` : ''} (${round + 1})`, () =>
        checkBothDresses(content));
    }
  }
});

suite('texts with hardly anything in them', () => {
  for (const content of extremes) test(JSON.stringify(content), () => checkBothDresses(content));
});

suite('a row of 100 000 characters', () => {
  const [before, after] = halve(samples[0]?.content ?? '');
  for (const unit of runs) {
    test(JSON.stringify(unit), () => inSeconds(8, () => checkBothDresses(before + repeat(unit, 100_000) + after)));
  }
});

suite('a line of a million characters', () => {
  const lines = samples.map(({ content }) => content.replace(/[\r\n]+/g, ''));
  test('of prose and figures', () => inSeconds(60, () => checkBothDresses(repeat(lines.join(''), 1_000_000))));
  test('of one character', () => inSeconds(60, () => checkBothDresses(`# 2025年工作报告\n${repeat('一', 1_000_000)}`)));
});

function checkBothDresses(content: string): void {
  for (const dress of ['markdown', 'plain'] as const) checkText(content, dress);
}

function checkText(content: string, dress: Dress): void {
  const problems = check(content, dress);
  for (const problem of problems) {
    const spans = [problem, ...(problem.related ?? [])].flatMap(({ span }) => complainAboutSpan(content, span) ?? []);
    assert.deepEqual(spans, [], showProblem(content, problem));
    for (const { edits } of problem.fixes ?? []) {
      assert.deepEqual(complainAboutEdits(content, edits), [], showProblem(content, problem));
    }
  }
  const fixed = applySafeFixes(content, problems);
  if (fixed !== content) check(fixed, dress);
}

/** Named as a report, so that nothing is passed over because it is not recognised any more. */
function check(content: string, dress: Dress): readonly Problem[] {
  const report = readReport({ content, dress, kind: 'rule-of-law' });
  const { problems, crashes } = lint(report, rules, { mode: 'review' });
  assert.deepEqual(crashes, []);
  return problems;
}

/** In seconds of the processor, so that it does not matter what else the machine is doing. */
function inSeconds(limit: number, run: () => void): void {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1_000_000;
  assert.ok(seconds < limit, `took ${seconds.toFixed(1)} s`);
}

function halve(content: string): [string, string] {
  const middle = content.indexOf('\n', content.length / 2);
  return [content.slice(0, middle), content.slice(middle)];
}
