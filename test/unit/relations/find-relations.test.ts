import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractFacts } from '../../../server/src/facts/facts.ts';
import { ruleOfLaw } from '../../../server/src/kinds/rule-of-law.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { findRelations } from '../../../server/src/relations/find-relations.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';
import { showRelation } from './read-relations.ts';

function find(...lines: string[]): string[] {
  const content = ['甲县乙局2025年工作报告', ...lines].join('\n');
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  return findRelations(outline, extractFacts(outline, ruleOfLaw, 2025)).map(showRelation);
}

test('a claim that two patterns find is found once', () => {
  assert.deepEqual(find('一、总体', '受理投诉120件，其中办结128件。'), ['B1 violated 128件≤120件']);
});

test('paragraphs are read one by one, headings too', () => {
  assert.deepEqual(find('一、受理投诉120件，办结118件', '办结率95%。', '（一）立案46件。结案50件。'), [
    'B1 holds 118件≤120件',
    'C1 holds 95%',
  ]);
});

test('without figures there is nothing to relate', () => {
  assert.deepEqual(find('一、总体', '成效明显。'), []);
});
