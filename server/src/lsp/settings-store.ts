import type { Connection } from 'vscode-languageserver';
import { settingsOfFile } from '../config/file-settings.ts';
import type { AcceptedProblems } from '../config/project.ts';
import { mergeRuleSettings } from '../config/rule-settings.ts';
import { type Settings, settings as shape } from '../config/settings.ts';
import { noSuchKind } from '../kinds/kind-name.ts';
import { kinds as builtIn } from '../kinds/registry.ts';
import { type Complaint, readValues } from '../schema/options.ts';
import { inLanguage, type Text } from '../text/text.ts';
import type { ClientFeatures } from './client-features.ts';
import type { Desk } from './desk.ts';
import { describeError } from './guard.ts';
import type { ProjectFiles } from './project-files.ts';
import { pathBelow, pathBeside } from './project-paths.ts';

const section = 'hegao';

/** What holds for a document besides its text. */
export interface Terms {
  readonly settings: Settings;
  readonly accepted: AcceptedProblems | undefined;
  /** The document's path by which `accepted.json` names it. */
  readonly path: string | undefined;
}

/** The settings of each document, the client's below those of its `hegao.yaml`, asked for once and kept until they change. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #features: ClientFeatures;
  readonly #projectFiles: ProjectFiles;
  readonly #asked = new Map<string, Promise<Terms>>();
  readonly #known = new Map<string, Settings>();
  readonly #complaints = new Set<string>();
  #generation = 0;
  /** What a client that cannot be asked has sent. */
  #sent: unknown;

  constructor(
    { connection, features, projectFiles }: Pick<Desk, 'connection' | 'features' | 'projectFiles'>,
    initializationOptions: unknown,
  ) {
    this.#connection = connection;
    this.#features = features;
    this.#projectFiles = projectFiles;
    this.#sent = initializationOptions;
  }

  /** Never those of before a change, however long the client takes to answer. */
  async get(uri: string): Promise<Terms> {
    const generation = this.#generation;
    const asked = this.#asked.get(uri) ?? this.#ask(uri);
    this.#asked.set(uri, asked);
    const terms = await asked;
    return generation === this.#generation ? terms : this.get(uri);
  }

  /** The last that were known, without asking; the defaults until then. */
  peek(uri: string): Settings {
    return this.#known.get(uri) ?? readValues(shape, undefined).values;
  }

  /** The client's settings have changed; `sent` is what it told about it, if anything. */
  change(sent: unknown): void {
    if (!this.#features.configuration) this.#sent = findSection(sent);
    this.renew();
  }

  /** All are asked for again. */
  renew(): void {
    this.#generation++;
    this.#asked.clear();
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
    this.#known.delete(uri);
  }

  async #ask(uri: string): Promise<Terms> {
    const [raw, { settings: common, settingsUri, accepted, folder }] = await Promise.all([
      this.#read(uri),
      this.#projectFiles.projectOf(uri),
    ]);
    const project = settingsOfFile(common, settingsUri === undefined ? undefined : pathBeside(settingsUri, uri));
    const { values: own, complaints } = readValues(shape, raw);
    const rules = project.rules ? mergeRuleSettings(own.rules, project.rules) : own.rules;
    const merged: Settings = { ...own, ...project, rules };
    const ids = ['auto', ...[...builtIn, ...merged.kinds].map(({ id }) => id)];
    const isKnown = ids.includes(merged.kind);
    // One that a file names without there being one is shown in the file.
    const strange = isKnown || project.kind !== undefined ? [] : [noSuch(merged.kind, ids)];
    const settings = isKnown ? merged : { ...merged, kind: 'auto' };
    for (const complaint of [...complaints, ...strange]) this.#complainOnce(complaint, settings.language);
    this.#known.set(uri, settings);
    return { settings, accepted, path: folder === undefined ? undefined : pathBelow(folder, uri) };
  }

  async #read(uri: string): Promise<unknown> {
    if (!this.#features.configuration) return this.#sent;
    try {
      return await this.#connection.workspace.getConfiguration({ scopeUri: uri, section });
    } catch (error) {
      this.#connection.console.error(describeError(error));
      this.#asked.delete(uri); // The next answer asks again.
      return undefined;
    }
  }

  #complainOnce({ path, message }: Complaint, language: Settings['language']): void {
    const key = path.join('.');
    if (this.#complaints.has(key)) return;
    this.#complaints.add(key);
    const text: Text = {
      zh: `设置 ${section}.${key} 的值无法识别，已按默认值处理：${message.zh}。`,
      en: `The value of the setting ${section}.${key} is not understood; its default is used: ${message.en}.`,
    };
    this.#connection.console.warn(inLanguage(text, language));
  }
}

function noSuch(kind: string, ids: readonly string[]): Complaint {
  return { path: ['kind'], message: noSuchKind(kind, ids) };
}

function findSection(sent: unknown): unknown {
  return typeof sent === 'object' && sent !== null && section in sent ? sent[section] : undefined;
}
