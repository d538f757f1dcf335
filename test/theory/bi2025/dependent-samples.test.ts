import { expect, test } from 'vitest';
import { mixingSlopeDifference } from '../../../src/theory/bi2025/dependent-samples.ts';
import { expectAgreement } from '../agreement.ts';

test('mixing shifts the learning curve but keeps its slope', () => {
  const { series } = expectAgreement(mixingSlopeDifference, -0.0362, 0.0045);
  // The shift: the risk is the planar one, up to 4.56/n and the edges 5/n.
  for (const { x, y, error, theory } of series!.points)
    expect(Math.abs(y / theory! - 1)).toBeLessThan(9.56 / x + (4 * error) / y);
});
