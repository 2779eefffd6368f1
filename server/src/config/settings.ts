import { kindName } from '../kinds/kind-name.ts';
import { ownKind } from '../kinds/own-kind.ts';
import { kinds } from '../kinds/registry.ts';
import { rules } from '../rules/registry.ts';
import { list } from '../schema/compounds.ts';
import { integer, type OptionShape, oneOf, type Values } from '../schema/options.ts';
import { fileSettingsOption } from './file-settings.ts';
import { ruleSettingsOption } from './rule-settings.ts';

/** What may differ from file to file of one project. */
const ofFile = {
  mode: oneOf({
    values: ['draft', 'review', 'publish'],
    default: 'draft',
    description: {
      zh: '起草（draft）时未写完的部分只作提示；核稿（review）、公开（publish）时全部检查。',
      en: 'draft: what is not written yet is only hinted at; review and publish: everything is checked.',
    },
  }),
  kind: kindName({
    ids: ['auto', ...kinds.map(({ id }) => id)],
    default: 'auto',
    description: {
      zh: '报告类型。auto：从标题、开头、小标题辨认。',
      en: 'The kind of report. auto: recognised by title, opening and headings.',
    },
  }),
  rules: ruleSettingsOption(rules),
} satisfies OptionShape;

/** The user's settings; `hegao.*` in VS Code. */
export const settings = {
  mode: ofFile.mode,
  kind: ofFile.kind,
  language: oneOf({
    values: ['zh-CN', 'en'],
    default: 'zh-CN',
    description: { zh: '提示信息的语言。', en: 'The language of messages.' },
  }),
  delay: integer({
    minimum: 0,
    maximum: 10_000,
    default: 400,
    description: {
      zh: '最后一次改动后多少毫秒检查；打开和保存时立即检查。',
      en: 'Milliseconds from the last change to the check; opening and saving check at once.',
    },
  }),
  inlayHints: oneOf({
    values: ['off', 'problems', 'all'],
    default: 'problems',
    description: {
      zh: '在比率、合计、增减的数后面写出算式。off：不写；problems：只写对不上的；all：对得上的也写。',
      en: 'Arithmetic behind rates, totals and changes. off: none; problems: where it is wrong; all: where it is right, too.',
    },
  }),
  rules: ofFile.rules,
  files: { ...fileSettingsOption(ofFile), fileOnly: true },
  kinds: {
    ...list(ownKind, { zh: '自己的报告类型。', en: 'Kinds of report of your own.' }),
    fileOnly: true,
  },
} satisfies OptionShape;

export type Settings = Values<typeof settings>;
export type Mode = Settings['mode'];
