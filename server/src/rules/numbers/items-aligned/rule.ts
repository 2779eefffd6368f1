import { isAligned } from '../../../facts/alignments.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  title: { zh: '“分别”前后项数相同', en: 'As many values as names' },
  why: {
    zh: '“甲、乙、丙分别增长5%、8%”，三个名称只有两个数，多半漏写了一个，读者也分不清哪个数是谁的。',
    en: 'Three names with two values: one was lost, and nobody can tell whose the others are.',
  },
  mend: {
    zh: '逐个对一对，补上漏写的数或者名称；有的没有数（持平、新设），也写出来。',
    en: 'Match them one by one, and add the value or the name that is missing.',
  },
  excuse: { zh: '名称里本来有顿号', en: 'a name has a 、 of its own' },
  basis: [],
  severity: 'information',
  options: {},

  *check({ facts }) {
    for (const alignment of facts.alignments) {
      if (isAligned(alignment)) continue;
      const { names, values, said, span } = alignment;
      const count = names.join('或者');
      yield {
        span,
        message: {
          zh: `“分别”前面是${count}项，后面是${values}个数`,
          en: `${names.join(' or ')} names before 分别, ${values} values behind`,
        },
        related: [{ span: said, message: { zh: `前面：${count}项`, en: `${names.join(' or ')} names` } }],
      };
    }
  },
});
