import { type DoubleDouble, exactly, over, times } from './double-double.ts';
import { dotExactly } from './exact-sum.ts';

/** The least-squares slope of pairs, with weights 2k − (K − 1) in exact sums and Σ (k − (K−1)/2)² = K(K² − 1)/12. */
export function slope(values: readonly DoubleDouble[]): DoubleDouble {
  const count = values.length;
  const weights = values.map((_, k) => 2 * k - (count - 1));
  const parts = values.flatMap(({ hi, lo }) => [hi, lo]);
  const total = dotExactly(
    weights.flatMap((weight) => [weight, weight]),
    parts,
  );
  return over(times(exactly(6), total), exactly(count * (count * count - 1)));
}
