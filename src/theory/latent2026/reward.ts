// P0-16: best-of-n sampling against a proxy reward.

import { normals } from '../../linalg/gaussian.ts';
import type { Experiment, Outcome } from '../experiment.ts';
import { mean, meanError } from '../spectra/regression.ts';

/** The mean quality, with standard error, of the candidate with the best quality + error among n; quality ~ N(0, 1). */
export function bestOf(
  count: number,
  repetitions: number,
  normal: () => number,
  error: () => number,
): { y: number; error: number } {
  const draws = Array.from({ length: repetitions }, () => {
    let [best, quality] = [Number.NEGATIVE_INFINITY, 0];
    for (let i = 0; i < count; i++) {
      const candidate = normal();
      const proxy = candidate + error();
      if (proxy > best) [best, quality] = [proxy, candidate];
    }
    return quality;
  });
  return { y: mean(draws), error: meanError(draws) };
}

/** Student's t with two degrees of freedom, by its inverse distribution function (2u − 1)/√(2u(1 − u)). */
export const heavyTailed = (random: () => number): (() => number) => {
  return () => {
    const u = (Math.floor(random() * 2 ** 32) + 0.5) / 2 ** 32;
    return (2 * u - 1) / Math.sqrt(2 * u * (1 - u));
  };
};

/** The mean ∫₀^∞ (1 − Φ^n) − ∫_(−∞)^0 Φ^n of the largest of n standard normals, by the trapezoidal rule, to 10^-6. */
export function normalMaximum(count: number): number {
  const step = 1e-3;
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let cumulative = 0;
  let result = 0;
  for (let i = -10_000; i < 10_000; i++) {
    const x = i * step;
    const next = cumulative + ((density(x) + density(x + step)) / 2) * step;
    const power = (Math.min(cumulative, 1) ** count + Math.min(next, 1) ** count) / 2;
    result += (i >= 0 ? 1 - power : -power) * step;
    cumulative = next;
  }
  return result;
}

const sizes = [4, 16, 64, 256];

function run(error: () => number, normal: () => number, theory: (n: number) => number): Outcome {
  const points = sizes.map((n) => ({
    x: n,
    ...bestOf(n, Math.round(1_500_000 / n), normal, error),
    theory: theory(n),
  }));
  const last = points.at(-1)!;
  return {
    estimate: last.y,
    standardError: last.error,
    series: { x: 'candidates n', y: 'quality of the candidate with the best proxy', log: false, points },
  };
}

/**
 * P0-16: the quality of the best of 256 by a proxy with Gaussian error of variance 1. Expected E max/√2 = 1.99889 (proxy and
 * quality are jointly normal with correlation 1/√2): quality grows with n, no reward hacking. Bias: none.
 */
export const gaussianProxy: Experiment = (random) => {
  const normal = normals(random);
  return run(normal, normal, (n) => normalMaximum(n) / Math.SQRT2);
};

/**
 * P0-16: the same with errors from Student's t with 2 degrees of freedom. Expected 3Γ(3/2)√(2/n) = 0.2350, falling with n: the
 * density z^(-3) of the error gives the quality the mean 3/s at proxy s, and the largest s is √(n/2)·X, P(X < x) = exp(−x^(-2)).
 * The proxy is hacked although all spectra are the same. Bias: the next order, a relative s^(-2) ~ 2/n·3: the integral of the
 * exact law is 0.2378. Allowed 0.004.
 */
export const heavyTailedProxy: Experiment = (random) =>
  run(heavyTailed(random), normals(random), (n) => 3 * 0.886226925452758 * Math.sqrt(2 / n));
