import { expect, test } from 'vitest';
import { meanLearnerLoss } from '../../../src/theory/spectra/linear-learner.ts';
import { seeded } from '../../linalg/random.ts';

const spectrum = (i: number): number => (i + 1) ** -2;
const zero = () => () => 0;
const unit = (i: number) => (j: number) => (i === j ? 1 : 0);

test('nothing learned leaves the trace, and the first modes learned exactly leave the tail', () => {
  expect(meanLearnerLoss(2, 2, 4, spectrum, zero, zero, zero)).toBeCloseTo(1 + 1 / 4 + 1 / 9 + 1 / 16, 14);
  expect(meanLearnerLoss(2, 2, 4, spectrum, unit, unit, unit)).toBeCloseTo(1 / 9 + 1 / 16, 14);
});

test('the mean over all targets with weights ±1 of the loss of the fitted weights', () => {
  const random = seeded(5);
  const matrix = () => {
    const rows = Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => 2 * random() - 1));
    return (i: number) => (j: number) => rows[i]![j]!;
  };
  const [F, B, X] = [matrix(), matrix(), matrix()];
  let sum = 0;
  for (let code = 0; code < 8; code++) {
    const w = [0, 1, 2].map((j) => (((code >> j) & 1) === 0 ? 1 : -1));
    const labels = [0, 1].map((t) => w.reduce((label, weight, j) => label + X(t)(j) * weight, 0));
    const learned = (k: number) => labels.reduce((coefficient, label, t) => coefficient + B(k)(t) * label, 0);
    for (let i = 0; i < 3; i++)
      sum +=
        (spectrum(i) * (w[i]! - F(0)(i) * learned(0) - F(1)(i) * learned(1) - F(2)(i) * learned(2)) ** 2) / 8;
  }
  expect(meanLearnerLoss(3, 2, 3, spectrum, F, B, X) / sum).toBeCloseTo(1, 13);
});
