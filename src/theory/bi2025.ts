// Counterparts of the definitions in ScalingLaws.Bi2025: Bi & Calhoun, Scaling Laws are Redundancy Laws, arXiv 2509.20721.
//
// Notation: source smoothness s, tail exponent β of the spectrum (λ_i ~ i^(-β)), ridge μ, samples n, noise variance σ².
// Sequences are functions of the index from 0. As in Lean, a quotient with denominator 0 is 0.

import { accurateSum } from './accurate-sum.ts';
import * as dependence from './dependence.ts';
import {
  exactly,
  exactProduct,
  exactSum,
  minus,
  one,
  over,
  plus,
  powOf,
  quotient,
  rounded,
  toThe,
} from './double-double.ts';
import { sumOfPowers } from './elementary.ts';
import * as forms from './quadratic-forms.ts';
import type { Sequence } from './sequence.ts';

/**
 * The exponent α = 2s/(2s + 1/β) of the excess risk n^(-α), computed as 2sβ/(2sβ + 1) with the product held exactly, so
 * that nothing is lost where 2sβ is close to −1. Domain: tail ≠ 0.
 */
export function lossExponent(source: number, tail: number): number {
  const product = exactProduct(2 * source, tail);
  return rounded(over(product, plus(product, one)));
}

/** The redundancy index 1/β. Transcription of the Lean definition. */
export function redundancyIndex(tail: number): number {
  return quotient(1, tail);
}

/** The exponent 2s/(2s + r) as a function of the redundancy index r. Transcription of the Lean definition. */
export function lossExponentOfRedundancy(source: number, index: number): number {
  return quotient(2 * source, 2 * source + index);
}

/** The exponent t of the ridge n^(-t) that balances bias and variance, as β/(2sβ + 1). Domain: tail ≠ 0. */
export function ridgeExponent(source: number, tail: number): number {
  return rounded(over(exactly(tail), plus(exactProduct(2 * source, tail), one)));
}

/** The rate exponent bc/(bc + 1) [Caponnetto & De Vito 2007], as 1/(1 + 1/(bc)); 0 where bc = 0. */
export function capacitySourceExponent(spectrum: number, source: number): number {
  const product = exactProduct(spectrum, source);
  return product.hi === 0 ? 0 : rounded(over(one, plus(one, over(one, product))));
}

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

/**
 * The i-th eigenvalue g_i λ_i after a feature map that scales the i-th eigenvector by √g_i. Transcription of the Lean
 * definition.
 */
export function transformedSpectrum(factor: Sequence, spectrum: Sequence, i: number): number {
  return factor(i) * spectrum(i);
}

/** The i-th eigenvalue raised to the floor δμ. Transcription of the Lean definition. */
export function flooredSpectrum(spectrum: Sequence, relative: number, ridge: number, i: number): number {
  return Math.max(spectrum(i), relative * ridge);
}

/**
 * The spectrum of concatenated features: `count` eigenvalues of the first domain, then those of the second.
 * Transcription of the Lean definition.
 */
export function jointSpectrum(count: number, first: Sequence, second: Sequence, i: number): number {
  return i < count ? first(i) : second(i - count);
}

/** The tail exponent of a mixture of two domains, the smaller one. Transcription of the Lean definition. */
export function mixtureTail(first: number, second: number): number {
  return Math.min(first, second);
}

/** The eigenvalue q^i of a geometric spectrum, by squaring in extended precision. */
export function geometricSpectrum(rate: number, i: number): number {
  return rounded(toThe(exactly(rate), i));
}

/** The quadratic form of ((a, b), (b, c)) at (x, y). Arguments a, b, c, x, y. */
export const quadForm: typeof forms.quadForm = forms.quadForm;

/** The quadratic form of the square of that matrix. Arguments a, b, c, x, y. */
export const squareForm: typeof forms.squareForm = forms.squareForm;

/** The form |x|² + τ(v·x)². Arguments p, τ, v, x. */
export const rankOneForm: typeof forms.rankOneForm = forms.rankOneForm;

/** Coordinate i of the solution of (diag λ + τ h hᵀ + μ) z = f. Arguments p, λ, h, f, τ, μ, i. */
export const rankOneSolution: typeof forms.rankOneSolution = forms.rankOneSolution;

/** The source min(s, 1/2 + δ/(2β)) that a rank-one feature map leaves. Transcription of the Lean definition. */
export function rankOneSource(source: number, tail: number, delta: number): number {
  return Math.min(source, rounded(plus(exactly(0.5), over(exactly(delta), exactly(2 * tail)))));
}

/** The squared bias after the rank-one map. Arguments p, λ, h, f, τ, μ. */
export const mappedBias: typeof forms.mappedBias = forms.mappedBias;

/** The eigenvalue (i + 1)^(-2). */
export const squareSpectrum: typeof forms.squareSpectrum = forms.squareSpectrum;

/** The coordinate 1/(i + 1) of a direction. */
export const harmonicDirection: typeof forms.harmonicDirection = forms.harmonicDirection;

/** The first eigenfunction. */
export const firstMode: typeof forms.firstMode = forms.firstMode;

/** The variance of the mean of n observations with covariance r_k at distance k. Arguments n, r. */
export const meanVariance: typeof dependence.meanVariance = dependence.meanVariance;

/** Effective samples (1 − φ)/(1 + φ) per sample of an autoregression. Transcription of the Lean definition. */
export function ar1Efficiency(correlation: number): number {
  return quotient(1 - correlation, 1 + correlation);
}

/** The risk with the first N of N + m modes, the rest never learned. Arguments N, m, λ, f², σ², n, μ. */
export function widthRisk(
  width: number,
  rest: number,
  spectrum: Sequence,
  target: Sequence,
  noise: number,
  samples: number,
  ridge: number,
): number {
  const missing = accurateSum(rest, (i) => target(width + i));
  return spectralRisk(width, spectrum, target, noise, samples, ridge) + missing;
}

/** The exponent min(ga, a/(1 + a)) when the width grows as n^g. Transcription of the Lean definition. */
export function widthExponent(growth: number, capacity: number): number {
  return Math.min(growth * capacity, quotient(capacity, 1 + capacity));
}

/** The exponent over the reals, as `lossExponent`. */
export function lossExponentReal(source: number, tail: number): number {
  return lossExponent(source, tail);
}

/** The eigenvalue (i + 1)^(-β). Transcription of the Lean definition. */
export function powerSpectrum(tail: number, i: number): number {
  return powOf(i + 1, exactly(-tail));
}

/** The squared coefficient λ_i^(2s) g_i² of a target of smoothness s. Transcription of the Lean definition. */
export function sourceTarget(source: number, spectrum: Sequence, coefficient: Sequence, i: number): number {
  return powOf(spectrum(i), exactly(2 * source)) * coefficient(i);
}

/** The effective dimension over the reals, as `effDim`. */
export function effDimReal(count: number, spectrum: Sequence, ridge: number): number {
  return effDim(count, spectrum, ridge);
}

/** The spectrum of two domains over the reals, as `jointSpectrum`. */
export function jointSpectrumReal(count: number, first: Sequence, second: Sequence, i: number): number {
  return jointSpectrum(count, first, second, i);
}

/** The squared bias over the reals, as `spectralBias`. */
export function spectralBiasReal(count: number, spectrum: Sequence, target: Sequence, ridge: number): number {
  return spectralBias(count, spectrum, target, ridge);
}

/** The risk bound over the reals, as `spectralRisk`. */
export function spectralRiskReal(
  count: number,
  spectrum: Sequence,
  target: Sequence,
  noise: number,
  samples: number,
  ridge: number,
): number {
  return spectralRisk(count, spectrum, target, noise, samples, ridge);
}

/** The bound μ^(2s) + μ^(-1/β)/n, with 1/β to 106 bits. Domain: ridge > 0. Arguments s, β, n, μ. */
export function riskBound(source: number, tail: number, samples: number, ridge: number): number {
  const variance = powOf(ridge, minus(over(one, exactly(tail))));
  return powOf(ridge, exactly(2 * source)) + quotient(variance, samples);
}

/** The balancing ridge n^(-β/(2sβ+1)), its exponent to 106 bits. Domain: samples > 0, tail ≠ 0. */
export function ridgeOpt(source: number, tail: number, samples: number): number {
  return powOf(samples, minus(over(exactly(tail), plus(exactProduct(2 * source, tail), one))));
}

/** The learning curve w n^(-a) + (1 − w) n^(-b) of a mixture, without loss where terms cancel. Arguments w, a, b, n. */
export function mixtureLoss(share: number, first: number, second: number, samples: number): number {
  return sumOfPowers([
    { coefficient: exactly(share), base: samples, exponent: -first },
    { coefficient: exactSum(1, -share), base: samples, exponent: -second },
  ]);
}

/** n/(1 + 2S) dependent samples whose correlations sum to S. Transcription of the Lean definition. */
export function effectiveSamples(samples: number, correlations: number): number {
  return quotient(samples, 1 + 2 * correlations);
}

/** The learning curve E + n^(-a) with a floor, without loss where terms cancel. Arguments E, a, n. */
export function plateauLoss(floor: number, exponent: number, samples: number): number {
  return sumOfPowers([
    { coefficient: exactly(floor), base: 1, exponent: 0 },
    { coefficient: one, base: samples, exponent: -exponent },
  ]);
}
