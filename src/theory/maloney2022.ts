// Counterparts of the definitions in ScalingLaws.Maloney2022: Maloney, Roberts & Sully, A Solvable Model of Neural Scaling
// Laws, arXiv 2210.16859; at nonzero ridge Zhang, arXiv 2405.19398.
//
// Notation: features N, samples T, effective ridge k, degrees of freedom d and q, spectral offset a (λ_i = i^(-(1+a))), M
// modes, ridge γ, variance v of the target per mode, label noise s2. As in Lean, a quotient with denominator 0 is 0.

import * as networks from './networks.ts';
import { accurateSum } from './numerics/accurate-sum.ts';
import { bisectedLow, bracket } from './numerics/bisection.ts';
import {
  type DoubleDouble,
  exactly,
  exactProduct,
  exactSum,
  over,
  plus,
  powOf,
  quotient,
  rounded,
  times,
} from './numerics/double-double.ts';
import { powerSum } from './numerics/power-sum.ts';
import { first, type Sequence } from './numerics/sequence.ts';
import { ridgelessRidge, effectiveRidge as rootAt } from './spectra/effective-ridge.ts';
import * as learner from './spectra/linear-learner.ts';
import * as powerLawLoss from './spectra/power-law-loss.ts';
import { plainSpectrum } from './spectra/spectrum.ts';

/** The degrees of freedom Σ λ_i/(λ_i + k). Transcription of the Lean definition, summed with compensation. */
export function dof(modes: number, spectrum: Sequence, ridge: number): number {
  return accurateSum(modes, (i) => quotient(spectrum(i), spectrum(i) + ridge));
}

/** The second degrees of freedom Σ (λ_i/(λ_i + k))². Transcription of the Lean definition, summed with compensation. */
export function dof2(modes: number, spectrum: Sequence, ridge: number): number {
  return accurateSum(modes, (i) => quotient(spectrum(i), spectrum(i) + ridge) ** 2);
}

/** The ridge k(T − d)(N − d) whose effective ridge is k. Transcription of the Lean definition. */
export function ridge(features: number, samples: number, degrees: number, effective: number): number {
  return effective * (samples - degrees) * (features - degrees);
}

/**
 * The left end of the bracket [lo, lo + w] of the root of d(k) = R after n bisections; the midpoints are compared in extended
 * precision, so that the decisions are those of exact arithmetic.
 */
export function bisectLow(
  modes: number,
  spectrum: Sequence,
  target: number,
  steps: number,
  low: number,
  width: number,
): number {
  return bisectedLow(first(modes, spectrum), target, steps, exactly(low), exactly(width));
}

/** The width Σ λ_i/R of the first bracket. Transcription of the Lean definition, summed in extended precision. */
export function bracketWidth(modes: number, spectrum: Sequence, target: number): number {
  return rounded(bracket(first(modes, spectrum), target));
}

/** A lower bound of the root of d(k) = R after n bisections of [0, Σ λ_i/R], decided in extended precision. */
export function effectiveRidgeLow(modes: number, spectrum: Sequence, target: number, steps: number): number {
  const eigenvalues = first(modes, spectrum);
  return bisectedLow(eigenvalues, target, steps, exactly(0), bracket(eigenvalues, target));
}

/** N T − d² − q(N + T − 2d) as (N − d)(T − d) + (d − q)(N + T − 2d), whose terms are positive where q < d < min(N, T). */
function denominator(features: number, samples: number, d: number, q: number): DoubleDouble {
  const spare = times(exactSum(features, -d), exactSum(samples, -d));
  return plus(spare, times(exactSum(d, -q), plus(exactSum(features, samples), exactly(-2 * d))));
}

/** The common denominator of the loss, which is also dγ/dk; computed as (N − d)(T − d) + (d − q)(N + T − 2d). */
export function lossDenominator(features: number, samples: number, d: number, q: number): number {
  return rounded(denominator(features, samples, d, q));
}

/** The part T·v·k·N(d − q)/D of the test loss that the target causes. Arguments N, T, k, d, q, v. */
export function signalLoss(
  features: number,
  samples: number,
  effective: number,
  d: number,
  q: number,
  variance: number,
): number {
  return rounded(
    over(signal(features, samples, effective, d, q, variance), denominator(features, samples, d, q)),
  );
}

/** The part T·s2·(N − q)/D of the test loss that label noise causes. Arguments N, T, d, q, s2. */
export function noiseLoss(features: number, samples: number, d: number, q: number, noise: number): number {
  const numerator = times(exactProduct(samples, noise), exactSum(features, -q));
  return rounded(over(numerator, denominator(features, samples, d, q)));
}

/** The test loss, as the sum of the numerators of its parts over D. Arguments N, T, k, d, q, v, s2. */
export function testLoss(
  features: number,
  samples: number,
  effective: number,
  d: number,
  q: number,
  variance: number,
  noise: number,
): number {
  const numerator = plus(
    signal(features, samples, effective, d, q, variance),
    times(exactProduct(samples, noise), exactSum(features, -q)),
  );
  return rounded(over(numerator, denominator(features, samples, d, q)));
}

function signal(
  features: number,
  samples: number,
  k: number,
  d: number,
  q: number,
  variance: number,
): DoubleDouble {
  return times(times(exactProduct(features, samples), exactProduct(k, variance)), exactSum(d, -q));
}

/** The factor 1/(1 − N/T) of regression without ridge, as T/(T − N). Domain: T ≠ 0. */
export function varianceFactor(features: number, samples: number): number {
  return quotient(samples, samples - features);
}

/** The signal part v·n·k·m/(m − n) without ridge, n the scarcer of parameters and samples, m the other. Domain: m ≠ 0. */
export function ridgelessSignal(scarce: number, ample: number, effective: number, variance: number): number {
  return variance * scarce * effective * quotient(ample, ample - scarce);
}

/** The exact noise factor (T − 1)/(T − N − 1) of least squares, with the difference held exactly. */
export function exactNoiseFactor(features: number, samples: number): number {
  const spare = plus(exactSum(samples, -features), exactly(-1));
  return rounded(over(exactSum(samples, -1), spare));
}

/** v times the sum of the m eigenvalues from Mf on. Transcription of the Lean definition. Arguments Mf, m, λ, v. */
export function unlearnedVariance(kept: number, rest: number, spectrum: Sequence, variance: number): number {
  return variance * accurateSum(rest, (i) => spectrum(kept + i));
}

/** The eigenvalue (i + 1)^(-(1+a)); the exponent is held exactly. Transcription of the Lean definition. */
export function powerLaw(offset: number, i: number): number {
  return powOf(i + 1, exactSum(-1, -offset));
}

/** The mass of the eigenvalues n + 1 … n + m of a power law, by Euler–Maclaurin summation. */
export function tailMass(offset: number, kept: number, count: number): number {
  return powerSum(offset, kept + 1, kept + count);
}

/** The root k > 0 of d(k) = n for 0 < n < M, by bisection and Newton steps in extended precision; 0 where there is none. */
export function effectiveRidge(modes: number, spectrum: Sequence, degrees: number): number {
  return degrees > 0 && degrees < modes ? ridgelessRidge(plainSpectrum(first(modes, spectrum)), degrees) : 0;
}

/** The root k > 0 of γ = k(T − d)(N − d) with d < min(N, T), for N, T, γ > 0; 0 where there is none. */
export function effectiveRidgeAt(
  modes: number,
  spectrum: Sequence,
  features: number,
  samples: number,
  regularization: number,
): number {
  if (!(modes > 0 && features > 0 && samples > 0 && regularization > 0)) return 0;
  return rootAt(plainSpectrum(first(modes, spectrum)), { features, samples, ridge: regularization });
}

/** The number of pairs of positive integers with a product of at most x, by Dirichlet's hyperbola method: 2 Σ_{i ≤ √x} ⌊x/i⌋ − ⌊√x⌋². */
export function productCount(x: number): number {
  let root = Math.floor(Math.sqrt(x));
  while (root * root > x) root--;
  return 2 * accurateSum(root, (i) => Math.floor(x / (i + 1))) - root * root;
}

/**
 * The mean of x_i x_j x_k x_l for coordinates ±a_i with independent fair signs: a_i²a_j² where the pairs i ≠ j and k ≠ l are the same, and
 * otherwise 0. Arguments M, a, i, j, k, l. Domain: i < j < M, k < l < M.
 */
export function productCovariance(
  _count: number,
  size: Sequence,
  i: number,
  j: number,
  k: number,
  l: number,
): number {
  return i === k && j === l ? (size(i) * size(j)) ** 2 : 0;
}

/** The harmonic number 1 + 1/2 + … + 1/n, by Euler–Maclaurin summation. */
export function harmonic(n: number): number {
  return powerSum(0, 1, n);
}

/** The rectifier max(x, 0). Transcription of the Lean definition. */
export function relu(x: number): number {
  return Math.max(x, 0);
}

/** A combination of N linear features of an n-dimensional input, as one exact sum. Arguments N, n, c, F, x. */
export const linearNetwork: typeof networks.linearNetwork = networks.linearNetwork;

/** The weight of the i-th input in it. Arguments N, c, F, i. */
export const inputWeight: typeof networks.inputWeight = networks.inputWeight;

/** The threshold of the j-th rectified feature. Arguments gap, j. */
export const threshold: typeof networks.threshold = networks.threshold;

/** A combination of N rectified features of a scalar. Arguments N, c, gap, x. */
export const reluNetwork: typeof networks.reluNetwork = networks.reluNetwork;

/** The loss of a power law with M = ∞ at d degrees of freedom. Arguments a, N, T, d. */
export const continuumLoss: typeof powerLawLoss.continuumLoss = powerLawLoss.continuumLoss;

/** The quadratic whose root is the optimal number of degrees of freedom. Arguments a, N, T, d. */
export const ridgeQuadratic: typeof powerLawLoss.ridgeQuadratic = powerLawLoss.ridgeQuadratic;

/** The degrees of freedom at the optimal ridge. Arguments a, N, T. */
export const optimalDof: typeof powerLawLoss.optimalDof = powerLawLoss.optimalDof;

/** The loss at the optimal ridge. Arguments a, N, T. */
export const tunedLoss: typeof powerLawLoss.tunedLoss = powerLawLoss.tunedLoss;

/** The loss without ridge for N < T. Arguments a, N, T. */
export const ridgelessLoss: typeof powerLawLoss.ridgelessLoss = powerLawLoss.ridgelessLoss;

/** The factor of the best allocation without ridge. Argument a. */
export const balanceRatio: typeof powerLawLoss.balanceRatio = powerLawLoss.balanceRatio;

/** The loss of a linear method averaged over isotropic targets. Arguments N, T, M, λ, F, B, X. */
export const meanLearnerLoss: typeof learner.meanLearnerLoss = learner.meanLearnerLoss;
