import type { NamedRule } from '../rules/define-rule.ts';
import { type Severity, severities } from '../rules/finding.ts';
import { isRecord } from '../schema/compounds.ts';
import {
  type Complaint,
  type Option,
  type OptionShape,
  oneOf,
  readValues,
  unknownName,
  within,
} from '../schema/options.ts';
import type { Text } from '../text/text.ts';

/** What a user asks of one rule; what is left out is as the rule has it. */
export interface RuleSetting {
  /** Caps the severities that findings bring along; `off` silences the rule. */
  readonly severity?: Severity | undefined;
  /** Values of the rule's options, as they were written. */
  readonly options?: unknown;
}

/** By the ids of rules. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

export const noRuleSettings: RuleSettings = new Map();

const severity = oneOf({
  values: severities,
  default: 'warning',
  description: { zh: '级别；off 关闭。', en: 'The severity; off silences the rule.' },
});

/**
 * The setting of all rules: `{ "time/years-match": "off", "layout/marks-uniform": { "severity": "hint", "percent": "full" } }`.
 * What is understood of it holds, whatever stands beside it.
 */
export function ruleSettingsOption(rules: readonly NamedRule[]): Option<RuleSettings> {
  const find = (id: string) => rules.find((named) => named.id === id)?.rule;
  const ids = rules.map(({ id }) => id);
  return {
    default: noRuleSettings,
    description: {
      zh: '规则的级别和选项。写级别（error、warning、information、hint、off），或者 { "severity": 级别, 选项: 值 }。',
      en: 'Severities and options of rules: a severity, or { "severity": …, option: value }.',
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        rules.map(({ id, rule }) => [id, { ...schemaOf(rule.options), description: rule.title.zh }]),
      ),
      additionalProperties: false,
    },
    read: (raw) => {
      if (!isRecord(raw)) return undefined;
      const known = Object.entries(raw).filter(([id]) => find(id) !== undefined);
      return new Map(known.map(([id, value]) => [id, readOne(value)]));
    },
    complain: (raw) => {
      if (!isRecord(raw)) return [{ path: [], message: record }];
      return Object.entries(raw).flatMap(([id, value]): Complaint[] => {
        const rule = find(id);
        if (!rule) return [{ path: [id], isKey: true, message: unknownName('规则', 'rule', id, ids) }];
        return within(id, complainOfOne(rule.options, value));
      });
    },
  };
}

const record: Text = { zh: '要写成 规则: 级别', en: 'rules and their severities are expected' };

/** Two settings of the rules as one: what the second says of a rule takes the place of what the first says. */
export function mergeRuleSettings(first: RuleSettings, second: RuleSettings): RuleSettings {
  const merged = new Map(first);
  for (const [id, { severity: asked, options }] of second) {
    const before = first.get(id);
    merged.set(id, { severity: asked ?? before?.severity, options: mergeOptions(before?.options, options) });
  }
  return merged;
}

function mergeOptions(first: unknown, second: unknown): unknown {
  return isRecord(first) && isRecord(second) ? { ...first, ...second } : (second ?? first);
}

function schemaOf(options: OptionShape): Readonly<Record<string, unknown>> {
  const own = Object.entries(options).map(([key, option]) => [key, option.schema]);
  const properties = { severity: severity.schema, ...Object.fromEntries(own) };
  return { oneOf: [severity.schema, { type: 'object', properties, additionalProperties: false }] };
}

function readOne(value: unknown): RuleSetting {
  if (!isRecord(value)) return { severity: severity.read(value) };
  const { severity: asked, ...options } = value;
  return { severity: severity.read(asked), options };
}

function complainOfOne(shape: OptionShape, value: unknown): readonly Complaint[] {
  if (!isRecord(value)) return severity.complain(value);
  const all = { severity, ...shape };
  const keys = Object.keys(all);
  const strange = Object.keys(value).filter((key) => !keys.includes(key));
  return [
    ...readValues(all, value).complaints,
    ...strange.map((key) => ({ path: [key], isKey: true, message: unknownName('选项', 'option', key, keys) })),
  ];
}
