import { extractFacts, type Facts } from './facts/facts.ts';
import { assignRoles, type RolePlace } from './kinds/assign-roles.ts';
import { detectKind } from './kinds/detect-kind.ts';
import { detectYear } from './kinds/detect-year.ts';
import { type FrontMatter, readFrontMatter } from './kinds/front-matter.ts';
import type { ReportKind } from './kinds/kind.ts';
import { previousPaths } from './kinds/previous-paths.ts';
import { kinds as builtIn } from './kinds/registry.ts';
import { issuerOf, type Outline } from './outline/outline.ts';
import { parseOutline } from './outline/parse-outline.ts';
import { findRelations } from './relations/find-relations.ts';
import type { Relation } from './relations/relation.ts';
import type { Block, Dress } from './syntax/block.ts';
import { parseBlocks } from './syntax/parse-blocks.ts';
import type { Text } from './text/text.ts';

/** One version of a document, with what was said about it outside its text. */
export interface Source {
  readonly content: string;
  readonly dress: Dress;
  /** The id of a kind named by a setting or flag; front matter overrules it. */
  readonly kind?: string | undefined;
  readonly year?: number | undefined;
  /** Kinds of report of users, which go before ours. */
  readonly ownKinds?: readonly ReportKind[];
}

/** A document that is understood as a report: everything a rule may look at. */
export interface Report {
  readonly content: string;
  readonly blocks: readonly Block[];
  readonly outline: Outline;
  readonly kind: ReportKind;
  readonly kindReason: Text;
  readonly year: number | undefined;
  readonly yearReason: Text;
  readonly roles: readonly RolePlace[];
  readonly facts: Facts;
  readonly relations: readonly Relation[];
  readonly frontMatter: FrontMatter;
  /** Last year's report, where there is one. */
  readonly lastYear?: LastYear;
  /** Why what the report names as last year's is not. */
  readonly lastYearDoubt?: LastYearDoubt;
}

type LastYearDoubt = 'missing' | 'other kind' | 'other year';

/** The report of the same body on the year before. */
export interface LastYear {
  /** As the reader of files names it: a path, or an address. */
  readonly path: string;
  readonly report: Report;
}

/** A document that is no report: nothing is said about it. */
export interface OtherDocument {
  readonly content: string;
  readonly blocks: readonly Block[];
  readonly outline: Outline;
  readonly kind: undefined;
  readonly kindReason: Text;
}

/** The longest report is a tenth as long; reading more would keep the writer waiting for seconds at every key. */
const longest = 1_000_000;

const tooLong: Text = { zh: '文件超过100万字，没有检查', en: 'longer than a million characters, so it is not checked' };

/** Text in, report out. Text is never wrong: what is not understood is left out. */
export function readReport({
  content,
  dress,
  kind: kindSetting,
  year: yearSetting,
  ownKinds = [],
}: Source): Report | OtherDocument {
  const isTooLong = content.length > longest;
  const blocks = isTooLong ? [] : parseBlocks(content, dress);
  if (isTooLong)
    return { content, blocks, outline: parseOutline(content, blocks), kind: undefined, kindReason: tooLong };
  const frontMatter = readFrontMatter(content, blocks);
  const outline = parseOutline(content, blocks);
  const { kind, reason: kindReason } = detectKind(outline, { frontMatter: frontMatter.kind, setting: kindSetting }, [
    ...ownKinds,
    ...builtIn,
  ]);
  if (!kind) {
    const named = frontMatter.fields.has('报告类型') ? frontMatter.kind : undefined;
    return { content, blocks, outline, kind, kindReason: named === undefined ? kindReason : noKindOf(named) };
  }
  const { year, reason: yearReason } = detectYear(outline, kind, {
    frontMatter: frontMatter.year,
    setting: yearSetting,
  });
  const roles = assignRoles(outline, kind, year);
  const facts = extractFacts(outline, kind, year);
  const relations = findRelations(outline, facts);
  return { content, blocks, outline, kind, kindReason, year, yearReason, roles, facts, relations, frontMatter };
}

/** Where last year's report may stand, seen from the folder of this one; nowhere if nothing would be asked of it. */
export function pathsOfLastYear({ kind, year, frontMatter: { previous } }: Report, path: string): readonly string[] {
  if (year === undefined || kind.tables.every(({ overYears }) => overYears.length === 0)) return [];
  return previous === undefined ? previousPaths(path, year) : [previous];
}

/** The report beside that of the year before, if the other document is that; `undefined` where nothing could be read. */
export function withLastYear(report: Report, path: string, other: Report | OtherDocument | undefined): Report {
  // Of a body that is called otherwise now the report itself must say that it is the same.
  const isNamed = report.frontMatter.previous !== undefined;
  const doubt = doubtOf(report, other);
  if (doubt || !other?.kind) return isNamed && doubt ? { ...report, lastYearDoubt: doubt } : report;
  const [own, others] = [issuerOf(report.outline), issuerOf(other.outline)];
  const isOfOther = own !== undefined && others !== undefined && own !== others;
  return isOfOther && !isNamed ? report : { ...report, lastYear: { path, report: other } };
}

function doubtOf({ kind, year }: Report, other: Report | OtherDocument | undefined): LastYearDoubt | undefined {
  if (other === undefined) return 'missing';
  if (!other.kind || other.kind.id !== kind.id) return 'other kind';
  return year === undefined || other.year !== year - 1 ? 'other year' : undefined;
}

function noKindOf(name: string): Text {
  return {
    zh: `文件头写的“${name}”不是已有的报告类型`,
    en: `front matter names “${name}”, which is no known kind of report`,
  };
}
