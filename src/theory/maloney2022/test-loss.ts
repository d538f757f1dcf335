// P1-04 … P1-07: the simulated test loss of the generative model against the planar formula.

import { gaussianMatrix, normals } from '../../linalg/gaussian.ts';
import { leastSquares } from '../../linalg/least-squares.ts';
import type { Experiment } from '../experiment.ts';
import type { Sizes } from '../spectra/effective-ridge.ts';
import { lossAt } from '../spectra/planar-loss.ts';
import { simulateLoss } from '../spectra/random-features.ts';
import { mean, meanError } from '../spectra/regression.ts';
import { compressedModes, powerSpectrum } from '../spectra/spectrum.ts';

const modes = compressedModes(160);

/** A simulated quantity relative to another, with its standard error. */
type Ratio = { readonly value: number; readonly error: number };

/** The simulated signal loss over the planar one at offset α, mean of `draws`. */
export function signalRatio(offset: number, sizes: Sizes, draws: number, normal: () => number): Ratio {
  const spectrum = powerSpectrum(modes, 1 + offset);
  const planar = lossAt(spectrum, sizes).signal;
  const ratios = Array.from(
    { length: draws },
    () => simulateLoss(spectrum.value, sizes, normal).signal / planar,
  );
  return { value: mean(ratios), error: meanError(ratios) };
}

/** The settings of the table: offset α, features N, samples T, ridge γ. */
const settings = [
  [0.8, { features: 30, samples: 120, ridge: 0 }],
  [0.8, { features: 120, samples: 30, ridge: 0 }],
  [0.8, { features: 60, samples: 60, ridge: 0.5 }],
  [1, { features: 60, samples: 90, ridge: 1 }],
  [0.5, { features: 30, samples: 60, ridge: 0 }],
  [0.5, { features: 250, samples: 40, ridge: 0 }],
] as const;

/**
 * P1-04: over six settings (N, T, γ), the ratio of simulated to planar loss that is farthest from 1. Expected 1.
 *
 * Bias: corrections to the planar limit are of relative order 1/min(N, T), here at most 1/30 = 3.3 %. (The exactly known
 * one, of the noise factor, is N/(T(T − N − 1)).) The fluctuation of 10 draws is in the standard error.
 */
export const lossTable: Experiment = (random) => {
  const normal = normals(random);
  const ratios = settings.map(([offset, sizes]) => signalRatio(offset, sizes, 10, normal));
  const worst = ratios.reduce((a, b) => (Math.abs(a.value - 1) >= Math.abs(b.value - 1) ? a : b));
  return {
    estimate: worst.value,
    standardError: worst.error,
    series: {
      x: 'setting',
      y: 'simulated loss over planar loss',
      log: false,
      points: ratios.map(({ value, error }, i) => ({ x: i + 1, y: value, error, theory: 1 })),
    },
  };
};

/** P1-05: with fewer samples than features, N = 120, T = 30, no ridge: simulated over Tκ_T/(1 − T/N). Bias 1/30, as above. */
export const fewSamples: Experiment = (random) => {
  const { value, error } = signalRatio(0.8, settings[1][1], 24, normals(random));
  return { estimate: value, standardError: error };
};

/**
 * P1-06: the simulated signal loss at N = 60, T = 90, γ = 1 over that with N and T exchanged. Expected 1 at every ridge.
 * Bias: corrections of relative order 1/60 to each, which need not be equal; 0.017.
 */
export const dualPair: Experiment = (random) => {
  const normal = normals(random);
  const [left, right] = [
    signalRatio(1, { features: 60, samples: 90, ridge: 1 }, 16, normal),
    signalRatio(1, { features: 90, samples: 60, ridge: 1 }, 16, normal),
  ];
  const value = left.value / right.value;
  return {
    estimate: value,
    standardError: value * Math.hypot(left.error / left.value, right.error / right.value),
  };
};

/**
 * P1-07: the part of the simulated loss that label noise causes, at N = 200, T = 100, γ = 5 over that with N and T
 * exchanged, α = 0.8. Symmetry would give 1; the formula gives (T(N − q))/(T′(N′ − q)) = 1.2850 at 160 modes.
 * Bias: relative corrections of order 1/100, 0.013.
 */
export const noisePair: Experiment = (random) => {
  const normal = normals(random);
  const spectrum = powerSpectrum(modes, 1.8);
  const part = (features: number, samples: number) => {
    const draws = Array.from({ length: 8 }, () =>
      simulateLoss(spectrum.value, { features, samples, ridge: 5 }, normal),
    ).map((loss) => loss.noise);
    return { value: mean(draws), error: meanError(draws) };
  };
  const [left, right] = [part(200, 100), part(100, 200)];
  const value = left.value / right.value;
  return {
    estimate: value,
    standardError: value * Math.hypot(left.error / left.value, right.error / right.value),
  };
};

/**
 * P1-20: the test loss, in units of the noise variance, of least squares with 4 independent Gaussian features on 12 samples of noise alone,
 * mean of 8000 draws. With isotropic features a new point adds |w|² to its own noise. Expected (T − 1)/(T − N − 1) = 11/7; the planar
 * factor 1/(1 − N/T) is 3/2. Bias: none, the mean of tr (XᵀX)⁻¹ is N/(T − N − 1) (an inverse Wishart matrix).
 */
export const noiseFactor: Experiment = (random) => {
  const normal = normals(random);
  const losses = Array.from({ length: 8000 }, () => {
    const features = gaussianMatrix(normal, 12, [1, 1, 1, 1]);
    const weights = leastSquares(features, gaussianMatrix(normal, 12, [1]));
    return weights.reduce((loss, row) => loss + (row[0] ?? 0) ** 2, 1);
  });
  return { estimate: mean(losses), standardError: meanError(losses) };
};
