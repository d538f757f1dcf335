// the solvable model, tuned over ridge and split, with and without label noise.

import type { Experiment, Outcome } from '../experiment.ts';
import { goldenSection } from '../numerics/search.ts';
import { tunedLossOf } from '../spectra/planar-loss.ts';
import { logLogSlope } from '../spectra/regression.ts';
import { compressedModes, powerSpectrum } from '../spectra/spectrum.ts';

const modes = compressedModes(1e9);
const budgets = [1e7, 10 ** 8.5, 1e10];

/** The best split N T = C and the excess loss there, for every budget, at offset α and the given label noise. */
export function bestSplits(offset: number, noise: number): { features: number; loss: number }[] {
  const spectrum = powerSpectrum(modes, 1 + offset);
  return budgets.map((budget) => {
    const excess = (t: number) =>
      tunedLossOf(spectrum, Math.exp(t), budget / Math.exp(t), noise).loss - noise;
    const log = Math.log(budget);
    const { at, value } = goldenSection(excess, 0.15 * log, 0.65 * log, 1e-3);
    return { features: Math.exp(at), loss: value };
  });
}

function exponents(noise: number): Outcome {
  const splits = bestSplits(1, noise);
  const features = splits.map((split) => split.features);
  const slope = logLogSlope(budgets, features);
  const scale = (x: number) => features[0]! * (x / budgets[0]!) ** (noise === 0 ? 1 / 2 : 1 / 3);
  return {
    estimate: slope,
    standardError: 0,
    series: {
      x: 'budget C = N T',
      y: 'best number of features N',
      log: true,
      points: budgets.map((x, i) => ({ x, y: features[i]!, error: 0, theory: scale(x) })),
    },
  };
}

/**
 * X-03: the exponent of the best N in C with label noise 1, α = 1 (s = 2). Expected 1/(s + 1) = 1/3, the allocation of P2; P1's
 * equal split would be 1/2.
 *
 * Bias: the excess is N κ_N + N/T with corrections of relative order 1/N from κ_N ∝ (N + 1/2)^(-2) and N/T ~ 1/N from
 * 1/(1 − N/T). At C = 10⁷ N = 230: a relative 2/N = 0.009 of N at most, over ln 10³: 0.0013. Search: 10^-3/ln 10³.
 */
export const noisyAllocation: Experiment = () => exponents(1);

/**
 * the same exponent without label noise. Expected 1/2, the equal split of P1. Bias: by symmetry in N and T none; search
 * 10^-3/ln 10³ = 1.5e-4.
 */
export const noiselessAllocation: Experiment = () => exponents(0);

/**
 * minus the exponent of the best excess loss with label noise 1, α = 1. Expected (s − 1)/(s + 1) = 1/3. Bias: as above; the
 * relative corrections of order 1/N enter the loss with a factor of at most 3: 3/230/ln 10³ = 0.002.
 */
export const noisyLossExponent: Experiment = () => {
  const losses = bestSplits(1, 1).map((split) => split.loss);
  return {
    estimate: -logLogSlope(budgets, losses),
    standardError: 0,
    series: {
      x: 'budget C = N T',
      y: 'best excess loss',
      log: true,
      points: budgets.map((x, i) => ({
        x,
        y: losses[i]!,
        error: 0,
        theory: losses[0]! * (x / budgets[0]!) ** (-1 / 3),
      })),
    },
  };
};
