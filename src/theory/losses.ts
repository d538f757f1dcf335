// Sums of independent losses with finitely many values.

import { exactly, over, rounded } from './numerics/double-double.ts';
import { dotExactly, sumExactly } from './numerics/exact-sum.ts';
import { first, type Sequence } from './numerics/sequence.ts';

/** The mean Σ p_j x_j/Σ p_j of a loss with the value x_j with weight p_j, j < m, from exact sums. Arguments m, p, x. */
export function lossMean(count: number, weights: Sequence, values: Sequence): number {
  const p = first(count, weights);
  return rounded(over(dotExactly(p, first(count, values)), sumExactly(p)));
}

/**
 * The probability that the sum of n independent such losses is at least s, by adding up the outcomes with their probabilities.
 * Domain: m > 0, weights that do not sum to 0. Arguments m, p, x, n, s.
 */
export function lossTail(
  count: number,
  weights: Sequence,
  values: Sequence,
  trials: number,
  threshold: number,
): number {
  const p = first(count, weights);
  const x = first(count, values);
  const total = rounded(sumExactly(p));
  let outcomes = [{ probability: 1, sum: exactly(-threshold) }];
  for (let trial = 0; trial < trials; trial++)
    outcomes = outcomes.flatMap(({ probability, sum }) =>
      p.map((weight, j) => ({
        probability: (probability * weight) / total,
        sum: sumExactly([sum.hi, sum.lo, x[j]!]),
      })),
    );
  const reached = outcomes.filter(({ sum }) => rounded(sum) >= 0);
  return rounded(sumExactly(reached.map(({ probability }) => probability)));
}
