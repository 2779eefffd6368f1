import type { Report } from '../../../report.ts';
import type { Span } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';

/** Of the files of a project it is said where they are read (`config/project.ts`): by the server in the file, by the command on standard error. */
export default defineRule({
  title: { zh: '设置和报告类型都看得懂', en: 'Settings and kinds of report are understood' },
  why: {
    zh: '写错一个字的设置不起作用，又看不出来；没看懂的逐处指出，其余的照样算数。报告开头（两行 --- 之间）写的报告类型、年度、上年报告也一样。',
    en: 'A setting with a slip has no effect, and nobody sees it; each is pointed at, and all others hold. So is what a report says of itself between --- lines at its beginning.',
  },
  mend: {
    zh: '照信息里说的改：写错的键、值改成列出的写法；报告类型写编号或者名称（“hegao kinds”列出），年度写四位数字，上年报告写相对路径。',
    en: 'Do as it says: keys and values are those listed; a kind is named by id or name (“hegao kinds”), a year in four digits, last year’s report by a relative path.',
  },
  excuse: { zh: '这几行是给别的工具看的', en: 'these lines are for another tool' },
  basis: [],
  severity: 'warning',
  elsewhere: {
    zh: '也标在 `hegao.yaml`、`.hegao/` 里的文件中；命令写在标准错误，退出码 2。',
    en: 'Also in `hegao.yaml` and the files in `.hegao/`; the command says it on standard error and ends with 2.',
  },
  options: {},
  *check(report) {
    const { fields, year } = report.frontMatter;
    yield* about(fields.get('报告类型'), kindDoubt(report));
    yield* about(fields.get('年度'), year === undefined ? yearWanted : undefined);
    yield* about(fields.get('上年报告'), previousDoubt(report));
  },
});

function* about(span: Span | undefined, message: Text | undefined): Generator<Finding> {
  if (span && message) yield { span, message };
}

function kindDoubt({ kind: { id, name }, kindReason, frontMatter }: Report): Text | undefined {
  const { kind: named } = frontMatter;
  if (named === id || named === name.zh) return undefined;
  return {
    zh: `没有这一报告类型（可以写的见“hegao kinds”）；${kindReason.zh}，按《${name.zh}》检查`,
    en: `there is no such kind of report (“hegao kinds” lists them); ${kindReason.en}, so it is checked as ${name.en}`,
  };
}

const yearWanted: Text = {
  zh: '年度要写四位数字，如 2025',
  en: 'the year is expected in four digits, such as 2025',
};

function previousDoubt({ frontMatter, lastYearDoubt, kind, year }: Report): Text | undefined {
  if (frontMatter.previous === undefined)
    return {
      zh: '上年报告要写相对路径，是 .md、.markdown 或 .txt 文件',
      en: 'last year’s report is named by a relative path of a .md, .markdown or .txt file',
    };
  switch (lastYearDoubt) {
    case undefined:
      return undefined;
    case 'missing':
      return { zh: '没有找到上年报告，或者读不了，没有对照', en: 'last year’s report cannot be found or read' };
    case 'other kind':
      return { zh: `这一份不是《${kind.name.zh}》，没有对照`, en: `this is no ${kind.name.en}, so it is not compared` };
    case 'other year':
      return {
        zh: `这一份不是${(year ?? 0) - 1}年的报告，没有对照`,
        en: `this is no report on ${(year ?? 0) - 1}, so it is not compared`,
      };
  }
}
