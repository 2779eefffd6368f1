import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPassages } from '../../../server/src/relations/passage.ts';
import { noWholes } from '../../../server/src/relations/rates/wholes.ts';
import { cues, lacks, recognisers, sums } from '../../../server/src/relations/relate-paragraph.ts';
import { readReport } from '../../../server/src/report.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { findDocuments, findFixtures } from '../../support/fixtures.ts';

/** All texts of ours that hold relations: clean reports, samples, and the slips and twins of the rules on numbers. */
function* findTexts(): Iterable<string> {
  for (const folder of ['test/corpus', 'samples']) for (const { content } of findDocuments(folder)) yield content;
  for (const { id } of rules.filter((rule) => rule.id.startsWith('numbers/')))
    for (const { content } of findFixtures(id)) yield content;
}

test('what a recogniser finds is said with its cue: where that lacks it need not be called', () => {
  const guarded = [...sums, ...recognisers].filter(({ cue }) => cue !== undefined);
  const called = new Set<string>();
  for (const content of findTexts()) {
    const report = readReport({ content, dress: 'markdown', kind: 'generic', year: 2025 });
    if (!report.kind) continue;
    for (const passage of toPassages(report.outline, report.facts.figures)) {
      const said = cues.in(passage.text);
      for (const { recognise, cue } of guarded) {
        if (!lacks(said, cue)) called.add(recognise.name);
        else assert.deepEqual([...recognise(passage, noWholes)], [], `${recognise.name}: ${passage.text}`);
      }
    }
  }
  assert.equal(called.size, guarded.length);
});
