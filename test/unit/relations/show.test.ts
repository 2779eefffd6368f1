import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact } from '../../../server/src/facts/exact.ts';
import { extractFigures } from '../../../server/src/facts/extract-figures.ts';
import type { Figure } from '../../../server/src/facts/figure.ts';
import { closed, type Interval, point } from '../../../server/src/facts/interval.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { boundsOf, nameOf, showInterval, showLike, showRange } from '../../../server/src/relations/show.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

function figuresOf(sentence: string): readonly Figure[] {
  const content = `甲县乙局2025年工作报告\n\n${sentence}`;
  return extractFigures(parseOutline(content, parseBlocks(content, 'plain')), () => false);
}

test('a figure is named with what it counts, if that is short', () => {
  assert.deepEqual(figuresOf('受理投诉120件，其中“食品”类30件、药品类 12 件。').map(nameOf), [
    '受理投诉120件',
    '食品”类30件',
    '药品类12件',
  ]);
  assert.deepEqual(figuresOf('认真贯彻落实上级各项决策部署要求共受理120件。').map(nameOf), ['120件']);
});

test('a computed value is printed like the one it is held against', () => {
  const half: Interval = { low: exact(3), high: undefined, lowOpen: true, highOpen: false };
  assert.equal(showInterval(point(exact(134_700, 1384)), 1), '97.3');
  assert.equal(showInterval(point(exact(50)), 1), '50.0');
  assert.equal(showInterval(closed(exact(115), exact(125)), 0), '115—125');
  assert.equal(showInterval(closed(exact(1001, 10), exact(1002, 10)), 0), '100');
  assert.equal(showInterval(half, 0), '≥3');
  assert.equal(showInterval({ ...half, low: undefined, high: exact(3) }, 0), '≤3');
  assert.equal(showInterval({ ...half, low: undefined }, 0), '');
});

test('a value of a class is printed in the unit of the figure', () => {
  const showAs = (value: number, sentence: string) =>
    figuresOf(sentence).map((figure) => showLike(point(exact(value)), figure));
  assert.deepEqual(showAs(12_000, '罚款1.5万元。'), ['1.2万元']);
  assert.deepEqual(showAs(130_000_000, '投资1.2亿元。'), ['1.3亿元']);
  assert.deepEqual(showAs(12_000, '治理8公里。'), ['12公里']);
  assert.deepEqual(showAs(128, '办结118件。'), ['128件']);
});

test('what a figure can mean is shown in its own unit', () => {
  const cases: readonly (readonly [figure: string, range: string | undefined])[] = [
    ['8000余份', '8000～8999份'],
    ['1.2万余份', '1.2～1.3万份'],
    ['15.7万元', '15.65～15.75万元'],
    ['约3000人', '2700～3300人'],
    ['近80个', '73～80个'],
    ['超过20次', '>20次'],
    ['不少于2场', '≥2场'],
    ['不足12项', '0～11项'],
    ['1818件', undefined],
    ['97.3%', undefined],
  ];
  for (const [figure, range] of cases) assert.deepEqual(figuresOf(`办理${figure}。`).map(showRange), [range], figure);
});

test('areas are counted in what they are printed in', () => {
  assert.deepEqual(figuresOf('绿化12.5亩。').map(boundsOf), [{ low: '12.45', high: '12.55' }]);
});
