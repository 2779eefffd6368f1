// The editor as the suites drive it: they open, ask and wait for events, never for seconds.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const WAIT_SECONDS = 60; // Under load VS Code takes its time.

export function inFolder(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inFolder(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a file into the folder and opens it. */
export async function openNew(name: string, content: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(content));
  return open(name);
}

export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Asks again until there is an answer. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + WAIT_SECONDS * 1000;
  while (Date.now() < end) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: nothing within ${WAIT_SECONDS} s`);
}

/** While extensions start, providers answer nothing or cancel: asked again until the answer is the right one. */
export async function answerOf<T>(command: string, args: readonly unknown[], check: (answer: T) => void): Promise<T> {
  let complaint: unknown;
  const ask = async () => {
    try {
      const answer = await vscode.commands.executeCommand<T>(command, ...args);
      check(answer);
      return { answer };
    } catch (error) {
      complaint = error;
      return undefined;
    }
  };
  try {
    return (await eventually(command, ask)).answer;
  } catch (error) {
    throw complaint ?? error;
  }
}

export async function within<T>(what: string, promise: Thenable<T>): Promise<T> {
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
