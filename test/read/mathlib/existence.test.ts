import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import {
  abs,
  add,
  all,
  and,
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
  numeral,
  real,
  some,
  standard,
  sub,
} from '../../../src/read/mathlib/write.ts';
import { n, r } from './literals.ts';
import { tested, verdictOf } from './real.ts';
import { stating } from './stating.ts';

// Existence claims, each beside one that is false. A false one is never taken for shown: no witness is found, and no number of
// samples stands for the numbers that were not tried.

beforeAll(loadMpfr);

const real1 = (k: Expr): Expr => cast('Nat.cast', real, k);
const inverse = (k: Expr): Expr => div(real, r(1), add(real, real1(k), r(1)));
const rational = call('Rat');
const q = (value: number): Expr => numeral(rational, BigInt(value));
const square = (type: Expr, x: Expr): Expr => mul(type, x, x);
const cube = (type: Expr): Expr => lam(type, (x) => call('HPow.hPow', type, nat, type, standard, x, n(3)));
const squaring = (type: Expr): Expr =>
  call(
    'Set.SurjOn',
    type,
    type,
    lam(type, (x) => square(type, x)),
    call('Set.Icc', type, standard, numeral(type, 0n), numeral(type, 2n)),
    call('Set.Icc', type, standard, numeral(type, 0n), numeral(type, 4n)),
  );
const root = (type: Expr): Expr =>
  all(type, (y) =>
    implies(
      le(type, numeral(type, 0n), y),
      some(type, (x) => eq(type, square(type, x), y)),
    ),
  );
const power = (x: Expr, k: Expr): Expr => call('HPow.hPow', real, nat, real, standard, x, k);
const positive = (body: (x: Expr) => Expr): Expr => all(real, (x) => implies(lt(real, r(0), x), body(x)));
const from = (body: (k: Expr) => Expr): Expr =>
  some(nat, (first) => all(nat, (k) => implies(le(nat, first, k), body(k))));
const bound = (f: (k: Expr) => Expr): Expr =>
  some(real, (c) =>
    and(
      lt(real, r(0), c),
      all(nat, (k) => le(real, f(k), c)),
    ),
  );
const interval = (name: string, a: Expr, b: Expr): Expr => call(name, real, standard, a, b);
const least = (name: string, s: Expr, a: Expr): Expr => call(name, real, standard, s, a);
const range = (f: (k: Expr) => Expr): Expr => call('Set.range', real, nat, lam(nat, f));

const claims: Readonly<Record<string, readonly [holds: Expr, fails: Expr]>> = {
  'a number between two': [
    all(real, (x) => some(real, (y) => and(lt(real, x, y), lt(real, y, add(real, x, r(1)))))),
    all(real, (x) => some(real, (y) => and(lt(real, x, y), lt(real, y, x)))),
  ],
  'the solution of a linear equation': [
    all(real, (x) => some(real, (y) => eq(real, add(real, mul(real, r(3), y), r(1)), x))),
    all(real, (x) => some(real, (y) => eq(real, mul(real, y, y), sub(real, r(-1), mul(real, x, x))))),
  ],
  'an integer part': [
    all(real, (x) =>
      some(int, (k) =>
        and(le(real, cast('Int.cast', real, k), x), lt(real, x, add(real, cast('Int.cast', real, k), r(1)))),
      ),
    ),
    all(real, (x) =>
      some(int, (k) => and(lt(real, x, cast('Int.cast', real, k)), lt(real, cast('Int.cast', real, k), x))),
    ),
  ],
  'from some number on below every bound': [
    positive((e) => from((k) => lt(real, inverse(k), e))),
    positive((e) => from((k) => lt(real, add(real, inverse(k), r(1)), e))),
  ],
  'a quotient comes near its limit': [
    positive((e) =>
      from((k) => lt(real, abs(real, sub(real, div(real, real1(k), add(real, real1(k), r(1))), r(1))), e)),
    ),
    positive((e) =>
      from((k) => lt(real, abs(real, sub(real, div(real, real1(k), add(real, real1(k), r(1))), r(2))), e)),
    ),
  ],
  'powers fall below every bound': [
    positive((e) => from((k) => lt(real, power(div(real, r(1), r(2)), k), e))),
    positive((e) => from((k) => lt(real, power(r(1), k), e))),
  ],
  'a bound of all values': [
    bound((k) => div(real, real1(k), add(real, real1(k), r(1)))),
    bound((k) => real1(k)),
  ],
  'a bound of falling powers': [
    bound((k) => power(div(real, r(2), r(3)), k)),
    bound((k) => power(div(real, r(3), r(2)), k)),
  ],
  'continuity, by a distance': [
    positive((e) =>
      some(real, (d) =>
        and(
          lt(real, r(0), d),
          all(real, (x) => implies(lt(real, abs(real, x), d), lt(real, abs(real, mul(real, r(3), x)), e))),
        ),
      ),
    ),
    positive((e) =>
      some(real, (d) =>
        and(
          lt(real, r(0), d),
          all(real, (x) => implies(lt(real, abs(real, x), d), lt(real, add(real, abs(real, x), r(1)), e))),
        ),
      ),
    ),
  ],
  'a least upper bound of an interval': [
    least('IsLUB', interval('Set.Ioo', r(0), r(1)), r(1)),
    least('IsLUB', interval('Set.Ioo', r(0), r(1)), r(2)),
  ],
  'a greatest lower bound of values': [
    least('IsGLB', range(inverse), r(0)),
    least('IsGLB', range(inverse), r(-1)),
  ],
  'exactly one solution': [
    call(
      'ExistsUnique',
      real,
      lam(real, (x) => eq(real, mul(real, r(2), x), r(3))),
    ),
    call(
      'ExistsUnique',
      real,
      lam(real, (x) => le(real, r(0), x)),
    ),
  ],
  'a surjection': [
    call(
      'Function.Bijective',
      real,
      real,
      lam(real, (x) => sub(real, r(1), x)),
    ),
    call(
      'Function.Bijective',
      real,
      real,
      lam(real, (x) => abs(real, x)),
    ),
  ],
  'a square root, among the reals': [
    some(real, (x) => eq(real, square(real, x), r(2))),
    some(rational, (x) => eq(rational, square(rational, x), q(2))),
  ],
  'a rational square root': [
    some(rational, (x) => eq(rational, mul(rational, q(4), square(rational, x)), q(9))),
    some(rational, (x) => eq(rational, mul(rational, q(4), square(rational, x)), q(10))),
  ],
  'a rational between bounds of its square': [
    some(rational, (x) => and(lt(rational, square(rational, x), q(2)), lt(rational, q(1), x))),
    some(rational, (x) =>
      and(le(rational, square(rational, x), q(2)), le(rational, q(2), square(rational, x))),
    ),
  ],
  'a rational that is a real': [
    some(rational, (x) => eq(real, cast('Rat.cast', real, x), div(real, r(1), r(3)))),
    some(rational, (x) => eq(real, cast('Rat.cast', real, x), call('Real.sqrt', r(2)))),
  ],
  'every cube': [
    call('Function.Surjective', real, real, cube(real)),
    call('Function.Surjective', rational, rational, cube(rational)),
  ],
  'every square up to a bound': [squaring(real), squaring(rational)],
  'every number that is not negative a square': [root(real), root(rational)],
  'a value that is only approached': [
    some(real, (x) => eq(real, call('Real.exp', x), r(2))),
    some(real, (x) => eq(real, call('Real.exp', x), r(0))),
  ],
  'a bound that is only approached': [
    some(real, (x) => le(real, call('Real.exp', x), r(1))),
    some(real, (x) => le(real, call('Real.exp', x), r(0))),
  ],
  'a natural number that is large enough': [
    all(nat, (k) => some(nat, (j) => lt(nat, mul(nat, k, n(1000)), j))),
    all(nat, (k) => some(nat, (j) => and(lt(nat, k, j), lt(nat, j, k)))),
  ],
};

test.each(Object.entries(claims))('%s', (_, [holds, fails]) => {
  expect(verdictOf(tested(stating(holds), 'T', 64))).toBe('statement-only');
  expect(verdictOf(tested(stating(fails), 'T', 64))).toMatch(/^(disagrees|inconclusive)/);
});

test('a hypothesis about no variable is searched once, not for each of a thousand proposals', () => {
  const impossible = eq(nat, n(1), n(2));
  const given = (square2: Expr): Expr => implies(square2, impossible);
  const [rationally, really] = [rational, real].map((type) =>
    tested(stating(given(some(type, (x) => eq(type, square(type, x), numeral(type, 2n))))), 'T', 64),
  );
  expect([rationally, really].map((result) => result && verdictOf(result))).toEqual([
    'inconclusive: unsupported-hypothesis',
    'inconclusive: unsupported-hypothesis',
  ]);
  const detail = expect.stringMatching(
    /^no sample is known to satisfy .*, which is about infinitely many values$/,
  );
  expect(rationally).toMatchObject({ verdict: { detail } });
});
