// Existence claims about parts of lists, as hypotheses and as conclusions: faithful code agrees, slips and false statements are found.
import { expect, test } from 'vitest';
import { bindAll, type Code, testTestable } from '../testing/tested.ts';
import { judgeLibrary } from './judged-library.ts';

type Numbers = readonly number[];
type Entries = readonly (readonly [number, string])[];

const isPre = (l: Numbers, m: Numbers): boolean => l.every((x, i) => x === m[i]);
const right = {
  isPre,
  has: (x: number, l: Numbers) => l.includes(x),
  tails: (l: Numbers) => [...l.map((_, i) => l.slice(i)), []],
  find: (k: number, l: Entries) => l.find(([a]) => a === k)?.[1] ?? null,
  hasThree: (l: readonly (readonly [number, number])[]) => l.some(([a]) => a === 3),
  rest: (s: string, t: string) => (t.startsWith(s) ? t.slice(s.length) : null),
  'last?': (l: Numbers) => l.at(-1) ?? null,
};

/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  isPre_of: { isPre: (l: Numbers, m: Numbers) => l.length < m.length && isPre(l, m) },
  isPre_rest: { isPre: (l: Numbers, m: Numbers) => l[0] === m[0] },
  has_of: { has: (x: number, l: Numbers) => l.slice(0, 2).includes(x) },
  has_split: { has: (x: number, l: Numbers) => l.includes(x) || l.length > 3 },
  tails_of: { tails: (l: Numbers) => l.map((_, i) => l.slice(i)) },
  find_some: { find: (k: number, [first]: Entries) => (first?.[0] === k ? first[1] : null) },
  find_mem: { find: (_: number, l: Entries) => l[0]?.[1] ?? null },
  hasThree_of: { hasThree: ([first]: readonly (readonly [number, number])[]) => first?.[0] === 3 },
  rest_of: {
    rest: (s: string, t: string) => (t.length > s.length && t.startsWith(s) ? t.slice(s.length) : null),
  },
  'last?_append': { 'last?': (l: Numbers) => l[0] ?? null },
};

test('existence claims about parts of lists are decided and met', { timeout: 600_000 }, async () => {
  const inventory = await judgeLibrary('test/projects/existence/Existence.lean', right, slips);
  // a list that is put together is shown too, and its pairs as Lean writes them
  const { verdict } = testTestable(inventory, 'Existence.entry', bindAll(right, 'Existence.'), {
    budget: 512,
  });
  expect(verdict).toMatchObject({ kind: 'disagrees' });
  if (verdict.kind === 'disagrees')
    expect(verdict.counterexample.shown).toContainEqual({ name: 'l', value: '[(1, 0)]' });
});
