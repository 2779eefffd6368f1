import { fillTemplate } from '../../../kinds/template.ts';
import { openingOf } from '../../../outline/outline.ts';
import { announcesReport } from '../../../outline/phrases.ts';
import { defineRule } from '../../define-rule.ts';
import { insertAfter, insertBefore } from '../../insert-lines.ts';

export default defineRule({
  title: { zh: '开头写明“现将……报告如下”', en: 'The opening says that a report follows' },
  why: {
    zh: '报告开头用“现将……报告如下”承上启下，写明报告什么、哪一年；“汇报如下”也可以。这是行文惯例。',
    en: 'By convention a report opens with the words that it follows, what it is about and for which year.',
  },
  mend: {
    zh: '在第一个小标题前写一段“现将……报告如下”；灯泡里补上这一类报告的说法，机关和年度照标题填。',
    en: 'Write 现将…报告如下 before the first heading; the light bulb adds the words of this kind with issuer and year.',
  },
  excuse: { zh: '按上级模板，不写开头', en: 'the template of the superior has no opening' },
  basis: [],
  severity: 'information',
  options: {},

  *check({ content, outline, kind, year }) {
    if (outline.title && !outline.title.text.includes('报告')) return;
    const opening = openingOf(outline);
    if (opening.some(({ reading }) => announcesReport(reading.text))) return;
    // The letter that carries a report announces it.
    if (outline.paragraphs.some(({ part, reading }) => part === 'meta' && handsOver.test(reading.text))) return;
    const heading = outline.sections[0];
    const span = heading?.headingSpan ?? outline.title?.span ?? outline.paragraphs[0]?.lines[0];
    if (!span) return;
    const formula = fillTemplate(kind.openingTemplate, { year, issuer: outline.issuer?.text });
    const last = heading ? opening.at(-1) : undefined;
    const edit = last
      ? insertAtEnd(last.span.end, formula)
      : heading
        ? insertBefore({ content, outline }, span.start, [formula])
        : insertAfter({ content, outline }, span.end, [formula]);
    yield {
      span,
      isOfWhole: true,
      message: {
        zh: `开头没有“${formula.slice(0, -1)}”一类的话`,
        en: 'The opening does not say that the report follows',
      },
      fixes: [{ title: { zh: '插入开头语', en: 'Insert the opening' }, safe: false, edits: [edit] }],
    };
  },
});

/** 现将《…报告》报送你局。 */
const handsOver = /(?:报送|呈报|上报|呈送|印发|如下)[^。]{0,30}[。：]$/;

function insertAtEnd(offset: number, newText: string) {
  return { span: { start: offset, end: offset }, newText };
}
