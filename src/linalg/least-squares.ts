import { QrDecomposition, SingularValueDecomposition } from 'ml-matrix';
import { dense, type Matrix, multiply } from './matrix.ts';

/**
 * Ordinary least squares: the x (c × k) that minimises ‖a x − b‖ for an r × c matrix `a` of full column rank, r ≥ c,
 * by Householder QR. Throws a RangeError when the shapes differ or `a` is rank deficient to working precision
 * (min/max |diagonal of R| below r·2⁻⁵²).
 */
export function leastSquares(a: Matrix, b: Matrix): number[][] {
  const [left, right] = [dense(a), dense(b)];
  if (right.rows !== left.rows)
    throw new RangeError(`leastSquares: right-hand side has ${right.rows} rows, expected ${left.rows}`);
  if (left.rows < left.columns)
    throw new RangeError(
      `leastSquares: ${left.rows} equations for ${left.columns} unknowns; use minimumNorm for an underdetermined system`,
    );
  const factor = new QrDecomposition(left);
  requireFullRank('leastSquares', factor, left.rows);
  return factor.solve(right).to2DArray();
}

/**
 * The solution of least Euclidean norm of a x = b for an r × c matrix of full row rank, r ≤ c: x = Q R⁻ᵀ b with aᵀ = Q R.
 * Throws a RangeError when the shapes differ or `a` is rank deficient to working precision.
 */
export function minimumNorm(a: Matrix, b: Matrix): number[][] {
  const [left, right] = [dense(a), dense(b)];
  if (right.rows !== left.rows)
    throw new RangeError(`minimumNorm: right-hand side has ${right.rows} rows, expected ${left.rows}`);
  if (left.rows > left.columns)
    throw new RangeError(
      `minimumNorm: ${left.rows} equations for ${left.columns} unknowns; use leastSquares for an overdetermined system`,
    );
  const factor = new QrDecomposition(left.transpose());
  requireFullRank('minimumNorm', factor, left.columns);
  const upper = factor.upperTriangularMatrix;
  const z = b.map((row) => [...row]);
  // Forward substitution with Rᵀ, which is lower triangular.
  for (let i = 0; i < left.rows; i++)
    for (let column = 0; column < right.columns; column++) {
      let value = z[i]![column]!;
      for (let j = 0; j < i; j++) value -= upper.get(j, i) * z[j]![column]!;
      z[i]![column] = value / upper.get(i, i);
    }
  return multiply(factor.orthogonalMatrix.to2DArray(), z);
}

/** An r × c matrix whose columns are an orthonormal basis of the column span of `a`, of full column rank; uniform if those are Gaussian. */
export function orthonormal(a: Matrix): number[][] {
  const factor = new QrDecomposition(dense(a));
  requireFullRank('orthonormal', factor, a.length);
  return factor.orthogonalMatrix.to2DArray();
}

/** The number of singular values above `threshold` times the largest; 0 for the zero matrix. */
export function numericalRank(a: Matrix, threshold: number): number {
  const values = singularValues(a);
  const largest = values[0]!;
  return largest === 0 ? 0 : values.filter((value) => value > threshold * largest).length;
}

/** The singular values in descending order. */
export function singularValues(a: Matrix): number[] {
  return [...new SingularValueDecomposition(dense(a), { autoTranspose: true }).diagonal].sort(
    (p, q) => q - p,
  );
}

function requireFullRank(what: string, factor: QrDecomposition, size: number): void {
  const pivots = factor.upperTriangularMatrix.diagonal().map(Math.abs);
  const largest = Math.max(...pivots);
  const bad = pivots.findIndex((pivot) => !(pivot > size * Number.EPSILON * largest));
  if (bad >= 0)
    throw new RangeError(
      `${what}: the matrix is rank deficient to working precision (column ${bad}); drop a collinear column or add a ridge`,
    );
}
