import { defineRule } from '../../define-rule.ts';

export default defineRule({
  title: { zh: '各部分按规定顺序', en: 'Sections stand in the order of the regulation' },
  why: {
    zh: '规定按举措成效、不足原因、第一责任人履职、下年安排的顺序列出内容；实际写法不一，默认不检查，本单位有要求的可以打开。',
    en: 'The regulation lists the contents in an order; practice is free, so this is off unless an office asks for it.',
  },
  mend: {
    zh: '把整个部分移到规定的位置，再用“重新编号”把编号顺过来。',
    en: 'Move the whole section to its place, then let “Renumber” put the numbers right.',
  },
  excuse: { zh: '按本单位多年的顺序写', en: 'the order is that of this bureau' },
  basis: ['《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）', '《中华人民共和国政府信息公开条例》第五十条'],
  severity: 'off',
  options: {},

  *check({ roles }) {
    const present = roles.filter(({ state }) => state === 'present');
    let before = present[0];
    for (const place of present.slice(1)) {
      const { role, section } = place;
      if (section && before?.section && section.index < before.section.index) {
        yield {
          span: section.headingSpan,
          detail: role.id,
          message: {
            zh: `按规定顺序，“${role.name.zh}”在“${before.role.name.zh}”之后`,
            en: `In the regulation “${role.name.en}” comes behind “${before.role.name.en}”`,
          },
          related: [
            {
              span: before.section.headingSpan,
              message: { zh: before.role.name.zh, en: before.role.name.en },
            },
          ],
        };
      } else before = place;
    }
  },
});
