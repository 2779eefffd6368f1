import type { ReportKind } from '../kinds/kind.ts';
import { wholeReportOf } from '../kinds/phrases.ts';
import { fillTemplate } from '../kinds/template.ts';
import { dressOfPath } from '../syntax/dress.ts';
import { inLanguage, type Language, type Text } from '../text/text.ts';
import type { Host } from './host.ts';
import { uncreatable } from './messages.ts';

interface NewOptions {
  readonly kind: ReportKind;
  readonly year: number | undefined;
  readonly org: string | undefined;
  /** The file to be made; undefined: the report goes to standard output. */
  readonly output: string | undefined;
  readonly locale: Language;
}

/**
 * `hegao new KIND`: a report from the template of its kind, with a gap for everything that is not known. Exit 0, or 2
 * where the file could not be made; one that is there is never overwritten.
 */
export async function newCommand(host: Host, { kind, year, org, output, locale }: NewOptions): Promise<number> {
  const isPlain = output !== undefined && dressOfPath(output) === 'plain';
  const { lines } = wholeReportOf(kind, isPlain ? 'numbered' : 'hashed');
  const text = `${lines.map((line) => fillTemplate(line, { year, issuer: org })).join(isPlain ? '\n' : '\n\n')}\n`;
  if (output === undefined) {
    host.write(text);
    return 0;
  }
  const trouble = await host.createFile(output, text);
  const say = (message: Text) => host.writeError(`hegao: ${output}: ${inLanguage(message, locale)}\n`);
  if (trouble !== undefined) {
    say(uncreatable[trouble]);
    return 2;
  }
  say({ zh: '已新建；待填的地方写作【待填：…】', en: 'made; what is to be filled in is written 【待填：…】' });
  return 0;
}
