import { expect, test } from 'vitest';
import { deadFrequencies, tangentKernelTail } from '../../../src/theory/bi2025/tangent-kernel.ts';
import {
  circleEigenvalue,
  circleEigenvalueExact,
  tangentKernel,
} from '../../../src/theory/spectra/circle-kernel.ts';
import { expectAgreement } from '../agreement.ts';

test('the tail of the tangent kernel is 2; odd frequencies are dead without bias', () => {
  expectAgreement(tangentKernelTail, 2, 0.01);
  expectAgreement(deadFrequencies, 0, 2e-6);
});

test('quadrature agrees with the closed form up to aliasing (pi^2/3)(k/n)^2', () => {
  for (const bias of [false, true])
    for (const k of [2, 4, 10, 50, 100]) {
      const ratio = circleEigenvalue(k, 8192, bias) / circleEigenvalueExact(k, bias) - 1;
      expect(Math.abs(ratio)).toBeLessThan(1.1 * (Math.PI ** 2 / 3) * (k / 8192) ** 2);
    }
  expect(circleEigenvalueExact(3, false)).toBe(0);
  expect(circleEigenvalueExact(3, true)).toBeGreaterThan(0);
});

test('the kernel is 2 at angle 0 and 0 at the antipode', () => {
  expect(tangentKernel(0, false)).toBe(2);
  expect(tangentKernel(Math.PI, false)).toBeCloseTo(0, 15);
});
