// Residual attention of scalar tokens on explicit graphs, in extended precision. As in Lean, a quotient with denominator 0 is 0.

import { accurateSum } from '../numerics/accurate-sum.ts';
import {
  type DoubleDouble,
  exactly,
  exactProduct,
  exactSum,
  minus,
  over,
  plus,
  rounded,
  times,
} from '../numerics/double-double.ts';
import { dotExactly, sumExactly } from '../numerics/exact-sum.ts';
import { first, type Sequence } from '../numerics/sequence.ts';
import { cycleAfter } from './cycle-attention.ts';

/** The mean of n tokens to about 100 bits; 0 for none. */
function exactMean(tokens: readonly number[]): DoubleDouble {
  return over(sumExactly(tokens), exactly(tokens.length));
}

/** The mean of n tokens, from their exact sum; 0 for none. */
export function tokenMean(count: number, tokens: Sequence): number {
  return rounded(exactMean(first(count, tokens)));
}

/** x + ε(target − x): a residual layer as a step toward its target. */
function stepToward(x: number, step: number, target: DoubleDouble): number {
  return rounded(plus(exactly(x), times(exactly(step), plus(target, exactly(-x)))));
}

/** Token x after a residual layer with weight p on the token y, as x + εp(y − x). Arguments p, ε, x, y. */
export function twoTokenLayer(weight: number, step: number, x: number, y: number): number {
  return rounded(plus(exactly(x), times(exactProduct(step, weight), exactSum(y, -x))));
}

/** Token i after a residual layer of uniform attention, as x_i + ε(mean − x_i). */
export function uniformLayer(count: number, step: number, tokens: Sequence, i: number): number {
  return stepToward(tokens(i), step, exactMean(first(count, tokens)));
}

function exactAverage(count: number, weights: Sequence, tokens: Sequence): DoubleDouble {
  const w = first(count, weights);
  return over(dotExactly(w, first(count, tokens)), sumExactly(w));
}

/** The average Σ w_k x_k/Σ w_k of n tokens, from exact sums. */
export function rowAverage(count: number, weights: Sequence, tokens: Sequence): number {
  return rounded(exactAverage(count, weights, tokens));
}

/** Token i after a residual layer in which every token attends with the weights w. Arguments n, w, ε, x, i. */
export function weightedLayer(
  count: number,
  weights: Sequence,
  step: number,
  tokens: Sequence,
  i: number,
): number {
  return stepToward(tokens(i), step, exactAverage(count, weights, tokens));
}

/**
 * Half the ℓ¹ distance of the rows a/A and b/B, A and B their sums, as Σ |a_k B − b_k A|/(2|AB|) with exact sums: rows that
 * are multiples of each other have the distance 0. Domain: A, B ≠ 0.
 */
export function dobrushin(count: number, a: Sequence, b: Sequence): number {
  const [x, y] = [first(count, a), first(count, b)];
  const [xSum, ySum] = [sumExactly(x), sumExactly(y)];
  const distance = accurateSum(count, (k) =>
    Math.abs(rounded(plus(times(ySum, exactly(x[k]!)), minus(times(xSum, exactly(y[k]!)))))),
  );
  return distance / (2 * Math.abs(rounded(times(xSum, ySum))));
}

/** Token i after a residual layer of uniform attention within each of two blocks of n tokens. */
export function blockLayer(count: number, step: number, tokens: Sequence, i: number): number {
  const from = i < count ? 0 : count;
  return stepToward(tokens(i), step, exactMean(first(count, (k) => tokens(from + k))));
}

/** Lazy attention on the 6-cycle, x_i/2 + (x_{i+1} + x_{i−1})/4, to about 100 bits. Domain: i < 6. */
function exactCycle(tokens: Sequence, i: number): DoubleDouble {
  const sum = sumExactly([2 * tokens(i), tokens(i === 5 ? 0 : i + 1), tokens(i === 0 ? 5 : i - 1)]);
  return over(sum, exactly(4));
}

/** Lazy attention on the 6-cycle, from an exact sum. Domain: i < 6. */
export function cycleAttention(tokens: Sequence, i: number): number {
  return rounded(exactCycle(tokens, i));
}

/** Token i of six after a residual layer of lazy cycle attention, as x_i + ε(attention − x_i). Domain: i < 6. */
export function cycleLayer(step: number, tokens: Sequence, i: number): number {
  return stepToward(tokens(i), step, exactCycle(tokens, i));
}

/** Token i of six after L residual layers of lazy cycle attention, by the eigenmodes of the cycle. Domain: i < 6. */
export function cycleLayers(step: number, tokens: Sequence, layers: number, i: number): number {
  return cycleAfter(step, first(6, tokens), layers, i);
}

/** The spectral gap 1/4 of lazy cycle attention on six tokens, as (1 − cos(π/3))/2 = sin²(π/6) = (1/2)². */
export function cycleGap(): number {
  return 0.5 ** 2;
}

/** The slowest mode cos(πi/3) of the cycle, as half of ±2 or ±1. Domain: i < 6. */
export function cycleMode(i: number): number {
  return Math.round(2 * Math.cos((Math.PI * i) / 3)) / 2;
}

/** Three neighboring tokens at one, the others at minus one. Transcription of the Lean definition. */
export function cycleTokens(i: number): number {
  return i < 3 ? 1 : -1;
}

/** The shuffle attention among four tokens: tokens 0 and 2 average the first pair, the others the second. */
export function shuffleAttention(tokens: Sequence, i: number): number {
  const from = i === 0 || i === 2 ? 0 : 2;
  return (tokens(from) + tokens(from + 1)) / 2;
}

/** Two pairs of equal tokens. Transcription of the Lean definition. */
export function shuffleTokens(i: number): number {
  return i < 2 ? 1 : -1;
}

/** Token i after `layers` layers x ← (1 − ε)x + εAx of n tokens, with `matrix(i)(j)` the attention of token i to token j. */
export function graphLayers(
  count: number,
  matrix: (row: number) => Sequence,
  step: number,
  tokens: Sequence,
  layers: number,
  i: number,
): number {
  let state = first(count, tokens);
  const rows = Array.from({ length: count }, (_, row) => first(count, matrix(row)));
  const layer = (row: readonly number[], own: number, from: readonly number[]): number =>
    (1 - step) * own + step * accurateSum(count, (j) => row[j]! * from[j]!);
  // a token outside the n attends to them, and none of them attends to it
  let own = tokens(i);
  const weights = first(count, matrix(i));
  for (let l = 0; l < layers; l++) {
    const from = state;
    own = layer(weights, own, from);
    state = rows.map((row, k) => layer(row, from[k]!, from));
  }
  return own;
}
