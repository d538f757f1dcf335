import { expect, test } from 'vitest';
import { refitDrift } from '../../../src/theory/spectra/gaussian-refit.ts';
import { refitCollapse } from '../../../src/theory/spectral2026/self-training.ts';
import { expectAgreement } from '../agreement.ts';

test('refitting collapses at the derived rate', () => {
  const { series } = expectAgreement(refitCollapse, -0.104847, 0.000001);
  // Median after 400 generations: exp(-0.0524·400) = 7.9e-10; ln of it errs by 1.25·sqrt(400)·0.167/sqrt(100) = 0.42.
  expect(Math.abs(Math.log(series!.points[3]!.y / 7.9e-10))).toBeLessThan(4 * 0.42);
});

test('the drift is psi(19/2) - ln 10 for 20 samples', () => {
  // psi(19/2) = 2.19773787640295 (mpmath).
  expect(refitDrift(20)).toBeCloseTo(2.19773787640295 - Math.LN10, 14);
});
