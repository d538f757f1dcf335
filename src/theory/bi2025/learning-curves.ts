// P3-06, P3-07, P3-08: the slope of the learning curve of kernel ridge regression.

import { normals } from '../../linalg/gaussian.ts';
import type { Experiment } from '../experiment.ts';
import { simulateKernelRidge } from '../spectra/kernel-ridge.ts';
import { fitPowerLaw, logLogSlope, logSpaced, mean, meanError } from '../spectra/regression.ts';
import { bestRidge, exactRisk, powerProblem } from '../spectra/spectral-risk.ts';
import { compressedModes } from '../spectra/spectrum.ts';

const tail = 2;
const modes = compressedModes(1e12);

/** Minus the slope of the best risk over n = 10⁵ … 10⁸, tail 2, noise 0.1. */
export function learningCurveSlope(source: number): number {
  const problem = powerProblem(modes, source, tail, 0.1);
  const samples = logSpaced(1e5, 1e8, 4);
  return -logLogSlope(
    samples,
    samples.map((n) => bestRidge((ridge) => exactRisk(problem, n, ridge)).value),
  );
}

const exponent = (source: number): number => (2 * source) / (2 * source + 1 / tail);

/**
 * P3-06: the largest deviation of the fitted slope from 2s/(2s + 1/β) over s = 1/4, 1/2, 3/4, 1. Expected 0.
 *
 * Bias: at s < 1 the corrections are powers of μ and below 0.002. At s = 1 the bias is μ² Σ_{i<K} 1/i = μ²(ln K + γ) with
 * K = μ^(-1/β) modes, so the source looks like 1 − 1/(2β(ln K + γ)). At the middle of the range, n = 10^6.5, μ = 10^-2.4 or
 * K = 16: s_eff = 1 − 1/13.4 = 0.925 and the slope 0.787, that is 0.013 below 0.8. Allowed 0.015.
 */
export const excessRiskSlope: Experiment = () => {
  const sources = [0.25, 0.5, 0.75, 1];
  const slopes = sources.map(learningCurveSlope);
  const points = sources.map((s, i) => ({ x: s, y: slopes[i]!, error: 0, theory: exponent(s) }));
  return {
    estimate: Math.max(...points.map(({ y, theory }) => Math.abs(y - theory))),
    standardError: 0,
    series: { x: 'source smoothness s', y: 'slope of the learning curve', log: false, points },
  };
};

/**
 * P3-07: the fitted slope at s = 2.5. The stated formula gives 10/11 = 0.909; ridge regression saturates at s = 1, where
 * the slope is 4/5.
 *
 * Bias: with Σ f_i²/λ_i² finite, the bias is μ² up to a relative O(μ), and the effective dimension is c K − 1/2, c = π/2.
 * The best risk weighs them 1 : 4, so ln R is lowered by 0.8/(2cK): 0.025 at n = 10⁵ (K = 10), 0.006 at 10⁸ (K = 40). Over
 * ln 10³ that flattens the slope by 0.003. Allowed 0.005.
 */
export const saturatedSlope: Experiment = () => {
  const sources = [0.5, 1, 1.5, 2, 2.5];
  const points = sources.map((s) => ({
    x: s,
    y: learningCurveSlope(s),
    error: 0,
    theory: exponent(Math.min(s, 1)),
  }));
  return {
    estimate: points.at(-1)!.y,
    standardError: 0,
    series: { x: 'source smoothness s', y: 'slope of the learning curve', log: false, points },
  };
};

/**
 * P3-08: minus the slope of the simulated mean risk without noise and ridge over T = 10 … 80 samples, at s = 1/2 and tail 2.
 * The stated formula gives 2/3; without noise the slope is 2βs = 2.
 *
 * Bias: the planar risk is proportional to T(T + 1/2)^-3 (d(κ) = cκ^(-1/2) − 1/2, bias κ/2, 1 − q/T = (T + 1/2)/2T), which
 * lowers the slope by 3(1 − ln(80.5/10.5)/ln 8) = 0.06; corrections to the planar limit are O(1/T) of the risk, at most a
 * relative 2/T, or 2(1/10 − 1/80)/ln 8 = 0.08 of the slope. The modes beyond 800 add 1/(800κ) = 3 to d = 80, a relative
 * 2·3/80 of κ at the last point: 0.02 of the slope. Together 0.16.
 */
export const noiselessSlope: Experiment = (random) => {
  const normal = normals(random);
  const count = 800;
  const spectrum = Array.from({ length: count }, (_, i) => (i + 1) ** -tail);
  const target = spectrum.map((_, i) => (i + 1) ** -1.5);
  const points = [10, 20, 40, 80].map((n) => {
    const draws = Array.from({ length: 1200 / n }, () =>
      simulateKernelRidge({ spectrum, target, noise: 0 }, n, 0, normal),
    );
    return { x: n, y: mean(draws), error: meanError(draws) };
  });
  return { ...fitPowerLaw(points), series: { x: 'samples T', y: 'excess risk', log: true, points } };
};
