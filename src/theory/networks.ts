// Linear combinations of linear and of rectified features.

import { exactly, rounded, times } from './numerics/double-double.ts';
import { dotExactly, sumExactly, sumOfProducts } from './numerics/exact-sum.ts';
import { first, type Sequence } from './numerics/sequence.ts';

/** A matrix as a function of row and column. */
type Matrix = (row: number) => Sequence;

/** Σ_j c_j Σ_i F_ji x_i for N features of an n-dimensional input, the products expanded without error. Arguments N, n, c, F, x. */
export function linearNetwork(
  features: number,
  inputs: number,
  coefficients: Sequence,
  matrix: Matrix,
  input: Sequence,
): number {
  const terms = first(features, coefficients).flatMap((coefficient, j) =>
    first(inputs, input).map((x, i) => [coefficient, matrix(j)(i), x]),
  );
  return rounded(sumOfProducts(terms));
}

/** The weight Σ_j c_j F_ji of the i-th input, as an exact dot product. Arguments N, c, F, i. */
export function inputWeight(features: number, coefficients: Sequence, matrix: Matrix, i: number): number {
  return rounded(
    dotExactly(
      first(features, coefficients),
      first(features, (j) => matrix(j)(i)),
    ),
  );
}

/** The threshold Σ_{i<j} gap_i of the j-th feature, from an exact sum. Arguments gap, j. */
export function threshold(gap: Sequence, j: number): number {
  return rounded(sumExactly(first(j, gap)));
}

/** Σ_j c_j relu(x − threshold_j) over N features, the thresholds held exactly. Arguments N, c, gap, x. */
export function reluNetwork(count: number, coefficients: Sequence, gap: Sequence, x: number): number {
  const parts = first(count, coefficients).flatMap((coefficient, j) => {
    const distance = sumExactly([x, ...first(j, (i) => -gap(i))]);
    if (!(rounded(distance) > 0)) return [];
    const { hi, lo } = times(distance, exactly(coefficient));
    return [hi, lo];
  });
  return rounded(sumExactly(parts));
}
