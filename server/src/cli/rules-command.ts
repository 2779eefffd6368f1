import picocolors from 'picocolors';
import type { NamedRule } from '../rules/define-rule.ts';
import { severityNames } from '../rules/finding.ts';
import { byGroup, groupOf, groups } from '../rules/groups.ts';
import { inLanguage, type Language } from '../text/text.ts';
import type { Host } from './host.ts';

interface ListOptions {
  readonly format: 'pretty' | 'json';
  readonly locale: Language;
}

/** `hegao rules`: what is checked, how severe it is, and on what basis. */
export function rulesCommand(host: Host, rules: readonly NamedRule[], { format, locale }: ListOptions): void {
  host.write(format === 'json' ? toJson(rules, locale) : toPretty(rules, locale, host.coloured));
}

/** The answer of `hegao rules --format json`, version 1. */
function toJson(rules: readonly NamedRule[], locale: Language): string {
  const answer = {
    version: 1,
    rules: rules.map((named) => {
      const { severity, draftSeverity, publishSeverity, title, why, basis, options } = named.rule;
      return {
        id: named.id,
        group: groupOf(named),
        title: inLanguage(title, locale),
        why: inLanguage(why, locale),
        severity,
        draftSeverity: draftSeverity ?? null,
        publishSeverity: publishSeverity ?? null,
        basis,
        options: Object.entries(options).map(([name, option]) => ({
          name,
          default: option.default,
          description: inLanguage(option.description, locale),
          schema: option.schema,
        })),
      };
    }),
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

function toPretty(rules: readonly NamedRule[], locale: Language, coloured: boolean): string {
  const colour = picocolors.createColors(coloured);
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  const blocks = [...byGroup(rules)].flatMap(([group, members]) => {
    const name = groups[group];
    return [
      colour.bold(name ? `${inLanguage(name, locale)} ${group}` : group),
      ...members.map(({ id, rule: { title, why, basis, severity, draftSeverity, publishSeverity, options } }) => {
        const draft = draftSeverity
          ? say(`，起草时${severityNames[draftSeverity].zh}`, `, ${severityNames[draftSeverity].en} in a draft`)
          : '';
        const publish = publishSeverity
          ? say(
              `，公开时${severityNames[publishSeverity].zh}`,
              `, ${severityNames[publishSeverity].en} when made public`,
            )
          : '';
        return [
          `  ${colour.underline(id)}  ${inLanguage(severityNames[severity], locale)}${draft}${publish}  ${inLanguage(title, locale)}`,
          `    ${inLanguage(why, locale)}`,
          ...(basis.length > 0 ? [colour.dim(`    ${say('依据：', 'Basis: ')}${basis.join('；')}`)] : []),
          ...Object.entries(options).map(([key, option]) =>
            colour.dim(
              `    ${say('选项', 'Option')} ${key}=${JSON.stringify(option.default)}  ${inLanguage(option.description, locale)}`,
            ),
          ),
        ].join('\n');
      }),
    ];
  });
  return `${[...blocks, say(`共 ${rules.length} 条规则`, `${rules.length} rules`)].join('\n\n')}\n`;
}
