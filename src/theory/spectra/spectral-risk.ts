// The risk of kernel ridge regression in the eigenbasis of its covariance: bias plus variance at a ridge μ.

import { goldenSection, type Minimum } from '../numerics/search.ts';
import { degreesOfFreedom, type Modes, powerSpectrum, type Spectrum } from './spectrum.ts';

/** A regression problem: the spectrum, the squared target coefficients f² of its entries, and the noise variance σ². */
export type Problem = {
  readonly spectrum: Spectrum;
  readonly target: readonly number[];
  readonly noise: number;
};

/**
 * Power-law problem of source smoothness s and tail β: λ_i = i^(-β) and f_i² = i^(-(2sβ+1)), the borderline of the source
 * condition f = λ^s g with g in ℓ² (any smaller exponent leaves it), so that the slopes of bias and risk are exact.
 */
export function powerProblem(modes: Modes, source: number, tail: number, noise: number): Problem {
  const target = modes.index.map((i) => i ** -(2 * source * tail + 1));
  return { spectrum: powerSpectrum(modes, tail), target, noise };
}

/** The squared bias Σ (μ/(λ + μ))² f² at ridge μ > 0. */
export function squaredBias({ spectrum: { value, weight }, target }: Problem, ridge: number): number {
  let sum = 0;
  for (let i = value.length - 1; i >= 0; i--) {
    const share = ridge / (value[i]! + ridge);
    sum += weight[i]! * share * share * target[i]!;
  }
  return sum;
}

/** Bias plus the variance σ²/n·Σ (λ/(λ + μ))², at ridge μ > 0 on n samples: the mean excess risk on a fixed design. */
export function exactRisk(problem: Problem, samples: number, ridge: number): number {
  const modes = degreesOfFreedom(problem.spectrum, ridge).second;
  return squaredBias(problem, ridge) + (problem.noise / samples) * modes;
}

/** Bias plus σ²/n times the effective dimension, which bounds it, at ridge μ > 0 on n samples. */
export function risk(problem: Problem, samples: number, ridge: number): number {
  const modes = degreesOfFreedom(problem.spectrum, ridge).first;
  return squaredBias(problem, ridge) + (problem.noise / samples) * modes;
}

/** The minimum of a risk over ridges between 1e-14 and 10; `at` is ln μ, found to 1e-5. */
export function bestRidge(riskAt: (ridge: number) => number): Minimum {
  return goldenSection((t) => riskAt(Math.exp(t)), Math.log(1e-14), Math.log(10), 1e-5);
}
