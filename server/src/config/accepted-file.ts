import { rules } from '../rules/registry.ts';
import { isRecord } from '../schema/compounds.ts';
import { type Complaint, unknownName } from '../schema/options.ts';
import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import { type ConfigProblem, readYaml, toProblems, type YamlFile } from './yaml-file.ts';

/** What a problem is known by, wherever it has moved: nothing here counts lines or names a file. */
export interface Fingerprint {
  readonly rule: string;
  /** The finding's own sub-id. */
  readonly detail?: string | undefined;
  /** What it stands in, as it is read: a clause, a cell with its row and column, or a line. */
  readonly clause: string;
  /** The figures or words it is about: what it marks, then the figures it rests on. */
  readonly values: readonly string[];
}

/** An entry of `accepted.json`: a problem that somebody looked into and found to be none, with the reason. */
export interface AcceptedEntry extends Fingerprint {
  /** The report, from the folder that holds `.hegao`, with `/`. */
  readonly file?: string | undefined;
  readonly reason: string;
  readonly date: string;
}

/** An entry with its place in the file. */
export interface Acceptance extends AcceptedEntry {
  /** Which of the entries it is. */
  readonly index: number;
  /** Where a word about it is shown: the clause. */
  readonly span: Span;
}

export interface AcceptedFile {
  readonly acceptances: readonly Acceptance[];
  readonly problems: readonly ConfigProblem[];
}

/** The gap in which the writer says why. */
export const reasonGap = '【待填：理由】';

const what: Text = {
  zh: '要写成 { "version": 1, "accepted": [ … ] }',
  en: '{ "version": 1, "accepted": [ … ] } is expected',
};
const listWanted: Text = { zh: '要写成列表：[ { … }, { … } ]', en: 'a list is expected: [ { … }, { … } ]' };
const entryWanted: Text = {
  zh: '要写成 { "rule": …, "clause": …, "values": […], "reason": …, "date": … }，这一条没有采用',
  en: '{ "rule": …, "clause": …, "values": […], "reason": …, "date": … } is expected; this entry is not used',
};
const textWanted: Text = { zh: '要写成文字：" … "', en: 'text is expected: " … "' };
const valuesWanted: Text = { zh: '要写成几段文字：[" … ", " … "]', en: 'a list of texts is expected: [" … ", " … "]' };
const reasonWanted: Text = { zh: '还没有写理由：为什么可以接受', en: 'why it is accepted is still to be said' };
const dateWanted: Text = { zh: '日期写作 2026-01-12', en: 'a date is written 2026-01-12' };

/** The keys of an entry, in the order in which they are written. */
export const entryKeys: Readonly<Record<keyof AcceptedEntry, Text>> = {
  file: {
    zh: '哪一份报告：从 .hegao 所在的文件夹算起的路径。报告改名、移动不影响；不写，不检查这一条是否还用得上。',
    en: 'The report, from the folder that holds .hegao; it may be renamed or moved. Without it the entry is never called unused.',
  },
  rule: { zh: '规则的编号，如 numbers/rates-match。', en: 'The id of the rule, such as numbers/rates-match.' },
  detail: { zh: '规则里的细分，由核稿填写。', en: 'What of the rule; filled in by Hegao.' },
  clause: {
    zh: '问题所在的分句、单元格（行首｜列首｜本格）或者行；缺少的部分，写标题。空格、全角半角、编号不计。',
    en: 'The clause, cell (first of the row｜of the column｜itself) or line; the title for what is missing. Blanks, widths and numbers of sections do not count.',
  },
  values: {
    zh: '标出的字句，和它依据的数；数变了，就是另一个问题。',
    en: 'What is marked, and the figures it rests on; other figures make another problem.',
  },
  reason: { zh: '为什么可以接受。', en: 'Why it is accepted.' },
  date: { zh: '哪一天接受的，如 2026-01-12。', en: 'The day it was accepted, such as 2026-01-12.' },
};

const keys = ['version', 'accepted'];
const ruleIds = rules.map(({ id }) => id);

/**
 * Reads `accepted.json`: what is not understood is named, and all else holds. An entry without a reason or date holds, too:
 * somebody has accepted the problem, and what is missing is said.
 */
export function readAcceptedFile(content: string): AcceptedFile {
  const { raw, problems, locate } = readYaml(content, what, 'JSON');
  if (problems.length > 0) return { acceptances: [], problems };
  const { version = 1, accepted = [] } = raw;
  const complaints = strangeKeys(raw, keys, []);
  if (version !== 1) {
    complaints.push({ path: ['version'], message: { zh: '只认得版本 1', en: 'only version 1 is known' } });
  }
  if (!Array.isArray(accepted)) complaints.push({ path: ['accepted'], message: listWanted });
  const entries: readonly unknown[] = version === 1 && Array.isArray(accepted) ? accepted : [];
  const acceptances = entries.flatMap((entry, index) => {
    const read = readEntry(entry, index, locate);
    complaints.push(...read.complaints);
    return read.acceptance ?? [];
  });
  return {
    acceptances,
    problems: toProblems(complaints, locate),
  };
}

function readEntry(
  raw: unknown,
  index: number,
  locate: YamlFile['locate'],
): { readonly acceptance?: Acceptance; readonly complaints: readonly Complaint[] } {
  const path = ['accepted', String(index)];
  if (!isRecord(raw)) return { complaints: [{ path, message: entryWanted }] };
  const { file, rule, detail, clause, values = [], reason, date } = raw;
  const complaints = strangeKeys(raw, Object.keys(entryKeys), path);
  const complain = (key: string, message: Text) => complaints.push({ path: [...path, key], message });
  for (const [key, value] of Object.entries({ file, detail })) {
    if (value !== undefined && !isText(value)) complain(key, textWanted);
  }
  if (!isText(rule) || !isText(clause)) complaints.push({ path, message: entryWanted });
  else if (!ruleIds.includes(rule)) complain('rule', unknownName('规则', 'rule', rule, ruleIds));
  if (!isTexts(values)) complain('values', valuesWanted);
  if (!isText(reason) || reason.trim() === '' || reason === reasonGap) complain('reason', reasonWanted);
  if (!isDate(date)) complain('date', dateWanted);
  if (!isText(rule) || !isText(clause) || !isTexts(values) || !(detail === undefined || isText(detail)))
    return { complaints };
  const acceptance: Acceptance = {
    file: isText(file) ? file.replaceAll('\\', '/').replace(/^\.\//, '') : undefined,
    rule,
    detail,
    clause,
    values,
    reason: isText(reason) ? reason : '',
    date: isText(date) ? date : '',
    index,
    span: locate({ path: [...path, 'clause'] }),
  };
  return { acceptance, complaints };
}

function strangeKeys(
  raw: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: readonly string[],
): Complaint[] {
  return Object.keys(raw)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: [...path, key], isKey: true, message: unknownName('这一项', 'key', key, known) }));
}

/** A day of the calendar: `2026-01-12`, not `2026-02-30`. */
function isDate(value: unknown): boolean {
  if (!isText(value) || !/^20\d\d-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
