import { expect, test } from 'vitest';
import { roundTest, roundTo } from '../../src/verdict/round.ts';
import { tested } from './evidence.ts';

test.each([
  [0.6836123, 0.0012, 0.6836],
  [123.456, 20, 123],
  [123456, 2000, 123500],
  [1 / 3, 0, 0.333333333333],
  [Number.NaN, 1, Number.NaN],
  [1 / 3, Number.NaN, 0.333333333333],
])('%d ± %d is shown as %d', (value, error, expected) => {
  expect(roundTo(value, error)).toBe(expected);
});

test('rounding twice changes nothing', () => {
  for (const value of [0.6836123, 1e-9, 12345.678, -3.7])
    for (const error of [1e-12, 0.003, 1, 250])
      expect(roundTo(roundTo(value, error), roundTo(error, error))).toBe(roundTo(value, error));
});

test.each([
  [0.0003662109375, 0.00037],
  [0.0003, 0.0003],
  [3, 3],
])('the bound %d is rounded up to %d', (violation, expected) => {
  const rounded = roundTest(
    tested('P.a', undefined, { bound: { violation, detectable: 0.017825, law: 'uniform' } }),
  );
  expect(rounded.bound).toEqual({ violation: expected, detectable: 0.018, law: 'uniform' });
});
