import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type MutationKind, mutate, mutationKinds } from './mutate.ts';
import { readReport } from './read-report.ts';

/** What becomes of the figures of a line, by kind, over many seeds. */
function spoil(marked: string, id: string, relations = ''): Map<MutationKind, Set<string>> {
  const report = readReport(marked, relations);
  const texts = new Map<MutationKind, Set<string>>(mutationKinds.map((kind) => [kind, new Set()]));
  for (let seed = 0; seed < 60; seed++)
    for (const mutation of mutate(report, `report ${seed}`))
      if (mutation.id === id) texts.get(mutation.kind)?.add(mutation.text);
  return texts;
}

const listOf = (texts: ReadonlyMap<MutationKind, ReadonlySet<string>>, kind: MutationKind) =>
  [...(texts.get(kind) ?? [])].sort();

suite('a slip', () => {
  test('is one of a clerk', () => {
    const texts = spoil('受理{a1=1240件}', 'a1');
    assert.deepEqual(listOf(texts, 'swapped'), ['1204件', '1420件', '2140件']);
    assert.deepEqual(listOf(texts, 'dropped'), ['120件', '124件', '140件', '240件']);
    assert.deepEqual(listOf(texts, 'doubled'), ['11240件', '12240件', '12400件', '12440件']);
    assert.deepEqual(listOf(texts, 'ten-thousandfold'), ['1240万件']);
    assert.deepEqual(listOf(texts, 'off-by-one'), ['1239件', '1241件']);
    assert.ok(listOf(texts, 'last-year').every((text) => Math.abs(Number.parseInt(text, 10) - 1240) <= 248));
    assert.deepEqual(listOf(texts, 'other-rate'), []);
  });

  test('keeps separators, width, modifiers and decimals', () => {
    assert.deepEqual(listOf(spoil('{a1=1,240件}', 'a1'), 'swapped'), ['1,204件', '1,420件', '2,140件']);
    assert.deepEqual(listOf(spoil('{a1=1,240件}', 'a1'), 'dropped'), ['120件', '124件', '140件', '240件']);
    assert.deepEqual(listOf(spoil('{a1=９.８％}', 'a1'), 'swapped'), ['８.９％']);
    assert.deepEqual(listOf(spoil('{a1=约12余万元}', 'a1'), 'swapped'), ['约21余万元']);
    assert.deepEqual(listOf(spoil('{a1=约12余万元}', 'a1'), 'ten-thousandfold'), ['约12余元']);
    assert.deepEqual(listOf(spoil('{a1=15.7万元}', 'a1'), 'off-by-one'), ['15.6万元', '15.8万元']);
    assert.deepEqual(listOf(spoil('{a1=1.2万人}', 'a1'), 'ten-thousandfold'), []);
  });

  test('leaves no zero in front, none alone, and no percentage above 100 but by a slip of the finger', () => {
    assert.deepEqual(listOf(spoil('{a1=20件}', 'a1'), 'swapped'), []);
    assert.deepEqual(listOf(spoil('{a1=1件}', 'a1'), 'off-by-one'), ['2件']);
    assert.deepEqual(listOf(spoil('{a1=100%}', 'a1'), 'off-by-one'), ['99%']);
    assert.ok(listOf(spoil('{a1=98.5%}', 'a1'), 'last-year').every((text) => Number.parseFloat(text) <= 100));
    for (const texts of spoil('{a1=5—10次}', 'a1').values())
      for (const text of texts) assert.ok(Number.parseInt(text, 10) <= 10, text);
  });

  test('leaves a round number round', () => {
    const texts = spoil('{a1=4600余份}', 'a1');
    assert.deepEqual(listOf(texts, 'off-by-one'), ['4500余份', '4700余份']);
    assert.deepEqual(listOf(texts, 'swapped'), ['6400余份']);
    assert.deepEqual(listOf(spoil('{a1=近90%}', 'a1'), 'off-by-one'), ['近100%', '近80%']);
  });

  test('speaks Chinese', () => {
    assert.deepEqual(listOf(spoil('{a1=三十二件}', 'a1'), 'swapped'), ['二十三件']);
    assert.deepEqual(listOf(spoil('{a1=三家}', 'a1'), 'off-by-one'), ['两家', '四家']);
    assert.deepEqual(listOf(spoil('{a1=十余件}', 'a1'), 'replaced'), ['三十余件', '二十余件', '五十余件']);
    assert.ok(listOf(spoil('{a1=近三成}', 'a1'), 'replaced').includes('近两成'));
  });

  test('takes the rate of another row, and cuts off what was rounded', () => {
    const marked = '{n1=300件}，{a1=200件}占{p1=66.7%}，{a2=100件}占{p2=33.3%}';
    const relations = 'C4 a1 / n1 = p1\nC4 a2 / n1 = p2';
    assert.deepEqual(listOf(spoil(marked, 'p1', relations), 'other-rate'), ['33.3%']);
    assert.deepEqual(listOf(spoil(marked, 'p1', relations), 'cut-off'), ['66.6%']);
    assert.deepEqual(listOf(spoil(marked, 'p2', relations), 'cut-off'), []);
  });

  test('is the same in every run, whatever else the report holds', () => {
    const one = mutate(readReport('{a1=1240件}', ''), 'report');
    const two = mutate(readReport('{b1=17件}，{a1=1240件}', ''), 'report').filter(({ id }) => id === 'a1');
    assert.deepEqual(one, two);
  });
});
