import { expect, test } from 'vitest';
import { backwardError, requireSmall } from '../../src/linalg/residual.ts';

test('the backward error of the exact solution is 0 and grows with the defect', () => {
  const a = [
    [2, 0],
    [0, 2],
  ];
  expect(backwardError(a, [[1], [1]], [[2], [2]])).toBe(0);
  // Defect (0.1, 0); scale = sqrt(8) sqrt(1.05^2 + 1) + sqrt(8).
  const expected = 0.1 / (Math.sqrt(8) * Math.hypot(1.05, 1) + Math.sqrt(8));
  expect(backwardError(a, [[1.05], [1]], [[2], [2]])).toBeCloseTo(expected, 14);
  expect(backwardError([[0]], [[0]], [[0]])).toBe(0);
});

test('a large or undefined backward error is an error', () => {
  expect(() => requireSmall('x', 1e-6, 10)).toThrow('ill-conditioned');
  expect(() => requireSmall('x', Number.NaN, 10)).toThrow('ill-conditioned');
  expect(() => requireSmall('x', 1e-16, 10)).not.toThrow();
});
