import fc from 'fast-check';

const { HEGAO_SEED = '20240115', HEGAO_RUNS = '100' } = process.env;

/** Properties try the same values in every run; `HEGAO_SEED=… HEGAO_RUNS=…` tries others, and more of them. */
fc.configureGlobal({ seed: Number(HEGAO_SEED), numRuns: Number(HEGAO_RUNS) });
