import type { Arity } from '../../expr/arguments.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import { apply, betaApply, headConstant, spine } from '../../expr/spine.ts';
import type { Formula, Sort, Term } from '../../language/ast.ts';
import { movedTerm } from '../../language/moved.ts';
import { itemAt } from '../../present.ts';
import { outside, type Reader, type Scope } from '../reader.ts';
import { build, coreSort, literal, numberSort, type Reading, rowFor, type TermRow } from './row.ts';

/** A list by its length and its elements: what is counted, and the element at an index (a closed expression of a natural number). */
export type ListView = { readonly count: Term; readonly at: (index: Expr) => Expr };

const nat = coreSort('Nat');

/** `f` applied to an argument. */
function applied(f: Expr, argument: Expr): Expr {
  return f.kind === 'lam' ? betaApply(f, [argument]) : apply(f, [argument]);
}

/** An index below `n` as an element of `Fin n`. */
function asFin(reader: Reader, index: Expr, size: Term, scope: Scope): Expr {
  const sort: Sort = { kind: 'fin', size };
  return reader.open({
    kind: 'term',
    term: { ...reader.term(index, scope), sort } as Term,
    depth: scope.depth,
  });
}

/** Lists that are given by a formula for their elements. */
const tabulated: Readonly<
  Record<Name, (reader: Reader, args: readonly Expr[], scope: Scope) => ListView | undefined>
> = {
  'List.map': (reader, [, , f, list], scope) => {
    const { count, at } = listView(reader, list!, scope);
    return { count, at: (index) => applied(f!, at(index)) };
  },
  'List.range': (reader, [n], scope) => ({ count: reader.term(n!, scope), at: (index) => index }),
  'List.finRange': (reader, [n], scope) => {
    const count = reader.term(n!, scope);
    return { count, at: (index) => asFin(reader, index, count, scope) };
  },
  'List.ofFn': (reader, args, scope) => {
    // its two implicit arguments are a type and a number
    const [one, other, f] = args as [Expr, Expr, Expr];
    const n = reader.sort(one, scope) === undefined ? one : other;
    const count = reader.term(n, scope);
    return { count, at: (index) => applied(f, asFin(reader, index, count, scope)) };
  },
};

/** A term as an expression. */
function opened(reader: Reader, term: Term, scope: Scope): Expr {
  return reader.open({ kind: 'term', term, depth: scope.depth });
}

/** Lists made of the elements of others, at indices of theirs. */
const rearranged: typeof tabulated = {
  'List.zip': (reader, [left, right, xs, ys], scope) => {
    const [one, other] = [listView(reader, xs!, scope), listView(reader, ys!, scope)];
    const pair: Expr = { kind: 'const', name: 'Prod.mk', levels: [] };
    return {
      count: build('min', [one.count, other.count], nat, scope),
      at: (index) => apply(pair, [left!, right!, one.at(index), other.at(index)]),
    };
  },
  'List.reverse': (reader, [, xs], scope) => {
    const { count, at } = listView(reader, xs!, scope);
    const from = (index: Expr): Term =>
      build('add', [reader.term(index, scope), literal(1n, 1n, nat)], nat, scope);
    return {
      count,
      at: (index) => at(opened(reader, build('natSub', [count, from(index)], nat, scope), scope)),
    };
  },
  'List.take': (reader, [, n, xs], scope) => {
    const { count, at } = listView(reader, xs!, scope);
    return { count: build('min', [reader.term(n!, scope), count], nat, scope), at };
  },
  'List.drop': (reader, [, n, xs], scope) => {
    const { count, at } = listView(reader, xs!, scope);
    const dropped = reader.term(n!, scope);
    return {
      count: build('natSub', [count, dropped], nat, scope),
      at: (index) =>
        at(opened(reader, build('add', [reader.term(index, scope), dropped], nat, scope), scope)),
    };
  },
};

const arity: Readonly<Record<Name, Arity>> = {
  'List.zip': 4,
  'List.reverse': 2,
  'List.take': 3,
  'List.drop': 3,
  'List.map': 4,
  'List.range': 1,
  'List.finRange': 1,
  'List.ofFn': 3,
};

/** The view of a list: of its formula where it has one, else of the list that it is. */
export function listView(reader: Reader, e: Expr, scope: Scope): ListView {
  const { head, args } = spine(e);
  if (head.kind === 'const' && reader.origin(head.name) === 'Init' && arity[head.name] === args.length) {
    const view = (tabulated[head.name] ?? rearranged[head.name])!(reader, args, scope);
    if (view !== undefined) return view;
  }
  const list = reader.term(e, scope);
  if (list.sort.kind !== 'list') {
    return outside(
      headConstant(e) ?? 'list',
      scope.place,
      'a list of something else than numbers',
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

/** The element at an index as a term over one more variable, the index. */
export function elementOf(reader: Reader, view: ListView, scope: Scope): Term {
  const index = reader.open({ kind: 'value', level: scope.depth, sort: nat });
  return reader.term(view.at(index), { ...scope, depth: scope.depth + 1 });
}

/** The list of a view, as a value. */
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

/** Fails unless the instance is the one by which lists are indexed. */
function lookup(instance: Expr, constant: Name, known: Name, scope: Scope): void {
  if (headConstant(instance) === known) return;
  outside(
    constant,
    scope.place,
    `${constant} of something that is no list`,
    'use lists or functions of Fin n',
  );
}

function element(reader: Reader, list: Expr, index: Expr, scope: Scope): Term {
  return reader.term(listView(reader, list, scope).at(index), scope);
}

/** The element at an index, or another value beyond the end. */
function elementOr(reader: Reader, list: Expr, index: Expr, otherwise: Term, scope: Scope): Term {
  const view = listView(reader, list, scope);
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

/** `p x` for the two variables of a fold's function, the first of which is `x`. */
function kept(test: Term, xs: Term, scope: Scope): Term {
  const list = xs.sort;
  if (list.kind !== 'list') return outside('List.filter', scope.place, 'a filter of no list', 'use List Rat');
  const { depth } = scope;
  const [x, rest]: readonly [Term, Term] = [
    { kind: 'variable', level: depth, sort: list.of },
    { kind: 'variable', level: depth + 1, sort: list },
  ];
  const bool = { kind: 'bool' } as const;
  const inside = movedTerm(test, depth, depth + 2);
  const holds: Term = { kind: 'apply', fn: inside, args: [x], sort: bool };
  const condition: Formula = {
    kind: 'compare',
    comparison: '=',
    left: holds,
    right: literal(1n, 1n, bool),
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

/** `xs ++ ys`: the first list in front of the second. */
function appended(xs: Term, ys: Term, scope: Scope): Term {
  const list = xs.sort;
  if (list.kind !== 'list') return outside('++', scope.place, '++ of what is no list', 'append lists');
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

/** A fold as a value: its function takes the value so far and an element (`foldl`), or the other way round (`foldr`). */
function fold(constant: 'List.foldl' | 'List.foldr', follows: string): TermRow {
  return row(constant, 5, follows, (reader, args, scope) => {
    const [f, start, list] = [2, 3, 4].map((position) => reader.term(itemAt(args, position), scope)) as [
      Term,
      Term,
      Term,
    ];
    return build(constant === 'List.foldl' ? 'foldl' : 'foldr', [f, start, list], start.sort, scope);
  });
}

/** Lists: their elements, lists given by a formula, and folds. */
export const list: readonly TermRow[] = [
  row('List.length', 2, 'List.length', (reader, args, scope) => listView(reader, args[1], scope).count),
  row('List.nil', 1, 'List.nil', (reader, args, scope) => {
    const of = reader.sort(args[0], scope);
    return of === undefined
      ? outside('List.nil', scope.place, 'a list of something else than numbers', 'use List Rat')
      : build('nil', [], { kind: 'list', of }, scope);
  }),
  row('List.cons', 3, 'List.cons', (reader, args, scope) => {
    const first = reader.term(args[1], scope);
    return build('cons', [first, reader.term(args[2], scope)], { kind: 'list', of: first.sort }, scope);
  }),
  ...Object.entries(arity).map(([constant, size]) =>
    row(constant, size, `${constant}: its elements by their index`, (reader, args, scope) =>
      tabulate(reader, (tabulated[constant] ?? rearranged[constant])!(reader, args, scope)!, scope),
    ),
  ),
  fold('List.foldl', 'List.foldl f b [x, y] = f (f b x) y'),
  fold('List.foldr', 'List.foldr f b [x, y] = f x (f y b)'),
  row('List.append', 3, 'List.append (x :: l) m = x :: List.append l m', (reader, args, scope) =>
    appended(reader.term(args[1], scope), reader.term(args[2], scope), scope),
  ),
  row('HAppend.hAppend', 6, 'instHAppendOfAppend, List.instAppend: List.append', (reader, args, scope) => {
    const { head, args: given } = spine(args[3]);
    const isList =
      head.kind === 'const' &&
      head.name === 'instHAppendOfAppend' &&
      headConstant(itemAt(given, 1)) === 'List.instAppend';
    if (!isList) return outside('HAppend.hAppend', scope.place, '++ of what is no list', 'append lists');
    return appended(reader.term(args[4], scope), reader.term(args[5], scope), scope);
  }),
  row('List.sum', 4, 'List.sum = foldr (· + ·) 0; [].sum = 0', (reader, args, scope) => {
    const sort = numberSort(reader, 'List.sum', args[0], scope);
    reader.trust(args[1], sort, scope);
    reader.trust(args[2], sort, scope);
    const view = listView(reader, args[3], scope);
    return { kind: 'sum', count: view.count, body: elementOf(reader, view, scope), sort };
  }),
  row('List.filter', 3, 'List.filter p l: the x of l with p x = true, in order', (reader, args, scope) => {
    const [test, xs] = [reader.term(args[1], scope), reader.term(args[2], scope)];
    return kept(test, xs, scope);
  }),
  row('List.get', 3, 'List.get: the element at an index below the length', (reader, args, scope) =>
    element(reader, args[1], args[2], scope),
  ),
  row('List.getD', 4, 'List.getD l i d = l[i] for i < l.length, else d', (reader, args, scope) =>
    elementOr(reader, args[1], args[2], reader.term(args[3], scope), scope),
  ),
  row('GetElem.getElem', 8, 'List.instGetElemNatLtLength: l[i] = l.get ⟨i, h⟩', (reader, args, scope) => {
    lookup(args[4], 'GetElem.getElem', 'List.instGetElemNatLtLength', scope);
    return element(reader, args[5], args[6], scope);
  }),
  row(
    'GetElem?.getElem!',
    8,
    'l[i]! = l[i] for i < l.length, else default, which is 0',
    (reader, args, scope) => {
      lookup(args[4], 'GetElem?.getElem!', 'List.instGetElem?NatLtLength', scope);
      const sort = numberSort(reader, 'GetElem?.getElem!', args[2], scope);
      const zeros = ['instInhabitedNat', 'instInhabitedInt', 'Int.instInhabited', 'instInhabitedRat'];
      if (!zeros.includes(headConstant(args[5]) ?? '')) {
        outside('GetElem?.getElem!', scope.place, 'a default value that is not known', 'use l.getD i 0');
      }
      return elementOr(reader, args[6], args[7], literal(0n, 1n, sort), scope);
    },
  ),
  row('Fin.mk', 3, 'Fin.mk n k h is k', (reader, args, scope) =>
    build('cast', [reader.term(args[1], scope)], { kind: 'fin', size: reader.term(args[0], scope) }, scope),
  ),
];
