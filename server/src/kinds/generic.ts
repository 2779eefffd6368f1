import type { ReportKind } from './kind.ts';

/** Any other report: nothing is prescribed for its parts. Source: 《党政机关公文处理工作条例》 (中办发〔2012〕14号) articles 8, 9. */
export const generic: ReportKind = {
  id: 'generic',
  name: { zh: '一般报告', en: 'Report' },
  titleWords: [],
  titleExcludes: [],
  headingWords: [],
  titleTemplate: '{issuer}关于【待填：事由】的报告',
  openingTemplate: '现将有关情况报告如下：',
  due: undefined,
  roles: [],
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第八条、第九条'],
};
