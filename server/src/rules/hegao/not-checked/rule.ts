import { defineRule } from '../../define-rule.ts';

/** Said by the server, which shows no more than a thousand problems of one file. */
export default defineRule({
  title: { zh: '每个问题都列出来', en: 'Every problem is listed' },
  why: {
    zh: '一份文件的问题超过一千个，多半不是报告，或者类型认错了；列不完的说一声，不悄悄略去。',
    en: 'A file with more than a thousand problems is hardly a report; what is not listed is said, not dropped in silence.',
  },
  basis: [],
  severity: 'information',
  elsewhere: {
    zh: '在编辑器里，第一千个问题之后的那一处。',
    en: 'In the editor, at the place behind the thousandth problem.',
  },
  options: {},
  check: () => [],
});
