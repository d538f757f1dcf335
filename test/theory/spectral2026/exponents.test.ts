import { expect, test } from 'vitest';
import {
  exponentOrder,
  floorOverprediction,
  overprediction,
  softSlope,
  softTruncationSlope,
} from '../../../src/theory/spectral2026/exponents.ts';
import { lossExponent, softExponent } from '../../../src/theory/spectral2026.ts';
import { expectAgreement } from '../agreement.ts';

test('a floor that is not subtracted explains a factor of 50', () => {
  expectAgreement(floorOverprediction, 65.72, 0.25);
  // One budget a decade.
  [1.0, 1.8, 4.5, 22.9, 52.2, 198].forEach((expected, i) => {
    expect(overprediction([0, 0.001, 0.01, 0.1, 0.25, 1][i]!, 7) / expected).toBeCloseTo(1, 2);
  });
});

test('soft truncation has the exponent (s-1)/s, above the hard one', () => {
  expectAgreement(softTruncationSlope, 0, 0.003);
  for (const s of [1.5, 2, 3]) {
    expect(Math.abs(softSlope(s) - softExponent(s))).toBeLessThan(0.003);
    expect(softSlope(s)).toBeGreaterThan(lossExponent(s) + 0.1);
  }
});

test('the order of the exponents comes out of simulated least squares', () => {
  const { series } = expectAgreement(exponentOrder, 1, 0);
  expect(series!.points.map((point) => point.theory)).toEqual([1.2, 2, 3].map((s) => (s - 1) / (s + 1)));
});
