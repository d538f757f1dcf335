import { expect, test } from 'vitest';
import {
  fitLine,
  fitPowerLaw,
  logLogSlope,
  logSpaced,
  mean,
  meanError,
  median,
} from '../../../src/theory/spectra/regression.ts';

test('a line is fitted exactly; the classic points (0,1), (1,3), (2,4) have slope 3/2', () => {
  expect(fitLine([1, 2, 4], [5, 7, 11])).toEqual({ slope: 2, intercept: 3, standardError: 0 });
  const { slope, intercept, standardError } = fitLine([0, 1, 2], [1, 3, 4]);
  expect(slope).toBeCloseTo(1.5, 15);
  expect(intercept).toBeCloseTo(7 / 6, 14);
  // Residuals -1/6, 1/3, -1/6: s^2 = 1/6, error sqrt(1/6 / 2).
  expect(standardError).toBeCloseTo(Math.sqrt(1 / 12), 14);
  expect(() => fitLine([1, 1], [1, 2])).toThrow('two different x');
});

test('power laws are straight on logarithmic axes, with errors propagated', () => {
  const x = logSpaced(1, 1e4, 5);
  expect(x[2]! / 100).toBeCloseTo(1, 14);
  expect(
    logLogSlope(
      x,
      x.map((value) => 7 * value ** -0.3),
    ),
  ).toBeCloseTo(-0.3, 14);
  const points = [1, Math.E].map((value) => ({ x: value, y: 2 * value ** -0.5, error: 0 }));
  // Two points at distance 1 in ln x with relative errors 3 % and 4 %: the slope errs by 5 %.
  const fit = fitPowerLaw(points.map((point, i) => ({ ...point, error: point.y * (i === 0 ? 0.03 : 0.04) })));
  expect(fit.estimate).toBeCloseTo(0.5, 14);
  expect(fit.standardError).toBeCloseTo(0.05, 14);
});

test('mean, its error, and the median', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(meanError([1, 3])).toBe(1);
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});
