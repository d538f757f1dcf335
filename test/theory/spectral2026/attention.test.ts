import { expect, test } from 'vitest';
import {
  cycleDiameter,
  worstDiameterRatio,
  worstSpreadRatio,
} from '../../../src/theory/spectral2026/attention.ts';
import { expectAgreement } from '../agreement.ts';

test('the spread bound holds on every random graph, with equality for two tokens', () => {
  const { series } = expectAgreement(worstSpreadRatio, 1, 1e-8);
  expect(series!.points[0]!.y).toBeCloseTo(1, 9);
  for (const { y } of series!.points) expect(y).toBeLessThan(1 + 1e-8);
});

test('the diameter of six tokens does not shrink in one layer', () => {
  const { series } = expectAgreement(cycleDiameter, 1, 0);
  // Later layers exceed the stated (3/4)^L too: the second leaves 3/4.
  expect(series!.points[2]!.y).toBe(0.75);
  expect(series!.points[2]!.theory).toBe(0.5625);
});

test('the corrected diameter bound holds, with equality for two tokens', () => {
  const { series } = expectAgreement(worstDiameterRatio, 1, 1e-8);
  expect(series!.points[0]!.y).toBeCloseTo(1, 9);
});
