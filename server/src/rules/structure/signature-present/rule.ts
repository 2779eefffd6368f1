import { dateOfIssue } from '../../../kinds/common-phrases.ts';
import { fillTemplate } from '../../../kinds/template.ts';
import { endOf, issuerOf } from '../../../outline/outline.ts';
import { isAddress } from '../../../outline/phrases.ts';
import { organisationName } from '../../../standards/organisations.ts';
import { partOfYear } from '../../../standards/periods.ts';
import { defineRule } from '../../define-rule.ts';
import { insertAfter, insertBefore } from '../../insert-lines.ts';

export default defineRule({
  title: { zh: '有发文机关署名和成文日期', en: 'Issuer and date of issue stand at the end' },
  why: {
    zh: '发文机关署名和成文日期是公文的要素；网页上的报告常把它们丢掉，只留下编辑的名字。',
    en: 'Issuer and date of issue belong to an official document; web versions often lose them.',
  },
  mend: {
    zh: '在正文之后另起一行写发文机关，再一行写成文日期；灯泡里补上，日期留作【待填：日期】。',
    en: 'Write the issuer on a line behind the text and the date on the next; the light bulb adds both.',
  },
  excuse: { zh: '网页发布，署名在网页栏目里', en: 'the web page names issuer and date' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条', 'GB/T 9704—2012 7.3.5'],
  severity: 'warning',
  draftSeverity: 'hint',
  options: {},

  *check(report) {
    const { content, outline } = report;
    if (!report.kind.signed) return;
    const { issuer, date, paragraphs } = outline;
    if (paragraphs.some(({ part, reading }) => (part === 'body' || part === 'recipient') && isAddress(reading.text)))
      return;
    const last = paragraphs.findLast(({ part }) => part !== 'meta' && part !== 'title');
    const span = last && endOf(last);
    // A report to a congress carries its date in brackets below the title, its issuer in the title.
    const isDatedAbove = date !== undefined && span !== undefined && date.span.start < span.start && !issuer;
    if (!last || !span || (issuer && date) || isDatedAbove) return;
    const isOfPart = partOfYear.test(outline.title?.text ?? '');
    // 某市某项基金2025年年报 and 某县2025年工作总结 name what is reported on, not who signs.
    const named = issuerOf(outline);
    const values = {
      year: report.year,
      issuer: named !== undefined && organisationName.test(named) ? named : undefined,
      issued: isOfPart ? report.year : undefined,
    };
    const name = fillTemplate('{issuer}', values);
    const day = fillTemplate(dateOfIssue, values);
    const body = paragraphs.findLast(({ part }) => part === 'body' || part === 'issuer');
    const edit = issuer
      ? insertAfter({ content, outline }, issuer.span.end, [day])
      : date
        ? insertBefore({ content, outline }, date.span.start, [name])
        : insertAfter({ content, outline }, (body ?? last).span.end, [name, day]);
    const missing = issuer ? '成文日期' : date ? '发文机关署名' : '发文机关署名和成文日期';
    const missingInEnglish = issuer ? 'The date of issue is' : date ? 'The issuer is' : 'Issuer and date of issue are';
    yield {
      span,
      isOfWhole: true,
      // Yearly figures, budgets and summaries of no prescribed form are often made public without one.
      ...(report.kind.roles.length === 0 ? { severity: 'information' as const } : {}),
      message: { zh: `文末缺少${missing}`, en: `${missingInEnglish} missing at the end` },
      fixes: [{ title: { zh: `补上${missing}`, en: 'Insert the signature' }, safe: false, edits: [edit] }],
    };
  },
});
