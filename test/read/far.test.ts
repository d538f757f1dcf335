import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { tested } from './outside.ts';

beforeAll(loadMpfr);

/** Statements that hold for small numbers, and the smallest one for which they do not (all smaller ones are tried in shrinking). */
const false_ = [
  ['isSmall', { n: 100 }],
  ['notLarge', { i: -5000 }],
  ['euler', { n: 40 }],
  ['exponential', { n: 59 }],
  ['squareSum', { n: 92 }],
  ["ordered'", { n: 1000, m: 1001, k: 1002 }],
] as const;

test.each(false_)('%s is refuted with default settings, at the smallest number', (name, smallest) => {
  const { verdict } = tested(name, {}, 16384);
  expect(verdict.kind).toBe('disagrees');
  const shown = verdict.kind === 'disagrees' ? verdict.counterexample.shown : [];
  expect(Object.fromEntries(shown.map((one) => [one.name, Number(one.value)]))).toEqual(smallest);
});
