// Methods whose predictor is linear in N features and in the labels of T samples, as one matrix of low rank.

import { type DoubleDouble, exactly, plus, rounded, times } from '../numerics/double-double.ts';
import { sumOfProducts } from '../numerics/exact-sum.ts';
import type { Sequence } from '../numerics/sequence.ts';

/** A matrix as a function of row and column. */
type Matrix = (row: number) => Sequence;

/** The numbers below `count`. */
const indices = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/**
 * The loss of the method ŵ = Fᵀ B X w averaged over isotropic targets: Σ_i λ_i times the squared length of row i of I − FᵀBX,
 * the entries not rounded before they are squared. No mean over targets is taken. Arguments N, T, M, λ, F, B, X.
 */
export function meanLearnerLoss(
  features: number,
  samples: number,
  modes: number,
  spectrum: Sequence,
  feature: Matrix,
  coefficient: Matrix,
  sample: Matrix,
): number {
  const entry = (i: number, j: number): DoubleDouble =>
    sumOfProducts([
      [i === j ? 1 : 0],
      ...indices(features).flatMap((k) =>
        indices(samples).map((t) => [-feature(k)(i), coefficient(k)(t), sample(t)(j)]),
      ),
    ]);
  let loss = exactly(0);
  for (let i = 0; i < modes; i++)
    for (let j = 0; j < modes; j++) {
      const left = entry(i, j);
      loss = plus(loss, times(exactly(spectrum(i)), times(left, left)));
    }
  return rounded(loss);
}
