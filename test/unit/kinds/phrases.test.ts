import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { commonPhrases } from '../../../server/src/kinds/common-phrases.ts';
import type { ReportKind } from '../../../server/src/kinds/kind.ts';
import { phrasesOf, sectionOf, templateOf, wholeReportOf } from '../../../server/src/kinds/phrases.ts';
import { kinds } from '../../../server/src/kinds/registry.ts';
import { isEmptyText } from '../../support/problems.ts';

const ruleOfLaw = kinds.find(({ id }) => id === 'rule-of-law') as ReportKind;
const plan = ruleOfLaw.roles.find(({ id }) => id === 'plan') as ReportKind['roles'][number];

test('every kind has the phrases of all reports behind its own', () => {
  for (const kind of kinds) assert.deepEqual(phrasesOf(kind).slice(-commonPhrases.length), commonPhrases);
});

test('a section is its heading and the phrases of its role, with a number to choose', () => {
  assert.deepEqual(sectionOf(ruleOfLaw, plan, 'hashed').lines, [
    '## {四|一|二|三|五}、{next}年推进法治政府建设的主要安排',
    ...templateOf(ruleOfLaw, plan),
  ]);
  assert.equal(templateOf(ruleOfLaw, plan).length, 2);
});

test('a whole report has every part once, in the order of the regulation', () => {
  const lines = wholeReportOf(ruleOfLaw, 'numbered').lines;
  const headings = ruleOfLaw.roles.map(({ heading }) => lines.findIndex((line) => line.endsWith(`、${heading}`)));
  assert.deepEqual(
    headings,
    [...headings].sort((a, b) => a - b),
  );
  assert.ok(headings.every((index) => index > 2));
  assert.equal(lines[0], ruleOfLaw.titleTemplate);
  assert.ok(lines[2]?.endsWith(ruleOfLaw.openingTemplate));
  assert.deepEqual(lines.slice(-3, -1), ['特此报告。', '{issuer}']);
  assert.ok(wholeReportOf(ruleOfLaw, 'hashed').lines[0]?.startsWith('# {issuer}'));
});

for (const kind of kinds) {
  suite(`the phrases of ${kind.id}`, () => {
    const phrases = phrasesOf(kind);

    test('have ids of their own and names in both languages', () => {
      const ids = phrases.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      const texts = phrases.flatMap(({ name, note }) => (note ? [name, note] : [name]));
      assert.deepEqual(texts.filter(isEmptyText), []);
    });

    test('stand at places that the kind has', () => {
      const around = ['title', 'subtitle', 'recipient', 'opening', 'any', 'closing', 'signature'];
      const places = [...around, ...kind.roles.map(({ id }) => id)];
      assert.deepEqual(
        phrases.filter(({ place }) => !places.includes(place)),
        [],
      );
      assert.deepEqual(
        kind.roles.filter(({ id }) => around.includes(id)),
        [],
      );
    });

    test('are there for every role that names one', () => {
      for (const role of kind.roles) {
        assert.deepEqual(
          role.phrases.filter((id) => !phrases.some((phrase) => phrase.id === id && phrase.place === role.id)),
          [],
        );
        assert.ok(templateOf(kind, role).length > 0);
      }
    });
  });
}
