// Functions of core Lean on lists that recurse from the front: each is a fold from the right.

import { argumentAt } from '../../expr/arguments.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import type { Formula, Sort, Term } from '../../language/ast.ts';
import { build, makeIf, makeLiteral, rowOfAny, sortOfCoreType, type TermRow } from '../constants/row.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { applyTo, writeChoice, writeFold, writeJoin } from './folds.ts';
import {
  asListTerm,
  type ListSort,
  type ListTerm,
  makeEmptyList,
  prependTo,
  readList,
} from './list-terms.ts';
import { readValueSort } from './types.ts';

const nat = sortOfCoreType('Nat');
const bool = { kind: 'bool' } as const;
const n = (value: bigint): Term => makeLiteral(value, 1n, nat);
const truth = (value: boolean): Term => makeLiteral(value ? 1n : 0n, 1n, bool);

/** What a step of a fold sees: an element, the result for the elements after it, and how terms and functions are read there. */
type Step = {
  readonly x: Term;
  readonly rest: Term;
  readonly scope: Scope;
  /** A function of the call at values. */
  readonly at: (f: Expr, ...values: readonly Term[]) => Term;
  /** An argument of the call, read inside the fold. */
  readonly read: (e: Expr) => Term;
};

/** A function on lists: the positions of its list and of an equality of elements, its value on `[]`, and a step. */
type Folded = {
  readonly arity: number;
  readonly list: number;
  readonly equality?: number;
  readonly start: (
    list: ListTerm,
    given: { readonly reader: Reader; readonly args: readonly Expr[]; readonly scope: Scope },
  ) => Term;
  readonly step: (step: Step, args: readonly Expr[]) => Term;
};

const equals = (left: Term, right: Term, scope: Scope): Formula => ({
  kind: 'compare',
  comparison: '=',
  left,
  right,
  place: scope.place,
});

const next = (count: Term, scope: Scope): Term => build('add', [count, n(1n)], nat, scope);

const optionOf = (of: Sort): ListSort => ({ kind: 'list', of, as: 'option' });

const some = (value: Term, scope: Scope): Term =>
  prependTo(value, makeEmptyList(optionOf(value.sort), scope), scope);

const isNone = (option: Term, scope: Scope): Formula =>
  equals(build('length', [option], nat, scope), n(0n), scope);

const zero = (): Term => n(0n);
const empty: Folded['start'] = (list, { scope }) => makeEmptyList(list.sort, scope);
const none: Folded['start'] = (list, { scope }) => makeEmptyList(optionOf(list.sort.of), scope);

/** The empty list of the type at a position of the arguments. */
const emptyOf =
  (type: number): Folded['start'] =>
  (_, { reader, args, scope }) => {
    const of = readValueSort(reader, argumentAt(args, type), scope);
    return of === undefined
      ? throwOutside(
          'List',
          scope.place,
          'a list of values that are not read',
          'use lists of numbers or records',
        )
      : makeEmptyList({ kind: 'list', of }, scope);
  };

/** The functions; a test is the argument at position 1, an element the one after its equality. */
const folded: Readonly<Record<Name, Folded>> = {
  'List.countP': {
    arity: 3,
    list: 2,
    start: zero,
    step: ({ x, rest, scope, at }, args) =>
      writeChoice(at(argumentAt(args, 1), x), next(rest, scope), rest, scope),
  },
  'List.count': {
    arity: 4,
    list: 3,
    equality: 1,
    start: zero,
    step: ({ x, rest, scope, read }, args) =>
      makeIf(equals(x, read(argumentAt(args, 2)), scope), next(rest, scope), rest),
  },
  'List.idxOf': {
    arity: 4,
    list: 3,
    equality: 1,
    start: zero,
    step: ({ x, rest, scope, read }, args) =>
      makeIf(equals(x, read(argumentAt(args, 2)), scope), n(0n), next(rest, scope)),
  },
  'List.elem': {
    arity: 4,
    list: 3,
    equality: 1,
    start: () => truth(false),
    step: ({ x, rest, scope, read }, args) =>
      makeIf(equals(x, read(argumentAt(args, 2)), scope), truth(true), rest),
  },
  'List.contains': {
    arity: 4,
    list: 2,
    equality: 1,
    start: () => truth(false),
    step: ({ x, rest, scope, read }, args) =>
      makeIf(equals(x, read(argumentAt(args, 3)), scope), truth(true), rest),
  },
  'List.getLast?': {
    arity: 2,
    list: 1,
    start: none,
    step: ({ x, rest, scope }) => makeIf(isNone(rest, scope), some(x, scope), rest),
  },
  'List.takeWhile': {
    arity: 3,
    list: 2,
    start: empty,
    step: ({ x, rest, scope, at }, args) => {
      const longer = prependTo(x, rest, scope);
      return writeChoice(at(argumentAt(args, 1), x), longer, build('nil', [], rest.sort, scope), scope);
    },
  },
  'List.flatMap': {
    arity: 4,
    list: 3,
    start: emptyOf(1),
    step: ({ x, rest, scope, at }, args) =>
      writeJoin(asListTerm(at(argumentAt(args, 2), x), scope), rest, scope),
  },
  'List.flatten': {
    arity: 2,
    list: 1,
    start: (list, { scope }) =>
      list.sort.of.kind === 'list' ? makeEmptyList(list.sort.of, scope) : makeEmptyList(list.sort, scope),
    step: ({ x, rest, scope }) => writeJoin(asListTerm(x, scope), rest, scope),
  },
  'List.findIdx?': {
    arity: 3,
    list: 2,
    start: (_, { scope }) => makeEmptyList(optionOf(nat), scope),
    step: ({ x, rest, scope, at }, args) => {
      const found = build('get', [rest, n(0n)], nat, scope);
      const later = makeIf(isNone(rest, scope), rest, some(next(found, scope), scope));
      return writeChoice(at(argumentAt(args, 1), x), some(n(0n), scope), later, scope);
    },
  },
  'List.max?': {
    arity: 3,
    list: 2,
    start: none,
    step: (step) => extreme('max', step),
  },
  'List.min?': {
    arity: 3,
    list: 2,
    start: none,
    step: (step) => extreme('min', step),
  },
};

function extreme(operation: 'max' | 'min', { x, rest, scope }: Step): Term {
  if (x.sort.kind !== 'number')
    return throwOutside(
      `List.${operation}?`,
      scope.place,
      'an extreme of no numbers',
      'use lists of numbers',
    );
  const found = build('get', [rest, n(0n)], x.sort, scope);
  const larger = some(build(operation, [x, found], x.sort, scope), scope);
  return makeIf(isNone(rest, scope), some(x, scope), larger);
}

/** These functions as rows. */
export const listFunctions: readonly TermRow[] = Object.entries(folded).map(([constant, row]) =>
  rowOfAny<Term>({
    constant,
    from: 'Init',
    arity: row.arity,
    follows: `${constant}: by its recursion`,
    read: (reader, args, scope) => {
      const list = readList(reader, argumentAt(args, row.list), scope);
      if (row.equality !== undefined) reader.trust(argumentAt(args, row.equality), list.sort.of, scope);
      const start = row.start(list, { reader, args, scope });
      return writeFold(list, start, scope, (x, rest, inner) =>
        row.step(
          {
            x,
            rest,
            scope: inner.scope,
            at: (f, ...values) => applyTo(reader, f, values, { at: inner.scope.depth, scope: inner.scope }),
            read: (e) => reader.term(e, inner.scope),
          },
          args,
        ),
      );
    },
  }),
);
