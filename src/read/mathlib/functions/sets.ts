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
  nat,
  ne,
  not,
  numeral,
  or,
  real,
  some,
} from '../write.ts';

type Membership = (args: readonly Expr[], x: Expr, type: Expr) => Expr;

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
  ...{ 'Set.uIcc': 1, 'Set.uIoc': 1, upperBounds: 1, lowerBounds: 1 },
};

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
