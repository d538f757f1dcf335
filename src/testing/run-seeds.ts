import type { Expectation } from '../claims/registry.ts';
import { type Experiment, runExperiment } from './experiment.ts';
import type { ExperimentResult } from './result.ts';

/** The result of an experiment over many seeds. */
export type Stability = {
  readonly kind: 'stable' | 'flaky' | 'disagrees' | 'not-run';
  readonly agreeing: number;
  readonly seeds: number;
  readonly results: readonly ExperimentResult[];
};

/**
 * Runs an experiment with seeds `1 … seeds`: stable if all agree, disagrees if at most half do, else flaky. An experiment
 * without random numbers has the same result for every seed, and runs once.
 */
export const runSeeds = (label: string, run: Experiment, expect: Expectation, seeds: number): Stability => {
  const first = runExperiment(label, run, expect, 1);
  const others = first.draws === 0 ? 0 : seeds - 1;
  const results = [
    first,
    ...Array.from({ length: others }, (_, i) => runExperiment(label, run, expect, i + 2)),
  ];
  const agreeing = results.filter((result) => result.verdict.kind === 'agrees').length;
  const ran = results.every((result) => result.verdict.kind !== 'not-run');
  const kind = !ran
    ? 'not-run'
    : agreeing === results.length
      ? 'stable'
      : 2 * agreeing <= results.length
        ? 'disagrees'
        : 'flaky';
  return { kind, agreeing, seeds: results.length, results };
};
