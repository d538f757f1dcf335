import { expect, test } from 'vitest';
import { autoregressive, planarRisk } from '../../../src/theory/spectra/planar-risk.ts';
import { exactRisk } from '../../../src/theory/spectra/spectral-risk.ts';

test('one mode: the planar risk solves a quadratic', () => {
  const problem = { spectrum: { value: [1], weight: [1] }, target: [1], noise: 0.5 };
  // κ(1 − 1/((1 + κ)n)) = μ at n = 2, μ = 1/2: κ² = 1/2 · … gives κ² + κ(1 − 1/2 − 1/2) − 1/2 = 0.
  const k = Math.SQRT1_2;
  const q = 1 / (1 + k) ** 2 / 2;
  expect(planarRisk(problem, 2, 0.5)).toBeCloseTo(((k / (1 + k)) ** 2 + 0.5 * q) / (1 - q), 12);
});

test('with ever more samples it is the risk of a fixed design', () => {
  const value = [1, 0.5, 0.1];
  const problem = { spectrum: { value, weight: [1, 1, 1] }, target: [1, 0.2, 0.1], noise: 0.3 };
  for (const n of [1e3, 1e5]) {
    const ratio = planarRisk(problem, n, 0.2) / exactRisk(problem, n, 0.2);
    // κ exceeds μ by the relative d/n, d ≤ 3, and the bias is of degree two in κ; 1 − q/n adds another 3/n.
    expect(Math.abs(ratio - 1)).toBeLessThan(9 / n);
  }
});

test('dependent samples: without modes to fit beside it, one mode sees its exact equation', () => {
  const problem = { spectrum: { value: [1], weight: [1] }, target: [1], noise: 0.5 };
  const covariance = { value: [1.5, 0.5], weight: [0.5, 0.5] };
  // e and d of the two equations by iteration, and bias and variance by differences of the resolvent.
  const fixed = (ridge: number, shift: number, square: number): { e: number; d: number } => {
    let [e, d] = [1, 1];
    for (let i = 0; i < 4000; i++) {
      d = 1 / (e + ridge + shift) / 5;
      e = [1.5, 0.5].reduce((sum, c) => sum + (c + square * c * c) / (1 + d * (c + square * c * c)) / 2, 0);
    }
    return { e, d };
  };
  const step = 1e-5;
  const slope = (f: (x: number) => number): number => (f(step) - f(-step)) / (2 * step);
  const bias = -0.25 * slope((t) => 1 / (fixed(0.5, t, 0).e + 0.5 + t));
  const variance = (-0.5 / 5) * slope((t) => 1 / (fixed(0.5, 0, t).e + 0.5));
  expect(planarRisk(problem, 5, 0.5, covariance)).toBeCloseTo(bias + variance, 8);
});

test('the spectrum of an autoregression has the trace one and the squares (1 + φ²)/(1 − φ²)', () => {
  const { value, weight } = autoregressive(0.8);
  const moment = (power: number): number => value.reduce((sum, c, i) => sum + weight[i]! * c ** power, 0);
  expect(moment(1)).toBeCloseTo(1, 12);
  expect(moment(2)).toBeCloseTo(1.64 / 0.36, 10);
});
