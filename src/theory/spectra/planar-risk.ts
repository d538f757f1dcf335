// The excess risk of kernel ridge regression on a random design in the planar limit, also for dependent samples.

import { type Problem, squaredBias } from './spectral-risk.ts';
import { degreesOfFreedom, type Spectrum } from './spectrum.ts';

/** Values c with weights that sum to one: the spectrum of the covariance of the samples, or its limit. */
const independentSamples: Spectrum = { value: [1], weight: [1] };

/**
 * The spectrum of the covariance φ^|t−s| of an autoregression of many samples: its density (1 − φ²)/(1 − 2φ cos ω + φ²) at equidistant
 * frequencies; sums over them are those over n samples to a relative 1/(n(1 − φ)). Domain: |φ| < 1.
 */
export function autoregressive(correlation: number): Spectrum {
  const count = 512;
  const value = Array.from({ length: count }, (_, i) => {
    const cosine = Math.cos((Math.PI * (i + 0.5)) / count);
    return (1 - correlation ** 2) / (1 - 2 * correlation * cosine + correlation ** 2);
  });
  return { value, weight: value.map(() => 1 / count) };
}

/**
 * The risk (bias(κ) + σ²ab)/(1 − ab) at ridge μ > 0 on n samples whose features and noise have the covariance C over the samples, spectrum c:
 * κ = μ/e with e = tr C(1 + dC)⁻¹/n and d = tr Λ(eΛ + μ)⁻¹/n, a = tr Λ²(eΛ + μ)⁻²/n and b = tr C²(1 + dC)⁻²/n, which are −∂d/∂e and
 * −∂e/∂d: the deterministic equivalent of (XᵀX/n + μ)⁻¹ is (eΛ + μ)⁻¹, and its derivatives by a multiple of Λ beside μ and by
 * one of C² beside C give bias and variance. At C = 1, ab = q/n with q = Σ(λ/(λ + κ))². The number of samples need not be whole. e is found to
 * a relative 2^-50, between 0 and the largest c.
 */
export function planarRisk(
  problem: Problem,
  samples: number,
  ridge: number,
  covariance: Spectrum = independentSamples,
): number {
  const overModes = (e: number) => degreesOfFreedom(problem.spectrum, ridge / e);
  const overSamples = (d: number, power: number) =>
    covariance.value.reduce((sum, c, i) => sum + covariance.weight[i]! * (c / (1 + d * c)) ** power, 0);
  const atSamples = (e: number) => overModes(e).first / e / samples;
  let [low, high] = [0, Math.max(...covariance.value)];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (overSamples(atSamples(middle), 1) > middle) low = middle;
    else high = middle;
  }
  const share = (overModes(high).second / high ** 2 / samples) * overSamples(atSamples(high), 2);
  return (squaredBias(problem, ridge / high) + problem.noise * share) / (1 - share);
}
