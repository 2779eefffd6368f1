// Measurements counted: what `results.json` holds.
import type { Case, Measurement } from './measure.ts';
import { type MutationKind, mutationKinds } from './mutate.ts';
import { patterns } from './patterns.ts';

/** Of a pattern, or of all: every pair of a relation and a way to spoil one of its figures counts once. */
export interface Row {
  /** Annotated. */
  readonly relations: number;
  /** Pairs in which the relation became false, and those of them in which a rule of `numbers/` warns rightly. */
  readonly spoilt: number;
  readonly found: number;
  /** The same where no other relation became false, so that this pattern must be understood. */
  readonly alone: number;
  readonly aloneFound: number;
  /** Pairs in which no relation at all became false, and those of them in which something is said. */
  readonly unspoilt: number;
  readonly unspoiltAlarms: number;
  /** Alarms in spoilt pairs, and those that stand on an operand of a false relation or name one. */
  readonly alarms: number;
  readonly right: number;
}

export interface Found {
  readonly spoilt: number;
  readonly found: number;
}

/** Of a kind of slip: every spoilt text counts once. */
export interface KindRow extends Found {
  readonly unspoilt: number;
  readonly unspoiltAlarms: number;
}

export interface Results {
  readonly reports: number;
  readonly figures: number;
  /** Spoilt texts tried. */
  readonly cases: number;
  readonly total: Row;
  readonly patterns: Readonly<Record<string, Row>>;
  readonly kinds: Readonly<Record<string, KindRow>>;
  /** Alarms on texts in which nothing is wrong, one a line, sorted. */
  readonly cleanAlarms: readonly string[];
  readonly unspoiltAlarms: readonly string[];
  /** Alarms in spoilt texts that stand elsewhere. */
  readonly strayAlarms: readonly string[];
}

export function score(measurements: readonly Measurement[]): Results {
  const rows = new Map<string, { -readonly [K in keyof Row]: number }>();
  const rowOf = (name: string) => {
    const row = rows.get(name) ?? {
      relations: 0,
      spoilt: 0,
      found: 0,
      alone: 0,
      aloneFound: 0,
      unspoilt: 0,
      unspoiltAlarms: 0,
      alarms: 0,
      right: 0,
    };
    rows.set(name, row);
    return row;
  };
  const total = rowOf('total');
  const kinds = new Map<MutationKind, { -readonly [K in keyof KindRow]: number }>(
    mutationKinds.map((kind) => [kind, { spoilt: 0, found: 0, unspoilt: 0, unspoiltAlarms: 0 }]),
  );
  for (const { relations, cases } of measurements) {
    for (const { row } of relations) for (const counts of [rowOf(row), total]) counts.relations += 1;
    for (const one of cases) {
      const right = one.alarms.filter((alarm) => alarm.right).length;
      for (const index of one.touched) {
        const isSpoilt = one.spoilt.includes(index);
        for (const counts of [rowOf(relations[index]?.row ?? ''), total]) {
          if (isSpoilt) {
            counts.spoilt += 1;
            counts.found += Number(one.found);
            counts.alarms += one.alarms.length;
            counts.right += right;
            if (one.spoilt.length === 1) {
              counts.alone += 1;
              counts.aloneFound += Number(one.found);
            }
          } else if (one.spoilt.length === 0) {
            counts.unspoilt += 1;
            counts.unspoiltAlarms += Number(one.alarms.length > 0);
          }
        }
      }
      const kind = kinds.get(one.kind);
      if (kind && one.spoilt.length > 0) {
        kind.spoilt += 1;
        kind.found += Number(one.found);
      } else if (kind) {
        kind.unspoilt += 1;
        kind.unspoiltAlarms += Number(one.alarms.length > 0);
      }
    }
  }
  rows.delete('total');
  const cases = measurements.flatMap((measurement) => measurement.cases);
  return {
    reports: measurements.length,
    figures: measurements.reduce((sum, { figures }) => sum + figures, 0),
    cases: cases.length,
    total,
    patterns: Object.fromEntries([...rows].sort(([a], [b]) => orderOf(a) - orderOf(b))),
    kinds: Object.fromEntries(kinds),
    cleanAlarms: measurements
      .flatMap(({ report, alarms }) => alarms.map(({ rule, text }) => `${report} · ${rule} · ${text}`))
      .sort(),
    unspoiltAlarms: cases
      .filter(({ spoilt }) => spoilt.length === 0)
      .flatMap((one) => describeAlarms(one, () => true))
      .sort(),
    strayAlarms: cases
      .filter(({ spoilt }) => spoilt.length > 0)
      .flatMap((one) => describeAlarms(one, ({ right }) => !right))
      .sort(),
  };
}

function describeAlarms(one: Case, isWanted: (alarm: Case['alarms'][number]) => boolean): string[] {
  return one.alarms
    .filter(isWanted)
    .map(({ rule, text }) => `${one.report} · ${one.id} ${one.from} → ${one.to} · ${rule} · ${text}`);
}

function orderOf(row: string): number {
  const pattern = row.replace('≤', '');
  return patterns.indexOf(pattern) * 2 + Number(row !== pattern);
}
