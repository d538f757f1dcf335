import { frobenius, type Matrix, multiply } from './matrix.ts';

/** The unit roundoff of doubles, 2⁻⁵³. */
const unit = 2 ** -53;

/**
 * The normwise backward error ‖b − a x‖ / (‖a‖‖x‖ + ‖b‖) in the Frobenius norm: the smallest relative change of
 * the data for which `x` is the exact solution [Rigal & Gaches 1967]. It is 0 when all norms vanish.
 */
export function backwardError(a: Matrix, x: Matrix, b: Matrix): number {
  const product = multiply(a, x);
  const difference = b.map((row, i) => row.map((value, j) => value - product[i]![j]!));
  const scale = frobenius(a) * frobenius(x) + frobenius(b);
  return scale === 0 ? 0 : frobenius(difference) / scale;
}

/**
 * Throws unless `error` is at most 8·n·√n·u, u = 2⁻⁵³: the bound of a backward stable method of size `n`
 * (Higham, Accuracy and Stability, Thms 10.4 and 19.5: a small multiple of n·u columnwise, √n for the Frobenius norm).
 */
export function requireSmall(what: string, error: number, n: number): void {
  const bound = 8 * n * Math.sqrt(n) * unit;
  if (!(error <= bound))
    throw new RangeError(
      `${what}: backward error ${error.toExponential(2)} exceeds ${bound.toExponential(2)}; the system is too ill-conditioned for doubles`,
    );
}
