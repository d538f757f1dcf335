// P0-12, P0-17, P0-18: what the estimated latent number says about forgetting, robustness and other spectra.

import { normals } from '../../linalg/gaussian.ts';
import type { Experiment } from '../experiment.ts';
import {
  fitRho,
  interferedCoefficient,
  offManifoldFraction,
  squaredMargin,
  taskLoss,
} from '../latent2026.ts';
import { mean, meanError } from '../spectra/regression.ts';

const count = 30;
const start = (k: number): number => 2 ** -k;

/**
 * P0-12: Kendall's tau between the fitted rate and minus the loss on the first task while flat interference of strength
 * t = 0, 0.05, …, 1 is mixed in (ρ = 2, c = 0.1, 30 modes). Expected 1: the rate falls and the loss rises strictly. Bias: none.
 */
export const flatInterference: Experiment = () => {
  const points = Array.from({ length: 21 }, (_, i) => {
    const t = i / 20;
    const after = (k: number) => interferedCoefficient(0.5, t, () => 0.1, k);
    return { x: fitRho(count, after), y: taskLoss(count, start, after), error: 0 };
  });
  const signs = points.flatMap((p, i) =>
    points.slice(i + 1).map((q) => Math.sign(p.x - q.x) * Math.sign(q.y - p.y)),
  );
  return {
    estimate: mean(signs),
    standardError: 0,
    series: { x: 'fitted ρ', y: 'loss on the first task', log: false, points },
  };
};

/**
 * P0-12, counter-model: the loss on the first task after w → −w, in units of |w|², times the ratio of the fitted rates of
 * |w| before and after. Expected 4, exactly: everything is forgotten and the rate is the same.
 */
export const forgettingWithoutCollapse: Experiment = () => {
  const flipped = (k: number) => -start(k);
  const ratio = fitRho(count, (k) => Math.abs(flipped(k))) / fitRho(count, start);
  const size = taskLoss(count, () => 0, start);
  return { estimate: (taskLoss(count, start, flipped) / size) * ratio, standardError: 0 };
};

/** |Pu|² for a uniform unit vector u in D dimensions and the projection P off the first N of them, one draw. */
export function sampleOff(dimension: number, kept: number, normal: () => number): number {
  let [all, off] = [0, 0];
  for (let i = 0; i < dimension; i++) {
    const square = normal() ** 2;
    all += square;
    if (i >= kept) off += square;
  }
  return off / all;
}

/**
 * P0-17: the mean of |Pu|² over 2000 directions, D = 100, N* = 40. Expected (D − N*)/D = 0.6. Bias: none; the law is
 * Beta((D − N)/2, N/2).
 */
export const offManifoldShare: Experiment = (random) => {
  const normal = normals(random);
  const points = [20, 50, 100, 200].map((dimension) => {
    const draws = Array.from({ length: 2000 }, () => sampleOff(dimension, (2 * dimension) / 5, normal));
    return {
      x: dimension,
      y: mean(draws),
      error: meanError(draws),
      theory: offManifoldFraction(dimension, (2 * dimension) / 5),
    };
  });
  return {
    estimate: points[2]!.y,
    standardError: points[2]!.error,
    series: {
      x: 'dimension D, N* = 2D/5',
      y: 'mean squared projection off the manifold',
      log: false,
      points,
    },
  };
};

/**
 * P0-17, counter-model: the squared distance from the boundary of a linear classifier in 40 dimensions after 60 dimensions of
 * weight 0 are added, over that before. Expected 1, exactly, while D − N* grew by 60.
 */
export const paddedMargin: Experiment = (random) => {
  const normal = normals(random);
  const weights = Array.from({ length: 100 }, (_, i) => (i < 40 ? normal() : 0));
  const point = Array.from({ length: 100 }, normal);
  const margin = (dimension: number) =>
    squaredMargin(
      dimension,
      (i) => weights[i]!,
      (i) => point[i]!,
    );
  return { estimate: margin(100) / margin(40), standardError: 0 };
};

/**
 * P0-18: the rate fitted to the power law k^(-2) over its first K = 500 coefficients. Expected e^(3s/K) = 1.01207, which tends to
 * 1: the least-squares slope of −s ln k on k is −s(12/K³)∫₀^K (k − K/2) ln k dk = −3s/K. So the rate is a property of the cut.
 * Bias: the sum differs from the integral by ln(2πK)/2 at the end of weight 6/K²: s·6·4/K² = 2e-4.
 */
export const rateOfPowerLaw: Experiment = () => {
  const points = [50, 500, 5000].map((size) => ({
    x: size,
    y: fitRho(size, (k) => (k + 1) ** -2),
    error: 0,
    theory: Math.exp(6 / size),
  }));
  return {
    estimate: points[1]!.y,
    standardError: 0,
    series: { x: 'coefficients K', y: 'fitted ρ of k^(-2)', log: true, points },
  };
};
