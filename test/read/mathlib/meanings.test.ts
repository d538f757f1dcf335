import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Expr, Name } from '../../../src/expr/expr.ts';
import {
  add,
  all,
  and,
  at,
  call,
  cast,
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
  neg,
  not,
  numeral,
  real,
  standard,
  sub,
} from '../../../src/read/mathlib/write.ts';
import { n, r, vectorOf } from './literals.ts';
import { tested, verdictOf } from './real.ts';
import { declared, stating } from './stating.ts';

// What meanings of library constants come to, on statements written here, each beside one that is false. No Mathlib is needed: the
// inventory only says that the constants come from there.

beforeAll(loadMpfr);

const verdict = (type: Expr): string => verdictOf(tested(stating(type), 'T', 64));
const fraction = (a: number, b: number): Expr => (a < 0 ? neg(real, fraction(-a, b)) : div(real, r(a), r(b)));
const fin = (size: number): Expr => call('Fin', n(size));
const vector = (...entries: readonly Expr[]): Expr => vectorOf(real, ...entries);
const rounded = (name: Name, x: Expr): Expr => call(name, real, standard, standard, standard, x);
const interval = (name: Name, a: Expr, b: Expr): Expr => call(name, real, standard, a, b);
const size = (set: Expr): Expr => call('Finset.card', nat, set);
const filtered = (count: number, test: (i: Expr) => Expr): Expr =>
  call('Finset.filter', nat, lam(nat, test), standard, call('Finset.range', n(count)));
const sumOf = (set: Expr, f: (i: Expr) => Expr): Expr =>
  call('Finset.sum', nat, nat, standard, set, lam(nat, f));
const between = (x: Expr, low: Expr, high: Expr): Expr => and(lt(real, low, x), lt(real, x, high));

/** What holds, and what does not though it is near. */
const claims: Readonly<Record<string, readonly [holds: Expr, fails: Expr]>> = {
  'Nat.choose': [
    eq(nat, call('Nat.choose', n(7), n(3)), n(35)),
    eq(nat, call('Nat.choose', n(7), n(3)), n(34)),
  ],
  'Nat.choose beyond': [
    eq(nat, call('Nat.choose', n(3), n(7)), n(0)),
    eq(nat, call('Nat.choose', n(3), n(7)), n(1)),
  ],
  'Nat.factorial': [eq(nat, call('Nat.factorial', n(5)), n(120)), eq(nat, call('Nat.factorial', n(0)), n(0))],
  'Nat.descFactorial': [
    eq(nat, call('Nat.descFactorial', n(7), n(3)), n(210)),
    eq(nat, call('Nat.descFactorial', n(2), n(3)), n(1)),
  ],
  'Nat.ascFactorial': [
    eq(nat, call('Nat.ascFactorial', n(2), n(3)), n(24)),
    eq(nat, call('Nat.ascFactorial', n(2), n(3)), n(60)),
  ],
  'Nat.sqrt': [
    and(eq(nat, call('Nat.sqrt', n(35)), n(5)), eq(nat, call('Nat.sqrt', n(36)), n(6))),
    eq(nat, call('Nat.sqrt', n(35)), n(6)),
  ],
  'Nat.log': [
    and(eq(nat, call('Nat.log', n(2), n(1023)), n(9)), eq(nat, call('Nat.log', n(1), n(5)), n(0))),
    eq(nat, call('Nat.log', n(2), n(1024)), n(9)),
  ],
  'Nat.clog': [
    and(eq(nat, call('Nat.clog', n(2), n(9)), n(4)), eq(nat, call('Nat.clog', n(2), n(8)), n(3))),
    eq(nat, call('Nat.clog', n(2), n(9)), n(3)),
  ],
  'Nat.lcm': [eq(nat, call('Nat.lcm', n(6), n(4)), n(12)), eq(nat, call('Nat.lcm', n(6), n(4)), n(24))],
  'Nat.Prime': [
    and(call('Nat.Prime', n(97)), not(call('Nat.Prime', n(91))), not(call('Nat.Prime', n(1)))),
    call('Nat.Prime', n(49)),
  ],
  'Nat.ModEq': [call('Nat.ModEq', n(5), n(12), n(7)), call('Nat.ModEq', n(5), n(12), n(8))],
  Even: [call('Even', nat, standard, n(4)), call('Even', nat, standard, n(5))],
  Odd: [call('Odd', int, standard, neg(int, numeral(int, 3n))), call('Odd', nat, standard, n(0))],
  'Int.floor': [
    eq(int, rounded('Int.floor', fraction(-5, 2)), neg(int, numeral(int, 3n))),
    eq(int, rounded('Int.floor', fraction(-5, 2)), neg(int, numeral(int, 2n))),
  ],
  'Int.ceil': [
    eq(int, rounded('Int.ceil', fraction(5, 2)), numeral(int, 3n)),
    eq(int, rounded('Int.ceil', fraction(5, 2)), numeral(int, 2n)),
  ],
  'Nat.floor': [
    eq(nat, rounded('Nat.floor', fraction(-5, 2)), n(0)),
    eq(nat, rounded('Nat.floor', fraction(5, 2)), n(3)),
  ],
  'Nat.ceil': [
    eq(nat, rounded('Nat.ceil', fraction(5, 2)), n(3)),
    eq(nat, rounded('Nat.ceil', fraction(-1, 2)), n(1)),
  ],
  'Int.fract': [
    eq(real, rounded('Int.fract', fraction(-1, 4)), fraction(3, 4)),
    eq(real, rounded('Int.fract', fraction(-1, 4)), fraction(-1, 4)),
  ],
  round: [
    eq(int, rounded('round', fraction(-5, 2)), neg(int, numeral(int, 2n))),
    eq(int, rounded('round', fraction(5, 2)), numeral(int, 2n)),
  ],
  'Real.pi': [
    between(call('Real.pi'), fraction(314159, 100000), fraction(314160, 100000)),
    lt(real, call('Real.pi'), fraction(314159, 100000)),
  ],
  'Real.arcsin': [
    between(call('Real.arcsin', fraction(1, 2)), fraction(52359, 100000), fraction(52360, 100000)),
    lt(real, r(1), call('Real.arcsin', r(-1))),
  ],
  'Real.arccos': [
    between(call('Real.arccos', r(-2)), fraction(314159, 100000), fraction(314160, 100000)),
    lt(real, r(2), call('Real.arccos', fraction(1, 2))),
  ],
  'Real.tan': [
    between(call('Real.tan', r(1)), fraction(155740, 100000), fraction(155741, 100000)),
    lt(real, call('Real.tan', r(1)), fraction(3, 2)),
  ],
  'Real.tanh': [
    between(call('Real.tanh', r(1)), fraction(76159, 100000), fraction(76160, 100000)),
    lt(real, r(0), call('Real.tanh', r(-1))),
  ],
  'Real.arsinh': [
    between(call('Real.arsinh', r(-1)), fraction(-88138, 100000), fraction(-88137, 100000)),
    lt(real, r(1), call('Real.arsinh', r(1))),
  ],
  'Real.logb': [
    between(call('Real.logb', r(2), r(8)), fraction(299999, 100000), fraction(300001, 100000)),
    lt(real, r(3), call('Real.logb', r(2), r(7))),
  ],
  'HSMul.hSMul': [
    all(real, (x) =>
      eq(real, call('HSMul.hSMul', nat, real, real, standard, n(3), x), add(real, x, add(real, x, x))),
    ),
    all(real, (x) => eq(real, call('HSMul.hSMul', nat, real, real, standard, n(2), x), x)),
  ],
  'Dist.dist': [
    all(real, (x) =>
      eq(real, call('Dist.dist', real, standard, x, r(0)), call('abs', real, standard, standard, x)),
    ),
    all(real, (x) => eq(real, call('Dist.dist', real, standard, x, r(0)), x)),
  ],
  'Set.uIcc': [
    isIn(real, r(1), interval('Set.uIcc', r(2), r(0))),
    isIn(real, r(3), interval('Set.uIcc', r(2), r(0))),
  ],
  setOf: [
    isIn(
      real,
      r(1),
      call(
        'setOf',
        real,
        lam(real, (x) => lt(real, x, r(2))),
      ),
    ),
    isIn(
      real,
      r(2),
      call(
        'setOf',
        real,
        lam(real, (x) => lt(real, x, r(2))),
      ),
    ),
  ],
  'HasSubset.Subset': [
    call(
      'HasSubset.Subset',
      call('Set', real),
      standard,
      interval('Set.Ioo', r(0), r(1)),
      interval('Set.Icc', r(0), r(1)),
    ),
    call(
      'HasSubset.Subset',
      call('Set', real),
      standard,
      interval('Set.Icc', r(0), r(2)),
      interval('Set.Icc', r(0), r(1)),
    ),
  ],
  'Set.Nonempty': [
    call('Set.Nonempty', real, interval('Set.Icc', r(1), r(1))),
    call('Set.Nonempty', real, interval('Set.Ioc', r(1), r(1))),
  ],
  MonotoneOn: [
    call(
      'MonotoneOn',
      real,
      real,
      standard,
      standard,
      lam(real, (x) => mul(real, x, x)),
      call('Set.Ici', real, standard, r(0)),
    ),
    call(
      'MonotoneOn',
      real,
      real,
      standard,
      standard,
      lam(real, (x) => mul(real, x, x)),
      call('Set.Ici', real, standard, r(-1)),
    ),
  ],
  'Function.Injective': [
    call(
      'Function.Injective',
      real,
      real,
      lam(real, (x) => mul(real, r(2), x)),
    ),
    call(
      'Function.Injective',
      real,
      real,
      lam(real, (x) => mul(real, r(0), x)),
    ),
  ],
  'Function.LeftInverse': [
    call(
      'Function.LeftInverse',
      real,
      real,
      lam(real, (x) => sub(real, x, r(1))),
      lam(real, (x) => add(real, x, r(1))),
    ),
    call(
      'Function.LeftInverse',
      real,
      real,
      lam(real, (x) => add(real, x, r(1))),
      lam(real, (x) => add(real, x, r(1))),
    ),
  ],
  LipschitzWith: [
    call(
      'LipschitzWith',
      real,
      real,
      standard,
      standard,
      numeral(call('NNReal'), 2n),
      lam(real, (x) => mul(real, r(2), x)),
    ),
    call(
      'LipschitzWith',
      real,
      real,
      standard,
      standard,
      numeral(call('NNReal'), 2n),
      lam(real, (x) => mul(real, r(3), x)),
    ),
  ],
  ConvexOn: convexity('ConvexOn'),
  ConcaveOn: convexity('ConcaveOn').toReversed() as [Expr, Expr],
  'Nat.iterate': [
    eq(
      nat,
      call(
        'Nat.iterate',
        nat,
        lam(nat, (k) => mul(nat, n(2), k)),
        n(5),
        n(3),
      ),
      n(96),
    ),
    eq(
      nat,
      call(
        'Nat.iterate',
        nat,
        lam(nat, (k) => mul(nat, n(2), k)),
        n(5),
        n(3),
      ),
      n(48),
    ),
  ],
  dotProduct: [
    eq(
      real,
      call('dotProduct', fin(2), real, standard, standard, standard, vector(r(1), r(2)), vector(r(3), r(4))),
      r(11),
    ),
    eq(
      real,
      call('dotProduct', fin(2), real, standard, standard, standard, vector(r(1), r(2)), vector(r(3), r(4))),
      r(10),
    ),
  ],
  'Matrix.vecCons': [
    eq(real, at(vector(r(5), r(6), r(7)), numeral(fin(3), 2n)), r(7)),
    eq(real, at(vector(r(5), r(6), r(7)), numeral(fin(3), 2n)), r(6)),
  ],
  'norm of a vector': [
    eq(
      real,
      call(
        'Norm.norm',
        { kind: 'forallE', name: 'i', info: 'default', type: fin(2), body: real },
        standard,
        vector(r(-3), r(2)),
      ),
      r(3),
    ),
    eq(
      real,
      call(
        'Norm.norm',
        { kind: 'forallE', name: 'i', info: 'default', type: fin(2), body: real },
        standard,
        vector(r(-3), r(2)),
      ),
      r(2),
    ),
  ],
  'Finset.card': [
    eq(nat, size(filtered(7, (i) => lt(nat, i, n(3)))), n(3)),
    eq(nat, size(filtered(7, (i) => lt(nat, i, n(3)))), n(7)),
  ],
  'Finset.sum over a filter': [
    eq(
      nat,
      sumOf(
        filtered(5, (i) => lt(nat, n(2), i)),
        (i) => i,
      ),
      n(7),
    ),
    eq(
      nat,
      sumOf(
        filtered(5, (i) => lt(nat, n(2), i)),
        (i) => i,
      ),
      n(10),
    ),
  ],
  'Finset.sup': [
    eq(
      nat,
      call(
        'Finset.sup',
        nat,
        nat,
        standard,
        standard,
        call('Finset.range', n(4)),
        lam(nat, (i) => mul(nat, i, i)),
      ),
      n(9),
    ),
    eq(
      nat,
      call(
        'Finset.sup',
        nat,
        nat,
        standard,
        standard,
        call('Finset.range', n(0)),
        lam(nat, () => n(1)),
      ),
      n(1),
    ),
  ],
  iSup: [
    eq(real, call('iSup', real, fin(2), standard, vector(r(-3), r(-2))), r(-2)),
    eq(real, call('iSup', real, fin(2), standard, vector(r(-3), r(-2))), r(0)),
  ],
  'Complex.I': [
    eq(real, call('Complex.re', mulComplex(call('Complex.I'), call('Complex.I'))), r(-1)),
    eq(real, call('Complex.re', mulComplex(call('Complex.I'), call('Complex.I'))), r(1)),
  ],
  'Real.toNNReal': [
    all(real, (x) => le(real, x, call('NNReal.toReal', call('Real.toNNReal', x)))),
    all(real, (x) => eq(real, x, call('NNReal.toReal', call('Real.toNNReal', x)))),
  ],
  PNat: [
    all(call('PNat'), (k) => lt(nat, n(0), call('PNat.val', k))),
    all(call('PNat'), (k) => lt(nat, n(1), call('PNat.val', k))),
  ],
  NNReal: [
    all(call('NNReal'), (x) => le(real, r(0), call('NNReal.toReal', x))),
    all(call('NNReal'), (x) => lt(real, r(0), call('NNReal.toReal', x))),
  ],
  Finset: [
    all(call('Finset', nat), (s) =>
      le(
        nat,
        size(s),
        sumOf(s, () => n(1)),
      ),
    ),
    all(call('Finset', nat), (s) => implies(isIn(nat, n(0), s), le(nat, size(s), n(0)))),
  ],
  'Nat.divisors': [
    eq(
      nat,
      sumOf(call('Nat.divisors', n(12)), (d) => d),
      n(28),
    ),
    eq(nat, size(call('Nat.divisors', n(0))), n(1)),
  ],
  'Nat.properDivisors': [
    eq(
      nat,
      sumOf(call('Nat.properDivisors', n(6)), (d) => d),
      n(6),
    ),
    eq(
      nat,
      sumOf(call('Nat.properDivisors', n(8)), (d) => d),
      n(8),
    ),
  ],
  'Nat.totient': [eq(nat, call('Nat.totient', n(9)), n(6)), eq(nat, call('Nat.totient', n(9)), n(8))],
  harmonic: [
    eq(
      call('Rat'),
      call('harmonic', n(2)),
      div(call('Rat'), numeral(call('Rat'), 3n), numeral(call('Rat'), 2n)),
    ),
    eq(call('Rat'), call('harmonic', n(2)), numeral(call('Rat'), 2n)),
  ],
  'Finset.Icc of integers': [
    eq(int, integersFrom(-2, 3), numeral(int, 3n)),
    eq(int, integersFrom(3, -2), numeral(int, 1n)),
  ],
  'Finset.antidiagonal': [
    eq(
      nat,
      pairsOf(4, (i, j) => mul(nat, i, j)),
      n(10),
    ),
    eq(
      nat,
      pairsOf(4, (i, j) => add(nat, i, j)),
      n(16),
    ),
  ],
  'Metric.ball': [
    isIn(real, fraction(5, 2), call('Metric.ball', real, standard, r(2), r(1))),
    isIn(real, r(3), call('Metric.ball', real, standard, r(2), r(1))),
  ],
  'an interval of numbers that are not negative': [
    all(call('NNReal'), (x) =>
      isIn(call('NNReal'), x, call('Set.Ici', call('NNReal'), standard, numeral(call('NNReal'), 0n))),
    ),
    all(call('NNReal'), (x) =>
      isIn(call('NNReal'), x, call('Set.Iic', call('NNReal'), standard, numeral(call('NNReal'), 1n))),
    ),
  ],
  'Nat.cast of a finite sum': [
    eq(
      real,
      cast(
        'Nat.cast',
        real,
        sumOf(call('Finset.range', n(4)), (i) => i),
      ),
      r(6),
    ),
    eq(
      real,
      cast(
        'Nat.cast',
        real,
        sumOf(call('Finset.range', n(4)), (i) => i),
      ),
      r(10),
    ),
  ],
};

/** The sum of the integers from one to another. */
function integersFrom(from: number, to: number): Expr {
  const end = (value: number): Expr => (value < 0 ? neg(int, end(-value)) : numeral(int, BigInt(value)));
  const range = call('Finset.Icc', int, standard, standard, end(from), end(to));
  return call(
    'Finset.sum',
    int,
    int,
    standard,
    range,
    lam(int, (i) => i),
  );
}

/** The sum of a function of both parts over the pairs of naturals with a sum. */
function pairsOf(total: number, f: (i: Expr, j: Expr) => Expr): Expr {
  const pair = call('Prod', nat, nat);
  const set = call('Finset.HasAntidiagonal.antidiagonal', nat, standard, standard, n(total));
  const first = (p: Expr): Expr => call('Prod.fst', nat, nat, p);
  const second = (p: Expr): Expr => call('Prod.snd', nat, nat, p);
  return call(
    'Finset.sum',
    pair,
    nat,
    standard,
    set,
    lam(pair, (p) => f(first(p), second(p))),
  );
}

function mulComplex(z: Expr, w: Expr): Expr {
  return mul(call('Complex'), z, w);
}

function convexity(name: 'ConvexOn' | 'ConcaveOn'): [Expr, Expr] {
  const about = (f: (x: Expr) => Expr): Expr =>
    call(
      name,
      real,
      real,
      real,
      ...Array.from({ length: 7 }, () => standard),
      call('Set.univ', real),
      lam(real, f),
    );
  return [about((x) => mul(real, x, x)), about((x) => neg(real, mul(real, x, x)))];
}

test.each(Object.entries(claims))('%s means what the library says', (_, [holds, fails]) => {
  expect(verdict(holds)).toBe('statement-only');
  expect(verdict(fails)).toBe('disagrees: hypothesis');
});

test("a project's own constant of such a name means nothing of the kind", () => {
  const own = declared(
    'Nat.factorial',
    { kind: 'forallE', name: 'n', info: 'default', type: nat, body: nat },
    lam(nat, () => n(1)),
  );
  const claim = eq(nat, call('Nat.factorial', n(5)), n(1));
  expect(verdictOf(tested(stating(claim, [own]), 'T', 64))).toBe('statement-only');
  expect(verdict(claim)).toBe('disagrees: hypothesis');
});

test('an instance that Lean does not vouch for is not trusted', () => {
  const other: Expr = { kind: 'const', name: 'mine', levels: [], judgement: { verdict: 'other' } };
  const distance = (instance: Expr): Expr =>
    all(real, (x) => eq(real, call('Dist.dist', real, instance, x, x), r(0)));
  expect(verdict(distance(standard))).toBe('statement-only');
  expect(verdict(distance(other))).toMatch(/^untestable/);
  const even = (instance: Expr): Expr => call('Even', nat, instance, n(2));
  expect(verdict(even(standard))).toBe('statement-only');
  expect(verdict(even(other))).toMatch(/^untestable/);
});
