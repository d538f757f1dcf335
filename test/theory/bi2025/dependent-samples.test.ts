import { expect, test } from 'vitest';
import { mixingSlopeDifference } from '../../../src/theory/bi2025/dependent-samples.ts';
import { expectAgreement } from '../agreement.ts';

test('mixing shifts the learning curve but keeps its slope', () => {
  const { series } = expectAgreement(mixingSlopeDifference, 0, 0.06);
  // The shift: the risk is that of n/4.56 samples, up to the planar corrections of 20 %.
  for (const { y, theory } of series!.points) expect(Math.abs(y / theory! - 1)).toBeLessThan(0.2);
});
