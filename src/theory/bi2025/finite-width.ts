// P3-14: the learning curve of a model with finitely many random features.

import type { Experiment } from '../experiment.ts';
import { tunedLossOf } from '../spectra/planar-loss.ts';
import { logLogSlope, logSpaced } from '../spectra/regression.ts';
import { compressedModes, powerConstant, powerSpectrum } from '../spectra/spectrum.ts';

const spectrum = powerSpectrum(compressedModes(1e12), 2);

/** The excess of the best planar loss over the label noise 1, with `width` features and `samples` samples, tail 2. */
const excess = (width: number, samples: number): number => tunedLossOf(spectrum, width, samples, 1).loss - 1;

/**
 * P3-14: the excess loss at N = 100 features and T = 10⁸ samples. A "constant-scale deviation" of the law T^(-1/2) would be
 * some 10^-4; the loss stops at N κ_N = 100 (c/(N + 1/2))² = 0.02443, c = π/2.
 *
 * Bias: at T = ∞ the loss without ridge is N κ_N exactly; label noise adds q/T ≤ 10^-6, and κ_N solves c κ^(-1/2) − 1/2 = N
 * up to O(κ) in d, a relative κ/N·2 < 10^-5. Allowed 2e-6.
 */
export const fixedWidthPlateau: Experiment = () => {
  const samples = logSpaced(1e3, 1e8, 6);
  const plateau = 100 * (powerConstant(2) / 100.5) ** 2;
  const points = samples.map((x) => ({ x, y: excess(100, x), error: 0, theory: plateau }));
  return {
    estimate: points.at(-1)!.y,
    standardError: 0,
    series: { x: 'samples T', y: 'excess loss at N = 100', log: true, points },
  };
};

/**
 * P3-14 repaired: minus the slope over T = 10⁵ … 10⁸ with width N = T^(3/10). Expected min(3/10, 1/2) = 3/10: α₁ = 1 in N, and
 * α₁/(1 + α₁) = 1/2 in T.
 *
 * Bias: N κ_N ∝ N/(N + 1/2)² with N = 32 … 251 has the slope 0.2961 instead of 0.3; the share c T^(-1/2) of the samples, 6.6 %
 * of it at T = 10⁵ and 1.6 % at 10⁸, steepens the sum by 0.0069 where it merely adds. Allowed 0.008.
 */
export const growingWidthSlope: Experiment = () => {
  const samples = logSpaced(1e5, 1e8, 4);
  const slope = (power: number) =>
    -logLogSlope(
      samples,
      samples.map((n) => excess(n ** power, n)),
    );
  const points = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map((power) => ({
    x: power,
    y: slope(power),
    error: 0,
    theory: Math.min(power, 0.5),
  }));
  return {
    estimate: points[1]!.y,
    standardError: 0,
    series: { x: 'width exponent g, N = T^g', y: 'slope of the learning curve', log: false, points },
  };
};

/** The slope without width limit over T = 10⁵ … 10⁸. Expected α₁/(1 + α₁) = 1/2; corrections are O(T^(-1/2)). */
export const unlimitedWidthSlope: Experiment = () => {
  const samples = logSpaced(1e5, 1e8, 4);
  const losses = samples.map((n) => excess(Number.POSITIVE_INFINITY, n));
  return { estimate: -logLogSlope(samples, losses), standardError: 0 };
};
