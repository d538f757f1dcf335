import { EigenvalueDecomposition } from 'ml-matrix';
import { dense, frobenius, generate, type Matrix, multiply, requireSymmetric, transpose } from './matrix.ts';
import { requireSmall } from './residual.ts';

/** Eigenvalues in descending order; column j of `vectors` belongs to `values[j]` and the columns are orthonormal. */
export type SymmetricEigen = { readonly values: number[]; readonly vectors: number[][] };

/**
 * The spectral decomposition of a symmetric n × n matrix. Throws a RangeError when it is not symmetric, or when
 * ‖aV − VΛ‖/‖a‖ or ‖VᵀV − I‖ exceeds the bound of a backward stable method.
 */
export function symmetricEigen(a: Matrix): SymmetricEigen {
  const n = a.length;
  requireSymmetric(a);
  const decomposition = new EigenvalueDecomposition(dense(a), { assumeSymmetric: true });
  const order = decomposition.realEigenvalues
    .map((value, column) => ({ value, column }))
    .sort((p, q) => q.value - p.value);
  const values = order.map((entry) => entry.value);
  const unsorted = decomposition.eigenvectorMatrix.to2DArray();
  const vectors = unsorted.map((row) => order.map((entry) => row[entry.column]!));
  const image = multiply(a, vectors);
  const difference = generate(n, n, (i, j) => image[i]![j]! - vectors[i]![j]! * values[j]!);
  const overlap = multiply(transpose(vectors), vectors);
  const scale = frobenius(a);
  if (scale > 0) requireSmall('symmetricEigen', frobenius(difference) / scale, n);
  requireSmall(
    'symmetricEigen (orthogonality)',
    frobenius(overlap.map((row, i) => row.map((value, j) => value - (i === j ? 1 : 0)))),
    n,
  );
  return { values, vectors };
}
