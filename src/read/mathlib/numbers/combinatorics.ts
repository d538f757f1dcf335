import type { Expr, Name } from '../../../expr/expr.ts';
import { kindOf, type Meaning } from '../meaning.ts';
import {
  add,
  all,
  and,
  call,
  choose,
  div,
  eq,
  implies,
  int,
  lam,
  le,
  lt,
  mod,
  mul,
  nat,
  ne,
  numeral,
  real,
  standard,
  sub,
} from '../write.ts';

const n = (value: bigint): Expr => numeral(nat, value);
const [none, one, two] = [n(0n), n(1n), n(2n)];

const range = (constant: 'Finset.sum' | 'Finset.prod', count: Expr, f: (i: Expr) => Expr): Expr =>
  call(constant, nat, nat, standard, call('Finset.range', count), lam(nat, f, 'i'));

/** A function of natural numbers. */
const ofNat = (constant: Name, follows: string, means: (n: Expr) => Expr): Meaning => ({
  constant,
  from: 'Mathlib',
  arity: 1,
  follows,
  means: ([k]) => means(k),
});

/** States that no number from 2 to a bound, inclusive, divides `of`. */
const undivided = (of: Expr, last: Expr): Expr =>
  all(
    nat,
    (d) => implies(le(nat, two, d), lt(nat, d, add(nat, last, one)), ne(nat, mod(nat, of, d), none)),
    'd',
  );

/** Counting functions, and properties of divisors. */
export const combinatorics: readonly Meaning[] = [
  ofNat(
    'Nat.fib',
    'Nat.fib_succ_eq_sum_choose: fib (n + 1) = ∑ choose i j over i + j = n, fib 0 = 0',
    (k) => {
      const last = sub(nat, k, one);
      const sum = range('Finset.sum', k, (i) => call('Nat.choose', i, sub(nat, last, i)));
      return choose(nat, eq(nat, k, none), none, sum);
    },
  ),
  ofNat('Nat.centralBinom', 'Nat.centralBinom n = (2 * n).choose n', (k) =>
    call('Nat.choose', mul(nat, two, k), k),
  ),
  ofNat('catalan', 'catalan_eq_centralBinom_div: (2 * n).choose n / (n + 1)', (k) =>
    div(nat, call('Nat.choose', mul(nat, two, k), k), add(nat, k, one)),
  ),
  ofNat('Nat.doubleFactorial', 'Nat.doubleFactorial (n + 2) = (n + 2) * n‼, 1 for n ≤ 1', (k) =>
    range('Finset.prod', div(nat, add(nat, k, one), two), (i) => sub(nat, k, mul(nat, two, i))),
  ),
  ofNat('Nat.minFac', 'Nat.minFac n: the least number from 2 on that divides n; 2 of 0, 1 of 1', (k) => {
    // one for each number from 2 on up to which no number divides n
    const missing = range('Finset.sum', k, (i) => choose(nat, undivided(k, add(nat, i, two)), one, none));
    return choose(nat, eq(nat, k, one), one, add(nat, two, missing));
  }),
  {
    constant: 'Nat.dist',
    from: 'Mathlib',
    arity: 2,
    follows: 'Nat.dist n m = (n - m) + (m - n)',
    means: ([a, b]) => add(nat, sub(nat, a, b), sub(nat, b, a)),
  },
  {
    constant: 'IsSquare',
    from: 'Mathlib',
    arity: 3,
    instances: [[1, 0]],
    follows: 'IsSquare a: a = r * r for some r; of naturals by Nat.sqrt, of reals by 0 ≤ a',
    means: ([type, , a], reader, scope) => {
      const kind = kindOf(reader, type, scope);
      const isRoot = (value: Expr): Expr =>
        eq(nat, mul(nat, call('Nat.sqrt', value), call('Nat.sqrt', value)), value);
      if (kind === 'nat') return isRoot(a);
      if (kind === 'int') return and(le(int, numeral(int, 0n), a), isRoot(call('Int.toNat', a)));
      return kind === 'real' ? le(real, numeral(real, 0n), a) : undefined;
    },
  },
  {
    constant: 'IsCoprime',
    from: 'Mathlib',
    arity: 4,
    instances: [[1, 0]],
    follows: 'Int.isCoprime_iff_gcd_eq_one',
    means: ([type, , a, b], reader, scope) =>
      kindOf(reader, type, scope) === 'int' ? eq(nat, call('Int.gcd', a, b), one) : undefined,
  },
  {
    constant: 'Squarefree',
    from: 'Mathlib',
    arity: 3,
    instances: [[1, 0]],
    follows: 'Squarefree n: n ≠ 0, and no d from 2 on with d * d dividing n',
    means: ([type, , a], reader, scope) =>
      kindOf(reader, type, scope) === 'nat'
        ? and(
            ne(nat, a, none),
            all(
              nat,
              (d) =>
                implies(
                  le(nat, two, d),
                  lt(nat, d, add(nat, call('Nat.sqrt', a), one)),
                  ne(nat, mod(nat, a, mul(nat, d, d)), none),
                ),
              'd',
            ),
          )
        : undefined,
  },
];
