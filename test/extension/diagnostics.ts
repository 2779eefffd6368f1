import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { within } from './editor.ts';

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

export function select(diagnostics: readonly vscode.Diagnostic[], rule: string): vscode.Diagnostic[] {
  return diagnostics.filter((diagnostic) => ruleOf(diagnostic) === rule);
}

/** Those of the Problems panel, which leaves out hints. */
export function shown(diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
}

export function has(rule: string) {
  return (diagnostics: readonly vscode.Diagnostic[]) => assert.ok(select(diagnostics, rule).length > 0, `no ${rule}`);
}

/** A server that both pushed diagnostics and answered for them, or two servers, would show every problem twice. */
export function assertOneSet(diagnostics: readonly vscode.Diagnostic[]): void {
  const keys = diagnostics.map(({ range, message }) => `${range.start.line}:${range.start.character} ${message}`);
  assert.deepEqual(keys, [...new Set(keys)]);
}

/** The diagnostics of a document as soon as `check` no longer throws; looked at whenever they change. */
export async function diagnosticsOf(
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
