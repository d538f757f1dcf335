import { expect } from 'vitest';
import type { Experiment, Outcome } from '../../src/theory/experiment.ts';
import { seeded } from '../linalg/random.ts';

/** Runs the experiment at a fixed seed and applies the rule of the reports: |estimate − value| ≤ bias + 4·standardError. */
export function expectAgreement(experiment: Experiment, value: number, bias: number, seed = 1): Outcome {
  const outcome = experiment(seeded(seed));
  const { estimate, standardError } = outcome;
  expect(Number.isFinite(standardError)).toBe(true);
  expect(Math.abs(estimate - value), `${estimate} ± ${standardError}, expected ${value}`).toBeLessThanOrEqual(
    bias + 4 * standardError,
  );
  return outcome;
}
