import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import {
  add,
  call,
  cast,
  div,
  eq,
  implies,
  int,
  lam,
  le,
  lt,
  mul,
  nat,
  not,
  numeral,
  real,
  some,
  standard,
  sub,
} from '../../../src/read/mathlib/write.ts';
import { n, r, z } from './literals.ts';
import { tested, verdictOf } from './real.ts';
import { stating } from './stating.ts';

// Quantifiers over all integers or reals, decided by ranges that cover them: what is false is refuted, what is true is shown.

beforeAll(loadMpfr);

const rational = call('Rat');
const extremal = (name: string, type: Expr, s: readonly [string, Expr], a: Expr): Expr =>
  call(name, type, standard, call(s[0], type, standard, s[1]), a);
const onto = (type: Expr, f: (x: Expr) => Expr): Expr =>
  call('Function.Surjective', type, type, lam(type, f));
const root = (type: Expr, of: Expr): Expr => some(type, (x) => eq(type, mul(type, x, x), of));

const claims: Readonly<Record<string, readonly [holds: Expr, fails: Expr]>> = {
  'the largest integer below another': [
    extremal('IsLUB', int, ['Set.Iio', z(3)], z(2)),
    extremal('IsLUB', int, ['Set.Iio', z(3)], z(3)),
  ],
  'the smallest integer above another': [
    extremal('IsGLB', int, ['Set.Ioi', z(3)], z(4)),
    extremal('IsGLB', int, ['Set.Ioi', z(3)], z(3)),
  ],
  'the largest of the integers up to one': [
    extremal('IsLUB', int, ['Set.Iic', z(3)], z(3)),
    extremal('IsLUB', int, ['Set.Iic', z(3)], z(4)),
  ],
  'a least upper bound of naturals': [
    extremal('IsLUB', nat, ['Set.Iio', n(3)], n(2)),
    extremal('IsLUB', nat, ['Set.Iio', n(3)], n(3)),
  ],
  'the least upper bound of no natural number': [
    extremal('IsLUB', nat, ['Set.Iio', n(0)], n(0)),
    extremal('IsLUB', nat, ['Set.Iio', n(0)], n(1)),
  ],
  'a greatest lower bound of naturals': [
    extremal('IsGLB', nat, ['Set.Ici', n(3)], n(3)),
    extremal('IsGLB', nat, ['Set.Ici', n(3)], n(2)),
  ],
  'a supremum of rationals': [
    extremal('IsLUB', rational, ['Set.Iio', numeral(rational, 3n)], numeral(rational, 3n)),
    extremal('IsLUB', rational, ['Set.Iio', numeral(rational, 3n)], numeral(rational, 4n)),
  ],
  'onto the naturals': [onto(nat, (k) => sub(nat, k, n(1))), onto(nat, (k) => add(nat, k, n(1)))],
  'onto the integers': [onto(int, (k) => sub(int, z(5), k)), onto(int, (k) => mul(int, z(3), k))],
  'onto the reals': [onto(real, (x) => mul(real, r(2), x)), onto(real, (x) => call('Real.exp', x))],
  'no real root': [not(root(real, sub(real, r(0), r(1)))), root(real, sub(real, r(0), r(1)))],
  'no natural root': [not(root(nat, n(2))), root(nat, n(3))],
  'no integer is a half': [
    not(some(int, (k) => eq(real, cast('Int.cast', real, k), div(real, r(1), r(2))))),
    some(int, (k) => eq(int, mul(int, z(2), k), z(7))),
  ],
};

test.each(Object.entries(claims))('%s', (_, [holds, fails]) => {
  expect(verdictOf(tested(stating(holds), 'T', 64))).toBe('statement-only');
  expect(verdictOf(tested(stating(fails), 'T', 64))).toBe('disagrees: hypothesis');
});

test('searches that start others end, whatever they have found', () => {
  const below = call(
    'setOf',
    rational,
    lam(rational, (y) => lt(rational, mul(rational, y, y), numeral(rational, 2n))),
  );
  const bounded = some(rational, (x) => call('IsLUB', rational, standard, below, x));
  const started = Date.now();
  expect(verdictOf(tested(stating(not(bounded)), 'T', 64))).toBe('inconclusive: undecided');
  expect(verdictOf(tested(stating(implies(bounded, le(nat, n(1), n(0)))), 'T', 64))).toMatch(/^inconclusive/);
  // a hundred seconds for one of them without a budget
  expect(Date.now() - started).toBeLessThan(20_000);
});

test('a constant that an older Mathlib has is read as the one of core Lean', () => {
  for (const name of ['Function.Injective', 'Function.Surjective', 'Function.LeftInverse']) {
    const identity = lam(real, (x) => x);
    const given = stating(
      name === 'Function.LeftInverse'
        ? call(name, real, real, identity, identity)
        : call(name, real, real, identity),
    );
    const at = (module: string): ReturnType<typeof tested> => {
      const library = new Map(given.library);
      library.set(name, { name, module, kind: 'definition', axioms: [] });
      return tested({ ...given, library }, 'T', 64);
    };
    expect(verdictOf(at('Mathlib.Logic.Function.Defs'))).toBe('statement-only');
    expect(verdictOf(at('Another.Function'))).toBe(`untestable: ${name}`);
  }
});
