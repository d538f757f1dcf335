// P3-13: the learning curve of ridge regression on dependent samples.

import { solveSpd } from '../../linalg/cholesky.ts';
import { normals } from '../../linalg/gaussian.ts';
import { gram, transpose } from '../../linalg/matrix.ts';
import { autoregressions, whitened } from '../ar1.ts';
import type { Experiment } from '../experiment.ts';
import { autoregressive, planarRisk } from '../spectra/planar-risk.ts';
import { fitPowerLaw, type Measured, mean, meanError } from '../spectra/regression.ts';

const count = 40;
const modes = Array.from({ length: count }, (_, i) => i + 1);
const deviations = modes.map((i) => 1 / i);

/**
 * The excess risk of ridge regression on one draw of the features, averaged over the noise: features and noise are
 * independent autoregressions with parameter φ and unit variance, λ_i = i^(-2), f_i² = i^(-3).
 */
function draw(samples: number, ridge: number, correlation: number, normal: () => number): number {
  const rows = autoregressions(samples, deviations, correlation, normal);
  const matrix = gram(rows, samples * ridge);
  // θ̂ − w = −nμ (G + nμ)⁻¹ w + (G + nμ)⁻¹ Xᵀ ε, and E (Xᵀε)(Xᵀε)ᵀ = Xᵀ C X.
  const shift = solveSpd(
    matrix,
    modes.map((i) => [samples * ridge * i ** -0.5]),
  ).x;
  const half = solveSpd(matrix, gram(whitened(rows, correlation), 0)).x;
  const covariance = solveSpd(matrix, transpose(half)).x;
  return shift.reduce((sum, [bias], i) => sum + (bias! ** 2 + covariance[i]![i]!) / (i + 1) ** 2, 0);
}

const problem = {
  spectrum: { value: modes.map((i) => i ** -2), weight: modes.map(() => 1) },
  target: modes.map((i) => i ** -3),
  noise: 1,
};

const ridgeAt = (samples: number): number => samples ** (-2 / 3);

/** The learning curve at s = 1/2, tail 2 with ridge n^(-2/3). */
function curve(correlation: number, normal: () => number): Measured[] {
  return [800, 1600, 3200, 6400, 12800].map((n) => {
    const draws = Array.from({ length: 25_600 / n }, () => draw(n, ridgeAt(n), correlation, normal));
    return { x: n, y: mean(draws), error: meanError(draws) };
  });
}

/** The planar risk of `samples` samples of an autoregression with parameter φ, at the ridge of the curve. */
export function limitRisk(samples: number, correlation: number): number {
  return planarRisk(problem, samples, ridgeAt(samples), autoregressive(correlation));
}

/**
 * P3-13: the slope of the learning curve with φ = 0.8 minus that with φ = 0. Expected −0.0362, which tends to 0 with n.
 *
 * Expectation: in the planar limit, features and noise with the spectrum of the autoregression over the samples, the slopes over
 * n = 800 … 12800 at 40 modes are 0.6669 and 0.7031. Bias: its corrections are of relative order 1/n with φ = 0 and 1/n′ with φ = 0.8, where
 * products of feature and noise, correlated like φ^(2k), make n count as n′ = n(1 − φ²)/(1 + φ²) = n/4.56: 0.0057 at n = 800; the
 * spectrum of finitely many samples adds 1/(n(1 − φ)) = 0.0063. All fall as 1/n: (1/800 + 0.0057 + 0.0063)(15/16)/ln 16 = 0.0045 of the slope.
 */
export const mixingSlopeDifference: Experiment = (random) => {
  const normal = normals(random);
  const [independent, dependent] = [curve(0, normal), curve(0.8, normal)];
  const [base, mixed] = [fitPowerLaw(independent), fitPowerLaw(dependent)];
  return {
    estimate: mixed.estimate - base.estimate,
    standardError: Math.hypot(base.standardError, mixed.standardError),
    series: {
      x: 'samples n',
      y: 'excess risk, φ = 0.8 (theory: its planar limit)',
      log: true,
      points: dependent.map((point) => ({ ...point, theory: limitRisk(point.x, 0.8) })),
    },
  };
};
