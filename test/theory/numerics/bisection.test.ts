import { expect, test } from 'vitest';
import { bisectedLow, bracket } from '../../../src/theory/numerics/bisection.ts';
import { exactly } from '../../../src/theory/numerics/double-double.ts';
import { ridgelessRidge } from '../../../src/theory/spectra/effective-ridge.ts';
import { plainSpectrum } from '../../../src/theory/spectra/spectrum.ts';

test('the bracket contains the root after every number of steps', () => {
  const eigenvalues = [1, 0.5, 0.125, 0.0625];
  const root = ridgelessRidge(plainSpectrum(eigenvalues), 1.75);
  const width = bracket(eigenvalues, 1.75);
  for (const steps of [0, 1, 5, 20, 45]) {
    const low = bisectedLow(eigenvalues, 1.75, steps, exactly(0), width);
    expect(low).toBeLessThanOrEqual(root);
    expect(low + width.hi / 2 ** steps).toBeGreaterThanOrEqual(root);
  }
});

test('a middle that hits the root is kept as the left end', () => {
  // One mode: d = 1/(1 + k) = 1/2 at k = 1, the first middle of [0, 2].
  expect(bisectedLow([1], 0.5, 1, exactly(0), exactly(2))).toBe(1);
  expect(bisectedLow([1], 0.5, 30, exactly(0), exactly(2))).toBe(1);
});
