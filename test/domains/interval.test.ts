import { beforeAll, describe, expect, test } from 'vitest';
import { interval } from '../../src/domains/interval.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { FALSE, TRUE, UNKNOWN } from '../../src/domains/truth.ts';
import { compareWithMpfr, operations } from './enclosures.ts';

beforeAll(loadMpfr);

const between = interval.between;

describe('rounding', () => {
  test.each(operations)('$name always contains the 400-bit value', (operation) => {
    const { failures, decided } = compareWithMpfr(operation, 42, 3000);
    expect(failures).toEqual([]);
    expect(decided).toBeGreaterThan(2000);
  });
  test('exact results stay points, inexact ones are one double wide', () => {
    expect(interval.add({ lo: 0.5, hi: 0.5 }, { lo: 0.25, hi: 0.25 })).toEqual({ lo: 0.75, hi: 0.75 });
    expect(interval.div({ lo: 3, hi: 3 }, { lo: 4, hi: 4 })).toEqual({ lo: 0.75, hi: 0.75 });
    expect(interval.sqrt({ lo: 9, hi: 9 })).toEqual({ lo: 3, hi: 3 });
    const third = interval.div({ lo: 1, hi: 1 }, { lo: 3, hi: 3 });
    expect([third.lo, third.hi]).toEqual([0.3333333333333333, 0.33333333333333337]);
  });
  test('overflow gives an unbounded end, never a wrong one', () => {
    const huge = interval.ofDouble(Number.MAX_VALUE);
    expect(interval.add(huge, huge)).toEqual({ lo: Number.MAX_VALUE, hi: Number.POSITIVE_INFINITY });
    expect(interval.mul(huge, interval.neg(huge))).toEqual({
      lo: Number.NEGATIVE_INFINITY,
      hi: -Number.MAX_VALUE,
    });
  });
});

describe('intervals', () => {
  test.each([
    ['mul', between(-2, 3), between(-5, 7), interval.mul, [-15, 21]],
    ['div', between(1, 2), between(-4, -2), interval.div, [-1, -0.25]],
    ['sub', between(1, 2), between(1, 2), interval.sub, [-1, 1]],
    ['hull', between(1, 2), between(5, 6), interval.hull, [1, 6]],
  ] as const)('%s', (_, a, b, of, ends) => {
    expect(interval.enclosure(of(a, b))).toEqual(ends);
  });
  test('even powers are not negative', () => {
    expect(interval.power(between(-2, 1), 2n)).toEqual({ lo: 0, hi: 4 });
    expect(interval.power(between(-2, 1), 3n)).toEqual({ lo: -8, hi: 1 });
  });
  test('a quotient by an interval around zero is unknown', () => {
    expect(interval.div(between(1, 1), between(-1, 1))).toEqual(interval.unknown);
  });
  test('comparisons are three-valued', () => {
    expect(interval.less(between(1, 2), between(3, 4))).toBe(TRUE);
    expect(interval.less(between(1, 2), between(2, 4))).toBe(UNKNOWN);
    expect(interval.less(between(2, 3), between(1, 2))).toBe(FALSE);
    expect(interval.lessEqual(between(1, 2), between(2, 4))).toBe(TRUE);
    expect(interval.equal(between(1, 1), between(1, 1))).toBe(TRUE);
    expect(interval.equal(between(1, 2), between(1, 2))).toBe(UNKNOWN);
    expect(interval.equal(between(1, 2), between(3, 4))).toBe(FALSE);
    expect(interval.less(interval.unknown, between(0, 0))).toBe(UNKNOWN);
  });
  test('near needs the whole difference to be small', () => {
    expect(interval.near(between(1, 1 + 2 ** -50), between(1, 1 + 2 ** -50), 40)).toBe(true);
    expect(interval.near(between(1, 1 + 2 ** -30), between(1, 1), 40)).toBe(false);
    expect(interval.near(between(2 ** 60, 2 ** 60 + 2 ** 10), between(2 ** 60, 2 ** 60), 40)).toBe(true);
    expect(interval.near(interval.unknown, between(1, 1), 40)).toBe(false);
  });
  test('floor is known where both ends agree', () => {
    expect(interval.floor(between(-1.5, -1.25))).toBe(-2n);
    expect(interval.floor(between(0.9, 1.1))).toBeUndefined();
  });
});
