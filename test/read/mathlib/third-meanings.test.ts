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
  cast,
  choose,
  div,
  eq,
  implies,
  int,
  lam,
  le,
  lt,
  mul,
  nat,
  ne,
  neg,
  not,
  numeral,
  or,
  real,
  standard as S,
  some,
  sub,
} from '../../../src/read/mathlib/write.ts';
import { fin, n, r, vectorOf as vector, z } from './literals.ts';
import { tested, verdictOf } from './real.ts';
import { stating } from './stating.ts';

// Words of Mathlib, each in a true claim beside a false one.

beforeAll(loadMpfr);

const index = (size: number, value: number): Expr => numeral(fin(n(size)), BigInt(value));
const arrow = (from: Expr, to: Expr): Expr => all(from, () => to);
const [R2, nn, positive, complex] = [arrow(fin(n(2)), real), call('NNReal'), call('PNat'), call('Complex')];
const pair = call('Prod', real, real);
const matrix = call('Matrix', fin(n(2)), fin(n(2)), real);
const half = div(real, r(1), r(2));
const rows = (a: Expr, b: Expr, c: Expr, d: Expr): Expr => vector(R2, vector(real, a, b), vector(real, c, d));
const value = (x: Expr): Expr => call('NNReal.toReal', x);
const keeps = (word: string, from: Expr, to: Expr, f: (x: Expr) => Expr): Expr =>
  call(word, from, to, S, S, lam(from, f));
const entry = (v: Expr, i: number): Expr => at(v, index(2, i));
const part = (p: Expr, name: 'fst' | 'snd'): Expr => call(`Prod.${name}`, real, real, p);
const lipschitz = (from: Expr, bound: Expr, f: (x: Expr) => Expr): Expr =>
  call('LipschitzWith', from, real, S, S, bound, lam(from, f));
const scaled = (scalar: Expr, type: Expr, c: Expr, x: Expr): Expr =>
  call('HSMul.hSMul', scalar, type, type, S, c, x);
const rounded = (by: string, type: Expr, x: Expr): Expr => call(by, type, S, S, S, x);
const card = (type: Expr, s: Expr): Expr => call('Finset.card', type, s);
const instance = (type: (k: Expr) => Expr, body: (k: Expr) => Expr): Expr =>
  all(nat, (k) => ({ kind: 'forallE', name: 'inst', info: 'instImplicit', type: type(k), body: body(k) }));
const few = call(
  'Finset.filter',
  nat,
  lam(nat, (i) => lt(nat, i, n(3))),
  S,
  call('Finset.range', n(9)),
);
const sup = call(
  'Finset.sup',
  nat,
  nat,
  S,
  S,
  few,
  lam(nat, (i) => mul(nat, i, i)),
);
const inverse = (a: Expr): Expr => call('Inv.inv', matrix, S, a);
const product = (a: Expr, b: Expr): Expr => call('HMul.hMul', matrix, matrix, matrix, S, a, b);
const det = (a: Expr): Expr => call('Matrix.det', fin(n(2)), S, S, real, S, a);

const claims: Readonly<Record<string, readonly [holds: Expr, fails: Expr]>> = {
  'monotone on vectors': [
    keeps('Monotone', R2, real, (v) => add(real, entry(v, 0), entry(v, 1))),
    keeps('Monotone', R2, real, (v) => sub(real, entry(v, 0), entry(v, 1))),
  ],
  'strictly monotone on vectors': [
    keeps('StrictMono', R2, real, (v) => add(real, entry(v, 0), entry(v, 1))),
    keeps('StrictMono', R2, real, (v) => entry(v, 0)),
  ],
  'antitone on pairs': [
    keeps('Antitone', pair, real, (p) => sub(real, neg(real, part(p, 'fst')), part(p, 'snd'))),
    keeps('Antitone', pair, real, (p) => sub(real, part(p, 'fst'), part(p, 'snd'))),
  ],
  'monotone on numbers that are not negative': [
    keeps('Monotone', nn, real, (x) => mul(real, value(x), value(x))),
    keeps('Monotone', nn, real, (x) => sub(real, mul(real, value(x), value(x)), value(x))),
  ],
  'less, of pairs': [
    all(pair, (p) => not(lt(pair, p, p))),
    all(pair, (p) => all(pair, (q) => or(lt(pair, p, q), le(pair, q, p)))),
  ],
  'intervals of indices': [
    all(fin(n(3)), (i) =>
      eq(
        nat,
        card(fin(n(3)), call('Finset.Ioi', fin(n(3)), S, S, i)),
        sub(nat, n(2), call('Fin.val', n(3), i)),
      ),
    ),
    all(fin(n(3)), (i) =>
      eq(nat, card(fin(n(3)), call('Finset.Iic', fin(n(3)), S, S, i)), call('Fin.val', n(3), i)),
    ),
  ],
  'sums over intervals of indices': [
    eq(nat, card(fin(n(5)), call('Finset.Icc', fin(n(5)), S, S, index(5, 1), index(5, 3))), n(3)),
    eq(nat, card(fin(n(5)), call('Finset.Ioo', fin(n(5)), S, S, index(5, 1), index(5, 3))), n(2)),
  ],
  'the largest value on a filtered set': [eq(nat, sup, n(4)), eq(nat, sup, n(9))],
  'the supremum of naturals': [
    eq(nat, call('iSup', nat, fin(n(2)), S, vector(nat, n(3), n(5))), n(5)),
    eq(nat, call('iInf', nat, fin(n(2)), S, vector(nat, n(3), n(5))), n(5)),
  ],
  'an integer root': [eq(int, call('Int.sqrt', z(35)), z(5)), eq(int, call('Int.sqrt', z(-35)), z(-5))],
  'an integer logarithm': [
    eq(int, call('Int.log', real, S, S, S, n(2), div(real, r(1), r(5))), z(-3)),
    eq(int, call('Int.log', real, S, S, n(2), r(5)), z(3)),
  ],
  'rounding of numbers that are not negative': [
    all(nn, (x) => le(real, cast('Nat.cast', real, rounded('Nat.floor', nn, x)), value(x))),
    all(nn, (x) => le(real, cast('Nat.cast', real, rounded('Nat.ceil', nn, x)), value(x))),
  ],
  'multiples by numbers that are not negative': [
    all(nn, (c) => all(real, (y) => eq(real, scaled(nn, real, c, y), mul(real, value(c), y)))),
    all(nn, (c) => all(real, (y) => le(real, y, scaled(nn, real, c, y)))),
  ],
  'multiples of numbers that are not negative': [
    all(nn, (x) => eq(nn, scaled(nat, nn, n(2), x), add(nn, x, x))),
    all(nn, (x) => eq(nn, scaled(nn, nn, x, x), x)),
  ],
  'multiples of pairs': [
    all(pair, (p) => eq(pair, scaled(real, pair, r(2), p), add(pair, p, p))),
    all(pair, (p) => eq(pair, scaled(real, pair, r(2), p), p)),
  ],
  'multiples of complex numbers': [
    all(complex, (w) => eq(complex, scaled(real, complex, r(2), w), add(complex, w, w))),
    all(complex, (w) => eq(complex, scaled(real, complex, r(-1), w), w)),
  ],
  'distances of integers': [
    lipschitz(int, numeral(nn, 1n), (k) => abs(real, cast('Int.cast', real, k))),
    lipschitz(int, numeral(nn, 1n), (k) => mul(real, r(2), cast('Int.cast', real, k))),
  ],
  'distances of naturals': [
    lipschitz(nat, numeral(nn, 1n), (k) => cast('Nat.cast', real, k)),
    lipschitz(nat, numeral(nn, 1n), (k) => mul(real, cast('Nat.cast', real, k), cast('Nat.cast', real, k))),
  ],
  'an inverse matrix': [
    eq(real, at(inverse(rows(r(1), r(2), r(3), r(4))), index(2, 0), index(2, 1)), r(1)),
    eq(real, at(inverse(rows(r(1), r(2), r(3), r(4))), index(2, 1), index(2, 0)), half),
  ],
  'an inverse undoes a matrix': [
    all(matrix, (a) =>
      implies(lt(real, half, det(a)), eq(matrix, product(a, inverse(a)), numeral(matrix, 1n))),
    ),
    all(matrix, (a) => implies(lt(real, half, det(a)), eq(matrix, product(a, inverse(a)), a))),
  ],
  'the inverse of a singular matrix': [
    eq(matrix, inverse(rows(r(1), r(2), r(2), r(4))), numeral(matrix, 0n)),
    eq(matrix, inverse(rows(r(1), r(2), r(2), r(4))), numeral(matrix, 1n)),
  ],
  'numbers that are not negative exist': [
    all(real, (y) =>
      implies(
        le(real, r(0), y),
        some(nn, (x) => eq(real, value(x), y)),
      ),
    ),
    all(real, (y) => some(nn, (x) => eq(real, value(x), y))),
  ],
  'no number that is not negative is below one that is': [
    not(some(nn, (x) => lt(real, value(x), r(-1)))),
    some(positive, (k) => lt(nat, call('PNat.val', k), n(1))),
  ],
  'pairs exist': [
    some(pair, (p) => and(eq(real, part(p, 'fst'), r(1)), lt(real, part(p, 'snd'), part(p, 'fst')))),
    all(pair, (p) => implies(le(real, part(p, 'fst'), part(p, 'snd')), eq(real, part(p, 'fst'), r(1)))),
  ],
  'a number that is not zero': [
    instance(
      (k) => call('NeZero', nat, S, k),
      (k) => lt(nat, n(0), k),
    ),
    instance(
      (k) => call('NeZero', nat, S, k),
      (k) => lt(nat, n(1), k),
    ),
  ],
  'a property for each number that is not negative': [
    or(
      eq(nat, n(1), n(2)),
      all(nn, (x) => le(real, r(-1), value(x))),
    ),
    or(
      eq(nat, n(1), n(2)),
      all(nn, (x) => ne(real, value(x), r(0))),
    ),
  ],
};

test.each(Object.entries(claims))('%s', (_, [holds, fails]) => {
  expect(verdictOf(tested(stating(holds), 'T', 64))).toBe('statement-only');
  expect(verdictOf(tested(stating(fails), 'T', 64))).toBe('disagrees: hypothesis');
});

test('what no samples decide is said to be that', () => {
  const irrational = tested(stating(call('Irrational', call('Real.sqrt', r(2)))), 'T', 64);
  expect(irrational).toMatchObject({
    kind: 'untestable',
    reason: 'Irrational is about all quotients of integers, which no finite number of samples decides',
  });
  const family = call(
    'iSup',
    real,
    nat,
    S,
    lam(nat, (k) => choose(real, le(nat, k, n(3)), r(1), r(0))),
  );
  expect(tested(stating(eq(real, family, r(1))), 'T', 64)).toMatchObject({
    kind: 'untestable',
    reason:
      'iSup is about the bounds of all elements of a set that is not known to be finite, which no finite number of samples decides',
  });
});

test('matrices have no order that is taken entry by entry', () => {
  const claim = all(matrix, (a) => le(matrix, a, a));
  expect(verdictOf(tested(stating(claim), 'T', 64))).toMatch(/^untestable/);
});
