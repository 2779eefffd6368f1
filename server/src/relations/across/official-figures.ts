import type { Facts } from '../../facts/facts.ts';
import type { Figure } from '../../facts/figure.ts';
import { figureAt, type OfficialTable } from '../../facts/official-tables.ts';
import type { FormMention } from '../../kinds/table-form.ts';
import { issuerOf, type Outline, rootOf } from '../../outline/outline.ts';
import { organisationName } from '../../standards/organisations.ts';
import type { PatternCode } from '../../standards/patterns.ts';
import { channelWords, ofWholeBody } from '../../standards/scopes.ts';
import { isQuantity } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { findSlip } from '../slip.ts';
import { solve } from '../solve.ts';

/**
 * What the text says of the numbers in a prescribed table (T-X1 to T-X6): 全年收到政府信息公开申请35件 and
 * the cell 本年新收·总计; 未收到申请 and a cell that is not 0. Only what is said of the whole body and the whole year counts.
 */
export function* findOfficialFigures(outline: Outline, facts: Facts): Iterable<FoundRelation> {
  const tables = facts.officialTables;
  for (const table of tables) {
    // Of several tables of one form it cannot be told which is meant.
    if (tables.filter(({ form }) => form.id === table.form.id).length > 1) continue;
    yield* compareFigures(outline, facts, table);
    yield* compareClaims(outline, facts, table);
  }
  yield* compareFees(facts);
}

interface Said {
  readonly mention: FormMention;
  readonly figure: Figure;
  readonly relation: FoundRelation;
}

function* compareFigures(outline: Outline, { figures }: Facts, table: OfficialTable): Iterable<FoundRelation> {
  const said = figures.flatMap((figure): Said[] => {
    const mention = table.form.mentions.find((one) => mayTell(outline, figure, one));
    const relation = mention && relate(outline, figure, mention, table);
    return mention && relation ? [{ mention, figure, relation }] : [];
  });
  const right = new Set(
    said.filter(({ relation }) => solve(relation).verdict === 'holds').map(({ figure }) => figure.paragraph),
  );
  for (const { mention, figure, relation } of said) {
    if (mention.isVague && !isSlip(relation)) continue;
    const isDoubtful = mention.isLoose && !right.has(figure.paragraph) && !isInSectionOf(outline, figure, mention);
    yield isDoubtful || mention.isVague ? { ...relation, certain: false } : relation;
  }
}

function isInSectionOf(outline: Outline, figure: Figure, { section }: FormMention): boolean {
  return section?.test(contextOf(outline, figure).heading) === true;
}

/** Holds, or was mistyped: of a number of three digits every 30th other one differs in one of them only. */
function isSlip({ claim }: FoundRelation): boolean {
  if (claim.form !== 'equal') return false;
  const { one, other } = claim;
  const slip = findSlip(other.digits, one.digits);
  return one.digits === other.digits || (slip !== undefined && one.digits.length >= (slip === 'digit' ? 4 : 3));
}

function mayTell(outline: Outline, figure: Figure, mention: FormMention): boolean {
  const { words, isPart, rows, isAmount, within, unless } = mention;
  const { flags, unit, before } = figure;
  if (isAmount ? unit.class !== 'yuan' : !unit.discrete) return false;
  if (flags.delta || flags.rank || flags.per || flags.target) return false;
  // 上年结转 is a value of last year, too.
  if (!isQuantity(figure) && !(flags.last && rows.includes('2'))) return false;
  const match = words.exec(before);
  if (!match || !isOfWhole(outline, before.slice(0, match.index), isPart === true)) return false;
  const said = within || unless ? contextOf(outline, figure).before : '';
  if (within?.test(said) === false || unless?.test(said)) return false;
  return isOnTopic(outline, figure, mention) && !isNarrow(outline, figure);
}

/** Nothing stands before the words but the year, the body itself and what is said of all. */
function isOfWhole(outline: Outline, prefix: string, isPart: boolean): boolean {
  const issuer = issuerOf(outline);
  const rest = (issuer ? prefix.replace(issuer, '') : prefix).replace(isPart ? /其中/ : /^$/, '');
  const name = rest.replace(ofWholeBody, '');
  return name === '' || isShortFor(name, issuer);
}

/** 县水务局 of 青溪县水务局. */
function isShortFor(name: string, issuer: string | undefined): boolean {
  const short = name.replace(/^[省市县区旗镇乡]/, '');
  return short.length > 2 && issuer?.endsWith(short) === true;
}

/** 供水公司作为公共企事业单位，全年收到申请12件: a clause before names another body of which it is said. */
function isOfOther(outline: Outline, before: string): boolean {
  const issuer = issuerOf(outline);
  return before
    .split(/[，：；（）]/)
    .slice(0, -1)
    .some((clause) => {
      const name = clause.replace(/(?:作为|系|是|等)[^，]*$/, '').replace(ofWholeBody, '');
      return organisationName.test(name) && !isShortFor(name, issuer);
    });
}

/** 收到行政复议申请62件，其中涉及政府信息公开6件: what is said behind a number is not said of it. */
function isOnTopic(outline: Outline, figure: Figure, { topic, otherTopic }: FormMention): boolean {
  const { upTo, heading } = contextOf(outline, figure);
  return topic.test(upTo) || topic.test(heading) || otherTopic?.test(upTo) === false;
}

/** The sentence says that it counts a part: by one way of asking, by one kind of asker, in another time. */
function isNarrow(outline: Outline, figure: Figure): boolean {
  const { before } = contextOf(outline, figure);
  const year = /20\d\d/.exec(outline.title?.text ?? '')?.[0];
  const said = before.replace(/1月1日(?:起)?(?:至|到|—|-)(?:20\d\d年)?12月31日/g, '').replace(/其他(?:结果|处理)/g, '');
  if (isOfOther(outline, before)) return true;
  return channelWords.test(said) || (said.match(/20\d\d(?=年)/g)?.some((one) => one !== year) ?? false);
}

/** So far before and behind a number a sentence is read. */
const reach = 120;

/** What the sentence says around a number, and the heading of the section of the first level. */
function contextOf(outline: Outline, { paragraph, sentence, start, text }: Figure) {
  const own = outline.paragraphs[paragraph];
  const whole = own?.reading.text ?? '';
  const { start: from = 0, end: to = 0 } = own?.sentences[sentence] ?? {};
  const end = start + text.length;
  const root = own?.section === undefined ? undefined : rootOf(outline, own.section);
  return {
    before: whole.slice(Math.max(from, start - reach), start),
    upTo: whole.slice(Math.max(from, start - reach), end),
    behind: whole.slice(end, Math.min(to, end + reach)),
    heading: root?.heading ?? '',
  };
}

function relate(
  outline: Outline,
  figure: Figure,
  { id, rows, column, orWith = [], including }: FormMention,
  table: OfficialTable,
): FoundRelation | undefined {
  const own = toRelation(id, figure, rows, [column], table);
  const wider = orWith.length > 0 && toRelation(id, figure, rows, [column, ...orWith], table);
  if (own && wider && solve(wider).verdict === 'holds') return wider;
  if (!own || !including || solve(own).verdict === 'holds') return own;
  // 收到35件（含上年结转1件）: the cell of this year, or both together, which may be meant though no word says so.
  const both = toRelation(id, figure, including.rows, [column], table);
  if (including.words.test(contextOf(outline, figure).behind)) return both;
  return both && solve(both).verdict === 'holds' ? undefined : own;
}

/** One cell, or the sum of several; of several that are 0 but for one, that one. */
function toRelation(
  pattern: PatternCode,
  figure: Figure,
  rows: readonly string[],
  columns: readonly string[],
  table: OfficialTable,
): FoundRelation | undefined {
  const cells = rows.flatMap((row) => columns.map((column) => figureAt(table, row, column)));
  const all = cells.filter((cell) => cell !== undefined);
  if (all.length < cells.length) return undefined;
  const some = all.filter(({ digits }) => Number(digits) !== 0);
  const [one = all[0]] = some;
  // Of a bare number nobody says that it is money.
  if (!one || (figure.unit.class === 'yuan' && one.unit.class !== 'yuan')) return undefined;
  return some.length > 1
    ? { type: 'sum', pattern, claim: { form: 'sum', total: figure, parts: some, exhaustive: true }, certain: true }
    : { type: 'same', pattern, claim: { form: 'equal', one: figure, other: one }, certain: true };
}

/** 未收到政府信息公开申请, 没有行政复议: each of the cells is 0. */
function* compareClaims(outline: Outline, { zeroClaims }: Facts, table: OfficialTable): Iterable<FoundRelation> {
  for (const { kind, thing, before, figure } of zeroClaims) {
    const mention = kind === 'left' ? undefined : table.form.mentions.find(({ none }) => none?.test(thing));
    if (!mention || isNarrow(outline, figure)) continue;
    // 全县无某系统行政复议 says it of some only.
    const named = thing.slice(0, thing.search(mention.none ?? /$/));
    if (!isOfWhole(outline, before + named, false)) continue;
    if (!isOnTopic(outline, figure, mention)) continue;
    const cells = mention.rows.flatMap((row) => figureAt(table, row, mention.column) ?? []);
    const other = cells.find(({ digits }) => Number(digits) !== 0) ?? cells[0];
    if (other) yield { type: 'same', pattern: 'T-X5', claim: { form: 'equal', one: figure, other }, certain: true };
  }
}

/** 收取信息处理费300元 here, 未收取信息处理费 there. */
function* compareFees({ figures, zeroClaims }: Facts): Iterable<FoundRelation> {
  const claim = zeroClaims.find(({ kind, thing }) => kind === 'not-received' && thing === '信息处理费');
  if (!claim) return;
  for (const figure of figures) {
    if (
      figure.unit.class !== 'yuan' ||
      !/收取(?:了|的)?(?:政府信息公开)?信息处理费(?:共计?|合计)?$/.test(figure.before)
    )
      continue;
    if (figure.flags.last || figure.flags.target) continue;
    yield { type: 'same', pattern: 'T-X6', claim: { form: 'equal', one: figure, other: claim.figure }, certain: true };
  }
}
