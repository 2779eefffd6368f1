import type { Complaint } from '../schema/options.ts';
import { unknownName } from '../schema/options.ts';
import type { Text } from '../text/text.ts';
import { generic } from './generic.ts';
import type { KindValues } from './kind-options.ts';
import { templateVariables, unknownVariables } from './template.ts';

const places = ['title', 'subtitle', 'recipient', 'opening', 'any', 'closing', 'signature'];

/** Names that lead nowhere, and ids that two have. */
export function complainOfTies(values: KindValues): Complaint[] {
  const { roles, phrases, tables, due } = values;
  const known = idsOf([...phrases, ...generic.phrases, ...tables]);
  return [
    ...templatesOf(values).flatMap(([path, template]) => complainOfTemplate(path, template)),
    ...due.flatMap((term, at) => (isDate(term) ? [] : [{ path: ['due', String(at), 'day'], message: noDate(term) }])),
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

type Template = readonly [path: readonly string[], template: string];

function templatesOf({ titleTemplate, openingTemplate, roles, phrases }: KindValues): Template[] {
  return [
    [['titleTemplate'], titleTemplate],
    [['openingTemplate'], openingTemplate],
    ...roles.map(({ heading }, at): Template => [['roles', String(at), 'heading'], heading]),
    ...phrases.flatMap(({ lines }, at) =>
      lines.map((line, index): Template => [['phrases', String(at), 'lines', String(index)], line]),
    ),
  ];
}

function complainOfTemplate(path: readonly string[], template: string): Complaint[] {
  return unknownVariables(template).map((name) => ({ path, message: noSuch(variableNoun, name, templateVariables) }));
}

/** In every year. */
export function isDate({ month, day }: Day): boolean {
  return day <= new Date(Date.UTC(2001, month, 0)).getUTCDate();
}

interface Day {
  readonly month: number;
  readonly day: number;
}

function noDate({ month, day }: Day): Text {
  return { zh: `${month}月没有${day}日`, en: `there is no day ${day} in month ${month}` };
}

type TableValues = KindValues['tables'][number];

function complainOfTable(table: TableValues, path: readonly string[]): Complaint[] {
  const { rows, columns, identities, overYears, layout } = table;
  const namesOf = (within: 'columns' | 'rows') =>
    within === 'columns' ? ([rowNoun, idsOf(rows)] as const) : ([columnNoun, idsOf(columns)] as const);
  return [
    ...twice(rows, [...path, 'rows']),
    ...twice(columns, [...path, 'columns']),
    ...twice(identities, [...path, 'identities']),
    ...twice(overYears, [...path, 'overYears']),
    // A row is known by its name, and a head says which column it is; of rows side by side nobody asks.
    ...(layout === 'labelled' ? sameNames(rows, [...path, 'rows']) : []),
    ...(layout === 'labelled' ? sameNames(columns, [...path, 'columns']) : []),
    ...rows.flatMap((row, at) =>
      strayOf(columnNoun, row.columns, idsOf(columns), [...path, 'rows', String(at), 'columns']),
    ),
    ...identities.flatMap(({ within, left, right, mayBeOut }, at) => {
      const [noun, known] = namesOf(within);
      const own = [...path, 'identities', String(at)];
      return [
        ...strayOf(noun, left, known, [...own, 'left']),
        ...strayOf(noun, right, known, [...own, 'right']),
        ...strayOf(rightNoun, mayBeOut, right, [...own, 'mayBeOut']),
      ];
    }),
    ...overYears.flatMap((identity, at) => {
      const [noun, known] = namesOf(identity.within);
      return (['now', 'before', 'came', 'went'] as const).flatMap((key) =>
        identity[key] === '' || known.includes(identity[key])
          ? []
          : [{ path: [...path, 'overYears', String(at), key], message: noSuch(noun, identity[key], known) }],
      );
    }),
  ];
}

const phraseNoun: Text = { zh: '常用写法', en: 'phrase' };
const placeNoun: Text = { zh: '位置', en: 'place' };
const columnNoun: Text = { zh: '列', en: 'column' };
const rowNoun: Text = { zh: '行', en: 'row' };
const rightNoun: Text = { zh: '右边的项', en: 'item of the right side' };
const variableNoun: Text = { zh: '占位', en: 'placeholder' };

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

interface Named extends Identified {
  readonly name: Text;
  readonly words?: readonly string[];
}

/** Of two rows with one name only the first is ever found. */
function sameNames(items: readonly Named[], path: readonly string[]): Complaint[] {
  const nameOf = ({ name, words = [] }: Named) => (words.length > 0 ? words.join() : name.zh);
  return items.flatMap((item, at) =>
    items.findIndex((other) => nameOf(other) === nameOf(item)) < at
      ? [
          {
            path: [...path, String(at), 'name'],
            message: { zh: `名称 ${item.name.zh} 用了两次`, en: `the name ${item.name.en} is there twice` },
          },
        ]
      : [],
  );
}
