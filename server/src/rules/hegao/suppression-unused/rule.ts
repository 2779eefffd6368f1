import { defineRule } from '../../define-rule.ts';

/** Said by `lint`, which alone knows what comments silence and what was accepted. */
export default defineRule({
  title: { zh: '屏蔽注释和接受的问题都用得上', en: 'What suppresses or accepts problems is needed' },
  why: {
    zh: '问题改好了，屏蔽它的注释、`.hegao/accepted.json` 里接受它的那一条就多余了；句子或者数字改过，就是另一个问题，要重新核实。编号、命令写错的注释，前面没有 `hegao-disable` 的 `hegao-enable`，看着在、其实不起作用。屏蔽要写明理由，日后才知道为什么。',
    en: 'Once a problem is mended, the comment that suppresses it, or its entry in `.hegao/accepted.json`, is left over; another sentence or figure is another problem. A comment with a wrong id or command has no effect at all, nor has `hegao-enable` with nothing to end. A suppression says why.',
  },
  mend: {
    zh: '灯泡里删去多余的注释；编号、命令写错的，照提示改；没有理由的，在编号后面写上。',
    en: 'The light bulb removes the comment; a misspelt id or command is written as suggested; a missing reason goes behind the id.',
  },
  basis: [],
  severity: 'information',
  options: {},
  check: () => [],
});
