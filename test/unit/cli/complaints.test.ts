import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainUsage } from '../../../server/src/cli/complaints.ts';

test('wrong usage is explained in Chinese and English', () => {
  const cases: readonly (readonly [complaint: string, chinese: string])[] = [
    ["error: unknown command 'chek'\n(Did you mean check?)\n", '没有“chek”这个命令'],
    ["error: unknown option '--rulee'\n(Did you mean --rule?)\n", '没有“--rulee”这个选项'],
    ["error: missing required argument 'paths'\n", '没有写明检查哪些文件'],
    ["error: missing required argument 'file'\n", '没有写“file”'],
    ["error: option '--rule <id=severity>' argument missing\n", '“--rule”后面要写一个值'],
    [
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are pretty, json.\n",
      '“--format”后面可以写 pretty, json',
    ],
    ["error: too many arguments for 'rules'. Expected 0 arguments but got 1.\n", '多写了参数'],
  ];
  for (const [complaint, chinese] of cases) {
    const english = complaint.trim().replace('error: ', '').replace('\n', ' ');
    assert.equal(explainUsage(complaint), `hegao: ${chinese} / ${english}\n`);
  }
});

test('a reason in both languages is told as it is', () => {
  const complaint = "error: option '--year <year>' argument '24' is invalid. 年度写作四位数 / four digits\n";
  assert.equal(explainUsage(complaint), 'hegao: --year 24: 年度写作四位数 / four digits\n');
  assert.equal(explainUsage('error: something else\n'), 'hegao: something else\n');
});
