import { settingsOfFile } from '../config/file-settings.ts';
import {
  type AcceptedProblems,
  acceptedFileName,
  kindFileEnding,
  type Project,
  type ProjectText,
  projectFileName,
  projectFolderName,
  readProject,
} from '../config/project.ts';
import { mergeRuleSettings, noRuleSettings, type RuleSettings } from '../config/rule-settings.ts';
import type { Settings } from '../config/settings.ts';
import type { ReportKind } from '../kinds/kind.ts';
import { noSuchKind } from '../kinds/kind-name.ts';
import { kinds as builtIn } from '../kinds/registry.ts';
import { LineIndex } from '../text/line-index.ts';
import { inLanguage, type Language, type Text } from '../text/text.ts';
import type { Host } from './host.ts';
import { unreadable } from './messages.ts';

/** What flags say; it goes before what `hegao.yaml` says. */
interface Flags {
  readonly kind: string | undefined;
  readonly mode: Settings['mode'] | undefined;
  readonly ruleSettings: RuleSettings;
}

/** The settings of one file. */
interface Resolved {
  readonly kind: string | undefined;
  readonly ownKinds: readonly ReportKind[];
  readonly mode: Settings['mode'];
  readonly ruleSettings: RuleSettings;
  readonly accepted: AcceptedHere | undefined;
}

/** The problems that were accepted, and the path of the file by which they name it. */
export interface AcceptedHere extends AcceptedProblems {
  readonly path: string | undefined;
}

/** Where and what was not understood. */
interface Trouble {
  readonly place: string;
  readonly message: Text;
}

/** The projects of files, from what holds for each of them; each is read once. */
export class Projects {
  readonly #host: Host;
  readonly #named: string | undefined;
  readonly #known = new Map<string, Promise<Project>>();
  /** By the folders. */
  readonly #kindFiles = new Map<string, Promise<readonly string[]>>();
  /** By their words, so that each is said once. */
  readonly #troubles = new Map<string, Trouble>();

  /** `named` is the settings file to be used in place of the nearest `hegao.yaml`. */
  constructor(host: Host, named: string | undefined) {
    this.#host = host;
    this.#named = named;
  }

  async resolve(path: string, { kind, mode, ruleSettings }: Flags): Promise<Resolved> {
    const { settings: common, settingsUri, accepted } = await this.#projectOf(path);
    const hasPlace = path !== '-' && settingsUri !== undefined;
    const settings = settingsOfFile(common, hasPlace ? this.#host.pathBeside(settingsUri, path) : undefined);
    const { kinds: ownKinds = [] } = settings;
    return {
      kind: kind ?? (settings.kind === 'auto' ? undefined : settings.kind),
      ownKinds,
      mode: mode ?? settings.mode ?? 'review',
      ruleSettings: mergeRuleSettings(settings.rules ?? noRuleSettings, ruleSettings),
      accepted: accepted && { ...accepted, path: path === '-' ? undefined : this.#pathIn(accepted.uri, path) },
    };
  }

  /** The kinds that are known where a file stands, its own first; `-` is the current folder. */
  async kindsAt(path: string): Promise<readonly ReportKind[]> {
    return [...((await this.#projectOf(path)).settings.kinds ?? []), ...builtIn];
  }

  /** That a kind which a flag names is not known where one of the files stands. */
  async doubt(kind: string | undefined, paths: readonly string[]): Promise<Text | undefined> {
    if (kind === undefined) return undefined;
    for (const path of paths) {
      const ids = (await this.kindsAt(path)).map(({ id }) => id);
      if (!ids.includes(kind)) return noSuchKind(kind, ids);
    }
    return undefined;
  }

  /** The language that the settings of the current folder ask for. */
  async language(): Promise<Language | undefined> {
    return (await this.#projectOf('-')).settings.language;
  }

  /** Says on standard error what was not understood; whether there was anything. */
  async complain(locale: Language): Promise<boolean> {
    await Promise.all(this.#known.values());
    for (const { place, message } of this.#troubles.values())
      this.#host.writeError(`hegao: ${place}: ${inLanguage(message, locale)}\n`);
    return this.#troubles.size > 0;
  }

  /** The path of a file from the folder that holds the `.hegao` with that file in it. */
  #pathIn(accepted: string, path: string): string {
    return this.#host.pathBeside(accepted.slice(0, -acceptedFileName.length - 1), path);
  }

  async #projectOf(path: string): Promise<Project> {
    const settings = this.#named ?? (await this.#host.findUpwards(path, projectFileName));
    const kinds = await this.#findKinds(path);
    const accepted = await this.#host.findUpwards(path, `${projectFolderName}/${acceptedFileName}`);
    const key = JSON.stringify([settings, kinds[0], accepted]);
    const project = this.#known.get(key) ?? this.#read(settings, kinds, accepted);
    this.#known.set(key, project);
    return project;
  }

  /** The files of kinds in the nearest `.hegao` upwards that has some, by name; one with other things only hides none. */
  async #findKinds(path: string): Promise<readonly string[]> {
    let folder = await this.#host.findUpwards(path, projectFolderName);
    while (folder !== undefined) {
      const known = this.#kindFiles.get(folder) ?? this.#host.glob(`*${kindFileEnding}`, folder);
      this.#kindFiles.set(folder, known);
      const names = await known;
      if (names.length > 0) return [...names].sort().map((name) => `${folder}/${name}`);
      folder = await this.#host.findUpwards(`${folder}/..`, projectFolderName);
    }
    return [];
  }

  async #read(
    settings: string | undefined,
    kindFiles: readonly string[],
    accepted: string | undefined,
  ): Promise<Project> {
    const kinds = await Promise.all(kindFiles.map((path) => this.#readFile(path)));
    const { project, files } = readProject({
      settings: settings === undefined ? undefined : await this.#readFile(settings),
      kinds: kinds.filter((file) => file !== undefined),
      accepted: accepted && (await this.#host.kindOf(accepted)) === 'file' ? await this.#readFile(accepted) : undefined,
    });
    for (const { uri, content, problems } of files) {
      const lines = new LineIndex(content);
      for (const { span, message } of problems) {
        const { line, character } = lines.positionAt(span.start);
        this.#note({ place: `${uri}:${line + 1}:${character + 1}`, message });
      }
    }
    return project;
  }

  /** Without its byte order mark, which is no YAML; the mark is no character of a line, either. */
  async #readFile(path: string): Promise<ProjectText | undefined> {
    const file = await this.#host.readFile(path);
    if (file.error === undefined) return { uri: path, content: file.content.replace(/^\ufeff/, '') };
    this.#note({ place: path, message: unreadable[file.error] });
    return undefined;
  }

  #note(trouble: Trouble): void {
    this.#troubles.set(JSON.stringify(trouble), trouble);
  }
}
