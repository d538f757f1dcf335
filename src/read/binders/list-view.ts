import { type Arguments, type Arity, ofArity } from '../../expr/arguments.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import { apply, betaApply, headConstantOf, spineOf } from '../../expr/spine.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { build, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';

/**
 * A list given by its length and its elements: the count, and the element at an index (a closed expression of a natural
 * number).
 */
export type ListView = { readonly count: Term; readonly at: (index: Expr) => Expr };

const nat = sortOfCoreType('Nat');

/** `f` applied to an argument. */
function applied(f: Expr, argument: Expr): Expr {
  return f.kind === 'lam' ? betaApply(f, [argument]) : apply(f, [argument]);
}

/** An index below `n` as an element of `Fin n`. */
function asFin(reader: Reader, index: Expr, size: Term, scope: Scope): Expr {
  const sort: Sort = { kind: 'fin', size };
  return reader.open({
    kind: 'term',
    term: { ...reader.term(index, scope), sort },
    depth: scope.depth,
  });
}

/** How a constant with a given number of arguments builds a list. */
type ListConstant = {
  readonly arity: Arity;
  readonly view: (args: readonly Expr[], reader: Reader, scope: Scope) => ListView | undefined;
};

const listOf = <const N extends Arity>(
  arity: N,
  view: (args: Arguments<N>, reader: Reader, scope: Scope) => ListView,
): ListConstant => ({ arity, view: ofArity(arity, view) });

/** Lists with a formula for their elements. */
const tabulated: Readonly<Record<Name, ListConstant>> = {
  'List.map': listOf(4, ([, , f, list], reader, scope) => {
    const { count, at } = viewList(reader, list, scope);
    return { count, at: (index) => applied(f, at(index)) };
  }),
  'List.range': listOf(1, ([n], reader, scope) => ({ count: reader.term(n, scope), at: (index) => index })),
  'List.finRange': listOf(1, ([n], reader, scope) => {
    const count = reader.term(n, scope);
    return { count, at: (index) => asFin(reader, index, count, scope) };
  }),
  'List.ofFn': listOf(3, (args, reader, scope) => {
    // its two implicit arguments are a type and a number
    const [one, other, f] = args;
    const n = reader.sort(one, scope) === undefined ? one : other;
    const count = reader.term(n, scope);
    return { count, at: (index) => applied(f, asFin(reader, index, count, scope)) };
  }),
};

/** A term as an expression. */
function opened(reader: Reader, term: Term, scope: Scope): Expr {
  return reader.open({ kind: 'term', term, depth: scope.depth });
}

/** Lists built from elements of other lists, at computed indices. */
const rearranged: typeof tabulated = {
  'List.zip': listOf(4, ([left, right, xs, ys], reader, scope) => {
    const [one, other] = [viewList(reader, xs, scope), viewList(reader, ys, scope)];
    const pair: Expr = { kind: 'const', name: 'Prod.mk', levels: [] };
    return {
      count: build('min', [one.count, other.count], nat, scope),
      at: (index) => apply(pair, [left, right, one.at(index), other.at(index)]),
    };
  }),
  'List.reverse': listOf(2, ([, xs], reader, scope) => {
    const { count, at } = viewList(reader, xs, scope);
    const from = (index: Expr): Term =>
      build('add', [reader.term(index, scope), makeLiteral(1n, 1n, nat)], nat, scope);
    return {
      count,
      at: (index) => at(opened(reader, build('natSub', [count, from(index)], nat, scope), scope)),
    };
  }),
  'List.replicate': listOf(3, ([, n, value], reader, scope) => ({
    count: reader.term(n, scope),
    at: () => value,
  })),
  'List.zipWith': listOf(6, ([, , , f, xs, ys], reader, scope) => {
    const [one, other] = [viewList(reader, xs, scope), viewList(reader, ys, scope)];
    return {
      count: build('min', [one.count, other.count], nat, scope),
      at: (index) => applied(applied(f, one.at(index)), other.at(index)),
    };
  }),
  'List.tail': listOf(2, ([, xs], reader, scope) => {
    const { count, at } = viewList(reader, xs, scope);
    const one = makeLiteral(1n, 1n, nat);
    return {
      count: build('natSub', [count, one], nat, scope),
      at: (index) => at(opened(reader, build('add', [reader.term(index, scope), one], nat, scope), scope)),
    };
  }),
  'List.dropLast': listOf(2, ([, xs], reader, scope) => {
    const { count, at } = viewList(reader, xs, scope);
    return { count: build('natSub', [count, makeLiteral(1n, 1n, nat)], nat, scope), at };
  }),
  'List.take': listOf(3, ([, n, xs], reader, scope) => {
    const { count, at } = viewList(reader, xs, scope);
    return { count: build('min', [reader.term(n, scope), count], nat, scope), at };
  }),
  'List.drop': listOf(3, ([, n, xs], reader, scope) => {
    const { count, at } = viewList(reader, xs, scope);
    const dropped = reader.term(n, scope);
    return {
      count: build('natSub', [count, dropped], nat, scope),
      at: (index) =>
        at(opened(reader, build('add', [reader.term(index, scope), dropped], nat, scope), scope)),
    };
  }),
};

/** The constants with lists that are viewed by a formula. */
export const listConstants: ReadonlyMap<Name, ListConstant> = new Map(
  Object.entries({ ...rearranged, ...tabulated }),
);

/** The view of a list: by its formula if it has one, else by the list itself. */
export function viewList(reader: Reader, e: Expr, scope: Scope): ListView {
  const { head, args } = spineOf(e);
  if (head.kind === 'const' && reader.origin(head.name) === 'Init') {
    const view = listConstants.get(head.name)?.view(args, reader, scope);
    if (view !== undefined) return view;
  }
  const list = reader.term(e, scope);
  if (list.sort.kind !== 'list') {
    return throwOutside(
      headConstantOf(e) ?? 'list',
      scope.place,
      'a list of something other than numbers',
      'use List Rat',
    );
  }
  const { of } = list.sort;
  return {
    count: build('length', [list], nat, scope),
    at: (index) => {
      const element = build('get', [list, reader.term(index, scope)], of, scope);
      return reader.open({ kind: 'term', term: element, depth: scope.depth });
    },
  };
}

/** The element at an index, as a term with one more variable for the index. */
export function elementOf(reader: Reader, view: ListView, scope: Scope): Term {
  const index = reader.open({ kind: 'value', level: scope.depth, sort: nat });
  return reader.term(view.at(index), { ...scope, depth: scope.depth + 1 });
}
