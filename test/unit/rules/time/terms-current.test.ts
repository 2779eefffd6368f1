import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lint } from '../../../../server/src/lint/lint.ts';
import { readReport } from '../../../../server/src/report.ts';
import rule from '../../../../server/src/rules/time/terms-current/rule.ts';

const id = 'time/terms-current';

/** Severities by the words reported, with the rule raised by its user. */
function raised(year: number, sentence: string): Record<string, string> {
  const content = `# 石桥县水利局${year}年工作报告\n\n${sentence}\n`;
  const ruleSettings = new Map([[id, { severity: 'warning' as const, options: {} }]]);
  const { problems } = lint(readReport({ content, dress: 'markdown' }), [{ id, rule }], {
    mode: 'review',
    ruleSettings,
  });
  return Object.fromEntries(
    problems.map(({ severity, span }) => [content.slice(span.start, span.end), severity] as const),
  );
}

suite('what is only likely', () => {
  test('never warns, whatever the user asks of the rule', () => {
    assert.deepEqual(
      raised(
        2025,
        '学习党的二十届五中全会精神，深入开展习近平新时代中国特色社会主义思想主题教育，深入开展党纪学习教育。',
      ),
      {
        二十届五中全会: 'information',
        习近平新时代中国特色社会主义思想主题教育: 'information',
        党纪学习教育: 'warning',
      },
    );
    assert.deepEqual(raised(2027, '严格执行《环境保护法》《信访条例》。'), {
      环境保护法: 'information',
      信访条例: 'warning',
    });
  });
});
