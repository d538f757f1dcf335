// Random features on a power law λ_i ∝ i^(-(1+a)) with infinitely many modes, a > 0: k = d^(-(1+a)), q = a d/(1 + a), in units
// of the spectrum's constant and of the target's variance per mode. Features N, samples T.

import {
  type DoubleDouble,
  exactly,
  exactProduct,
  exactSum,
  over,
  plus,
  powOf,
  quotient,
  rounded,
  times,
} from '../numerics/double-double.ts';
import { sumOfProducts } from '../numerics/exact-sum.ts';

/**
 * The signal part of the loss at d degrees of freedom: NT/(d^a·[(1+a)NT − a(N+T)d − (1−a)d²]). The bracket is summed as
 * a(N − d)(T − d) + N(T − d) + d(N − d), whose terms are positive where d < min(N, T); the power d^(-a) is applied in two
 * halves, so that it overflows only if the loss does.
 */
export function continuumLoss(offset: number, features: number, samples: number, degrees: number): number {
  const [n, t] = [exactSum(features, -degrees), exactSum(samples, -degrees)];
  const linear = plus(times(exactly(features), t), times(exactly(degrees), n));
  const bracket = plus(times(exactly(offset), times(n, t)), linear);
  const half = powOf(degrees, exactly(-offset / 2));
  return rounded(over(exactProduct(features, samples), bracket)) * half * half;
}

/** The quadratic (1−a)(2+a)d² + a(1+a)(N+T)d − a(1+a)NT, every product of its expansion exact, so that its root is sharp. */
export function ridgeQuadratic(offset: number, features: number, samples: number, degrees: number): number {
  const [a, n, t, d] = [offset, features, samples, degrees];
  const common = [[a], [a, a]].flatMap((factor) => [
    [...factor, n, d],
    [...factor, t, d],
    [-1, ...factor, n, t],
  ]);
  return rounded(sumOfProducts([[2, d, d], [-1, a, d, d], [-1, a, a, d, d], ...common]));
}

/**
 * The root of that quadratic in (0, min(N, T)): 2NT/(N + T + √((N − T)² + 8NT/(a(1 + a)))). The discriminant of the published
 * root is a²(1+a)² times the one here, in which nothing cancels. Domain: a, N, T > 0.
 */
export function optimalDof(offset: number, features: number, samples: number): number {
  const product = exactProduct(features, samples);
  const common = times(exactly(offset), exactSum(1, offset));
  const difference = exactSum(features, -samples);
  const discriminant = plus(times(difference, difference), over(times(exactly(8), product), common));
  const bottom = plus(exactSum(features, samples), exactly(Math.sqrt(rounded(discriminant))));
  return rounded(over(times(exactly(2), product), bottom));
}

/** The loss at the optimal ridge: it is stationary in d there, so that rounding of d does not show. Domain: a, N, T > 0. */
export function tunedLoss(offset: number, features: number, samples: number): number {
  return continuumLoss(offset, features, samples, optimalDof(offset, features, samples));
}

/** The loss N^(-a)/(1 − N/T) without ridge, as N^(-a)·T/(T − N). Domain: N > 0, T ≠ 0. */
export function ridgelessLoss(offset: number, features: number, samples: number): number {
  return features ** -offset * quotient(samples, samples - features);
}

/** The factor √(a/(a + 2)) of the best allocation N = Rt, T = R/t without ridge, as 1/√(1 + 2/a). Domain: a > 0. */
export function balanceRatio(offset: number): number {
  const inverse: DoubleDouble = plus(exactly(1), over(exactly(2), exactly(offset)));
  return 1 / Math.sqrt(rounded(inverse));
}
