import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, intersect, isEmpty, point, type Range } from '../../../src/sampling/ranges/range.ts';
import {
  abs,
  add,
  div,
  mul,
  neg,
  power,
  quotient,
  sub,
} from '../../../src/sampling/ranges/range-arithmetic.ts';

/** A range of small dyadics with a point of it, so that sums and products of points are exact. */
const dyadic = fc.integer({ min: -64, max: 64 }).map((n) => n / 8);
const ranged = fc
  .tuple(dyadic, dyadic, dyadic, fc.boolean(), fc.boolean())
  .map(([a, b, c, openLo, openHi]) => {
    const [lo, x, hi] = [a, b, c].sort((p, q) => p - q) as [number, number, number];
    return { x, range: { lo, hi, openLo: openLo && lo < x, openHi: openHi && x < hi } satisfies Range };
  });
const runs = { seed: 1, numRuns: 2000 };

test.each([
  ['add', add, (x: number, y: number) => x + y],
  ['sub', sub, (x: number, y: number) => x - y],
  ['mul', mul, (x: number, y: number) => x * y],
] as const)('%s contains the value at every point', (_, over, at) => {
  fc.assert(
    fc.property(ranged, ranged, (a, b) => contains(over(a.range, b.range), at(a.x, b.x))),
    runs,
  );
});

test('div contains every quotient, and 0 for the divisor 0', () => {
  fc.assert(
    fc.property(ranged, ranged, (a, b) => {
      const value = b.x === 0 ? 0 : a.x / b.x;
      const out = div(a.range, b.range);
      return value >= out.lo && value <= out.hi;
    }),
    runs,
  );
});

test('neg, abs and powers contain their values', () => {
  fc.assert(
    fc.property(
      ranged,
      fc.integer({ min: 0, max: 4 }),
      ({ x, range }, n) =>
        contains(neg(range), -x) && contains(abs(range), Math.abs(x)) && contains(power(range, n), x ** n),
    ),
    runs,
  );
});

test('open ends stay open, so that contradictions are empty', () => {
  const positive: Range = { lo: 0, hi: Infinity, openLo: true, openHi: true };
  expect(isEmpty(intersect(positive, { ...positive, lo: -Infinity, hi: 0 }))).toBe(true);
  expect(contains(quotient(point(1), positive), 0)).toBe(false);
  expect(contains(mul(positive, positive), 0)).toBe(false);
});

test('products and quotients of ranges without negative numbers are as those of ranges that have some', () => {
  const ends = (r: Range): readonly unknown[] => [r.lo + 0, r.hi + 0, r.openLo, r.openHi];
  const positive = ranged.map(({ range: { lo, hi, openLo, openHi } }) => ({
    lo: lo + 8,
    hi: hi + 8,
    openLo,
    openHi,
  }));
  fc.assert(
    fc.property(positive, positive, (a, b) => {
      // the same by a rule that is not the quick one: -((-a) b)
      expect(ends(mul(a, b))).toEqual(ends(neg(mul(neg(a), b))));
      if (b.lo > 0) expect(ends(quotient(a, b))).toEqual(ends(neg(quotient(neg(a), b))));
    }),
    runs,
  );
});
