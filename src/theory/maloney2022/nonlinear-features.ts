// P1-09: the loss of ridge regression on rectified random features, with more features than inputs.

import { solveSpd } from '../../linalg/cholesky.ts';
import { gaussianMatrix, normals } from '../../linalg/gaussian.ts';
import { gram, project } from '../../linalg/matrix.ts';
import { symmetricEigen } from '../../linalg/symmetric-eigen.ts';
import type { Experiment } from '../experiment.ts';
import { mean, meanError } from '../spectra/regression.ts';

const inputs = 16;
const units = 64;
const samples = 1000;
const ridge = 0.002;
const repeats = 3;

const dot = (u: readonly number[], v: readonly number[]): number =>
  u.reduce((sum, value, i) => sum + value * v[i]!, 0);
const relu = (x: number): number => Math.max(x, 0);

/** E relu(u·x) relu(v·x) over standard normal x: |u||v|(sin θ + (π − θ) cos θ)/2π, θ the angle between u and v. */
function moment(u: readonly number[], v: readonly number[]): number {
  const size = Math.sqrt(dot(u, u) * dot(v, v));
  const cosine = Math.min(1, Math.max(-1, dot(u, v) / size));
  const angle = Math.acos(cosine);
  return (size * (Math.sin(angle) + (Math.PI - angle) * cosine)) / (2 * Math.PI);
}

/** A random feature map: the covariance of its features, their correlation with the target, and the mean square of the target. */
type Moments = { readonly covariance: number[][]; readonly correlation: number[]; readonly square: number };

/** The target Σ relu(u_k·x) s_k, as directions u_k with signs and sizes s_k. */
type Target = { readonly directions: readonly (readonly number[])[]; readonly sizes: readonly number[] };

function momentsOf(features: readonly (readonly number[])[], { directions, sizes }: Target): Moments {
  const along = (u: readonly number[]): number =>
    directions.reduce((sum, v, k) => sum + sizes[k]! * moment(u, v), 0);
  return {
    covariance: features.map((u) => features.map((v) => moment(u, v))),
    correlation: features.map(along),
    square: directions.reduce((sum, u, k) => sum + sizes[k]! * along(u), 0),
  };
}

/**
 * The planar loss of ridge regression on features of that covariance: (κ² Σ λ t²/(λ + κ)² + s²)/(1 − q/T), κ(1 − d/T) = μ, with t the
 * weights of the best combination in the eigenbasis and s² what it leaves of the target, which acts as noise.
 */
function planar({ covariance, correlation, square }: Moments): number {
  const { values, vectors } = symmetricEigen(covariance);
  // Products with the eigenvectors, which are the columns; λt² = (bᵀe)²/λ.
  const shares = values.map(
    (value, i) => correlation.reduce((sum, b, j) => sum + b * vectors[j]![i]!, 0) ** 2 / value,
  );
  const left = square - shares.reduce((sum, share) => sum + share, 0);
  let [low, high] = [ridge, ridge + values.reduce((sum, value) => sum + value, 0) / samples];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    const degrees = values.reduce((sum, value) => sum + value / (value + middle), 0);
    if (middle * (1 - degrees / samples) < ridge) low = middle;
    else high = middle;
  }
  const second = values.reduce((sum, value) => sum + (value / (value + low)) ** 2, 0);
  const bias = values.reduce((sum, value, i) => sum + shares[i]! * (low / (value + low)) ** 2, 0);
  return (bias + left) / (1 - second / samples);
}

/** The loss of a fit to drawn samples, averaged over all inputs in closed form: E y² − 2wᵀb + wᵀΣw. */
function simulated(
  features: readonly (readonly number[])[],
  target: Target,
  { covariance, correlation, square }: Moments,
  normal: () => number,
): number {
  const x = gaussianMatrix(normal, samples, Array<number>(inputs).fill(1));
  const phi = x.map((row) => features.map((u) => relu(dot(u, row))));
  const y = x.map((row) =>
    target.directions.reduce((sum, u, k) => sum + target.sizes[k]! * relu(dot(u, row)), 0),
  );
  const weights = solveSpd(gram(phi, samples * ridge), project(phi, y)).x.map(([w]) => w!);
  const fitted = weights.reduce((sum, w, i) => sum + w * dot(covariance[i]!, weights), 0);
  return square - 2 * dot(weights, correlation) + fitted;
}

/** What the best linear function of the inputs leaves of the target: E y² − |Σ s u|²/4, by E relu(u·x)x = u/2. */
function linearPlateau({ directions, sizes }: Target, square: number): number {
  const sum = directions[0]!.map((_, i) => directions.reduce((total, u, k) => total + sizes[k]! * u[i]!, 0));
  return square - dot(sum, sum) / 4;
}

/**
 * P1-09, P1-10: the simulated loss over the planar formula with the spectrum of the features, a mean over N = 32, 64, 128, 256 rectified
 * features of 16 inputs, fitted to 1000 samples of a target of 64 rectified units. Expected 1. The curve is the loss over what the best
 * linear function of the inputs leaves, which no number of linear features gets below.
 *
 * Bias: features are not Gaussian; what the planar formula takes for independent noise, the part of the target outside their span, depends
 * on them by fourth moments, of relative order 1/16 in 16 dimensions, and it is weighted by q/T ≤ 0.2. Fluctuations of the spectrum are of
 * order 1/N ≤ 1/32. Together 0.0125 + 0.031 = 0.044.
 */
export const nonlinearFeatures: Experiment = (random) => {
  const normal = normals(random);
  const unit = Array<number>(inputs).fill(1 / inputs);
  const target: Target = {
    directions: gaussianMatrix(normal, units, unit),
    sizes: Array.from({ length: units }, () => normal() / Math.sqrt(units)),
  };
  const points = [32, 64, 128, 256].map((count) => {
    const runs = Array.from({ length: repeats }, () => {
      const features = gaussianMatrix(normal, count, unit);
      const moments = momentsOf(features, target);
      const expected = planar(moments);
      const loss = simulated(features, target, moments, normal);
      const plateau = linearPlateau(target, moments.square);
      return { ratio: loss / expected, level: loss / plateau, theory: expected / plateau };
    });
    const levels = runs.map(({ level }) => level);
    return {
      ratios: runs.map(({ ratio }) => ratio),
      point: {
        x: count,
        y: mean(levels),
        error: meanError(levels),
        theory: mean(runs.map(({ theory }) => theory)),
      },
    };
  });
  const ratios = points.flatMap((one) => one.ratios);
  return {
    estimate: mean(ratios),
    standardError: meanError(ratios),
    series: {
      x: 'rectified features N',
      y: 'loss over what the best linear function leaves',
      log: true,
      points: points.map(({ point }) => point),
    },
  };
};
