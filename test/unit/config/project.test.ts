import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { noProjectTexts, type ProjectTexts, readProject } from '../../../server/src/config/project.ts';

const kind = (id: string, more = '') => `id: ${id}\nname: 安全生产工作年度报告\n${more}`;
const file = (uri: string, content: string) => ({ uri, content });

/** The ids of kinds that hold, and problems as `file: what it marks: message`. */
function read(texts: Partial<ProjectTexts>) {
  const { project, files } = readProject({ ...noProjectTexts, ...texts });
  const problems = files.flatMap(({ uri, content, problems: found }) =>
    found.map(({ span, message }) => `${uri}: ${content.slice(span.start, span.end)}: ${message.zh}`),
  );
  return { kinds: project.settings.kinds?.map(({ id }) => id), problems };
}

suite('kinds of a project', () => {
  test('come from files of their own and from the settings', () => {
    const settings = file('hegao.yaml', 'kinds:\n  - id: drills\n    name: 应急演练情况\n');
    assert.deepEqual(read({ settings, kinds: [file('a', kind('a')), file('b', kind('b'))] }), {
      kinds: ['a', 'b', 'drills'],
      problems: [],
    });
  });

  test('have ids of their own', () => {
    const settings = file(
      'hegao.yaml',
      'kinds:\n  - id: a\n    name: 甲\n  - id: b\n    name: 乙\n  - id: b\n    name: 丙\n',
    );
    const kinds = [file('a', kind('a')), file('b', kind('a')), file('c', kind('rule-of-law'))];
    assert.deepEqual(read({ settings, kinds }), {
      kinds: ['a', 'b'],
      problems: [
        'b: a: 已经有报告类型 a，换一个编号',
        'c: rule-of-law: 已经有报告类型 rule-of-law，换一个编号',
        'hegao.yaml: a: 已经有报告类型 a，换一个编号',
        'hegao.yaml: b: 已经有报告类型 b，换一个编号',
      ],
    });
  });

  test('can be named by the settings', () => {
    const settings = file('hegao.yaml', 'kind: a\n');
    assert.deepEqual(read({ settings, kinds: [file('a', kind('a'))] }).problems, []);
    assert.match(read({ settings }).problems[0] ?? '', /^hegao.yaml: a: 没有报告类型 a，可以写 auto、/);
  });

  test('that are broken are left out, and the others hold', () => {
    const kinds = [file('a', 'id: "a'), file('b', 'name: 乙\n'), file('c', kind('c', 'roles:\n  - id: x\n'))];
    assert.deepEqual(read({ kinds }), {
      kinds: ['c'],
      problems: ['a: a: 这里不合 YAML 的写法，整个文件没有采用', 'b: name: 缺少 id', 'c: id: 缺少 name'],
    });
  });
});
