import { projectFileName, readProjectFile } from '../config/project-file.ts';
import { mergeRuleSettings, noRuleSettings, type RuleSettings } from '../config/rule-settings.ts';
import type { Settings } from '../config/settings.ts';
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
  readonly mode: Settings['mode'];
  readonly ruleSettings: RuleSettings;
}

interface Project {
  readonly settings: Partial<Settings>;
  /** Where and what, to be said once; empty where all is understood. */
  readonly troubles: readonly { readonly place: string; readonly message: Text }[];
}

const none: Project = { settings: {}, troubles: [] };

/** The settings of files from the nearest `hegao.yaml` above each, or from one that is named; each is read once. */
export class Projects {
  readonly #host: Host;
  readonly #named: string | undefined;
  readonly #known = new Map<string, Promise<Project>>();

  constructor(host: Host, named: string | undefined) {
    this.#host = host;
    this.#named = named;
  }

  async resolve(path: string, { kind, mode, ruleSettings }: Flags): Promise<Resolved> {
    const { settings } = await this.#projectOf(path);
    return {
      kind: kind ?? (settings.kind === 'auto' ? undefined : settings.kind),
      mode: mode ?? settings.mode ?? 'review',
      ruleSettings: mergeRuleSettings(settings.rules ?? noRuleSettings, ruleSettings),
    };
  }

  /** The language that the settings of the current folder ask for. */
  async language(): Promise<Language | undefined> {
    return (await this.#projectOf('-')).settings.language;
  }

  /** Says on standard error what was not understood; whether there was anything. */
  async complain(locale: Language): Promise<boolean> {
    const projects = await Promise.all(this.#known.values());
    for (const { place, message } of projects.flatMap(({ troubles }) => troubles))
      this.#host.writeError(`hegao: ${place}: ${inLanguage(message, locale)}\n`);
    return projects.some(({ troubles }) => troubles.length > 0);
  }

  async #projectOf(path: string): Promise<Project> {
    const file = this.#named ?? (await this.#host.findUpwards(path, projectFileName));
    if (file === undefined) return none;
    const project = this.#known.get(file) ?? this.#read(file);
    this.#known.set(file, project);
    return project;
  }

  async #read(file: string): Promise<Project> {
    const text = await this.#host.readFile(file);
    if (text.error !== undefined) return { settings: {}, troubles: [{ place: file, message: unreadable[text.error] }] };
    // Offsets are those of the file, and a byte order mark is no YAML.
    const mark = text.content.startsWith('\ufeff') ? 1 : 0;
    const { settings, problems } = readProjectFile(text.content.slice(mark));
    const lines = new LineIndex(text.content.slice(mark));
    const troubles = problems.map(({ span, message }) => {
      const { line, character } = lines.positionAt(span.start);
      return { place: `${file}:${line + 1}:${character + 1}`, message };
    });
    return { settings, troubles };
  }
}
