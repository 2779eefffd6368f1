import type { Figure } from '../../facts/figure.ts';
import { keyOf, type OfficialTable } from '../../facts/official-tables.ts';
import type { FormColumn, FormRow, TableIdentity } from '../../kinds/table-form.ts';
import { worth } from '../near.ts';
import type { Claim, FoundRelation } from '../relation.ts';

/**
 * What the cells of a prescribed table must add up to (`standards.md` §2.6, T-B1 to T-B3, T-C1), in each of its columns or
 * rows. A blank or a stroke is taken for nothing there; what is concluded from it is no more than likely, unless the others
 * alone are too much. With a row that was not found, or a cell that is no number, nothing is concluded.
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
  const claim: Claim = isSum
    ? { form: 'sum', total, parts: right.figures, exhaustive: true }
    : { form: 'balance', left: left.figures, right: right.figures };
  const isOver = isSum && total && sumOf(right.figures) > worth(total);
  return {
    type: 'table',
    pattern: identity.id,
    claim,
    certain: isOver || (left.isFull && right.isFull),
    identity: { ...identity, line: line.name },
  };
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
    if (!cell) return undefined;
    if (cell.form === 'number') figures.push(cell.figure);
  }
  return { figures, isFull: figures.length === members.length };
}

function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, figure) => sum + worth(figure), 0);
}
