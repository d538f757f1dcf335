import type { Expr, Name } from '../../../expr/expr.ts';
import { betaApply, headConstant, spine } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader, Scope } from '../../reader.ts';
import type { Meaning } from '../meaning.ts';
import { finiteSet } from '../types.ts';
import {
  all,
  and,
  at,
  call,
  eq,
  iff,
  implies,
  isIn,
  le,
  lt,
  max,
  min,
  mod,
  nat,
  ne,
  not,
  numeral,
  or,
  real,
  some,
  standard,
} from '../write.ts';

type Membership = (args: readonly Expr[], x: Expr, type: Expr) => Expr;

const zero = numeral(nat, 0n);
const distance = (type: Expr, a: Expr, b: Expr): Expr => call('Dist.dist', type, standard, a, b);

/** Sets of Mathlib by what it means to be in one; arguments as the constant takes them. */
const sets: Readonly<
  Record<Name, readonly [arity: number, from: 'Init' | 'Mathlib', membership: Membership]>
> = {
  setOf: [2, 'Mathlib', ([, p], x) => at(p!, x)],
  'Set.univ': [1, 'Mathlib', () => call('True')],
  'Set.preimage': [4, 'Mathlib', ([, to, f, s], x) => isIn(to!, at(f!, x), s!)],
  'Set.image': [
    4,
    'Mathlib',
    ([from, to, f, s], y) => some(from!, (x) => and(isIn(from!, x, s!), eq(to!, at(f!, x), y))),
  ],
  'Set.range': [3, 'Mathlib', ([to, from, f], y) => some(from!, (x) => eq(to!, at(f!, x), y))],
  'Union.union': [4, 'Init', ([, , s, t], x, type) => or(isIn(type, x, s!), isIn(type, x, t!))],
  'Inter.inter': [4, 'Init', ([, , s, t], x, type) => and(isIn(type, x, s!), isIn(type, x, t!))],
  'SDiff.sdiff': [4, 'Init', ([, , s, t], x, type) => and(isIn(type, x, s!), not(isIn(type, x, t!)))],
  'HasCompl.compl': [3, 'Mathlib', ([, , s], x, type) => not(isIn(type, x, s!))],
  'Compl.compl': [3, 'Mathlib', ([, , s], x, type) => not(isIn(type, x, s!))],
  'EmptyCollection.emptyCollection': [2, 'Init', () => call('False')],
  'Singleton.singleton': [4, 'Init', ([, , , a], x, type) => eq(type, x, a!)],
  'Insert.insert': [5, 'Init', ([, , , a, s], x, type) => or(eq(type, x, a!), isIn(type, x, s!))],
  'Finset.filter': [4, 'Mathlib', ([, p, , s], x, type) => and(isIn(type, x, s!), at(p!, x))],
  'Finset.erase': [4, 'Mathlib', ([, , s, a], x, type) => and(ne(type, x, a!), isIn(type, x, s!))],
  'Nat.divisors': [1, 'Mathlib', ([n], x) => and(eq(nat, mod(nat, n!, x), zero), ne(nat, n!, zero))],
  'Nat.properDivisors': [1, 'Mathlib', ([n], x) => and(eq(nat, mod(nat, n!, x), zero), lt(nat, x, n!))],
  'Metric.ball': [4, 'Mathlib', ([, , x, radius], y, type) => lt(real, distance(type, y, x!), radius!)],
  'Metric.closedBall': [4, 'Mathlib', ([, , x, radius], y, type) => le(real, distance(type, y, x!), radius!)],
  'Metric.sphere': [4, 'Mathlib', ([, , x, radius], y, type) => eq(real, distance(type, y, x!), radius!)],
  'Set.uIcc': [
    4,
    'Mathlib',
    ([, , a, b], x, type) => and(le(type, min(type, a!, b!), x), le(type, x, max(type, a!, b!))),
  ],
  'Set.uIoc': [
    4,
    'Mathlib',
    ([, , a, b], x, type) => and(lt(type, min(type, a!, b!), x), le(type, x, max(type, a!, b!))),
  ],
  unitInterval: [0, 'Mathlib', (_, x) => and(le(real, numeral(real, 0n), x), le(real, x, numeral(real, 1n)))],
  upperBounds: [
    3,
    'Mathlib',
    ([, , s], x, type) => all(type, (y) => implies(isIn(type, y, s!), le(type, y, x))),
  ],
  lowerBounds: [
    3,
    'Mathlib',
    ([, , s], x, type) => all(type, (y) => implies(isIn(type, y, s!), le(type, x, y))),
  ],
};

/** Positions of the instances of those constants that carry a meaning of their own. */
const instanceOf: Readonly<Record<Name, number>> = {
  ...{ 'Union.union': 1, 'Inter.inter': 1, 'SDiff.sdiff': 1, 'HasCompl.compl': 1, 'Compl.compl': 1 },
  ...{ 'EmptyCollection.emptyCollection': 1, 'Singleton.singleton': 2, 'Insert.insert': 2 },
  ...{ 'Metric.ball': 1, 'Metric.closedBall': 1, 'Metric.sphere': 1, 'Set.uIcc': 1, 'Set.uIoc': 1 },
  ...{ upperBounds: 1, lowerBounds: 1 },
};

/** An interval of vectors, or of numbers with a property, whose order is that of their parts; those of numbers are read as they are. */
function ofOtherKind(
  reader: Reader,
  set: Expr,
  { type, scope }: { readonly type: Expr; readonly scope: Scope },
): ((x: Expr) => Expr) | undefined {
  const { head, args } = spine(set);
  const found =
    head.kind === 'const' && reader.origin(head.name) === 'Mathlib'
      ? /^Set\.I([cio])([cio])$/.exec(head.name)
      : null;
  if (found === null || reader.sort(type, scope)?.kind === 'number') return undefined;
  const [below, above] = found
    .slice(1)
    .map((end) => ({ c: le, o: lt, i: undefined })[end as 'c' | 'o' | 'i']);
  const count = below && above ? 2 : 1;
  if (args.length !== 2 + count) return undefined;
  reader.trust(itemAt(args, 1), reader.sort(type, scope) ?? { kind: 'bool' }, scope);
  const low = below && ((x: Expr): Expr => below(type, itemAt(args, 2), x));
  const high = above && ((x: Expr): Expr => above(type, x, itemAt(args, args.length - 1)));
  return (x) => (low && high ? and(low(x), high(x)) : (low ?? high ?? (() => call('True')))(x));
}

/** What `x ∈ s` means; `undefined` where the set is none of these. */
export function membershipMeans(
  reader: Reader,
  set: Expr,
  x: Expr,
  { type, scope }: { readonly type: Expr; readonly scope: Scope },
): Expr | undefined {
  const { head, args } = spine(set);
  if (head.kind === 'lam') return membershipMeans(reader, betaApply(head, args), x, { type, scope });
  if (head.kind !== 'const') return undefined;
  if (head.name === finiteSet) {
    const has = eq(call('Bool'), at(itemAt(args, 2), x), call('Bool.true'));
    return headConstant(type) === 'Nat' ? and(lt(nat, x, itemAt(args, 1)), has) : has;
  }
  const own = reader.inventory.declarations.get(head.name);
  if (own?.kind === 'definition' && own.value !== undefined) return isIn(type, x, betaApply(own.value, args));
  const interval = ofOtherKind(reader, set, { type, scope });
  if (interval !== undefined) return interval(x);
  const [arity, from, means] = sets[head.name] ?? [];
  if (means === undefined || args.length !== arity || reader.origin(head.name) !== from) return undefined;
  const instance = instanceOf[head.name];
  if (instance !== undefined)
    reader.trust(itemAt(args, instance), reader.sort(type, scope) ?? { kind: 'bool' }, scope);
  reader.rows.add(head.name);
  return means(args, x, type);
}

/** The type of the elements, where a type is one of sets. */
function elementsOf(reader: Reader, type: Expr): Expr | undefined {
  const { head, args } = spine(type);
  return head.kind === 'const' &&
    head.name === 'Set' &&
    reader.origin('Set') === 'Mathlib' &&
    args.length === 1
    ? args[0]
    : undefined;
}

/** How the ends of an interval lie when it has an element, in an order without gaps. */
const ends: Readonly<Record<string, typeof le>> = {
  'Set.Icc': le,
  'Set.Ico': lt,
  'Set.Ioc': lt,
  'Set.Ioo': lt,
};

/** Relations of sets. */
export const relations: readonly Meaning[] = [
  {
    constant: 'HasSubset.Subset',
    from: 'Init',
    arity: 4,
    instances: [[1, 0]],
    follows: 'Set.Subset: ∀ x, x ∈ s → x ∈ t',
    means: ([sets, , s, t], reader) => {
      const type = elementsOf(reader, sets);
      return type && all(type, (x) => implies(isIn(type, x, s), isIn(type, x, t)));
    },
  },
  {
    constant: 'Eq',
    from: 'Init',
    arity: 3,
    follows: 'Set.ext: sets with the same elements are equal',
    means: ([sets, s, t], reader) => {
      const type = elementsOf(reader, sets);
      return type && all(type, (x) => iff(isIn(type, x, s), isIn(type, x, t)));
    },
  },
  {
    constant: 'Set.MapsTo',
    from: 'Mathlib',
    arity: 5,
    follows: 'Set.MapsTo f s t: ∀ x ∈ s, f x ∈ t',
    means: ([from, to, f, s, t]) => all(from, (x) => implies(isIn(from, x, s), isIn(to, at(f, x), t))),
  },
  {
    constant: 'Set.EqOn',
    from: 'Mathlib',
    arity: 5,
    follows: 'Set.EqOn f g s: ∀ x ∈ s, f x = g x',
    means: ([from, to, f, g, s]) => all(from, (x) => implies(isIn(from, x, s), eq(to, at(f, x), at(g, x)))),
  },
  {
    constant: 'Set.Nonempty',
    from: 'Mathlib',
    arity: 2,
    follows: 'Set.Nonempty s: ∃ x, x ∈ s; of an interval of rationals or reals: by its ends',
    means: ([type, s], reader, scope) => {
      const { head, args } = spine(s);
      const sort = reader.sort(type, scope);
      const isDense = sort?.kind === 'number' && (sort.of === 'real' || sort.of === 'rational');
      const compare =
        head.kind === 'const' && reader.origin(head.name) === 'Mathlib' ? ends[head.name] : undefined;
      if (compare === undefined || !isDense || args.length !== 4) return some(type, (x) => isIn(type, x, s));
      reader.trust(itemAt(args, 1), sort, scope);
      return compare(type, itemAt(args, 2), itemAt(args, 3));
    },
  },
  ...(['IsLeast', 'IsGreatest'] as const).map(
    (constant): Meaning => ({
      constant,
      from: 'Mathlib',
      arity: 4,
      instances: [[1, 0]],
      follows: `${constant} s a: a ∈ s, and a is ${constant === 'IsLeast' ? '≤' : '≥'} every element`,
      means: ([type, , s, a]) =>
        all(type, (b) =>
          and(
            isIn(type, a, s),
            implies(isIn(type, b, s), constant === 'IsLeast' ? le(type, a, b) : le(type, b, a)),
          ),
        ),
    }),
  ),
  ...(['BddAbove', 'BddBelow'] as const).map(
    (constant): Meaning => ({
      constant,
      from: 'Mathlib',
      arity: 3,
      instances: [[1, 0]],
      follows: `${constant} s: some number bounds all elements of s`,
      means: ([type, , s]) =>
        some(type, (bound) =>
          all(type, (x) =>
            implies(isIn(type, x, s), constant === 'BddAbove' ? le(type, x, bound) : le(type, bound, x)),
          ),
        ),
    }),
  ),
];
