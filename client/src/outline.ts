import type { DocumentSymbol, SymbolInformation, TextDocument } from 'vscode';
import type { DocumentSymbolMiddleware } from 'vscode-languageclient';

/** VS Code shows the `#` headings of Markdown by itself: an outline of nothing else would only double every line. */
export const outlineMiddleware: DocumentSymbolMiddleware = {
  async provideDocumentSymbols(document, token, next) {
    const symbols = await next(document, token);
    return symbols?.every((symbol) => isMarkdownHeading(document, symbol)) ? [] : symbols;
  },
};

function isMarkdownHeading(document: TextDocument, symbol: DocumentSymbol | SymbolInformation): boolean {
  if (document.languageId !== 'markdown' || !('selectionRange' in symbol)) return false;
  if (!document.lineAt(symbol.selectionRange.start.line).text.startsWith('#')) return false;
  return symbol.children.every((child) => isMarkdownHeading(document, child));
}
