// Runs rows of the table over a record of numbers.
import type { Numbers, Sets } from './numbers.ts';
import type { NumberOperation } from './operation.ts';

/** The value of an operation, for kinds in which numbers and integers are the same. */
export function valueOver<N>(row: NumberOperation, d: Numbers<N, N>, args: readonly N[]): N {
  const [a, b] = args as readonly [N, N];
  return valueOfTwo(row, d, a, b);
}

/** The same of two operands; operations on one leave the second out. */
export function valueOfTwo<N>(row: NumberOperation, d: Numbers<N, N>, a: N, b: N): N {
  switch (row.form) {
    case 'unary':
    case 'rounding':
      return row.value(d, a);
    case 'binary':
    case 'power':
      return row.value(d, a, b);
  }
}

/** All values of operand `i` for which the operation may have a value in `t`, given enclosures of the operands. */
export function operandsIn<S>(
  row: NumberOperation,
  d: Sets<S>,
  { i, t, args }: { readonly i: number; readonly t: S; readonly args: readonly S[] },
): S {
  const [a, b] = args as readonly [S, S];
  const solve = row.inverse[i];
  if (solve === undefined) throw new Error(`an operation has no operand ${i}`);
  return solve(d, t, a, b);
}
