import * as vscode from 'vscode';

/** The text of a file as it stands in an editor, else on the disk; `undefined` where there is none. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const shown = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (shown && !shown.isClosed) return shown.getText();
  try {
    return decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Old word processors write GB18030; whoever writes UTF-16 begins with its byte order mark, and a decoder drops it. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
