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
