import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ClientCapabilities,
  type Diagnostic,
  MarkupContent,
  type Position,
} from 'vscode-languageserver-protocol/node';
import { type LspClient, pulling, pushed, rangeOf, startClient, textAt } from '../support/lsp-client.ts';
import { rightNumbers, withCells } from '../support/official-numbers.ts';
import { dressings, reportOf } from '../support/official-tables.ts';
import { cleanReport } from '../support/report-text.ts';

const uri = 'file:///%E6%8A%A5%E5%91%8A/2025/%E5%B9%B4%E6%8A%A5.md';
const otherUri = 'file:///%E6%8A%A5%E5%91%8A/2024/%E5%B9%B4%E6%8A%A5.md';
const path = '../2024/年报.md';
const handingOver: ClientCapabilities = { experimental: { hegao: { previousReport: true } } };

const thisYear = reportOf(rightNumbers, dressings.pipes);
const lastYearOf = (total: string) =>
  reportOf(withCells('B', { '4 persons': '4', '4 companies': '1', '4 law': '0', '4 total': total }), dressings.pipes, {
    year: 2024,
  });
const handed = (content: string) => ({ [path]: { uri: otherUri, content } });
const wrong = lastYearOf('6');

const ofLastYear = (problems: readonly Diagnostic[]) =>
  problems.filter(({ message }) => String(message).startsWith('上年结转·'));

async function pull(client: LspClient, previousResultId?: string) {
  const answer = await client.pull(uri, previousResultId === undefined ? {} : { previousResultId });
  assert.equal(answer.kind, 'full');
  return { problems: answer.kind === 'full' ? ofLastYear(answer.items) : [], id: answer.resultId };
}

describe('last year’s report', { concurrency: true }, () => {
  test('is asked for, and what does not follow from it is shown with its place there', async (t) => {
    const client = await startClient(t, { capabilities: { ...pulling, ...handingOver } });
    client.previousReports = handed(wrong);
    client.open(uri, thisYear);
    const { problems } = await pull(client);
    assert.equal(problems.length, 1);
    const [related] = problems.flatMap(({ relatedInformation = [] }) => relatedInformation);
    assert.equal(related?.location.uri, otherUri);
    assert.equal(related && textAt(wrong, related.location.range), '6');
    assert.equal(client.previousAsked[0]?.uri, uri);
    assert.equal(client.previousAsked[0]?.paths[0], path);
  });

  test('is shown on a figure that follows from it, and on the title', async (t) => {
    const client = await startClient(t, { capabilities: { ...pulling, ...handingOver } });
    client.previousReports = handed(wrong);
    client.open(uri, thisYear);
    const show = async (position: Position) => {
      const hover = await client.hover(uri, position);
      return hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
    };
    const line = thisYear.slice(0, thisYear.indexOf('| 二、上年结转')).split('\n').length - 1;
    const row = thisYear.split('\n')[line] ?? '';
    const [first, last] = [row.indexOf('| 4 |') + 2, row.lastIndexOf('5')];
    assert.match(await show({ line, character: first }), /- 2024年：结转下年度·自然人 4 ✓/);
    assert.match(await show({ line, character: last }), /- 2024年：结转下年度·总计 6 ✗/);
    assert.match(await show({ line: 0, character: 4 }), /- 与2024年的报告核对：年报\.md/);
  });

  test('is asked for once, however much is typed', async (t) => {
    const client = await startClient(t, { capabilities: { ...pulling, ...handingOver }, configuration: { delay: 0 } });
    client.previousReports = handed(wrong);
    client.open(uri, thisYear);
    await pull(client);
    client.change(uri, 2, { range: rangeOf(thisYear, '一些单位'), text: '少数单位' });
    assert.equal((await pull(client)).problems.length, 1);
    assert.equal(client.previousAsked.length, 1);
  });

  test('when it changes, the report is checked again', async (t) => {
    const client = await startClient(t, { capabilities: { ...pulling, ...handingOver } });
    client.open(uri, thisYear);
    const before = await pull(client);
    assert.deepEqual(before.problems, []);
    client.changePreviousReports(handed(wrong));
    await client.until(() => client.refreshes > 0);
    const after = await pull(client, before.id);
    assert.equal(after.problems.length, 1);
    client.changePreviousReports(handed(lastYearOf('5')));
    assert.deepEqual((await pull(client, after.id)).problems, []);
  });

  test('and so it is for a client that does not ask', async (t) => {
    const client = await startClient(t, { capabilities: { ...pushed, ...handingOver } });
    client.open(uri, thisYear);
    assert.deepEqual(ofLastYear(await client.publishedFor(uri, 1)), []);
    client.changePreviousReports(handed(wrong));
    await client.until(() => client.published.length === 2);
    assert.equal(ofLastYear(client.published[1]?.diagnostics ?? []).length, 1);
  });

  test('that the report names and that is not there is said, until it is', async (t) => {
    const client = await startClient(t, { capabilities: { ...pulling, ...handingOver } });
    const naming = `---\n上年报告: ${path}\n---\n\n${thisYear}`;
    const doubts = async (of: string) => {
      const answer = await client.pull(of);
      const items = answer.kind === 'full' ? answer.items : [];
      return items.filter(({ code }) => code === 'hegao/config').map(({ range }) => textAt(naming, range));
    };
    client.open(uri, naming);
    assert.deepEqual(await doubts(uri), [path]);
    client.changePreviousReports(handed(lastYearOf('5')));
    await client.until(() => client.refreshes > 0);
    assert.deepEqual(await doubts(uri), []);
    client.previousReports = {};
    client.open('untitled:Untitled-1', naming);
    assert.deepEqual(await doubts('untitled:Untitled-1'), []);
  });

  test('is not asked of a client that has none, nor for a report that needs none', async (t) => {
    const plain = await startClient(t, { capabilities: pulling });
    plain.open(uri, thisYear);
    assert.deepEqual((await pull(plain)).problems, []);
    assert.deepEqual(plain.previousAsked, []);
    const client = await startClient(t, { capabilities: { ...pulling, ...handingOver } });
    client.open(uri, cleanReport);
    await client.pull(uri);
    assert.deepEqual(client.previousAsked, []);
  });
});
