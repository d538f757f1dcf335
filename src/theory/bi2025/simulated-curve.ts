// P3-06: the learning curve of kernel ridge regression, simulated with noisy samples.

import { normals } from '../../linalg/gaussian.ts';
import type { Experiment } from '../experiment.ts';
import { simulateRidge } from '../spectra/kernel-ridge.ts';
import { planarRisk } from '../spectra/planar-risk.ts';
import { fitPowerLaw, mean, meanError } from '../spectra/regression.ts';

const modes = 100;
const draws = 16_000;

/**
 * P3-06: minus the slope of the simulated mean risk over n = 50 … 800 at s = 1/2 and tail 2, with noise 0.1 and the stated ridge
 * n^(-2/3), on 100 Gaussian modes. The stated exponent is 2/3; expected is what the planar limit makes of it at these n.
 *
 * Expectation: in that limit the risk is (Σ(κ/(λ+κ))²f² + σ²q/n)/(1 − q/n), κ(1 − d/n) = μ, with d = Σλ/(λ+κ), q = Σ(λ/(λ+κ))². At
 * n = 50, 100, 200, 400, 800 it is 0.046809, 0.028415, 0.017464, 0.010820 and 0.006736, of slope 0.69866. Corrections to the limit are of
 * relative order 1/n: at most 1/50 at the first point, a slope of 0.02·0.9/(4 ln 2) = 0.0065; that of Var d/n, d = 5, is as large. Together
 * 0.013.
 */
export const simulatedSlope: Experiment = (random) => {
  const normal = normals(random);
  const spectrum = Array.from({ length: modes }, (_, i) => (i + 1) ** -2);
  const target = spectrum.map((_, i) => (i + 1) ** -1.5);
  const points = [50, 100, 200, 400, 800].map((n) => {
    const risks = Array.from({ length: draws / n }, () =>
      simulateRidge({ spectrum, target, noise: 0.1 }, n, n ** (-2 / 3), normal),
    );
    const theory = planarRisk(
      {
        spectrum: { value: spectrum, weight: spectrum.map(() => 1) },
        target: target.map((f) => f * f),
        noise: 0.1,
      },
      n,
      n ** (-2 / 3),
    );
    return { x: n, y: mean(risks), error: meanError(risks), theory };
  });
  return { ...fitPowerLaw(points), series: { x: 'samples n', y: 'excess risk', log: true, points } };
};
