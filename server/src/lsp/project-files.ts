import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type AcceptedProblems, noProjectTexts, type Project, readProject } from '../config/project.ts';
import type { ConfigProblem } from '../config/yaml-file.ts';
import type { StaleAcceptance } from '../lint/lint.ts';
import { unusedRule } from '../lint/suppress.ts';
import {
  type FindProjectFilesParams,
  findProjectFiles,
  type ProjectFileChangedParams,
  type ProjectFiles as ProjectFileTexts,
} from '../protocol.ts';
import { LineIndex } from '../text/line-index.ts';
import { inLanguage, type Language } from '../text/text.ts';
import type { ClientFeatures } from './client-features.ts';
import { describeError } from './guard.ts';
import { toRange } from './ranges.ts';
import type { Checked } from './report-store.ts';
import { diagnosticSource, hrefOf, severities } from './to-diagnostic.ts';

/** The rule in whose name files of a project are spoken of. */
const rule = 'hegao/config';

/** What the files that hold for a document say, and the folder that `.hegao` is in, or belongs in. */
export interface DocumentProject extends Project {
  readonly folder: string | undefined;
}

const none: DocumentProject = { ...readProject(noProjectTexts).project, folder: undefined };

/** What is shown in a file of a project, as it was read last. */
interface Shown {
  readonly content: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Entries that accept nothing in one report, in the file as it was when the report was checked. */
interface Stale {
  readonly file: AcceptedProblems;
  readonly entries: readonly StaleAcceptance[];
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
}

/** The projects of documents, as the client hands over their files; what is not understood in one is shown in it. */
export class ProjectFiles {
  readonly #connection: Connection;
  readonly #features: ClientFeatures;
  readonly #shown = new Map<string, Shown>();
  /** By the reports. */
  readonly #stale = new Map<string, Stale>();

  constructor(connection: Connection, features: ClientFeatures) {
    this.#connection = connection;
    this.#features = features;
  }

  /** What the files that hold for a document say; nothing where there are none, or the client cannot be asked. */
  async projectOf(uri: string): Promise<DocumentProject> {
    const texts = await this.textsOf(uri);
    return texts ? { ...(await this.#read(texts)), folder: texts.folder ?? undefined } : none;
  }

  /** The files themselves, as they stand now. */
  async textsOf(uri: string): Promise<ProjectFileTexts | undefined> {
    if (!this.#features.projectFiles) return undefined;
    const params: FindProjectFilesParams = { uri };
    try {
      return await this.#connection.sendRequest<ProjectFileTexts>(findProjectFiles, params);
    } catch (error) {
      this.#connection.console.error(describeError(error));
      return undefined;
    }
  }

  /** Shows what is not understood in a file and its neighbours, or nothing more of one that is gone. */
  async show({ uri, exists }: ProjectFileChangedParams): Promise<void> {
    if (!exists) {
      this.#shown.delete(uri);
      await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    await this.projectOf(uri);
  }

  /** Shows in `accepted.json` which of its entries accept nothing in a report. */
  async showStale({ uri, accepted, stale, settings: { language } }: Checked): Promise<void> {
    const before = this.#stale.get(uri);
    if (!accepted || stale.length === 0) return this.forget(uri);
    const lines = new LineIndex(accepted.content);
    const diagnostics = stale.map((one) => this.#toStaleDiagnostic(one, lines, language));
    this.#stale.set(uri, { file: accepted, entries: stale, language, diagnostics });
    if (before && before.file.uri !== accepted.uri) await this.#publish(before.file.uri);
    const isNews = JSON.stringify(before?.diagnostics) !== JSON.stringify(diagnostics);
    if (isNews || before?.file.content !== accepted.content) await this.#publish(accepted.uri);
  }

  /** A report that is closed, or has no such entries. */
  async forget(uri: string): Promise<void> {
    const before = this.#stale.get(uri);
    this.#stale.delete(uri);
    if (before) await this.#publish(before.file.uri);
  }

  /** The entries of a file that accept nothing in the reports that are open. */
  staleIn(uri: string, content: string): readonly Stale[] {
    return [...this.#stale.values()].filter(({ file }) => file.uri === uri && file.content === content);
  }

  async #read({ settings, kinds, accepted }: ProjectFileTexts): Promise<Project> {
    const { project, files } = readProject({
      settings: settings ?? undefined,
      kinds,
      accepted: accepted ?? undefined,
    });
    const language = project.settings.language ?? 'zh-CN';
    const isOff = project.settings.rules?.get(rule)?.severity === 'off';
    for (const { uri, content, problems } of files) {
      const lines = new LineIndex(content);
      const diagnostics = (isOff ? [] : problems).map((problem) =>
        toDiagnostic(problem, lines, language, this.#features),
      );
      this.#shown.set(uri, { content, diagnostics });
      await this.#publish(uri);
    }
    return project;
  }

  /** What was said about a file that has changed since is said again when the reports have been checked. */
  async #publish(uri: string): Promise<void> {
    const shown = this.#shown.get(uri);
    if (!shown) return;
    const stale = this.staleIn(uri, shown.content).flatMap(({ diagnostics }) => diagnostics);
    const diagnostics = [...shown.diagnostics, ...stale];
    await this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  #toStaleDiagnostic(
    { acceptance: { span }, severity, message }: StaleAcceptance,
    lines: LineIndex,
    language: Language,
  ): Diagnostic {
    return {
      range: toRange(lines, span),
      severity: severities[severity],
      code: unusedRule,
      ...(this.#features.rulePages ? { codeDescription: { href: hrefOf(unusedRule) } } : {}),
      source: diagnosticSource,
      message: inLanguage(message, language),
    };
  }
}

function toDiagnostic(
  { span, message }: ConfigProblem,
  lines: LineIndex,
  language: Language,
  { rulePages }: ClientFeatures,
): Diagnostic {
  return {
    ...(rulePages ? { codeDescription: { href: hrefOf(rule) } } : {}),
    range: toRange(lines, span),
    severity: DiagnosticSeverity.Warning,
    code: rule,
    source: diagnosticSource,
    message: inLanguage(message, language),
  };
}
