import type { Expr } from '../../expr/expr.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { build } from '../constants/row.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';

export type ListSort = Extract<Sort, { kind: 'list' }>;

export type ListTerm = Term & { readonly sort: ListSort };

/** The list, option, array or text that an expression denotes. */
export function readList(reader: Reader, e: Expr, scope: Scope): ListTerm {
  return asListTerm(reader.term(e, scope), scope);
}

/** A term that must be a list. */
export function asListTerm(term: Term, scope: Scope): ListTerm {
  if (term.sort.kind !== 'list')
    return throwOutside(
      'List',
      scope.place,
      'a list whose elements cannot be read',
      'use lists of numbers or records',
    );
  return Object.assign({ ...term }, { sort: term.sort });
}

/** A list without elements. */
export const makeEmptyList = (sort: ListSort, scope: Scope): Term => build('nil', [], sort, scope);

/** A list with a value added in front. */
export const prependTo = (value: Term, list: Term, scope: Scope): Term =>
  build('cons', [value, list], list.sort, scope);
