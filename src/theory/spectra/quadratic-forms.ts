// Quadratic forms of 2 × 2 matrices and of rank-one changes of diagonal ones, in extended precision.

import { accurateSum } from '../numerics/accurate-sum.ts';
import {
  type DoubleDouble,
  exactly,
  exactProduct,
  exactSum,
  minus,
  one,
  over,
  plus,
  rounded,
  times,
} from '../numerics/double-double.ts';
import { dotExactly, sumOfProducts } from '../numerics/exact-sum.ts';
import { first, type Sequence } from '../numerics/sequence.ts';

/** ax + by to about 106 bits. */
const row = (a: number, x: number, b: number, y: number): DoubleDouble =>
  plus(exactProduct(a, x), exactProduct(b, y));

/** The quadratic form ax² + 2bxy + cy² of ((a, b), (b, c)) at (x, y), every product exact. Arguments a, b, c, x, y. */
export function quadForm(a: number, b: number, c: number, x: number, y: number): number {
  return rounded(
    sumOfProducts([
      [a, x, x],
      [2, b, x, y],
      [c, y, y],
    ]),
  );
}

/** The form (ax + by)² + (bx + cy)² of the square of that matrix, in extended precision. */
export function squareForm(a: number, b: number, c: number, x: number, y: number): number {
  const [first, second] = [row(a, x, b, y), row(b, x, c, y)];
  return rounded(plus(times(first, first), times(second, second)));
}

/** The form |x|² + τ(v·x)² on p coordinates, from exact dot products. Arguments p, τ, v, x. */
export function rankOneForm(count: number, strength: number, direction: Sequence, point: Sequence): number {
  const [v, x] = [first(count, direction), first(count, point)];
  const along = dotExactly(v, x);
  return rounded(plus(dotExactly(x, x), times(exactly(strength), times(along, along))));
}

/** The solution z of (diag λ + τ h hᵀ + μ) z = f by the formula of Sherman and Morrison, coordinate by coordinate. */
function solveRankOne(
  count: number,
  spectrum: Sequence,
  direction: Sequence,
  target: Sequence,
  strength: number,
  ridge: number,
): (i: number) => DoubleDouble {
  const resolvent = (k: number, x: DoubleDouble): DoubleDouble => over(x, exactSum(spectrum(k), ridge));
  let [onTarget, onItself] = [exactly(0), exactly(0)];
  for (let k = 0; k < count; k++) {
    const h = direction(k);
    onTarget = plus(onTarget, resolvent(k, exactProduct(h, target(k))));
    onItself = plus(onItself, resolvent(k, exactProduct(h, h)));
  }
  const share = over(onTarget, plus(one, times(exactly(strength), onItself)));
  return (i) => {
    const pull = times(exactProduct(strength, direction(i)), share);
    return resolvent(i, plus(exactly(target(i)), minus(pull)));
  };
}

/** Coordinate i of that solution, in extended precision. Arguments p, λ, h, f, τ, μ, i. */
export function rankOneSolution(
  count: number,
  spectrum: Sequence,
  direction: Sequence,
  target: Sequence,
  strength: number,
  ridge: number,
  i: number,
): number {
  return rounded(solveRankOne(count, spectrum, direction, target, strength, ridge)(i));
}

/**
 * The squared bias Σ (μ z_i)² of ridge regression after the map, as squares of products, so that μ² may underflow and z_i²
 * overflow. Arguments p, λ, h, f, τ, μ.
 */
export function mappedBias(
  count: number,
  spectrum: Sequence,
  direction: Sequence,
  target: Sequence,
  strength: number,
  ridge: number,
): number {
  const solution = solveRankOne(count, spectrum, direction, target, strength, ridge);
  return accurateSum(count, (i) => rounded(times(exactly(ridge), solution(i))) ** 2);
}

/** The eigenvalue (i + 1)^(-2), the square exact before the division. */
export function squareSpectrum(i: number): number {
  return rounded(over(one, exactProduct(i + 1, i + 1)));
}

/** The coordinate 1/(i + 1) of a direction of squared length below 2. Transcription of the Lean definition. */
export function harmonicDirection(i: number): number {
  return 1 / (i + 1);
}

/** The first eigenfunction. Transcription of the Lean definition. */
export function firstMode(i: number): number {
  return i === 0 ? 1 : 0;
}
