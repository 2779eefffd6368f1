import type { Finding } from '../rules/finding.ts';
import { unknownName } from '../schema/options.ts';
import type { Edit } from '../text/edit.ts';
import type { Text } from '../text/text.ts';
import type { Problem } from './lint.ts';
import type { IdleComment, Suppression } from './suppressions.ts';

/** The rule in whose name suppressions are reported. */
export const unusedRule = 'hegao/suppression-unused';

/** Ids of rules: those there are, and those that are not off. */
interface Ids {
  readonly known: readonly string[];
  readonly asked: readonly string[];
}

interface Suppressed {
  /** What a comment silences. */
  readonly silenced: ReadonlySet<Problem>;
  /** About comments that silence nothing though their rule was asked, or of which there is no rule. */
  readonly unused: readonly Finding[];
}

/** Which problems a comment silences. */
export function suppress(
  problems: readonly Problem[],
  { suppressions, idle }: { readonly suppressions: readonly Suppression[]; readonly idle: readonly IdleComment[] },
  { known, asked }: Ids,
): Suppressed {
  const used = new Set<Suppression>();
  const silenced = new Set<Problem>();
  for (const problem of suppressions.length === 0 ? [] : problems) {
    const silencing = suppressions.filter((suppression) => silences(suppression, problem));
    for (const suppression of silencing) used.add(suppression);
    if (silencing.length > 0) silenced.add(problem);
  }
  const unused = suppressions.flatMap((suppression) => {
    const unknown = suppression.rules.find((id) => !known.includes(id));
    if (unknown !== undefined) return [toFinding(suppression, unknownName('规则', 'rule', unknown, known))];
    const { rules } = suppression;
    const isIdle = !used.has(suppression) && (rules.length === 0 || rules.some((id) => asked.includes(id)));
    if (isIdle) return [toFinding(suppression, idleMessage)];
    return suppression.reason === '' ? [{ span: suppression.span, message: noReason }] : [];
  });
  unused.push(...idle.map((comment) => toFinding(comment, comment.message)));
  return { silenced, unused };
}

function silences({ rules, covers }: Suppression, { rule, span }: Problem): boolean {
  const isNamed = rules.length === 0 || rules.includes(rule);
  return isNamed && span.start >= covers.start && span.start < covers.end;
}

const idleMessage: Text = {
  zh: '这条注释没有屏蔽任何问题，可以删去',
  en: 'this comment suppresses nothing and can go',
};

const noReason: Text = {
  zh: '还没有写理由：为什么可以不提示',
  en: 'the reason is missing: why may this be left as it is?',
};

function toFinding({ span, line }: IdleComment | Suppression, message: Text): Finding {
  const edits: readonly Edit[] = [{ span: line ?? span, newText: '' }];
  return { span, message, fixes: [{ title: { zh: '删去注释', en: 'Remove the comment' }, safe: false, edits }] };
}
