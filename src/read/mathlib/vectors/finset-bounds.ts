import type { Expr, Name } from '../../../expr/expr.ts';
import { betaApply, headConstantOf, spineOf } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader } from '../../reader.ts';
import { finiteSet } from '../types.ts';
import { add, at, call, lam, max, nat, numeral, standard } from '../write.ts';

const one = numeral(nat, 1n);

/** One more than the sum over a set; nothing if the set, or a summand, cannot be read. */
function sumAbove(
  from: Expr,
  s: Expr,
  bound: (set: Expr) => Expr | undefined,
  f: (x: Expr) => Expr | undefined,
): Expr | undefined {
  if (headConstantOf(from) !== 'Fin' && bound(s) === undefined) return undefined;
  let isRead = true;
  const summand = lam(from, (x) => {
    const value = f(x);
    if (value === undefined) isRead = false;
    return value ?? x;
  });
  return isRead ? add(nat, call('Finset.sum', from, nat, standard, s, summand), one) : undefined;
}

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
  'Nat.primeFactors': ([n]) => n && add(nat, n, one),
  'Finset.Iic': (args) => add(nat, itemAt(args, -1), one),
  'Finset.Iio': (args) => args.at(-1),
  // above each element, because above their sum
  'Finset.image': ([from, , , f, s], bound) => f && s && from && sumAbove(from, s, bound, (x) => at(f, x)),
  'Finset.biUnion': ([from, , , s, t], bound) =>
    t && s && from && sumAbove(from, s, bound, (x) => bound(at(t, x))),
  [finiteSet]: ([, bound]) => bound,
};

/** A number above all elements of a finite set of naturals. */
export function boundOf(reader: Reader, set: Expr): Expr | undefined {
  const { head, args } = spineOf(set);
  if (head.kind === 'lam' && args.length > 0) return boundOf(reader, betaApply(head, args));
  if (head.kind !== 'const') return undefined;
  const isKnown = head.name === finiteSet || ['Init', 'Mathlib'].includes(reader.origin(head.name) ?? '');
  return isKnown ? bounds[head.name]?.(args, (inner) => boundOf(reader, inner)) : undefined;
}
