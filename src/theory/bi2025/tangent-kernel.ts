// P3-15: the spectrum of the neural tangent kernel on the circle.

import type { Experiment } from '../experiment.ts';
import { circleEigenvalue, circleEigenvalueExact } from '../spectra/circle-kernel.ts';
import { logLogSlope, logSpaced } from '../spectra/regression.ts';

const angles = 16384;
const even = logSpaced(10, 400, 24).map((k) => 2 * Math.round(k / 2));

/**
 * P3-15: minus the slope of the eigenvalues at even frequencies k = 10 … 400 of the ReLU tangent kernel. Expected tail 2.
 *
 * Bias: the eigenvalue is (2k² + 6)/(k² − 1)²/π² = 2k^(-2)(1 + 5/k² + …)/π². With the weights w of the fit over these 24
 * frequencies Σ w·5/k² = −0.0087, and aliasing on 16384 angles, a relative (π²/3)(k/16384)², adds 0.0003. Allowed 0.01.
 */
export const tangentKernelTail: Experiment = () => {
  const points = even.map((k) => ({
    x: k,
    y: circleEigenvalue(k, angles, false),
    error: 0,
    theory: circleEigenvalueExact(k, false),
  }));
  return {
    estimate: -logLogSlope(
      even,
      points.map((point) => point.y),
    ),
    standardError: 0,
    series: { x: 'even frequency', y: 'eigenvalue', log: true, points },
  };
};

/**
 * P3-15 audit: the largest eigenvalue of the kernel without bias at an odd frequency 3 … 399, relative to its even
 * neighbour. It is 0: by symmetry the trapezoidal sum cancels to rounding, 16384·2⁻⁵³ at most, over eigenvalues ≥ 10^-6. The
 * ratio is below 2·10^-6 whatever the rounding, and about 10^-10 in fact.
 */
export const deadFrequencies: Experiment = () => {
  const points = [3, 5, 9, 17, 33, 65, 129, 257, 399].map((k) => ({
    x: k,
    y: Math.abs(circleEigenvalue(k, angles, false)) / circleEigenvalue(k + 1, angles, false),
    error: 0,
    theory: 0,
  }));
  return {
    estimate: Math.max(...points.map((point) => point.y)),
    standardError: 0,
    series: { x: 'odd frequency', y: 'eigenvalue relative to the next even one', log: false, points },
  };
};
