// The generative model: latent vectors x ~ N(0, diag λ) in M dimensions, targets y = w·x + noise with w ~ N(0, I) (unit
// variance per mode, σ_w²/M = 1), features φ = F x with a Gaussian N × M matrix F, ridge regression on T samples.

import { solveSpd } from '../../linalg/cholesky.ts';
import { gaussianMatrix } from '../../linalg/gaussian.ts';
import { gram, multiply, transpose } from '../../linalg/matrix.ts';
import type { Sizes } from './effective-ridge.ts';
import type { PlanarLoss } from './planar-loss.ts';

/**
 * The test loss of one draw of F and X, averaged over targets and label noise in closed form: with the hat matrix
 * H = Fᵀ(ΦᵀΦ + γ)⁻¹Φᵀ (M × T), Φ = XFᵀ, the signal part is tr (HX − 1)ᵀΛ(HX − 1) and the noise part 1 + tr HᵀΛH. Averaging
 * leaves the fluctuation of F and X only. Solves in the smaller of N and T dimensions; throws when γ = 0 and M < min(N, T).
 */
export function simulateLoss(spectrum: readonly number[], sizes: Sizes, normal: () => number): PlanarLoss {
  const { features, samples, ridge } = sizes;
  const ones = spectrum.map(() => 1);
  const map = gaussianMatrix(normal, features, ones);
  const data = gaussianMatrix(normal, samples, spectrum);
  const phi = multiply(data, transpose(map));
  const [hat, fitted] = features <= samples ? primal(map, phi, data, ridge) : dual(map, phi, data, ridge);
  let [signal, noise] = [0, 1];
  spectrum.forEach((value, i) => {
    fitted[i]!.forEach((entry, j) => {
      signal += value * (entry - (i === j ? 1 : 0)) ** 2;
    });
    for (const entry of hat[i]!) noise += value * entry * entry;
  });
  return { signal, noise };
}

/** H and HX by the N × N system: Fᵀ(ΦᵀΦ + γ)⁻¹ applied to Φᵀ and to ΦᵀX. */
function primal(map: number[][], phi: number[][], data: number[][], ridge: number): [number[][], number[][]] {
  const right = transpose(phi);
  const inverse = solveSpd(gram(phi, ridge), right).x;
  const back = transpose(map);
  return [multiply(back, inverse), multiply(back, multiply(inverse, data))];
}

/** H and HX by the T × T system: H = FᵀΦᵀ(ΦΦᵀ + γ)⁻¹. */
function dual(map: number[][], phi: number[][], data: number[][], ridge: number): [number[][], number[][]] {
  const hat = transpose(solveSpd(gram(transpose(phi), ridge), multiply(phi, map)).x);
  return [hat, multiply(hat, data)];
}

/** Features max(F x, 0) of the given inputs, one row each; F has standard normal entries. */
export function reluFeatures(
  inputs: readonly (readonly number[])[],
  features: number,
  normal: () => number,
): number[][] {
  const map = gaussianMatrix(
    normal,
    inputs[0]!.length,
    Array.from({ length: features }, () => 1),
  );
  return multiply(inputs, map).map((row) => row.map((value) => Math.max(value, 0)));
}

/** The excess test loss of least squares on the first `kept` latent coordinates themselves, one draw of data and noise. */
export function simulateTruncated(
  spectrum: readonly number[],
  kept: number,
  samples: number,
  noise: number,
  normal: () => number,
): number {
  const data = gaussianMatrix(normal, samples, spectrum);
  const y = data.map((row) => [row.reduce((sum, value) => sum + value, Math.sqrt(noise) * normal())]);
  const used = data.map((row) => row.slice(0, kept));
  const theta = solveSpd(gram(used, 0), multiply(transpose(used), y)).x;
  return spectrum.reduce((sum, value, i) => sum + value * ((i < kept ? theta[i]![0]! : 0) - 1) ** 2, 0);
}
