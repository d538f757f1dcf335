// P0-08, P0-09: the variance of least squares, and where its double descent peaks.

import { gaussianMatrix, normals } from '../../linalg/gaussian.ts';
import { leastSquares, minimumNorm } from '../../linalg/least-squares.ts';
import { multiply } from '../../linalg/matrix.ts';
import type { Experiment } from '../experiment.ts';
import { mean, meanError, median } from '../spectra/regression.ts';

/**
 * P0-08: the in-sample error |X(b̂ − b)|²/n of least squares with p = 20 features on n = 100 samples, noise 1. Expected
 * σ²p/n = 0.2, exactly, for every fixed design: the trace of the projection. Bias: none.
 */
export const inSampleVariance: Experiment = (random) => {
  const normal = normals(random);
  const samples = 100;
  const points = [5, 20, 50].map((fitted) => {
    const design = gaussianMatrix(normal, samples, Array<number>(fitted).fill(1));
    const noise = gaussianMatrix(normal, samples, Array<number>(200).fill(1));
    // All 200 draws of the noise at once; the true coefficients are 0.
    const errors = multiply(design, leastSquares(design, noise));
    const draws = noise[0]!.map((_, j) => errors.reduce((sum, row) => sum + row[j]! ** 2, 0) / samples);
    return { x: fitted, y: mean(draws), error: meanError(draws), theory: fitted / samples };
  });
  return {
    estimate: points[1]!.y,
    standardError: points[1]!.error,
    series: { x: 'features p', y: 'in-sample error', log: false, points },
  };
};

const samples = 40;
const total = 250;
/** True coefficients ρ^(-k), ρ = 1.5, k = 0 … 249: accuracy 1 % takes N* = 12 modes. */
const truth = Array.from({ length: total }, (_, k) => 1.5 ** -k);

/** The excess risk of the least-squares fit (of minimal norm for p > n) to the first p features, noise 1, one draw. */
function fitRisk(fitted: number, normal: () => number): number {
  const x = gaussianMatrix(normal, samples, Array<number>(total).fill(1));
  const y = x.map((row) => [row.reduce((sum, value, k) => sum + value * truth[k]!, normal())]);
  const used = x.map((row) => row.slice(0, fitted));
  const theta = fitted <= samples ? leastSquares(used, y) : minimumNorm(used, y);
  return truth.reduce((sum, value, k) => sum + ((k < fitted ? theta[k]![0]! : 0) - value) ** 2, 0);
}

/**
 * The median risk over `draws` draws for each p, beside the mean risk in closed form: with the unfitted part t of the target
 * acting as noise, (1 + t)p/(n − p − 1) + t for p < n − 1 and |b|²(1 − n/p) + (1 + t)n/(p − n − 1) + t for p > n + 1.
 */
export function descentCurve(
  sizes: readonly number[],
  draws: number,
  random: () => number,
): { x: number; y: number; error: number; theory?: number }[] {
  const normal = normals(random);
  return sizes.map((fitted) => {
    const risks = Array.from({ length: draws }, () => fitRisk(fitted, normal));
    return { x: fitted, y: median(risks), error: meanError(risks), ...closedForm(fitted) };
  });
}

function closedForm(fitted: number): { theory?: number } {
  const kept = truth.slice(0, fitted).reduce((sum, value) => sum + value * value, 0);
  const rest = truth.slice(fitted).reduce((sum, value) => sum + value * value, 0);
  if (fitted < samples - 1) return { theory: ((1 + rest) * fitted) / (samples - fitted - 1) + rest };
  if (fitted > samples + 1)
    return { theory: kept * (1 - samples / fitted) + ((1 + rest) * samples) / (fitted - samples - 1) + rest };
  return {};
}

/**
 * P0-09: the number of features at which the median risk peaks, n = 40 samples, N* = 12. Expected 40 = n, where the variance
 * diverges; the abstract's saturating variance has its bump at N*. Bias: the next sizes tried, 36 and 44, have medians 20 times
 * smaller (n/(|p − n| − 1) against n²-fold at p = n).
 */
export const descentPeak: Experiment = (random) => {
  const points = descentCurve([4, 8, 12, 20, 28, 36, 40, 44, 60, 100, 250], 24, random);
  const peak = points.reduce((a, b) => (b.y > a.y ? b : a));
  return {
    estimate: peak.x,
    standardError: 0,
    series: { x: 'features p at n = 40', y: 'median risk (theory: mean)', log: true, points },
  };
};
