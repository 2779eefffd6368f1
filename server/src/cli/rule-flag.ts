import { InvalidArgumentError } from 'commander';
import type { RuleSetting, RuleSettings } from '../config/rule-settings.ts';
import type { NamedRule } from '../rules/define-rule.ts';
import { severities } from '../rules/finding.ts';
import { findNearest } from '../text/nearest.ts';
import type { Text } from '../text/text.ts';

/** Reads `--rule ID=SEVERITY` on top of those before it; of two for one rule the last holds. */
export function ruleFlag(rules: readonly NamedRule[]): (value: string, before?: RuleSettings) => RuleSettings {
  const ids = rules.map(({ id }) => id);
  return (value, before) => {
    const [, id = '', asked = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
    if (id === '' || asked === '') {
      throw complaint({ zh: '写作 规则=级别，如 time/years-match=off', en: 'write ID=SEVERITY' });
    }
    if (!ids.includes(id)) {
      const nearest = findNearest(id, ids);
      throw nearest === undefined
        ? complaint({ zh: '没有这条规则，hegao rules 列出全部', en: 'no such rule; hegao rules lists them' })
        : complaint({ zh: `没有这条规则，是不是 ${nearest}？`, en: `no such rule; did you mean ${nearest}?` });
    }
    const severity = severities.find((name) => name === asked);
    if (severity === undefined) {
      const nearest = findNearest(asked, severities);
      const all = severities.join(', ');
      throw nearest === undefined
        ? complaint({ zh: `级别有 ${all}`, en: `severities are ${all}` })
        : complaint({ zh: `没有这个级别，是不是 ${nearest}？`, en: `no such severity; did you mean ${nearest}?` });
    }
    return new Map<string, RuleSetting>([...(before ?? []), [id, { severity }]]);
  };
}

/** The language is not known while arguments are still being read. */
function complaint({ zh, en }: Text): InvalidArgumentError {
  return new InvalidArgumentError(`${zh} / ${en}`);
}
