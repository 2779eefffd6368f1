import { add, compare, type Exact, subtract, toDecimal, zero } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { isPoint } from '../../facts/interval.ts';
import { figureAt, type OfficialTable } from '../../facts/official-tables.ts';
import type { YearIdentity } from '../../kinds/table-form.ts';

/** A cell that follows from last year's table: 上年结转 from what was carried over then. */
export interface OverYears {
  readonly identity: YearIdentity;
  readonly now: Figure;
  /** In last year's report. */
  readonly before: Figure;
  /** What came and what went since, in this year's. */
  readonly steps: readonly Figure[];
  readonly expected: Exact;
  /** As arithmetic shows it: `40+3-2=41`. */
  readonly working: string;
  readonly holds: boolean;
}

/** What the tables of this year and those of the year before have in common (`standards.md` §2.6, T-B4 and T-A1). */
export function* findOverYears(
  tables: readonly OfficialTable[],
  lastYear: readonly OfficialTable[],
): Iterable<OverYears> {
  for (const now of tables) {
    const { form } = now;
    const before = findOnly(lastYear, now);
    // Of several tables of one form it cannot be told which is meant.
    if (!before || findOnly(tables, now) !== now) continue;
    for (const identity of form.overYears) {
      for (const { id } of identity.within === 'rows' ? form.rows : form.columns) {
        const found = relate(identity, id, now, before);
        if (found) yield found;
      }
    }
  }
}

function findOnly(tables: readonly OfficialTable[], { form }: OfficialTable): OfficialTable | undefined {
  const own = tables.filter((table) => table.form.id === form.id);
  return own.length === 1 ? own[0] : undefined;
}

function relate(
  identity: YearIdentity,
  line: string,
  nowTable: OfficialTable,
  beforeTable: OfficialTable,
): OverYears | undefined {
  const at = (table: OfficialTable, member: string) =>
    identity.within === 'rows' ? figureAt(table, line, member) : figureAt(table, member, line);
  const [now, before] = [at(nowTable, identity.now), at(beforeTable, identity.before)];
  const came = identity.came === undefined ? undefined : at(nowTable, identity.came);
  const went = identity.went === undefined ? undefined : at(nowTable, identity.went);
  if (!now || !before || (identity.came && !came) || (identity.went && !went)) return undefined;
  const [value, base, plus, minus] = [now, before, came, went].map((figure) => (figure ? exactOf(figure) : zero));
  if (!value || !base || !plus || !minus) return undefined;
  const expected = subtract(add(base, plus), minus);
  const shown = toDecimal(expected, 0);
  const changes = [came && `+${came.digits}`, went && `-${went.digits}`].join('');
  return {
    identity,
    now,
    before,
    steps: [came, went].filter((step) => step !== undefined),
    expected,
    working: changes === '' ? shown : `${before.digits}${changes}=${shown}`,
    holds: compare(value, expected) === 0,
  };
}

function exactOf({ rounded }: Figure): Exact | undefined {
  return isPoint(rounded) ? rounded.low : undefined;
}
