import { CholeskyDecomposition } from 'ml-matrix';
import { dense, type Matrix, requireSymmetric } from './matrix.ts';
import { backwardError, requireSmall } from './residual.ts';

/** A solution, and a bound on its error. */
export type Solution = {
  readonly x: number[][];
  /** Normwise backward error of `x`, checked against the bound of a stable method. */
  readonly residual: number;
};

/**
 * Solves a x = b for a symmetric positive definite n × n matrix `a` and an n × c right-hand side by Cholesky
 * factorisation. Throws a RangeError when the shapes differ, when `a` is not symmetric or not positive definite (naming
 * the first bad pivot), or when it is singular to working precision: (min/max pivot)² below n·2⁻⁵².
 */
export function solveSpd(a: Matrix, b: Matrix): Solution {
  const n = a.length;
  const left = dense(a);
  const right = dense(b);
  if (left.columns !== n)
    throw new RangeError(`solveSpd: expected a square matrix, got ${n} x ${left.columns}`);
  if (right.rows !== n)
    throw new RangeError(`solveSpd: right-hand side has ${right.rows} rows, expected ${n}`);
  requireSymmetric(a);
  const factor = new CholeskyDecomposition(left);
  const pivots = factor.lowerTriangularMatrix.diagonal();
  const smallest = Math.min(...pivots);
  if (!factor.isPositiveDefinite() || smallest === 0) {
    const bad = pivots.findIndex((pivot) => !(pivot > 0));
    throw new RangeError(
      `solveSpd: the matrix is not positive definite (pivot ${bad} of ${n}); add a ridge or drop a collinear column`,
    );
  }
  // (min/max pivot)² bounds the reciprocal condition number from above.
  const reciprocal = (smallest / Math.max(...pivots)) ** 2;
  if (reciprocal < n * Number.EPSILON)
    throw new RangeError(
      `solveSpd: the matrix is singular to working precision (reciprocal condition number below ${reciprocal.toExponential(2)})`,
    );
  const x = factor.solve(right).to2DArray();
  const residual = backwardError(a, x, b);
  requireSmall('solveSpd', residual, n);
  return { x, residual };
}
