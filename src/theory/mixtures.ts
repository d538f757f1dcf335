// Mixtures of domains: their effective dimension and their learning curve.

import { accurateSum } from './numerics/accurate-sum.ts';
import { exactly, exactSum, powOf, quotient } from './numerics/double-double.ts';
import { sumOfPowers } from './numerics/elementary.ts';
import type { Sequence } from './numerics/sequence.ts';

/**
 * The effective dimension of one domain with share v and tail b and d more with shares w_j and tails β_j, p modes each, as
 * Σ 1/(1 + (μ/w)(i + 1)^β) over all modes. Domain: shares ≠ 0. Arguments p, d, v, b, w, β, μ.
 */
export function mixedEffDim(
  modes: number,
  others: number,
  share: number,
  tail: number,
  shares: Sequence,
  tails: Sequence,
  ridge: number,
): number {
  const domain = (weight: number, decay: number) =>
    accurateSum(modes, (i) => quotient(weight, weight + ridge * powOf(i + 1, exactly(decay))));
  return domain(share, tail) + accurateSum(others, (j) => domain(shares(j), tails(j)));
}

/** The learning curve w n^(-a) + (1 − w) n^(-b) of a mixture, accurate where its terms cancel. Arguments w, a, b, n. */
export function mixtureLoss(share: number, first: number, second: number, samples: number): number {
  return sumOfPowers(0, [
    { coefficient: exactly(share), base: samples, exponent: -first },
    { coefficient: exactSum(1, -share), base: samples, exponent: -second },
  ]);
}
