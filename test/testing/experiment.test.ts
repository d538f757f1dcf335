import { expect, test } from 'vitest';
import { type Experiment, runExperiment } from '../../src/testing/experiment.ts';
import { runSeeds } from '../../src/testing/run-seeds.ts';

/** Mean of `n` uniform numbers: 1/2, with standard error 1/√(12·n). */
const mean =
  (n: number, shift = 0): Experiment =>
  (random) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += random();
    return { estimate: sum / n + shift, standardError: 1 / Math.sqrt(12 * n) };
  };
const half = { value: 0.5, bias: 0, because: 'the mean of a uniform number' };

test('an experiment agrees within four standard errors and the stated bias', () => {
  expect(runExperiment('mean', mean(1000), half, 1).verdict).toEqual({ kind: 'agrees' });
  // 0.05 is five and a half standard errors of 1000 draws
  expect(runExperiment('mean', mean(1000, 0.05), half, 1).verdict).toEqual({ kind: 'disagrees' });
  expect(runExperiment('mean', mean(1000, 0.05), { ...half, bias: 0.05 }, 1).verdict).toEqual({
    kind: 'agrees',
  });
});

test('the same seed gives the same numbers, another seed others', () => {
  const of = (seed: number) => runExperiment('mean', mean(10), half, seed).estimate;
  expect(of(1)).toBe(of(1));
  expect(of(1)).not.toBe(of(2));
});

test('no estimate is no agreement', () => {
  const bad =
    (value: number): Experiment =>
    () => ({ estimate: value, standardError: Number.NaN });
  expect(runExperiment('nan', bad(0.5), half, 1).verdict.kind).toBe('inconclusive');
  const broken: Experiment = () => {
    throw new Error('no such model');
  };
  expect(runExperiment('throws', broken, half, 1).verdict).toEqual({
    kind: 'not-run',
    reason: 'no such model',
  });
});

test('many seeds tell stable, flaky and disagreeing experiments apart', () => {
  expect(runSeeds('mean', mean(100), half, 20)).toMatchObject({ kind: 'stable', agreeing: 20 });
  expect(runSeeds('mean', mean(1000, 0.05), half, 20)).toMatchObject({ kind: 'disagrees' });
  // an error bar that is much too small: within four of them in about 3 of 10 runs more often than not it is neither
  const proud: Experiment = (random) => ({ ...mean(100)(random), standardError: 0.01 });
  expect(runSeeds('proud', proud, half, 40).kind).toBe('flaky');
});

test('what draws no random number is the same with every seed, and runs once', () => {
  let calls = 0;
  const evaluated: Experiment = () => {
    calls++;
    return { estimate: 0.5, standardError: 0 };
  };
  expect(runSeeds('evaluated', evaluated, half, 20)).toMatchObject({ kind: 'stable', agreeing: 1, seeds: 1 });
  expect(runSeeds('evaluated', evaluated, { ...half, value: 1 }, 20).kind).toBe('disagrees');
  expect(calls).toBe(2);
});
