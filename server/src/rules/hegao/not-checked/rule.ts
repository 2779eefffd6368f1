import { defineRule } from '../../define-rule.ts';

/** Said by the server, which shows no more than a thousand problems of one file. */
export default defineRule({
  title: { zh: '每个问题都列出来', en: 'Every problem is listed' },
  why: {
    zh: '一份文件的问题超过一千个，多半不是报告，或者类型认错了；列不完的说一声，不悄悄略去。',
    en: 'A file with more than a thousand problems is hardly a report; what is not listed is said, not dropped in silence.',
  },
  mend: {
    zh: '先看文件是不是报告、类型认得对不对（状态栏）；不是报告的，在 `hegao.yaml` 的 `files` 里另设，或者关闭提得最多的那条规则；改好前面的，后面的自会列出。',
    en: 'See whether the file is a report and of which kind (status bar); give it settings of its own under `files` in `hegao.yaml`, or switch off the rule that speaks most; when the first are mended, the rest is listed.',
  },
  basis: [],
  severity: 'information',
  elsewhere: {
    zh: '在编辑器里，第一千个问题之后的那一处，例如“问题太多，从这里起还有236个未列出”。',
    en: 'In the editor, at the place behind the thousandth problem, such as “too many problems: from here on, 236 more are not listed”.',
  },
  options: {},
  check: () => [],
});
