import { expect, test } from 'vitest';
import {
  excessRiskSlope,
  learningCurveSlope,
  noiselessSlope,
  saturatedSlope,
} from '../../../src/theory/bi2025/learning-curves.ts';
import { lossExponent } from '../../../src/theory/bi2025.ts';
import { expectAgreement } from '../agreement.ts';

test('slopes up to s = 1 are those of the formula', () => {
  const { series } = expectAgreement(excessRiskSlope, 0, 0.015);
  // 2s/(2s + 1/2); at s = 1 the logarithm of the source costs 0.012.
  [0.5, 2 / 3, 0.75, 0.788].forEach((expected, i) => {
    expect(Math.abs(series!.points[i]!.y - expected)).toBeLessThan(0.002);
  });
});

test('beyond s = 1 the slope saturates at 4/5, below the formula', () => {
  expectAgreement(saturatedSlope, 0.8, 0.005);
  expect(learningCurveSlope(1.5)).toBeLessThan(lossExponent(1.5, 2) - 0.05);
  expect(Math.abs(learningCurveSlope(1.5) - learningCurveSlope(2.5))).toBeLessThan(0.001);
});

test('without noise the simulated slope is 2, not 2/3', () => {
  const { estimate, standardError } = expectAgreement(noiselessSlope, 2, 0.16);
  expect(estimate - 4 * standardError).toBeGreaterThan(lossExponent(0.5, 2) + 1);
});
