import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { noProjectTexts, type Project, readProject } from '../config/project.ts';
import type { ConfigProblem } from '../config/yaml-file.ts';
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
import { diagnosticSource, hrefOf } from './to-diagnostic.ts';

/** The rule in whose name files of a project are spoken of. */
const rule = 'hegao/config';

const none: Project = readProject(noProjectTexts).project;

/** The projects of documents, as the client hands over their files; what is not understood in one is shown in it. */
export class ProjectFiles {
  readonly #connection: Connection;
  readonly #features: ClientFeatures;

  constructor(connection: Connection, features: ClientFeatures) {
    this.#connection = connection;
    this.#features = features;
  }

  /** What the files that hold for a document say; nothing where there are none, or the client cannot be asked. */
  async projectOf(uri: string): Promise<Project> {
    if (!this.#features.projectFiles) return none;
    const params: FindProjectFilesParams = { uri };
    try {
      return await this.#read(await this.#connection.sendRequest<ProjectFileTexts>(findProjectFiles, params));
    } catch (error) {
      this.#connection.console.error(describeError(error));
      return none;
    }
  }

  /** Shows what is not understood in a file and its neighbours, or nothing more of one that is gone. */
  async show({ uri, exists }: ProjectFileChangedParams): Promise<void> {
    if (!exists) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    await this.projectOf(uri);
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
      await this.#connection.sendDiagnostics({ uri, diagnostics });
    }
    return project;
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
