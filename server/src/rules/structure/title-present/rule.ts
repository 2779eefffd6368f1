import { fillTemplate } from '../../../kinds/template.ts';
import type { Paragraph } from '../../../outline/outline.ts';
import { spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { defineRule } from '../../define-rule.ts';
import { insertBefore } from '../../insert-lines.ts';

export default defineRule({
  title: { zh: '有标题', en: 'The report has a title' },
  why: {
    zh: '公文标题由发文机关名称、事由和文种组成；从网页或邮件里粘贴正文时，标题常常丢失。分成两行的标题算一个标题。',
    en: 'The title of an official document names issuer, matter and kind; it is easily lost when the text is pasted.',
  },
  mend: {
    zh: '在第一行写上标题：发文机关、事由、文种；灯泡里按认出的类型、机关、年度写好一个。',
    en: 'Put the title on the first line: issuer, matter, kind. The light bulb writes one from what was recognised.',
  },
  excuse: { zh: '标题在版头文件里', en: 'the title stands in the letterhead' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条'],
  severity: 'warning',
  options: {},

  *check({ content, outline, kind, year }) {
    const first = outline.paragraphs[0];
    const line = first?.lines[0];
    if (outline.title || !first || !line) return;
    const mark = outline.sections.some(({ depth }) => depth > 0) ? '# ' : '';
    const title = mark + fillTemplate(kind.titleTemplate, { year, issuer: outline.issuer?.text });
    yield {
      span: beginningOf(first) ?? line,
      isOfWhole: true,
      message: {
        zh: '缺少标题：标题应写明发文机关、事由和文种',
        en: 'The title is missing: it names the issuer, the matter and the kind of document',
      },
      fixes: [
        {
          title: { zh: '插入标题', en: 'Insert a title' },
          safe: false,
          edits: [insertBefore({ content, outline }, line.start, [title])],
        },
      ],
    };
  },
});

/** Of running text its first clause: pasted text has hundreds of characters in its first line. */
function beginningOf({ reading, sentences, headingEnd }: Paragraph): Span | undefined {
  const clause = sentences[0]?.clauses[0];
  if (!clause || headingEnd >= reading.text.length) return undefined;
  return spanOf(reading, 0, headingEnd > 0 ? headingEnd : clause.end);
}
