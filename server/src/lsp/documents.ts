import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Dress } from '../syntax/block.ts';
import { dressOfPath } from '../syntax/dress.ts';

export interface Documents extends TextDocuments<TextDocument> {
  /** Whether the document was edited since it was opened. */
  isChanged(uri: string): boolean;
  /** The line where the last edit ended, and with it the caret; undefined where there was none. */
  lastChangedLine(uri: string): number | undefined;
}

/** The open documents, kept in step with the client, and where each was edited last. */
export function createDocuments(): Documents {
  const changes = new Map<string, number | undefined>();
  const documents = new TextDocuments<TextDocument>({
    create(uri, languageId, version, content) {
      changes.delete(uri);
      return TextDocument.create(uri, languageId, version, content);
    },
    update(document, edits, version) {
      const updated = TextDocument.update(document, edits, version);
      changes.set(document.uri, findLastLine(edits));
      return updated;
    },
  });
  documents.onDidClose(({ document }) => changes.delete(document.uri));
  return Object.assign(documents, {
    isChanged: (uri: string) => changes.has(uri),
    lastChangedLine: (uri: string) => changes.get(uri),
  });
}

function findLastLine(edits: readonly TextDocumentContentChangeEvent[]): number | undefined {
  const last = edits.at(-1);
  if (!last || !('range' in last)) return undefined;
  return last.range.start.line + (last.text.match(/\r\n|\r|\n/g)?.length ?? 0);
}

/** What the editor takes it for, if that is one of the two. */
export function dressOf({ languageId, uri }: TextDocument): Dress {
  if (languageId === 'markdown') return 'markdown';
  return languageId === 'plaintext' ? 'plain' : dressOfPath(uri);
}
