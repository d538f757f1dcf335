import type { Expr } from '../../expr/expr.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { build } from '../constants/row.ts';
import { outside, type Reader, type Scope } from '../reader.ts';

export type ListSort = Extract<Sort, { kind: 'list' }>;

export type ListTerm = Term & { readonly sort: ListSort };

/** The list, option, array or text that an expression denotes. */
export function listTerm(reader: Reader, e: Expr, scope: Scope): ListTerm {
  return asListTerm(reader.term(e, scope), scope);
}

/** A term that must be a list. */
export function asListTerm(term: Term, scope: Scope): ListTerm {
  if (term.sort.kind !== 'list')
    return outside(
      'List',
      scope.place,
      'a list whose elements cannot be read',
      'use lists of numbers or records',
    );
  return Object.assign({ ...term }, { sort: term.sort });
}

/** A list without elements. */
export const nothing = (sort: ListSort, scope: Scope): Term => build('nil', [], sort, scope);

/** A list with a value added in front. */
export const infront = (value: Term, list: Term, scope: Scope): Term =>
  build('cons', [value, list], list.sort, scope);
