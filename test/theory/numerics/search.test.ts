import { expect, test } from 'vitest';
import { goldenSection, increasingRoot } from '../../../src/theory/numerics/search.ts';

test('golden sections find the minimum of a parabola and of an edge', () => {
  const { at, value } = goldenSection((x) => (x - 0.3) ** 2 + 1, -2, 5, 1e-7);
  expect(Math.abs(at - 0.3)).toBeLessThan(1e-6);
  expect(value).toBeCloseTo(1, 12);
  expect(goldenSection((x) => x, 2, 3, 1e-9).at).toBeCloseTo(2, 8);
});

test('bisection ends at neighbouring doubles; no sign change is an error', () => {
  expect(increasingRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(() => increasingRoot((x) => x + 1, 0, 2)).toThrow('no sign change');
});
