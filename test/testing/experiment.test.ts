import { expect, test } from 'vitest';
import { type Experiment, runExperiment } from '../../src/testing/experiment.ts';
import { takeTogether } from '../../src/testing/take-together.ts';

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

const seedsOf = (run: Experiment, seeds: number, expectation = half) =>
  takeTogether(
    Array.from({ length: seeds }, (_, i) => runExperiment('mean', run, expectation, i + 1)),
    expectation,
  );

test('many seeds together tell stable, flaky and disagreeing experiments apart', () => {
  expect(seedsOf(mean(100), 10)).toMatchObject({ kind: 'stable', agreeing: 10 });
  expect(seedsOf(mean(1000, 0.05), 10).kind).toBe('disagrees');
  // one and a half standard errors: every seed may agree, ten together are off by 4.7 of theirs
  const slightly = mean(100, 1.5 / Math.sqrt(1200));
  expect(seedsOf(slightly, 10).agreeing).toBeGreaterThan(7);
  expect(seedsOf(slightly, 10).kind).toBe('disagrees');
  // error bars that are three times too small, or too large: the mean is right, the spread is not
  const barred =
    (error: number): Experiment =>
    (random) => ({ ...mean(100)(random), standardError: error / Math.sqrt(1200) });
  expect(seedsOf(barred(1 / 3), 20)).toMatchObject({ kind: 'flaky' });
  expect(seedsOf(barred(3), 20)).toMatchObject({ kind: 'flaky', agreeing: 20 });
  expect(seedsOf(barred(3), 20).spread).toBeLessThan(-4);
  const broken: Experiment = () => {
    throw new Error('down');
  };
  expect(seedsOf(broken, 10).kind).toBe('not-run');
});

test('a thousand honest experiments stay quiet', () => {
  const kinds = Array.from({ length: 1000 }, (_, night) =>
    takeTogether(
      Array.from({ length: 10 }, (_, i) => runExperiment(`night ${night}`, mean(40), half, i + 1)),
      half,
    ),
  );
  // The spread is a standard normal number but for the denominator, which is allowed to vary with 70 degrees of freedom and here does not:
  // its square has the mean 2/81 / (2/81 + 2/630) = 0.886, up to four standard errors √(2/1000) of it, 0.16.
  const square = kinds.reduce((sum, { spread }) => sum + spread ** 2, 0) / 1000;
  expect(Math.abs(square - 0.886)).toBeLessThan(0.16);
  expect(kinds.filter(({ kind }) => kind !== 'stable').length).toBeLessThanOrEqual(1);
});

test('what draws no random number runs once, and has no spread', () => {
  const evaluated: Experiment = () => ({ estimate: 0.5, standardError: 0 });
  expect(seedsOf(evaluated, 1)).toMatchObject({ kind: 'stable', seeds: 1, spread: 0 });
  expect(seedsOf(evaluated, 1, { ...half, value: 1 }).kind).toBe('disagrees');
});
