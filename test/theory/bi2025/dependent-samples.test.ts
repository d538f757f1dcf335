import { expect, test } from 'vitest';
import { mixingSlopeDifference } from '../../../src/theory/bi2025/dependent-samples.ts';
import { expectAgreement } from '../agreement.ts';

test('mixing shifts the learning curve but keeps its slope', () => {
  const { series } = expectAgreement(mixingSlopeDifference, -0.019, 0.021);
  // The shift: the risk is the planar one of n/4.56 samples, up to d/n′, d at most 1.6·n^(1/3).
  for (const { x, y, error, theory } of series!.points)
    expect(Math.abs(y / theory! - 1)).toBeLessThan((1.6 * x ** (1 / 3) * 4.56) / x + (4 * error) / y);
});
