// The numbers of the author's code are places to look at: wrong code beyond a threshold of its own is found there.
import { beforeAll, expect, test } from 'vitest';
import { makeModuleCopies } from '../../../src/counterparts/module-copies.ts';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Statement } from '../../../src/language/ast.ts';
import type { Counterpart } from '../../../src/language/property.ts';
import type { CounterpartSource } from '../../../src/mutation/source/modules.ts';
import { numbersIn } from '../../../src/mutation/source/numbers.ts';
import { testTheorem } from '../../../src/testing/test-theorem.ts';
import { folderWith } from '../../claims/registry-fixture.ts';
import { call, compare, quick, real, square, statement, variable } from '../../testing/hand.ts';

beforeAll(loadMpfr);

const sourceIn = (files: Readonly<Record<string, string>>): CounterpartSource => {
  const copies = makeModuleCopies(folderWith(files));
  return {
    constant: 'square',
    modules: copies.modulesOf('a.ts'),
    module: 'a.ts',
    name: 'f',
    load: (changed) => copies.load('a.ts', 'f', changed),
  };
};
const numbersOf = (files: Readonly<Record<string, string>>): readonly number[] => numbersIn(sourceIn(files));

test.each([
  [
    'what is compared with first',
    'export const f = (x: number) => 3 * x + (x > 1000 ? 7 : 0);',
    [1000, 3, 7, 0],
  ],
  [
    'arithmetic of literals as a whole, signs too',
    'export const f = (x: number) => (x < -(2 ** 20) || x === 1e6 - 1 ? 0.5 : x);',
    [-(2 ** 20), 999999, 0.5],
  ],
  [
    'cases of a switch',
    'export function f(x: number) { switch (x) { case 77: return 1; default: return 5; } }',
    [77, 1, 5],
  ],
  ['text has none', `export const f = (x: number) => (x > 4 ? 'a9' : 'b' + "8");`, [4]],
] as const)('%s', (_, source, expected) => {
  expect(numbersOf({ 'a.ts': source })).toEqual(expected);
});

test('what a function reaches in other modules belongs to it, what it does not reach no longer', () => {
  const files = {
    'a.ts':
      "import { limit } from './b.ts';\nexport const f = (x: number) => Math.min(x, limit);\nconst own = 5;",
    'b.ts': 'export const limit = 4321;\nexport const other = 99;',
  };
  expect(numbersOf(files)).toEqual([4321]);
});

const positive: Statement = statement(
  { x: real },
  { hx: compare({ ...variable(0) }, '≤', variable(0)) },
  compare(call('square', variable(0)), '≤', call('square', variable(0))),
);

/** The verdict on a module's `f` as the square, with the numbers that it mentions, and without. */
const verdicts = (source: string, seed: number): readonly string[] => {
  const read = sourceIn({ 'a.ts': source });
  const counterpart: Counterpart = square(read.load() as (x: number) => number);
  return [numbersIn(read), []].map((numbers) => {
    const options = { ...quick(counterpart), numbers, seed, budget: 4096 };
    return testTheorem(options.evaluate(positive), options).verdict.kind;
  });
};

test.each([1, 2, 3, 4, 5])('a threshold of the code alone is met, seed %i', (seed) => {
  const wrong = 'export const f = (x: number) => (x > 100000 ? 0 : x * x);';
  expect(verdicts(wrong, seed)).toEqual(['disagrees', 'agrees']);
  const point = 'export const f = (x: number) => (x === -777.25 ? 0 : x * x);';
  expect(verdicts(point, seed)).toEqual(['disagrees', 'agrees']);
  const right = 'export const f = (x: number) => (x > 100000 ? x ** 2 : x * x);';
  expect(verdicts(right, seed)).toEqual(['agrees', 'agrees']);
});
