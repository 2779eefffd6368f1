import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { lint } from '../../server/src/lint/lint.ts';
import { readReport, type Source } from '../../server/src/report.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { forgetTexts } from '../../server/src/text/keep.ts';
import { mutilations } from '../support/mutilate.ts';
import { Random } from '../support/random.ts';
import './same-every-run.ts';

function read(content: string, named: Omit<Source, 'content' | 'dress'> = {}): string {
  const report = readReport({ content, dress: 'markdown', ...named });
  return report.kind ? `${report.kind.id} ${report.year ?? '–'}` : '–';
}

suite('kind and year', () => {
  const title = '# 甲县乙局关于2025年法治政府建设情况的报告\n\n一、总体情况\n\n好。\n';
  test('are read from the text', () => assert.equal(read(title), 'rule-of-law 2025'));
  test('are set from outside', () => assert.equal(read(title, { kind: 'generic', year: 2023 }), 'generic 2023'));
  test('are named by front matter first of all', () => {
    const content = `---\n报告类型: 法治政府建设年度报告\n年度: 2024\n---\n\n${title}`;
    assert.equal(read(content, { kind: 'generic', year: 2023 }), 'rule-of-law 2024');
  });
  test('are not known of other documents', () => assert.equal(read('# 购物清单\n\n- 牛奶\n'), '–'));
});

/** What stands in reports, in their neighbours and in nothing of the kind. */
const lines = fc.constantFrom(
  '# 甲县水务局关于2025年法治政府建设情况的报告',
  '甲县水务局2025年法治政府建设情况报告',
  '甲政发〔2026〕3号',
  '县人民政府：',
  '现将2025年法治政府建设情况报告如下：',
  '## 一、2025年推进法治政府建设的主要举措和成效',
  '## 存在的不足和原因',
  '一、主要举措和成效',
  '二、2025年工作安排',
  '（一）强化理论学习。认真学习，开展培训12次。',
  '（二）',
  '1.2026年主要安排',
  '1. 规范执法',
  '①办结案件',
  '　　2024年，全年受理投诉120件，办结128件，办结率98.3%。',
  '受理2214件，其中咨询1530件、投诉461件、其他69件。',
  '其中：一般程序43件，简易程序23件（听证2件）。',
  '出台措施10项，一是便民3项，二是利企2项，三是减负4项。',
  '满意率102%，投诉同比下降102%，占5%。',
  '资金约1.2亿元，近80个，5—10次，8000余份，98%以上。',
  '99999999999999999999999999件，0.000000000000000001%，0件，率0%。',
  '[bookmark: _GoBack]&nbsp;&#xD800;错误！未找到引用源。',
  '责编：张某',
  '【待填：次数】次',
  '新的一年，将以2025年工作安排为抓手。',
  '特此报告。',
  '甲县水务局',
  '　　　　　　　　甲县水务局',
  '2026年1月9日',
  '二〇二六年一月九日',
  '（此件公开发布）',
  '| 项目 | 数量 |\n| --- | --- |\n| 受理 | 120件 |',
  '```\n受理120件，办结128件\n```',
  '<!-- 受理120件 -->',
  '---',
  '---\nkind: rule-of-law\nyear: 2025\n---',
  '> - **办结**率[98%](x)《',
  '（“《【〔',
  '。；：，、',
  '1.',
  '\u200b\ufeff\u0000\ud800',
  '',
  '',
);

const documents = fc
  .tuple(fc.array(lines, { maxLength: 24 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r', ''))
  .map(([chosen, lineEnd]) => chosen.join(lineEnd))
  .filter((content) => content !== '');

test('whatever stands in a document, no rule throws, and problems are in order and in the document', () => {
  const dress = fc.constantFrom('markdown' as const, 'plain' as const);
  fc.assert(
    fc.property(
      documents,
      dress,
      fc.constantFrom(undefined, 'rule-of-law', 'open-government', 'generic'),
      (content, dressed, kind) => {
        const report = readReport({ content, dress: dressed, kind });
        const { problems, crashes } = lint(report, rules, { mode: 'review' });
        assert.deepEqual(crashes, []);
        let at = 0;
        for (const problem of problems) {
          assert.ok(at <= problem.span.start);
          at = problem.span.start;
          const spans = [problem, ...(problem.related ?? [])].map(({ span }) => span);
          const edits = (problem.fixes ?? []).flatMap((fix) => fix.edits.map(({ span }) => span));
          for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= content.length);
          for (const { start, end } of edits) assert.ok(0 <= start && start <= end && end <= content.length);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a report reads the same every time', () => {
  const withoutFunctions = (content: string) => JSON.stringify(readReport({ content, dress: 'plain' }), toText);
  fc.assert(
    fc.property(documents, (content) => {
      assert.equal(withoutFunctions(content), withoutFunctions(content));
    }),
    { numRuns: 50 },
  );
});

function toText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

suite('after a key a report reads as if it had never been seen', () => {
  const folder = new URL('../corpus/', import.meta.url);
  const shift = (content: string) => `前言，共12件。\n\n${content}`;
  const turn = (content: string, random: Random) => content.replace(/\d/g, (digit) => (random.below(40) ? digit : '7'));
  for (const name of readdirSync(folder).filter((file) => file !== 'README.md')) {
    test(name, () => {
      const content = readFileSync(new URL(name, folder), 'utf8');
      const random = new Random(name.length);
      const versions = [content, turn(content, random), shift(content), content.slice(0, content.length >> 1)];
      for (const change of Object.values(mutilations)) versions.push(change(content, random));
      const dress = name.endsWith('.txt') ? 'plain' : 'markdown';
      const say = (version: string) => {
        const report = readReport({ content: version, dress });
        return JSON.stringify([report, lint(report, rules, { mode: 'review' }).problems], toText);
      };
      const known = versions.map(say);
      for (const [at, version] of versions.entries()) {
        forgetTexts();
        assert.equal(known[at], say(version));
      }
    });
  }
});

test('an empty document has no place for a problem', () => {
  const report = readReport({ content: '', dress: 'markdown', kind: 'rule-of-law' });
  assert.deepEqual(lint(report, rules, { mode: 'review' }).problems, []);
});
