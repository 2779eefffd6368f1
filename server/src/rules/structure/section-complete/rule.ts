import type { RolePlace } from '../../../kinds/assign-roles.ts';
import { paragraphsOf } from '../../../outline/outline.ts';
import type { Report } from '../../../report.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  title: { zh: '部分写全', en: 'Sections speak of all that is asked' },
  why: {
    zh: '规定要求一部分里写几方面内容的，各方面都要写到：讲不足，也要讲原因。',
    en: 'Where the regulation asks a section for several things, all are there: shortcomings and their causes.',
  },
  mend: {
    zh: '在那一部分补写缺的一面：写了不足的，补一句原因；没有的，写明没有。',
    en: 'Add the aspect that is missing: whoever names shortcomings names their causes; where there is none, say so.',
  },
  excuse: { zh: '原因已经写在前一部分', en: 'the causes stand in the part before' },
  basis: ['《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）', '《中华人民共和国政府信息公开条例》第五十条'],
  severity: 'information',
  options: {},

  *check(report) {
    for (const place of report.roles) {
      const { role, section } = place;
      if (!section || role.aspects.length === 0) continue;
      const texts = textsOf(report, place);
      if (texts.length === 0) continue;
      for (const { id, name, words, since } of role.aspects) {
        if (report.year !== undefined && report.year < since) continue;
        if (texts.some((text) => words.some((word) => text.includes(word)))) continue;
        yield {
          span: section.headingSpan,
          detail: id,
          message: {
            zh: `“${role.name.zh}”部分没有写${name.zh}`,
            en: `The section “${role.name.en}” does not speak of ${name.en}`,
          },
        };
      }
    }
  },
});

/** What the sections of a role say, and all headings, for a part of it may have a section of its own. Empty: nothing yet. */
function textsOf({ outline }: Report, { sections }: RolePlace): readonly string[] {
  const own = sections.flatMap((section) => paragraphsOf(outline, section).map(({ reading }) => reading.text));
  return own.length <= sections.length ? [] : [...own, ...outline.sections.map(({ heading }) => heading)];
}
