import { expect, test } from 'vitest';
import {
  exactly,
  exactProduct,
  exactSum,
  expOf,
  minus,
  over,
  plus,
  powOf,
  quotient,
  rounded,
  times,
} from '../../../src/theory/numerics/double-double.ts';
import { seeded } from '../../linalg/random.ts';

/** A double times 2^200 as an exact integer; doubles here are at least 2^-140 in their last place. */
const scale = 200n;
function exact(x: number): bigint {
  let power = 0;
  let value = x;
  while (!Number.isInteger(value)) {
    value *= 2;
    power++;
  }
  return (BigInt(value) << scale) >> BigInt(power);
}
const draws = (seed: number) => {
  const random = seeded(seed);
  return Array.from({ length: 500 }, () => (random() - 0.5) * 2 ** Math.floor(40 * random() - 20));
};
const pairs = draws(1).map((a, i) => [a, draws(2)[i]!] as const);

test('sums and products of two doubles are exact', () => {
  for (const [a, b] of pairs) {
    const sum = exactSum(a, b);
    expect(exact(sum.hi) + exact(sum.lo)).toBe(exact(a) + exact(b));
    const product = exactProduct(a, b);
    expect((exact(product.hi) + exact(product.lo)) << scale).toBe(exact(a) * exact(b));
  }
});

test('quotients times divisors give back the dividend to 2^-98', () => {
  for (const [a, b] of pairs) {
    const back = times(over(exactly(a), exactly(b)), exactly(b));
    expect(Math.abs(plus(back, exactly(-a)).hi)).toBeLessThanOrEqual(Math.abs(a) * 2 ** -98);
  }
});

test('nothing is lost to cancellation: (1 + 2^-80) - 1', () => {
  const x = plus(exactly(1), exactly(2 ** -80));
  expect(rounded(plus(x, exactly(-1)))).toBe(2 ** -80);
  expect(rounded(plus(x, minus(x)))).toBe(0);
});

test('division by zero is zero', () => {
  expect(rounded(over(exactly(3), exactly(0)))).toBe(0);
  expect(quotient(3, 0)).toBe(0);
  expect(quotient(3, 4)).toBe(0.75);
});

test('powers use the exponent below double precision: 1e9 to 1/3 and back', () => {
  const third = over(exactly(1), exactly(3));
  // One rounding of Math.pow (0.95 ulp) is all that is left: 1000 to 2 ulp.
  expect(Math.abs(powOf(1e9, third) - 1000)).toBeLessThanOrEqual(2 * 2 ** -43);
  expect(Math.abs(powOf(1e300, third) / 1e100 - 1)).toBeLessThanOrEqual(2 ** -51);
  expect(powOf(7, exactly(0))).toBe(1);
});

test('exponentials use it too: exp(ln 2^500) = 2^500 with ln 2 to 106 bits', () => {
  // ln 2 = 0.6931471805599453 + 2.3190468138462996e-17 (Cody-Waite constants of fdlibm, IEEE doubles).
  const x = times(exactly(500), { hi: Math.LN2, lo: 2.3190468138462996e-17 });
  expect(Math.abs(expOf(x) / 2 ** 500 - 1)).toBeLessThanOrEqual(2 ** -51);
  expect(Math.abs(Math.exp(x.hi) / 2 ** 500 - 1)).toBeGreaterThan(2 ** -51);
});
