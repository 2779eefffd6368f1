import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type ConfigProblem, readProjectFile } from '../config/project-file.ts';
import type { Settings } from '../config/settings.ts';
import { type FindProjectFileParams, findProjectFile, type ProjectFileText } from '../protocol.ts';
import { LineIndex } from '../text/line-index.ts';
import { inLanguage, type Language } from '../text/text.ts';
import type { ClientFeatures } from './client-features.ts';
import { describeError } from './guard.ts';
import { toRange } from './ranges.ts';
import { diagnosticSource } from './to-diagnostic.ts';

/** The rule in whose name a settings file is spoken of. */
const rule = 'hegao/config';

/** The `hegao.yaml` of documents, as the client hands them over; what is not understood in one is shown in it. */
export class ProjectFiles {
  readonly #connection: Connection;
  readonly #features: ClientFeatures;

  constructor(connection: Connection, features: ClientFeatures) {
    this.#connection = connection;
    this.#features = features;
  }

  /** What the file that holds for a document says; nothing where there is none, or the client cannot be asked. */
  async settingsFor(uri: string): Promise<Partial<Settings>> {
    if (!this.#features.projectFiles) return {};
    const params: FindProjectFileParams = { uri };
    try {
      const file = await this.#connection.sendRequest<ProjectFileText | null>(findProjectFile, params);
      return file === null ? {} : await this.#read(file);
    } catch (error) {
      this.#connection.console.error(describeError(error));
      return {};
    }
  }

  /** Shows what is not understood in a file, or nothing more of one that is gone. */
  async show(file: ProjectFileText): Promise<void> {
    await this.#read(file);
  }

  async #read({ uri, content }: ProjectFileText): Promise<Partial<Settings>> {
    const { settings, problems } = readProjectFile(content ?? '');
    const lines = new LineIndex(content ?? '');
    const language = settings.language ?? 'zh-CN';
    const diagnostics = problems.map((problem) => toDiagnostic(problem, lines, language));
    await this.#connection.sendDiagnostics({ uri, diagnostics });
    return settings;
  }
}

function toDiagnostic({ span, message }: ConfigProblem, lines: LineIndex, language: Language): Diagnostic {
  return {
    range: toRange(lines, span),
    severity: DiagnosticSeverity.Warning,
    code: rule,
    source: diagnosticSource,
    message: inLanguage(message, language),
  };
}
