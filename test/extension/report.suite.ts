import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** One slip in samples/expected.json: `line` counts from one, `text` are words within the range. */
interface Expected {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly line: number;
  readonly text: string;
}

const WAIT_SECONDS = 60; // Under load VS Code takes its time.
const MISSING_SECTION = 'structure/sections-present';
/** In the editor's mode `draft` these are hints: what is not finished is no slip yet. */
const HINTS_WHILE_WRITING = new Set([
  'structure/section-filled',
  'structure/signature-present',
  'wording/placeholders-filled',
  'layout/paragraphs-end',
]);

const extension = vscode.extensions.getExtension('hegao.hegao');

suite('a report in VS Code', () => {
  let samples: ReadonlyMap<string, readonly Expected[]>;
  let spoilt: string;

  suiteSetup(async () => {
    const json = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder('expected.json')));
    samples = new Map(Object.entries(JSON.parse(json) as Record<string, Expected[]>));
    const lacksSection = [...samples].filter(([, slips]) => slips.some(({ rule }) => rule === MISSING_SECTION));
    const found = lacksSection.find(([name]) => name.endsWith('.md')) ?? lacksSection[0];
    assert.ok(found, 'no sample lacks a section');
    spoilt = found[0];
  });

  teardown(closeEditors);

  test('the extension is there and starts', async () => {
    assert.ok(extension, 'hegao.hegao is not installed');
    await within('activation', extension.activate());
  });

  test('every sample gets the problems it holds, each once', async () => {
    for (const [name, slips] of samples) {
      const document = await open(name);
      await diagnosticsOf(document, `what ${name} holds`, (diagnostics) => {
        assert.deepEqual(describe(shown(diagnostics)), describeExpected(slips.filter((slip) => !isHint(slip.rule))));
        for (const { rule, line, text } of slips) {
          const there = diagnostics.filter((one) => ruleOf(one) === rule && one.range.start.line + 1 === line);
          assert.ok(
            there.some(({ range }) => document.getText(range).includes(text)),
            `${rule} in line ${line} does not stand on ${text}`,
          );
        }
        assertOneSet(diagnostics);
      });
      await closeEditors();
    }
  });

  test('a diagnostic names its source, its rule and its evidence', async () => {
    const document = await open(spoilt);
    const diagnostics = await diagnosticsOf(document, 'a missing section', has(MISSING_SECTION));
    for (const diagnostic of diagnostics) {
      assert.equal(diagnostic.source, '核稿');
      assert.match(ruleOf(diagnostic), /^[a-z]+\/[a-z-]+$/);
    }
    const [rate] = select(diagnostics, 'numbers/rates-match');
    const evidence = rate?.relatedInformation ?? [];
    assert.ok(evidence.length > 0, 'a rate does not show its operands');
    for (const { location } of evidence) assert.equal(location.uri.toString(), document.uri.toString());
  });

  test('the quick fix writes the missing section, in one step', async () => {
    const document = await open(spoilt);
    const before = document.getText();
    const missing = select(await diagnosticsOf(document, 'a missing section', has(MISSING_SECTION)), MISSING_SECTION);
    const [first] = missing;
    assert.ok(first);
    assert.ok(await vscode.workspace.applyEdit(await findSectionFix(document, first.range)));
    assert.notEqual(document.getText(), before);
    await diagnosticsOf(document, 'one missing section fewer', (diagnostics) => {
      assert.equal(select(diagnostics, MISSING_SECTION).length, missing.length - 1);
      assertOneSet(diagnostics);
    });
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await diagnosticsOf(document, 'the section missing again', (diagnostics) => {
      assert.equal(select(diagnostics, MISSING_SECTION).length, missing.length);
    });
  });

  test('a Markdown file that is no report stays silent', async () => {
    const notes = inFolder('notes.md');
    const content = '# 周会记录\n\n- 共3项，完成2项，完成率98%\n- see [2024] &nbsp; 2023年\n';
    await vscode.workspace.fs.writeFile(notes, new TextEncoder().encode(content));
    const document = await open('notes.md');
    // The server answers in order: when it has spoken about a report opened later, it has seen the notes.
    await diagnosticsOf(await open(spoilt), 'a missing section', has(MISSING_SECTION));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  test('the outline shows the numbered sections of a plain text', async () => {
    const plain = [...samples.keys()].find((name) => name.endsWith('.txt'));
    assert.ok(plain, 'no sample is plain text');
    const document = await open(plain);
    const symbols = await eventually('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found && found.length > 0 ? found : undefined;
    });
    const names = flatten(symbols).map(({ name }) => name);
    assert.ok(
      names.some((name) => name.includes('一、')),
      `no section 一、 among ${names.join(' | ')}`,
    );
  });
});

function inFolder(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inFolder(name));
  await vscode.window.showTextDocument(document);
  return document;
}

async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

const ruleOf = ({ code }: vscode.Diagnostic) => String(typeof code === 'object' ? code.value : code);
const isHint = (rule: string) => HINTS_WHILE_WRITING.has(rule);
const select = (diagnostics: readonly vscode.Diagnostic[], rule: string) =>
  diagnostics.filter((diagnostic) => ruleOf(diagnostic) === rule);
const shown = (diagnostics: readonly vscode.Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
const describe = (diagnostics: readonly vscode.Diagnostic[]) =>
  diagnostics
    .map((one) => `${one.range.start.line + 1} ${vscode.DiagnosticSeverity[one.severity].toLowerCase()} ${ruleOf(one)}`)
    .sort();
const describeExpected = (slips: readonly Expected[]) =>
  slips.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`).sort();
const flatten = (symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);

function has(rule: string) {
  return (diagnostics: readonly vscode.Diagnostic[]) => assert.ok(select(diagnostics, rule).length > 0, `no ${rule}`);
}

/** A server that both pushed diagnostics and answered for them would show every problem twice. */
function assertOneSet(diagnostics: readonly vscode.Diagnostic[]): void {
  const keys = diagnostics.map(({ range, message }) => `${range.start.line}:${range.start.character} ${message}`);
  assert.deepEqual(keys, [...new Set(keys)]);
}

/** The diagnostics of a document as soon as `check` no longer throws; looked at whenever they change. */
async function diagnosticsOf(
  { uri }: vscode.TextDocument,
  what: string,
  check: (diagnostics: readonly vscode.Diagnostic[]) => void,
): Promise<readonly vscode.Diagnostic[]> {
  let complaint: unknown;
  let listener: vscode.Disposable | undefined;
  const agreed = new Promise<readonly vscode.Diagnostic[]>((resolve) => {
    const look = () => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      try {
        check(diagnostics);
        resolve(diagnostics);
      } catch (error) {
        complaint = error;
      }
    };
    listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((changed) => changed.toString() === uri.toString())) look();
    });
    look();
  });
  try {
    return await within(what, agreed);
  } catch (error) {
    throw complaint ?? error;
  } finally {
    listener?.dispose();
  }
}

/**
 * The edit that writes the missing section: the one that leaves a gap to fill. While extensions start, providers answer
 * nothing or cancel, so it is asked for again.
 */
function findSectionFix({ uri }: vscode.TextDocument, range: vscode.Range): Promise<vscode.WorkspaceEdit> {
  return eventually('a quick fix', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      20, // So many are resolved, so that they carry their edits.
    );
    const edits = actions.flatMap(({ edit }) => edit ?? []);
    return edits.find((edit) => edit.get(uri).some(({ newText }) => newText.includes('【待填：')));
  });
}

/** Asks again until there is an answer. */
async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + WAIT_SECONDS * 1000;
  while (Date.now() < end) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: nothing within ${WAIT_SECONDS} s`);
}

async function within<T>(what: string, promise: Thenable<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${WAIT_SECONDS} s`)), WAIT_SECONDS * 1000);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
