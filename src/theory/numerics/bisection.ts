// Bisection for the root of d(κ) = R that makes the same decisions as exact arithmetic.

import { type DoubleDouble, exactly, over, plus, rounded } from './double-double.ts';

/** Σ λ_i/(λ_i + κ) over the given eigenvalues, to about 100 bits. */
function degrees(eigenvalues: readonly number[], ridge: DoubleDouble): DoubleDouble {
  return eigenvalues.reduce(
    (total, value) => plus(total, over(exactly(value), plus(exactly(value), ridge))),
    exactly(0),
  );
}

/**
 * The left end of the bracket [low, low + width] of the root of d(κ) = `target` after `steps` bisections. A midpoint where d
 * equals the target to 90 bits counts as equal, as it does in exact arithmetic for eigenvalues and targets with few bits.
 */
export function bisectedLow(
  eigenvalues: readonly number[],
  target: number,
  steps: number,
  low: DoubleDouble,
  width: DoubleDouble,
): number {
  let [left, size] = [low, width];
  for (let step = 0; step < steps; step++) {
    size = { hi: size.hi / 2, lo: size.lo / 2 };
    const middle = plus(left, size);
    const excess = rounded(plus(degrees(eigenvalues, middle), exactly(-target)));
    if (excess >= -(2 ** -90) * Math.abs(target)) left = middle;
  }
  return rounded(left);
}

/** Σ λ_i/R, the width of a first bracket [0, Σ λ/R], to about 100 bits. */
export function bracket(eigenvalues: readonly number[], target: number): DoubleDouble {
  const total = eigenvalues.reduce((sum, value) => plus(sum, exactly(value)), exactly(0));
  return over(total, exactly(target));
}
