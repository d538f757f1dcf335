// Sums over a finite spectrum: the effective dimension, the bias and the risk of ridge regression in its eigenbasis.

import { accurateSum } from '../numerics/accurate-sum.ts';
import { quotient } from '../numerics/double-double.ts';
import type { Sequence } from '../numerics/sequence.ts';

/**
 * The effective dimension Σ_{i<p} λ_i/(λ_i + μ) of the first `count` eigenvalues. Transcription of the Lean definition,
 * summed with compensation.
 */
export function effDim(count: number, spectrum: Sequence, ridge: number): number {
  return accurateSum(count, (i) => quotient(spectrum(i), spectrum(i) + ridge));
}

/**
 * The squared bias Σ_{i<p} (μ/(λ_i + μ))² f_i² of ridge regression; `target` gives the squared coefficients f_i².
 * Transcription of the Lean definition, summed with compensation.
 */
export function spectralBias(count: number, spectrum: Sequence, target: Sequence, ridge: number): number {
  return accurateSum(count, (i) => quotient(ridge, spectrum(i) + ridge) ** 2 * target(i));
}

/**
 * The risk bound bias + σ²/n · effective dimension, summed in one pass over the modes.
 * Domain: samples ≠ 0.
 */
export function spectralRisk(
  count: number,
  spectrum: Sequence,
  target: Sequence,
  noise: number,
  samples: number,
  ridge: number,
): number {
  const variance = quotient(noise, samples);
  return accurateSum(count, (i) => {
    const shifted = spectrum(i) + ridge;
    const share = quotient(ridge, shifted);
    return share * share * target(i) + variance * quotient(spectrum(i), shifted);
  });
}
