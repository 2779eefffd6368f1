import { type OtherDocument, pathsOfLastYear, type Report, readReport } from '../report.ts';
import { dressOfPath } from '../syntax/dress.ts';
import type { CheckOptions } from './check-file.ts';
import type { Host } from './host.ts';

/** As which kinds both are read. */
type Kinds = Pick<CheckOptions, 'kind' | 'ownKinds'>;

/** The report that a report is compared with, and where it stands. */
export interface PreviousReport {
  readonly path: string;
  /** `undefined` where it is named and cannot be read. */
  readonly document: Report | OtherDocument | undefined;
}

/** Finds last year's report of each report that is checked; each file is read once. */
export class PreviousReports {
  readonly #host: Host;
  readonly #known = new Map<string, Promise<Report | OtherDocument | undefined>>();

  constructor(host: Host) {
    this.#host = host;
  }

  async find(path: string, report: Report, kinds: Kinds): Promise<PreviousReport | undefined> {
    const candidates = pathsOfLastYear(report, this.#host.fullPath(path));
    for (const candidate of candidates) {
      const other = besides(path, candidate);
      const document = await this.#read(other, kinds);
      if (document) return { path: other, document };
    }
    const named = report.frontMatter.previous;
    return named === undefined || candidates.length === 0
      ? undefined
      : { path: besides(path, named), document: undefined };
  }

  #read(path: string, kinds: Kinds): Promise<Report | OtherDocument | undefined> {
    const key = JSON.stringify([path, kinds.kind, kinds.ownKinds.map(({ id }) => id)]);
    const known = this.#known.get(key) ?? this.#readAnew(path, kinds);
    this.#known.set(key, known);
    return known;
  }

  async #readAnew(path: string, kinds: Kinds): Promise<Report | OtherDocument | undefined> {
    const text = await this.#host.readFile(path);
    if (text.error !== undefined) return undefined;
    return readReport({ content: text.content, dress: dressOfPath(path), ...kinds });
  }
}

/** `a/2025/x.md` and `../2024/x.md` make `a/2024/x.md`. */
function besides(path: string, relative: string): string {
  const parts = path.replaceAll('\\', '/').split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '.' && last !== '') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
