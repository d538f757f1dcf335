import type { Domain } from './domain.ts';

/**
 * The determinant of n rows of n numbers, in O(n⁴) products without division (R. S. Bird, A simple division-free algorithm for
 * computing determinants, 2011): with F₁ = A and F₍ₖ₊₁₎ = μ(Fₖ) A it is (−1)^(n−1) of the first entry of Fₙ, where μ(F) keeps what is
 * above the diagonal, and has on it minus the sum of the diagonal entries after it.
 */
export function determinant<X>(d: Domain<X>, a: readonly (readonly X[])[]): X {
  const indices = [...a.keys()];
  const zero = d.ofInteger(0n);
  const entry = (of: readonly (readonly X[])[], i: number, j: number): X => of[i]?.[j] ?? d.unknown;
  let f: readonly (readonly X[])[] = a;
  for (let step = 1; step < a.length; step++) {
    const before = f;
    const after = indices.map((i) =>
      indices.slice(i + 1).reduce((sum, k) => d.sub(sum, entry(before, k, k)), zero),
    );
    f = indices.map((i) =>
      indices.map((j) =>
        indices
          .slice(i)
          .reduce(
            (sum, k) =>
              d.add(sum, d.mul(k === i ? (after[i] ?? d.unknown) : entry(before, i, k), entry(a, k, j))),
            zero,
          ),
      ),
    );
  }
  if (a.length === 0) return d.ofInteger(1n);
  const first = entry(f, 0, 0);
  return a.length % 2 === 1 ? first : d.neg(first);
}
