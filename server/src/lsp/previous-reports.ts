import type { Connection } from 'vscode-languageserver';
import {
  type FindPreviousReportParams,
  findPreviousReport,
  type PreviousReportText,
  previousReportChanged,
} from '../protocol.ts';
import { type OtherDocument, pathsOfLastYear, type Report, readReport } from '../report.ts';
import { dressOfPath } from '../syntax/dress.ts';
import { decodeAddress } from './address.ts';
import { checkAgain } from './check-again.ts';
import type { ClientFeatures } from './client-features.ts';
import type { Desk } from './desk.ts';
import { describeError, guard } from './guard.ts';
import type { KindSettings } from './report-store.ts';

/** The document that a report is compared with. As long as nothing of it changes, it is one object. */
export interface PreviousReport {
  readonly uri: string;
  /** `undefined` where the report names one that is not there. */
  readonly document: Report | OtherDocument | undefined;
}

interface Asked {
  /** The paths asked for. */
  readonly key: string;
  readonly kinds: KindSettings;
  readonly answer: Promise<PreviousReport | undefined>;
}

interface Known {
  readonly content: string;
  readonly kinds: KindSettings;
  readonly previous: PreviousReport;
}

/** Last year's reports of open reports, as the client hands them over; each is asked for once and read once. */
export class PreviousReports {
  readonly #connection: Connection;
  readonly #features: ClientFeatures;
  /** By the report that is compared. */
  readonly #asked = new Map<string, Asked>();
  /** By their own addresses. */
  readonly #known = new Map<string, Known>();

  constructor(connection: Connection, features: ClientFeatures) {
    this.#connection = connection;
    this.#features = features;
  }

  /** `kinds` are those of the settings: both are read alike. */
  async find(uri: string, report: Report | OtherDocument, kinds: KindSettings): Promise<PreviousReport | undefined> {
    if (!this.#features.previousReport || !report.kind) return undefined;
    const candidates = pathsOfLastYear(report, pathOf(uri));
    if (candidates.length === 0) return undefined;
    const key = candidates.join('\n');
    const known = this.#asked.get(uri);
    if (known?.key === key && isSame(known.kinds, kinds)) return known.answer;
    const answer = this.#ask({ uri, paths: candidates }, kinds, report.frontMatter.previous !== undefined);
    this.#asked.set(uri, { key, kinds, answer });
    return answer;
  }

  /** They are asked for again; what has not changed is not read again. */
  renew(): void {
    this.#asked.clear();
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
    if (this.#asked.size === 0) this.#known.clear();
  }

  async #ask(
    params: FindPreviousReportParams,
    kinds: KindSettings,
    isNamed: boolean,
  ): Promise<PreviousReport | undefined> {
    try {
      const text = await this.#connection.sendRequest<PreviousReportText | null>(findPreviousReport, params);
      if (text) return this.#read(text, kinds);
      // A document that has no place yet is beside nothing.
      return isNamed && !params.uri.startsWith('untitled:') ? { uri: params.uri, document: undefined } : undefined;
    } catch (error) {
      this.#connection.console.error(describeError(error));
      return undefined;
    }
  }

  #read({ uri, content }: PreviousReportText, kinds: KindSettings): PreviousReport {
    const known = this.#known.get(uri);
    if (known?.content === content && isSame(known.kinds, kinds)) return known.previous;
    const previous = { uri, document: readReport({ content, dress: dressOfPath(uri), ...kinds }) };
    this.#known.set(uri, { content, kinds, previous });
    return previous;
  }
}

function isSame(one: KindSettings, other: KindSettings): boolean {
  return one.kind === other.kind && one.ownKinds === other.ownKinds;
}

/** A report whose last year's has changed is checked again. */
export function followPreviousReports(desk: Desk): void {
  const { connection, previousReports } = desk;
  connection.onNotification(
    previousReportChanged,
    guard(connection, undefined, async () => {
      previousReports.renew();
      await checkAgain(desk);
    }),
  );
}

/** `file:///c%3A/2025/%E5%B9%B4%E6%8A%A5.md` → `/c:/2025/年报.md`. */
function pathOf(uri: string): string {
  return decodeAddress(uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i, '').split(/[?#]/)[0] ?? '');
}
