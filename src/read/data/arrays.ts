import type { Expr } from '../../expr/expr.ts';
import { headConstant, sameExpr, spine } from '../../expr/spine.ts';
import type { Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { build, coreSort, literal, rowFor, type TermRow } from '../constants/row.ts';
import { outside, type Reader, type Scope } from '../reader.ts';
import { applyTo, atIndex, writeChoice, writeFold, writeJoin } from './folds.ts';
import { infront, type ListSort, listTerm, nothing } from './list-terms.ts';
import { isEmpty } from './options.ts';
import { valueSort } from './types.ts';

const nat = coreSort('Nat');
const bool = { kind: 'bool' } as const;

const arrayOf = (reader: Reader, type: Expr, scope: Scope): ListSort => {
  const of = valueSort(reader, type, scope);
  return of === undefined
    ? outside(
        'Array',
        scope.place,
        'an array whose elements cannot be read',
        'use arrays of numbers or records',
      )
    : { kind: 'list', of, as: 'array' };
};

const retyped = (term: Term, as: ListSort): Term => Object.assign({ ...term }, { sort: as });

/** Fails unless a range is the whole array, which is the default. */
function whole(reader: Reader, array: Expr, [start, stop]: readonly [Expr, Expr], scope: Scope): void {
  const from = reader.term(start, scope);
  const { head, args } = spine(stop);
  const isAll =
    from.kind === 'literal' &&
    from.value.num === 0n &&
    head.kind === 'const' &&
    head.name === 'Array.size' &&
    args[1] !== undefined &&
    sameExpr(args[1], array);
  if (!isAll) outside('Array', scope.place, 'a part of an array', 'use the whole array');
}

const truth = (value: boolean): Term => literal(value ? 1n : 0n, 1n, bool);

/** Whether a test is true for some element, or for every element. */
const quantified = (constant: 'Array.any' | 'Array.all'): TermRow =>
  rowFor({
    constant,
    from: 'Init',
    arity: 5,
    follows: `${constant} over the whole array`,
    read: (reader, args, scope) => {
      whole(reader, args[1], [args[3], args[4]], scope);
      const [isAll, list] = [constant === 'Array.all', listTerm(reader, args[1], scope)];
      return writeFold(list, truth(isAll), scope, (x, rest, inner) => {
        const test = applyTo(reader, args[2], [x], { at: inner.scope.depth, scope: inner.scope });
        return isAll
          ? writeChoice(test, rest, truth(false), inner.scope)
          : writeChoice(test, truth(true), rest, inner.scope);
      });
    },
  });

/** Arrays: lists under another name. */
export const arrays: readonly TermRow[] = [
  ...(['List.toArray', 'Array.mk'] as const).map((constant) =>
    rowFor<2, Term>({
      constant,
      from: 'Init',
      arity: 2,
      follows: `${constant}: the array of a list's elements`,
      read: (reader, args, scope) => retyped(reader.term(args[1], scope), arrayOf(reader, args[0], scope)),
    }),
  ),
  rowFor({
    constant: 'Array.toList',
    from: 'Init',
    arity: 2,
    follows: 'Array.toList: the list of its elements',
    read: (reader, args, scope) =>
      retyped(reader.term(args[1], scope), { kind: 'list', of: arrayOf(reader, args[0], scope).of }),
  }),
  rowFor({
    constant: 'Array.size',
    from: 'Init',
    arity: 2,
    follows: 'Array.size: the number of elements',
    read: (reader, args, scope) => build('length', [listTerm(reader, args[1], scope)], nat, scope),
  }),
  rowFor({
    constant: 'Array.isEmpty',
    from: 'Init',
    arity: 2,
    follows: 'Array.isEmpty',
    read: (reader, args, scope) => isEmpty(listTerm(reader, args[1], scope), '=', scope),
  }),
  rowFor({
    constant: 'Array.push',
    from: 'Init',
    arity: 3,
    follows: 'Array.push xs x = xs ++ #[x]',
    read: (reader, args, scope) => {
      const sort = arrayOf(reader, args[0], scope);
      const last = infront(reader.term(args[2], scope), nothing(sort, scope), scope);
      return writeJoin(listTerm(reader, args[1], scope), last, scope);
    },
  }),
  rowFor({
    constant: 'Array.append',
    from: 'Init',
    arity: 3,
    follows: 'Array.append xs ys: the first in front of the second',
    read: (reader, args, scope) =>
      writeJoin(listTerm(reader, args[1], scope), reader.term(args[2], scope), scope),
  }),
  rowFor({
    constant: 'Array.foldl',
    from: 'Init',
    arity: 7,
    follows: 'Array.foldl f b #[x, y] = f (f b x) y',
    read: (reader, args, scope) => {
      whole(reader, args[4], [args[5], args[6]], scope);
      const [f, start, list] = [2, 3, 4].map((position) => reader.term(itemAt(args, position), scope));
      return f === undefined || start === undefined || list === undefined
        ? outside('Array.foldl', scope.place, 'a fold without its arguments', 'give it all its arguments')
        : build('foldl', [f, start, list], start.sort, scope);
    },
  }),
  rowFor({
    constant: 'Array.map',
    from: 'Init',
    arity: 4,
    follows: 'Array.map f #[x] = #[f x]',
    read: (reader, args, scope) => {
      const sort = arrayOf(reader, args[1], scope);
      return writeFold(listTerm(reader, args[3], scope), nothing(sort, scope), scope, (x, rest, inner) =>
        infront(
          applyTo(reader, args[2], [x], { at: inner.scope.depth, scope: inner.scope }),
          rest,
          inner.scope,
        ),
      );
    },
  }),
  rowFor({
    constant: 'Array.filter',
    from: 'Init',
    arity: 5,
    follows: 'Array.filter p over the whole array',
    read: (reader, args, scope) => {
      whole(reader, args[2], [args[3], args[4]], scope);
      const list = listTerm(reader, args[2], scope);
      return writeFold(list, nothing(list.sort, scope), scope, (x, rest, inner) =>
        writeChoice(
          applyTo(reader, args[1], [x], { at: inner.scope.depth, scope: inner.scope }),
          infront(x, rest, inner.scope),
          rest,
          inner.scope,
        ),
      );
    },
  }),
  quantified('Array.any'),
  quantified('Array.all'),
  rowFor({
    constant: 'Array.getD',
    from: 'Init',
    arity: 4,
    follows: 'Array.getD xs i d = xs[i] for i < xs.size, else d',
    read: (reader, args, scope) => {
      const [list, index] = [listTerm(reader, args[1], scope), reader.term(args[2], scope)];
      const { of: sort } = list.sort;
      const otherwise = reader.term(args[3], scope);
      return atIndex(list, index, { found: (element) => element, otherwise, sort }, scope);
    },
  }),
];

/** Instances by which `++` joins arrays and texts. */
const joins: ReadonlySet<string> = new Set(['List.instAppend', 'Array.instAppend', 'instAppendString']);

/** Whether the instance makes `++` the concatenation of lists, arrays or texts. */
export const isJoin = (instance: Expr): boolean => {
  const { head, args } = spine(instance);
  const given = args[1];
  return (
    head.kind === 'const' &&
    head.name === 'instHAppendOfAppend' &&
    given !== undefined &&
    joins.has(headConstant(given) ?? '')
  );
};
