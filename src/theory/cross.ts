// Counterparts of the definitions in ScalingLaws.Cross: the dictionary between the papers, β = s = 1 + α = b.
//
// As in Lean, a quotient with denominator 0 is 0.

import { exactly, minus, over, plus, powOf, quotient, rounded } from './numerics/double-double.ts';

/** The source smoothness (b − 1)/(2b) of an isotropic target over the spectrum k^(-b). Transcription. */
export function isotropicSource(tail: number): number {
  return quotient(tail - 1, 2 * tail);
}

/** The exponent 2sb of kernel regression without label noise. Transcription of the Lean definition. */
export function noiselessExponent(source: number, tail: number): number {
  return 2 * source * tail;
}

/** The exponent a/(1 + a) of the solvable model in the samples, with label noise. Transcription. */
export function noisyDataExponent(offset: number): number {
  return quotient(offset, 1 + offset);
}

/** The exponent s − 1 of the truncation loss. Transcription of the Lean definition. */
export function paramExponent(decay: number): number {
  return decay - 1;
}

/** The compute exponent (s − 1)/2 of the solvable model with N = T. Transcription of the Lean definition. */
export function equalSplitExponent(decay: number): number {
  return (decay - 1) / 2;
}

/** The spectral exponent 1/a − 1 that makes a the share of parameters, in extended precision. Domain: a ≠ 0. */
export function slopeFromAllocation(share: number): number {
  return rounded(plus(over(exactly(1), exactly(share)), exactly(-1)));
}

/** The spectral exponent 2/(1 − e) − 1 that makes e the loss exponent, in extended precision. Domain: e ≠ 1. */
export function slopeFromLoss(exponent: number): number {
  const rest = plus(exactly(1), minus(exactly(exponent)));
  return rounded(plus(over(exactly(2), rest), exactly(-1)));
}

/** Capability as the reciprocal C^e of the loss C^(-e). Domain: C > 0. */
export function capability(compute: number, exponent: number): number {
  return powOf(compute, exactly(exponent));
}
