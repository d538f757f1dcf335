import { hasArity } from '../../../expr/arguments.ts';
import type { Expr } from '../../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader, Scope } from '../../reader.ts';
import { type Meaning, trustLibrary } from '../meaning.ts';
import { readFunctionType } from '../shapes.ts';
import {
  add,
  at,
  call,
  cast,
  choose,
  div,
  isIn,
  lam,
  lt,
  max,
  min,
  mul,
  nat,
  ne,
  numeral,
  standard,
  sub,
} from '../write.ts';
import { isRange } from './extremes.ts';
import { boundOf } from './finset-bounds.ts';

const one = numeral(nat, 1n);

/** A range that contains a finite set: a range of naturals, or all of `Fin n`. */
function rangeAround(reader: Reader, type: Expr, set: Expr): Expr | undefined {
  if (headConstantOf(type) === 'Fin') return call('Finset.univ', type, standard);
  const bound = headConstantOf(type) === 'Nat' ? boundOf(reader, set) : undefined;
  return bound && call('Finset.range', bound);
}

/** Both factors of a product of two sets, and their element types. */
function factors(reader: Reader, type: Expr, set: Expr, scope: Scope): readonly [Expr, Expr] | undefined {
  const { head, args } = spineOf(set);
  if (head.kind !== 'const' || reader.origin(head.name) !== 'Mathlib') return undefined;
  if (head.name === 'SProd.sprod') trustLibrary(reader, itemAt(args, 3), type, scope);
  if (head.name === 'SProd.sprod' || head.name === 'Finset.product')
    return [itemAt(args, -2), itemAt(args, -1)];
  const { args: types } = spineOf(type);
  if (head.name !== 'Finset.univ' || !hasArity(types, 2)) return undefined;
  const [a, b] = types;
  return [call('Finset.univ', a, standard), call('Finset.univ', b, standard)];
}

/** The number `n`, if a set is `antidiagonal n`: all pairs of naturals with that sum. */
function antidiagonal(reader: Reader, set: Expr, scope: Scope): Expr | undefined {
  const { head, args } = spineOf(set);
  const isIt = head.kind === 'const' && /^Finset\.(HasAntidiagonal\.)?antidiagonal$/.test(head.name);
  if (!isIt || reader.origin(head.name) !== 'Mathlib' || headConstantOf(args[0] ?? head) !== 'Nat')
    return undefined;
  for (const instance of args.slice(1, -1)) trustLibrary(reader, instance, nat, scope);
  return args.at(-1);
}

/** The set `s`, if a set is `offDiag s`: all pairs of two different elements. */
function offDiagonal(reader: Reader, set: Expr): { readonly of: Expr; readonly set: Expr } | undefined {
  const { head, args } = spineOf(set);
  const isIt = head.kind === 'const' && head.name === 'Finset.offDiag' && args.length === 3;
  return isIt && reader.origin('Finset.offDiag') === 'Mathlib'
    ? { of: itemAt(args, 0), set: itemAt(args, 2) }
    : undefined;
}

/** Sums and products over sets that are not ranges, and sums of vectors. */
const big = (constant: 'Finset.sum' | 'Finset.prod', neutral: bigint): Meaning => ({
  constant,
  from: 'Mathlib',
  arity: 5,
  instances: [[2, 1]],
  follows: `${constant} s f: over all of a range around s, with ${neutral} for what is not in s; over pairs, one after the other`,
  means: ([type, of, , s, f], reader, scope) => {
    const over = (index: Expr, set: Expr, body: (i: Expr) => Expr): Expr =>
      call(constant, index, of, standard, set, lam(index, body, 'i'));
    const vector = readFunctionType(reader, of);
    if (vector !== undefined)
      return lam(
        vector.from,
        (j) =>
          call(
            constant,
            type,
            vector.to,
            standard,
            s,
            lam(type, (i) => at(f, i, j), 'i'),
          ),
        'j',
      );
    if (headConstantOf(type) === 'Bool' && headConstantOf(s) === 'Finset.univ')
      return (neutral === 0n ? add : mul)(of, at(f, call('Bool.true')), at(f, call('Bool.false')));
    if (headConstantOf(type) === 'Prod') {
      const total = antidiagonal(reader, s, scope);
      if (total !== undefined)
        return over(nat, call('Finset.range', add(nat, total, one)), (i) =>
          at(f, call('Prod.mk', nat, nat, i, sub(nat, total, i))),
        );
      const both = offDiagonal(reader, s);
      if (both !== undefined)
        return over(both.of, both.set, (i) =>
          over(both.of, both.set, (j) =>
            choose(
              of,
              ne(both.of, i, j),
              at(f, call('Prod.mk', both.of, both.of, i, j)),
              numeral(of, neutral),
            ),
          ),
        );
      const pair = factors(reader, type, s, scope);
      const { args: types } = spineOf(type);
      if (pair === undefined || !hasArity(types, 2)) return undefined;
      const [a, b] = types;
      return over(a, pair[0], (i) => over(b, pair[1], (j) => at(f, call('Prod.mk', a, b, i, j))));
    }
    const isOfIndices = headConstantOf(type) === 'Fin' && headConstantOf(s) !== 'Finset.univ';
    if (isRange(reader, s) && !isOfIndices) return undefined;
    const range = rangeAround(reader, type, s);
    return range && over(type, range, (i) => choose(of, isIn(type, i, s), at(f, i), numeral(of, neutral)));
  },
});

/** Finite sets: sums over them, their number of elements, their extremes and relations. */
export const finsets: readonly Meaning[] = [
  big('Finset.sum', 0n),
  big('Finset.prod', 1n),
  {
    constant: 'Finset.card',
    from: 'Mathlib',
    arity: 2,
    follows: 'Finset.card_eq_sum_ones',
    means: ([type, s]) =>
      call(
        'Finset.sum',
        type,
        nat,
        standard,
        s,
        lam(type, () => one, 'i'),
      ),
  },
  ...(["Finset.max'", "Finset.min'"] as const).map(
    (constant): Meaning => ({
      constant,
      from: 'Mathlib',
      arity: 4,
      instances: [[1, 0]],
      follows: `${constant} s h: the ${constant === "Finset.max'" ? 'largest' : 'smallest'} element, of naturals`,
      means: ([type, , s], reader) => {
        const bound = headConstantOf(type) === 'Nat' ? boundOf(reader, s) : undefined;
        if (bound === undefined) return undefined;
        const isMax = constant === "Finset.max'";
        const better = (a: Expr, i: Expr): Expr =>
          choose(nat, isIn(nat, i, s), (isMax ? max : min)(nat, a, i), a);
        const step = lam(nat, (a) => lam(nat, (i) => better(a, i), 'i'), 'a');
        return call(
          'List.foldl',
          nat,
          nat,
          step,
          isMax ? numeral(nat, 0n) : bound,
          call('List.range', bound),
        );
      },
    }),
  ),
  {
    constant: 'Finset.Nonempty',
    from: 'Mathlib',
    arity: 2,
    follows: 'Finset.card_pos: a set with elements has at least one',
    means: ([type, s]) => lt(nat, numeral(nat, 0n), call('Finset.card', type, s)),
  },
  {
    constant: 'Finset.expect',
    from: 'Mathlib',
    arity: 6,
    instances: [[2, 1]],
    follows: 'Finset.expect s f = (∑ i ∈ s, f i) / card s, 0 of the empty set',
    means: ([type, of, , , s, f]) =>
      div(
        of,
        call('Finset.sum', type, of, standard, s, f),
        cast('Nat.cast', of, call('Finset.card', type, s)),
      ),
  },
  {
    constant: 'Fintype.card',
    from: 'Mathlib',
    arity: 2,
    follows: 'Fintype.card_fin',
    means: ([type]) => (headConstantOf(type) === 'Fin' ? spineOf(type).args[0] : undefined),
  },
];
