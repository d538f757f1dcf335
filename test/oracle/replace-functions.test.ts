import { expect, test } from 'vitest';
import { type Exact, exact } from '../../src/domains/exact.ts';
import { functionOf } from '../../src/evaluate/read-value.ts';
import type { Fn, Value } from '../../src/evaluate/values.ts';
import { writeAll } from '../../src/evaluate/wire.ts';
import type { Sort } from '../../src/language/ast.ts';
import { replaceFunctions, watchFunctions } from '../../src/oracle/replace-functions.ts';

const nat: Sort = { kind: 'number', of: 'nat', type: 'Nat' };
const sorts: readonly Sort[] = [{ kind: 'function', from: nat, to: nat }];
const square: Fn<Exact> = (n) => (typeof n === 'bigint' ? n * n : undefined);

/** What an evaluation that asks for squares of some numbers is given to Lean as. */
const watch = (...asked: readonly bigint[]) =>
  watchFunctions(sorts, [square], ([fn]) => {
    for (const n of asked) functionOf(fn)(n);
  });

const valueAt = (args: readonly Value<Exact>[] | undefined, n: bigint) => functionOf(args?.[0])(n);

test('a function is written by what it was asked for, and elsewhere has a value that it has not there', () => {
  const made = replaceFunctions(sorts, [watch(2n), watch(3n, 2n)]);
  const texts = made.map((args) => args && writeAll(exact, sorts, args));
  // 4 at 2, otherwise 9; 9 at 3 and 4 at 2, otherwise one of them
  expect(texts).toEqual(['1 1 2 0 4 0 9', '1 1 3 0 9 1 1 2 0 4 0 4']);
  expect(made.map((args) => [2n, 3n, 5n].map((n) => valueAt(args, n)))).toEqual([
    [4n, 9n, 9n],
    [4n, 9n, 4n],
  ]);
  // an argument that is not known may be any
  expect(functionOf(made[0]?.[0])(undefined)).toBe(undefined);
});

test('a table has 64 entries at most, and what is longer has the value of elsewhere', () => {
  const [many] = replaceFunctions(sorts, [watch(...Array.from({ length: 100 }, (_, n) => BigInt(n)))]);
  expect([63n, 64n, 99n].map((n) => valueAt(many, n))).toEqual([3969n, 0n, 0n]);
  const long = 10n ** 600n;
  const [some] = replaceFunctions(sorts, [watch(long, 3n)]);
  expect([long, 3n].map((n) => valueAt(some, n))).toEqual([9n, 9n]);
});

test('a function of which no value is known is not written', () => {
  expect(replaceFunctions(sorts, [watch()])).toEqual([undefined]);
});
