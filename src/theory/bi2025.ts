// Counterparts of the definitions in ScalingLaws.Bi2025: Bi & Calhoun, Scaling Laws are Redundancy Laws, arXiv 2509.20721.
//
// Notation: source smoothness s, tail exponent β of the spectrum (λ_i ~ i^(-β)), ridge μ, samples n, noise variance σ².
// Sequences are functions of the index from 0. As in Lean, a quotient with denominator 0 is 0.

import * as dependence from './dependence.ts';
import * as mixtures from './mixtures.ts';
import {
  exactly,
  exactProduct,
  minus,
  one,
  over,
  plus,
  powOf,
  quotient,
  rounded,
  toThe,
} from './numerics/double-double.ts';
import { sumOfPowers } from './numerics/elementary.ts';
import type { Sequence } from './numerics/sequence.ts';
import * as circle from './spectra/circle-kernel.ts';
import * as regression from './spectra/fixed-design.ts';
import * as forms from './spectra/quadratic-forms.ts';
import * as sums from './spectra/spectral-sums.ts';

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

/** The rate exponent bc/(bc + 1) [Caponnetto & De Vito 2007], the product held exactly. Domain: bc ≠ −1. */
export function capacitySourceExponent(spectrum: number, source: number): number {
  const product = exactProduct(spectrum, source);
  return rounded(over(product, plus(product, one)));
}

/** The effective dimension Σ λ_i/(λ_i + μ). Arguments p, λ, μ. */
export const effDim: typeof sums.effDim = sums.effDim;

/** The squared bias Σ (μ/(λ_i + μ))² f_i². Arguments p, λ, f², μ. */
export const spectralBias: typeof sums.spectralBias = sums.spectralBias;

/** The risk bound, bias + σ²/n · effective dimension. Arguments p, λ, f², σ², n, μ. */
export const spectralRisk: typeof sums.spectralRisk = sums.spectralRisk;

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

/** The eigenvalue (i + 1)^(-β). Transcription of the Lean definition. */
export function powerSpectrum(tail: number, i: number): number {
  return powOf(i + 1, exactly(-tail));
}

/** The squared coefficient λ_i^(2s) g_i² of a target of smoothness s; 0 where g_i is 0, even if the power overflows. */
export function sourceTarget(source: number, spectrum: Sequence, coefficient: Sequence, i: number): number {
  const size = coefficient(i);
  return size === 0 ? 0 : powOf(spectrum(i), exactly(2 * source)) * size;
}

/** The i-th of eigenvalues that follow λ_i up to factors g_i. Transcription of the Lean definition. */
export function comparableSpectrum(factor: Sequence, spectrum: Sequence, i: number): number {
  return factor(i) * spectrum(i);
}

/** The effective dimension of a mixture of domains. Arguments p, d, v, b, w, β, μ. */
export const mixedEffDim: typeof mixtures.mixedEffDim = mixtures.mixedEffDim;

/** The bound μ^(2s) + μ^(-1/β)/n, with 1/β to 106 bits. Domain: ridge > 0. Arguments s, β, n, μ. */
export function riskBound(source: number, tail: number, samples: number, ridge: number): number {
  const variance = powOf(ridge, minus(over(one, exactly(tail))));
  return powOf(ridge, exactly(2 * source)) + quotient(variance, samples);
}

/** The balancing ridge n^(-β/(2sβ+1)), its exponent to 106 bits. Domain: samples > 0, tail ≠ 0. */
export function ridgeOpt(source: number, tail: number, samples: number): number {
  return powOf(samples, minus(over(exactly(tail), plus(exactProduct(2 * source, tail), one))));
}

/** The learning curve of a mixture. Arguments w, a, b, n. */
export const mixtureLoss: typeof mixtures.mixtureLoss = mixtures.mixtureLoss;

/** The covariance c(k + 1)^(-g) of a process with long memory. Arguments c, g, k. */
export const longMemory: typeof dependence.longMemory = dependence.longMemory;

/** n/(1 + 2S) dependent samples whose correlations sum to S. Transcription of the Lean definition. */
export function effectiveSamples(samples: number, correlations: number): number {
  return quotient(samples, 1 + 2 * correlations);
}

/** The learning curve E + n^(-a) with a floor, accurate where its terms cancel. Arguments E, a, n. */
export function plateauLoss(floor: number, exponent: number, samples: number): number {
  return sumOfPowers(floor, [{ coefficient: one, base: samples, exponent: -exponent }]);
}

/** The i-th weight of ridge regression. Arguments n, φ, μ, y, i. */
export const ridgeWeight: typeof regression.ridgeWeight = regression.ridgeWeight;

/** The objective of ridge regression. Arguments n, p, φ, μ, y, w. */
export const penalizedLoss: typeof regression.penalizedLoss = regression.penalizedLoss;

/** The mean excess risk of ridge regression. Arguments n, p, φ, μ, σ, θ. */
export const meanExcessRisk: typeof regression.meanExcessRisk = regression.meanExcessRisk;

/** The variance of ridge regression. Arguments p, λ, σ², n, μ. */
export const ridgeVariance: typeof regression.ridgeVariance = regression.ridgeVariance;

/** Bias plus that variance. Arguments p, λ, f², σ², n, μ. */
export const ridgeRisk: typeof regression.ridgeRisk = regression.ridgeRisk;

/** A Walsh function at a point. Arguments m, i, t. */
export const walshSign: typeof regression.walshSign = regression.walshSign;

/** A Walsh function times a factor. Arguments m, a, i, t. */
export const walshFeature: typeof regression.walshFeature = regression.walshFeature;

/** The eigenvalue of the circle's tangent kernel, in units of 1/π². Arguments b, k. */
export const circleEigenvalue: typeof circle.closedEigenvalue = circle.closedEigenvalue;

/** Its i-th eigenvalue without bias, in units of 1/π². */
export const circleSpectrum: typeof circle.circleSpectrum = circle.circleSpectrum;
