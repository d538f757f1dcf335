import { hasArity } from '../../../expr/arguments.ts';
import type { Expr, Name } from '../../../expr/expr.ts';
import { headConstant, spine } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader } from '../../reader.ts';
import type { Meaning } from '../meaning.ts';
import { functionType } from '../shapes.ts';
import { finiteSet } from '../types.ts';
import {
  add,
  all,
  at,
  call,
  choose,
  eq,
  iff,
  implies,
  isIn,
  lam,
  lt,
  max,
  nat,
  not,
  numeral,
  standard,
  sub,
} from '../write.ts';
import { isRange } from './extremes.ts';

const one = numeral(nat, 1n);

type Bound = (args: readonly Expr[], bound: (set: Expr) => Expr | undefined) => Expr | undefined;

const larger: Bound = (args, bound) => {
  const [a, b] = args.slice(-2).map(bound);
  return a && b && max(nat, a, b);
};
const ofLast: Bound = (args, bound) => bound(itemAt(args, -1));

/** A number above all elements of a finite set of naturals, by its constant. */
const bounds: Readonly<Record<Name, Bound>> = {
  'Finset.range': ([n]) => n,
  'Finset.Icc': (args) => add(nat, itemAt(args, -1), one),
  'Finset.Ioc': (args) => add(nat, itemAt(args, -1), one),
  'Finset.Ico': (args) => args.at(-1),
  'Finset.Ioo': (args) => args.at(-1),
  'Finset.filter': ofLast,
  'Union.union': larger,
  'Inter.inter': (args, bound) => bound(itemAt(args, -2)),
  'SDiff.sdiff': (args, bound) => bound(itemAt(args, -2)),
  'Finset.erase': (args, bound) => bound(itemAt(args, -2)),
  'Singleton.singleton': (args) => add(nat, itemAt(args, -1), one),
  'Insert.insert': (args, bound) => {
    const rest = bound(itemAt(args, -1));
    return rest && max(nat, rest, add(nat, itemAt(args, -2), one));
  },
  'EmptyCollection.emptyCollection': () => numeral(nat, 0n),
  'Nat.divisors': ([n]) => n && add(nat, n, one),
  'Nat.properDivisors': ([n]) => n,
  [finiteSet]: ([, bound]) => bound,
};

/** A number above all elements of a finite set of naturals. */
function boundOf(reader: Reader, set: Expr): Expr | undefined {
  const { head, args } = spine(set);
  if (head.kind !== 'const') return undefined;
  const isKnown = head.name === finiteSet || ['Init', 'Mathlib'].includes(reader.origin(head.name) ?? '');
  return isKnown ? bounds[head.name]?.(args, (inner) => boundOf(reader, inner)) : undefined;
}

/** A range that holds a finite set: of naturals, or all of `Fin n`. */
function rangeAround(reader: Reader, type: Expr, set: Expr): Expr | undefined {
  if (headConstant(type) === 'Fin') return call('Finset.univ', type, standard);
  const bound = headConstant(type) === 'Nat' ? boundOf(reader, set) : undefined;
  return bound && call('Finset.range', bound);
}

/** Both sets of a product of two, and the types of their elements. */
function factors(reader: Reader, type: Expr, set: Expr): readonly [Expr, Expr] | undefined {
  const { head, args } = spine(set);
  if (head.kind !== 'const' || reader.origin(head.name) !== 'Mathlib') return undefined;
  if (head.name === 'SProd.sprod' || head.name === 'Finset.product')
    return [itemAt(args, -2), itemAt(args, -1)];
  const { args: types } = spine(type);
  if (head.name !== 'Finset.univ' || !hasArity(types, 2)) return undefined;
  const [a, b] = types;
  return [call('Finset.univ', a, standard), call('Finset.univ', b, standard)];
}

/** The number of which a set holds all pairs of naturals with that sum. */
function antidiagonal(reader: Reader, set: Expr): Expr | undefined {
  const { head, args } = spine(set);
  const isIt = head.kind === 'const' && /^Finset\.(HasAntidiagonal\.)?antidiagonal$/.test(head.name);
  if (!isIt || reader.origin(head.name) !== 'Mathlib' || headConstant(args[0] ?? head) !== 'Nat')
    return undefined;
  return args.at(-1);
}

/** Sums and products over sets that are no ranges, and of vectors. */
const big = (constant: 'Finset.sum' | 'Finset.prod', neutral: bigint): Meaning => ({
  constant,
  from: 'Mathlib',
  arity: 5,
  instances: [[2, 1]],
  follows: `${constant} s f: over all of a range around s, with ${neutral} for what is not in s; over pairs, one after the other`,
  means: ([type, of, , s, f], reader) => {
    const over = (index: Expr, set: Expr, body: (i: Expr) => Expr): Expr =>
      call(constant, index, of, standard, set, lam(index, body, 'i'));
    const vector = functionType(reader, of);
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
    if (headConstant(type) === 'Prod') {
      const total = antidiagonal(reader, s);
      if (total !== undefined)
        return over(nat, call('Finset.range', add(nat, total, one)), (i) =>
          at(f, call('Prod.mk', nat, nat, i, sub(nat, total, i))),
        );
      const pair = factors(reader, type, s);
      const { args: types } = spine(type);
      if (pair === undefined || !hasArity(types, 2)) return undefined;
      const [a, b] = types;
      return over(a, pair[0], (i) => over(b, pair[1], (j) => at(f, call('Prod.mk', a, b, i, j))));
    }
    if (isRange(reader, s)) return undefined;
    const range = rangeAround(reader, type, s);
    return range && over(type, range, (i) => choose(of, isIn(type, i, s), at(f, i), numeral(of, neutral)));
  },
});

const isSet = (reader: Reader, type: Expr): Expr | undefined =>
  headConstant(type) === 'Finset' && reader.origin('Finset') === 'Mathlib' ? spine(type).args[0] : undefined;

/** A claim about every element of a range around finite sets. */
function everywhere(
  reader: Reader,
  type: Expr,
  sets: readonly Expr[],
  claim: (i: Expr) => Expr,
): Expr | undefined {
  if (headConstant(type) === 'Fin') return all(type, claim, 'i');
  const [first, second] = sets.map((set) => boundOf(reader, set));
  if (first === undefined || (sets.length > 1 && second === undefined)) return undefined;
  return all(
    nat,
    (i) => implies(lt(nat, i, second === undefined ? first : max(nat, first, second)), claim(i)),
    'i',
  );
}

/** Finite sets: sums over them, how many elements they have, their extremes and relations. */
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
  {
    constant: 'Fintype.card',
    from: 'Mathlib',
    arity: 2,
    follows: 'Fintype.card_fin',
    means: ([type]) => (headConstant(type) === 'Fin' ? spine(type).args[0] : undefined),
  },
  {
    constant: 'Eq',
    from: 'Init',
    arity: 3,
    follows: 'Finset.ext: finite sets with the same elements are equal',
    means: ([type, s, t], reader) => {
      const of = isSet(reader, type);
      return of && everywhere(reader, of, [s, t], (i) => iff(isIn(of, i, s), isIn(of, i, t)));
    },
  },
  {
    constant: 'Ne',
    from: 'Init',
    arity: 3,
    follows: 'Ne a b = ¬ (a = b)',
    means: ([type, s, t], reader) => isSet(reader, type) && not(eq(type, s, t)),
  },
  {
    constant: 'HasSubset.Subset',
    from: 'Init',
    arity: 4,
    instances: [[1, 0]],
    follows: 'Finset.subset_iff: ∀ x, x ∈ s → x ∈ t',
    means: ([type, , s, t], reader) => {
      const of = isSet(reader, type);
      return of && everywhere(reader, of, [s], (i) => implies(isIn(of, i, s), isIn(of, i, t)));
    },
  },
];
