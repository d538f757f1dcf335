import type { Expr } from '../../../expr/expr.ts';
import { add, call, div, mul, neg, real, sub } from '../write.ts';

/** The real or imaginary part. */
export const partOf = (of: Expr, index: number): Expr => ({ kind: 'proj', struct: '', index, of });

/** The complex number with given parts. */
export const complex = (re: Expr, im: Expr): Expr => call('Complex.mk', re, im);
const parts = (z: Expr): readonly [Expr, Expr] => [partOf(z, 0), partOf(z, 1)];
/** The product. */
export const times = (z: Expr, w: Expr): Expr => {
  const [[a, b], [c, d]] = [parts(z), parts(w)];
  return complex(sub(real, mul(real, a, c), mul(real, b, d)), add(real, mul(real, a, d), mul(real, b, c)));
};
/** `re ^ 2 + im ^ 2` */
export const square = (z: Expr): Expr =>
  add(real, mul(real, partOf(z, 0), partOf(z, 0)), mul(real, partOf(z, 1), partOf(z, 1)));
/** The inverse; the inverse of 0 is 0. */
export const inverse = (z: Expr): Expr =>
  complex(div(real, partOf(z, 0), square(z)), neg(real, div(real, partOf(z, 1), square(z))));
