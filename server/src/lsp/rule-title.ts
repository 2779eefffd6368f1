import { rules } from '../rules/registry.ts';
import type { Text } from '../text/text.ts';

/** What holds when a report is right under a rule. */
export function titleOf(id: string): Text {
  return rules.find((named) => named.id === id)?.rule.title ?? { zh: id, en: id };
}
