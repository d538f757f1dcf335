// P1-09, P1-16 … P1-18: where the power laws come from, and where they stop.

import { gaussianMatrix, normals } from '../../linalg/gaussian.ts';
import { numericalRank } from '../../linalg/least-squares.ts';
import { multiply } from '../../linalg/matrix.ts';
import type { Experiment } from '../experiment.ts';
import { ridgelessRidge } from '../spectra/effective-ridge.ts';
import { reluFeatures, simulateLoss, simulateTruncated } from '../spectra/random-features.ts';
import { mean, meanError } from '../spectra/regression.ts';
import { compressedModes, powerSpectrum } from '../spectra/spectrum.ts';

/**
 * P1-09: the rank of 80 ReLU features of 16-dimensional inputs on 240 samples over that of 80 linear features. Expected
 * 80/16 = 5: linear features have the rank of the inputs, ReLU features full rank with probability 1. Bias 0: ranks are
 * counted at a relative threshold of 10^-9, far above rounding (10^-14) and below the smallest singular value (10^-3).
 */
export const featureRank: Experiment = (random) => {
  const normal = normals(random);
  const variances = powerSpectrum(compressedModes(16), 1.5).value;
  const inputs = gaussianMatrix(normal, 240, variances);
  const linear = multiply(inputs, gaussianMatrix(normal, 16, Array<number>(80).fill(1)));
  const rectified = reluFeatures(inputs, 80, normal);
  return { estimate: numericalRank(rectified, 1e-9) / numericalRank(linear, 1e-9), standardError: 0 };
};

/**
 * P1-16: the simulated loss at N = 20 T, T = 30, over the plateau T κ_T. Expected 1/(1 − 1/20) = 1.0526, while the law in N
 * alone would have fallen by 20^(-0.8) = 0.09. Bias: planar corrections of relative order 1/T = 0.033, times 1.0526.
 */
export const samplePlateau: Experiment = (random) => {
  const normal = normals(random);
  const spectrum = powerSpectrum(compressedModes(120), 1.8);
  const plateau = 30 * ridgelessRidge(spectrum, 30);
  const points = [40, 60, 120, 300, 600].map((features) => {
    const draws = Array.from(
      { length: 8 },
      () => simulateLoss(spectrum.value, { features, samples: 30, ridge: 0 }, normal).signal / plateau,
    );
    return { x: features, y: mean(draws), error: meanError(draws), theory: 1 / (1 - 30 / features) };
  });
  return {
    estimate: points[4]!.y,
    standardError: points[4]!.error,
    series: { x: 'features N at T = 30', y: 'loss over the plateau', log: true, points },
  };
};

/**
 * P1-17: N = 100 features and T = 120 samples beyond M = 40 latent modes, noise 1: the loss that label noise causes, above
 * the noise. Expected M/(T − M − 1) = 0.50633, exactly: all latent directions are fitted, as by least squares in them.
 * Bias: the ridge 10^-3 beside eigenvalues of at least T·N·λ_40/4 = 4 is a relative 3·10^-4: 2e-4.
 */
export const beyondLatent: Experiment = (random) => {
  const normal = normals(random);
  const spectrum = powerSpectrum(compressedModes(40), 1.8).value;
  const draws = Array.from(
    { length: 32 },
    () => simulateLoss(spectrum, { features: 100, samples: 120, ridge: 1e-3 }, normal).noise - 1,
  );
  return { estimate: mean(draws), standardError: meanError(draws) };
};

/**
 * P1-18, reading A: least squares on 20 of 60 modes, no label noise, α = 0.8, T = 400 samples, relative to the variance of the
 * 40 missing modes. Expected (T − 1)/(T − 21) = 1.05277, exactly (the missing modes act as noise): a plateau at 1 for T → ∞.
 */
export const missingModes: Experiment = (random) => {
  const normal = normals(random);
  const spectrum = powerSpectrum(compressedModes(60), 1.8).value;
  const missing = spectrum.slice(20).reduce((sum, value) => sum + value, 0);
  const points = [50, 100, 200, 400].map((samples) => {
    const draws = Array.from(
      { length: 24 },
      () => simulateTruncated(spectrum, 20, samples, 0, normal) / missing,
    );
    return { x: samples, y: mean(draws), error: meanError(draws), theory: (samples - 1) / (samples - 21) };
  });
  return {
    estimate: points[3]!.y,
    standardError: points[3]!.error,
    series: { x: 'samples T', y: 'loss over the variance of the missing modes', log: true, points },
  };
};
