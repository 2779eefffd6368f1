import { isRecord } from '../schema/compounds.ts';
import type { Option } from '../schema/options.ts';
import { openingTemplate, titleTemplate } from './common-phrases.ts';
import { generic } from './generic.ts';
import type { ReportKind } from './kind.ts';
import { type KindValues, kindOption } from './kind-options.ts';
import { complainOfTies, isDate } from './kind-ties.ts';
import { type FormColumn, type TableForm, toPipeTable } from './table-form.ts';

/** A kind that users describe: what they leave out follows from what they name. */
export const ownKind: Option<ReportKind> = {
  ...kindOption,
  default: generic,
  read: (raw) => {
    const values = kindOption.read(raw);
    return values && toKind(values);
  },
  complain: (raw) => {
    const complaints = kindOption.complain(raw);
    const values = kindOption.read(raw);
    // Where an item was left out, those behind it stand at other places.
    return values && isWhole(raw, values) ? [...complaints, ...complainOfTies(values)] : complaints;
  },
};

function toKind(values: KindValues): ReportKind {
  return withTables({
    ...values,
    titleTemplate: values.titleTemplate || titleTemplate,
    openingTemplate: values.openingTemplate || openingTemplate,
    due: values.due.filter(isDate).map(({ issuers, ...day }) => (issuers.length > 0 ? { ...day, issuers } : day)),
    roles: values.roles.map((role) => ({
      ...role,
      words: role.words.length > 0 ? role.words : [role.name.zh],
      heading: role.heading || role.name.zh,
    })),
    phrases: values.phrases.map(({ note, ...phrase }) => (note.zh === '' ? phrase : { ...phrase, note })),
    tables: values.tables.map(toForm),
  });
}

/**
 * A table that no phrase prints stands in the section that names it among its phrases, else in the first on the year of the
 * report.
 */
function withTables(kind: ReportKind): ReportKind {
  let own = kind;
  for (const [index, form] of kind.tables.entries()) own = withTable(own, form, index + 1);
  return own;
}

function withTable(kind: ReportKind, form: TableForm, number: number): ReportKind {
  const { phrases, roles } = kind;
  const table = toPipeTable(form, '【待填：数】');
  const head = table.slice(0, table.indexOf('\n'));
  if (phrases.some(({ lines }) => lines.some((line) => line.startsWith(head)))) return kind;
  const isTaken = phrases.some(({ id }) => id === form.id);
  const id = isTaken ? `table-${number}` : form.id;
  const named = roles.find((role) => role.phrases.includes(id));
  const role = named ?? roles.find(({ year }) => year === 'report') ?? roles[0];
  if (!role) return kind;
  const text = role.phrases.length > 0 ? [] : [`【待填：${role.name.zh}】。`];
  return {
    ...kind,
    phrases: [...phrases, { id, name: form.name, prefixes: {}, place: role.id, lines: [...text, table] }],
    roles: named ? roles : roles.map((one) => (one === role ? { ...one, phrases: [...one.phrases, id] } : one)),
  };
}

type TableValues = KindValues['tables'][number];

function toForm({ fewestColumns, older, overYears, ...table }: TableValues): TableForm {
  const columns = table.columns.map(
    (column): FormColumn => ({
      ...column,
      heads: column.heads.length > 0 ? column.heads : [column.name.zh],
    }),
  );
  return {
    ...table,
    ...(table.layout === 'headed' ? { fewestColumns } : {}),
    head: table.head.length > 0 ? table.head : [['', ...columns.map(({ name }) => name.zh)]],
    columns,
    rows: table.rows.map(({ columns: some, ...row }) => ({
      ...row,
      ...(table.layout === 'labelled' ? labelsOf(row) : {}),
      ...(some.length > 0 ? { columns: some } : {}),
    })),
    ...(older.heads.length > 0 ? { older } : {}),
    overYears: overYears.map(({ came, went, ...one }) => ({ ...one, ...(came && { came }), ...(went && { went }) })),
    mentions: [],
  };
}

/** A row without words of its own is known by its name. */
function labelsOf({ name, cells, words }: Pick<TableValues['rows'][number], 'name' | 'cells' | 'words'>) {
  return { cells: cells.length > 0 ? cells : [name.zh], words: words.length > 0 ? words : [name.zh] };
}

/** Of every list each item was read. */
function isWhole(raw: unknown, read: unknown): boolean {
  if (Array.isArray(raw)) {
    return Array.isArray(read) && raw.length === read.length && raw.every((one, at) => isWhole(one, read[at]));
  }
  if (!isRecord(raw) || !isRecord(read)) return true;
  return Object.entries(raw).every(([key, value]) => read[key] === undefined || isWhole(value, read[key]));
}
