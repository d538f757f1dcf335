// Functions of core Lean whose function is given a proof: no value depends on it, and so each is the function without.
import type { Arguments, Arity } from '../../../expr/arguments.ts';
import type { Expr, Name } from '../../../expr/expr.ts';
import type { Reader } from '../../reader.ts';
import { type Meaning, meaningFor } from '../meaning.ts';
import { at, call, lam, nat } from '../write.ts';

const said = <N extends Arity>(
  constant: Name,
  arity: N,
  follows: string,
  means: (args: Arguments<N>, proof: Expr) => Expr,
): Meaning =>
  meaningFor({
    constant,
    from: 'Init',
    arity,
    follows,
    means: (args: Arguments<N>, reader: Reader) => means(args, reader.open({ kind: 'proof' })),
  });

const range = (n: Expr): Expr => call('List.range', n);
const listOf = (type: Expr, array: Expr): Expr => call('Array.toList', type, array);
const arrayOf = (type: Expr, list: Expr): Expr => call('List.toArray', type, list);
const fin = (n: Expr): Expr => call('Fin', n);

/** The elements with proofs that they are elements: these are erased (`data/subtypes.ts`). */
const attached = (type: 'List' | 'Array' | 'Option'): readonly Meaning[] => [
  said(`${type}.attach`, 2, `${type}.attach l: the elements of l`, ([, l]) => l),
  said(`${type}.attachWith`, 4, `${type}.attachWith l P H: the elements of l`, ([, l]) => l),
  said(`${type}.unattach`, 3, `${type}.unattach l: the elements of l`, ([, , l]) => l),
];

/** Each as the same function without the proof. */
export const givenProofs: readonly Meaning[] = [
  ...attached('List'),
  ...attached('Array'),
  ...attached('Option'),
  said('Nat.fold', 4, 'Nat.fold n f a = f (n - 1) _ (… (f 0 _ a))', ([type, n, f, a], proof) => {
    const step = lam(type, (x) => lam(nat, (i) => at(f, i, proof, x), 'i'));
    return call('List.foldl', type, nat, step, a, range(n));
  }),
  said('Nat.foldRev', 4, 'Nat.foldRev n f a = f 0 _ (… (f (n - 1) _ a))', ([type, n, f, a], proof) => {
    const step = lam(nat, (i) => lam(type, (x) => at(f, i, proof, x)), 'i');
    return call('List.foldr', nat, type, step, a, range(n));
  }),
  ...(['all', 'any'] as const).map((name) =>
    said<2>(`Nat.${name}`, 2, `Nat.${name} n f: over the numbers below n`, ([n, f], proof) =>
      call(
        `List.${name}`,
        nat,
        range(n),
        lam(nat, (i) => at(f, i, proof), 'i'),
      ),
    ),
  ),
  said('List.pmap', 6, 'List.pmap f l H = l.map f', ([from, to, , f, l], proof) =>
    call(
      'List.map',
      from,
      to,
      lam(from, (x) => at(f, x, proof)),
      l,
    ),
  ),
  said('Array.pmap', 6, 'Array.pmap f a H = a.map f', ([from, to, , f, a], proof) =>
    arrayOf(
      to,
      call(
        'List.map',
        from,
        to,
        lam(from, (x) => at(f, x, proof)),
        listOf(from, a),
      ),
    ),
  ),
  said('List.mapFinIdx', 4, 'List.mapFinIdx l f = l.mapIdx f', ([from, to, l, f], proof) => {
    const step = lam(nat, (i) => lam(from, (x) => at(f, i, x, proof)), 'i');
    return call('List.mapIdx', from, to, step, l);
  }),
  said('Array.mapFinIdx', 4, 'Array.mapFinIdx a f = a.mapIdx f', ([from, to, a, f], proof) => {
    const step = lam(nat, (i) => lam(from, (x) => at(f, i, x, proof)), 'i');
    return arrayOf(to, call('List.mapIdx', from, to, step, listOf(from, a)));
  }),
  said('Option.pmap', 6, 'Option.pmap f o H = o.map f', ([from, to, , f, o], proof) =>
    call(
      'Option.map',
      from,
      to,
      lam(from, (x) => at(f, x, proof)),
      o,
    ),
  ),
  said('Option.pbind', 4, 'Option.pbind o f = o.bind f', ([from, to, o, f], proof) =>
    call(
      'Option.bind',
      from,
      to,
      o,
      lam(from, (x) => at(f, x, proof)),
    ),
  ),
  said('Fin.foldl', 4, 'Fin.foldl n f a: over Fin n from 0', ([type, n, f, a]) =>
    call('List.foldl', type, fin(n), f, a, call('List.finRange', n)),
  ),
  said('Fin.foldr', 4, 'Fin.foldr n f a: over Fin n from n - 1', ([type, n, f, a]) =>
    call('List.foldr', fin(n), type, f, a, call('List.finRange', n)),
  ),
];
