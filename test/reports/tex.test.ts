import { expect, test } from 'vitest';
import { plainFromTex } from '../../src/reports/tex.ts';

test.each([
  ['no formula: \\ and {braces} stay', 'no formula: \\ and {braces} stay'],
  ['For language (\\(s \\approx 1\\))', 'For language (s ≈ 1)'],
  ['\\(L^*(C) \\sim C^{-(s-1)/(s+1)}\\)', 'L^*(C) ∼ C^(-(s-1)/(s+1))'],
  ['\\(P(\\text{gap} > \\varepsilon) \\leq 2\\exp(-2n\\varepsilon^2/N^)\\)', 'P(gap > ε) ≤ 2exp(-2nε²/N^)'],
  ['\\(\\alpha = \\beta \\cdot \\log \\rho\\) linking', 'α = β · log ρ linking'],
  ['bounds \\(O(\\sqrt{N^/n})\\)', 'bounds O(√(N^/n))'],
  ['\\(A \\cdot N^{2} < K \\cdot D^2\\)', 'A · N² < K · D²'],
  ['smoothness \\(\\propto \\log\\rho\\)', 'smoothness ∝ log ρ'],
  ['50\\(\\times\\) and \\(\\rho \\in (0, \\infty)\\)', '50× and ρ ∈ (0, ∞)'],
  ['\\((1 - \\varepsilon \\lambda_2)^L\\)', '(1 - ε λ_2)^L'],
])('%s', (tex, plain) => {
  expect(plainFromTex(tex)).toBe(plain);
});
