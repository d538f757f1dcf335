import type { Expr } from '../../../expr/expr.ts';
import type { NumberSort } from '../../../language/ast.ts';
import { itemAt } from '../../../present.ts';
import { kindOf, type Meaning, meaningFor } from '../meaning.ts';
import {
  add,
  all,
  and,
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
  mod,
  mul,
  nat,
  ne,
  neg,
  numeral,
  standard,
  sub,
} from '../write.ts';

const isWhole = (kind: NumberSort | undefined): boolean => kind === 'nat' || kind === 'int';

/** Functions of natural numbers and integers. */
export const whole: readonly Meaning[] = [
  ...(['Even', 'Odd'] as const).map(
    (constant): Meaning => ({
      constant,
      from: 'Mathlib',
      arity: 3,
      instances: [[1, 0]],
      follows: `Nat.${constant.toLowerCase()}_iff, Int.${constant.toLowerCase()}_iff: the remainder by 2`,
      means: ([type, , a], reader, scope) =>
        isWhole(kindOf(reader, type, scope))
          ? eq(type, mod(type, a, numeral(type, 2n)), numeral(type, constant === 'Even' ? 0n : 1n))
          : undefined,
    }),
  ),
  ...(
    [
      ['Nat.ModEq', nat],
      ['Int.ModEq', int],
    ] as const
  ).map(
    ([constant, type]): Meaning => ({
      constant,
      from: 'Mathlib',
      arity: 3,
      follows: `${constant} n a b: a % n = b % n`,
      means: ([n, a, b]) => eq(type, mod(type, a, n), mod(type, b, n)),
    }),
  ),
  {
    constant: 'Int.sqrt',
    from: 'Mathlib',
    arity: 1,
    follows: 'Int.sqrt z = Nat.sqrt z.toNat',
    means: ([z]) => cast('Nat.cast', int, call('Nat.sqrt', call('Int.toNat', z))),
  },
  ...([6, 5] as const).map((arity) =>
    meaningFor<5 | 6>({
      constant: 'Int.log',
      from: 'Mathlib',
      arity,
      instances: Array.from({ length: arity - 3 }, (_, k) => [k + 1, 0] as const),
      follows: 'Int.log b r: Nat.log b ⌊r⌋₊ from 1 on, else -Nat.clog b ⌈r⁻¹⌉₊',
      means: (args, reader, scope) => {
        const [of, b, r] = [itemAt(args, 0), itemAt(args, -2), itemAt(args, -1)];
        const kind = kindOf(reader, of, scope);
        if (kind !== 'real' && kind !== 'rational') return undefined;
        const one = numeral(of, 1n);
        const up = call('Nat.log', b, call('Nat.floor', of, standard, standard, standard, r));
        const down = call('Nat.clog', b, call('Nat.ceil', of, standard, standard, standard, div(of, one, r)));
        const [high, low] = [cast('Nat.cast', int, up), neg(int, cast('Nat.cast', int, down))];
        return choose(int, le(of, one, r), high, low);
      },
    }),
  ),
  {
    constant: 'Nat.Coprime',
    from: 'Init',
    arity: 2,
    follows: 'Nat.Coprime m n: Nat.gcd m n = 1',
    means: ([m, n]) => eq(nat, call('Nat.gcd', m, n), numeral(nat, 1n)),
  },
  {
    constant: 'Nat.lcm',
    from: 'Init',
    arity: 2,
    follows: 'Nat.lcm m n = m * n / gcd m n',
    means: ([m, n]) => div(nat, mul(nat, m, n), call('Nat.gcd', m, n)),
  },
  {
    constant: 'Nat.Prime',
    from: 'Mathlib',
    arity: 1,
    follows: 'Nat.prime_def_le_sqrt: 2 ≤ p, and no m with 2 ≤ m ≤ √p divides p',
    means: ([p]) =>
      and(
        le(nat, numeral(nat, 2n), p),
        all(
          nat,
          (m) =>
            implies(
              le(nat, numeral(nat, 2n), m),
              lt(nat, m, add(nat, call('Nat.sqrt', p), numeral(nat, 1n))),
              ne(nat, mod(nat, p, m), numeral(nat, 0n)),
            ),
          'm',
        ),
      ),
  },
  {
    constant: 'Nat.factorial',
    from: 'Mathlib',
    arity: 1,
    follows: 'Finset.prod_range_add_one_eq_factorial: the product of i + 1 for i < n',
    means: ([n]) => product(n, (i) => add(nat, i, numeral(nat, 1n))),
  },
  {
    constant: 'Nat.descFactorial',
    from: 'Mathlib',
    arity: 2,
    follows: 'Nat.descFactorial_eq_prod_range: the product of n - i for i < k',
    means: ([n, k]) => product(k, (i) => sub(nat, n, i)),
  },
  {
    constant: 'Nat.ascFactorial',
    from: 'Mathlib',
    arity: 2,
    follows: 'Nat.ascFactorial_eq_prod_range: the product of n + i for i < k',
    means: ([n, k]) => product(k, (i) => add(nat, n, i)),
  },
  {
    constant: 'Nat.choose',
    from: 'Mathlib',
    arity: 2,
    follows: 'Nat.choose_eq_descFactorial_div_factorial, 0 for k > n',
    means: ([n, k]) =>
      div(
        nat,
        product(k, (i) => sub(nat, n, i)),
        product(k, (i) => add(nat, i, numeral(nat, 1n))),
      ),
  },
  {
    constant: 'Int.gcd',
    from: 'Init',
    arity: 2,
    follows: 'Int.gcd m n = Nat.gcd m.natAbs n.natAbs',
    means: ([m, n]) => call('Nat.gcd', call('Int.natAbs', m), call('Int.natAbs', n)),
  },
  {
    constant: 'IsCoprime',
    from: 'Mathlib',
    arity: 4,
    instances: [[1, 0]],
    follows: 'Int.isCoprime_iff_gcd_eq_one',
    means: ([type, , m, n], reader, scope) =>
      kindOf(reader, type, scope) === 'int' ? eq(nat, call('Int.gcd', m, n), numeral(nat, 1n)) : undefined,
  },
  {
    constant: 'Nat.totient',
    from: 'Mathlib',
    arity: 1,
    follows: 'Nat.totient n: how many i < n have Nat.gcd n i = 1',
    means: ([n]) => {
      const [none, single] = [numeral(nat, 0n), numeral(nat, 1n)];
      const part = (i: Expr): Expr => choose(nat, eq(nat, call('Nat.gcd', n, i), single), single, none);
      return call('Finset.sum', nat, nat, standard, call('Finset.range', n), lam(nat, part, 'i'));
    },
  },
  {
    constant: 'harmonic',
    from: 'Mathlib',
    arity: 1,
    follows: 'harmonic n = ∑ i ∈ Finset.range n, (i + 1)⁻¹',
    means: ([n]) => {
      const rational = call('Rat');
      const part = (i: Expr): Expr =>
        div(rational, numeral(rational, 1n), cast('Nat.cast', rational, add(nat, i, numeral(nat, 1n))));
      return call('Finset.sum', nat, rational, standard, call('Finset.range', n), lam(nat, part, 'i'));
    },
  },
  {
    constant: 'Nat.clog',
    from: 'Mathlib',
    arity: 2,
    follows: 'Nat.clog b n: 0 for n ≤ 1 or b ≤ 1, else Nat.log b (n - 1) + 1',
    means: ([b, n]) => {
      const [none, single] = [numeral(nat, 0n), numeral(nat, 1n)];
      const up = add(nat, call('Nat.log', b, sub(nat, n, single)), single);
      return choose(nat, le(nat, n, single), none, choose(nat, le(nat, b, single), none, up));
    },
  },
];

/** The product of `f i` for `i` below a count. */
function product(count: Expr, f: (i: Expr) => Expr): Expr {
  return call('Finset.prod', nat, nat, standard, call('Finset.range', count), lam(nat, f, 'i'));
}
