import type { Expectation } from '../claims/registry.ts';
import { drawUnit, makeStreamKey, streamAt } from '../sampling/address/random.ts';
import type { ExperimentResult } from './result.ts';

/** The result of an experiment. */
export type Estimate = {
  readonly estimate: number;
  readonly standardError: number;
  readonly series?: ExperimentResult['series'];
};

/** A simulation: its only input is a stream of uniform random numbers in (0, 1). */
export type Experiment = (random: () => number) => Estimate;

/**
 * Agreement of a simulation with its derived value: off by at most the stated bias plus four standard errors. A normal estimate
 * exceeds four standard errors with probability 6.3e-5, so a whole registry of true claims stays quiet.
 */
const standardErrors = 4;

const verdictOf = (found: Estimate, expect: Expectation): ExperimentResult['verdict'] => {
  const { estimate, standardError } = found;
  if (!Number.isFinite(estimate) || !Number.isFinite(standardError) || standardError < 0) {
    return {
      kind: 'inconclusive',
      reason: `the experiment gave ${estimate} ± ${standardError}, where a finite estimate and a finite error of at least 0 are needed`,
    };
  }
  const room = expect.bias + standardErrors * standardError;
  return { kind: Math.abs(estimate - expect.value) <= room ? 'agrees' : 'disagrees' };
};

/** Runs an experiment with one seed. An experiment that throws has not run. */
export const runExperiment = (
  label: string,
  run: Experiment,
  expect: Expectation,
  seed: number,
): ExperimentResult => {
  const stream = streamAt(makeStreamKey(label, seed), 0, 0);
  const base = { seed, expected: expect.value, bias: expect.bias, because: expect.because };
  try {
    let draws = 0;
    const found = run(() => {
      draws++;
      return drawUnit(stream);
    });
    return {
      ...base,
      verdict: verdictOf(found, expect),
      estimate: found.estimate,
      standardError: found.standardError,
      draws,
      ...(found.series === undefined ? {} : { series: found.series }),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...base, verdict: { kind: 'not-run', reason }, estimate: Number.NaN, standardError: Number.NaN };
  }
};
