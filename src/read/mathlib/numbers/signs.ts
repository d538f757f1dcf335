import { hasArity } from '../../../expr/arguments.ts';
import type { Expr } from '../../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader, Scope } from '../../reader.ts';
import { type Meaning, trustAt, trustLibrary } from '../meaning.ts';
import { cast, choose, eq, int, lt, neg, numeral } from '../write.ts';

/** A sign of Mathlib as an integer: −1, 0 or 1. */
function asInteger(reader: Reader, e: Expr, scope: Scope): Expr | undefined {
  const { head, args } = spineOf(e);
  if (head.kind !== 'const') return undefined;
  const [none, one] = [numeral(int, 0n), numeral(int, 1n)];
  const named = { 'SignType.zero': none, 'SignType.neg': neg(int, one), 'SignType.pos': one }[head.name];
  if (named !== undefined && reader.origin(head.name) === 'Mathlib') return named;
  if (head.name === 'DFunLike.coe' && reader.origin(head.name) === 'Mathlib' && args.length === 6) {
    const sign = spineOf(itemAt(args, 4));
    if (
      headConstantOf(itemAt(args, 4)) !== 'SignType.sign' ||
      reader.origin('SignType.sign') !== 'Mathlib' ||
      !hasArity(sign.args, 4)
    )
      return undefined;
    trustLibrary(reader, itemAt(args, 3), itemAt(args, 0), scope);
    const [type, zero, order] = sign.args;
    for (const instance of [zero, order]) trustAt(reader, instance, type, scope);
    const [x, origin] = [itemAt(args, 5), numeral(type, 0n)];
    return choose(int, lt(type, origin, x), one, choose(int, lt(type, x, origin), neg(int, one), none));
  }
  if (head.name === 'OfNat.ofNat' && args[1]?.kind === 'natLit' && args[1].value < 2n) {
    trustAt(reader, itemAt(args, 2), itemAt(args, 0), scope);
    return numeral(int, args[1].value);
  }
  if (head.name === 'Neg.neg' && args.length === 3) {
    trustAt(reader, itemAt(args, 1), itemAt(args, 0), scope);
    const of = asInteger(reader, itemAt(args, 2), scope);
    return of && neg(int, of);
  }
  return undefined;
}

/** Signs of numbers. */
export const signs: readonly Meaning[] = [
  {
    constant: 'Eq',
    from: 'Init',
    arity: 3,
    follows: 'SignType.sign x is 1, 0 or -1 as x is above, at or below 0',
    means: ([type, a, b], reader, scope) => {
      if (headConstantOf(type) !== 'SignType' || reader.origin('SignType') !== 'Mathlib') return undefined;
      const [x, y] = [asInteger(reader, a, scope), asInteger(reader, b, scope)];
      return x && y && eq(int, x, y);
    },
  },
  {
    constant: 'SignType.cast',
    from: 'Mathlib',
    arity: 5,
    instances: [
      [1, 0],
      [2, 0],
      [3, 0],
    ],
    follows: 'SignType.cast s: the number -1, 0 or 1',
    means: ([type, , , , s], reader, scope) => {
      const value = asInteger(reader, s, scope);
      if (value === undefined) return undefined;
      const sort = reader.sort(type, scope);
      return sort?.kind === 'number' && sort.of === 'int' ? value : cast('Int.cast', type, value);
    },
  },
];
