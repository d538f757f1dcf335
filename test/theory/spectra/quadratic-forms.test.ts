import { expect, test } from 'vitest';
import {
  mappedBias,
  quadForm,
  rankOneForm,
  rankOneSolution,
  squareForm,
} from '../../../src/theory/spectra/quadratic-forms.ts';

const one = () => 1;

test('quadratic forms of 2 x 2 matrices: the pair whose squares are not ordered', () => {
  expect(quadForm(2, 1, 1, 1, -2) - quadForm(1, 1, 1, 1, -2)).toBe(1);
  expect(squareForm(1, 1, 1, 1, -2)).toBe(2);
  expect(squareForm(2, 1, 1, 1, -2)).toBe(1);
});

test('the rank-one form stretches its direction alone', () => {
  expect(rankOneForm(3, 4, one, one)).toBe(3 + 4 * 9);
  expect(
    rankOneForm(
      2,
      4,
      (i) => i,
      (i) => 1 - i,
    ),
  ).toBe(1);
});

test('the solution has the residual zero', () => {
  const [lam, h, f] = [(i: number) => 1 / (i + 1), (i: number) => i - 1, (i: number) => 2 - i];
  const z = [0, 1, 2, 3].map((i) => rankOneSolution(4, lam, h, f, 0.5, 0.25, i));
  const along = z.reduce((sum, x, i) => sum + h(i) * x, 0);
  z.forEach((x, i) => {
    expect((lam(i) + 0.25) * x + 0.5 * h(i) * along).toBeCloseTo(f(i), 14);
  });
});

test('the bias after the map is mu^2 |z|^2, also where z^2 leaves the range of doubles', () => {
  // One mode: z = f/(lam + tau h^2 + mu).
  expect(mappedBias(1, one, one, one, 2, 1)).toBeCloseTo(1 / 16, 15);
  expect(
    mappedBias(
      1,
      () => 0,
      () => 0,
      one,
      1,
      2 ** -600,
    ),
  ).toBe(1);
  expect(mappedBias(0, one, one, one, 2, 1)).toBe(0);
});
