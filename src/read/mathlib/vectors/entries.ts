import { type Arguments, type Arity, argumentAt } from '../../../expr/arguments.ts';
import type { Expr, Name } from '../../../expr/expr.ts';
import { spineOf } from '../../../expr/spine.ts';
import { type Meaning, meaningFor } from '../meaning.ts';
import { isMatrix, readFunctionType } from '../shapes.ts';
import { abs, all, and, at, call, choose, eq, lam, le, not, numeral, standard } from '../write.ts';

type Parts<N extends Arity> = (to: Expr, args: Arguments<N>, i: Expr) => Expr;

/**
 * An operation on functions, applied at every argument; `typed` is the position of the type, `instance` that of the instance.
 */
const entrywise = <N extends Arity>(
  constant: Name,
  arity: N,
  positions: { readonly type: number; readonly instance: number; readonly isForMatrices?: false },
  entry: Parts<N>,
): Meaning =>
  meaningFor({
    constant,
    from: 'Init',
    arity,
    instances: [[positions.instance, positions.type]],
    follows: `Pi and Matrix: ${constant} is taken at every index`,
    means: (args, reader) => {
      const type = argumentAt(args, positions.type);
      if (positions.isForMatrices === false && isMatrix(reader, type)) return undefined;
      const shape = readFunctionType(reader, type);
      return shape && lam(shape.from, (i) => entry(shape.to, args, i), 'i');
    },
  });

const heterogeneous = (name: string, also: { readonly isForMatrices?: false } = {}): Meaning =>
  entrywise(`H${name}.h${name}`, 6, { type: 2, instance: 3, ...also }, (to, [, , , , a, b], i) =>
    call(`H${name}.h${name}`, to, to, to, standard, at(a, i), at(b, i)),
  );

const operations: readonly Meaning[] = [
  heterogeneous('Add'),
  heterogeneous('Sub'),
  heterogeneous('Mul', { isForMatrices: false }),
  heterogeneous('Div', { isForMatrices: false }),
  entrywise('HSMul.hSMul', 6, { type: 2, instance: 3 }, (to, [scalar, , , , c, x], i) =>
    call('HSMul.hSMul', scalar, to, to, standard, c, at(x, i)),
  ),
  entrywise('Neg.neg', 3, { type: 0, instance: 1 }, (to, [, , a], i) =>
    call('Neg.neg', to, standard, at(a, i)),
  ),
  entrywise('Inv.inv', 3, { type: 0, instance: 1, isForMatrices: false }, (to, [, , a], i) =>
    call('Inv.inv', to, standard, at(a, i)),
  ),
  ...(['Max.max', 'Min.min'] as const).map((name) =>
    entrywise(name, 4, { type: 0, instance: 1, isForMatrices: false }, (to, [, , a, b], i) =>
      call(name, to, standard, at(a, i), at(b, i)),
    ),
  ),
  entrywise('HPow.hPow', 6, { type: 0, instance: 3, isForMatrices: false }, (to, [, exponent, , , a, n], i) =>
    call('HPow.hPow', to, exponent, to, standard, at(a, i), n),
  ),
  {
    constant: 'OfNat.ofNat',
    from: 'Init',
    arity: 3,
    instances: [[2, 0]],
    follows: 'Pi.ofNat: the numeral at every index; Matrix.one: 1 on the diagonal, 0 beside it',
    means: ([type, n], reader) => {
      const shape = readFunctionType(reader, type);
      if (shape === undefined || n.kind !== 'natLit') return undefined;
      const { value } = n;
      if (!isMatrix(reader, type) || value === 0n)
        return lam(shape.from, () => numeral(shape.to, value), 'i');
      const row = readFunctionType(reader, shape.to);
      return (
        row &&
        lam(shape.from, (i) =>
          lam(row.from, (j) =>
            choose(row.to, eq(shape.from, i, j), numeral(row.to, value), numeral(row.to, 0n)),
          ),
        )
      );
    },
  },
];

const relations: readonly Meaning[] = [
  {
    constant: 'Eq',
    from: 'Init',
    arity: 3,
    follows: 'funext: functions are equal that are so at every argument',
    means: ([type, a, b], reader) => {
      const shape = readFunctionType(reader, type);
      return shape && all(shape.from, (i) => eq(shape.to, at(a, i), at(b, i)), 'i');
    },
  },
  {
    constant: 'Ne',
    from: 'Init',
    arity: 3,
    follows: 'Ne a b = ¬ (a = b)',
    means: ([type, a, b], reader) => readFunctionType(reader, type) && not(eq(type, a, b)),
  },
  {
    constant: 'LE.le',
    from: 'Init',
    arity: 4,
    instances: [[1, 0]],
    follows: 'Pi.hasLe: at every index',
    means: ([type, , a, b], reader) => {
      // for matrices, Mathlib has a different order only
      const shape = isMatrix(reader, type) ? undefined : readFunctionType(reader, type);
      return shape && all(shape.from, (i) => le(shape.to, at(a, i), at(b, i)), 'i');
    },
  },
  {
    constant: 'LT.lt',
    from: 'Init',
    arity: 4,
    instances: [[1, 0]],
    follows: 'Pi.preorder: a ≤ b and not b ≤ a',
    means: ([type, , a, b], reader) =>
      !isMatrix(reader, type) && readFunctionType(reader, type)
        ? and(le(type, a, b), not(le(type, b, a)))
        : undefined,
  },
];

/** `star` of numbers and vectors: the identity, except for complex numbers. */
const stars: readonly Meaning[] = [
  {
    constant: 'Star.star',
    from: 'Mathlib',
    arity: 3,
    instances: [[1, 0]],
    follows: 'star_trivial: star x = x; Pi.star_def: at every index',
    means: ([type, , x], reader, scope) => {
      const sort = reader.sort(type, scope);
      if (sort?.kind === 'number') return x;
      const shape = isMatrix(reader, type) ? undefined : readFunctionType(reader, type);
      return shape && lam(shape.from, (i) => call('Star.star', shape.to, standard, at(x, i)), 'i');
    },
  },
];

/** The norm of a vector of numbers: the largest absolute value, 0 for the empty vector. */
const norms: readonly Meaning[] = [
  {
    constant: 'Norm.norm',
    from: 'Mathlib',
    arity: 3,
    instances: [[1, 0]],
    follows: 'Pi.norm_def: the largest norm of an entry, 0 for no entry',
    means: ([type, , x], reader, scope) => {
      const shape = readFunctionType(reader, type);
      const domain = shape && spineOf(shape.from);
      const to = shape && reader.sort(shape.to, scope);
      if (domain?.head.kind !== 'const' || domain.head.name !== 'Fin' || to?.kind !== 'number')
        return undefined;
      const [n] = domain.args;
      if (shape === undefined || n === undefined) return undefined;
      const { to: of, from } = shape;
      const sizes = call(
        'List.ofFn',
        of,
        n,
        lam(from, (i) => abs(of, at(x, i)), 'i'),
      );
      const larger = lam(of, (a) => lam(of, (b) => call('Max.max', of, standard, a, b), 'b'), 'a');
      return call('List.foldl', of, of, larger, numeral(of, 0n), sizes);
    },
  },
];

/** Functions as vectors: operations, order and equality at every argument, and the norm. */
export const entries: readonly Meaning[] = [...operations, ...relations, ...stars, ...norms];
