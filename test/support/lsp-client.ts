import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InitializeResult,
  type InlayHint,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type SelectionRange,
  StreamMessageReader,
  StreamMessageWriter,
  type SymbolInformation,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import {
  type DocumentStatus,
  documentStatus,
  type FindPreviousReportParams,
  findPreviousReport,
  findProjectFiles,
  type PreviousReportText,
  type ProjectFiles,
  previousReportChanged,
  projectFileChanged,
} from '../../server/src/protocol.ts';

const bundle = fileURLToPath(new URL('../../dist/server.mjs', import.meta.url));

/** An editor like VS Code, as far as this server looks at it. It asks for diagnostics. */
export const pulling: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { rangeLimit: 5000, lineFoldingOnly: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
  },
};

/** It hands over the settings file of a document. */
export const handingOver: ClientCapabilities = { experimental: { hegao: { projectFiles: true } } };

/** The same editor before it could ask. */
export const pushed: ClientCapabilities = {
  workspace: { ...pulling.workspace, diagnostics: {} },
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { rangeLimit: 5000, lineFoldingOnly: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
  },
};

interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly configuration?: unknown;
  readonly initializationOptions?: unknown;
}

/** Starts the built server over stdio and greets it. It ends with the test. */
export async function startClient(t: TestContext, { capabilities = pushed, ...options }: ClientOptions = {}) {
  const client = new LspClient(options.configuration);
  t.after(() => client.kill());
  await client.initialize(capabilities, options.initializationOptions);
  return client;
}

/** The client side of the protocol; it remembers all that the server says. */
export class LspClient {
  /** What the server gets when it asks for settings. */
  configuration: unknown;
  /** What it gets when it asks for the files that hold for a document. */
  projectFiles: ProjectFiles = { settings: null, kinds: [], accepted: null, folder: null };
  /** Texts that it gets when it asks for last year's report, by their paths. */
  previousReports: Readonly<Record<string, PreviousReportText>> = {};
  readonly previousAsked: FindPreviousReportParams[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: DocumentStatus[] = [];
  readonly log: { type: number; message: string }[] = [];
  readonly registered: string[] = [];
  refreshes = 0;
  hintRefreshes = 0;
  greeting: InitializeResult | undefined;

  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #connection: ProtocolConnection;
  readonly #exited: Promise<number | null>;
  readonly #waiting = new Set<() => void>();
  #errorOutput = '';

  constructor(configuration: unknown = {}) {
    this.configuration = configuration;
    this.#process = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#errorOutput += text;
    });
    this.#exited = once(this.#process, 'exit').then(([code]) => code as number | null);
    const reader = new StreamMessageReader(this.#process.stdout);
    // A server that is killed in the middle of a message would leave a timer behind that is set anew for ever.
    reader.partialMessageTimeout = 0;
    this.#connection = createProtocolConnection(reader, new StreamMessageWriter(this.#process.stdin));
    this.#listen();
  }

  async initialize(capabilities: ClientCapabilities, initializationOptions?: unknown): Promise<void> {
    const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions };
    this.greeting = await this.request<InitializeResult>('initialize', params);
    this.notify('initialized', {});
  }

  request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R> {
    return token ? this.#connection.sendRequest(method, params, token) : this.#connection.sendRequest(method, params);
  }

  /** Messages go out in the order of the calls. */
  notify(method: string, params?: unknown): void {
    // A server that has died is noticed where something is expected of it.
    this.#connection.sendNotification(method, params).catch(() => {});
  }

  open(uri: string, text: string, { version = 1, languageId = 'markdown' } = {}): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, ...contentChanges: { range?: Range; text: string }[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  save(uri: string): void {
    this.notify('textDocument/didSave', { textDocument: { uri } });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  changeConfiguration(configuration: unknown): void {
    this.configuration = configuration;
    this.notify('workspace/didChangeConfiguration', { settings: null });
  }

  /** One of the files at `uri` is changed, made or removed. */
  changeProjectFiles(uri: string, files: Partial<ProjectFiles>, exists = true): void {
    this.projectFiles = { ...this.projectFiles, ...files };
    this.notify(projectFileChanged, { uri, exists });
  }

  changePreviousReports(texts: Readonly<Record<string, PreviousReportText>>): void {
    this.previousReports = texts;
    this.notify(previousReportChanged, { uri: '' });
  }

  pull(uri: string, options: { previousResultId?: string; token?: CancellationToken } = {}) {
    const { previousResultId, token } = options;
    const params = { textDocument: { uri }, previousResultId };
    return this.request<DocumentDiagnosticReport>('textDocument/diagnostic', params, token);
  }

  async codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return this.request('textDocument/codeAction', params);
  }

  symbols<S extends DocumentSymbol | SymbolInformation = DocumentSymbol>(uri: string): Promise<S[]> {
    return this.request('textDocument/documentSymbol', { textDocument: { uri } });
  }

  foldingRanges(uri: string): Promise<FoldingRange[] | null> {
    return this.request('textDocument/foldingRange', { textDocument: { uri } });
  }

  selectionRanges(uri: string, ...positions: Range['start'][]): Promise<SelectionRange[] | null> {
    return this.request('textDocument/selectionRange', { textDocument: { uri }, positions });
  }

  hover(uri: string, position: Range['start']): Promise<Hover | null> {
    return this.request('textDocument/hover', { textDocument: { uri }, position });
  }

  inlayHints(uri: string, range: Range): Promise<InlayHint[] | null> {
    return this.request('textDocument/inlayHint', { textDocument: { uri }, range });
  }

  /** Everything the server was sent before is done when it answers. */
  async roundTrip(): Promise<void> {
    await this.symbols('file:///nowhere');
  }

  /** The diagnostics last published for a version. */
  async publishedFor(uri: string, version: number): Promise<Diagnostic[]> {
    const find = () => this.published.findLast((one) => one.uri === uri && one.version === version);
    return (await this.until(find)).diagnostics;
  }

  versionsPublished(uri: string): (number | undefined)[] {
    return this.published.filter((one) => one.uri === uri).map(({ version }) => version);
  }

  /** What `find` finds, looked for again after each message of the server. */
  async until<T>(find: () => T | undefined | false): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      await this.#orFail(String(find), new Promise<void>((resolve) => this.#waiting.add(resolve)));
    }
  }

  /** Says goodbye; the exit code of the server. */
  async leave(): Promise<number | null> {
    await this.request('shutdown', undefined);
    this.notify('exit');
    return this.exited();
  }

  exited(): Promise<number | null> {
    return withLimit('the end of the server', this.#exited);
  }

  async kill(): Promise<void> {
    this.#connection.dispose();
    this.#process.kill('SIGKILL');
    await this.#exited;
  }

  /** What never comes fails the test, instead of keeping it for ever. */
  #orFail<T>(what: string, promise: Promise<T>): Promise<T> {
    const ended = this.#exited.then((code): never => {
      throw new Error(`The server has ended with ${code} before there was ${what}\n${this.#errorOutput}`);
    });
    return withLimit(what, Promise.race([promise, ended]));
  }

  #listen(): void {
    const connection = this.#connection;
    const record = <P>(method: string, keep: (params: P) => void) =>
      connection.onNotification(method, (params: P) => {
        keep(params);
        this.#changed();
      });
    record<PublishDiagnosticsParams>('textDocument/publishDiagnostics', (params) => this.published.push(params));
    record<DocumentStatus>(documentStatus, (status) => this.statuses.push(status));
    record<{ type: number; message: string }>('window/logMessage', (message) => this.log.push(message));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.configuration),
    );
    connection.onRequest(findProjectFiles, () => this.projectFiles);
    connection.onRequest(findPreviousReport, (params: FindPreviousReportParams) => {
      this.previousAsked.push(params);
      return params.paths.map((path) => this.previousReports[path]).find((text) => text !== undefined) ?? null;
    });
    connection.onRequest('client/registerCapability', (params: { registrations: { method: string }[] }) => {
      this.registered.push(...params.registrations.map(({ method }) => method));
      this.#changed();
      return null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#changed();
      return null;
    });
    connection.onRequest('workspace/inlayHint/refresh', () => {
      this.hintRefreshes++;
      this.#changed();
      return null;
    });
    connection.listen();
  }

  #changed(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

/** Long enough for a machine that is busy with other suites. */
const limitMs = 120_000;

async function withLimit<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited too long for ${what}`)), limitMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The text of a range, counted in UTF-16, as the protocol does. */
export function textAt(content: string, { start, end }: Range): string {
  return content.slice(offsetAt(content, start), offsetAt(content, end));
}

export function rangeOf(content: string, text: string): Range {
  const offset = content.indexOf(text);
  if (offset < 0) throw new Error(`no “${text}” in the document`);
  return { start: positionAt(content, offset), end: positionAt(content, offset + text.length) };
}

/** The text after edits that do not overlap. */
export function applyTextEdits(content: string, edits: readonly TextEdit[]): string {
  const backwards = [...edits].sort((a, b) => offsetAt(content, b.range.start) - offsetAt(content, a.range.start));
  return backwards.reduce((text, { range, newText }) => {
    const [start, end] = [offsetAt(content, range.start), offsetAt(content, range.end)];
    return text.slice(0, start) + newText + text.slice(end);
  }, content);
}

const lineEnd = /\r\n|\r|\n/g;

function offsetAt(content: string, { line, character }: Range['start']): number {
  const starts = [0, ...Array.from(content.matchAll(lineEnd), ({ index, 0: end }) => index + end.length)];
  return (starts[line] ?? content.length) + character;
}

function positionAt(content: string, offset: number): Range['start'] {
  const lines = content.slice(0, offset).split(lineEnd);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
