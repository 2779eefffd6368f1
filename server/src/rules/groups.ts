import type { Text } from '../text/text.ts';
import type { NamedRule } from './define-rule.ts';

/** The groups in the order of lists; each is a folder below `rules/`. */
export const groups: Readonly<Record<string, Text>> = {
  structure: { zh: '结构', en: 'Structure' },
  numbers: { zh: '数据', en: 'Numbers' },
  time: { zh: '时间', en: 'Time' },
  citation: { zh: '引用', en: 'Citation' },
  wording: { zh: '用语', en: 'Wording' },
  layout: { zh: '格式', en: 'Layout' },
  history: { zh: '上年', en: 'Last year' },
  publication: { zh: '公开', en: 'Publication' },
  hegao: { zh: '工具', en: 'Tool' },
};

export function groupOf({ id }: NamedRule): string {
  return id.slice(0, id.indexOf('/'));
}

/** Rules by group; groups without rules are left out. */
export function byGroup(rules: readonly NamedRule[]): ReadonlyMap<string, readonly NamedRule[]> {
  const order = [...new Set([...Object.keys(groups), ...rules.map(groupOf)])];
  const all = order.map((group) => [group, rules.filter((rule) => groupOf(rule) === group)] as const);
  return new Map(all.filter(([, members]) => members.length > 0));
}
