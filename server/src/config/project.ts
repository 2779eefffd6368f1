import type { ReportKind } from '../kinds/kind.ts';
import { kinds as builtIn } from '../kinds/registry.ts';
import { type AcceptedFile, readAcceptedFile } from './accepted-file.ts';
import { readKindFile } from './kind-file.ts';
import { readProjectFile } from './project-file.ts';
import type { Settings } from './settings.ts';
import type { ConfigProblem } from './yaml-file.ts';

/** The file with the settings of a folder and all below it. */
export const projectFileName = 'hegao.yaml';
/** The folder with what is Hegao's own: kinds of report, and problems that were accepted. */
export const projectFolderName = '.hegao';
export const kindFileEnding = '.kind.yaml';
export const acceptedFileName = 'accepted.json';

/** A file by its path or address. */
export interface ProjectText {
  readonly uri: string;
  readonly content: string;
}

/** The files that hold for a report: the nearest upwards of each sort, wherever the others stand. */
export interface ProjectTexts {
  readonly settings: ProjectText | undefined;
  /** `*.kind.yaml`, by name. */
  readonly kinds: readonly ProjectText[];
  /** `accepted.json`. */
  readonly accepted: ProjectText | undefined;
}

export const noProjectTexts: ProjectTexts = { settings: undefined, kinds: [], accepted: undefined };

/** What holds for a report besides its own text and the user's settings. */
export interface Project {
  /** Those of all its files; `settingsOfFile` has those of one. */
  readonly settings: Partial<Settings>;
  /** The `hegao.yaml` that they stand in. */
  readonly settingsUri: string | undefined;
  /** The problems that were accepted, with the file that names them; `undefined` where there is none. */
  readonly accepted: AcceptedProblems | undefined;
}

export interface AcceptedProblems extends ProjectText, Pick<AcceptedFile, 'acceptances'> {}

/** What is not understood in one of the files; nothing, where all is. */
interface FileProblems extends ProjectText {
  readonly problems: readonly ConfigProblem[];
}

export interface ReadProject {
  readonly project: Project;
  /** Each file that was read. */
  readonly files: readonly FileProblems[];
}

/**
 * Reads all files of a project together, for what one says may depend on another. What is not understood is left out. The
 * kinds of all files are the setting `kinds`.
 */
export function readProject({ settings: file, kinds: kindFiles, accepted: acceptedFile }: ProjectTexts): ReadProject {
  const files: FileProblems[] = [];
  const own: ReportKind[] = [];
  const known = () => [...builtIn, ...own].map(({ id }) => id);
  for (const text of kindFiles) {
    const { kind, problems } = readKindFile(text.content, known());
    if (kind) own.push(kind);
    files.push({ ...text, problems });
  }
  const read = file && readProjectFile(file.content, known());
  if (file && read) files.push({ ...file, problems: read.problems });
  const settings = read?.settings ?? {};
  const kinds = [...own, ...(settings.kinds ?? [])];
  const acceptedHere = acceptedFile && readAcceptedFile(acceptedFile.content);
  if (acceptedFile && acceptedHere) files.push({ ...acceptedFile, problems: acceptedHere.problems });
  return {
    project: {
      settings: kinds.length > 0 ? { ...settings, kinds } : settings,
      settingsUri: file?.uri,
      accepted: acceptedFile && acceptedHere && { ...acceptedFile, acceptances: acceptedHere.acceptances },
    },
    files,
  };
}
