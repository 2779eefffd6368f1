import { organisationName } from '../standards/organisations.ts';
import { pageLine } from '../standards/residue.ts';
import { planBehindTitle } from '../standards/scopes.ts';
import { type Reading, spanOf } from '../text/reading.ts';
import { findAttachmentNames, isAttachmentHeading } from './attachments.ts';
import { findContentsEnd, isContentsHeading, type LastPlaces, lastPlacesOf } from './contents.ts';
import { findDateAtEnd } from './dates.ts';
import { findLabel } from './label.ts';
import type { IssueDate, Outline, Part, Title } from './outline.ts';
import type { RawParagraph } from './paragraphs.ts';

/** What stands around the body: title and recipient before it, issuer and date of issue behind it. */
export interface Frame {
  readonly title: Title | undefined;
  readonly issuer: Outline['issuer'];
  readonly date: IssueDate | undefined;
  /** What each paragraph is for. */
  readonly parts: readonly Part[];
}

/** A line that names something in so many characters is no running text. */
const shortLine = 60;

/** The nouns that titles of reports end in, after brackets at their end are taken away. */
const titleNoun = /(?:情况|要点|方案|公告|说明|通知|意见|计划|办法|纪要)$/;
const reportNoun = /(?:报告|年报|总结|汇报)$/;

/** Lines that web pages and 公文 set around the title: `X政发〔2026〕3号`, `成文日期：…`, `（征求意见稿）`. */
const metaLine =
  /^(?:[一-鿿]{1,12}[〔[（【]\d{4}[〕\]）】]\d{1,5}号(?:签发人：.{0,20})?|.{2,30}文件|首页.{0,50}|（征求意见稿）|（草案）|(?!标题|题目)[一-鿿]{2,8}：.{1,50})$/;

/** Below a title: `——2026年1月10日在青溪县第十八届人民代表大会第五次会议上`. */
const occasionLine = /^[—―－–-]{1,4}.{2,50}(?:会议?|大会|全会)上$/;

/** What may follow the date of issue: `（此件公开发布）`, `附件：…`, `抄送：…`, `联系人：…`. */
const tailLine =
  /^(?:（.{1,40}）|附件[一二三四五六七八九十\d]*(?:[：:].{0,60})?|(?:抄送|抄报|联系人[^：]{0,6}|联系电话|联系方式|公开方式|信息公开选项)[：:].{0,80})$/;

/** `firstHeading`: where the body begins at the latest. Of a letter that carries a report the frame is that of the report. */
export function findFrame(paragraphs: readonly RawParagraph[], firstHeading?: number): Frame {
  const letter = readFrame(paragraphs, firstHeading);
  const start = letter.title && isLetter(letter.title.text) ? findReportBehind(paragraphs) : undefined;
  if (start === undefined) return letter;
  const latest = firstHeading === undefined || firstHeading <= start ? undefined : firstHeading - start;
  const report = readFrame(paragraphs.slice(start), latest);
  const before: readonly Part[] = paragraphs.slice(0, start).map(() => 'meta');
  return {
    title: report.title,
    issuer: report.issuer ?? letter.issuer,
    date: report.date ?? letter.date,
    parts: [...before, ...report.parts],
  };
}

function readFrame(paragraphs: readonly RawParagraph[], firstHeading: number | undefined): Frame {
  const parts: Part[] = paragraphs.map(() => 'body');
  const bodyStart = readFront(paragraphs, parts, firstHeading ?? paragraphs.length);
  const title = joinTitle(paragraphs, parts);
  const signature = readSignature(paragraphs, parts, bodyStart);
  const behind = parts.findIndex((part, index) => index >= bodyStart && part !== 'body');
  const names = findAttachmentNames(paragraphs, behind < 0 ? parts.length : behind);
  if (names !== undefined && names >= bodyStart) parts.fill('tail', names, behind < 0 ? parts.length : behind);
  const head = readHead(paragraphs, parts);
  const date = signature.date ?? head.date;
  return { title, issuer: signature.issuer ?? (date && head.issuer), date, parts };
}

/** Names the paragraphs before the body; returns where the body begins. */
function readFront(paragraphs: readonly RawParagraph[], parts: Part[], latest: number): number {
  const candidates: number[] = [];
  let places: LastPlaces | undefined;
  /** The occasion stands first, where the title should. */
  let isUntitled = false;
  let at = 0;
  for (; at < latest; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    const { text } = paragraph.reading;
    if (findLabel(text) || isContentsHeading(paragraph)) {
      places ??= lastPlacesOf(paragraphs);
      const end = findContentsEnd(paragraphs, at, places);
      if (end > at) {
        parts.fill('meta', at, end);
        at = end - 1;
        continue;
      }
    }
    if (findLabel(text) || text.length > shortLine || /[。！？；]/.test(text) || /如下：?$/.test(text)) break;
    // A second heading belongs to the title only where it is the line of it that calls itself a report.
    const continues =
      reportNoun.test(stripBracketsAtEnd(text)) && !candidates.some((index) => callsItselfReport(paragraphs, index));
    if (paragraph.depth > 0 && !continues && candidates.some((index) => (paragraphs[index]?.depth ?? 0) > 0)) break;
    if (pageLine.pattern.test(text) || metaLine.test(text) || findDateAtEnd(stripBrackets(text))?.start === 0) {
      parts[at] = 'meta';
    } else if (
      occasionLine.test(text) ||
      (isUntitled && paragraph.depth === 0 && !reportNoun.test(text) && !text.endsWith('：'))
    ) {
      // Who delivered it stands below, by name and post.
      isUntitled ||= candidates.length === 0;
      parts[at] = 'meta';
    } else if (text.endsWith('：')) {
      parts[at] = 'recipient';
      at++;
      break;
    } else if (paragraph.depth <= 1 || (candidates.length === 0 && reportNoun.test(text))) {
      candidates.push(at);
    } else {
      break;
    }
  }
  for (const index of chooseTitle(paragraphs, candidates)) parts[index] = 'title';
  for (const index of candidates) if (parts[index] !== 'title') parts[index] = 'meta';
  return at;
}

/**
 * The `#` heading of the first level, or the lines up to the first that calls itself a report, else up to the last that
 * ends in another noun of titles, else the first line.
 */
function chooseTitle(paragraphs: readonly RawParagraph[], candidates: readonly number[]): readonly number[] {
  const heading = candidates.findIndex((index) => (paragraphs[index]?.depth ?? 0) > 0);
  const report = candidates.findIndex((index) => callsItselfReport(paragraphs, index));
  if (heading >= 0) return candidates.slice(heading, Math.max(heading, report) + 1);
  const last = report >= 0 ? report : candidates.findLastIndex((index) => titleNoun.test(titleText(paragraphs[index])));
  return candidates.slice(0, last + 1 || 1);
}

function callsItselfReport(paragraphs: readonly RawParagraph[], index: number): boolean {
  return reportNoun.test(titleText(paragraphs[index]));
}

/** 关于报送2025年…报告的函, 关于印发《…报告》的通知. */
function isLetter(title: string): boolean {
  return /(?:函|通知)$/.test(title) || /(?:报送|上报|呈报|呈送).{2,50}的报告$/.test(title);
}

/** Where the report begins that a letter carries: behind a line 附件, with its title on the next line or the one after that. */
function findReportBehind(paragraphs: readonly RawParagraph[]): number | undefined {
  const isTitle = (index: number) => {
    const { text } = paragraphs[index]?.reading ?? { text: '' };
    return text.length <= shortLine && !/[。；，：]/.test(text) && callsItselfReport(paragraphs, index);
  };
  const at = paragraphs.findIndex(
    (paragraph, index) =>
      isAttachmentHeading(paragraph) &&
      !paragraph.reading.text.includes('：') &&
      [1, 2].some((step) => isTitle(index + step)),
  );
  return at < 0 ? undefined : at + 1;
}

function titleText(paragraph: RawParagraph | undefined): string {
  return stripBracketsAtEnd(paragraph?.reading.text ?? '').replace(planBehindTitle, '$1');
}

function joinTitle(paragraphs: readonly RawParagraph[], parts: readonly Part[]): Title | undefined {
  const lines = paragraphs.filter((_, index) => parts[index] === 'title');
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  return {
    text: lines.map(({ reading }) => reading.text).join(''),
    span: { start: first.span.start, end: last.span.end },
  };
}

interface Signature {
  readonly issuer: Frame['issuer'];
  readonly date: IssueDate | undefined;
}

const unsigned: Signature = { issuer: undefined, date: undefined };

/** How many lines of a web page may stand below the signature. */
const longestTail = 12;

/** Issuer and date of issue: the last date that stands alone or behind a body's name, with no sentence below it. */
function readSignature(paragraphs: readonly RawParagraph[], parts: Part[], bodyStart: number): Signature {
  const attachments = paragraphs.findIndex(
    (paragraph, index) => isAttachmentHeading(paragraph) && findDated(paragraphs, bodyStart, index) !== undefined,
  );
  const at = findDated(paragraphs, bodyStart, attachments < 0 ? paragraphs.length : attachments);
  const dated = at === undefined ? undefined : paragraphs[at];
  const signature = dated ? readDated(dated) : undefined;
  if (at === undefined || !signature) return readIssuerAlone(paragraphs, parts, bodyStart);
  parts.fill('tail', at + 1);
  parts[at] = 'date';
  if (signature.issuer) return signature;
  return {
    issuer: readIssuersAbove(paragraphs, parts, bodyStart, at) ?? readIssuerBelow(paragraphs, parts, at),
    date: signature.date,
  };
}

/** The last line before `end` that carries a date of issue, with notes at most behind it. */
function findDated(paragraphs: readonly RawParagraph[], bodyStart: number, end: number): number | undefined {
  for (let at = end - 1; at >= bodyStart && end - at <= longestTail; at--) {
    const paragraph = paragraphs[at];
    if (!paragraph) return undefined;
    if (readDated(paragraph)) return at;
    if (!isBelowSignature(paragraph)) return undefined;
  }
  return undefined;
}

/** A line that is a date, with or without 日期：, or a body's name and a date. */
function readDated({ reading, depth }: RawParagraph): Signature | undefined {
  if (depth > 0) return undefined;
  const end = behindSignature.exec(reading.text)?.index ?? reading.text.length;
  return readDatedWithin(reading, 0, end) ?? readTurned(reading, end);
}

/** What a web page sets behind both in their line. */
const behindSignature = /(?:联系人|联系电话|联系方式|电话|(?:网站|责任)?编辑|责编|点击量|点击数|浏览量|浏览次数)：/;

/** The date comes first, and the name of the body behind it. */
function readTurned(reading: Reading, end: number): Signature | undefined {
  const text = reading.text.slice(0, end);
  const length = /^[^日，。；：]{8,12}日(?=[^，。；：]{4,30}$)/.exec(text)?.[0].length ?? 0;
  const found = length > 0 && organisationName.test(text.slice(length)) && findDateAtEnd(text.slice(0, length));
  if (!found || found.start > 0) return undefined;
  const { year, month, day } = found;
  return {
    issuer: { text: text.slice(length), span: spanOf(reading, length, end) },
    date: { year, month, day, span: spanOf(reading, 0, length) },
  };
}

/** The same of a stretch of a line: what stands in brackets or behind a dash. */
function readDatedWithin(reading: Reading, from: number, to: number): Signature | undefined {
  const text = reading.text.slice(from, to);
  const found = findDateAtEnd(text);
  if (!found) return undefined;
  const { year, month, day, start } = found;
  const date = { year, month, day, span: spanOf(reading, from + start, to) };
  const head = text.slice(0, start).replace(/[，、]$/, '');
  if (head === '' || /^(?:成文|报告|落款|填报|发文)?(?:日期|时间)：$/.test(head)) return { issuer: undefined, date };
  // 以上数据截至2025年12月31日 is no signature.
  if (head.length > 40 || /[。！？；，：]/.test(head) || !organisationName.test(head)) return undefined;
  return { issuer: { text: head, span: spanOf(reading, from, from + head.length) }, date };
}

/** Notes and what a web page sets below a report: lines without a sentence, a label or a heading. */
function isBelowSignature({ reading: { text }, depth }: RawParagraph): boolean {
  if (pageLine.pattern.test(text) || tailLine.test(text) || /^注[：\d]/.test(text)) return true;
  return depth === 0 && text.length <= shortLine && !/[。！？；]/.test(text) && !findLabel(text);
}

/** A last line that ends like a body's name, without a date. */
function readIssuerAlone(paragraphs: readonly RawParagraph[], parts: Part[], bodyStart: number): Signature {
  let at = paragraphs.length - 1;
  for (; at >= bodyStart; at--) {
    const text = paragraphs[at]?.reading.text ?? '';
    if (!pageLine.pattern.test(text) && !tailLine.test(text)) break;
    parts[at] = 'tail';
  }
  const last = paragraphs[at];
  if (!last || at < bodyStart || !isName(last) || !organisationName.test(last.reading.text)) return unsigned;
  parts[at] = 'issuer';
  return { issuer: { text: last.reading.text, span: last.span }, date: undefined };
}

function readIssuersAbove(
  paragraphs: readonly RawParagraph[],
  parts: Part[],
  bodyStart: number,
  date: number,
): Frame['issuer'] {
  const names: RawParagraph[] = [];
  for (let above = date - 1; above >= bodyStart && names.length < 4; above--) {
    const paragraph = paragraphs[above];
    // The line above the date is taken for a name as it stands; more than one only if they end like bodies' names.
    if (!paragraph || !isName(paragraph) || (names.length > 0 && !organisationName.test(paragraph.reading.text))) break;
    parts[above] = 'issuer';
    names.unshift(paragraph);
  }
  const first = names[0];
  const end = names.at(-1)?.span.end;
  if (!first || end === undefined) return undefined;
  return { text: names.map(({ reading }) => reading.text).join(' '), span: { start: first.span.start, end } };
}

/** The two lines the wrong way round. */
function readIssuerBelow(paragraphs: readonly RawParagraph[], parts: Part[], date: number): Frame['issuer'] {
  const below = paragraphs[date + 1];
  if (!below || !isName(below) || !organisationName.test(below.reading.text)) return undefined;
  parts[date + 1] = 'issuer';
  return { text: below.reading.text, span: below.span };
}

/** A line that could be the name of an issuing body: short, no sentence, no label. */
function isName({ reading: { text }, depth }: RawParagraph): boolean {
  const letters = text.replace(
    /【[^】]{1,20}】|（盖?章）|^(?:报告|填报|发文|报送|落款)?(?:单位|机关)(?:（盖?章）)?：/g,
    '',
  );
  return (
    depth === 0 &&
    text.length >= 2 &&
    text.length <= 40 &&
    !/[。！？；，：、“《]/.test(letters) &&
    !findLabel(text) &&
    !/^(?:暂?无|没有)$/.test(text)
  );
}

/** `（2026年1月15日）`, `（2026年1月15日在甲县第十八届人民代表大会第五次会议上）`, `——2026年1月15日在…会议上`. */
const dateBelowTitle = /^(（|[—－-]{1,2})([^在（）]{6,24}?)(?:在[^（）]{4,50}上)?）?$/;

/**
 * Who issues it, and when, where that stands around the title: the date of a report to a congress in brackets; a body's name above it;
 * `甲市统计局　2026年3月26日` below it, in one line or in two.
 */
function readHead(paragraphs: readonly RawParagraph[], parts: readonly Part[]): Signature {
  let head = unsigned;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (parts[index] === 'body') break;
    if (parts[index] !== 'meta') continue;
    const { issuer, date } = readHeadLine(paragraph, head.issuer !== undefined);
    head = { issuer: head.issuer ?? issuer, date: head.date ?? date };
  }
  return head;
}

/** A date of its own that nothing marks counts only below a body's name: on a web page it may be the day of publication. */
function readHeadLine(paragraph: RawParagraph, isBelowName: boolean): Signature {
  const { reading } = paragraph;
  const [, opener, said = ''] = dateBelowTitle.exec(reading.text) ?? [];
  const marked =
    opener === undefined ? undefined : readDatedWithin(reading, opener.length, opener.length + said.length);
  if (marked) return marked;
  const dated = readDated(paragraph);
  if (dated) return dated.issuer || isBelowName ? dated : unsigned;
  const isIssuer = isName(paragraph) && organisationName.test(reading.text);
  return isIssuer ? { issuer: { text: reading.text, span: paragraph.span }, date: undefined } : unsigned;
}

function stripBrackets(text: string): string {
  return text.replace(/^（(.*)）$/, '$1');
}

function stripBracketsAtEnd(text: string): string {
  return text.replace(/（[^（）]{1,20}）$/, '');
}
