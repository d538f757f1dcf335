import type { Expr } from '../../expr/expr.ts';
import type { Term } from '../../language/ast.ts';
import { build, makeLiteral, rowFor, sortOfCoreType, type TermRow } from '../constants/row.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { applyTo, writeChoice, writeFold } from './folds.ts';
import { type ListSort, makeEmptyList, prependTo, readList } from './list-terms.ts';
import { readValueSort } from './types.ts';

const bool = { kind: 'bool' } as const;

/** The sort of options of a type. */
function optionOf(reader: Reader, type: Expr, scope: Scope): ListSort {
  const of = readValueSort(reader, type, scope);
  if (of === undefined || (of.kind === 'list' && of.as === 'option'))
    return throwOutside(
      'Option',
      scope.place,
      'an option whose value cannot be read',
      'use options of numbers or records',
    );
  return { kind: 'list', of, as: 'option' };
}

/** Whether the length of a list satisfies a comparison with 0. */
export const isEmpty = (list: Term, comparison: '=' | '≠', scope: Scope): Term => ({
  kind: 'if',
  condition: {
    kind: 'compare',
    comparison,
    left: build('length', [list], sortOfCoreType('Nat'), scope),
    right: makeLiteral(0n, 1n, sortOfCoreType('Nat')),
    place: scope.place,
  },
  then: makeLiteral(1n, 1n, bool),
  else: makeLiteral(0n, 1n, bool),
  sort: bool,
});

/** The value inside an option, or a default. */
const insideOr = (reader: Reader, option: Expr, otherwise: Term, scope: Scope): Term =>
  writeFold(readList(reader, option, scope), otherwise, scope, (x) => x);

const someOf = (value: Term, sort: ListSort, scope: Scope): Term =>
  prependTo(value, makeEmptyList(sort, scope), scope);

const bound: Parameters<typeof rowFor<6, Term>>[0]['read'] = (reader, args, scope) => {
  const sort = optionOf(reader, args[3], scope);
  return writeFold(readList(reader, args[4], scope), makeEmptyList(sort, scope), scope, (x, _, inner) =>
    applyTo(reader, args[5], [x], { at: inner.scope.depth, scope: inner.scope }),
  );
};

const inOption = (reader: Reader, args: readonly Expr[], constant: string, scope: Scope): void => {
  const [monad, instance] = args;
  if (monad?.kind !== 'const' || monad.name !== 'Option' || instance === undefined)
    throwOutside(constant, scope.place, `${constant} in another monad than Option`, 'use Option');
  else reader.trust(instance, { kind: 'list', of: { kind: 'bool' }, as: 'option' }, scope);
};

/** Options: lists of at most one element. */
export const options: readonly TermRow[] = [
  rowFor({
    constant: 'Option.none',
    from: 'Init',
    arity: 1,
    follows: 'Option.none',
    read: (reader, args, scope) => makeEmptyList(optionOf(reader, args[0], scope), scope),
  }),
  rowFor({
    constant: 'Option.some',
    from: 'Init',
    arity: 2,
    follows: 'Option.some',
    read: (reader, args, scope) =>
      someOf(reader.term(args[1], scope), optionOf(reader, args[0], scope), scope),
  }),
  rowFor({
    constant: 'Option.getD',
    from: 'Init',
    arity: 3,
    follows: 'Option.getD (some x) d = x, Option.getD none d = d',
    read: (reader, args, scope) => insideOr(reader, args[1], reader.term(args[2], scope), scope),
  }),
  rowFor({
    constant: 'Option.elim',
    from: 'Init',
    arity: 5,
    follows: 'Option.elim (some x) b f = f x, Option.elim none b f = b',
    read: (reader, args, scope) =>
      writeFold(readList(reader, args[2], scope), reader.term(args[3], scope), scope, (x, _, inner) =>
        applyTo(reader, args[4], [x], { at: inner.scope.depth, scope: inner.scope }),
      ),
  }),
  rowFor({
    constant: 'Option.isSome',
    from: 'Init',
    arity: 2,
    follows: 'Option.isSome',
    read: (reader, args, scope) => isEmpty(reader.term(args[1], scope), '≠', scope),
  }),
  rowFor({
    constant: 'Option.isNone',
    from: 'Init',
    arity: 2,
    follows: 'Option.isNone',
    read: (reader, args, scope) => isEmpty(reader.term(args[1], scope), '=', scope),
  }),
  rowFor({
    constant: 'Option.map',
    from: 'Init',
    arity: 4,
    follows: 'Option.map f (some x) = some (f x)',
    read: (reader, args, scope) => {
      const sort = optionOf(reader, args[1], scope);
      return writeFold(readList(reader, args[3], scope), makeEmptyList(sort, scope), scope, (x, _, inner) =>
        someOf(
          applyTo(reader, args[2], [x], { at: inner.scope.depth, scope: inner.scope }),
          sort,
          inner.scope,
        ),
      );
    },
  }),
  rowFor({
    constant: 'Option.filter',
    from: 'Init',
    arity: 3,
    follows: 'Option.filter p (some x) = if p x then some x else none',
    read: (reader, args, scope) => {
      const list = readList(reader, args[2], scope);
      return writeFold(list, makeEmptyList(list.sort, scope), scope, (x, rest, inner) =>
        writeChoice(
          applyTo(reader, args[1], [x], { at: inner.scope.depth, scope: inner.scope }),
          someOf(x, list.sort, inner.scope),
          rest,
          inner.scope,
        ),
      );
    },
  }),
  rowFor({
    constant: 'Option.bind',
    from: 'Init',
    arity: 4,
    follows: 'Option.bind (some x) f = f x, Option.bind none f = none',
    read: (reader, args, scope) => {
      const sort = optionOf(reader, args[1], scope);
      return writeFold(readList(reader, args[2], scope), makeEmptyList(sort, scope), scope, (x, _, inner) =>
        applyTo(reader, args[3], [x], { at: inner.scope.depth, scope: inner.scope }),
      );
    },
  }),
  rowFor({
    constant: 'Bind.bind',
    from: 'Init',
    arity: 6,
    follows: 'instMonadOption: Option.bind',
    read: (reader, args, scope) => {
      inOption(reader, args, 'Bind.bind', scope);
      return bound(reader, args, scope);
    },
  }),
  rowFor({
    constant: 'Pure.pure',
    from: 'Init',
    arity: 4,
    follows: 'instMonadOption: Option.some',
    read: (reader, args, scope) => {
      inOption(reader, args, 'Pure.pure', scope);
      return someOf(reader.term(args[3], scope), optionOf(reader, args[2], scope), scope);
    },
  }),
];
