import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readYaml } from '../../../server/src/config/yaml-file.ts';
import { isHeaped } from '../../../server/src/text/heaped.ts';

const text = { zh: '甲', en: 'a' };
const complain = (content: string) => readYaml(content, text).problems.map(({ message }) => message.zh);

suite('a file that would take the parser down is not given to it', () => {
  const nested = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
  const files = {
    'lists in lists': `a: ${nested('[', ']', 45_000)}`,
    'lists without end': '['.repeat(99_000),
    'maps in maps': `${'{a: '.repeat(20_000)}1`,
    'JSON in JSON': `{"a":${nested('[', ']', 45_000)}}`,
    'lists on one line': `${'- '.repeat(45_000)}x`,
    'keys of keys': '? '.repeat(45_000),
    'keys of keys, line by line': Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}?`).join('\n'),
    tags: `${'!a '.repeat(30_000)}x`,
    anchors: `${'&a '.repeat(30_000)}x`,
    'brackets behind a quotation mark': `a: 5" ${'['.repeat(50_000)}`,
  };
  for (const [name, content] of Object.entries(files)) {
    test(name, () => assert.deepEqual(complain(content), ['括号或者列表一层套一层，太深了，没有读']));
  }
});

suite('what writers do is not heaped', () => {
  const clause = '推行“一业[一证”；- 甲？ !重要 & 其他 "引用"';
  const files = {
    JSON: JSON.stringify({ accepted: Array.from({ length: 900 }, () => ({ clause })) }, undefined, 2),
    'a long list': '- a: [1, {b: 2}]\n'.repeat(3000),
    'a sentence': `a: ${'甲 - 乙 '.repeat(90)}`,
  };
  for (const [name, content] of Object.entries(files)) {
    test(name, () => assert.equal(isHeaped(content, name === 'JSON'), false));
  }
  test('JSON may be longer than YAML', () => {
    const content = JSON.stringify({ a: '长'.repeat(200_000) });
    assert.deepEqual(complain(content), []);
    assert.deepEqual(complain(content.slice(0, -1)), ['文件太长，没有读']);
  });
});
