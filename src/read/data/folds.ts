import type { Expr } from '../../expr/expr.ts';
import { apply, betaApply } from '../../expr/spine.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { moveTerm } from '../../language/moved.ts';
import { build, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import type { Reader, Scope } from '../reader.ts';
import { type ListTerm, prependTo } from './list-terms.ts';

/** `f` at values. */
export function applyTo(
  reader: Reader,
  f: Expr,
  values: readonly Term[],
  { at, scope }: { readonly at: number; readonly scope: Scope },
): Term {
  const args = values.map((term) => reader.open({ kind: 'term', term, depth: at }));
  return reader.term(f.kind === 'lam' ? betaApply(f, args) : apply(f, args), scope);
}

/**
 * A fold from the right. `step` combines an element with the result for the elements after it, in a scope with both bound; it
 * also receives a function that moves a term of the outer scope there.
 */
export function writeFold(
  list: ListTerm,
  start: Term,
  scope: Scope,
  step: (
    element: Term,
    rest: Term,
    inner: { readonly scope: Scope; readonly moved: (term: Term) => Term },
  ) => Term,
): Term {
  const { depth } = scope;
  const { of } = list.sort;
  const element: Term = { kind: 'variable', level: depth, sort: of };
  const rest: Term = { kind: 'variable', level: depth + 1, sort: start.sort };
  const body = step(element, rest, {
    scope: { ...scope, depth: depth + 2 },
    moved: (term) => moveTerm(term, depth, depth + 2),
  });
  const inner: Sort = { kind: 'function', from: start.sort, to: body.sort };
  const fn: Term = {
    kind: 'lambda',
    name: 'x',
    param: of,
    body: { kind: 'lambda', name: 'rest', param: start.sort, body, sort: inner },
    sort: { kind: 'function', from: of, to: inner },
  };
  return build('foldr', [fn, start, list], start.sort, scope);
}

/** `if condition = true then … else …`. */
export const writeChoice = (condition: Term, then: Term, otherwise: Term, scope: Scope): Term => ({
  kind: 'if',
  condition: {
    kind: 'compare',
    comparison: '=',
    left: condition,
    right: makeLiteral(1n, 1n, { kind: 'bool' }),
    place: scope.place,
  },
  then,
  else: otherwise,
  sort: then.sort,
});

/** The concatenation of two lists. */
export const writeJoin = (list: ListTerm, behind: Term, scope: Scope): Term =>
  writeFold(list, behind, scope, (x, rest) => prependTo(x, rest, scope));

/** Applies one branch to the element at an index if there is one; the other branch applies otherwise. */
export function atIndex(
  list: ListTerm,
  index: Term,
  {
    found,
    otherwise,
    sort,
  }: { readonly found: (element: Term) => Term; readonly otherwise: Term; readonly sort: Sort },
  scope: Scope,
): Term {
  const length = build('length', [list], sortOfCoreType('Nat'), scope);
  return {
    kind: 'if',
    condition: { kind: 'compare', comparison: '<', left: index, right: length, place: scope.place },
    then: found(build('get', [list, index], list.sort.of, scope)),
    else: otherwise,
    sort,
  };
}
