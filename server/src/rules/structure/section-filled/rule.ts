import { childrenOf, type Outline, paragraphsOf, type Section } from '../../../outline/outline.ts';
import { isClosing } from '../../../outline/phrases.ts';
import type { Report } from '../../../report.ts';
import { lowerBound } from '../../../text/lower-bound.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';

type Block = Report['blocks'][number];

export default defineRule({
  title: { zh: '各部分有内容', en: 'No section is empty' },
  why: {
    zh: '只有小标题、没有正文的部分，多半是忘了写，或者内容被误删；“无”只能回答“其他需要报告的情况”。',
    en: 'A heading without text was forgotten, or its text was deleted; 无 answers only where there may be nothing to report.',
  },
  mend: {
    zh: '补上正文；没有内容的，写“无”或者删去小标题。',
    en: 'Write the text; where there is none, write 无 or delete the heading.',
  },
  excuse: { zh: '正文在附件里', en: 'the text is in an attachment' },
  basis: ['《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）', '《中华人民共和国政府信息公开条例》第五十条'],
  severity: 'warning',
  draftSeverity: 'hint',
  options: {},

  *check(report) {
    const { outline } = report;
    const shown = report.blocks.filter(({ kind }) => kind === 'table' || kind === 'code' || kind === 'html');
    const named = new Set(report.roles.flatMap(({ sections }) => sections));
    const parents = [undefined, ...outline.sections.filter(({ children }) => children.length > 0)];
    for (const parent of parents) {
      const siblings = childrenOf(outline, parent);
      const empty = siblings.filter((section) => isEmpty(outline, shown, section));
      if (empty.length === 0) continue;
      // Where most have no text, the lines are items of a list, not headings.
      const filled = siblings.filter((section) => !empty.includes(section) && !isNestedList(report, section));
      const isList = filled.length < Math.max(2, empty.length);
      for (const section of empty) {
        if (!isList || named.has(section)) yield toFinding(section);
      }
    }
    yield* findRefusals(report);
  },
});

function toFinding({ headingSpan, heading }: Section): Finding {
  return {
    span: headingSpan,
    message: { zh: `“${heading}”部分没有内容`, en: `The section “${heading}” is empty` },
  };
}

/** Nothing but a heading: no text behind it, no section below it, no table, list or picture. */
function isEmpty(outline: Outline, shown: readonly Block[], section: Section): boolean {
  const paragraph = outline.paragraphs[section.paragraph];
  if (!paragraph || section.heading === '' || paragraph.headingEnd < paragraph.reading.text.length) return false;
  // 其他需要报告的情况：无 and 【待填：…】 hold their text in the heading.
  if (/[：】]/.test(section.heading) || hasText(outline, section)) return false;
  const next = outline.paragraphs[section.paragraph + 1]?.span.start ?? Number.POSITIVE_INFINITY;
  const first = shown[lowerBound(shown, ({ span }) => span.start >= paragraph.span.end)];
  return first === undefined || first.span.start >= next;
}

/** Something besides its heading, and besides the 特此报告 that closes the report. */
function hasText(outline: Outline, section: Section): boolean {
  return paragraphsOf(outline, section).filter(({ reading }) => !isClosing(reading.text)).length > 1;
}

/** An item that holds nothing but items, none of them a sentence. */
function isNestedList({ outline }: Report, section: Section): boolean {
  const paragraphs = paragraphsOf(outline, section);
  return (
    paragraphs.length > 1 &&
    paragraphs.every(
      ({ label, depth, headingEnd, reading }) =>
        label !== undefined && depth === 0 && headingEnd === reading.text.length,
    )
  );
}

/** A mandatory section that says nothing but 无. */
function* findRefusals({ outline, roles }: Report): Iterable<Finding> {
  for (const { role, sections } of roles) {
    for (const section of role.need === 'mandatory' && !role.mayBeNone ? sections : []) {
      const [heading, text, ...others] = paragraphsOf(outline, section);
      if (!text || others.length > 0 || heading?.headingEnd !== heading?.reading.text.length) continue;
      if (!/^(?:无|暂无|略|没有)。?$/.test(text.reading.text)) continue;
      yield {
        span: section.headingSpan,
        message: {
          zh: `“${section.heading}”是必备内容，不能只写“${text.reading.text}”`,
          en: `“${section.heading}” is mandatory; ${text.reading.text} is no answer to it`,
        },
      };
    }
  }
}
