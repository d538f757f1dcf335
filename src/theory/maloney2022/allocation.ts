// P1-12 … P1-15: the optimal ridge, and how a budget N T = C is best split.

import type { Experiment } from '../experiment.ts';
import { optimalDof } from '../maloney2022.ts';
import { goldenSection } from '../numerics/search.ts';
import { ridgelessRidge } from '../spectra/effective-ridge.ts';
import { planarLoss, tunedLossOf } from '../spectra/planar-loss.ts';
import { compressedModes, powerSpectrum, type Spectrum } from '../spectra/spectrum.ts';

const modes = compressedModes(1e9);
const offsets = [0.3, 0.5, 1, 2, 3];
const spectra = new Map(offsets.map((offset) => [offset, powerSpectrum(modes, 1 + offset)]));
const spectrumOf = (offset: number): Spectrum => spectra.get(offset)!;

/**
 * P1-12: the degrees of freedom at the best ridge of the discrete spectrum, N = 500, T = 1000, α = 1/2, over the root of the
 * quadratic, 2NT/(N + T + √((N − T)² + 8NT/(α(1 + α)))). Expected 1.
 * Bias: the −1/2 of d(κ) is an error of relative order 1/(2d), d = 263: 0.002.
 */
export const optimalRidge: Experiment = () => {
  const points = offsets.map((offset) => ({
    x: offset,
    y: tunedLossOf(spectrumOf(offset), 500, 1000, 0).degrees,
    error: 0,
    theory: optimalDof(offset, 500, 1000),
  }));
  return {
    estimate: points[1]!.y / points[1]!.theory,
    standardError: 0,
    series: { x: 'α', y: 'degrees of freedom at the best ridge', log: false, points },
  };
};

/** ln(T/N) of the best split of the budget C = N T under the given loss, searched between `low` and 3. */
function bestSplit(budget: number, low: number, loss: (features: number, samples: number) => number): number {
  const at = (t: number) => loss(Math.sqrt(budget * Math.exp(-t)), Math.sqrt(budget * Math.exp(t)));
  // A coarse scan first, so that a maximum between two minima is not taken for a minimum.
  const scan = Array.from({ length: 13 }, (_, i) => low + ((3 - low) * i) / 12).map((t) => ({
    t,
    value: at(t),
  }));
  const { t } = scan.reduce((a, b) => (b.value <= a.value ? b : a));
  const step = (3 - low) / 12;
  return goldenSection(at, t - step, t + step, 1e-4).at;
}

/**
 * P1-13: with the ridge tuned, the largest |ln(T/N)| of the best splits of N T = 10⁴ over α = 0.3, 0.5, 1, 2, 3. Expected 0.
 * Bias: the loss is flat at its minimum; a relative 10^-13 of rounding and search in it moves the argument by 10^-6 … 10^-5,
 * the search stops at 10^-4. Allowed 1e-3.
 */
export const tunedSplit: Experiment = () => {
  const points = offsets.map((offset) => ({
    x: offset,
    y: bestSplit(1e4, -3, (features, samples) => tunedLossOf(spectrumOf(offset), features, samples, 0).loss),
    error: 0,
    theory: 0,
  }));
  return {
    estimate: Math.max(...points.map(({ y }) => Math.abs(y))),
    standardError: 0,
    series: { x: 'α', y: 'ln(T/N) of the best split', log: false, points },
  };
};

/**
 * P1-14: at α = 1 the tuned loss at N = T = 1000 over that with N = ∞. Expected 2: the loss is (π²/4)(1/N + 1/T).
 * Bias: d = cκ^(-1/2) − 1/2 changes each of the two losses by a relative 1/T or 1/d = 2/T: 2·2/1000.
 */
export const additiveLaw: Experiment = () => {
  const spectrum = spectrumOf(1);
  const wide = tunedLossOf(spectrum, Number.POSITIVE_INFINITY, 1000, 0).loss;
  const points = [250, 500, 1000, 2000, 4000].map((features) => ({
    x: features,
    y: tunedLossOf(spectrum, features, 1000, 0).loss / wide,
    error: 0,
    theory: 1 + 1000 / features,
  }));
  return {
    estimate: points[2]!.y,
    standardError: 0,
    series: { x: 'features N at T = 1000', y: 'tuned loss over that at N = ∞', log: false, points },
  };
};

/**
 * P1-15: without ridge the best split of N T = 10⁶ at α = 1. Expected T/N = (α + 2)/α = 3; by
 * duality its inverse is as good, and N = T diverges.
 * Bias: N κ_N ∝ N(N + 1/2)^(-2) has the slope −1 + 1/N at N = 577 instead of −α, and T/N = (α + 2)/α changes by −2/α² per unit
 * of α: 0.0035. Allowed 0.005.
 */
export const ridgelessSplit: Experiment = () => {
  const points = [0.5, 1, 2].map((offset) => ({
    x: offset,
    y: Math.exp(
      bestSplit(1e6, 0.25, (features, samples) => {
        const least = Math.min(features, samples);
        return planarLoss(spectrumOf(offset), features, samples, ridgelessRidge(spectrumOf(offset), least))
          .signal;
      }),
    ),
    error: 0,
    theory: (offset + 2) / offset,
  }));
  return {
    estimate: points[1]!.y,
    standardError: 0,
    series: { x: 'α', y: 'best T/N without ridge', log: false, points },
  };
};
