// The excess risk of kernel ridge regression on a random design in the planar limit.

import { type Problem, squaredBias } from './spectral-risk.ts';
import { degreesOfFreedom } from './spectrum.ts';

/**
 * The risk (bias(κ) + σ²q/n)/(1 − q/n) at ridge μ > 0 on n samples, with κ(1 − d(κ)/n) = μ, d = Σ λ/(λ + κ) and q = Σ (λ/(λ + κ))². The
 * number of samples need not be whole. κ is found to a relative 2^-50: it lies between μ and μ + Σλ/n.
 */
export function planarRisk(problem: Problem, samples: number, ridge: number): number {
  const { value, weight } = problem.spectrum;
  const trace = value.reduce((sum, x, i) => sum + weight[i]! * x, 0);
  let [low, high] = [ridge, ridge + trace / samples];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (middle * (1 - degreesOfFreedom(problem.spectrum, middle).first / samples) < ridge) low = middle;
    else high = middle;
  }
  const share = degreesOfFreedom(problem.spectrum, low).second / samples;
  return (squaredBias(problem, low) + problem.noise * share) / (1 - share);
}
