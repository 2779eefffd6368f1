import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
  type StaticFeature,
} from 'vscode-languageclient';
import { documentSelector } from './documents.ts';
import { outlineMiddleware } from './outline.ts';

/** Makes a client that is not started yet; how the server runs behind it differs between desktop and browser. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** `failed`: it died too often, or did not start; only the restart command helps. */
export type ServerState = 'starting' | 'running' | 'stopped' | 'failed';

/** The language server as the rest of the extension sees it. */
export class Server implements vscode.Disposable {
  readonly #createClient: CreateClient;
  readonly #output = vscode.window.createOutputChannel('核稿 Hegao', { log: true });
  readonly #changed = new vscode.EventEmitter<ServerState>();
  readonly #notifications = new Map<string, (params: unknown) => void>();
  readonly #requests = new Map<string, (params: unknown) => unknown>();
  #client: BaseLanguageClient | undefined;
  #state: ServerState = 'stopped';
  /** Ends when the last start or stop has ended. */
  #turn: Promise<void> = Promise.resolve();

  readonly onDidChangeState = this.#changed.event;

  constructor(createClient: CreateClient) {
    this.#createClient = createClient;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Listens to a notification of the server, also after restarts. */
  onNotification(method: string, listener: (params: unknown) => void): void {
    this.#notifications.set(method, listener);
  }

  /** Answers a request of the server, also after restarts. */
  onRequest(method: string, answer: (params: unknown) => unknown): void {
    this.#requests.set(method, answer);
  }

  /** Tells the server something, if it runs. */
  async notify(method: string, params: unknown): Promise<void> {
    if (this.#client?.state === State.Running) await this.#client.sendNotification(method, params);
  }

  /** Asks the server something; undefined if it does not run. */
  async ask<T>(method: string, params: unknown): Promise<T | undefined> {
    return this.#client?.state === State.Running ? this.#client.sendRequest<T>(method, params) : undefined;
  }

  /** Resolves when the server runs or has failed to. */
  start(): Promise<void> {
    return this.#inTurn(() => this.#start());
  }

  /** Starts anew with a new client: one that has given up keeps count of its failures. */
  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#stop());
  }

  dispose(): void {
    this.#changed.dispose();
    this.#output.dispose();
  }

  /** One after the other: two at once would leave two clients, and every problem twice. */
  #inTurn(act: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(act, act);
    return this.#turn;
  }

  async #start(): Promise<void> {
    const client = this.#create();
    this.#client = client;
    try {
      await client.start();
    } catch (error) {
      this.#output.error(error instanceof Error ? error : String(error));
      this.#setState('failed');
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#setState('stopped');
    // One that is starting again after a crash cannot be stopped before it runs.
    if (client?.state === State.Starting) await client.start().catch(() => {});
    try {
      await client?.dispose();
    } catch (error) {
      // It was dead already, or did not answer in time and is killed.
      this.#output.debug(String(error));
    }
  }

  #create(): BaseLanguageClient {
    const client = this.#createClient('hegao', '核稿 Hegao', {
      documentSelector,
      outputChannel: this.#output,
      middleware: outlineMiddleware,
      errorHandler: this.#createErrorHandler(() => client),
    });
    for (const [method, listener] of this.#notifications) client.onNotification(method, listener);
    for (const [method, answer] of this.#requests) client.onRequest(method, answer);
    client.registerFeature(ownFeatures);
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client) this.#setState(this.#toState(newState));
    });
    return client;
  }

  /** Restarts the server as the default handler does; when that gives up, the message leads to the restart command. */
  #createErrorHandler(clientOf: () => BaseLanguageClient): ErrorHandler {
    let known: ErrorHandler | undefined;
    const handler = () => {
      known ??= clientOf().createDefaultErrorHandler();
      return known;
    };
    return {
      error: (error, message, count) => handler().error(error, message, count),
      closed: async () => {
        // One that was told to stop stays down.
        if (clientOf() !== this.#client) return { action: CloseAction.DoNotRestart, handled: true };
        const result = await handler().closed();
        if (result.action !== CloseAction.Restart) {
          this.#setState('failed');
          void this.#offerRestart();
        }
        return { ...result, handled: true };
      },
    };
  }

  async #offerRestart(): Promise<void> {
    const restart = vscode.l10n.t('Restart');
    const showLog = vscode.l10n.t('Show log');
    const message = vscode.l10n.t('Hegao has stopped checking: its server ended unexpectedly several times in a row.');
    const choice = await vscode.window.showErrorMessage(message, restart, showLog);
    if (choice === restart) await this.restart();
    if (choice === showLog) this.#output.show();
  }

  #toState(state: State): ServerState {
    switch (state) {
      case State.Running:
        return 'running';
      case State.Starting:
        return 'starting';
      case State.StartFailed:
        return 'failed';
      case State.Stopped:
        // It stops after it has failed; that it has failed is the news.
        return this.#state === 'failed' ? 'failed' : 'stopped';
    }
  }

  #setState(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire(state);
  }
}

/** What this client can do beyond the protocol: it hands over files that the server asks for and shows the pages of rules. */
const ownFeatures: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = {
      ...capabilities.experimental,
      hegao: { projectFiles: true, previousReport: true, rulePages: true },
    };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
