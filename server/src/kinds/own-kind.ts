import type { Complaint, Option } from '../schema/options.ts';
import { unknownName } from '../schema/options.ts';
import type { Text } from '../text/text.ts';
import { openingTemplate, titleTemplate } from './common-phrases.ts';
import { generic } from './generic.ts';
import type { ReportKind } from './kind.ts';
import { type KindValues, kindOption } from './kind-options.ts';
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
    const values = complaints.length > 0 ? undefined : kindOption.read(raw);
    return values ? complainOfTies(values) : complaints;
  },
};

function toKind(values: KindValues): ReportKind {
  return {
    ...values,
    titleTemplate: values.titleTemplate || titleTemplate,
    openingTemplate: values.openingTemplate || openingTemplate,
    due: values.due.map(({ issuers, ...day }) => (issuers.length > 0 ? { ...day, issuers } : day)),
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

const places = ['title', 'subtitle', 'recipient', 'opening', 'any', 'closing', 'signature'];

/** Names that lead nowhere, and ids that two have. */
function complainOfTies({ roles, phrases, tables }: KindValues): Complaint[] {
  const known = idsOf([...phrases, ...generic.phrases]);
  return [
    ...twice(roles, ['roles']),
    ...twice(phrases, ['phrases']),
    ...twice(tables, ['tables']),
    ...roles.flatMap((role, at) => strayOf(phraseNoun, role.phrases, known, ['roles', String(at), 'phrases'])),
    ...phrases.flatMap(({ place }, at) =>
      [...places, ...idsOf(roles)].includes(place)
        ? []
        : [{ path: ['phrases', String(at), 'place'], message: noSuch(placeNoun, place, [...places, ...idsOf(roles)]) }],
    ),
    ...tables.flatMap((table, at) => complainOfTable(table, ['tables', String(at)])),
  ];
}

function complainOfTable({ rows, columns, identities }: TableValues, path: readonly string[]): Complaint[] {
  return [
    ...twice(rows, [...path, 'rows']),
    ...twice(columns, [...path, 'columns']),
    ...rows.flatMap((row, at) =>
      strayOf(columnNoun, row.columns, idsOf(columns), [...path, 'rows', String(at), 'columns']),
    ),
    ...identities.flatMap(({ within, left, right }, at) => {
      const [noun, known] = within === 'columns' ? [rowNoun, idsOf(rows)] : [columnNoun, idsOf(columns)];
      const own = [...path, 'identities', String(at)];
      return [...strayOf(noun, left, known, [...own, 'left']), ...strayOf(noun, right, known, [...own, 'right'])];
    }),
  ];
}

const phraseNoun: Text = { zh: '常用写法', en: 'phrase' };
const placeNoun: Text = { zh: '位置', en: 'place' };
const columnNoun: Text = { zh: '列', en: 'column' };
const rowNoun: Text = { zh: '行', en: 'row' };

interface Identified {
  readonly id: string;
}

function idsOf(items: readonly Identified[]): string[] {
  return items.map(({ id }) => id);
}

function noSuch({ zh, en }: Text, name: string, known: readonly string[]): Text {
  return unknownName(zh, en, name, known);
}

function strayOf(noun: Text, names: readonly string[], known: readonly string[], path: readonly string[]): Complaint[] {
  return names.flatMap((name, at) =>
    known.includes(name) ? [] : [{ path: [...path, String(at)], message: noSuch(noun, name, known) }],
  );
}

function twice(items: readonly Identified[], path: readonly string[]): Complaint[] {
  return items.flatMap(({ id }, at) =>
    idsOf(items).indexOf(id) < at
      ? [{ path: [...path, String(at), 'id'], message: { zh: `编号 ${id} 用了两次`, en: `${id} is there twice` } }]
      : [],
  );
}
