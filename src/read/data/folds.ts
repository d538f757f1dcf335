import type { Expr } from '../../expr/expr.ts';
import { apply, betaApply } from '../../expr/spine.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { movedTerm } from '../../language/moved.ts';
import { build, literal } from '../constants/row.ts';
import { outside, type Reader, type Scope } from '../reader.ts';

export type ListSort = Extract<Sort, { kind: 'list' }>;
type ListTerm = Term & { readonly sort: ListSort };

/** The list, option, array or text that an expression is. */
export function listTerm(reader: Reader, e: Expr, scope: Scope): ListTerm {
  return asListTerm(reader.term(e, scope), scope);
}

/** A term that must be a list. */
export function asListTerm(term: Term, scope: Scope): ListTerm {
  if (term.sort.kind !== 'list')
    return outside(
      'List',
      scope.place,
      'a list of values that are not read',
      'use lists of numbers or records',
    );
  return Object.assign({ ...term }, { sort: term.sort });
}

/** `f` at values. */
export function appliedTo(
  reader: Reader,
  f: Expr,
  values: readonly Term[],
  { at, scope }: { readonly at: number; readonly scope: Scope },
): Term {
  const args = values.map((term) => reader.open({ kind: 'term', term, depth: at }));
  return reader.term(f.kind === 'lam' ? betaApply(f, args) : apply(f, args), scope);
}

/**
 * A fold from the right: `step` gives the value for an element and what came of those behind it, at a scope with both bound; it is
 * handed what moves a term of the outer scope there.
 */
export function folded(
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
    moved: (term) => movedTerm(term, depth, depth + 2),
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

/** A list without elements. */
export const nothing = (sort: ListSort, scope: Scope): Term => build('nil', [], sort, scope);

/** A value in front of a list. */
export const infront = (value: Term, list: Term, scope: Scope): Term =>
  build('cons', [value, list], list.sort, scope);

/** `if condition = true then … else …`. */
export const chosen = (condition: Term, then: Term, otherwise: Term, scope: Scope): Term => ({
  kind: 'if',
  condition: {
    kind: 'compare',
    comparison: '=',
    left: condition,
    right: literal(1n, 1n, { kind: 'bool' }),
    place: scope.place,
  },
  then,
  else: otherwise,
  sort: then.sort,
});

/** One list in front of another. */
export const joined = (list: ListTerm, behind: Term, scope: Scope): Term =>
  folded(list, behind, scope, (x, rest) => infront(x, rest, scope));
