import { commonPhrases, openingTemplate, titleTemplate } from './common-phrases.ts';
import type { ReportKind } from './kind.ts';

/** Any other report: nothing is prescribed for its parts. Source: 《党政机关公文处理工作条例》 (中办发〔2012〕14号) articles 8, 9. */
export const generic: ReportKind = {
  id: 'generic',
  name: { zh: '一般报告', en: 'Report' },
  prefixes: { 一般报告: 'ybbg' },
  titleWords: [],
  titleExcludes: [],
  titleEndings: [],
  titleYear: 'report',
  openingWords: [],
  headingWords: [],
  titleTemplate,
  openingTemplate,
  due: [],
  without: [],
  signed: true,
  roles: [],
  tables: [],
  phrases: commonPhrases,
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第八条、第九条'],
};

/** 法院工作报告, 新区工作报告: delivered to a congress or a meeting in the year of its title, on the year before. */
export const delivered: ReportKind = { ...generic, titleYear: 'next', signed: false };

/** 统计公报, 白皮书: issued to the public, not sent; who issues it, and when, stands below its title. */
export const published: ReportKind = { ...generic, signed: false };
