import type { Arguments } from '../../../expr/arguments.ts';
import type { Expr, Name } from '../../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader } from '../../reader.ts';
import { isOfLibrary, type Meaning, trustAt } from '../meaning.ts';
import { readFunctionType } from '../shapes.ts';
import { add, at, call, choose, eq, lam, lt, max, nat, numeral, real, standard, sub } from '../write.ts';

const index = (n: Expr, value: Expr): Expr => call('Fin.mk', n, value, standard);
const value = (n: Expr, i: Expr): Expr => call('Fin.val', n, i);
const fin = (n: Expr): Expr => call('Fin', n);
const [none, one] = [numeral(nat, 0n), numeral(nat, 1n)];
const more = (n: Expr): Expr => add(nat, n, one);

/** A tuple with one more entry at one end. */
const longer = (
  constant: Name,
  follows: string,
  entry: (args: Arguments<4>, place: Expr, of: Expr) => Expr,
): Meaning => ({
  constant,
  from: 'Mathlib',
  arity: 4,
  follows,
  means: (args) => lam(fin(more(args[0])), (i) => entry(args, value(more(args[0]), i), at(args[1], i)), 'i'),
});

/** A tuple without the entry at one end. */
const shorter = (constant: Name, follows: string, source: (place: Expr) => Expr): Meaning => ({
  constant,
  from: 'Mathlib',
  arity: 3,
  follows,
  means: ([n, , q]) => lam(fin(n), (i) => at(q, index(more(n), source(value(n, i)))), 'i'),
});

/** The distance of vectors and of pairs: the norm of their difference. */
function distance(reader: Reader, type: Expr, x: Expr, y: Expr): Expr | undefined {
  const shape = readFunctionType(reader, type);
  const isOfNumbers = shape !== undefined && headConstantOf(shape.from) === 'Fin';
  return isOfNumbers || isPair(type)
    ? call('Norm.norm', type, standard, call('HSub.hSub', type, type, type, standard, x, y))
    : undefined;
}

const isPair = (type: Expr): boolean => headConstantOf(type) === 'Prod' && spineOf(type).args.length === 2;

/** Whether an instance is a library's own decidable equality, which every decision procedure computes alike. */
function decidesEquality(reader: Reader, instance: Expr): boolean {
  if (instance.kind === 'lam') return decidesEquality(reader, instance.body);
  const name = headConstantOf(instance);
  return name?.includes('ecidable') === true && isOfLibrary(reader, name);
}

/** Tuples built from others, vectors with one entry, and distances of vectors. */
export const tuples: readonly Meaning[] = [
  longer('Fin.cons', 'Fin.cons x p: x at 0, p i at i + 1', ([n, , x, p], place, of) =>
    choose(of, eq(nat, place, none), x, at(p, index(n, sub(nat, place, one)))),
  ),
  longer('Fin.snoc', 'Fin.snoc p x: p i at i, x at the end', ([n, , p, x], place, of) =>
    choose(of, lt(nat, place, n), at(p, index(n, place)), x),
  ),
  shorter('Fin.tail', 'Fin.tail q i = q i.succ', more),
  shorter('Fin.init', 'Fin.init q i = q i.castSucc', (place) => place),
  {
    constant: 'Fin.append',
    from: 'Mathlib',
    arity: 5,
    follows: 'Fin.append a b: a i at i, b i at m + i',
    means: ([m, n, of, a, b]) => {
      const size = add(nat, m, n);
      const later = (place: Expr): Expr => at(b, index(n, sub(nat, place, m)));
      return lam(
        fin(size),
        (i) => {
          const place = value(size, i);
          return choose(of, lt(nat, place, m), at(a, index(m, place)), later(place));
        },
        'i',
      );
    },
  },
  {
    constant: 'Pi.single',
    from: 'Mathlib',
    arity: 6,
    follows: 'Pi.single i x: x at i, 0 elsewhere',
    means: ([type, of, one, other, i, x], reader, scope) => {
      // which of the two instances is that of zeros depends on the release
      for (const instance of [one, other])
        if (!decidesEquality(reader, instance)) trustAt(reader, instance, at(of, i), scope);
      return lam(type, (j) => choose(at(of, j), eq(type, j, i), x, numeral(at(of, j), 0n)), 'j');
    },
  },
  ...['Dist.dist', 'dist'].map(
    (constant): Meaning => ({
      constant,
      from: 'Mathlib',
      arity: 4,
      instances: [[1, 0]],
      follows: 'dist_eq_norm: dist x y = ‖x - y‖',
      means: ([type, , x, y], reader) => distance(reader, type, x, y),
    }),
  ),
  {
    constant: 'Norm.norm',
    from: 'Mathlib',
    arity: 3,
    instances: [[1, 0]],
    follows: 'Prod.norm_def: the larger norm of both parts',
    means: ([type, , p]) => {
      if (!isPair(type)) return undefined;
      const [a, b] = spineOf(type).args;
      const of = (part: 0 | 1): Expr =>
        call(
          'Norm.norm',
          itemAt(
            [a, b].filter((t) => t !== undefined),
            part,
          ),
          standard,
          { kind: 'proj', struct: 'Prod', index: part, of: p },
        );
      return max(real, of(0), of(1));
    },
  },
];
