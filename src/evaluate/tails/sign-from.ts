import { makeRational, plus, type Rational, signOf, times } from '../../domains/rational.ts';
import { degreesOf, type TailForm, zero } from './tail-form.ts';

/** `|c| · k^i · 2^(−jk)` at `k`, exactly. */
function magnitude(c: Rational, key: string, k: number): Rational {
  const [i, j] = degreesOf(key);
  const size = c.num < 0n ? { num: -c.num, den: c.den } : c;
  return times(size, makeRational(BigInt(k) ** BigInt(i), 1n << BigInt(j * k)));
}

/**
 * The sign of the form for every `k ≥ from` (`from ≥ 1`), if its dominant term determines it. The dominant term has the
 * smallest `j`, then the largest `i`. Once it exceeds the sum of the others at `from` and no ratio of another to it grows from
 * there on, it exceeds them for ever; `k^a · 2^(−bk)` falls from `k = a / (b ln 2)` on.
 */
export function signFrom(form: TailForm, from: number): -1 | 0 | 1 | undefined {
  const terms = [...form].sort(([a], [b]) => {
    const [[i, j], [k, l]] = [degreesOf(a), degreesOf(b)];
    return j - l || k - i;
  });
  const [lead, ...others] = terms;
  if (lead === undefined) return 0;
  const [leadKey, leadFactor] = lead;
  const [leadI, leadJ] = degreesOf(leadKey);
  let rest = zero;
  for (const [key, factor] of others) {
    const [i, j] = degreesOf(key);
    if (j > leadJ && from < (1.45 * (i - leadI)) / (j - leadJ)) return undefined;
    rest = plus(rest, magnitude(factor, key, from));
  }
  const leading = magnitude(leadFactor, leadKey, from);
  if (leading.num * rest.den <= rest.num * leading.den) return undefined;
  return signOf(leadFactor);
}
