import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkCommand } from '../../../server/src/cli/check-command.ts';
import { Projects } from '../../../server/src/cli/projects.ts';
import { noRuleSettings } from '../../../server/src/config/rule-settings.ts';
import type { NamedRule } from '../../../server/src/rules/define-rule.ts';
import { pretendHost, wordRule } from './pretend-host.ts';

const content = '\ufeff# 云岭县审计局2025年工作报告\r\n\r\n现将情况报告如下：\r\n甲甲乙丙丁\r\n';

type Format = 'pretty' | 'json' | 'sarif' | 'github';

async function run(
  rules: readonly NamedRule[],
  format: Format,
  more: { paths?: string[]; failOn?: 'error' | 'warning' | 'information' | 'hint'; fix?: boolean; locale?: 'en' } = {},
) {
  const { paths = ['报告/a b.md'], failOn = 'warning', fix = false, locale = 'zh-CN' } = more;
  const { host, disk, said } = pretendHost({ '报告/a b.md': content, '-': content });
  const ruleSettings = noRuleSettings;
  const flags = { rules, ruleSettings, kind: undefined, year: undefined, mode: 'review', fix } as const;
  const status = await checkCommand(host, paths, {
    ...flags,
    projects: new Projects(host, undefined),
    format,
    failOn,
    locale,
  });
  return { status, ...said, disk };
}

const at = content.indexOf('丙');
const evidence = wordRule(
  'numbers/b',
  '乙',
  { severity: 'information', basis: ['甲法第一条', '乙法第二条'] },
  {
    related: [{ span: { start: at, end: at + 1 }, message: { zh: '看这里', en: 'see here' } }],
    fixes: [
      {
        title: { zh: '换成丙', en: 'Write 丙' },
        safe: false,
        edits: [
          { span: { start: at - 1, end: at }, newText: '丙' },
          { span: { start: at, end: at + 1 }, newText: '' },
        ],
      },
    ],
  },
);

suite('SARIF', () => {
  test('holds the tool, its rules, and each problem with its evidence and fixes', async () => {
    const rules = [
      evidence,
      wordRule('time/off', '丁', { severity: 'off' }),
      wordRule('wording/h', '丁', { severity: 'hint' }),
    ];
    const { status, output } = await run(rules, 'sarif');
    const region = (column: number) => ({ startLine: 4, startColumn: column, endLine: 4, endColumn: column + 1 });
    const artifactLocation = { uri: '%E6%8A%A5%E5%91%8A/a%20b.md' };
    const locate = (column: number) => ({ physicalLocation: { artifactLocation, region: region(column) } });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(output), {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'hegao',
              version: '1.2.3',
              semanticVersion: '1.2.3',
              language: 'zh-CN',
              rules: [
                {
                  id: 'numbers/b',
                  shortDescription: { text: '没有“乙”' },
                  fullDescription: { text: '“乙”不该有。' },
                  help: { text: '“乙”不该有。\n依据：甲法第一条；乙法第二条' },
                  defaultConfiguration: { level: 'note' },
                },
                {
                  id: 'time/off',
                  shortDescription: { text: '没有“丁”' },
                  fullDescription: { text: '“丁”不该有。' },
                  help: { text: '“丁”不该有。' },
                  defaultConfiguration: { enabled: false },
                },
                {
                  id: 'wording/h',
                  shortDescription: { text: '没有“丁”' },
                  fullDescription: { text: '“丁”不该有。' },
                  help: { text: '“丁”不该有。' },
                  defaultConfiguration: { level: 'note' },
                },
              ],
            },
          },
          language: 'zh-CN',
          columnKind: 'utf16CodeUnits',
          newlineSequences: ['\r\n', '\n', '\r'],
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
          results: [
            {
              ruleId: 'numbers/b',
              ruleIndex: 0,
              level: 'note',
              message: { text: '有“乙”' },
              locations: [locate(3)],
              relatedLocations: [{ id: 0, ...locate(4), message: { text: '看这里' } }],
              fixes: [
                {
                  description: { text: '换成丙' },
                  artifactChanges: [
                    {
                      artifactLocation,
                      replacements: [
                        { deletedRegion: region(3), insertedContent: { text: '丙' } },
                        { deletedRegion: region(4) },
                      ],
                    },
                  ],
                },
              ],
              properties: { severity: 'information' },
            },
            {
              ruleId: 'wording/h',
              ruleIndex: 2,
              level: 'note',
              message: { text: '有“丁”' },
              locations: [locate(5)],
              properties: { severity: 'hint' },
            },
          ],
        },
      ],
    });
  });

  test('names what went wrong', async () => {
    const broken = wordRule('time/a', '甲', {
      check() {
        throw new Error('ours');
      },
    });
    const { status, output, errors } = await run([broken], 'sarif', { paths: ['报告/a b.md', 'no.md'], locale: 'en' });
    assert.equal(status, 2);
    const notification = (text: string, uri: string) => ({
      level: 'error',
      message: { text },
      locations: [{ physicalLocation: { artifactLocation: { uri } } }],
    });
    assert.deepEqual(JSON.parse(output).runs[0].invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          notification('rule time/a failed and was skipped', '%E6%8A%A5%E5%91%8A/a%20b.md'),
          notification('no such file', 'no.md'),
        ],
      },
    ]);
    assert.match(errors, /^hegao: no\.md: no such file$/m);
  });

  for (const [path, uri] of [
    ['./a.md', 'a.md'],
    ['../a.md', '../a.md'],
    ['-', '-'],
    ['a\\b.md', 'a/b.md'],
    ['a:b#c?d%e.md', 'a%3Ab%23c%3Fd%25e.md'],
    ['/x/报.md', 'file:///x/%E6%8A%A5.md'],
    ['C:\\x\\a b.md', 'file:///C:/x/a%20b.md'],
    ['\ud800.md', '%EF%BF%BD.md'],
  ] as const) {
    test(`${JSON.stringify(path)} is ${uri}`, async () => {
      const { host, said } = pretendHost({ [path]: content });
      const flags = {
        projects: new Projects(host, undefined),
        ruleSettings: noRuleSettings,
        kind: undefined,
        year: undefined,
        mode: 'review',
        fix: false,
      } as const;
      const rules = [wordRule('a/a', '丁')];
      await checkCommand(host, [path], { ...flags, rules, format: 'sarif', failOn: 'error', locale: 'en' });
      const [result] = JSON.parse(said.output).runs[0].results;
      assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, uri);
    });
  }
});

suite('GitHub', () => {
  const all = (['error', 'warning', 'information', 'hint'] as const).map((severity, i) =>
    wordRule(`a/${severity}`, '甲乙丙丁'[i] ?? '', { severity }),
  );
  const place = (column: number) => `file=报告/a b.md,line=4,col=${column},endLine=4,endColumn=${column + 1}`;

  test('gets a line for each problem, and none for hints', async () => {
    const { status, output } = await run(all, 'github');
    assert.equal(status, 1);
    assert.equal(
      output,
      [
        `::error ${place(1)},title=a/error::有“甲”\n`,
        `::error ${place(2)},title=a/error::有“甲”\n`,
        `::warning ${place(3)},title=a/warning::有“乙”\n`,
        `::notice ${place(4)},title=a/information::有“丙”\n`,
      ].join(''),
    );
  });

  test('gets hints where they count', async () => {
    const { output } = await run(all, 'github', { failOn: 'hint', locale: 'en' });
    assert.ok(output.endsWith(`::notice ${place(5)},title=a/hint::Here is 丁\n`));
  });

  test('gets no columns of a place on several lines, no file of standard input, and nothing of nothing', async () => {
    const rule = wordRule('a/a', '：\r\n甲');
    assert.equal(
      (await run([rule], 'github')).output,
      '::warning file=报告/a b.md,line=3,endLine=4,title=a/a::有“：%0D%0A甲”\n',
    );
    assert.equal(
      (await run([rule], 'github', { paths: ['-'] })).output,
      '::warning line=3,endLine=4,title=a/a::有“：%0D%0A甲”\n',
    );
    assert.equal((await run([], 'github')).output, '');
  });

  test('gets no message as a command or property', async () => {
    const { host, said } = pretendHost({ 'a,b:c%.md': content });
    const flags = {
      projects: new Projects(host, undefined),
      ruleSettings: noRuleSettings,
      kind: undefined,
      year: undefined,
      mode: 'review',
      fix: false,
    } as const;
    const rules = [wordRule('a/a', '丁', {}, { message: { zh: '100%\n::error::x', en: 'x' } })];
    await checkCommand(host, ['a,b:c%.md', 'no,1.md'], {
      ...flags,
      rules,
      format: 'github',
      failOn: 'error',
      locale: 'zh-CN',
    });
    assert.equal(
      said.output,
      '::warning file=a%2Cb%3Ac%25.md,line=4,col=5,endLine=4,endColumn=6,title=a/a::100%25%0A::error::x\n' +
        '::error file=no%2C1.md,title=hegao::没有这个文件\n',
    );
  });
});

suite('the exit code', () => {
  const severities = ['error', 'warning', 'information', 'hint'] as const;
  for (const severity of severities) {
    for (const failOn of severities) {
      const expected = severities.indexOf(severity) <= severities.indexOf(failOn) ? 1 : 0;
      test(`${severity} with --fail-on ${failOn}: ${expected}`, async () => {
        const { status } = await run([wordRule('a/a', '丁', { severity })], 'json', { failOn });
        assert.equal(status, expected);
      });
    }
  }
});

suite('fixes', () => {
  const replace = (id: string, from: string, to: string) =>
    wordRule(id, from, {
      *check(report) {
        const start = report.content.indexOf(from);
        const span = { start, end: start + from.length };
        const text = { zh: '换', en: 'replace' };
        if (start >= 0)
          yield { span, message: text, fixes: [{ title: text, safe: true, edits: [{ span, newText: to }] }] };
      },
    });

  test('that uncover others are applied until none is left', async () => {
    const { status, disk, output } = await run([replace('a/a', '甲', '乙'), replace('b/b', '乙乙乙', '己')], 'json', {
      fix: true,
    });
    assert.equal(disk.get('报告/a b.md'), content.replace('甲甲乙', '己'));
    assert.deepEqual([status, JSON.parse(output).files[0].fixed], [0, 3]);
  });

  test('that undo each other are not written', async () => {
    const rules = [replace('a/a', '丙丁', '丁丙'), replace('b/b', '丁丙', '丙丁')];
    const { status, disk, errors } = await run(rules, 'pretty', { fix: true });
    assert.equal(disk.get('报告/a b.md'), content);
    assert.equal(status, 2);
    assert.match(errors, /互相抵消/);
  });
});
