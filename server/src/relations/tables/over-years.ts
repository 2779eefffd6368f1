import { add, type Exact, exact, multiply, subtract, toDecimal, zero } from '../../facts/exact.ts';
import type { Figure } from '../../facts/figure.ts';
import { difference, type Interval, meet, point, sum } from '../../facts/interval.ts';
import { figureAt, type OfficialTable } from '../../facts/official-tables.ts';
import { printedValueOf } from '../../facts/printed-number.ts';
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

/** What the tables of this year and those of the year before have in common (T-B4 and T-A1). */
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
  const [base, plus, minus] = [before, came, went].map((figure) => (figure ? printedValueOf(figure) : zero));
  if (!base || !plus || !minus) return undefined;
  const expected = subtract(add(base, plus), minus);
  const decimals = Math.max(...[before, came, went].map((figure) => figure?.decimals ?? 0));
  const shown = toDecimal(multiply(expected, exact(1n, now.multiplier * now.unit.scale)), decimals);
  const changes = [came && `+${came.digits}`, went && `-${went.digits}`].join('');
  return {
    identity,
    now,
    before,
    steps: [came, went].filter((step) => step !== undefined),
    expected,
    working: changes === '' ? shown : `${before.digits}${changes}=${shown}`,
    holds: meet(
      now.rounded,
      difference(sum([before, ...(came ? [came] : [])].map(roundedOf)), went?.rounded ?? point(zero)),
    ),
  };
}

function roundedOf({ rounded }: Figure): Interval {
  return rounded;
}
