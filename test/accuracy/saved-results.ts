import type { Found, Results } from './score.ts';

/** The test tries one spoilt figure in so many; what it must find is counted over the same ones. */
export const samplePart = 4;

/** `results.json`. */
export interface SavedResults extends Results {
  readonly sample: {
    readonly part: number;
    readonly total: Found;
    readonly patterns: Readonly<Record<string, Found>>;
  };
}

export function toSaved(results: Results, sample: Results): SavedResults {
  const pick = ({ spoilt, found }: Found): Found => ({ spoilt, found });
  return {
    ...results,
    sample: {
      part: samplePart,
      total: pick(sample.total),
      patterns: Object.fromEntries(Object.entries(sample.patterns).map(([name, row]) => [name, pick(row)])),
    },
  };
}

/** One row a line, so that a difference shows which pattern got better or worse. */
export function printResults(saved: SavedResults): string {
  const rows = JSON.stringify(saved, undefined, 2).replace(/\{[^{}[\]]*\}/g, (row) => row.replace(/\s+/g, ' '));
  return `${rows}\n`;
}
