import { expect, test } from 'vitest';
import {
  arctanOf,
  boundArctanError,
  boundSinError,
  cosineOf,
  sineOf,
} from '../../src/domains/trigonometric.ts';

// 0 < sin x < x and 0 < arctan x < x for x > 0: an enclosure that is the one point x would prove sin x = x.
test.each([Number.MIN_VALUE, 2 ** -1030, 2 ** -1000])('sine and arc tangent of %d are told from it', (x) => {
  for (const of of [sineOf, arctanOf]) {
    expect(of({ lo: x, hi: x }).lo).toBeLessThan(x);
    expect(of({ lo: x, hi: x }).hi).toBeGreaterThanOrEqual(x);
    expect(of({ lo: -x, hi: -x }).hi).toBeGreaterThan(-x);
  }
  expect([boundSinError(x) > 0, boundArctanError(x) > 0]).toEqual([true, true]);
  expect(cosineOf({ lo: x, hi: x }).lo).toBeLessThan(1);
});

test('at 0 all three are exact', () => {
  const zero = { lo: 0, hi: 0 };
  expect([sineOf(zero), arctanOf(zero)]).toEqual([zero, zero]);
  expect(cosineOf(zero)).toEqual({ lo: 1, hi: 1 });
});
