import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { noRuleSettings, type RuleSettings } from '../config/rule-settings.ts';
import { type Mode, settings } from '../config/settings.ts';
import { noSuchKind } from '../kinds/kind-name.ts';
import { type Severity, severities } from '../rules/finding.ts';
import { rules } from '../rules/registry.ts';
import type { Option as Setting } from '../schema/options.ts';
import { inLanguage, type Language } from '../text/text.ts';
import { checkCommand, type Format, formatNames } from './check-command.ts';
import { explainUsage } from './complaints.ts';
import { deriveCommand } from './derive-command.ts';
import { factsCommand, ledgerFormats } from './facts-command.ts';
import type { Host } from './host.ts';
import { kindsCommand } from './kinds-command.ts';
import { newCommand } from './new-command.ts';
import { outlineCommand } from './outline-command.ts';
import { Projects } from './projects.ts';
import { ruleFlag } from './rule-flag.ts';
import { rulesCommand } from './rules-command.ts';

interface ListFlags {
  readonly format: 'pretty' | 'json';
  readonly locale?: Language;
}

interface OutlineFlags extends ListFlags {
  readonly config?: string;
  readonly kind?: string;
  readonly year?: number;
}

interface FactsFlags extends Omit<OutlineFlags, 'format'> {
  readonly format: (typeof ledgerFormats)[number];
}

interface CheckFlags extends Omit<OutlineFlags, 'format'> {
  readonly format: Format;
  readonly fix?: boolean;
  readonly rule?: RuleSettings;
  readonly failOn: Exclude<Severity, 'off'>;
  readonly mode?: Mode;
}

interface NewFlags extends Omit<ListFlags, 'format'> {
  readonly year?: number;
  readonly org?: string;
  readonly output?: string;
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法 / Usage:',
  'Arguments:': '参数 / Arguments:',
  'Options:': '选项 / Options:',
  'Commands:': '命令 / Commands:',
};

const afterCheck = `
退出码 / exit code:
  0  没有达到 --fail-on 的问题 / nothing at or above --fail-on
  1  有 / something
  2  用法不对，设置有错，或有文件读不了、写不了 /
     wrong usage, settings that are not understood, or a file that cannot be read or written
`;

/**
 * Runs the command and returns its exit code: 0 nothing at or above `--fail-on`, 1 something, 2 usage or a file that
 * cannot be read or written.
 */
export async function runCli(host: Host): Promise<number> {
  let exitCode = 0;
  const program = new Command('hegao')
    .description('核稿：检查公文报告的结构、数据、年份和用语 / Checks official Chinese reports')
    .version(host.version, '-V, --version', '显示版本 / show the version')
    .helpOption('-h, --help', '显示帮助 / show this help')
    .helpCommand('help [command]', '显示命令的帮助 / show the help of a command')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, optionDescription })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.write(text),
      writeErr: host.writeError,
      outputError: (text, write) => write(explainUsage(text)),
    });

  withReportFlags(program.command('check'))
    .description('检查报告 / check reports')
    .addArgument(
      new Argument('<paths...>', '文件、文件夹、通配符，- 为标准输入 / files, folders, globs, - for standard input'),
    )
    .option('--fix', '应用安全的修改，写回文件 / apply safe fixes and write the files')
    .addOption(formatOption(formatNames))
    .addOption(
      new Option(
        '--rule <id=severity>',
        '改规则的级别，off 关闭；可多次使用 / severity of a rule; repeatable',
      ).argParser(ruleFlag(rules)),
    )
    .addOption(
      new Option('--fail-on <severity>', '从哪一级起退出码为 1 / from which severity on the exit code is 1')
        .choices(severities.filter((name) => name !== 'off'))
        .default('warning'),
    )
    .addOption(
      new Option('--mode <mode>', '起草、核稿、公开，默认 review / stage of writing, review by default').choices(
        choicesOf(settings.mode),
      ),
    )
    .addHelpText('after', afterCheck)
    .action(async (paths: string[], { kind, year, mode, fix = false, rule = noRuleSettings, ...flags }: CheckFlags) => {
      const { format, failOn } = flags;
      const asked = { kind, year, mode, fix, rules, ruleSettings: rule };
      exitCode = await inProject(host, flags, (projects, locale) =>
        checkCommand(host, paths, { ...asked, format, failOn, locale, projects }),
      );
    });

  withReportFlags(program.command('outline'))
    .description('显示报告的结构 / show the structure of a report')
    .argument('<file>', '文件，- 为标准输入 / a file, - for standard input')
    .addOption(formatOption(['pretty', 'json']))
    .action(async (path: string, { year, format, ...flags }: OutlineFlags) => {
      exitCode = await inProject(host, flags, async (projects, locale) => {
        const reading = await readingOf(host, projects, path, { ...flags, locale });
        return reading ? outlineCommand(host, path, { year, format, locale, ...reading }) : 2;
      });
    });

  withReportFlags(program.command('facts'))
    .description('列出数据台账：每个数、它的关系对不对得上 / show the ledger: all figures and what ties them')
    .argument('<file>', '文件，- 为标准输入 / a file, - for standard input')
    .addOption(formatOption(ledgerFormats))
    .action(async (path: string, { year, format, ...flags }: FactsFlags) => {
      exitCode = await inProject(host, flags, async (projects, locale) => {
        const reading = await readingOf(host, projects, path, { ...flags, locale });
        return reading ? factsCommand(host, path, { year, format, locale, ...reading }) : 2;
      });
    });

  withLocale(program.command('new'))
    .description('按模板新建一份报告 / write a new report from the template of its kind')
    .addArgument(new Argument('<kind>', '报告类型 / kind of report'))
    .addOption(new Option('--year <year>', '报告年度 / year reported on').argParser(parseYear))
    .option('--org <name>', '发文机关 / the issuing authority')
    .option('-o, --output <file>', '写入新文件，不写则输出 / a file to be made, else standard output')
    .action(async (id: string, { year, org, output, ...flags }: NewFlags) => {
      exitCode = await inProject(host, flags, async (projects, locale) => {
        const kinds = await projects.kindsAt('-');
        const kind = kinds.find((one) => one.id === id);
        if (kind) return newCommand(host, { kind, year, org, output, locale });
        const ids = kinds.map((one) => one.id);
        host.writeError(`hegao: ${inLanguage(noSuchKind(id, ids), locale)}\n`);
        return 2;
      });
    });

  withLocale(program.command('rules'))
    .description('列出规则 / list the rules')
    .addOption(formatOption(['pretty', 'json']))
    .action(async ({ format, ...flags }: ListFlags) => {
      exitCode = await inProject(host, flags, async (_projects, locale) => {
        rulesCommand(host, rules, { format, locale });
        return 0;
      });
    });

  const kindsProgram = withLocale(program.command('kinds'))
    .description('列出报告类型和必备的部分 / list the kinds of report and their parts')
    .addOption(formatOption(['pretty', 'json']))
    .action(async ({ format, ...flags }: ListFlags) => {
      exitCode = await inProject(host, flags, async (projects, locale) => {
        kindsCommand(host, await projects.kindsAt('-'), { format, locale });
        return 0;
      });
    });

  withLocale(kindsProgram.command('derive'))
    .description('从一份好的报告提取自己的报告类型 / propose a kind of your own from a good report')
    .argument('<file>', '文件，- 为标准输入 / a file, - for standard input')
    .action(async (path: string, flags: Pick<ListFlags, 'locale'>) => {
      exitCode = await inProject(host, flags, (_projects, locale) => deriveCommand(host, path, { locale }));
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

/** Runs a command where settings are read, and says what was not understood of them: then the exit code is 2, whatever it answers. */
async function inProject(
  host: Host,
  { config, locale: asked }: Pick<OutlineFlags, 'config' | 'locale'>,
  run: (projects: Projects, locale: Language) => Promise<number>,
): Promise<number> {
  const projects = new Projects(host, config);
  // The language asked for by the flag, else by the settings of the current folder.
  const locale = asked ?? (await projects.language()) ?? settings.language.default;
  const answered = await run(projects, locale);
  return (await projects.complain(locale)) ? 2 : answered;
}

/** As what a file is read by commands that do not check it; undefined: the kind it is to have is not known. */
async function readingOf(
  host: Host,
  projects: Projects,
  path: string,
  { kind: named, locale }: { readonly kind?: string; readonly locale: Language },
) {
  const doubt = await projects.doubt(named, [path]);
  if (doubt) {
    host.writeError(`hegao: --kind: ${inLanguage(doubt, locale)}\n`);
    return undefined;
  }
  const { kind, ownKinds } = await projects.resolve(path, {
    kind: named,
    mode: undefined,
    ruleSettings: noRuleSettings,
  });
  return { kind, ownKinds };
}

function optionDescription({ description, argChoices, defaultValue }: Option): string {
  if (!argChoices) return description;
  const standard = defaultValue === undefined ? '' : `；默认 / default ${defaultValue}`;
  return `${description}（${argChoices.join(' | ')}${standard}）`;
}

function withReportFlags(command: Command): Command {
  return withLocale(
    command
      .addOption(new Option('--kind <id>', '报告类型 / kind of report'))
      .addOption(
        new Option('--config <file>', '用这份设置，不找 hegao.yaml / settings in place of the nearest hegao.yaml'),
      )
      .addOption(new Option('--year <year>', '报告年度 / year reported on').argParser(parseYear)),
  );
}

function withLocale(command: Command): Command {
  return command.addOption(
    new Option('--locale <locale>', `提示信息的语言，默认 ${settings.language.default} / language of messages`).choices(
      choicesOf(settings.language),
    ),
  );
}

function formatOption(names: readonly string[]): Option {
  return new Option('--format <format>', '输出的形式 / form of the answer').choices(names).default('pretty');
}

/** What the setting of the same meaning allows. */
function choicesOf({ schema }: Setting<string>): readonly string[] {
  return schema.enum as readonly string[];
}

function parseYear(value: string): number {
  if (/^20\d\d$/.test(value)) return Number(value);
  throw new InvalidArgumentError('年度写作四位数，如 2025 / a year has four digits, such as 2025');
}
