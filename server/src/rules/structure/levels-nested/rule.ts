import { rankOf } from '../../../outline/label.ts';
import type { Section } from '../../../outline/outline.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  title: { zh: '层次不跳级', en: 'No level is skipped' },
  why: {
    zh: '国家标准的层次依次为“一、”“（一）”“1.”“（1）”；“一、”之下直接用“1.”很常见，标准写的是“可以”，只作提示。',
    en: 'The standard orders the levels 一、（一）1.（1）; skipping one is common and allowed, so this is only a hint.',
  },
  mend: {
    zh: '给这一层换成上一层之下应有的编号，或者补上中间的一层小标题。',
    en: 'Give it the numbers of the next level, or add the heading between.',
  },
  excuse: { zh: '内容少，不设（一）', en: 'there is too little text for a level between' },
  basis: ['GB/T 9704—2012《党政机关公文格式》7.3.3'],
  severity: 'hint',
  options: {},

  *check({ outline }) {
    for (const parent of outline.sections) {
      if (parent.children.length === 0) continue;
      const child = outline.sections[parent.children[0] ?? 0];
      if (!child || !skipsLevel(parent, child)) continue;
      const above = nameOf(parent);
      const below = nameOf(child);
      yield {
        span: child.headingSpan,
        message: {
          zh: `“${above}”之下直接用“${below}”，跳过了一层`,
          en: `${below} right below ${above} skips a level`,
        },
      };
    }
  },
});

/** ① is no level of the standard and may stand below any. */
function skipsLevel(parent: Section, child: Section): boolean {
  if (parent.label && child.label) {
    return child.label.form !== 'circled' && rankOf(child.label.form) - rankOf(parent.label.form) > 1;
  }
  return parent.depth > 0 && child.depth - parent.depth > 1;
}

function nameOf({ label, depth }: Section): string {
  return label?.text ?? '#'.repeat(depth);
}
