import type { Expr } from '../../expr/expr.ts';
import { headConstantOf, isSameExpr, spineOf } from '../../expr/spine.ts';
import type { Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { build, makeLiteral, rowFor, sortOfCoreType, type TermRow } from '../constants/row.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { applyTo, atIndex, writeChoice, writeFold, writeJoin } from './folds.ts';
import { type ListSort, makeEmptyList, prependTo, readList, writeAs } from './list-terms.ts';
import { isEmpty } from './options.ts';
import { readValueSort } from './types.ts';

const nat = sortOfCoreType('Nat');
const bool = { kind: 'bool' } as const;

const arrayOf = (reader: Reader, type: Expr, scope: Scope): ListSort => {
  const of = readValueSort(reader, type, scope);
  return of === undefined
    ? throwOutside(
        'Array',
        scope.place,
        'an array whose elements cannot be read',
        'use arrays of numbers or records',
      )
    : { kind: 'list', of, as: 'array' };
};

/** Fails unless a range is the whole array, which is the default. */
function whole(reader: Reader, array: Expr, [start, stop]: readonly [Expr, Expr], scope: Scope): void {
  const from = reader.term(start, scope);
  const { head, args } = spineOf(stop);
  const isAll =
    from.kind === 'literal' &&
    from.value.num === 0n &&
    head.kind === 'const' &&
    head.name === 'Array.size' &&
    args[1] !== undefined &&
    isSameExpr(args[1], array);
  if (!isAll) throwOutside('Array', scope.place, 'a part of an array', 'use the whole array');
}

const truth = (value: boolean): Term => makeLiteral(value ? 1n : 0n, 1n, bool);

/** Whether a test is true for some element, or for every element. */
const quantified = (constant: 'Array.any' | 'Array.all'): TermRow =>
  rowFor({
    constant,
    from: 'Init',
    arity: 5,
    follows: `${constant} over the whole array`,
    read: (reader, args, scope) => {
      whole(reader, args[1], [args[3], args[4]], scope);
      const [isAll, list] = [constant === 'Array.all', readList(reader, args[1], scope)];
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
      read: (reader, args, scope) =>
        writeAs(reader.term(args[1], scope), arrayOf(reader, args[0], scope), scope),
    }),
  ),
  rowFor({
    constant: 'Array.toList',
    from: 'Init',
    arity: 2,
    follows: 'Array.toList: the list of its elements',
    read: (reader, args, scope) =>
      writeAs(reader.term(args[1], scope), { kind: 'list', of: arrayOf(reader, args[0], scope).of }, scope),
  }),
  rowFor({
    constant: 'Array.size',
    from: 'Init',
    arity: 2,
    follows: 'Array.size: the number of elements',
    read: (reader, args, scope) => build('length', [readList(reader, args[1], scope)], nat, scope),
  }),
  rowFor({
    constant: 'Array.isEmpty',
    from: 'Init',
    arity: 2,
    follows: 'Array.isEmpty',
    read: (reader, args, scope) => isEmpty(readList(reader, args[1], scope), '=', scope),
  }),
  rowFor({
    constant: 'Array.push',
    from: 'Init',
    arity: 3,
    follows: 'Array.push xs x = xs ++ #[x]',
    read: (reader, args, scope) => {
      const sort = arrayOf(reader, args[0], scope);
      const last = prependTo(reader.term(args[2], scope), makeEmptyList(sort, scope), scope);
      return writeJoin(readList(reader, args[1], scope), last, scope);
    },
  }),
  rowFor({
    constant: 'Array.append',
    from: 'Init',
    arity: 3,
    follows: 'Array.append xs ys: the first in front of the second',
    read: (reader, args, scope) =>
      writeJoin(readList(reader, args[1], scope), reader.term(args[2], scope), scope),
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
        ? throwOutside(
            'Array.foldl',
            scope.place,
            'a fold without its arguments',
            'give it all its arguments',
          )
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
      return writeFold(
        readList(reader, args[3], scope),
        makeEmptyList(sort, scope),
        scope,
        (x, rest, inner) =>
          prependTo(
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
      const list = readList(reader, args[2], scope);
      return writeFold(list, makeEmptyList(list.sort, scope), scope, (x, rest, inner) =>
        writeChoice(
          applyTo(reader, args[1], [x], { at: inner.scope.depth, scope: inner.scope }),
          prependTo(x, rest, inner.scope),
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
      const [list, index] = [readList(reader, args[1], scope), reader.term(args[2], scope)];
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
  const { head, args } = spineOf(instance);
  const given = args[1];
  if (head.kind === 'const' && head.name === 'Vector.instHAppendHAddNat') return true;
  return (
    head.kind === 'const' &&
    head.name === 'instHAppendOfAppend' &&
    given !== undefined &&
    joins.has(headConstantOf(given) ?? '')
  );
};
