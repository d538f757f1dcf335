// The two models of a compute budget C = N D that the paper's law follows from, and their exact minimisers: spectral exponent s,
// parameters N, data D, noise variance σ². Exponents are held to 106 bits.

import { exactly, exactSum, minus, over, plus, powOf, quotient, times } from './numerics/double-double.ts';

/** Model A: N^(-(s−1)) + D^(-(s−1)/s); the data resolve D^(1/s) modes. Arguments s, N, D, all positive. */
export function lossA(decay: number, parameters: number, samples: number): number {
  const capacity = exactSum(1, -decay);
  return powOf(parameters, capacity) + powOf(samples, over(capacity, exactly(decay)));
}

/** The paper's number of parameters C^(1/(s+1)). Arguments s, C. */
export function paramsA(decay: number, budget: number): number {
  return powOf(budget, over(exactly(1), exactSum(decay, 1)));
}

/** The paper's amount of data C^(s/(s+1)). Arguments s, C. */
export function dataA(decay: number, budget: number): number {
  return powOf(budget, over(exactly(decay), exactSum(decay, 1)));
}

/**
 * The number of parameters s^(s/(s²−1))·C^(1/(s+1)) that minimises model A: the root of s·N^(1−s) = D^(-(s−1)/s), D = C/N.
 * Arguments s, C; s > 1.
 */
export function paramsExactA(decay: number, budget: number): number {
  const factor = times(exactSum(decay, -1), exactSum(decay, 1));
  return powOf(decay, over(exactly(decay), factor)) * paramsA(decay, budget);
}

/** Model B: N^(1−s)/(s−1) + σ²N/D; truncation plus the variance of N fitted parameters. Arguments σ², s, N, D. */
export function lossB(noise: number, decay: number, parameters: number, samples: number): number {
  return quotient(powOf(parameters, exactSum(1, -decay)), decay - 1) + quotient(noise * parameters, samples);
}

/**
 * The number of parameters (C/(2σ²))^(1/(s+1)) that minimises model B, as C^(1/(s+1)) times (2σ²)^(-1/(s+1)). Arguments σ², s, C.
 */
export function paramsB(noise: number, decay: number, budget: number): number {
  const exponent = over(exactly(1), exactSum(decay, 1));
  return powOf(budget, exponent) * powOf(2 * noise, minus(exponent));
}

/** The best loss under model B in closed form, N^(1−s)(1/(s−1) + 1/2) at its minimiser N. Arguments σ², s, C; s > 1. */
export function bestLossB(noise: number, decay: number, budget: number): number {
  const exponent = plus(over(exactly(2), exactSum(decay, 1)), exactly(-1));
  return powOf(budget / (2 * noise), exponent) * (1 / (decay - 1) + 0.5);
}
