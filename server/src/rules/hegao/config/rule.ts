import { defineRule } from '../../define-rule.ts';

/** Said where projects are read (`config/project.ts`): by the server in the file, by the command on standard error. */
export default defineRule({
  title: { zh: '设置和报告类型都看得懂', en: 'Settings and kinds of report are understood' },
  why: {
    zh: '写错一个字的设置不起作用，又看不出来；没看懂的逐处指出，其余的照样算数。',
    en: 'A setting with a slip has no effect, and nobody sees it; each is pointed at, and all others hold.',
  },
  basis: [],
  severity: 'warning',
  elsewhere: {
    zh: '标在 `hegao.yaml`、`.hegao/` 里的文件中；命令写在标准错误，退出码 2。',
    en: 'In `hegao.yaml` and the files in `.hegao/`; the command says it on standard error and ends with 2.',
  },
  options: {},
  check: () => [],
});
