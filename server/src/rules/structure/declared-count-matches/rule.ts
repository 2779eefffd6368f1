import { defineRule } from '../../define-rule.ts';

export default defineRule({
  title: { zh: '说几项，列几项', en: 'As many items as announced' },
  why: {
    zh: '“存在以下三个方面的问题：”后面列了四项，多半是增删内容后没有改数；“三项制度”“四级责任体系”是名称，不检查。',
    en: 'A list that is announced with its number has that many items; names such as 三项制度 are left alone.',
  },
  mend: {
    zh: '数一数后面列了几项：项数对的改前面的数，数对的补上少的项、删去多的项。',
    en: 'Count the items: change the number before them, or add or remove an item.',
  },
  excuse: { zh: '后面两项合写成一条', en: 'two items were written as one' },
  basis: [],
  severity: 'warning',
  options: {},

  *check({ facts }) {
    for (const { text, span, declared, items } of facts.announcements) {
      const last = items.at(-1);
      if (items.length === declared || !last) continue;
      yield {
        span,
        message: {
          zh: `这里说“${text}”，后面列了${items.length}项`,
          en: `${text} are announced, and ${items.length} follow`,
        },
        related: [{ span: last, message: { zh: '最后一项', en: 'the last item' } }],
      };
    }
  },
});
