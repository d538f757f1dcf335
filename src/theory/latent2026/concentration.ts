// P0-06: the claimed tail 2 exp(−2nε²/N*) for one predictor, and uniformly over a class of dimension N*.

import type { Experiment } from '../experiment.ts';

/** The fraction of `repetitions` draws that are true, with its standard error. */
function frequency(repetitions: number, draw: () => boolean): { estimate: number; standardError: number } {
  let count = 0;
  for (let i = 0; i < repetitions; i++) if (draw()) count++;
  const estimate = count / repetitions;
  return {
    estimate,
    standardError: Math.sqrt(Math.max(estimate * (1 - estimate), 1 / repetitions) / repetitions),
  };
}

/**
 * P0-06, reading A: how often 200 fair losses of one fixed predictor have a mean farther than 0.05 from 1/2. Expected
 * P(|K − 100| > 10) = 2·P(K ≥ 111) = 0.13737 for K ~ Binomial(200, 1/2); the claimed cap at N* = 1 is 2e^(-1) = 0.736 and
 * grows with N*. Bias: none.
 */
export const fixedPredictor: Experiment = (random) =>
  frequency(4000, () => {
    let sum = 0;
    for (let i = 0; i < 200; i++) sum += random() < 0.5 ? 1 : 0;
    return Math.abs(sum - 100) > 10;
  });

/** How often the mean of n = 200 random sign vectors in d = 20 dimensions is longer than `factor`·√(d/n). */
export function ballFrequency(
  factor: number,
  repetitions: number,
  random: () => number,
): { estimate: number; standardError: number } {
  const [dimension, samples] = [20, 200];
  return frequency(repetitions, () => {
    let square = 0;
    for (let j = 0; j < dimension; j++) {
      let sum = 0;
      for (let i = 0; i < samples; i++) sum += random() < 0.5 ? 1 : -1;
      square += (sum / samples) ** 2;
    }
    return square > (factor * factor * dimension) / samples;
  });
}

/**
 * P0-06, reading C: how often the largest generalisation gap over linear functionals in the unit ball of R^20, on sign
 * features, exceeds 0.9√(d/n) at n = 200. The gap is the length of the mean, n|mean|² ~ χ²_20 up to O(1/n), so
 * P(χ²_20 > 16.2) = e^(-8.1) Σ_{k<10} 8.1^k/k! = 0.7041 is expected; the claimed cap is 2e^(-1.62) = 0.396.
 * Bias: the fourth cumulant −2 of a sign changes the variance of n|mean|² by a relative 1/n, and the distribution function
 * by about (1/2n)·x·density = 0.0025·16·0.06 = 0.0024; a square of coordinates comes in steps of 4/n, 0.02 in n|mean|², smoothed
 * over 20 coordinates: 0.02·0.06 = 0.0012. Allowed 0.004.
 */
export const linearClass: Experiment = (random) => ballFrequency(0.9, 2000, random);

/**
 * How often the largest gap over all functions of a partition into 20 cells, fair labels, exceeds √(d/n)/2 at n = 200; the
 * gap is Σ_cells |n₊ − n₋|/(2n).
 */
export function partitionFrequency(
  repetitions: number,
  random: () => number,
): { estimate: number; standardError: number } {
  return frequency(repetitions, () => {
    const balance = Array<number>(20).fill(0);
    for (let i = 0; i < 200; i++) balance[Math.floor(20 * random())]! += random() < 0.5 ? 1 : -1;
    return balance.reduce((sum, value) => sum + Math.abs(value), 0) / 400 > Math.sqrt(20 / 200) / 2;
  });
}
