import { defineRule } from '../../define-rule.ts';

/** Said by `lint`, which alone knows what the comments silence. */
export default defineRule({
  title: { zh: '屏蔽注释都起作用', en: 'Comments that suppress problems are needed' },
  why: {
    zh: '问题改好了，屏蔽它的注释就多余了；编号写错的注释，看着在、其实不起作用。',
    en: 'Once a problem is mended, the comment that suppresses it is left over; one with a wrong id has no effect at all.',
  },
  basis: [],
  severity: 'information',
  options: {},
  check: () => [],
});
