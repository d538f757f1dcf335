import { expect, test } from 'vitest';
import { nonlinearFeatures } from '../../../src/theory/maloney2022/nonlinear-features.ts';
import { expectAgreement } from '../agreement.ts';

test('rectified features get below what linear ones leave, as the planar formula with their spectrum says', () => {
  const { series } = expectAgreement(nonlinearFeatures, 1, 0.044);
  const levels = series!.points.map(({ y }) => y);
  expect(levels).toEqual(levels.toSorted((a, b) => b - a));
  // The best linear function is at 1; 16 times as many features as inputs leave less than half of that.
  expect(levels.at(-1)).toBeLessThan(0.5);
});
