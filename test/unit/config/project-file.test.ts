import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readProjectFile } from '../../../server/src/config/project-file.ts';

const known = ['rule-of-law', 'generic'];

/** Each problem as `what it marks: message`. */
const complain = (content: string) =>
  readProjectFile(content, known).problems.map(
    ({ span, message }) => `${content.slice(span.start, span.end)}: ${message.zh}`,
  );

test('settings and rules are read', () => {
  const content =
    'mode: review # 核稿\nkind: rule-of-law\nrules:\n  time/years-match: off\n  layout/marks-uniform:\n    percent: half\n';
  const { settings, problems } = readProjectFile(content, known);
  assert.deepEqual(problems, []);
  assert.deepEqual(settings, {
    mode: 'review',
    kind: 'rule-of-law',
    rules: new Map([
      ['time/years-match', { severity: 'off' }],
      ['layout/marks-uniform', { severity: undefined, options: { percent: 'half' } }],
    ]),
  });
});

suite('what is not understood is shown where it stands, and the rest holds', () => {
  const cases: Record<string, readonly string[]> = {
    'mode: careful\nkind: generic\n': ['careful: 可以写 draft、review、publish'],
    'modes: review\n': ['modes: 没有设置 modes，是不是 mode？'],
    'rules:\n  time/year-match: off\n': ['time/year-match: 没有规则 time/year-match，是不是 time/years-match？'],
    'rules:\n  time/years-match: loud\n': ['loud: 可以写 error、warning、information、hint、off'],
    'rules:\n  layout/marks-uniform:\n    percent: wide\n': ['wide: 可以写 uniform、half、full、any'],
    'rules: off\n': ['off: 要写成 规则: 级别'],
    'mode: [review]\n': ['mode: 可以写 draft、review、publish'],
    'mode: review\nmode: draft\n': ['m: 这里不合 YAML 的写法，整个文件没有采用'],
    'mode: "review\n': ['\n: 这里不合 YAML 的写法，整个文件没有采用'],
    '- mode\n': ['-: 要写成 设置: 值，一行一项'],
    '只是一句话\n': ['只: 要写成 设置: 值，一行一项'],
    'files:\n  - match: [a.md]\n    kind: yearly\n': ['yearly: 没有报告类型 yearly，可以写 auto、rule-of-law、generic'],
    'files:\n  - kind: generic\n': ['kind: 缺少 match'],
    'files:\n  - match: []\n': ['match: 要写成列表，每项前面一个 -'],
    'files:\n  - match: ["{a,b}.md"]\n': ['"{a,b}.md": 只认 *、**、?；几种写法分成几项'],
    'files:\n  - match: [../a.md]\n': ['../a.md: 要写从这个文件夹算起的路径，不能用 .. 和盘符'],
    'files:\n  - match: [a.md]\n    delay: 0\n': ['delay: 没有设置 delay'],
    'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n': ['*a: 不能用 YAML 的别名（*）'],
  };
  for (const [content, expected] of Object.entries(cases)) {
    test(JSON.stringify(content), () => assert.deepEqual(complain(content), expected));
  }
  test('kind holds beside a mode that does not', () => {
    assert.deepEqual(readProjectFile('mode: careful\nkind: generic\n', known).settings, { kind: 'generic' });
  });
});

test('an empty file asks for nothing', () => {
  for (const content of ['', '\n', '# 注\n', '---\n', 'null']) {
    assert.deepEqual(readProjectFile(content, known), { settings: {}, problems: [] });
  }
});

test('a file that is too long is not read', () => {
  assert.deepEqual(complain(`# ${'长'.repeat(100_000)}`), ['#: 文件太长，没有读']);
});
