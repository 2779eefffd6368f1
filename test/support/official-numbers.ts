import { openGovernment } from '../../server/src/kinds/open-government.ts';

/** The numbers of the three tables of a report on open government information, by form. */
export interface OfficialNumbers {
  /** By `row column`, as the form names them: `3.1 persons`. What stands in the cells: a number, a blank, a stroke. */
  readonly A: Readonly<Record<string, string>>;
  readonly B: Readonly<Record<string, string>>;
  readonly C: Readonly<Record<string, string>>;
}

export type FormId = keyof OfficialNumbers;

const formOf = (id: FormId) => {
  const form = openGovernment.tables.find((one) => one.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
};
export const formB = formOf('B');
export const formC = formOf('C');
const kinds = formB.columns.map(({ id }) => id).filter((id) => id !== 'total');
const leaves = formB.rows.map(({ id }) => id).filter((id) => /^3\.(?!7)/.test(id));

/** What each kind of applicant got; where nothing is said, nothing. */
const handled: Readonly<Record<string, readonly number[]>> = {
  '3.1': [61, 14, 1, 2, 9, 3],
  '3.2': [8, 3, 0, 0, 1, 0],
  '3.3.1': [1, 0, 0, 0, 0, 0],
  '3.3.4': [2, 1, 0, 0, 0, 0],
  '3.3.7': [4, 0, 0, 0, 2, 0],
  '3.4.1': [23, 5, 0, 1, 3, 0],
  '3.4.2': [3, 0, 1, 0, 0, 0],
  '3.5.1': [6, 0, 0, 0, 0, 0],
  '3.5.2': [2, 0, 0, 0, 0, 0],
  '3.6.1': [3, 0, 0, 0, 0, 0],
  '3.6.3': [1, 1, 0, 0, 0, 2],
};
const fromLastYear = [4, 1, 0, 0, 0, 0];
const toNextYear = [7, 2, 0, 0, 1, 0];

export const rightNumbers: OfficialNumbers = {
  A: {
    ...{ 'rules issued': '0', 'rules abolished': '0', 'rules in-force': '0' },
    ...{
      'normative-documents issued': '3',
      'normative-documents abolished': '2',
      'normative-documents in-force': '41',
    },
    ...{
      'licences decisions': '2301',
      'penalties decisions': '681',
      'compulsion decisions': '27',
      'fees amount': '12.35',
    },
  },
  B: fillRequests(),
  C: Object.fromEntries(
    [
      ['reconsideration', [3, 1, 0, 2, 6]],
      ['direct', [2, 0, 1, 0, 3]],
      ['after', [1, 0, 0, 1, 2]],
    ].flatMap(([row, values]) =>
      formC.columns.map(({ id }, index) => [`${row} ${id}`, String((values as number[])[index])]),
    ),
  ),
};

function fillRequests(): Record<string, string> {
  const lineOf = (row: string) => handled[row] ?? kinds.map(() => 0);
  const all = kinds.map((_, column) => leaves.reduce((sum, row) => sum + (lineOf(row)[column] ?? 0), 0));
  const received = all.map((sum, column) => sum + (toNextYear[column] ?? 0) - (fromLastYear[column] ?? 0));
  const lines: readonly (readonly [string, readonly number[]])[] = [
    ['1', received],
    ['2', fromLastYear],
    ...leaves.map((row) => [row, lineOf(row)] as const),
    ['3.7', all],
    ['4', toNextYear],
  ];
  return Object.fromEntries(
    lines.flatMap(([row, values]) => [
      ...kinds.map((column, index) => [`${row} ${column}`, String(values[index])] as const),
      [`${row} total`, String(values.reduce((sum, value) => sum + value))] as const,
    ]),
  );
}

/** The numbers with some cells written otherwise. */
export function withCells(form: FormId, cells: Readonly<Record<string, string>>): OfficialNumbers {
  for (const key of Object.keys(cells)) if (!(key in rightNumbers[form])) throw new Error(`no cell ${key}`);
  return { ...rightNumbers, [form]: { ...rightNumbers[form], ...cells } };
}
