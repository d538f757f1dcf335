// Hypotheses that two lists are permutations are met: faithful code agrees, slips and false statements are found.
import { expect, test } from 'vitest';
import { bindAll, type Code, testTestable } from '../testing/tested.ts';
import { judgeLibrary } from './judged-library.ts';

type Numbers = readonly number[];
type Entries = readonly (readonly [number, boolean])[];

const sum = (l: Numbers): number => l.reduce((a, b) => a + b, 0);
const right = {
  total: sum,
  has: (x: unknown, l: readonly unknown[]) => l.includes(x),
  marked: (l: Entries) => l.filter(([, is]) => is).length,
  weight: (b: boolean) => (b ? 1 : -1),
};

/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  total_perm: { total: (l: Numbers) => sum(l.slice(0, 3)) },
  total_chain: { total: (l: Numbers) => sum(l) + (l.length > 9 ? 1 : 0) },
  total_nodup: { total: (l: Numbers) => sum(l.slice(1)) },
  has_perm: { has: (x: unknown, l: readonly unknown[]) => l.slice(1).includes(x) },
  marked_perm: { marked: (l: Entries) => l.filter(([x, is]) => is && x > 0).length },
  marked_cons: { marked: (l: Entries) => l.slice(0, 2).filter(([, is]) => is).length },
  weight_not: { weight: (b: boolean) => (b ? 1 : 0) },
  has_at: { has: (x: unknown, l: readonly unknown[]) => l.slice(0, 2).includes(x) },
};

/** Sums but for one order of large elements: a sample of them is only made smaller in many steps. */
const sumButFor = (l: Numbers): number => {
  const [first = 0, second = 0] = l;
  const isOdd = l.length > 2 && first < (l.at(-1) ?? 0) && second < first && second > 100;
  return sum(l) - (isOdd ? 1 : 0);
};

test('hypotheses that two lists are permutations are met', { timeout: 600_000 }, async () => {
  const inventory = await judgeLibrary('test/projects/permutations/Permutations.lean', right, slips);
  // both lists are shown, with the order in which one has the elements of the other
  const { verdict } = testTestable(inventory, 'Permutations.two_same', bindAll(right, 'Permutations.'), {
    budget: 512,
  });
  if (verdict.kind !== 'disagrees') expect.fail(verdict.kind);
  // from the last element on: 1 is put in first, and 0 behind it
  expect(verdict.counterexample.shown).toEqual([
    { name: 'l', value: '[0, 1]' },
    { name: 'order of m', value: '[0, 1]' },
    { name: 'm', value: '[1, 0]' },
  ]);
  // a list that another one gives is not compared with itself element by element, each time computed anew
  let calls = 0;
  const total = (l: Numbers): number => {
    calls += 1;
    return sumButFor(l);
  };
  const chain = testTestable(inventory, 'Permutations.total_chain', bindAll({ total }, 'Permutations.'), {
    budget: 512,
  });
  if (chain.verdict.kind !== 'disagrees') expect.fail(chain.verdict.kind);
  const [first] = chain.verdict.counterexample.shown;
  expect(first).toEqual({ name: 'l', value: '[101, 0, 103, 102]' });
  expect(calls).toBeLessThan(500_000);
});
