import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type LspClient, rangeOf, startClient, textAt } from '../support/lsp-client.ts';
import { bookmark, cleanReport } from '../support/report-text.ts';

const uri = 'file:///report.md';

/** Edits one after the other, as an editor sends them, and what the document looks like in the end. */
class Editing {
  content: string;
  readonly #client: LspClient;
  #version = 1;

  constructor(client: LspClient, content: string) {
    this.#client = client;
    this.content = content;
    client.open(uri, content);
  }

  replace(old: string, text: string): void {
    this.#client.change(uri, ++this.#version, { range: rangeOf(this.content, old), text });
    this.content = this.content.replace(old, () => text);
  }

  async marked(): Promise<string[]> {
    this.#client.save(uri);
    const problems = await this.#client.publishedFor(uri, this.#version);
    return problems.map(({ range }) => textAt(this.content, range));
  }
}

describe('positions stay right while a report is edited', { concurrency: true }, () => {
  const dresses: Record<string, string> = {
    'line feeds': cleanReport,
    'carriage returns and line feeds': cleanReport.replaceAll('\n', '\r\n'),
    'carriage returns': cleanReport.replaceAll('\n', '\r'),
    'a byte order mark': `\ufeff${cleanReport}`,
    'characters of two units': cleanReport.replaceAll('普法', '😀𠮷普法').replaceAll('继续', '𠮷继续'),
  };
  for (const [name, content] of Object.entries(dresses)) {
    test(`with ${name}`, async (t) => {
      const client = await startClient(t, { configuration: { delay: 10_000 } });
      const editing = new Editing(client, content);
      assert.deepEqual(await editing.marked(), []);
      editing.replace('继续开展', `继续${bookmark}开展`);
      editing.replace('普法方式单一', '普法𠮷方式单一');
      editing.replace('局长', '局长\r\n\r\n😀局长');
      editing.replace('# 云岭县', '# 云岭区');
      assert.deepEqual(await editing.marked(), [bookmark]);
      editing.replace('𠮷方式', '方式');
      editing.replace(bookmark, '');
      editing.replace('办结率98.3%', '办结率88.3%');
      assert.deepEqual(await editing.marked(), ['88.3%']);
    });
  }

  test('with several edits in one message', async (t) => {
    const client = await startClient(t, { configuration: { delay: 10_000 } });
    client.open(uri, cleanReport);
    // From the last to the first, as VS Code sends what several carets typed.
    client.change(
      uri,
      2,
      { range: rangeOf(cleanReport, '继续开展'), text: `${bookmark}继续开展` },
      { range: rangeOf(cleanReport, '局长'), text: '局长\n\n局长' },
    );
    client.save(uri);
    const content = cleanReport.replace('局长', '局长\n\n局长').replace('继续开展', `${bookmark}继续开展`);
    const problems = await client.publishedFor(uri, 2);
    assert.deepEqual(
      problems.map(({ range }) => range),
      [rangeOf(content, bookmark)],
    );
  });
});
