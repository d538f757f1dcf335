import type { Expectation } from '../claims/registry.ts';
import type { ExperimentResult } from './result.ts';

/** What many seeds say about an experiment together. */
export type Stability = {
  readonly kind: 'stable' | 'flaky' | 'disagrees' | 'not-run';
  /** How many seeds agree on their own. */
  readonly agreeing: number;
  readonly seeds: number;
  readonly mean: number;
  /** The standard error of the mean, from the stated ones. */
  readonly standardError: number;
  /** How far the spread of the estimates is from the stated one, as a standard normal number; 0 where there is nothing to compare. */
  readonly spread: number;
};

/** What is left of a normal estimate beyond it: 6.3e-5, as in the verdict on one seed. */
const standardErrors = 4;

/** Independent repeats behind a standard error, less one: no experiment of this registry has fewer than eight. */
const degreesOfError = 7;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The normal number at the place of F = s²/e² in its distribution with k − 1 and 7k degrees of freedom, by Paulson's cube root
 * (the approximation of Wilson and Hilferty to χ², for numerator and denominator): s² is the variance of the k estimates, e² the mean of
 * the squares of their standard errors, each from at least eight repeats. With e known F is χ²/(k − 1).
 */
function spreadOf(estimates: readonly number[], errors: readonly number[]): number {
  const count = estimates.length;
  const stated = meanOf(errors.map((error) => error ** 2));
  if (count < 2 || stated === 0) return 0;
  const mean = meanOf(estimates);
  const found = estimates.reduce((sum, estimate) => sum + (estimate - mean) ** 2, 0) / (count - 1);
  const root = Math.cbrt(found / stated);
  const [above, below] = [2 / (9 * (count - 1)), 2 / (9 * degreesOfError * count)];
  return ((1 - below) * root - (1 - above)) / Math.sqrt(below * root * root + above);
}

/**
 * The results of several seeds taken together. It `disagrees` if their mean is off by more than the stated bias and four standard errors of
 * the mean, the stated one or what the spread says, whichever is larger; it is `flaky` if the estimates are spread more widely or more
 * narrowly than their standard errors say, beyond four of a normal number: each with probability 6.3e-5 for an honest experiment.
 */
export const takeTogether = (results: readonly ExperimentResult[], expect: Expectation): Stability => {
  const estimates = results.map(({ estimate }) => estimate);
  const errors = results.map(({ standardError }) => standardError);
  const seeds = results.length;
  const agreeing = results.filter(({ verdict }) => verdict.kind === 'agrees').length;
  const mean = meanOf(estimates);
  const standardError = Math.sqrt(meanOf(errors.map((error) => error ** 2)) / seeds);
  const spread = spreadOf(estimates, errors);
  const found = { agreeing, seeds, mean, standardError, spread };
  const ran = results.every(({ verdict }) => verdict.kind === 'agrees' || verdict.kind === 'disagrees');
  if (!ran || seeds === 0) return { kind: 'not-run', ...found };
  const wide = spread > standardErrors;
  const seen = Math.sqrt(
    meanOf(estimates.map((estimate) => (estimate - mean) ** 2)) / Math.max(1, seeds - 1),
  );
  const room = expect.bias + standardErrors * Math.max(standardError, wide ? seen : 0);
  if (Math.abs(mean - expect.value) > room) return { kind: 'disagrees', ...found };
  return { kind: Math.abs(spread) > standardErrors ? 'flaky' : 'stable', ...found };
};
