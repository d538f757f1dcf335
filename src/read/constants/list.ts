import type { Arity } from '../../expr/arguments.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf } from '../../expr/spine.ts';
import type { Formula, Sort, Term } from '../../language/ast.ts';
import { moveTerm } from '../../language/moved.ts';
import { elementOf, type ListView, listConstants, viewList } from '../binders/list-view.ts';
import { isJoin } from '../data/arrays.ts';
import { byNumber } from '../data/list-terms.ts';
import { readValueSort } from '../data/types.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import {
  build,
  makeLiteral,
  type Reading,
  readNumberSort,
  rowFor,
  sortOfCoreType,
  type TermRow,
} from './row.ts';

const nat = sortOfCoreType('Nat');

/** A view of a list, as a list value. */
function tabulate(reader: Reader, view: ListView, scope: Scope): Term {
  const body = elementOf(reader, view, scope);
  const fn: Term = {
    kind: 'lambda',
    name: 'k',
    param: nat,
    body,
    sort: { kind: 'function', from: nat, to: body.sort },
  };
  return build('tabulate', [view.count, fn], { kind: 'list', of: body.sort }, scope);
}

function row<N extends Arity>(
  constant: Name,
  arity: N,
  follows: string,
  read: Reading<N, Term>['read'],
): TermRow {
  return rowFor({ constant, from: 'Init', arity, follows, read });
}

/** Fails unless the instance is core Lean's own for indexing lists. */
function lookup(instance: Expr, constant: Name, known: readonly Name[], scope: Scope): void {
  if (known.includes(headConstantOf(byNumber(instance)) ?? '')) return;
  throwOutside(
    constant,
    scope.place,
    `${constant} of something that is not a list`,
    'use lists, arrays, vectors or functions of Fin n',
  );
}

function element(reader: Reader, list: Expr, index: Expr, scope: Scope): Term {
  return reader.term(viewList(reader, list, scope).at(index), scope);
}

function last(reader: Reader, list: Expr, scope: Scope): Term {
  const view = viewList(reader, list, scope);
  const term = build('natSub', [view.count, makeLiteral(1n, 1n, nat)], nat, scope);
  return reader.term(view.at(reader.open({ kind: 'term', term, depth: scope.depth })), scope);
}

/** The element at an index, or a default value beyond the end. */
function elementOr(
  reader: Reader,
  list: Expr,
  index: Expr,
  { otherwise, scope }: { readonly otherwise: Term; readonly scope: Scope },
): Term {
  const view = viewList(reader, list, scope);
  const then = reader.term(view.at(index), scope);
  const left = reader.term(index, scope);
  const condition = {
    kind: 'compare',
    comparison: '<',
    left,
    right: view.count,
    place: scope.place,
  } as const;
  return { kind: 'if', condition, then, else: otherwise, sort: then.sort };
}

/** `p x` for the two variables of a fold's function; `x` is the first of them. */
function kept(test: Term, xs: Term, scope: Scope): Term {
  const list = xs.sort;
  if (list.kind !== 'list')
    return throwOutside(
      'List.filter',
      scope.place,
      'a filter of something that is not a list',
      'use List Rat',
    );
  const { depth } = scope;
  const [x, rest]: readonly [Term, Term] = [
    { kind: 'variable', level: depth, sort: list.of },
    { kind: 'variable', level: depth + 1, sort: list },
  ];
  const bool = { kind: 'bool' } as const;
  const inside = moveTerm(test, depth, depth + 2);
  const holds: Term = { kind: 'apply', fn: inside, args: [x], sort: bool };
  const condition: Formula = {
    kind: 'compare',
    comparison: '=',
    left: holds,
    right: makeLiteral(1n, 1n, bool),
    place: scope.place,
  };
  const longer = build('cons', [x, rest], list, scope);
  const body: Term = { kind: 'if', condition, then: longer, else: rest, sort: list };
  const step: Sort = { kind: 'function', from: list, to: list };
  const inner: Term = { kind: 'lambda', name: 'rest', param: list, body, sort: step };
  const fn: Term = {
    kind: 'lambda',
    name: 'x',
    param: list.of,
    body: inner,
    sort: { kind: 'function', from: list.of, to: step },
  };
  return build('foldr', [fn, build('nil', [], list, scope), xs], list, scope);
}

/** `xs ++ ys`: the elements of both lists. */
function appended(xs: Term, ys: Term, scope: Scope): Term {
  const list = xs.sort;
  if (list.kind !== 'list')
    return throwOutside('++', scope.place, '++ of something that is not a list', 'append lists');
  const { depth } = scope;
  const step: Sort = { kind: 'function', from: list, to: list };
  const variables: readonly [Term, Term] = [
    { kind: 'variable', level: depth, sort: list.of },
    { kind: 'variable', level: depth + 1, sort: list },
  ];
  const body = build('cons', variables, list, scope);
  const inner: Term = { kind: 'lambda', name: 'rest', param: list, body, sort: step };
  const sort: Sort = { kind: 'function', from: list.of, to: step };
  const fn: Term = { kind: 'lambda', name: 'x', param: list.of, body: inner, sort };
  return build('foldr', [fn, ys, xs], list, scope);
}

/** A fold as a value. The function of `foldl` takes the accumulator first, that of `foldr` the element. */
function fold(constant: 'List.foldl' | 'List.foldr', follows: string): TermRow {
  return row(constant, 5, follows, (reader, args, scope) => {
    const [, , f, from, list] = args;
    const start = reader.term(from, scope);
    const operands = [reader.term(f, scope), start, reader.term(list, scope)];
    return build(constant === 'List.foldl' ? 'foldl' : 'foldr', operands, start.sort, scope);
  });
}

/** Lists: their elements, lists given by a formula, and folds. */
export const list: readonly TermRow[] = [
  row('List.length', 2, 'List.length', (reader, args, scope) => viewList(reader, args[1], scope).count),
  row('List.nil', 1, 'List.nil', (reader, args, scope) => {
    const of = readValueSort(reader, args[0], scope);
    return of === undefined
      ? throwOutside('List.nil', scope.place, 'a list of something other than numbers', 'use List Rat')
      : build('nil', [], { kind: 'list', of }, scope);
  }),
  row('List.cons', 3, 'List.cons', (reader, args, scope) => {
    const first = reader.term(args[1], scope);
    return build('cons', [first, reader.term(args[2], scope)], { kind: 'list', of: first.sort }, scope);
  }),
  ...[...listConstants].map(([constant, { arity, view: viewOf }]) =>
    row(constant, arity, `${constant}: its elements by their index`, (reader, args, scope) => {
      const view = viewOf(args, reader, scope);
      return view === undefined
        ? throwOutside(constant, scope.place, `${constant} of a list that cannot be read`, 'use List Rat')
        : tabulate(reader, view, scope);
    }),
  ),
  fold('List.foldl', 'List.foldl f b [x, y] = f (f b x) y'),
  fold('List.foldr', 'List.foldr f b [x, y] = f x (f y b)'),
  row('List.append', 3, 'List.append (x :: l) m = x :: List.append l m', (reader, args, scope) =>
    appended(reader.term(args[1], scope), reader.term(args[2], scope), scope),
  ),
  row('HAppend.hAppend', 6, 'instHAppendOfAppend, List.instAppend: List.append', (reader, args, scope) => {
    if (!isJoin(args[3]))
      return throwOutside(
        'HAppend.hAppend',
        scope.place,
        '++ of something that is not a list',
        'append lists',
      );
    return appended(reader.term(args[4], scope), reader.term(args[5], scope), scope);
  }),
  row('List.sum', 4, 'List.sum = foldr (· + ·) 0; [].sum = 0', (reader, args, scope) => {
    const sort = readNumberSort(reader, 'List.sum', args[0], scope);
    reader.trust(args[1], sort, scope);
    reader.trust(args[2], sort, scope);
    const view = viewList(reader, args[3], scope);
    return { kind: 'sum', count: view.count, body: elementOf(reader, view, scope), sort };
  }),
  row('List.filter', 3, 'List.filter p l: the x of l with p x = true, in order', (reader, args, scope) => {
    const [test, xs] = [reader.term(args[1], scope), reader.term(args[2], scope)];
    return kept(test, xs, scope);
  }),
  row('List.get', 3, 'List.get: the element at an index below the length', (reader, args, scope) =>
    element(reader, args[1], args[2], scope),
  ),
  ...(['List.head', 'Option.get'] as const).map((constant) =>
    row(constant, 3, `${constant} l h: the first element`, (reader, args, scope) =>
      element(reader, args[1], { kind: 'natLit', value: 0n }, scope),
    ),
  ),
  ...(['List.getLast', 'Array.back'] as const).map((constant) =>
    row(constant, 3, `${constant} l h: the last element`, (reader, args, scope) =>
      last(reader, args[1], scope),
    ),
  ),
  row('List.getD', 4, 'List.getD l i d = l[i] for i < l.length, else d', (reader, args, scope) =>
    elementOr(reader, args[1], args[2], { otherwise: reader.term(args[3], scope), scope }),
  ),
  row('GetElem.getElem', 8, 'List.instGetElemNatLtLength: l[i] = l.get ⟨i, h⟩', (reader, args, scope) => {
    lookup(
      args[4],
      'GetElem.getElem',
      ['List.instGetElemNatLtLength', 'Array.instGetElemNatLtSize', 'Vector.instGetElemNatLt'],
      scope,
    );
    return element(reader, args[5], args[6], scope);
  }),
  row('Fin.mk', 3, 'Fin.mk n k h is k', (reader, args, scope) =>
    build('cast', [reader.term(args[1], scope)], { kind: 'fin', size: reader.term(args[0], scope) }, scope),
  ),
];
