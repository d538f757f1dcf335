import { plus, type Rational, rational, signOf, times } from '../../domains/rational.ts';

/**
 * A sum of terms `c · k^i · 2^(−jk)` with rational `c`: what comparisons of sequences with closed-form tails come down to beyond
 * their prefixes. The key of a term is `i,j`.
 */
export type TailForm = ReadonlyMap<string, Rational>;

const zero: Rational = { num: 0n, den: 1n };

function degrees(key: string): readonly [number, number] {
  const [i, j] = key.split(',');
  return [Number(i), Number(j)];
}

/** The constant `c`, or the single term `c · k^i · 2^(−jk)`. */
export function monomial(c: Rational, i: number = 0, j: number = 0): TailForm {
  return c.num === 0n ? new Map() : new Map([[`${i},${j}`, c]]);
}

/** `a + factor · b`. */
export function combine(a: TailForm, b: TailForm, factor: Rational): TailForm {
  const sum = new Map(a);
  for (const [key, c] of b) {
    const total = plus(sum.get(key) ?? zero, times(c, factor));
    if (total.num === 0n) sum.delete(key);
    else sum.set(key, total);
  }
  return sum;
}

/** The product of two forms. */
export function multiply(a: TailForm, b: TailForm): TailForm {
  let product: TailForm = new Map();
  for (const [keyA, c] of a) {
    for (const [keyB, d] of b) {
      const [[i, j], [k, l]] = [degrees(keyA), degrees(keyB)];
      product = combine(product, monomial(times(c, d), i + k, j + l), { num: 1n, den: 1n });
    }
  }
  return product;
}

/** The value of a form that does not depend on `k`. */
export function constantOf(form: TailForm): Rational | undefined {
  if (form.size === 0) return zero;
  return form.size === 1 ? form.get('0,0') : undefined;
}

/** `|c| · k^i · 2^(−jk)` at `k`, exactly. */
function magnitude(c: Rational, key: string, k: number): Rational {
  const [i, j] = degrees(key);
  const size = c.num < 0n ? { num: -c.num, den: c.den } : c;
  return times(size, rational(BigInt(k) ** BigInt(i), 1n << BigInt(j * k)));
}

/**
 * The sign that the form has for every `k ≥ from` (`from ≥ 1`), where its dominant term shows it. The dominant term has the smallest
 * `j`, then the largest `i`. Once it exceeds the sum of the others at `from` and no ratio of another to it grows from there on, it
 * exceeds them for ever; `k^a · 2^(−bk)` falls from `k = a / (b ln 2)` on.
 */
export function signFrom(form: TailForm, from: number): -1 | 0 | 1 | undefined {
  const terms = [...form].sort(([a], [b]) => {
    const [[i, j], [k, l]] = [degrees(a), degrees(b)];
    return j - l || k - i;
  });
  const [lead, ...others] = terms;
  if (lead === undefined) return 0;
  const [leadKey, leadFactor] = lead;
  const [leadI, leadJ] = degrees(leadKey);
  let rest = zero;
  for (const [key, factor] of others) {
    const [i, j] = degrees(key);
    if (j > leadJ && from < (1.45 * (i - leadI)) / (j - leadJ)) return undefined;
    rest = plus(rest, magnitude(factor, key, from));
  }
  const leading = magnitude(leadFactor, leadKey, from);
  if (leading.num * rest.den <= rest.num * leading.den) return undefined;
  return signOf(leadFactor);
}
