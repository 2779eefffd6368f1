import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Mode, settings } from '../config/settings.ts';
import { findKind, kinds } from '../kinds/registry.ts';
import { severities } from '../rules/finding.ts';
import type { Option as Setting } from '../schema/options.ts';
import { inLanguage, type Language } from '../text/text.ts';
import { type CheckedFile, checkFile } from './check-file.ts';
import { findFiles } from './find-files.ts';
import { formatJson } from './format-json.ts';
import { formatPretty } from './format-pretty.ts';
import type { Host } from './host.ts';
import { unreadable } from './messages.ts';
import { outlineCommand } from './outline-command.ts';

interface CommonFlags {
  readonly kind?: string;
  readonly year?: number;
  readonly locale: Language;
}

interface CheckFlags extends CommonFlags {
  readonly format: 'pretty' | 'json';
  readonly failOn: 'error' | 'warning' | 'information' | 'hint';
  readonly mode: Mode;
}

/**
 * Runs the command and returns its exit code: 0 nothing at or above `--fail-on`, 1 something, 2 usage or an unreadable
 * file. JSON is the only thing on standard output.
 */
export async function runCli(host: Host): Promise<number> {
  let exitCode = 0;
  const program = new Command('hegao')
    .description('核稿：检查公文报告的结构、数据、年份和用语 / Checks official Chinese reports')
    .version(host.version)
    .exitOverride()
    .configureOutput({ writeOut: host.write, writeErr: host.writeError });

  withCommonFlags(program.command('check'))
    .description('检查报告 / check reports')
    .addArgument(
      new Argument('<paths...>', '文件、文件夹、通配符，- 为标准输入 / files, folders, globs, - for standard input'),
    )
    .addOption(new Option('--format <format>').choices(['pretty', 'json']).default('pretty'))
    .addOption(
      new Option('--fail-on <severity>').choices(severities.filter((name) => name !== 'off')).default('warning'),
    )
    .addOption(new Option('--mode <mode>').choices(choicesOf(settings.mode)).default('review'))
    .action(async (paths: string[], flags: CheckFlags) => {
      exitCode = await check(host, paths, flags);
    });

  withCommonFlags(program.command('outline'))
    .description('显示报告的结构 / show the structure of a report')
    .argument('<file>')
    .addOption(new Option('--format <format>').choices(['pretty', 'json']).default('pretty'))
    .action(async (path: string, flags: CommonFlags & { format: 'pretty' | 'json' }) => {
      const { kind, year, locale, format } = flags;
      exitCode = await outlineCommand(host, path, { kind, year, locale, format });
    });

  try {
    await program.parseAsync([...host.arguments], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version were asked for; everything else is wrong usage.
    return error.exitCode === 0 ? 0 : 2;
  }
  return exitCode;
}

function withCommonFlags(command: Command): Command {
  return command
    .addOption(new Option('--kind <id>', '报告类型 / kind of report').argParser(parseKind))
    .addOption(new Option('--year <year>', '报告年度 / year reported on').argParser(parseYear))
    .addOption(
      new Option('--locale <locale>').choices(choicesOf(settings.language)).default(settings.language.default),
    );
}

/** What the setting of the same meaning allows. */
function choicesOf({ schema }: Setting<string>): readonly string[] {
  return schema.enum as readonly string[];
}

function parseKind(value: string): string {
  if (findKind(value)) return value;
  throw new InvalidArgumentError(`可用的类型 / known kinds: ${kinds.map(({ id }) => id).join(', ')}`);
}

function parseYear(value: string): number {
  if (/^20\d\d$/.test(value)) return Number(value);
  throw new InvalidArgumentError('年度写作四位数，如 2025 / a year has four digits, such as 2025');
}

async function check(host: Host, paths: readonly string[], flags: CheckFlags): Promise<number> {
  const { kind, year, mode, locale, format, failOn } = flags;
  const found = await findFiles(host, paths);
  if (found.length === 0) {
    host.writeError(
      `hegao: ${inLanguage({ zh: '没有找到 .md、.markdown 或 .txt 文件', en: 'no .md, .markdown or .txt file was found' }, locale)}\n`,
    );
    return 2;
  }
  const files: CheckedFile[] = [];
  for (const file of found) files.push(await checkFile(host, file, { kind, year, mode }));
  const style = { locale, coloured: host.coloured, hints: failOn === 'hint' };
  host.write(format === 'json' ? formatJson(files, locale) : formatPretty(files, style));
  reportTrouble(host, files, locale);
  if (files.some(({ error }) => error !== undefined)) return 2;
  const limit = severities.indexOf(failOn);
  return files.some(({ problems }) => problems.some(({ severity }) => severities.indexOf(severity) <= limit)) ? 1 : 0;
}

/** What went wrong is named on standard error, whatever the format. */
function reportTrouble(host: Host, files: readonly CheckedFile[], locale: Language): void {
  for (const { path, error, crashed } of files) {
    if (error !== undefined) host.writeError(`hegao: ${path}: ${inLanguage(unreadable[error], locale)}\n`);
    for (const rule of crashed) {
      host.writeError(
        `hegao: ${path}: ${inLanguage({ zh: `规则 ${rule} 出错，已跳过`, en: `rule ${rule} failed and was skipped` }, locale)}\n`,
      );
    }
  }
}
