import { readReport } from '../report.ts';
import { dressOfPath } from '../syntax/dress.ts';
import { inLanguage, type Language } from '../text/text.ts';
import type { CheckOptions } from './check-file.ts';
import type { Host } from './host.ts';
import { ledgerToCsv } from './ledger-csv.ts';
import { ledgerToJson } from './ledger-json.ts';
import { ledgerToTable } from './ledger-table.ts';
import { unreadable } from './messages.ts';

export const ledgerFormats = ['pretty', 'json', 'csv'] as const;

interface FactsOptions extends Pick<CheckOptions, 'kind' | 'year' | 'ownKinds'> {
  readonly format: (typeof ledgerFormats)[number];
  readonly locale: Language;
}

/** `hegao facts FILE`: the ledger, all figures and what ties them. Exit 0, or 2 for an unreadable file. */
export async function factsCommand(host: Host, path: string, options: FactsOptions): Promise<number> {
  const { locale, format, kind, ownKinds, year } = options;
  const read = path === '-' ? await host.readStandardInput() : await host.readFile(path);
  if (read.error !== undefined) {
    host.writeError(`hegao: ${path}: ${inLanguage(unreadable[read.error], locale)}\n`);
    return 2;
  }
  const report = readReport({ content: read.content, dress: dressOfPath(path), kind, ownKinds, year });
  const known = report.kind ? report : undefined;
  // Of what is no report the ledger is empty, and a program that reads it is not told why; people are.
  if (!known) host.writeError(`hegao: ${path}: ${inLanguage(report.kindReason, locale)}\n`);
  switch (format) {
    case 'json':
      host.write(ledgerToJson(known, locale));
      break;
    case 'csv':
      host.write(ledgerToCsv(known, locale));
      break;
    default:
      if (known) host.write(ledgerToTable(known, { locale, coloured: host.coloured }));
  }
  return 0;
}
