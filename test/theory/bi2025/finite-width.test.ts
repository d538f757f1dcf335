import { expect, test } from 'vitest';
import {
  fixedWidthPlateau,
  growingWidthSlope,
  unlimitedWidthSlope,
} from '../../../src/theory/bi2025/finite-width.ts';
import { expectAgreement } from '../agreement.ts';

test('at fixed width the loss stops at N kappa_N', () => {
  const { series } = expectAgreement(fixedWidthPlateau, 100 * (Math.PI / 2 / 100.5) ** 2, 2e-6);
  const losses = series!.points.map((point) => point.y);
  [0.0642, 0.0322, 0.0254, 0.02453, 0.02444, 0.02443].forEach((expected, i) => {
    expect(losses[i]! / expected).toBeCloseTo(1, 2);
  });
});

test('growing width gives min(g, 1/2)', () => {
  const { series } = expectAgreement(growingWidthSlope, 0.3, 0.008);
  for (const { x, y, theory } of series!.points) expect(Math.abs(y - theory!), `g = ${x}`).toBeLessThan(0.02);
  expectAgreement(unlimitedWidthSlope, 0.5, 0.001);
});
