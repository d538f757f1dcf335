import type { Expectation } from '../claims/registry.ts';
import { type Experiment, runExperiment } from './experiment.ts';
import type { ExperimentResult } from './result.ts';

/** What many seeds say about an experiment. */
export type Stability = {
  readonly kind: 'stable' | 'flaky' | 'disagrees' | 'not-run';
  readonly agreeing: number;
  readonly seeds: number;
  readonly results: readonly ExperimentResult[];
};

/** Runs an experiment with seeds `1 … seeds`: stable if all agree, disagrees if at most half do, else flaky. */
export const runSeeds = (label: string, run: Experiment, expect: Expectation, seeds: number): Stability => {
  const results = Array.from({ length: seeds }, (_, i) => runExperiment(label, run, expect, i + 1));
  const agreeing = results.filter((result) => result.verdict.kind === 'agrees').length;
  const ran = results.every((result) => result.verdict.kind !== 'not-run');
  const kind = !ran
    ? 'not-run'
    : agreeing === seeds
      ? 'stable'
      : 2 * agreeing <= seeds
        ? 'disagrees'
        : 'flaky';
  return { kind, agreeing, seeds, results };
};
