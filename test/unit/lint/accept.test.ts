import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Acceptance, AcceptedEntry } from '../../../server/src/config/accepted-file.ts';
import type { RuleSettings } from '../../../server/src/config/rule-settings.ts';
import { fingerprintsOf, keyOf, normalise } from '../../../server/src/lint/fingerprint.ts';
import { type LintOptions, lint, type Problem } from '../../../server/src/lint/lint.ts';
import { mergeFixes } from '../../../server/src/lint/merge-fixes.ts';
import { type Report, readReport } from '../../../server/src/report.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import type { Dress } from '../../../server/src/syntax/block.ts';
import { assertGrowsWithInput } from '../../support/growth.ts';

const path = '2025/年报.md';
const rate = 'numbers/rates-match';
const part = 'numbers/parts-within-whole';
const content = [
  '# 云岭县水务局2025年工作报告',
  '现将2025年工作情况报告如下：',
  '## 一、受理办结',
  '全年受理投诉1,384件，办结1,347件，办结率**95.3%**。',
  '## 二、行政许可',
  '审批窗口收到申请30件，受理30件，办结38件；接听来电400次。',
  '云岭县水务局',
  '2026年1月9日',
  '',
].join('\n\n');

function read(source: string, dress: Dress = 'markdown'): Report {
  const report = readReport({ content: source, dress, kind: 'generic' });
  assert.ok(report.kind);
  return report;
}

function check(
  source: string,
  acceptances: readonly Acceptance[] = [],
  more: Partial<LintOptions> = {},
  dress?: Dress,
) {
  const result = lint(read(source, dress), rules, { mode: 'review', accepted: { acceptances, path }, ...more });
  assert.deepEqual(result.crashes, []);
  return result;
}

const idsOf = (problems: readonly Problem[]) => problems.map(({ rule }) => rule);

/** Entries for all problems of a rule, as the quick fix writes them. */
function entriesFor(source: string, rule: string, dress?: Dress): Acceptance[] {
  const report = read(source, dress);
  const fingerprintOf = fingerprintsOf(report);
  const found = check(source, [], {}, dress).problems.filter((problem) => problem.rule === rule);
  assert.ok(found.length > 0, `no ${rule}`);
  return found.map((problem, index) => {
    const entry: AcceptedEntry = { ...fingerprintOf(problem), file: path, reason: '甲', date: '2026-01-12' };
    return { ...entry, index, span: { start: index, end: index + 1 } };
  });
}

/** Whether the entries for a rule's problems in one text hold in another; `stale` where they accept nothing there. */
function holds(rule: string, before: string, after: string, dress?: Dress): string {
  const entries = entriesFor(before, rule, dress);
  const { problems, stale } = check(after, entries, {}, dress);
  const left = idsOf(problems).filter((id) => id === rule).length;
  return `${left === 0 ? 'accepted' : 'shown'}${stale.length > 0 ? ', stale' : ''}`;
}

const changed = (from: string, to: string) => {
  assert.ok(content.includes(from), from);
  return content.replace(from, to);
};

test('a fingerprint says what the problem is about', () => {
  const [rates] = entriesFor(content, rate);
  assert.deepEqual(
    { clause: rates?.clause, values: rates?.values },
    { clause: '办结率95.3%', values: ['95.3%', '1347件', '1384件'] },
  );
  const [parts] = entriesFor(content, part);
  assert.deepEqual({ clause: parts?.clause, values: parts?.values }, { clause: '办结38件', values: ['38件', '30件'] });
});

suite('an accepted problem is shown no more', () => {
  test('in any mode, and only that one', () => {
    for (const mode of ['draft', 'review', 'publish'] as const) {
      const { problems, stale } = check(content, entriesFor(content, rate), { mode });
      assert.deepEqual(stale, []);
      assert.ok(!idsOf(problems).includes(rate) && idsOf(problems).includes(part));
    }
  });

  const edits: Record<string, string> = {
    'text elsewhere': changed('接听来电400次', '接听来电500次，现场答复3次'),
    'a sentence before it': changed('全年受理', '窗口工作平稳。全年受理'),
    'another section before it': changed('## 一、', '## 一、组织领导\n\n加强学习。\n\n## 二、').replace(
      '二、行政',
      '三、行政',
    ),
    'blanks, width, separators and emphasis': changed(
      '1,384件，办结1,347件，办结率**95.3%**',
      '１３８４件，办结 1347 件，办结率 95.3％',
    ),
    'the paragraph moved to the end': content
      .replace('全年受理投诉1,384件，办结1,347件，办结率**95.3%**。\n\n', '')
      .replace('接听来电400次。\n\n', '接听来电400次。\n\n全年受理投诉1384件，办结1347件，办结率95.3%。\n\n'),
    'other line ends': content.replaceAll('\n', '\r\n'),
  };
  for (const [name, after] of Object.entries(edits)) {
    test(`whatever changes elsewhere: ${name}`, () => assert.equal(holds(rate, content, after), 'accepted'));
  }

  test('in a report that was renamed, which leaves no entry stale', () => {
    const entries = entriesFor(content, rate).map((entry) => ({ ...entry, file: '送审稿.md' }));
    const { problems, stale } = check(content, entries);
    assert.ok(!idsOf(problems).includes(rate));
    assert.deepEqual(stale, []);
    assert.deepEqual(check(changed('95.3%', '97.3%'), entries).stale, []);
  });

  test('and its fix is no safe fix any more', () => {
    const source = changed('全年受理', '[bookmark: _GoBack]全年受理');
    const residue = 'wording/no-residue';
    assert.equal(mergeFixes(check(source).problems).length, 1);
    assert.equal(mergeFixes(check(source, entriesFor(source, residue)).problems).length, 0);
  });

  test('nor is the comment unused that speaks of it as well', () => {
    const source = changed('全年受理', `<!-- hegao-disable-next-line ${rate} 甲 -->\n\n全年受理`);
    const { problems, stale } = check(source, entriesFor(content, rate));
    assert.deepEqual(
      idsOf(problems).filter((id) => id === 'hegao/suppression-unused'),
      [],
    );
    assert.deepEqual(stale, []);
  });
});

suite('another problem is another', () => {
  const edits: Record<string, string> = {
    'the figure that is marked': changed('95.3%', '95.4%'),
    'a figure that it rests on': changed('1,384件', '1,385件'),
    'the word before it': changed('办结率**', '办结率为**'),
  };
  for (const [name, after] of Object.entries(edits)) {
    test(name, () => assert.equal(holds(rate, content, after), 'shown, stale'));
  }
  test('and where it is mended the entry is stale', () => {
    assert.equal(holds(rate, content, changed('95.3%', '97.3%')), 'accepted, stale');
  });
  test('of the same rule beside it', () => {
    const source = changed('## 二、', '受理信访50件，办结58件。\n\n## 二、');
    const [first] = entriesFor(source, part);
    assert.ok(first);
    assert.equal(idsOf(check(source, [first]).problems).filter((id) => id === part).length, 1);
  });
});

suite('one entry', () => {
  test('accepts all problems that are alike', () => {
    const twice = changed('## 二、', '全年受理投诉1384件，办结1347件，办结率95.3%。\n\n## 二、');
    const entries = entriesFor(twice, rate);
    assert.equal(entries.length, 2);
    assert.equal(keyOf(entries[0] as Acceptance), keyOf(entries[1] as Acceptance));
    const { problems, stale } = check(twice, entries.slice(0, 1));
    assert.ok(!idsOf(problems).includes(rate));
    assert.deepEqual(stale, []);
    assert.deepEqual(check(twice, entries).stale, [], 'nor is the second of two alike stale');
  });

  test('without a file holds everywhere and is never stale', () => {
    const entries = entriesFor(content, rate).map((entry) => ({ ...entry, file: undefined }));
    assert.ok(!idsOf(check(content, entries).problems).includes(rate));
    assert.deepEqual(check(changed('95.3%', '97.3%'), entries).stale, []);
  });

  test('may have been written by hand, in other widths', () => {
    const entries = entriesFor(content, rate).map((entry) => ({
      ...entry,
      clause: ' 办结率 ９５．３％',
      values: ['1,384 件', '95.3％', '1,347件'],
    }));
    assert.equal(keyOf(entries[0] as Acceptance), keyOf(entriesFor(content, rate)[0] as Acceptance));
  });
});

suite('what is missing', () => {
  const section = 'structure/signature-present';
  const unsigned = content.replace('云岭县水务局\n\n2026年1月9日\n', '');
  test('is missing wherever that is said', () => {
    assert.equal(holds(section, unsigned, `${unsigned}开展培训。\n`), 'accepted');
  });
  test('is so in the report of that title only', () => {
    assert.equal(holds(section, unsigned, unsigned.replaceAll('2025年', '2026年')), 'shown, stale');
  });
  test('is known by the file where there is no title', () => {
    const titleless = `全年受理投诉20件。\n\n${'加强学习。\n\n'.repeat(3)}`;
    const entries = entriesFor(titleless, 'structure/title-present');
    assert.equal(entries[0]?.clause, '');
    assert.ok(!idsOf(check(titleless, entries).problems).includes('structure/title-present'));
    const others = entries.map((entry) => ({ ...entry, file: '另一份.md' }));
    assert.ok(idsOf(check(titleless, others).problems).includes('structure/title-present'));
  });
});

suite('a stale entry', () => {
  const mended = changed('95.3%', '97.3%');
  const entries = entriesFor(content, rate);
  const staleUnder = (more: Partial<LintOptions>) => check(mended, entries, more).stale;

  test('is said in the name of the rule on suppressions', () => {
    const [stale, ...others] = staleUnder({});
    assert.deepEqual(others, []);
    assert.deepEqual([stale?.acceptance, stale?.severity], [entries[0], 'information']);
    const settings: RuleSettings = new Map([['hegao/suppression-unused', { severity: 'off' }]]);
    assert.deepEqual(staleUnder({ ruleSettings: settings }), []);
  });
  test('is none where its rule was not asked, or failed', () => {
    assert.deepEqual(staleUnder({ ruleSettings: new Map([[rate, { severity: 'off' }]]) }), []);
    const broken = rules.map((named) =>
      named.id === rate
        ? {
            ...named,
            rule: {
              ...named.rule,
              check: () => {
                throw new Error('ours');
              },
            },
          }
        : named,
    );
    assert.deepEqual(
      lint(read(mended), broken, { mode: 'review', accepted: { acceptances: entries, path } }).stale,
      [],
    );
  });
  test('is none where the text is no report', () => {
    const other = readReport({ content: '# 购物清单\n\n- 牛奶\n', dress: 'markdown' });
    assert.deepEqual(lint(other, rules, { mode: 'review', accepted: { acceptances: entries, path } }).stale, []);
  });
});

suite('places that are no clause', () => {
  test('a cell is known by its row and column', () => {
    const table = (rows: string) => content.replace('审批窗口', `| 事项 | 件数 |\n| --- | --- |\n${rows}\n\n审批窗口`);
    const before = table('| 投诉 | 12 |\n| 举报 | 13 |\n| 合计 | 26 |');
    const [entry] = entriesFor(before, 'numbers/tables-add-up');
    assert.deepEqual([entry?.clause, entry?.values], ['合计｜件数｜26', ['26', '12', '13']]);
    const moved = table('| 举报 | 13 |\n| 投诉 | 12 |\n| 合计 | 26 |');
    assert.equal(holds('numbers/tables-add-up', before, moved), 'accepted');
    assert.equal(
      holds('numbers/tables-add-up', before, table('| 投诉 | 11 |\n| 举报 | 13 |\n| 合计 | 26 |')),
      'shown, stale',
    );
  });
  test('a number of a section is no part of its heading', () => {
    const numbering = 'structure/numbering-continuous';
    const before = content.replace('二、行政许可', '三、行政许可');
    assert.equal(entriesFor(before, numbering)[0]?.clause, '行政许可');
    const after = before.replace('## 一、', '## 一、组织领导\n\n加强学习。\n\n## 二、').replace('三、行政', '四、行政');
    assert.equal(holds(numbering, before, after), 'accepted');
  });
  test('a word that only counts is known by what it counts', () => {
    const before = changed('审批窗口', '首先，加强巡查；再次，加强监测。审批窗口');
    assert.equal(entriesFor(before, 'structure/enumeration-continuous')[0]?.clause, '加强监测');
  });
  test('plain text, pasted', () => {
    const plain = content.replaceAll('\n\n', '\r\n').replace(/[#*]/g, '').replaceAll(' ', '');
    assert.equal(holds(rate, plain, plain.replace('全年受理', '　　全年受理'), 'plain'), 'accepted');
    assert.equal(
      keyOf(entriesFor(plain, rate, 'plain')[0] as Acceptance),
      keyOf(entriesFor(content, rate)[0] as Acceptance),
    );
  });
});

test('what is compared is compared the same again', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'1234567890,，.．。:：％% 　办结率件（）()①\u200b\ufeff一、１２'),
  });
  fc.assert(fc.property(text, (one) => normalise(normalise(one)) === normalise(one)));
});

test('a long line costs no more for many problems', () => {
  assertGrowsWithInput((problems) => {
    const line = '受理30件，办结38件；'.repeat(problems * 4);
    const fingerprintOf = fingerprintsOf(read(`# 云岭县水务局2025年工作报告\n\n${line}\n`));
    const spans = Array.from({ length: problems }, (_, at) => ({ start: 30 + at * 40, end: 33 + at * 40 }));
    for (const span of spans) assert.ok(fingerprintOf({ rule: part, span }).clause.length <= 200);
  }, 250);
});
