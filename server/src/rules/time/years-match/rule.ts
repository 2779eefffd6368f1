import type { YearMention } from '../../../facts/facts.ts';
import { rolesOf } from '../../../kinds/assign-roles.ts';
import { childrenOf, findSentence, openingOf, type Paragraph } from '../../../outline/outline.ts';
import { findFormula, isClosing } from '../../../outline/phrases.ts';
import { looksAhead } from '../../../outline/tense.ts';
import type { Report } from '../../../report.ts';
import { partsOfYear, periodOfFigures, planAtEnd, planNouns } from '../../../standards/scopes.ts';
import type { Edit } from '../../../text/edit.ts';
import { gather } from '../../../text/gather.ts';
import { lowerBound } from '../../../text/lower-bound.ts';
import type { Span } from '../../../text/span.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';
import { checkFollowingYears, farthestYear } from './following-years.ts';
import { yearLeftInOpening, yearsLeftInPlan } from './left-over.ts';
import { checkNumber, checkPlansOfYear } from './own-documents.ts';

export default defineRule({
  title: { zh: '年份前后一致', en: 'Years agree' },
  why: {
    zh: '报告常由上一年的改成。标题、开头和回顾部分的小标题写报告年度，下一年安排的小标题和展望的结尾写下一年度，结转的也是下一年度，附件与报告同年，文号与成文日期同年，当年印发的要点、计划是当年的；政府工作报告的标题写作报告的那一年。文件名称、文号、“自……以来”“较……年”里的年份不算。',
    en: 'Reports are made from last year’s. Title, opening and past sections carry the report’s year, the plan, the outlook and what is carried over the next, attachments and the plans that were issued that of the report, its number that of its date; so does the title of a report to a congress.',
  },
  mend: {
    zh: '灯泡里把这一处改成报告年度，或者把标题、开头、小标题一次都改过来；确实讲别的年份的，写明“2023年，……”“较上年”。',
    en: 'The light bulb rolls this year, or title, opening and headings together; where another year is meant, say so.',
  },
  excuse: { zh: '跨年度项目', en: 'a project of several years' },
  basis: ['《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）：上一年度、下一年度'],
  severity: 'warning',
  options: {},

  *check(report) {
    const slips = findSlips(report);
    const sure = slips.filter(({ isLikely }) => !isLikely);
    const all = sure.length > 1 ? [fixAll(sure)] : [];
    const isMany = slips.length > manySlips;
    for (const [index, slip] of slips.entries()) {
      // With hundreds of slips the one fix for all of them is offered once: it holds hundreds of edits itself.
      yield toFinding(slip, !slip.isLikely && (index === 0 || !isMany) ? all : []);
    }
    yield* findForeignYears(report, slips);
    yield* checkNumber(report);
    yield* checkPlansOfYear(report);
    yield* checkFollowingYears(report);
  },
});

/** No report has more years to correct; a text that has is none. */
const manySlips = 20;

interface Slip {
  readonly mention: YearMention;
  /** Years that are to be set right with it. */
  readonly others?: readonly YearMention[];
  readonly expected: number;
  readonly place: { readonly zh: string; readonly en: string };
  /** Some write it so. */
  readonly isLikely?: boolean;
}

function fixAll(slips: readonly Slip[]): Fix {
  return {
    title: { zh: `把${slips.length}处年份全部改正`, en: `Correct all ${slips.length} years` },
    safe: false,
    edits: slips.flatMap(editsOf),
  };
}

function editsOf({ mention, others = [], expected }: Slip): Edit[] {
  return [mention, ...others].map(({ span }) => ({ span, newText: String(expected) }));
}

function toFinding(slip: Slip, more: readonly Fix[]): Finding {
  const { mention, expected, place, isLikely } = slip;
  return {
    span: mention.span,
    ...(isLikely ? { severity: 'information' as const } : {}),
    message: isLikely
      ? {
          zh: `${place.zh}写作${mention.year}年，与所报告的年度相同；这类报告的标题一般写作报告的这一年，请核对是否应为${expected}年`,
          en: `${place.en} says ${mention.year}, the year reported on; most such titles carry the year of delivery: should it be ${expected}?`,
        }
      : {
          zh: `${place.zh}写作${mention.year}年，应为${expected}年`,
          en: `${place.en} says ${mention.year}; it should be ${expected}`,
        },
    fixes: [
      {
        title: { zh: `改为${expected}`, en: `Change to ${expected}` },
        safe: false,
        edits: editsOf(slip),
      },
      ...more,
    ],
  };
}

function findSlips(report: Report): Slip[] {
  const { outline, year, kind } = report;
  if (year === undefined) return [];
  const ofTitle = kind.titleYear === 'next' ? year + 1 : year;
  const title = outline.paragraphs.filter(({ part }) => part === 'title');
  return [
    ...title
      .flatMap((paragraph) => slipsIn(report, paragraph, headingOf(paragraph), [ofTitle], '标题', 'The title'))
      .map(
        // A title that names the year reported on may be meant so.
        (slip) => (slip.mention.year === year ? { ...slip, isLikely: true } : slip),
      ),
    ...openingSlips(report, year),
    ...leftOverSlips(report, year),
    ...headingSlips(report, year),
    ...(kind.roles.length === 0 ? [...planSlips(report, year), ...pastSlips(report, year)] : []),
    ...periodSlips(report, year),
    ...closingSlips(report, year),
  ].filter(({ mention }, index, all) => all.findIndex((one) => one.mention === mention) === index);
}

/** The opening that begins with the year before, sentences of the plan that begin with the year reported on. */
function leftOverSlips(report: Report, year: number): Slip[] {
  const first = yearLeftInOpening(report, year);
  return [
    ...(first ? [{ mention: first, expected: year, place: { zh: '开头', en: 'The opening' } }] : []),
    ...yearsLeftInPlan(report, year).map((mention) => ({
      mention,
      expected: year + 1,
      place: { zh: '下一年的安排', en: 'The plan' },
    })),
  ];
}

/** The first year in a stretch of a paragraph that stands for itself, where it is none of those expected. */
function slipsIn(
  report: Report,
  paragraph: Paragraph,
  stretch: Span,
  expected: readonly number[],
  zh: string,
  en: string,
): Slip[] {
  const { text } = paragraph.reading;
  const mentions = plainYearsOf(report, paragraph).filter(
    (mention) => stretch.start <= mention.start && mention.end <= stretch.end && !isOfSomethingElse(text, mention),
  );
  const [first] = expected;
  const [mention] = mentions;
  if (!mention || first === undefined || mentions.some(({ year }) => expected.includes(year))) return [];
  return [{ mention, expected: first, place: { zh, en } }];
}

/** 2024年度督察反馈问题整改情况, 对照2024年…, “2024年…”: the year of something that the section answers to. */
function isOfSomethingElse(text: string, { start, end }: YearMention): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end, end + 16);
  return /^年度?[^，。]{0,8}(?:反馈|整改|督[察查]|巡[视察]|考核|审计|示范)/.test(after) || /[照据实“]$/.test(before);
}

function headingOf({ reading, headingEnd }: Paragraph): Span {
  return { start: 0, end: headingEnd || reading.text.length };
}

/** The formula 现将2025年…报告如下 carries the report's year. */
function openingSlips(report: Report, year: number): Slip[] {
  return openingOf(report.outline).flatMap((paragraph) => {
    const { text } = paragraph.reading;
    const formula = findFormula(text);
    const slips = formula ? slipsIn(report, paragraph, formula, [year], '开头', 'The opening') : [];
    // 现将工作情况及2025年打算报告如下: the year of the plan alone is named.
    const isOfPlan = ({ mention }: Slip) =>
      mention.year === year + 1 && planNouns.test(/^[^，。]{0,10}/.exec(text.slice(mention.end))?.[0] ?? '');
    return slips.filter((slip) => !isOfPlan(slip));
  });
}

/** Headings of past sections carry the report's year, the plan's the next; one of both may carry either. */
function headingSlips(report: Report, year: number): Slip[] {
  const { outline, kind } = report;
  const dated = new Set(report.facts.years.map(({ paragraph }) => paragraph));
  return childrenOf(outline, undefined).flatMap((section) => {
    const paragraph = outline.paragraphs[section.paragraph];
    if (!paragraph || !dated.has(section.paragraph)) return [];
    const roles = rolesOf(section.heading, kind, year);
    const expected = [
      ...new Set(roles.map((role) => (role.year === 'next' ? year + 1 : role.year === 'report' ? year : undefined))),
    ];
    const years = expected.filter((value) => value !== undefined);
    if (years.length === 0 || years.length < expected.length) return [];
    const isPlan = roles.every((role) => role.year === 'next');
    return slipsIn(
      report,
      paragraph,
      headingOf(paragraph),
      years,
      isPlan ? '下一年安排的小标题' : '小标题',
      isPlan ? 'The heading of the plan' : 'The heading',
    );
  });
}

/**
 * 三、2025年工作打算 of a report on 2025, in a kind of which nobody says what parts it has. A report of the middle of the year
 * plans for the rest of it, and one on a plan is headed so.
 */
function planSlips(report: Report, year: number): Slip[] {
  const { outline } = report;
  const { title, date } = outline;
  const isOfMidyear = date?.year === year && (date.month ?? 12) <= 10;
  if (isOfMidyear || partsOfYear.test(title?.text ?? '') || planNouns.test(title?.text ?? '')) return [];
  return childrenOf(outline, undefined)
    .slice(1)
    .flatMap((section) => {
      const paragraph = outline.paragraphs[section.paragraph];
      const plan = planAtEnd.exec(section.heading)?.[0];
      if (!paragraph || !plan || partsOfYear.test(plan)) return [];
      const stretch = headingOf(paragraph);
      const start = paragraph.reading.text.slice(0, stretch.end).lastIndexOf(plan);
      const place = ['下一年安排的小标题', 'The heading of the plan'] as const;
      return slipsIn(report, paragraph, { ...stretch, start }, [year + 1], ...place);
    });
}

/** 二、2023年主要工作 of a report on 2025, in a kind of which nobody says what parts it has. */
function pastSlips(report: Report, year: number): Slip[] {
  const { outline } = report;
  return outline.sections.flatMap((section) => {
    const paragraph = outline.paragraphs[section.paragraph];
    const past = pastAtEnd.exec(section.heading)?.[1];
    if (!paragraph || past === undefined || Number(past) >= year) return [];
    return slipsIn(report, paragraph, headingOf(paragraph), [year], '小标题', 'The heading');
  });
}

/** 2025年主要工作, 2025年度工作总结, and nothing before but a number. */
const pastAtEnd =
  /^(?:第[一二三四五六]部分)?[\s　]*(20\d\d)年度?(?:主要|重点)?工作(?:总结|回顾|(?:完成|开展|进展)?情况|成效|成绩)?$/;

/** `统计期限自2025年1月1日起至2025年12月31日止`: both ends are of the year reported on. */
function periodSlips(report: Report, year: number): Slip[] {
  const { outline, facts } = report;
  return gather(outline.paragraphs, ({ index, part, reading: { text } }): readonly Slip[] => {
    const period = part === 'body' && text.includes('12月31日') ? periodOfFigures.exec(text) : null;
    if (!period) return [];
    const end = period.index + period[0].length;
    const [mention, ...others] = facts.years
      .filter(({ paragraph, start }) => paragraph === index && period.index <= start && start < end)
      .filter((one) => one.year !== year);
    const place = { zh: '数据的统计期限', en: 'The period of the figures' };
    return mention ? [{ mention, others, expected: year, place }] : [];
  });
}

/** No outlook names more years; each is looked for what its sentence says before and behind it. */
const mostClosingYears = 50;

/** A last paragraph that looks ahead speaks of the next year. */
function closingSlips(report: Report, year: number): Slip[] {
  const body = report.outline.paragraphs.filter(({ part }) => part === 'body');
  const closing = body.findLast(({ reading }) => !isClosing(reading.text));
  if (!closing || closing.label || closing.depth > 0) return [];
  const mentions = plainYearsOf(report, closing).slice(0, mostClosingYears);
  return mentions.flatMap((mention): Slip[] => {
    const sentence = closing.sentences[findSentence(closing, mention.start)];
    if (mention.year !== year || !sentence) return [];
    const text = closing.reading.text.slice(sentence.start, sentence.end);
    if (!looksAhead(text, mention.start - sentence.start, mention.end - sentence.start)) return [];
    return [{ mention, expected: year + 1, place: { zh: '展望的结尾', en: 'The outlook' } }];
  });
}

/** The years of a paragraph that stand for themselves; those of one paragraph stand together. */
function plainYearsOf({ facts: { years } }: Report, { index }: Paragraph): YearMention[] {
  const first = lowerBound(years, ({ paragraph }) => paragraph >= index);
  const end = lowerBound(years, ({ paragraph }) => paragraph > index);
  return years.slice(first, end).filter(({ use }) => use === 'plain');
}

/** 过去五年工作回顾, 2021年以来工作回顾, “十四五”时期工作回顾 tell of years one by one. */
function spansYears(heading: string): boolean {
  return /[三四五六]年|本届|时期|以来|“十|20\d\d年?[—–\-～~至]20\d\d/.test(heading);
}

/** Sentences of the opening, of what was done and of what else there is to report that are told of another year as a whole: `2023年，我局…`. */
function* findForeignYears(report: Report, slips: readonly Slip[]): Iterable<Finding> {
  const { outline, facts, year } = report;
  if (year === undefined) return;
  const placeOf = placesOf(report, year);
  for (const mention of facts.years) {
    const paragraph = outline.paragraphs[mention.paragraph];
    const isOther = mention.year !== year && Math.abs(mention.year - year) <= farthestYear;
    const place = paragraph && mention.use === 'plain' && isOther ? placeOf(mention) : undefined;
    if (!paragraph || !place || !tellsOfOther(paragraph, mention, year, place)) continue;
    if (slips.some((slip) => slip.mention === mention)) continue;
    yield {
      span: mention.span,
      severity: 'information',
      message: {
        zh: `这一句说的是${mention.year}年，报告年度是${year}年，请核对`,
        en: `This sentence is about ${mention.year}, the report is on ${year}; please check`,
      },
    };
  }
}

/** Where a year stands, if it is looked at there: in an opening that does not name the report's year, or in a section that does not plan. */
function placesOf({ outline, facts, roles }: Report, year: number) {
  const openings = new Set(openingOf(outline).map(({ index }) => index));
  // 2024年获评先进。2025年，…: an opening that names its year may name another.
  const isNamed = facts.years.some((one) => one.year === year && one.use !== 'title' && openings.has(one.paragraph));
  const told = roles.flatMap(({ role, state, sections }) =>
    role.year !== 'next' && state === 'present' ? sections.filter(({ heading }) => !spansYears(heading)) : [],
  );
  const planned = roles.flatMap(({ role, sections }) => (role.year === 'next' ? sections : []));
  const isIn = ({ span }: YearMention, sections: readonly { readonly span: Span }[]) =>
    sections.some((section) => section.span.start <= span.start && span.end <= section.span.end);
  return (mention: YearMention): 'opening' | 'section' | undefined => {
    if (!isNamed && openings.has(mention.paragraph) && mention.year < year) return 'opening';
    return isIn(mention, told) && !isIn(mention, planned) ? 'section' : undefined;
  };
}

/** The sentence begins with the year; 2024年结转的11件 and 2024年为312件，2025年为405件 tell of this year, 2021年，…印发 of that one. */
function tellsOfOther(paragraph: Paragraph, mention: YearMention, year: number, place: 'opening' | 'section'): boolean {
  const sentence = paragraph.sentences[findSentence(paragraph, mention.start)];
  if (sentence?.start !== mention.start) return false;
  // 《法治政府建设实施纲要（2021—2025年）》 is no time of the sentence.
  const text = paragraph.reading.text.slice(sentence.start, sentence.end).replace(/《[^《》]*》/g, '');
  if (mention.year > year && /计划|力争|将|拟|打算|目标|确保/.test(text)) return false;
  const isNear = Math.abs(mention.year - year) === 1;
  return (isNear ? wholeYear : ownYear).test(text) && (place === 'opening' || !text.includes(`${year}年`));
}

const wholeYear = /^20\d\d年(?:全年)?，|^20\d\d年(?:我|本)[省市县区州旗镇乡局委办厅院校所街机]/;
/** Of years farther off only what the body says of itself. */
const ownYear = /^20\d\d年(?:全年)?，?(?:我|本)[省市县区州旗镇乡局委办厅院校所街机]/;
