import { acceptedFileName, projectFolderName } from '../config/project.ts';
import { decodeAddress } from './address.ts';

/** The address of `accepted.json` in the folder of a project. */
export function acceptedFileIn(folder: string): string {
  return `${folder.replace(/\/$/, '')}/${projectFolderName}/${acceptedFileName}`;
}

export function isAcceptedFile(uri: string): boolean {
  return uri.endsWith(`/${projectFolderName}/${acceptedFileName}`);
}

/** The path of a document from a folder, with `/`; `undefined` for one that is not below it. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const above = `${decodeAddress(folder).replace(/\/$/, '')}/`;
  const path = decodeAddress(uri);
  return path.startsWith(above) ? path.slice(above.length) : undefined;
}

/** The path of a document from the folder that a file stands in. */
export function pathBeside(file: string, uri: string): string | undefined {
  return pathBelow(file.slice(0, file.lastIndexOf('/')), uri);
}
