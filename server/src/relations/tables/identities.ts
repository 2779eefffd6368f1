import type { Figure } from '../../facts/figure.ts';
import { keyOf, type OfficialTable } from '../../facts/official-tables.ts';
import type { FormColumn, FormRow, TableIdentity } from '../../kinds/table-form.ts';
import { worth, worthOfAll } from '../near.ts';
import type { Claim, FoundRelation } from '../relation.ts';

/**
 * What the cells of a prescribed table must add up to (T-B1 to T-B3, T-C1), in each of its columns or
 * rows. A blank or a stroke is taken for nothing there; what is concluded from it is no more than likely, unless the others
 * alone are too much. With a row that was not found, a cell that is no number or a negative
 * one, nothing is concluded.
 */
export function findIdentities(table: OfficialTable): FoundRelation[] {
  const { form } = table;
  return form.identities.flatMap((identity) => {
    const lines: readonly (FormRow | FormColumn)[] = identity.within === 'rows' ? form.rows : form.columns;
    return lines.flatMap((line) => relateLine(table, identity, line) ?? []);
  });
}

function relateLine(
  table: OfficialTable,
  identity: TableIdentity,
  line: FormRow | FormColumn,
): FoundRelation | undefined {
  const left = readSide(table, identity, line.id, identity.left);
  const right = readSide(table, identity, line.id, identity.right);
  if (!left || !right) return undefined;
  const [total, ...others] = left.figures;
  if (!total || right.figures.length === 0) return undefined;
  const isSum = identity.left.length === 1 && others.length === 0;
  const parts = isSum ? partsOf(table, identity, line, total, right) : right.figures;
  const claim: Claim = isSum
    ? { form: 'sum', total, parts, exhaustive: true }
    : { form: 'balance', left: left.figures, right: parts };
  const isOver = isSum && worthOfAll(parts) > worth(total);
  return {
    type: 'table',
    pattern: 'A12',
    claim,
    certain: identity.weight !== 'likely' && (isOver || (left.isFull && right.isFull)),
    identity: { ...identity, line: line.name },
  };
}

/** All parts, or all but those that may be left out, where these alone make the total. */
function partsOf(
  table: OfficialTable,
  identity: TableIdentity,
  line: FormRow | FormColumn,
  total: Figure,
  { figures }: Side,
): readonly Figure[] {
  const { mayBeOut = [], right } = identity;
  if (mayBeOut.length === 0 || worthOfAll(figures) === worth(total)) return figures;
  const members = right.filter((member) => !mayBeOut.includes(member));
  const fewer = readSide(table, identity, line.id, members)?.figures ?? [];
  return fewer.length > 0 && worthOfAll(fewer) === worth(total) ? fewer : figures;
}

interface Side {
  readonly figures: readonly Figure[];
  /** Each cell holds a number. */
  readonly isFull: boolean;
}

function readSide(
  { cells }: OfficialTable,
  { within }: TableIdentity,
  line: string,
  members: readonly string[],
): Side | undefined {
  const figures: Figure[] = [];
  for (const member of members) {
    const cell = cells.get(within === 'rows' ? keyOf(line, member) : keyOf(member, line));
    if (!cell || cell.form === 'negative') return undefined;
    if (cell.form === 'number') figures.push(cell.figure);
  }
  return { figures, isFull: figures.length === members.length };
}
