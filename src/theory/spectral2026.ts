// Counterparts of the definitions in ScalingLaws.Spectral2026: Nagy, ML Spectral Intelligence, and its companions.
//
// Notation: spectral exponent s (λ_k = k^(-s)), residual step ε, Laplacian eigenvalues λ, tokens x, ceiling K. Sequences are
// functions of the index from 0. As in Lean, a quotient with denominator 0 is 0.

import * as attention from './attention/explicit-attention.ts';
import * as budget from './compute-optimal.ts';
import { accurateSum } from './numerics/accurate-sum.ts';
import {
  exactly,
  exactProduct,
  exactSum,
  expOf,
  minus,
  one,
  over,
  plus,
  powOf,
  quotient,
  rounded,
  times,
  toThe,
} from './numerics/double-double.ts';
import { sumOfPowers } from './numerics/elementary.ts';
import { first, type Sequence } from './numerics/sequence.ts';

/** The exponent 1/(s + 1) of the optimal number of parameters. Transcription of the Lean definition. */
export function capacityExponent(decay: number): number {
  return quotient(1, decay + 1);
}

/** The exponent s/(s + 1) of the optimal amount of data. Transcription of the Lean definition. */
export function dataExponent(decay: number): number {
  return quotient(decay, decay + 1);
}

/** The exponent (s − 1)/(s + 1) of the optimal loss, as 1 − 2/(s + 1) in extended precision. Domain: s ≠ −1. */
export function lossExponent(decay: number): number {
  return rounded(plus(one, minus(over(exactly(2), exactSum(decay, 1)))));
}

/** The exponent (s − 1)/s of soft truncation, as 1 − 1/s in extended precision. Domain: s ≠ 0. */
export function softExponent(decay: number): number {
  return rounded(plus(one, minus(over(one, exactly(decay)))));
}

/** The loss exponent 1 − 2a that goes with the parameter exponent a. Transcription of the Lean definition. */
export function lossFromAllocation(share: number): number {
  return 1 - 2 * share;
}

/** The eigenvalue 1/(k + 1) of language data. Transcription of the Lean definition. */
export function languageEigenvalue(k: number): number {
  return 1 / (k + 1);
}

/** The energy Σ a_k² of m modes. Transcription of the Lean definition, summed with compensation. */
export function energy(count: number, modes: Sequence): number {
  return accurateSum(count, (k) => modes(k) ** 2);
}

/**
 * The energy Σ (x_i − mean)² of n tokens about their mean, as Σ_{i<j} (x_i − x_j)²/n, which avoids the mean and the
 * cancellation against it.
 */
export function deviationEnergy(count: number, tokens: Sequence): number {
  const x = first(count, tokens);
  const pairs = accurateSum(count, (i) => accurateSum(i, (j) => (x[i]! - x[j]!) ** 2));
  return quotient(pairs, count);
}

/** The amplitude of mode k after L residual layers in closed form, (1 − ελ_k)^L a_k in extended precision. */
export function residualModes(
  step: number,
  spectrum: Sequence,
  start: Sequence,
  layers: number,
  k: number,
): number {
  const factor = plus(one, minus(exactProduct(step, spectrum(k))));
  return rounded(times(toThe(factor, layers), exactly(start(k))));
}

/** The factor 1 − ε·gap of one layer, with the product held exactly. */
export function contractionFactor(step: number, gap: number): number {
  return rounded(plus(one, minus(exactProduct(step, gap))));
}

/** The mean of n tokens. Arguments n, x. */
export const tokenMean: typeof attention.tokenMean = attention.tokenMean;

/** Token x after a layer of two tokens. Arguments p, ε, x, y. */
export const twoTokenLayer: typeof attention.twoTokenLayer = attention.twoTokenLayer;

/** Token i after L layers of one attention. Arguments n, A, ε, x, L, i. */
export const graphLayers: typeof attention.graphLayers = attention.graphLayers;

/** Token i after a layer of uniform attention. Arguments n, ε, x, i. */
export const uniformLayer: typeof attention.uniformLayer = attention.uniformLayer;

/** The average in an attention row. Arguments n, w, x. */
export const rowAverage: typeof attention.rowAverage = attention.rowAverage;

/** Token i after a layer with one row of weights. Arguments n, w, ε, x, i. */
export const weightedLayer: typeof attention.weightedLayer = attention.weightedLayer;

/** Half the ℓ¹ distance of two normalised rows. Arguments n, a, b. */
export const dobrushin: typeof attention.dobrushin = attention.dobrushin;

/** Token i after a layer of two blocks. Arguments n, ε, x, i. */
export const blockLayer: typeof attention.blockLayer = attention.blockLayer;

/** Lazy attention on the 6-cycle. Arguments x, i. */
export const cycleAttention: typeof attention.cycleAttention = attention.cycleAttention;

/** Token i after a layer on the 6-cycle. Arguments ε, x, i. */
export const cycleLayer: typeof attention.cycleLayer = attention.cycleLayer;

/** Token i after L layers on the 6-cycle. Arguments ε, x, L, i. */
export const cycleLayers: typeof attention.cycleLayers = attention.cycleLayers;

/** The spectral gap of the lazy 6-cycle. */
export const cycleGap: typeof attention.cycleGap = attention.cycleGap;

/** The slowest mode of the cycle. */
export const cycleMode: typeof attention.cycleMode = attention.cycleMode;

/** Three neighboring tokens at 1, three at −1. */
export const cycleTokens: typeof attention.cycleTokens = attention.cycleTokens;

/** The shuffle attention. Arguments x, i. */
export const shuffleAttention: typeof attention.shuffleAttention = attention.shuffleAttention;

/** Two pairs of equal tokens. */
export const shuffleTokens: typeof attention.shuffleTokens = attention.shuffleTokens;

/** Quality after t rounds in closed form, K + (1 − r)^t (q₀ − K) in extended precision. Arguments r, K, q₀, t. */
export function selfImprove(rate: number, ceiling: number, start: number, rounds: number): number {
  const gap = times(toThe(exactSum(1, -rate), rounds), exactSum(start, -ceiling));
  return rounded(plus(exactly(ceiling), gap));
}

/** The number of the first n gains that are at least δ. Transcription of the Lean definition. */
export function gainCount(count: number, gains: Sequence, threshold: number): number {
  return first(count, gains).filter((gain) => threshold <= gain).length;
}

/** Expected variance after t generations of refitting, ((n − 1)/n)^t v₀ in extended precision; v₀ for n = 0, as in Lean. */
export function refitVariance(samples: number, start: number, generations: number): number {
  const factor = samples === 0 ? one : over(exactly(samples - 1), exactly(samples));
  return rounded(times(toThe(factor, generations), exactly(start)));
}

/** The eigenvalue (k + 1)^(-s). Transcription of the Lean definition. */
export function dataEigenvalue(decay: number, k: number): number {
  return powOf(k + 1, exactly(-decay));
}

/** The exponent −ln x/ln(k + 1) that the k-th eigenvalue x shows. Arguments x, k. Domain: x > 0, k > 0. */
export function measuredExponent(eigenvalue: number, k: number): number {
  return quotient(-Math.log(eigenvalue), Math.log(k + 1));
}

/** Truncation plus data-limited modes. Arguments s, N, D. */
export const lossA: typeof budget.lossA = budget.lossA;

/** The paper's number of parameters. Arguments s, C. */
export const paramsA: typeof budget.paramsA = budget.paramsA;

/** The paper's amount of data. Arguments s, C. */
export const dataA: typeof budget.dataA = budget.dataA;

/** The minimiser of `lossA`. Arguments s, C. */
export const paramsExactA: typeof budget.paramsExactA = budget.paramsExactA;

/** Truncation plus parametric variance. Arguments σ², s, N, D. */
export const lossB: typeof budget.lossB = budget.lossB;

/** The minimiser of `lossB`. Arguments σ², s, C. */
export const paramsB: typeof budget.paramsB = budget.paramsB;

/** The loss E + C^(-e) with an irreducible part, accurate where its terms cancel. Arguments E, e, C. Domain: C > 0. */
export function floorLoss(floor: number, exponent: number, compute: number): number {
  return sumOfPowers(floor, [{ coefficient: one, base: compute, exponent: -exponent }]);
}

/** Capability 1/(E + C^(-e)). Arguments E, e, C. Domain: C > 0, and a loss that is not 0. */
export function capability(floor: number, exponent: number, compute: number): number {
  return 1 / floorLoss(floor, exponent, compute);
}

/** The loss Σ λ/(1 + Dλ) of soft truncation, as Σ 1/((k + 1)^s + D). Arguments p, s, D. */
export function softTruncation(count: number, decay: number, samples: number): number {
  return accurateSum(count, (k) => quotient(1, powOf(k + 1, exactly(decay)) + samples));
}

/** The first weight e^a/(e^a + e^b) of softmax, as 1/(1 + e^(b−a)) with the difference held exactly. */
export function softmaxTwo(a: number, b: number): number {
  const small = expOf(exactSum(Math.min(a, b), -Math.max(a, b)));
  return (a >= b ? 1 : small) / (1 + small);
}
