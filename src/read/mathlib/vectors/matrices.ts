import type { Arity } from '../../../expr/arguments.ts';
import type { Expr, Name } from '../../../expr/expr.ts';
import type { Reader } from '../../reader.ts';
import { type Meaning, meaningFor, readLiteralExponent, type Saying, trustAt } from '../meaning.ts';
import { isMatrix, readFunctionType } from '../shapes.ts';
import {
  all,
  at,
  call,
  choose,
  div,
  eq,
  implies,
  lam,
  mul,
  ne,
  numeral,
  standard,
  sumOver,
} from '../write.ts';

/** A literal exponent of a power. */
const LARGEST_POWER = 6n;

/** Rows and columns of a type of matrices. */
function matrixType(
  reader: Reader,
  type: Expr,
): { readonly rows: Expr; readonly columns: Expr; readonly of: Expr } | undefined {
  const outer = readFunctionType(reader, type);
  const inner = outer && readFunctionType(reader, outer.to);
  return inner && { rows: outer.from, columns: inner.from, of: inner.to };
}

const library = <N extends Arity>(
  constant: Name,
  arity: N,
  { instances, follows }: Pick<Meaning, 'follows'> & Required<Pick<Meaning, 'instances'>>,
  means: Saying<N>['means'],
): Meaning => meaningFor({ constant, from: 'Mathlib', arity, instances, follows, means });

/** The product of two matrices. */
const product = (
  m: Expr,
  n: Expr,
  k: Expr,
  { of, a, b }: { readonly of: Expr; readonly a: Expr; readonly b: Expr },
): Expr => lam(m, (i) => lam(k, (j) => sumOver(n, of, (l) => mul(of, at(a, i, l), at(b, l, j))), 'j'), 'i');

/** Products of vectors and matrices, and matrices built from others. */
export const matrices: readonly Meaning[] = [
  library(
    'dotProduct',
    7,
    {
      instances: [
        [2, 0],
        [3, 1],
        [4, 1],
      ],
      follows: 'dotProduct v w = ∑ i, v i * w i',
    },
    ([m, of, , , , v, w]) => sumOver(m, of, (i) => mul(of, at(v, i), at(w, i))),
  ),
  library(
    'Matrix.mulVec',
    7,
    {
      instances: [
        [3, 2],
        [4, 1],
      ],
      follows: 'Matrix.mulVec M v i = ∑ j, M i j * v j',
    },
    ([m, n, of, , , a, v]) => lam(m, (i) => sumOver(n, of, (j) => mul(of, at(a, i, j), at(v, j))), 'i'),
  ),
  library(
    'Matrix.vecMul',
    7,
    {
      instances: [
        [3, 2],
        [4, 0],
      ],
      follows: 'Matrix.vecMul v M j = ∑ i, v i * M i j',
    },
    ([m, n, of, , , v, a]) => lam(n, (j) => sumOver(m, of, (i) => mul(of, at(v, i), at(a, i, j))), 'j'),
  ),
  library(
    'Matrix.transpose',
    4,
    { instances: [], follows: 'Matrix.transpose M j i = M i j' },
    ([m, n, , a]) => lam(n, (j) => lam(m, (i) => at(a, i, j), 'i'), 'j'),
  ),
  library(
    'Matrix.diagonal',
    5,
    { instances: [[3, 1]], follows: 'Matrix.diagonal d i j = if i = j then d i else 0' },
    ([n, of, , , d]) =>
      lam(n, (i) => lam(n, (j) => choose(of, eq(n, i, j), at(d, i), numeral(of, 0n)), 'j'), 'i'),
  ),
  library(
    'Matrix.trace',
    5,
    {
      instances: [
        [2, 0],
        [3, 1],
      ],
      follows: 'Matrix.trace A = ∑ i, A i i',
    },
    ([n, of, , , a]) => sumOver(n, of, (i) => at(a, i, i)),
  ),
  library(
    'Matrix.vecMulVec',
    6,
    { instances: [[3, 2]], follows: 'Matrix.vecMulVec w v i j = w i * v j' },
    ([m, n, of, , w, v]) => lam(m, (i) => lam(n, (j) => mul(of, at(w, i), at(v, j)), 'j'), 'i'),
  ),
  library(
    'Matrix.submatrix',
    8,
    { instances: [], follows: 'Matrix.submatrix A r c i j = A (r i) (c j)' },
    ([l, , , o, , a, r, c]) => lam(l, (i) => lam(o, (j) => at(a, at(r, i), at(c, j)), 'j'), 'i'),
  ),
  library('Matrix.map', 6, { instances: [], follows: 'Matrix.map M f i j = f (M i j)' }, ([m, n, , , a, f]) =>
    lam(m, (i) => lam(n, (j) => at(f, at(a, i, j)), 'j'), 'i'),
  ),
  library('Matrix.diag', 3, { instances: [], follows: 'Matrix.diag A i = A i i' }, ([n, , a]) =>
    lam(n, (i) => at(a, i, i), 'i'),
  ),
  library('Matrix.row', 4, { instances: [], follows: 'Matrix.row A i j = A i j' }, ([m, n, , a]) =>
    lam(m, (i) => lam(n, (j) => at(a, i, j), 'j'), 'i'),
  ),
  library('Matrix.col', 4, { instances: [], follows: 'Matrix.col A j i = A i j' }, ([m, n, , a]) =>
    lam(n, (j) => lam(m, (i) => at(a, i, j), 'i'), 'j'),
  ),
  library('Matrix.IsSymm', 3, { instances: [], follows: 'Matrix.IsSymm A: Aᵀ = A' }, ([n, of, a]) =>
    all(n, (i) => all(n, (j) => eq(of, at(a, j, i), at(a, i, j)), 'j'), 'i'),
  ),
  library(
    'Matrix.IsDiag',
    4,
    { instances: [[2, 1]], follows: 'Matrix.IsDiag A: A i j = 0 for i ≠ j' },
    ([n, of, , a]) =>
      all(n, (i) => all(n, (j) => implies(ne(n, i, j), eq(of, at(a, i, j), numeral(of, 0n))), 'j'), 'i'),
  ),
  library(
    'Matrix.updateRow',
    7,
    { instances: [], follows: 'Matrix.updateRow M i b: b in row i' },
    ([m, n, of, , a, row, b]) =>
      lam(m, (i) => lam(n, (j) => choose(of, eq(m, i, row), at(b, j), at(a, i, j)), 'j'), 'i'),
  ),
  library(
    'Matrix.conjTranspose',
    5,
    { instances: [[3, 2]], follows: 'Matrix.conjTranspose M j i = star (M i j)' },
    ([m, n, of, , a]) => lam(n, (j) => lam(m, (i) => call('Star.star', of, standard, at(a, i, j)), 'i'), 'j'),
  ),
  library(
    'Matrix.IsHermitian',
    4,
    { instances: [[2, 1]], follows: 'Matrix.IsHermitian A: Aᴴ = A' },
    ([n, of, , a]) =>
      all(
        n,
        (i) => all(n, (j) => eq(of, call('Star.star', of, standard, at(a, j, i)), at(a, i, j)), 'j'),
        'i',
      ),
  ),
  {
    constant: 'HMul.hMul',
    from: 'Init',
    arity: 6,
    follows: '(A * B) i j = ∑ l, A i l * B l j',
    means: ([first, second, result, instance, a, b], reader, scope) => {
      if (![first, second, result].every((type) => isMatrix(reader, type))) return undefined;
      const [x, y] = [matrixType(reader, first), matrixType(reader, second)];
      if (x === undefined || y === undefined) return undefined;
      trustAt(reader, instance, result, scope);
      return product(x.rows, x.columns, y.columns, { of: x.of, a, b });
    },
  },
  {
    constant: 'Inv.inv',
    from: 'Init',
    arity: 3,
    instances: [[1, 0]],
    follows:
      'Matrix.inv_def, adjugate_apply: det of A with row j replaced by the i-th unit vector, by det A; 0 where that is 0',
    means: ([type, , a], reader) => {
      const shape = isMatrix(reader, type) ? matrixType(reader, type) : undefined;
      if (shape === undefined) return undefined;
      const { rows: n, of } = shape;
      const det = (matrix: Expr): Expr => call('Matrix.det', n, standard, standard, of, standard, matrix);
      const [zero, one] = [numeral(of, 0n), numeral(of, 1n)];
      const replaced = (i: Expr, j: Expr): Expr =>
        lam(n, (r) =>
          lam(n, (c) => choose(of, eq(n, r, j), choose(of, eq(n, c, i), one, zero), at(a, r, c))),
        );
      return lam(n, (i) => lam(n, (j) => div(of, det(replaced(i, j)), det(a)), 'j'), 'i');
    },
  },
  {
    constant: 'HPow.hPow',
    from: 'Init',
    arity: 6,
    follows: 'A ^ 0 = 1, A ^ (n + 1) = A ^ n * A',
    means: ([type, exponent, , instance, a, n], reader, scope) => {
      const shape = isMatrix(reader, type) ? matrixType(reader, type) : undefined;
      const times = shape && readLiteralExponent(reader, exponent, n, scope);
      if (shape === undefined || times === undefined || times > LARGEST_POWER) return undefined;
      trustAt(reader, instance, type, scope);
      const { rows, of } = shape;
      let power = numeral(type, 1n);
      for (let k = 0n; k < times; k++)
        power = k === 0n ? a : product(rows, rows, rows, { of, a: power, b: a });
      return power;
    },
  },
];
