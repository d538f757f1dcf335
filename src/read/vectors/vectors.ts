// Vectors of core Lean: arrays with a length that their type says. Their functions are those of the lists of their elements.
import type { Expr } from '../../expr/expr.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { moveTerm } from '../../language/moved.ts';
import { itemAt } from '../../present.ts';
import { build, makeIf, rowOfAny, sortOfCoreType, type TermRow } from '../constants/row.ts';
import { asListTerm, type ListTerm } from '../data/list-terms.ts';
import { readValueSort } from '../data/types.ts';
import { call } from '../mathlib/write.ts';
import type { Reader, Scope } from '../reader.ts';

const nat = sortOfCoreType('Nat');

/** The sort of vectors of a length; nothing if the elements are no values. */
export function readVectorSort(reader: Reader, args: readonly Expr[], scope: Scope): Sort | undefined {
  const [element, length] = args;
  const of = element && readValueSort(reader, element, scope);
  return of && length && { kind: 'list', of, as: 'array', size: reader.term(length, scope) };
}

/** How a function is written with those of lists; the arguments by position. */
type Written = (at: (position: number) => Expr) => Expr;

const row = (name: string, arity: number, written: Written): TermRow =>
  rowOfAny<Term>({
    constant: `Vector.${name}`,
    from: 'Init',
    arity,
    follows: `Vector.${name}: the function of its elements as a list`,
    read: (reader, args, scope) =>
      reader.term(
        written((position) => itemAt(args, position)),
        scope,
      ),
  });

const listOf = (type: Expr, vector: Expr): Expr => call('Array.toList', type, vector);
const vectorOf = (type: Expr, list: Expr): Expr => call('List.toArray', type, list);

/** A function from vectors to vectors by one of lists with the same arguments after the length. */
const alike = (name: string, more: number): TermRow =>
  row(name, 3 + more, (at) => {
    const rest = Array.from({ length: more }, (_, k) => at(3 + k));
    return vectorOf(at(0), call(`List.${name}`, at(0), ...rest, listOf(at(0), at(2))));
  });

/** A vector with other elements at some indices; an element may depend on the index and on a term of the outer scope. */
function rearrange(
  vector: ListTerm,
  scope: Scope,
  element: (index: Term, old: (index: Term) => Term, moved: (term: Term) => Term) => Term,
): Term {
  const { depth } = scope;
  const inner = { ...scope, depth: depth + 1 };
  const moved = (term: Term): Term => moveTerm(term, depth, depth + 1);
  const old = (index: Term): Term => build('get', [moved(vector), index], vector.sort.of, inner);
  const body = element({ kind: 'variable', level: depth, sort: nat }, old, moved);
  const sort: Sort = { kind: 'function', from: nat, to: body.sort };
  const fn: Term = { kind: 'lambda', name: 'i', param: nat, body, sort };
  return build('tabulate', [build('length', [vector], nat, scope), fn], vector.sort, scope);
}

const changed = (
  name: string,
  arity: number,
  element: (
    given: readonly Term[],
    at: { readonly index: Term; readonly old: (index: Term) => Term; readonly is: (one: Term) => Is },
  ) => Term,
): TermRow =>
  rowOfAny<Term>({
    constant: `Vector.${name}`,
    from: 'Init',
    arity,
    follows: `Vector.${name}: other elements at its indices`,
    read: (reader, args, scope) => {
      const vector = asListTerm(reader.term(itemAt(args, 2), scope), scope);
      const given = args.slice(3, 5).map((arg) => reader.term(arg, scope));
      return rearrange(vector, scope, (index, old, moved) => {
        const is = (right: Term): Is => ({
          kind: 'compare',
          comparison: '=',
          left: index,
          right,
          place: scope.place,
        });
        return element(given.map(moved), { index, old, is });
      });
    },
  });

type Is = Parameters<typeof makeIf>[0];

/** The rows for vectors. */
export const vectors: readonly TermRow[] = [
  row('mk', 4, (at) => at(2)),
  row('toArray', 3, (at) => at(2)),
  row('toList', 3, (at) => listOf(at(0), at(2))),
  row('size', 3, (at) => at(1)),
  row('get', 4, (at) => call('List.get', at(0), listOf(at(0), at(2)), at(3))),
  row('head', 4, (at) => elementAt(at(1), at(3), call('Nat.zero'))),
  row('back', 4, (at) => {
    const list = listOf(at(1), at(3));
    return call('List.get', at(1), call('List.reverse', at(1), list), call('Nat.zero'));
  }),
  row('ofFn', 3, (at) => vectorOf(at(1), call('List.ofFn', at(1), at(0), at(2)))),
  row('replicate', 3, (at) => vectorOf(at(0), call('List.replicate', at(0), at(1), at(2)))),
  row('map', 5, (at) => vectorOf(at(1), call('List.map', at(0), at(1), at(3), listOf(at(0), at(4))))),
  row('zipWith', 7, (at) => {
    const lists = [listOf(at(0), at(5)), listOf(at(1), at(6))];
    return vectorOf(at(2), call('List.zipWith', at(0), at(1), at(2), at(4), ...lists));
  }),
  row('zip', 5, (at) => {
    const [pair, make] = [call('Prod', at(0), at(2)), call('Prod.mk', at(0), at(2))];
    const lists = [listOf(at(0), at(3)), listOf(at(2), at(4))];
    return vectorOf(pair, call('List.zipWith', at(0), at(2), pair, make, ...lists));
  }),
  alike('reverse', 0),
  alike('tail', 0),
  alike('take', 1),
  alike('drop', 1),
  row('pop', 3, (at) => vectorOf(at(0), call('List.dropLast', at(0), listOf(at(0), at(2))))),
  row('push', 4, (at) => call('Array.push', at(0), at(2), at(3))),
  row('cast', 5, (at) => at(4)),
  row('foldl', 6, (at) => call('List.foldl', at(1), at(0), at(3), at(4), listOf(at(1), at(5)))),
  row('foldr', 6, (at) => call('List.foldr', at(0), at(1), at(3), at(4), listOf(at(0), at(5)))),
  row('all', 4, (at) => call('List.all', at(0), listOf(at(0), at(2)), at(3))),
  row('any', 4, (at) => call('List.any', at(0), listOf(at(0), at(2)), at(3))),
  row('contains', 5, (at) => call('List.contains', at(0), at(2), listOf(at(0), at(3)), at(4))),
  changed('set', 6, ([at, x], { index, old, is }) => (at && x ? makeIf(is(at), x, old(index)) : old(index))),
  changed('swap', 7, ([i, j], { index, old, is }) =>
    i && j ? makeIf(is(i), old(j), makeIf(is(j), old(i), old(index))) : old(index),
  ),
];

const elementAt = (type: Expr, vector: Expr, index: Expr): Expr =>
  call('List.get', type, listOf(type, vector), index);
