import { Document, isScalar, visit, type YAMLSeq } from 'yaml';
import { childrenOf, issuerOf, type Outline, openingOf, type Section } from '../outline/outline.ts';
import { findFormula } from '../outline/phrases.ts';
import { toHanNumeral } from '../standards/numerals.ts';
import { rolesOf } from './assign-roles.ts';
import type { Role } from './kind.ts';
import { ruleOfLaw } from './rule-of-law.ts';

/** A good report, from which a kind is derived. */
interface Model {
  readonly outline: Outline;
  readonly year: number | undefined;
}

/**
 * Proposes the kind that a good report is of, as a `*.kind.yaml`: its title, its opening, its parts with the headings below
 * them. Figures and sentences stay out; whoever uses it looks it through. Undefined: without a title and headings nothing can
 * be learned.
 */
export function deriveKind(model: Model): string | undefined {
  const { title, issuer, date, paragraphs } = model.outline;
  const sections = childrenOf(model.outline, undefined).filter(({ heading }) => heading !== '');
  if (!title || sections.length === 0) return undefined;
  const name = withoutYear(withoutIssuer(title.text, model), model);
  const matter = matterOf(name);
  const parts = toParts(sections, model);
  const phrases = parts.flatMap((part) => toPhrase(part, model) ?? []);
  const opening = openingOf(model.outline).flatMap(({ reading }) => findFormula(reading.text) ?? [])[0];
  const document = new Document({
    id: 'my-report',
    name,
    titleWords: [matter],
    titleTemplate: toTemplate(title.text, model),
    ...(opening ? { openingTemplate: `${toTemplate(opening.text, model)}：` } : {}),
    ...(issuer && date ? {} : { signed: false }),
    ...(paragraphs.some(({ part }) => part === 'recipient') ? {} : { without: ['recipient'] }),
    roles: parts.map((part) => toRole(part, { model, matter, places: phrases.map(({ place }) => place) })),
    ...(phrases.length > 0 ? { phrases } : {}),
  });
  visit(document, { Seq: (_key, list) => keepOnOneLine(list) });
  document.commentBefore = preface;
  return document.toString({ lineWidth: 0 });
}

const preface = [
  ' 从一份报告提取的报告类型，请逐项核对：',
  ' id 换成自己的编号（小写字母、数字、连字符）；titleWords 是标题里认得出这类报告的词。',
  ' roles 是各个部分：小标题里有 words 中的一个词，就是这一部分；可有可无的，加一行 need: optional。',
  ' 模板里 {year} 是报告年度，{next} 是下一年度，{issuer} 是发文机关，【待填：…】 留给写的人。',
].join('\n');

/** A section of the first level, and the role it has in many reports: shortcomings, plan, other matters. */
interface Part {
  readonly id: string;
  readonly section: Section;
  readonly familiar: Role | undefined;
}

function toParts(sections: readonly Section[], { year }: Model): Part[] {
  const known = new Set<string>();
  return sections.map((section, at): Part => {
    // What was achieved is called differently in each kind of report.
    const familiar = rolesOf(section.heading, ruleOfLaw, year).find(
      ({ id, takesUnnamed }) => !takesUnnamed && !known.has(id),
    );
    if (familiar) known.add(familiar.id);
    return { id: familiar?.id ?? `part-${at + 1}`, section, familiar };
  });
}

interface Context {
  readonly model: Model;
  readonly matter: string;
  /** Ids of parts that have a template. */
  readonly places: readonly string[];
}

function toRole({ id, section: { heading }, familiar }: Part, { model, matter, places }: Context) {
  const name = withoutYear(heading, model);
  const template = toTemplate(heading, model);
  const year = template.includes('{next}') ? 'next' : template.includes('{year}') ? 'report' : familiar?.year;
  return {
    id,
    name,
    ...(familiar?.need === 'optional' ? { need: 'optional' } : {}),
    ...(year === undefined ? {} : { year }),
    words: familiar ? [...familiar.words] : wordsOf(name, matter),
    ...(familiar && familiar.endings.length > 0 ? { endings: [...familiar.endings] } : {}),
    heading: template,
    ...(places.includes(id) ? { phrases: [`${id}-template`] } : {}),
  };
}

/** `推进安全生产工作的主要做法和成效` → 主要做法, 成效: next year's heading may join them otherwise. */
function wordsOf(name: string, matter: string): string[] {
  if (!name.includes(matter)) return [name];
  const words = name
    .slice(name.lastIndexOf(matter) + matter.length)
    .replace(/^(?:工作)?的/, '')
    .split(/[和与及、，]/)
    .filter((word) => word.length >= 2);
  return words.length > 0 ? words : [name];
}

/** Words stand side by side; sentences and parts one below the other. */
function keepOnOneLine(list: YAMLSeq): void {
  list.flow = list.items.every((item) => isScalar(item) && String(item.value).length <= 12);
}

const mostLines = 20;

/** The headings below a part, each with a gap behind it. */
function toPhrase({ id, section }: Part, model: Model) {
  const headings = childrenOf(model.outline, section)
    .map(({ heading }) => toTemplate(heading, model))
    // What has figures in it is of that year alone.
    .filter((heading) => heading !== '' && heading.length <= 40 && !/\d/.test(heading));
  if (headings.length === 0) return undefined;
  const lines = headings
    .slice(0, mostLines)
    .map((heading, at) => `（${toHanNumeral(at + 1)}）${heading}。【待填：具体做法和成效】。`);
  return { id: `${id}-template`, name: withoutYear(section.heading, model), place: id, lines };
}

function toTemplate(text: string, { outline, year }: Model): string {
  const issuer = issuerOf(outline);
  const named = issuer === undefined ? text : text.replace(issuer, '{issuer}');
  return year === undefined ? named : named.replaceAll(`${year}年`, '{year}年').replaceAll(`${year + 1}年`, '{next}年');
}

/** What follows 关于, else the issuer. */
function withoutIssuer(text: string, { outline }: Model): string {
  const about = text.indexOf('关于');
  if (about >= 0) return text.slice(about + '关于'.length);
  const issuer = issuerOf(outline);
  return issuer !== undefined && text.startsWith(issuer) ? text.slice(issuer.length) : text;
}

/** `2025年度安全生产工作情况` → `安全生产工作情况`. */
function withoutYear(text: string, { year }: Model): string {
  if (year === undefined) return text;
  const name = text.replaceAll(new RegExp(`(?:${year}|${year + 1})年(?:度|全年)?(?:的)?`, 'g'), '');
  return name === '' ? text : name;
}

/** `安全生产工作情况的报告` → `安全生产`: what the report is about, where anything is left. */
function matterOf(name: string): string {
  const matter = name.replace(/(?:年度|年)?(?:的)?(?:工作)?(?:的)?(?:情况|总结)?(?:的)?(?:报告|总结|汇报|年报)?$/, '');
  return matter.length >= 2 ? matter : name;
}
