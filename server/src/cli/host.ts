/** What the command needs from where it runs; paths are as the user writes them. */
export interface Host {
  readonly arguments: readonly string[];
  /** The text of a file, or why it cannot be read. */
  readFile(path: string): Promise<FileText>;
  readStandardInput(): Promise<FileText>;
  kindOf(path: string): Promise<'file' | 'folder' | 'missing'>;
  /** Paths that match a glob below a folder, with `/`; hidden files and node_modules are left out. */
  glob(pattern: string, folder: string): Promise<readonly string[]>;
  write(text: string): void;
  writeError(text: string): void;
  /** Standard output takes colours. */
  readonly coloured: boolean;
  readonly version: string;
}

export type FileText =
  | { readonly content: string; readonly error?: undefined }
  | { readonly content?: undefined; readonly error: Unreadable };

/** `encoding`: not UTF-8; `binary`: no text at all. */
export type Unreadable = 'missing' | 'denied' | 'folder' | 'encoding' | 'binary' | 'word' | 'failed';
