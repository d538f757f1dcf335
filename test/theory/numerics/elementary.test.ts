import { expect, test } from 'vitest';
import { exactly, minus, plus, times } from '../../../src/theory/numerics/double-double.ts';
import { expExactly, logExactly, powExactly, sumOfPowers } from '../../../src/theory/numerics/elementary.ts';
import { seeded } from '../../linalg/random.ts';

test('e and ln 10 to 95 bits', () => {
  // The rests beyond the nearest doubles, from 40 digits of e and ln 10.
  const e = expExactly(exactly(1));
  expect(e.hi).toBe(Math.E);
  expect(Math.abs(e.lo - 1.4456468917292502e-16)).toBeLessThan(2 ** -93);
  const ln10 = logExactly(10);
  expect(ln10.hi).toBe(Math.LN10);
  expect(Math.abs(ln10.lo + 2.1707562233822494e-16)).toBeLessThan(2 ** -93);
});

test('exp and log undo each other, over the whole range of doubles', () => {
  const random = seeded(51);
  for (let i = 0; i < 200; i++) {
    const x = 10 ** (500 * random() - 250);
    const log = logExactly(x);
    const root = expExactly({ hi: log.hi / 2, lo: log.lo / 2 });
    // The argument's size, up to 600, multiplies the error 2^-104 of the logarithm.
    const rest = plus(times(root, root), exactly(-x));
    expect(Math.abs(rest.hi / x)).toBeLessThan(2 ** -90);
  }
});

test('the logarithm of a product is the sum; of 1 it is 0', () => {
  const difference = plus(logExactly(1.25 * 1.5), minus(plus(logExactly(1.25), logExactly(1.5))));
  expect(Math.abs(difference.hi)).toBeLessThan(2 ** -98);
  expect(logExactly(1)).toEqual({ hi: 0, lo: 0 });
  expect(logExactly(1 + 2 ** -52).hi).toBe(Math.log1p(2 ** -52));
});

test('powers: 2^0.5 squared', () => {
  const root = powExactly(2, 0.5);
  expect(Math.abs(plus(times(root, root), exactly(-2)).hi)).toBeLessThan(2 ** -93);
});

test('powers that cancel: 2·3^0.5 - 12^0.5 is 0 to 90 bits, and 4·2^0.5 - 3·2^0.5 is 2^0.5', () => {
  const term = (coefficient: number, base: number) => ({
    coefficient: exactly(coefficient),
    base,
    exponent: 0.5,
  });
  expect(Math.abs(sumOfPowers(0, [term(2, 3), term(-1, 12)]))).toBeLessThan(2 ** -86);
  expect(sumOfPowers(0, [term(4, 2), term(-3, 2)])).toBe(Math.SQRT2);
  expect(Math.abs(sumOfPowers(-Math.SQRT2, [term(1, 2)]) + 9.667293313452913e-17)).toBeLessThan(2 ** -90);
  expect(sumOfPowers(0, [{ coefficient: exactly(1), base: 1e300, exponent: 2 }, term(-1, 2)])).toBe(
    Number.POSITIVE_INFINITY,
  );
});
