import { type AcceptedFile, readAcceptedFile } from './accepted-file.ts';
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

/** The files that hold for a report: the nearest `hegao.yaml` upwards, and what is in the nearest `.hegao`. */
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
  readonly settings: Partial<Settings>;
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

/** Reads all files of a project together, for what one says may depend on another. What is not understood is left out. */
export function readProject({ settings: file, accepted: acceptedFile }: ProjectTexts): ReadProject {
  const { settings, problems } = file ? readProjectFile(file.content) : { settings: {}, problems: [] };
  const files: FileProblems[] = file ? [{ ...file, problems }] : [];
  const read = acceptedFile && readAcceptedFile(acceptedFile.content);
  if (acceptedFile && read) files.push({ ...acceptedFile, problems: read.problems });
  const accepted = acceptedFile && read && { ...acceptedFile, acceptances: read.acceptances };
  return { project: { settings, accepted }, files };
}
