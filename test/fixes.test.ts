// Safe fixes are safe together: over clean reports, samples and real reports, as they are and with one habit of bad
// typing throughout, what they leave has no problem it had not before, and fixing it again changes nothing.
import assert from 'node:assert/strict';
import path from 'node:path';
import { suite, test } from 'node:test';
import { lint, type Problem } from '../server/src/lint/lint.ts';
import { readReport } from '../server/src/report.ts';
import { rules } from '../server/src/rules/registry.ts';
import { type Document, findDocuments } from './support/fixtures.ts';
import { applySafeFixes, showProblem } from './support/problems.ts';

const documents = [
  ...['test/corpus', 'samples'].flatMap(findDocuments),
  ...(process.env.HEGAO_SEEDS ? findDocuments(path.resolve(process.env.HEGAO_SEEDS)) : []),
];

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '。': '.',
};

/** Every `nth` match is replaced. */
function spoil(pattern: RegExp, nth: number, replace: (match: string) => string): (content: string) => string {
  return (content) => {
    let count = 0;
    return content.replace(pattern, (match) => (++count % nth === 0 ? replace(match) : match));
  };
}

const habits: Readonly<Record<string, (content: string) => string>> = {
  'as it is': (content) => content,
  'half-width punctuation throughout': spoil(/[，：；（）]/g, 1, (mark) => halfWidth[mark] ?? mark),
  'half-width points for full stops': spoil(/[，。]/g, 1, (mark) => halfWidth[mark] ?? mark),
  'half-width marks here and there': spoil(/[，：；（）]/g, 9, (mark) => halfWidth[mark] ?? mark),
  'straight quotation marks': spoil(/[“”]/g, 1, () => '"'),
  'marks behind bracketed numbers': spoil(/^((?:#+ |\s)*（[一二三四五六七八九十]+）)/gm, 1, (label) => `${label}、`),
  'other marks behind numbers': spoil(/^(?:#+ |\s)*[一二三四五六七八九十]+、/gm, 2, (label) =>
    label.replace('、', '.'),
  ),
  'commas behind Arabic numbers': spoil(/^\d+\.(?= ?[一-鿿])/gm, 1, (label) => label.replace('.', '、')),
  'commas between titles': spoil(/》《/g, 1, () => '》、《'),
  'titles in titles': spoil(/[〈〉]/g, 1, (mark) => (mark === '〈' ? '《' : '》')),
  'square brackets around years': spoil(/[〔〕]/g, 1, (mark) => (mark === '〔' ? '[' : ']')),
  'full-width percent signs': spoil(/%/g, 2, () => '％'),
  'hyphens in ranges': spoil(/(?<=\d)—(?=\d)/g, 2, () => '-'),
  'traces of Word': spoil(/。/g, 7, () => '&nbsp;。[bookmark: _GoBack]'),
};

for (const document of documents) {
  suite(`safe fixes of ${document.name}`, () => {
    for (const [habit, apply] of Object.entries(habits)) {
      test(habit, () => {
        const content = apply(document.content);
        const before = check(document, content);
        const fixed = applySafeFixes(content, before);
        const after = check(document, fixed);
        assert.deepEqual(newOnes(before, after, fixed), []);
        assert.equal(applySafeFixes(fixed, after), fixed);
      });
    }
  });
}

for (const [habit, apply] of Object.entries(habits).slice(1)) {
  test(`${habit}: some of it is mended`, () => {
    const mended = documents.filter((document) => {
      const content = apply(document.content);
      return applySafeFixes(content, check(document, content)) !== content;
    });
    assert.ok(mended.length > 0);
  });
}

function check({ dress }: Document, content: string): readonly Problem[] {
  const { problems, crashes } = lint(readReport({ content, dress }), rules, { mode: 'review' });
  assert.deepEqual(crashes, []);
  return problems;
}

/** Problems of which there are more than before, by what they are about. */
function newOnes(before: readonly Problem[], after: readonly Problem[], content: string): string[] {
  const keyOf = ({ rule, detail = '', severity }: Problem) => `${rule} ${detail} ${severity}`;
  const known = before.map(keyOf);
  return after
    .filter((problem) => {
      const place = known.indexOf(keyOf(problem));
      if (place >= 0) known.splice(place, 1);
      return place < 0;
    })
    .map((problem) => showProblem(content, problem));
}
