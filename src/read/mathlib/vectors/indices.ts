import type { Arguments, Arity } from '../../../expr/arguments.ts';
import type { Expr, Name } from '../../../expr/expr.ts';
import { spineOf } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader } from '../../reader.ts';
import { type Meaning, meaningFor } from '../meaning.ts';
import { readFunctionType } from '../shapes.ts';
import { add, at, call, choose, eq, lam, mod, mul, nat, numeral, standard, sub } from '../write.ts';

/** An index of `Fin n`, by its value. */
const index = (n: Expr, value: Expr): Expr => call('Fin.mk', n, value, standard);
const valueAt = (n: Expr, i: Expr): Expr => call('Fin.val', n, i);
const fin = (n: Expr): Expr => call('Fin', n);
const one = numeral(nat, 1n);
const plusOne = (n: Expr): Expr => add(nat, n, one);

/** `![a, b, …]`: selects the first entry or one of the rest; entries may be vectors. */
function cons(
  reader: Reader,
  of: Expr,
  n: Expr,
  { first, rest }: { readonly first: Expr; readonly rest: Expr },
): Expr {
  const size = plusOne(n);
  const isFirst = (i: Expr): Expr => eq(nat, valueAt(size, i), numeral(nat, 0n));
  const later = (i: Expr): Expr => at(rest, index(n, sub(nat, valueAt(size, i), one)));
  const entry = (type: Expr, yes: Expr, no: Expr, i: Expr): Expr => {
    const inner = readFunctionType(reader, type);
    if (inner === undefined) return choose(type, isFirst(i), yes, no);
    return lam(inner.from, (j) => entry(inner.to, at(yes, j), at(no, j), i), 'j');
  };
  return lam(fin(size), (i) => entry(of, first, later(i), i), 'i');
}

/** An index computed from other indices. */
const said = <N extends Arity>(
  constant: Name,
  arity: N,
  follows: string,
  means: (args: Arguments<N>) => Expr,
): Meaning => meaningFor({ constant, from: 'Init', arity, follows, means });

/** Functions and constants of `Fin n`. */
export const indices: readonly Meaning[] = [
  {
    constant: 'Matrix.vecCons',
    from: 'Mathlib',
    arity: 4,
    follows: 'Matrix.vecCons a v = Fin.cons a v: a at 0, v i at i + 1',
    means: ([of, n, first, rest], reader) => cons(reader, of, n, { first, rest }),
  },
  {
    constant: 'Matrix.vecEmpty',
    from: 'Mathlib',
    arity: 1,
    follows: 'Matrix.vecEmpty has no entry',
    means: ([of], reader) => {
      const inner = readFunctionType(reader, of);
      const entry = (type: Expr): Expr => {
        const next = readFunctionType(reader, type);
        return next === undefined ? numeral(type, 0n) : lam(next.from, () => entry(next.to));
      };
      return lam(fin(numeral(nat, 0n)), () => (inner === undefined ? numeral(of, 0n) : entry(of)));
    },
  },
  said('Fin.succ', 2, 'Fin.succ i = i + 1', ([n, i]) => index(plusOne(n), plusOne(valueAt(n, i)))),
  said('Fin.castSucc', 2, 'Fin.castSucc i = i', ([n, i]) => index(plusOne(n), valueAt(n, i))),
  said('Fin.last', 1, 'Fin.last n = n', ([n]) => index(plusOne(n), n)),
  said('Fin.rev', 2, 'Fin.rev i = n - 1 - i', ([n, i]) => index(n, sub(nat, n, plusOne(valueAt(n, i))))),
  said('Fin.ofNat', 3, 'Fin.ofNat n a = a % n', ([n, , a]) => index(n, mod(nat, a, n))),
  said('Fin.cast', 4, 'Fin.cast h i = i', ([n, m, , i]) => index(m, valueAt(n, i))),
  said('Fin.castLE', 4, 'Fin.castLE h i = i', ([n, m, , i]) => index(m, valueAt(n, i))),
  said('Fin.castAdd', 3, 'Fin.castAdd m i = i', ([n, m, i]) => index(add(nat, n, m), valueAt(n, i))),
  said('Fin.castLT', 4, 'Fin.castLT i h = i', ([m, n, i]) => index(n, valueAt(m, i))),
  said('Fin.pred', 3, 'Fin.pred i h = i - 1', ([n, i]) => index(n, sub(nat, valueAt(plusOne(n), i), one))),
  said('Fin.subNat', 4, 'Fin.subNat m i h = i - m', ([n, m, i]) =>
    index(n, sub(nat, valueAt(add(nat, n, m), i), m)),
  ),
  said('Fin.casesOn', 4, 'Fin.casesOn ⟨i, h⟩ f = f i h', ([n, , i, f]) => at(f, valueAt(n, i), standard)),
  said('Fin.rec', 4, 'Fin.rec f ⟨i, h⟩ = f i h', ([n, , f, i]) => at(f, valueAt(n, i), standard)),
  said('Fin.cases', 5, 'Fin.cases z s i: z at 0, s (i - 1) elsewhere', ([n, motive, zero, succ, i]) => {
    const value = valueAt(plusOne(n), i);
    const before = index(n, sub(nat, value, one));
    return choose(at(motive, i), eq(nat, value, numeral(nat, 0n)), zero, at(succ, before));
  }),
  said('Fin.natAdd', 3, 'Fin.natAdd n i = n + i', ([m, n, i]) =>
    index(add(nat, n, m), add(nat, n, valueAt(m, i))),
  ),
  said('Fin.addNat', 3, 'Fin.addNat i m = i + m', ([n, i, m]) =>
    index(add(nat, n, m), add(nat, valueAt(n, i), m)),
  ),
  ...(['Add', 'Sub', 'Mul'] as const).map(
    (name): Meaning => ({
      constant: `H${name}.h${name}`,
      from: 'Init',
      arity: 6,
      instances: [[3, 2]],
      follows: `Fin.${name.toLowerCase()}: modulo n`,
      means: ([, , type, , a, b], reader) => {
        const { head, args } = spineOf(type);
        if (head.kind !== 'const' || head.name !== 'Fin' || reader.origin('Fin') !== 'Init') return undefined;
        const n = itemAt(args, 0);
        const [x, y] = [valueAt(n, a), valueAt(n, b)];
        const value = {
          Add: () => add(nat, x, y),
          Sub: () => add(nat, sub(nat, n, y), x),
          Mul: () => mul(nat, x, y),
        }[name]();
        return index(n, mod(nat, value, n));
      },
    }),
  ),
];
