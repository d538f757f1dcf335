import { plus, type Rational, times } from '../../domains/rational.ts';

/**
 * A sum of terms `c · k^i · 2^(−jk)` with rational `c`. Comparisons of sequences with closed-form tails reduce to such sums
 * beyond their prefixes. The key of a term is `i,j`.
 */
export type TailForm = ReadonlyMap<string, Rational>;

export const zero: Rational = { num: 0n, den: 1n };

export function degreesOf(key: string): readonly [number, number] {
  const [i, j] = key.split(',');
  return [Number(i), Number(j)];
}

/** The constant `c`, or the single term `c · k^i · 2^(−jk)`. */
export function makeMonomial(c: Rational, i: number = 0, j: number = 0): TailForm {
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
      const [[i, j], [k, l]] = [degreesOf(keyA), degreesOf(keyB)];
      product = combine(product, makeMonomial(times(c, d), i + k, j + l), { num: 1n, den: 1n });
    }
  }
  return product;
}

/** The value of a form that does not depend on `k`. */
export function constantOf(form: TailForm): Rational | undefined {
  if (form.size === 0) return zero;
  return form.size === 1 ? form.get('0,0') : undefined;
}
