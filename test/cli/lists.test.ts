import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { kinds } from '../../server/src/kinds/registry.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { hegao } from './run-command.ts';

suite('hegao rules', () => {
  test('gives every rule in JSON', () => {
    const { status, stdout, stderr } = hegao(['rules', '--format', 'json']);
    assert.deepEqual([status, stderr], [0, '']);
    const answer = JSON.parse(stdout);
    assert.deepEqual(answer, {
      version: 1,
      rules: rules.map(({ id, rule }) => ({
        id,
        group: id.split('/')[0],
        title: rule.title.zh,
        why: rule.why.zh,
        severity: rule.severity,
        draftSeverity: rule.draftSeverity ?? null,
        publishSeverity: rule.publishSeverity ?? null,
        basis: rule.basis,
        options: Object.entries(rule.options).map(([name, option]) => ({
          name,
          default: option.default,
          description: option.description.zh,
          schema: option.schema,
        })),
      })),
    });
  });

  test('tells people of every rule, in their language', () => {
    const chinese = hegao(['rules']).stdout;
    const english = hegao(['rules', '--locale', 'en']).stdout;
    for (const { id, rule } of rules) {
      assert.ok(chinese.includes(`  ${id}  `) && chinese.includes(rule.why.zh), id);
      assert.ok(english.includes(`  ${id}  `) && english.includes(rule.why.en), id);
    }
    assert.match(chinese, /^结构 structure$/m);
    assert.match(chinese, /^ {2}structure\/signature-present {2}警告，起草时提示 {2}有发文机关署名和成文日期$/m);
  });
});

suite('hegao kinds', () => {
  test('gives every kind with its parts in JSON', () => {
    const { status, stdout } = hegao(['kinds', '--format', 'json', '--locale', 'en']);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      kinds: kinds.map(({ id, name, roles, basis }) => ({
        id,
        name: name.en,
        roles: roles.map((role) => ({ id: role.id, name: role.name.en, need: role.need, year: role.year })),
        basis,
      })),
    });
  });

  test('tells people', () => {
    const { stdout } = hegao(['kinds']);
    assert.match(stdout, /^rule-of-law {2}法治政府建设年度报告\n {2}achievements {2}主要举措和成效 {2}必备/m);
    assert.match(stdout, /^open-government {2}政府信息公开工作年度报告\n {2}overview {2}总体情况 {2}必备/m);
    assert.match(stdout, /^generic {2}一般报告$/m);
  });
});

test('help is asked for at every command: exit 0, in Chinese first', () => {
  for (const args of [
    ['--help'],
    ['check', '--help'],
    ['outline', '--help'],
    ['rules', '--help'],
    ['kinds', '--help'],
  ]) {
    const { status, stdout, stderr } = hegao(args);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^用法 \/ Usage: hegao/);
    // Every option says what it does.
    assert.doesNotMatch(stdout, /^ +-\S* <\S+> +\(choices/m);
  }
});
