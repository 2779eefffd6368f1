// A report beside last year's, which is asked of the file, of the editor, and again when it changes.
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import * as vscode from 'vscode';
import { rightNumbers, withCells } from '../support/official-numbers.ts';
import { dressings, reportOf } from '../support/official-tables.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { closeEditors, inFolder, openNew } from './editor.ts';

/** What was carried over is 5. */
const thisYear = reportOf(rightNumbers, dressings.pipes);
const lastYear = (total: string) =>
  reportOf(withCells('B', { '4 persons': '4', '4 companies': '1', '4 law': '0', '4 total': total }), dressings.tabs, {
    year: 2024,
  });

const write = (name: string, content: string) =>
  vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(content));

/** Those of what was carried over. */
const carriedOver = (diagnostics: readonly vscode.Diagnostic[]) =>
  diagnostics.filter(({ message }) => message.startsWith('上年结转·'));

const says = (count: number) => (diagnostics: readonly vscode.Diagnostic[]) =>
  assert.equal(carriedOver(diagnostics).length, count);

suite('a report beside last year’s', () => {
  teardown(async () => {
    await closeEditors();
    // The folders stay: they are there, and watched, from the start of the run.
    for (const file of await vscode.workspace.findFiles('years/**')) await vscode.workspace.fs.delete(file);
  });

  test('is held against it, as it stands in the editor and on the disk', async () => {
    await write('years/2024/公开年报.txt', lastYear('6'));
    const document = await openNew('years/2025/公开年报.md', thisYear);
    await vscode.window.showTextDocument(document, { preview: false }); // The next one would take its place.
    const [found] = carriedOver(await diagnosticsOf(document, 'what does not follow', says(1)));
    const [related] = found?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), inFolder('years/2024/公开年报.txt').toString());
    const other = await vscode.workspace.openTextDocument(inFolder('years/2024/公开年报.txt'));
    assert.equal(related && other.getText(related.location.range), '6');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(other.uri, related?.location.range ?? new vscode.Range(0, 0, 0, 0), '5');
    await vscode.workspace.applyEdit(edit);
    await diagnosticsOf(document, 'nothing, for it was mended in the editor', says(0));
    await other.save();
    await write('years/2024/公开年报.txt', lastYear('7'));
    await diagnosticsOf(document, 'what does not follow from the file', says(1));
  });

  test('also one that an old word processor has written', async () => {
    await vscode.workspace.fs.writeFile(inFolder('years/2024/年报.txt'), iconv.encode(lastYear('6'), 'gb18030'));
    const document = await openNew('years/2025/年报.md', thisYear);
    await diagnosticsOf(document, 'what does not follow', says(1));
  });
});
