import { expect, test } from 'vitest';
import {
  additiveLaw,
  optimalRidge,
  ridgelessSplit,
  tunedSplit,
} from '../../../src/theory/maloney2022/allocation.ts';
import { expectAgreement } from '../agreement.ts';

test('the optimal ridge of a discrete spectrum is the root of the quadratic', () => {
  const { series } = expectAgreement(optimalRidge, 1, 0.002);
  for (const { y, theory } of series!.points) expect(Math.abs(y / theory! - 1)).toBeLessThan(0.004);
});

test('with tuned ridge the balanced split is best, without ridge it is (alpha + 2)/alpha', () => {
  const { series } = expectAgreement(tunedSplit, 0, 1e-3);
  expect(series!.points).toHaveLength(5);
  const ridgeless = expectAgreement(ridgelessSplit, 3, 0.005).series!;
  for (const { y, theory } of ridgeless.points) expect(y / theory!).toBeCloseTo(1, 2);
});

test('at alpha = 1 the tuned loss is additive in 1/N and 1/T', () => {
  const { series } = expectAgreement(additiveLaw, 2, 0.004);
  for (const { y, theory } of series!.points) expect(Math.abs(y / theory! - 1)).toBeLessThan(0.004);
});
