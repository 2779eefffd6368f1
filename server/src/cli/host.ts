/** What the command needs from where it runs; paths are as the user writes them. */
export interface Host {
  readonly arguments: readonly string[];
  /** The text of a file, or why it cannot be read. */
  readFile(path: string): Promise<FileText>;
  readStandardInput(): Promise<FileText>;
  /** Puts `content` in the place of what was read, whole or not at all; says why it did not. */
  writeFile(path: string, read: DecodedText, content: string): Promise<Unwritable | undefined>;
  /** Writes a file that is not there yet, or says why not. */
  createFile(path: string, content: string): Promise<Uncreatable | undefined>;
  /** The nearest file of that name in the folder of a file or in one above it; of `-` from the current folder on. */
  findUpwards(path: string, name: string): Promise<string | undefined>;
  /** The path of a file from the folder in which another stands, with `/`. */
  pathBeside(neighbour: string, path: string): string;
  /** The whole path of a file, from the root on. */
  fullPath(path: string): string;
  kindOf(path: string): Promise<'file' | 'folder' | 'missing'>;
  /** Paths that match a glob below a folder, with `/`; hidden files and node_modules are left out. */
  glob(pattern: string, folder: string): Promise<readonly string[]>;
  /** To standard output; in UTF-8 unless the encoding is said. */
  write(text: string, encoding?: Encoding): void;
  writeError(text: string): void;
  /** Standard output takes colours. */
  readonly coloured: boolean;
  readonly version: string;
}

export type FileText = DecodedText | { readonly content?: undefined; readonly error: Unreadable };

export interface DecodedText {
  /** With the byte order mark, if there is one, so that offsets are those of the file. */
  readonly content: string;
  readonly encoding: Encoding;
  /** Encoding the content gives the same bytes again; what does not is never written. */
  readonly exact: boolean;
  readonly error?: undefined;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** `encoding`: text in none of ours, as far as can be told; `damaged`: in one of ours, but broken; `binary`: no text. */
export type Unreadable = 'missing' | 'denied' | 'folder' | 'encoding' | 'damaged' | 'binary' | 'word' | 'failed';

/** `exists`: nothing is overwritten; `missing`: there is no such folder. */
export type Uncreatable = 'exists' | 'missing' | 'denied' | 'full' | 'failed';

/**
 * `linked`: has other hard links, which would go on with the old text; `inexact`: would lose characters; `changed`: by
 * someone else meanwhile; `unsettled`: the fixes undo each other; `special`: no ordinary file.
 */
export type Unwritable =
  | 'denied'
  | 'read-only'
  | 'linked'
  | 'inexact'
  | 'changed'
  | 'unsettled'
  | 'special'
  | 'full'
  | 'failed';
