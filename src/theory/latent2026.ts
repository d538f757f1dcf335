// Counterparts of the definitions in ScalingLaws.Latent2026: Nagy, Why Neural Networks Scale (Latent Number ρ), draft 2026.
//
// Notation: rate ρ of the coefficients A ρ^(-k), accuracy ε, optimiser efficiency β, compute C, samples n, confidence 1 − δ,
// dimensions D, latent modes N. Sequences are functions of the index from 0. As in Lean, a quotient with denominator 0 is 0.

import * as losses from './losses.ts';
import { accurateSum } from './numerics/accurate-sum.ts';
import {
  type DoubleDouble,
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
import { logExactly, powExactly } from './numerics/elementary.ts';
import { dotExactly, sumExactly } from './numerics/exact-sum.ts';
import { slope } from './numerics/line-fit.ts';
import { first, type Sequence } from './numerics/sequence.ts';

/** The spectral coefficient A/ρ^k, the power in extended precision. */
export function coefficient(scale: number, rate: number, k: number): number {
  return rounded(over(exactly(scale), toThe(exactly(rate), k)));
}

/** 1 + q + … + q^(n−1) in closed form, (1 − q^n)/(1 − q), and n for q = 1. */
function geometricSum(q: DoubleDouble, count: number): DoubleDouble {
  const gap = plus(one, minus(q));
  return gap.hi === 0 ? exactly(count) : over(plus(one, minus(toThe(q, count))), gap);
}

/** The mass Σ_{k<n} ρ^(-k) in closed form in extended precision. Domain: ρ ≠ 0. */
export function spectralMass(rate: number, count: number): number {
  return rounded(geometricSum(over(one, exactly(rate)), count));
}

/** The coefficient (k + 1)^(-s) of a power law. Transcription of the Lean definition. */
export function powerCoefficient(exponent: number, k: number): number {
  return powOf(k + 1, exactly(-exponent));
}

/** The least-squares slope of y_0 … y_(K−1) on the index, from exact sums; 0 for K < 2. */
export function olsSlope(count: number, values: Sequence): number {
  return rounded(slope(first(count, values).map(exactly)));
}

/** The rate e^(-slope) from the slope of the logarithms of the first K coefficients, logarithms to 95 bits. */
export function fitRho(count: number, coefficients: Sequence): number {
  return expOf(minus(slope(first(count, coefficients).map(logExactly))));
}

/** The rate x^(-1/k) that the k-th coefficient x shows, the exponent to 106 bits. Domain: x > 0. */
export function rootRate(coefficient: number, k: number): number {
  return powOf(coefficient, minus(over(one, exactly(k))));
}

/** The number −ln ε/ln ρ of modes that reach the accuracy ε. Domain: ε > 0, ρ > 0; 0 at ρ = 1. */
export function nStar(accuracy: number, rate: number): number {
  return quotient(-Math.log(accuracy), Math.log(rate));
}

/** The scaling exponent β ln ρ. Transcription of the Lean definition. */
export function alphaLatent(efficiency: number, rate: number): number {
  return efficiency * Math.log(rate);
}

/** The scaling exponent ln ρ/(2β) of the companion. Transcription of the Lean definition. */
export function alphaSibling(efficiency: number, rate: number): number {
  return quotient(Math.log(rate), 2 * efficiency);
}

/** The residual ρ^(-β ln C) as C^(-β ln ρ) = e^(-β·ln C·ln ρ), the exponent to 95 bits. Arguments C, β, ρ. */
export function lossLatent(compute: number, efficiency: number, rate: number): number {
  return expOf(minus(times(exactly(efficiency), times(logExactly(compute), logExactly(rate)))));
}

/** The residual ρ^(-C^p) as e^(-C^p·ln ρ), the exponent to 90 bits. Arguments C, p, ρ. */
export function lossPolynomial(compute: number, power: number, rate: number): number {
  return expOf(minus(times(powExactly(compute, power), logExactly(rate))));
}

/** The rate ε^(-1/n) above which n modes reach the accuracy ε, the exponent to 106 bits. Domain: ε > 0, n ≠ 0. */
export function grokThreshold(accuracy: number, modes: number): number {
  return powOf(accuracy, minus(over(one, exactly(modes))));
}

/** 2nε² to about 106 bits. */
const doubledSquare = (samples: number, accuracy: number): DoubleDouble =>
  times(exactProduct(accuracy, accuracy), exactly(2 * samples));

/** The claimed tail 2e^(-2nε²/N*), the exponent to 100 bits. Arguments N*, n, ε. */
export function tailBound(modes: number, samples: number, accuracy: number): number {
  return 2 * expOf(minus(over(doubledSquare(samples, accuracy), exactly(modes))));
}

/** Hoeffding's tail 2e^(-2nε²), the exponent to 100 bits. Arguments n, ε. */
export function hoeffdingTail(samples: number, accuracy: number): number {
  return 2 * expOf(minus(doubledSquare(samples, accuracy)));
}

/** The generalization bound √(N*·(−ln(δ/2))/(2n)). Domain: δ > 0. Arguments N*, n, δ. */
export function genBound(modes: number, samples: number, confidence: number): number {
  return Math.sqrt(Math.max(quotient(modes * -Math.log(confidence / 2), 2 * samples), 0));
}

/** The sample size N*·(−ln(δ/2))/(2ε²). Domain: δ > 0. Arguments N*, ε, δ. */
export function prefSamples(modes: number, accuracy: number, confidence: number): number {
  return quotient(modes * -Math.log(confidence / 2), 2 * accuracy * accuracy);
}

/** The mean of a loss with finitely many values. Arguments m, p, x. */
export const lossMean: typeof losses.lossMean = losses.lossMean;

/** The probability that the sum of n such losses is at least s. Arguments m, p, x, n, s. */
export const lossTail: typeof losses.lossTail = losses.lossTail;

/** The mass of the N × N corner of a geometric matrix, as the square of a geometric sum in closed form. */
export function blockMass(q: number, size: number): number {
  const sum = geometricSum(exactly(q), size);
  return rounded(times(sum, sum));
}

/** Parameters N² of a head in a latent basis. Transcription of the Lean definition. */
export function headParams(size: number): number {
  return size * size;
}

/** Parameters 2DN of the maps into that basis. Transcription of the Lean definition. */
export function projectionParams(dimension: number, size: number): number {
  return 2 * dimension * size;
}

/** The variance σ² min(p, N*)/n. Transcription of the Lean definition. Arguments σ², N*, n, p. */
export function saturatedVariance(noise: number, modes: number, samples: number, fitted: number): number {
  return quotient(noise * Math.min(fitted, modes), samples);
}

/** The risk ρ^(-2p) + σ² min(p, N*)/n in extended precision, for a σ² of either sign. Domain: ρ ≠ 0. Arguments ρ, σ², N*, n, p. */
export function descentRisk(
  rate: number,
  noise: number,
  modes: number,
  samples: number,
  fitted: number,
): number {
  const bias = toThe(over(one, exactly(rate)), 2 * fitted);
  const spread = times(exactly(noise), exactly(Math.min(fitted, modes)));
  return rounded(samples === 0 ? bias : plus(bias, over(spread, exactly(samples))));
}

/** Parameters AN² of A active experts. Transcription of the Lean definition. */
export function moeParams(active: number, size: number): number {
  return active * (size * size);
}

/** The compute e^(n/β) at which β ln C reaches n modes, the exponent to 106 bits. */
export function emergenceCompute(modes: number, efficiency: number): number {
  return expOf(over(exactly(modes), exactly(efficiency)));
}

/** The time max(τ_0, …, τ_n) at which the modes 0 … n are acquired. */
export function solveTime(times: Sequence, last: number): number {
  return first(last + 1, times).reduce((latest, time) => Math.max(latest, time));
}

/** The coefficient (1 − w)r₁^k + w r₂^k of a mixture, in extended precision. Arguments w, r₁, r₂, k. */
export function mixedCoefficient(share: number, slow: number, fast: number, k: number): number {
  const rest = times(exactSum(1, -share), toThe(exactly(slow), k));
  return rounded(plus(rest, times(exactly(share), toThe(exactly(fast), k))));
}

/** The coefficient (1 − t)r^k + t c_k under interference, in extended precision. Arguments r, t, c, k. */
export function interferedCoefficient(rate: number, share: number, other: Sequence, k: number): number {
  return rounded(plus(times(exactSum(1, -share), toThe(exactly(rate), k)), exactProduct(share, other(k))));
}

/** The squared distance Σ (w′_k − w_k)². Transcription of the Lean definition, summed with compensation. */
export function taskLoss(count: number, before: Sequence, after: Sequence): number {
  return accurateSum(count, (k) => (after(k) - before(k)) ** 2);
}

/** The trade-off 1 + s2/l above which a mode of variance l is used, in extended precision. */
export function activation(noise: number, variance: number): number {
  return rounded(plus(one, over(exactly(noise), exactly(variance))));
}

/** The gain Σ_{k<n} (g_k − c), from an exact sum. Arguments g, c, n. */
export function bottleneckGain(information: Sequence, price: number, count: number): number {
  return rounded(sumExactly(first(count, information).flatMap((gain) => [gain, -price])));
}

/** The condition number 1/(1/ρ)^N of the eigenvalues 1 … ρ^(-N), as ρ^N in extended precision. */
export function conditionNumber(rate: number, modes: number): number {
  return rounded(toThe(exactly(rate), modes));
}

/** The bound Σ_{k<K} k² ρ^(-k) of the change of slope of Σ ρ^(-k) cos kx. Arguments ρ, K. Domain: ρ > 0. */
export function curvature(rate: number, modes: number): number {
  return accurateSum(modes, (k) => rounded(over(exactly(k * k), toThe(exactly(rate), k))));
}

/** The quality of the candidate with the higher reward quality + error; the sums are compared exactly. */
export function proxyChoice(g1: number, g2: number, e1: number, e2: number): number {
  return rounded(sumExactly([g2, e2, -g1, -e1])) > 0 ? g2 : g1;
}

/** The energy of a perturbation outside the first N of N + d dimensions. Transcription, summed with compensation. */
export function offEnergy(kept: number, rest: number, perturbation: Sequence): number {
  return accurateSum(rest, (i) => perturbation(kept + i) ** 2);
}

/** The response of a linear model to a perturbation outside the first N of N + d dimensions, as an exact dot product. */
export function offResponse(kept: number, rest: number, weights: Sequence, perturbation: Sequence): number {
  const from = (sequence: Sequence) => first(rest, (i) => sequence(kept + i));
  return rounded(dotExactly(from(weights), from(perturbation)));
}

/** The fraction (D − N)/D of directions outside a subspace. Transcription of the Lean definition. */
export function offManifoldFraction(dimension: number, kept: number): number {
  return quotient(dimension - kept, dimension);
}

/** The mean over cyclic shifts of the energy outside the first N of N + d dimensions, Σ x_i²·d/(N + d). Arguments N, d, x. */
export function meanOffEnergy(kept: number, rest: number, point: Sequence): number {
  const energy = accurateSum(kept + rest, (i) => point(i) ** 2);
  return quotient(energy * rest, kept + rest);
}

/** A vector of D weights, extended by zeros. Transcription of the Lean definition. */
export function padded(dimension: number, weights: Sequence, i: number): number {
  return i < dimension ? weights(i) : 0;
}

/** The squared distance (w·x)²/|w|² from the decision boundary, from exact dot products. */
export function squaredMargin(dimension: number, weights: Sequence, point: Sequence): number {
  const w = first(dimension, weights);
  const response = dotExactly(w, first(dimension, point));
  return rounded(over(times(response, response), dotExactly(w, w)));
}
