import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { InlayHint, Range } from 'vscode-languageserver-protocol/node';
import { type LspClient, pulling, rangeOf, startClient } from '../support/lsp-client.ts';
import { cleanReport } from '../support/report-text.ts';

const uri = 'file:///report.md';
const sentence = '全年受理水事纠纷120件，办结118件，办结率98.3%。';
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

const withSentence = (other: string) => cleanReport.replace(sentence, other);
const wrong = withSentence(sentence.replace('98.3%', '89.3%'));

async function labels(client: LspClient, range = whole): Promise<InlayHint['label'][]> {
  return (await client.inlayHints(uri, range))?.map(({ label }) => label) ?? [];
}

describe('inlay hints', { concurrency: true }, () => {
  test('show where figures are wrong', async (t) => {
    const client = await startClient(t, { capabilities: pulling });
    client.open(uri, wrong);
    assert.deepEqual(await client.inlayHints(uri, whole), [
      {
        position: rangeOf(wrong, '89.3%').end,
        label: '≠118/120=98.3% ✗',
        tooltip: '办结率 89.3% ≠ 118÷120，应为 98.3% ✗',
        paddingLeft: true,
      },
    ]);
  });

  const cases: readonly (readonly [sentence: string, labels: readonly string[]])[] = [
    [sentence, ['=118/120 ✓']],
    ['受理300件，办结287件，办结率95.6%。', ['≈287/300 ≈']],
    ['查处案件65件（一般程序43件、简易程序22件）。', ['=43+22 ✓']],
    ['查处案件65件（一般程序43件、简易程序23件）。', ['≠43+23=66件 ✗']],
    ['投诉由40件增至52件，增长30%。', ['=(52−40)/40 ✓']],
    ['受理210件（农田60件、河道50件、水库40件、灌区30件、泵站20件、堤防10件）。', ['=6项之和 ✓']],
    ['安排资金120万元，其中省级50万元、县级70万元。', ['=50万+70万 ✓']],
    // A part that stays within its whole is right, and no news.
    ['受理水事纠纷120件，办结118件。', []],
  ];
  for (const [text, expected] of cases) {
    test(`show what is right, too, if that is set: ${text}`, async (t) => {
      const client = await startClient(t, { capabilities: pulling, configuration: { inlayHints: 'all' } });
      client.open(uri, withSentence(text));
      assert.deepEqual(await labels(client), expected);
    });
  }

  test('are none where all is right, or where none are wanted', async (t) => {
    const client = await startClient(t, { capabilities: pulling });
    client.open(uri, cleanReport);
    assert.deepEqual(await labels(client), []);
    client.changeConfiguration({ inlayHints: 'off' });
    client.change(uri, 2, { text: wrong });
    client.save(uri);
    assert.deepEqual(await labels(client), []);
  });

  test('are asked for again when the settings change', async (t) => {
    const client = await startClient(t, { capabilities: pulling });
    client.open(uri, cleanReport);
    assert.deepEqual(await labels(client), []);
    client.changeConfiguration({ inlayHints: 'all' });
    await client.until(() => client.hintRefreshes === 1);
    assert.deepEqual(await labels(client), ['=118/120 ✓']);
  });

  test('say nothing new while a figure is being typed', async (t) => {
    const client = await startClient(t, { capabilities: pulling, configuration: { delay: 10_000 } });
    client.open(uri, cleanReport);
    assert.deepEqual(await labels(client), []);
    client.change(uri, 2, { range: rangeOf(cleanReport, '98.3'), text: '9' });
    assert.deepEqual(await labels(client), []);
    client.save(uri);
    await client.until(() => client.hintRefreshes === 1);
    assert.deepEqual(await labels(client), ['≠118/120=98% ✗']);
    // What was said already stays.
    client.change(uri, 3, { range: rangeOf(cleanReport, '经费'), text: '资金' });
    assert.deepEqual(await labels(client), ['≠118/120=98% ✗']);
  });

  test('are those of the range that is asked for', async (t) => {
    const client = await startClient(t, { capabilities: pulling });
    client.open(uri, wrong);
    assert.deepEqual(await labels(client, { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } }), []);
    assert.equal((await labels(client, rangeOf(wrong, '办结率89.3%'))).length, 1);
  });

  test('are none in a document that is no report', async (t) => {
    const client = await startClient(t, { capabilities: pulling, configuration: { inlayHints: 'all' } });
    client.open(uri, `# 周会记录\n\n${sentence}\n`);
    assert.deepEqual(await labels(client), []);
    assert.equal(await client.inlayHints('file:///nowhere.md', whole), null);
  });
});
