import { isRecord } from '../schema/compounds.ts';
import type { Option } from '../schema/options.ts';
import { openingTemplate, titleTemplate } from './common-phrases.ts';
import { generic } from './generic.ts';
import type { ReportKind } from './kind.ts';
import { type KindValues, kindOption } from './kind-options.ts';
import { complainOfTies, isDate } from './kind-ties.ts';
import type { FormColumn, TableForm } from './table-form.ts';

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
  return {
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
