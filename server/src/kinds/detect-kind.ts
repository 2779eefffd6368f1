import { childrenOf, type Outline, openingOf } from '../outline/outline.ts';
import { findDelivery, findFormula, findGround, isClosing } from '../outline/phrases.ts';
import { planBehindTitle } from '../standards/scopes.ts';
import type { Text } from '../text/text.ts';
import { rolesOf } from './assign-roles.ts';
import { hanYear } from './detect-year.ts';
import { delivered, generic, published } from './generic.ts';
import type { ReportKind } from './kind.ts';

export interface DetectedKind {
  /** Undefined: this is no report, and nothing is said about it. */
  readonly kind: ReportKind | undefined;
  readonly reason: Text;
}

/** What was said outside the text: by front matter, the command line or the settings. */
export interface NamedKind {
  readonly frontMatter: string | undefined;
  readonly setting: string | undefined;
}

/** Titles of documents that announce, order or plan are no reports, whatever they are about. */
const reportNoun = /(?:报告|年报|总结|汇报|情况)$/;

/** Front matter > setting > title > opening > headings; `generic` if it looks like a report; otherwise none. */
export function detectKind(outline: Outline, named: NamedKind, kinds: readonly ReportKind[]): DetectedKind {
  return (
    byName(named.frontMatter, '文件头', 'front matter', kinds) ??
    byName(named.setting, '设置', 'a setting', kinds) ??
    byTitle(outline, kinds) ??
    byOpening(outline, kinds) ??
    byReview(outline) ??
    byOtherTitle(outline) ??
    byHeadings(outline, kinds) ??
    byRoles(outline, kinds) ??
    byTraits(outline)
  );
}

function byName(
  name: string | undefined,
  zh: string,
  en: string,
  kinds: readonly ReportKind[],
): DetectedKind | undefined {
  const kind = kinds.find(({ id, name: { zh: chinese } }) => name !== undefined && (id === name || chinese === name));
  return kind && { kind, reason: { zh: `${zh}指定了报告类型`, en: `named by ${en}` } };
}

function byTitle({ title }: Outline, kinds: readonly ReportKind[]): DetectedKind | undefined {
  if (!title) return undefined;
  const name = nameOf(title.text);
  const ends = ({ titleEndings }: ReportKind) => titleEndings.some((ending) => name.endsWith(ending));
  const isReport = reportNoun.test(name);
  const kind = kinds.find((candidate) => (isReport || ends(candidate)) && isOnMatter(name, candidate));
  return kind && { kind, reason: { zh: `标题是“${title.text}”`, en: `the title is “${title.text}”` } };
}

function byOpening(outline: Outline, kinds: readonly ReportKind[]): DetectedKind | undefined {
  for (const { reading } of openingOf(outline)) {
    const formula = findReportFormula(reading.text);
    const ground = formula ? undefined : findGround(reading.text);
    const kind =
      (formula && kinds.find(({ openingWords }) => openingWords.some((word) => formula.includes(word)))) ||
      // A law is the ground of many reports: 根据《…政府信息公开条例》和《高等学校信息公开办法》….
      (ground && kinds.find((candidate) => isOnMatter((outline.title?.text ?? '') + ground, candidate)));
    if (kind) {
      const said = formula ?? ground?.slice(0, 40);
      return { kind, reason: { zh: `开头写着“${said}”`, en: `the opening says “${said}”` } };
    }
  }
  return undefined;
}

/** 甲新区2026年工作报告 with 一、2025年工作回顾: its title carries the year of delivery. */
function byReview(outline: Outline): DetectedKind | undefined {
  const { title } = outline;
  const year = /(20\d\d)年[^，。]{0,12}工作报告$/.exec(nameOf(title?.text ?? ''))?.[1];
  if (title === undefined || year === undefined) return undefined;
  const review = new RegExp(`${Number(year) - 1}年[^，。]{0,8}(?:回顾|工作情况|工作总结|主要工作)`);
  if (!childrenOf(outline, undefined).some(({ heading }) => review.test(heading))) return undefined;
  return {
    kind: delivered,
    reason: { zh: `标题是“${title.text}”，回顾的是上一年`, en: `“${title.text}” reviews the year before` },
  };
}

/** 现将…报告如下, 我代表…向大会报告工作; not 现将…有关事项通知如下. */
function findReportFormula(text: string): string | undefined {
  const formula = findFormula(text)?.text;
  if (formula === undefined) return findDelivery(text);
  return /(?:通知|通告|公告|通报|分解|分工|部署|安排|要求)如下$/.test(formula) ? undefined : formula;
}

function isOnMatter(text: string, { titleWords, titleExcludes }: ReportKind): boolean {
  return titleWords.some((word) => text.includes(word)) && !titleExcludes.some((word) => text.includes(word));
}

/** The kind with three different words of its list in three headings, and twice as many as the next. */
function byHeadings({ sections }: Outline, kinds: readonly ReportKind[]): DetectedKind | undefined {
  const headings = sections.map(({ heading }) => heading).filter((heading) => heading !== '');
  const scores = kinds
    .map((kind) => ({ kind, words: matchWords(headings, kind.headingWords) }))
    .sort((a, b) => b.words.length - a.words.length);
  const [best, next] = scores;
  if (!best || best.words.length < 3 || best.words.length < 2 * (next?.words.length ?? 0)) return undefined;
  const words = best.words.slice(0, 3);
  return {
    kind: best.kind,
    reason: { zh: `小标题里有“${words.join('”“')}”`, en: `headings say “${words.join('”, “')}”` },
  };
}

/** A kind of whose mandatory parts most have a section here, under headings that speak of its matter. */
function byRoles(outline: Outline, kinds: readonly ReportKind[]): DetectedKind | undefined {
  // A title that names another matter is believed.
  if (outline.title) return undefined;
  const headings = childrenOf(outline, undefined).map(({ heading }) => heading);
  const kind = kinds.find((candidate) => {
    const mandatory = candidate.roles.filter(({ need }) => need === 'mandatory');
    const covered = new Set(headings.flatMap((heading) => rolesOf(heading, candidate, undefined)));
    const onMatter = headings.filter((heading) => candidate.headingWords.some((word) => heading.includes(word)));
    return (
      mandatory.length > 0 &&
      mandatory.filter((role) => covered.has(role)).length >= mandatory.length - 1 &&
      onMatter.length >= 2
    );
  });
  return kind && { kind, reason: { zh: '小标题是这类报告的各个部分', en: 'headings name the parts of this kind' } };
}

/** Different words, each in a heading of its own. */
function matchWords(headings: readonly string[], words: readonly string[]): string[] {
  const found: string[] = [];
  for (const heading of headings) {
    const word = words.find((candidate) => !found.includes(candidate) && heading.includes(candidate));
    if (word !== undefined) found.push(word);
  }
  return found;
}

/** A document that its title calls a plan or a notice is no report, whatever its headings say. */
function byOtherTitle({ title }: Outline): DetectedKind | undefined {
  const name = nameOf(title?.text ?? '');
  return otherNoun.test(name) && !isTold(title?.text ?? '', name) ? noReport : undefined;
}

/** 2025年…工作情况通报, 整改情况的通报（2025年第12期）: how things went in a year is told to others. */
function isTold(title: string, name: string): boolean {
  return /20\d\d年/.test(title) && /情况的?通报$/.test(name);
}

/** Titles of documents that order, announce or ask. */
const otherNoun = /(?:通知|通告|公告|通报|方案|要点|意见|办法|规定|细则|请示|批复|决定|纪要|计划|规划|纲要|函)$/;

/** 2025年工作总结 of 2025年工作总结和2026年工作打算（征求意见稿）, 工作情况 of 工作情况的公告, 统计公报 of 统计公报[1], 政府工作报告 of 政府工作报告——2026年1月15日在…会议上: what comes behind does not make it another document. */
function nameOf(title: string): string {
  return title
    .replace(/^[#＃]+|[#＃]+$/g, '')
    .replace(/\[\d{1,2}\]$|（[^（）]{1,20}）$|(?:（20\d\d年|——20\d\d年)[^（）]{4,40}上）?$/, '')
    .replace(/(情况|报告)的?公[告示]$/, '$1')
    .replace(planBehindTitle, '$1');
}

function byTraits(outline: Outline): DetectedKind {
  const { title, issuer, date, paragraphs } = outline;
  const name = nameOf(title?.text ?? '');
  const isReportTitle = /(?:报告|总结|汇报|年报|(?:公开|情况)说明)$/.test(name);
  const titled = (kind: ReportKind): DetectedKind => ({
    kind,
    reason: { zh: `标题是“${title?.text}”`, en: `the title is “${title?.text}”` },
  });
  const isOfYear = [/\d{4}年/, hanYear, /（20\d\d）$/].some((year) => year.test(title?.text ?? ''));
  if (isOfYear && /(?:报告|工作总结|工作综述|年报|公开说明)$/.test(name)) return titled(generic);
  if (isOfYear && ofBody.test(name) && /(?:总结|小结|综述|回顾|分析)$/.test(name)) return titled(generic);
  if (ownReport.test(name)) return titled(generic);
  if ((isOfYear && /(?:公报|白皮书)$/.test(name)) || isTold(title?.text ?? '', name)) return titled(published);
  if (isOfYear && ofBody.test(name) && /工作情况$/.test(name)) return titled(generic);
  if (deliveredName.test(name) && paragraphs.some(isDelivery)) return titled(delivered);
  const body = paragraphs.filter(({ part }) => part === 'body');
  const traits = [
    isReportTitle,
    body.some(({ reading }) => findFormula(reading.text) !== undefined || findDelivery(reading.text) !== undefined),
    body.some(({ reading }) => isClosing(reading.text)),
    issuer !== undefined && date !== undefined,
  ];
  if (traits.filter(Boolean).length >= 2) {
    return { kind: generic, reason: { zh: '写法像一份报告', en: 'it is written like a report' } };
  }
  return noReport;
}

/** 院长述职述法述廉报告, 关于…情况的自查报告: reports, whether or not they name their year. */
const ownReport = /(?:述[职法廉责]){1,4}报告$|^关于.{4,40}情况的?(?:自查|整改|调研|专题)报告$/;

/** 法院工作报告, 述职报告, 办理情况的报告: read out, so that its day or its meeting stands right below the title. */
const deliveredName = /(?:工作|述职|情况的?)报告$/;

function isDelivery({ part, reading: { text } }: Outline['paragraphs'][number]): boolean {
  return part === 'meta' && /^(?:[—－-]{1,2}|（)20\d\d年\d{1,2}月/.test(text);
}

/** 甲镇2025年工作小结, 关于2025年甲县林业工作的总结; 2025年年终总结 is a person's own. */
const ofBody = /^关于|^[一-鿿]{1,16}?(?:[省市县区州盟旗镇乡局委办厅院校站所队部处会]|街道|公司|中心)/;

const noReport: DetectedKind = {
  kind: undefined,
  reason: {
    zh: '看不出是报告：标题、开头、小标题和落款都没有报告的写法。可在文件开头写明“报告类型”，或用设置 hegao.kind（命令行 --kind）指定',
    en: 'not recognised as a report by its title, opening, headings or signature; name its kind in front matter, by the setting hegao.kind or with --kind',
  },
};
