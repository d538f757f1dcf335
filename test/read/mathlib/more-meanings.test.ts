import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import {
  abs,
  add,
  all,
  and,
  at,
  call,
  choose,
  div,
  eq,
  implies,
  int,
  isIn,
  lam,
  le,
  lt,
  mul,
  nat,
  not,
  numeral,
  real,
  standard,
  sub,
} from '../../../src/read/mathlib/write.ts';
import { fin, n, r, vectorOf, z } from './literals.ts';
import { tested, verdictOf } from './real.ts';
import { stating } from './stating.ts';

// More meanings of library constants, each in a claim that holds beside one that does not.

beforeAll(loadMpfr);

const v = (...entries: readonly number[]): Expr => vectorOf(real, ...entries.map(r));
const reals = lam(nat, () => real);
const set = (...elements: readonly number[]): Expr =>
  elements.reduceRight<Expr>(
    (rest, k) => call('Insert.insert', nat, call('Finset', nat), standard, n(k), rest),
    call('EmptyCollection.emptyCollection', call('Finset', nat), standard),
  );
const size = (s: Expr): Expr => call('Finset.card', nat, s);
const atIndex = (f: Expr, k: number, of: number): Expr => at(f, call('Fin.mk', n(of), n(k), standard));
const applied = (constant: string, args: readonly Expr[], k: number, of: number): Expr =>
  call(constant, ...args, call('Fin.mk', n(of), n(k), standard));
const matrix = (f: (i: Expr, j: Expr) => Expr, k = 2): Expr =>
  lam(fin(n(k)), (i) => lam(fin(n(k)), (j) => f(i, j)));
const value = (k: Expr): Expr => call('Fin.val', n(2), k);
const cases = (k: Expr, zero: Expr, one: Expr): Expr => choose(real, eq(nat, value(k), n(0)), zero, one);
const two = (a: number, b: number, c: number, d: number): Expr =>
  matrix((i, j) => cases(i, cases(j, r(a), r(b)), cases(j, r(c), r(d))));
const det = (m: Expr): Expr => call('Matrix.det', fin(n(2)), standard, standard, real, standard, m);
const distance = (type: Expr, x: Expr, y: Expr): Expr => call('Dist.dist', type, standard, x, y);
const pairs = call('Prod', real, real);
const pair = (a: number, b: number): Expr => call('Prod.mk', real, real, r(a), r(b));
const extended = call('ENNReal');
const top = call('Top.top', extended, standard);
const e = (k: number): Expr => numeral(extended, BigInt(k));
const eqE = (a: Expr, b: Expr): Expr => eq(extended, a, b);
const one = (f: (k: Expr) => Expr, holds: number, fails: number, by: number): readonly [Expr, Expr] => [
  eq(nat, f(n(by)), n(holds)),
  eq(nat, f(n(by)), n(fails)),
];
const both = (
  p: (x: number) => Expr,
  holds: readonly number[],
  fails: readonly number[],
): readonly [Expr, Expr] => [and(...holds.map(p), ...fails.map((x) => not(p(x)))), p(fails[0] ?? 0)];
const vectorType: Expr = { kind: 'forallE', name: 'i', info: 'default', type: fin(n(2)), body: real };

const claims: Readonly<Record<string, readonly [holds: Expr, fails: Expr]>> = {
  'Nat.fib': one((k) => call('Nat.fib', k), 55, 89, 10),
  'Nat.centralBinom': one((k) => call('Nat.centralBinom', k), 20, 6, 3),
  catalan: one((k) => call('catalan', k), 14, 5, 4),
  'Nat.doubleFactorial': one((k) => call('Nat.doubleFactorial', k), 105, 48, 7),
  'Nat.minFac': one((k) => call('Nat.minFac', k), 7, 13, 91),
  'Nat.dist': one((k) => call('Nat.dist', n(7), k), 4, 0, 11),
  IsSquare: both((k) => call('IsSquare', nat, standard, n(k)), [0, 49], [50]),
  IsCoprime: both((k) => call('IsCoprime', int, standard, z(k), z(10)), [-9, 21], [4]),
  Squarefree: both((k) => call('Squarefree', nat, standard, n(k)), [1, 30], [12, 0]),
  'Int.sign': [eq(int, call('Int.sign', z(-5)), z(-1)), eq(int, call('Int.sign', z(0)), z(1))],
  'Real.sign': [
    all(real, (x) => eq(real, mul(real, call('Real.sign', x), abs(real, x)), x)),
    all(real, (x) => eq(real, call('Real.sign', x), r(1))),
  ],
  'Real.sinc': [eq(real, call('Real.sinc', r(0)), r(1)), lt(real, call('Real.sinc', r(1)), r(0))],
  'Real.goldenRatio': [
    lt(real, r(3), mul(real, r(2), call('Real.goldenRatio'))),
    lt(real, call('Real.goldenRatio'), r(1)),
  ],
  'PosPart.posPart': [
    all(real, (x) =>
      eq(
        real,
        sub(real, call('PosPart.posPart', real, standard, x), call('NegPart.negPart', real, standard, x)),
        x,
      ),
    ),
    all(real, (x) => eq(real, call('PosPart.posPart', real, standard, x), x)),
  ],
  'Fin.cons': [
    eq(real, applied('Fin.cons', [n(2), reals, r(7), v(8, 9)], 2, 3), r(9)),
    eq(real, applied('Fin.cons', [n(2), reals, r(7), v(8, 9)], 0, 3), r(8)),
  ],
  'Fin.snoc': [
    eq(real, applied('Fin.snoc', [n(2), reals, v(8, 9), r(7)], 2, 3), r(7)),
    eq(real, applied('Fin.snoc', [n(2), reals, v(8, 9), r(7)], 0, 3), r(7)),
  ],
  'Fin.tail': [
    eq(real, applied('Fin.tail', [n(2), reals, v(7, 8, 9)], 1, 2), r(9)),
    eq(real, applied('Fin.tail', [n(2), reals, v(7, 8, 9)], 1, 2), r(8)),
  ],
  'Fin.init': [
    eq(real, applied('Fin.init', [n(2), reals, v(7, 8, 9)], 1, 2), r(8)),
    eq(real, applied('Fin.init', [n(2), reals, v(7, 8, 9)], 1, 2), r(9)),
  ],
  'Fin.append': [
    eq(real, applied('Fin.append', [n(1), n(2), real, v(7), v(8, 9)], 2, 3), r(9)),
    eq(real, applied('Fin.append', [n(1), n(2), real, v(7), v(8, 9)], 0, 3), r(8)),
  ],
  'Pi.single': [
    eq(
      real,
      atIndex(
        call(
          'Pi.single',
          fin(n(2)),
          lam(fin(n(2)), () => real),
          standard,
          standard,
          call('Fin.mk', n(2), n(1), standard),
          r(5),
        ),
        1,
        2,
      ),
      r(5),
    ),
    eq(
      real,
      atIndex(
        call(
          'Pi.single',
          fin(n(2)),
          lam(fin(n(2)), () => real),
          standard,
          standard,
          call('Fin.mk', n(2), n(1), standard),
          r(5),
        ),
        0,
        2,
      ),
      r(5),
    ),
  ],
  'the distance of vectors': [
    eq(real, distance(vectorType, v(1, 5), v(2, 2)), r(3)),
    eq(real, distance(vectorType, v(1, 5), v(2, 2)), r(4)),
  ],
  'the distance of pairs': [
    eq(real, distance(pairs, pair(1, 5), pair(2, 2)), r(3)),
    eq(real, distance(pairs, pair(1, 5), pair(2, 2)), r(1)),
  ],
  'Matrix.det': [eq(real, det(two(1, 2, 3, 4)), r(-2)), eq(real, det(two(1, 2, 3, 4)), r(10))],
  'Matrix.IsSymm': [
    call('Matrix.IsSymm', fin(n(2)), real, two(1, 2, 2, 3)),
    call('Matrix.IsSymm', fin(n(2)), real, two(1, 2, 3, 3)),
  ],
  'Matrix.IsDiag': [
    call('Matrix.IsDiag', fin(n(2)), real, standard, two(1, 0, 0, 3)),
    call('Matrix.IsDiag', fin(n(2)), real, standard, two(1, 0, 2, 3)),
  ],
  'Finset.Nonempty': [call('Finset.Nonempty', nat, set(3)), call('Finset.Nonempty', nat, set())],
  'Disjoint of finite sets': [
    call('Disjoint', call('Finset', nat), standard, standard, set(1, 2), set(3)),
    call('Disjoint', call('Finset', nat), standard, standard, set(1, 2), set(2)),
  ],
  "Finset.max'": [
    eq(nat, call("Finset.max'", nat, standard, set(4, 9, 2), standard), n(9)),
    eq(nat, call("Finset.max'", nat, standard, set(4, 9, 2), standard), n(4)),
  ],
  "Finset.min'": [
    eq(nat, call("Finset.min'", nat, standard, set(4, 9, 2), standard), n(2)),
    eq(nat, call("Finset.min'", nat, standard, set(4, 9, 2), standard), n(4)),
  ],
  'Finset.image': [
    eq(
      nat,
      size(
        call(
          'Finset.image',
          nat,
          nat,
          standard,
          lam(nat, (k) => mul(nat, k, n(0))),
          set(1, 2, 3),
        ),
      ),
      n(1),
    ),
    eq(
      nat,
      size(
        call(
          'Finset.image',
          nat,
          nat,
          standard,
          lam(nat, (k) => mul(nat, k, n(2))),
          set(1, 2, 3),
        ),
      ),
      n(1),
    ),
  ],
  'Nat.primeFactors': [
    eq(nat, size(call('Nat.primeFactors', n(60))), n(3)),
    eq(nat, size(call('Nat.primeFactors', n(60))), n(4)),
  ],
  IsMinOn: [
    call(
      'IsMinOn',
      real,
      real,
      standard,
      lam(real, (x) => mul(real, x, x)),
      call('Set.univ', real),
      r(0),
    ),
    call(
      'IsMinOn',
      real,
      real,
      standard,
      lam(real, (x) => mul(real, x, x)),
      call('Set.univ', real),
      r(1),
    ),
  ],
  'Disjoint of sets': [
    call(
      'Disjoint',
      call('Set', real),
      standard,
      standard,
      call('Set.Iio', real, standard, r(0)),
      call('Set.Ici', real, standard, r(0)),
    ),
    call(
      'Disjoint',
      call('Set', real),
      standard,
      standard,
      call('Set.Iic', real, standard, r(1)),
      call('Set.Ici', real, standard, r(0)),
    ),
  ],
  'a product of sets': [
    isIn(
      pairs,
      pair(0, 3),
      call(
        'Set.prod',
        real,
        real,
        call('Set.Ici', real, standard, r(0)),
        call('Set.Ioi', real, standard, r(2)),
      ),
    ),
    isIn(
      pairs,
      pair(0, 2),
      call(
        'Set.prod',
        real,
        real,
        call('Set.Ici', real, standard, r(0)),
        call('Set.Ioi', real, standard, r(2)),
      ),
    ),
  ],
  'ENNReal addition': [
    all(extended, (a) => eqE(add(extended, a, top), top)),
    all(extended, (a) => eqE(add(extended, a, top), a)),
  ],
  'ENNReal products': [
    and(eqE(mul(extended, top, e(0)), e(0)), eqE(mul(extended, top, e(2)), top)),
    eqE(mul(extended, top, e(0)), top),
  ],
  'ENNReal differences': [
    and(
      eqE(sub(extended, e(2), e(5)), e(0)),
      eqE(sub(extended, top, top), e(0)),
      eqE(sub(extended, top, e(1)), top),
    ),
    eqE(sub(extended, e(5), e(2)), e(4)),
  ],
  'ENNReal inverses': [
    and(
      eqE(call('Inv.inv', extended, standard, e(0)), top),
      eqE(call('Inv.inv', extended, standard, top), e(0)),
      eqE(div(extended, e(1), e(0)), top),
    ),
    eqE(call('Inv.inv', extended, standard, e(2)), top),
  ],
  'ENNReal order': [
    all(extended, (a) => and(le(extended, a, top), implies(lt(extended, a, top), not(eqE(a, top))))),
    all(extended, (a) => lt(extended, a, top)),
  ],
  'ENNReal.toReal': [
    and(
      eq(real, call('ENNReal.toReal', top), r(0)),
      eq(real, call('ENNReal.toReal', call('ENNReal.ofReal', r(-3))), r(0)),
    ),
    all(extended, (a) => eqE(call('ENNReal.ofReal', call('ENNReal.toReal', a)), a)),
  ],
};

test.each(Object.entries(claims))('%s means what the library says', (_, [holds, fails]) => {
  expect(verdictOf(tested(stating(holds), 'T', 64))).toBe('statement-only');
  expect(verdictOf(tested(stating(fails), 'T', 64))).toBe('disagrees: hypothesis');
});
