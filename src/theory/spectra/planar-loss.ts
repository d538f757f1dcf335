// The test loss of random-feature ridge regression in the planar limit [Maloney, Roberts & Sully, arXiv 2210.16859; at
// nonzero ridge Zhang, arXiv 2405.19398], as a function of the effective ridge κ.

import { goldenSection } from '../numerics/search.ts';
import { effectiveRidge, ridgelessRidge, type Sizes } from './effective-ridge.ts';
import { degreesOfFreedom, type Spectrum } from './spectrum.ts';

/** The two parts of the test loss: caused by the target, and by label noise (the noise of the test label included). */
export type PlanarLoss = { readonly signal: number; readonly noise: number };

/**
 * The loss at effective ridge κ with N features and T samples, for a target of unit variance per mode (σ_w²/M = 1) and unit
 * label noise: signal T·κN(d − q)/D, noise T(N − q)/D, D = (N − d)(T − d) + (d − q)(N + T − 2d) = dγ/dκ. In this form of D
 * every term is positive for q < d < min(N, T); the published form NT − d² − q(N + T − 2d) cancels near N = T = d.
 */
export function planarLoss(spectrum: Spectrum, features: number, samples: number, ridge: number): PlanarLoss {
  const { first: d, second: q } = degreesOfFreedom(spectrum, ridge);
  const denominator = (features - d) * (samples - d) + (d - q) * (features + samples - 2 * d);
  return {
    signal: (samples * ridge * features * (d - q)) / denominator,
    noise: (samples * (features - q)) / denominator,
  };
}

/** The loss at ridge γ. Throws where the effective ridge does not exist: γ = 0 and min(N, T) at least the number of modes. */
export function lossAt(spectrum: Spectrum, sizes: Sizes): PlanarLoss {
  return planarLoss(spectrum, sizes.features, sizes.samples, effectiveRidge(spectrum, sizes));
}

/** The loss without feature bottleneck (N = ∞): signal κT(d − q)/(T − q), noise T/(T − q). */
export function wideLoss(spectrum: Spectrum, samples: number, ridge: number): PlanarLoss {
  const { first: d, second: q } = degreesOfFreedom(spectrum, ridge);
  const denominator = samples - d + (d - q);
  return { signal: (ridge * samples * (d - q)) / denominator, noise: samples / denominator };
}

/** The best loss signal + noise·`noise` over all ridges γ ≥ 0, N = ∞ allowed, and the degrees of freedom there. */
export function tunedLossOf(
  spectrum: Spectrum,
  features: number,
  samples: number,
  noise: number,
): { readonly loss: number; readonly degrees: number } {
  const modes = spectrum.weight.reduce((sum, weight) => sum + weight, 0);
  const least = Math.min(features, samples);
  const low = least < modes ? ridgelessRidge(spectrum, least) : 1e-12;
  const at = (t: number): number => {
    const ridge = Math.exp(t);
    const parts =
      features === Number.POSITIVE_INFINITY
        ? wideLoss(spectrum, samples, ridge)
        : planarLoss(spectrum, features, samples, ridge);
    return parts.signal + noise * parts.noise;
  };
  const best = goldenSection(at, Math.log(low), Math.log(low) + 30, 1e-7);
  return { loss: best.value, degrees: degreesOfFreedom(spectrum, Math.exp(best.at)).first };
}
