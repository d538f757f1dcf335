import { expect, test } from 'vitest';
import { simulatedSlope } from '../../../src/theory/bi2025/simulated-curve.ts';
import { expectAgreement } from '../agreement.ts';

test('the simulated learning curve has the slope and the level of its planar limit', () => {
  const { series } = expectAgreement(simulatedSlope, 0.69866, 0.013);
  // Corrections to the planar limit are of relative order 1/n, and of order Var d/n.
  for (const { x, y, error, theory } of series!.points)
    expect(Math.abs(y / theory! - 1), `n = ${x}`).toBeLessThan(2 / x + (4 * error) / y);
});
