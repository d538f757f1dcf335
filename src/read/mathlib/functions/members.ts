import type { Expr, Name } from '../../../expr/expr.ts';
import { betaApply, headConstantOf, spineOf } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader, Scope } from '../../reader.ts';
import { trustLibrary } from '../meaning.ts';
import { partOf } from '../numbers/complex.ts';
import { finiteSet } from '../types.ts';
import { boundOf } from '../vectors/finset-bounds.ts';
import {
  add,
  all,
  and,
  at,
  call,
  eq,
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
  sumOver,
} from '../write.ts';

/** The largest arity of the sets; each row takes as many arguments as its own arity says. */
type Given = readonly [Expr, Expr, Expr, Expr, Expr, Expr];
/** Some element of a finite set; bounded if a bound is known. */
type SomeOf = (type: Expr, s: Expr, claim: (x: Expr) => Expr) => Expr;
type Membership = (args: Given, x: Expr, type: Expr, someOf: SomeOf) => Expr;

/** Both types of a product. */
const factors = (type: Expr): readonly [Expr, Expr] => {
  const { args } = spineOf(type);
  return [itemAt(args, 0), itemAt(args, 1)];
};

const zero = numeral(nat, 0n);
const distance = (type: Expr, a: Expr, b: Expr): Expr => call('Dist.dist', type, standard, a, b);

/** Sets of Mathlib, by what membership in them means; arguments in the order of the constant. */
const sets: Readonly<
  Record<Name, readonly [arity: number, from: 'Init' | 'Mathlib', membership: Membership]>
> = {
  setOf: [2, 'Mathlib', ([, p], x) => at(p, x)],
  'Set.univ': [1, 'Mathlib', () => call('True')],
  'Set.preimage': [4, 'Mathlib', ([, to, f, s], x) => isIn(to, at(f, x), s)],
  'Set.image': [
    4,
    'Mathlib',
    ([from, to, f, s], y) => some(from, (x) => and(isIn(from, x, s), eq(to, at(f, x), y))),
  ],
  'Set.range': [3, 'Mathlib', ([to, from, f], y) => some(from, (x) => eq(to, at(f, x), y))],
  'Union.union': [4, 'Init', ([, , s, t], x, type) => or(isIn(type, x, s), isIn(type, x, t))],
  'Inter.inter': [4, 'Init', ([, , s, t], x, type) => and(isIn(type, x, s), isIn(type, x, t))],
  'SDiff.sdiff': [4, 'Init', ([, , s, t], x, type) => and(isIn(type, x, s), not(isIn(type, x, t)))],
  'HasCompl.compl': [3, 'Mathlib', ([, , s], x, type) => not(isIn(type, x, s))],
  'Compl.compl': [3, 'Mathlib', ([, , s], x, type) => not(isIn(type, x, s))],
  'EmptyCollection.emptyCollection': [2, 'Init', () => call('False')],
  'Singleton.singleton': [4, 'Init', ([, , , a], x, type) => eq(type, x, a)],
  'Insert.insert': [5, 'Init', ([, , , a, s], x, type) => or(eq(type, x, a), isIn(type, x, s))],
  'Finset.filter': [4, 'Mathlib', ([, p, , s], x, type) => and(isIn(type, x, s), at(p, x))],
  'Finset.erase': [4, 'Mathlib', ([, , s, a], x, type) => and(ne(type, x, a), isIn(type, x, s))],
  'Nat.divisors': [1, 'Mathlib', ([n], x) => and(eq(nat, mod(nat, n, x), zero), ne(nat, n, zero))],
  'Nat.properDivisors': [1, 'Mathlib', ([n], x) => and(eq(nat, mod(nat, n, x), zero), lt(nat, x, n))],
  'Metric.ball': [4, 'Mathlib', ([, , x, radius], y, type) => lt(real, distance(type, y, x), radius)],
  'Metric.closedBall': [4, 'Mathlib', ([, , x, radius], y, type) => le(real, distance(type, y, x), radius)],
  'Metric.sphere': [4, 'Mathlib', ([, , x, radius], y, type) => eq(real, distance(type, y, x), radius)],
  'Set.uIcc': [
    4,
    'Mathlib',
    ([, , a, b], x, type) => and(le(type, min(type, a, b), x), le(type, x, max(type, a, b))),
  ],
  'Set.uIoc': [
    4,
    'Mathlib',
    ([, , a, b], x, type) => and(lt(type, min(type, a, b), x), le(type, x, max(type, a, b))),
  ],
  unitInterval: [0, 'Mathlib', (_, x) => and(le(real, numeral(real, 0n), x), le(real, x, numeral(real, 1n)))],
  upperBounds: [
    3,
    'Mathlib',
    ([, , s], x, type) => all(type, (y) => implies(isIn(type, y, s), le(type, y, x))),
  ],
  'Set.prod': [4, 'Mathlib', ([a, b, s, t], x) => and(isIn(a, partOf(x, 0), s), isIn(b, partOf(x, 1), t))],
  'SProd.sprod': [
    6,
    'Mathlib',
    ([, , , , s, t], x, type) => {
      const [a, b] = factors(type);
      return and(isIn(a, partOf(x, 0), s), isIn(b, partOf(x, 1), t));
    },
  ],
  'Set.iUnion': [3, 'Mathlib', ([, index, s], x, type) => some(index, (i) => isIn(type, x, at(s, i)), 'i')],
  'Set.iInter': [3, 'Mathlib', ([, index, s], x, type) => all(index, (i) => isIn(type, x, at(s, i)), 'i')],
  stdSimplex: [
    5,
    'Mathlib',
    ([of, index], x) =>
      and(
        all(index, (i) => le(of, numeral(of, 0n), at(x, i)), 'i'),
        eq(
          of,
          sumOver(index, of, (i) => at(x, i)),
          numeral(of, 1n),
        ),
      ),
  ],
  'Finset.image': [
    5,
    'Mathlib',
    ([from, to, , f, s], y, _, someOf) => someOf(from, s, (x) => eq(to, at(f, x), y)),
  ],
  'Finset.biUnion': [
    5,
    'Mathlib',
    ([from, , , s, t], y, type, someOf) => someOf(from, s, (x) => isIn(type, y, at(t, x))),
  ],
  'Finset.offDiag': [
    3,
    'Mathlib',
    ([of, , s], p) =>
      and(isIn(of, partOf(p, 0), s), isIn(of, partOf(p, 1), s), ne(of, partOf(p, 0), partOf(p, 1))),
  ],
  'Nat.primeFactors': [
    1,
    'Mathlib',
    ([n], p) =>
      and(
        lt(nat, p, add(nat, n, numeral(nat, 1n))),
        eq(nat, mod(nat, n, p), zero),
        ne(nat, n, zero),
        call('Nat.Prime', p),
      ),
  ],
  lowerBounds: [
    3,
    'Mathlib',
    ([, , s], x, type) => all(type, (y) => implies(isIn(type, y, s), le(type, x, y))),
  ],
};

/** These constants, each with its library. */
export const setConstants: readonly (readonly [Name, 'Init' | 'Mathlib'])[] = Object.entries(sets).map(
  ([name, [, from]]) => [name, from],
);

/** Positions of instances that affect the meaning of these constants. */
const instanceOf: Readonly<Record<Name, number | readonly number[]>> = {
  ...{ 'Union.union': 1, 'Inter.inter': 1, 'SDiff.sdiff': 1, 'HasCompl.compl': 1, 'Compl.compl': 1 },
  ...{ 'EmptyCollection.emptyCollection': 1, 'Singleton.singleton': 2, 'Insert.insert': 2 },
  ...{ 'Metric.ball': 1, 'Metric.closedBall': 1, 'Metric.sphere': 1, 'Set.uIcc': 1, 'Set.uIoc': 1 },
  ...{ upperBounds: 1, lowerBounds: 1, stdSimplex: [2, 3], 'SProd.sprod': 3 },
};

/**
 * An interval of vectors, or of numbers with a property, ordered by their parts; intervals of plain numbers are read elsewhere.
 */
function ofOtherKind(
  reader: Reader,
  set: Expr,
  { type, scope }: { readonly type: Expr; readonly scope: Scope },
): ((x: Expr) => Expr) | undefined {
  const { head, args } = spineOf(set);
  const found =
    head.kind === 'const' && reader.origin(head.name) === 'Mathlib'
      ? /^(?:Set|Finset)\.I([cio])([cio])$/.exec(head.name)
      : null;
  if (found === null || reader.sort(type, scope)?.kind === 'number') return undefined;
  const [below, above] = found
    .slice(1)
    .map((end) => ({ c: le, o: lt, i: undefined })[end as 'c' | 'o' | 'i']);
  const count = below && above ? 2 : 1;
  const instances = head.kind === 'const' && head.name.startsWith('Set') ? 1 : 2;
  if (args.length !== 1 + instances + count) return undefined;
  reader.trust(itemAt(args, 1), reader.sort(type, scope) ?? { kind: 'bool' }, scope);
  for (const finite of args.slice(2, 1 + instances)) trustLibrary(reader, finite, type, scope);
  const low = below && ((x: Expr): Expr => below(type, itemAt(args, 1 + instances), x));
  const high = above && ((x: Expr): Expr => above(type, x, itemAt(args, args.length - 1)));
  return (x) => (low && high ? and(low(x), high(x)) : (low ?? high ?? (() => call('True')))(x));
}

/** What `x ∈ s` means; `undefined` for any other set. */
export function unfoldMembership(
  reader: Reader,
  set: Expr,
  x: Expr,
  { type, scope }: { readonly type: Expr; readonly scope: Scope },
): Expr | undefined {
  const { head, args } = spineOf(set);
  if (head.kind === 'lam') return unfoldMembership(reader, betaApply(head, args), x, { type, scope });
  if (head.kind !== 'const') return undefined;
  if (head.name === finiteSet) {
    const has = eq(call('Bool'), at(itemAt(args, 2), x), call('Bool.true'));
    return headConstantOf(type) === 'Nat' ? and(lt(nat, x, itemAt(args, 1)), has) : has;
  }
  const own = reader.inventory.declarations.get(head.name);
  if (own?.kind === 'definition' && own.value !== undefined) return isIn(type, x, betaApply(own.value, args));
  const interval = ofOtherKind(reader, set, { type, scope });
  if (interval !== undefined) return interval(x);
  const [arity, from, means] = sets[head.name] ?? [];
  if (means === undefined || args.length !== arity || reader.origin(head.name) !== from) return undefined;
  for (const instance of [instanceOf[head.name] ?? []].flat())
    trustLibrary(reader, itemAt(args, instance), type, scope);
  reader.rows.add(head.name);
  const someOf: SomeOf = (of, s, claim) =>
    some(of, (i) => {
      const bound = headConstantOf(of) === 'Nat' ? boundOf(reader, s) : undefined;
      return and(...(bound ? [lt(nat, i, bound)] : []), isIn(of, i, s), claim(i));
    });
  return means(args as unknown as Given, x, type, someOf);
}

/** `∀ x ∈ s, p x`; for the range of a function or an image, a quantifier over its arguments. */
export function allIn(reader: Reader, type: Expr, s: Expr, claim: (x: Expr) => Expr): Expr {
  const { head, args } = spineOf(s);
  if (head.kind === 'const' && reader.origin(head.name) === 'Mathlib') {
    if (head.name === 'Set.range' && args.length === 3)
      return all(itemAt(args, 1), (i) => claim(at(itemAt(args, 2), i)), 'i');
    if (head.name === 'Set.image' && args.length === 4)
      return allIn(reader, itemAt(args, 0), itemAt(args, 3), (x) => claim(at(itemAt(args, 2), x)));
  }
  return all(type, (x) => implies(isIn(type, x, s), claim(x)));
}

/** `∃ x ∈ s, p x`, in the same way. */
export function someIn(reader: Reader, type: Expr, s: Expr, claim: (x: Expr) => Expr): Expr {
  const { head, args } = spineOf(s);
  if (head.kind === 'const' && reader.origin(head.name) === 'Mathlib') {
    if (head.name === 'Set.range' && args.length === 3)
      return some(itemAt(args, 1), (i) => claim(at(itemAt(args, 2), i)), 'i');
    if (head.name === 'Set.image' && args.length === 4)
      return someIn(reader, itemAt(args, 0), itemAt(args, 3), (x) => claim(at(itemAt(args, 2), x)));
  }
  return some(type, (x) => and(isIn(type, x, s), claim(x)));
}
