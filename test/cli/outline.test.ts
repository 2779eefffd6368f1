import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hegao } from './run-command.ts';

const report = `云岭县水务局关于2025年法治政府建设情况的报告

现将2025年法治政府建设情况报告如下：
一、2025年推进法治政府建设的主要举措和成效
（一）完善制度。修订制度3项。
（二）落实第一责任人职责。主持会议2次。
二、存在的不足和原因
普法方式单一，原因是经费不足。
三、2026年推进法治政府建设的主要安排
继续开展培训。
`;

suite('hegao outline', () => {
  test('gives title, kind, year, roles and the tree in JSON', () => {
    const { status, stdout } = hegao(['outline', '-', '--format', 'json'], { input: report });
    const answer = JSON.parse(stdout);
    assert.equal(status, 0);
    assert.deepEqual([answer.version, answer.kind, answer.year], [1, 'rule-of-law', 2025]);
    assert.equal(answer.title.text, '云岭县水务局关于2025年法治政府建设情况的报告');
    assert.deepEqual(answer.roles, {
      achievements: 'present',
      shortcomings: 'present',
      'first-responsible-person': 'buried',
      plan: 'present',
      'other-matters': 'missing',
    });
    assert.deepEqual(
      answer.sections.map((section: { label: string; role: string; children: unknown[] }) => [
        section.label,
        section.role,
        section.children.length,
      ]),
      [
        ['一、', 'achievements', 2],
        ['二、', 'shortcomings', 0],
        ['三、', 'plan', 0],
      ],
    );
    assert.deepEqual(answer.sections[0].children[1].heading, '落实第一责任人职责');
  });

  test('shows the tree to people', () => {
    const { stdout } = hegao(['outline', '-'], { input: report });
    assert.match(stdout, /^一、2025年推进法治政府建设的主要举措和成效 {2}\[achievements\]\n {2}（一）完善制度$/m);
    assert.match(stdout, /未单列：主要负责人履行第一责任人职责情况/);
  });

  test('of a document that is no report it tells why', () => {
    const { stdout } = hegao(['outline', '-', '--format', 'json'], { input: '# 读书笔记\n\n一、开头\n' });
    const answer = JSON.parse(stdout);
    assert.deepEqual([answer.kind, answer.year], [null, null]);
    assert.match(answer.kindReason, /看不出是报告/);
  });

  test('a missing file is exit 2', () => {
    assert.equal(hegao(['outline', 'missing.md']).status, 2);
  });
});
