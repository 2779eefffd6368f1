import { deriveKind } from '../kinds/derive-kind.ts';
import { readReport } from '../report.ts';
import { dressOfPath } from '../syntax/dress.ts';
import { inLanguage, type Language, type Text } from '../text/text.ts';
import type { Host } from './host.ts';
import { unreadable } from './messages.ts';

const nothing: Text = {
  zh: '没有标题或者小标题，提取不出报告类型',
  en: 'it has no title or no headings, so no kind can be derived from it',
};

/** `hegao kinds derive REPORT`: a `*.kind.yaml` to begin with. Exit 0, or 2 where there is nothing to learn from. */
export async function deriveCommand(
  host: Host,
  path: string,
  { locale }: { readonly locale: Language },
): Promise<number> {
  const read = path === '-' ? await host.readStandardInput() : await host.readFile(path);
  const say = (message: Text) => host.writeError(`hegao: ${path}: ${inLanguage(message, locale)}\n`);
  if (read.error !== undefined) {
    say(unreadable[read.error]);
    return 2;
  }
  // Whatever it is taken for, it has been named as a report.
  const report = readReport({ content: read.content, dress: dressOfPath(path), kind: 'generic' });
  const kind = deriveKind({ outline: report.outline, year: report.kind ? report.year : undefined });
  if (kind === undefined) {
    say(nothing);
    return 2;
  }
  host.write(kind);
  return 0;
}
