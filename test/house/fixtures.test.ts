// Every bureau writes reports: what one of them proves about a rule need not hold for the words of another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLoud } from '../../server/src/docs/fixture.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { findFixtures } from '../support/fixtures.ts';

/** What the names of bureaus of one kind hold, however their place is called. */
const kinds = [
  '交通运输局',
  '教育局',
  '水利局|水务局',
  '审计局',
  '市场监督管理局',
  '住房和城乡建设局',
  '自然资源局',
  '林业局|林场',
  '民政局',
  '司法局',
  '城市管理局',
  '[县区]人民政府',
  '[镇乡](?:人民政府|2025年)',
  '街道(?:办事处|2025年)',
].map((name) => new RegExp(name));

const others = [
  ...[
    'citation/marks',
    'citation/names-agree',
    'citation/names-official',
    'time/dates-valid',
    'time/terms-current',
    'publication/comments',
    'publication/personal-data',
  ],
  ...[
    'wording/approximations',
    'wording/fixed-expressions',
    'wording/no-repetition',
    'wording/no-requests',
    'wording/placeholders-filled',
  ],
];

for (const { id } of rules) {
  if (!/^(?:structure|layout)\//.test(id) && !others.includes(id)) continue;
  test(`${id} speaks and is silent in reports of three kinds of bureau`, () => {
    const fixtures = findFixtures(id);
    const countKinds = (loud: boolean) => {
      const texts = fixtures.filter((fixture) => isLoud(fixture) === loud).map(({ content }) => content);
      return kinds.filter((kind) => texts.some((text) => kind.test(text))).length;
    };
    assert.ok(countKinds(true) >= 3, `${countKinds(true)} kinds of bureau in loud fixtures`);
    assert.ok(countKinds(false) >= 3, `${countKinds(false)} kinds of bureau in silent fixtures`);
  });
}
