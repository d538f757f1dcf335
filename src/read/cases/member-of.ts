import type { Expr } from '../../expr/expr.ts';
import type { ListView } from '../binders/list-view.ts';
import { rangesOverList } from '../constants/membership.ts';
import type { Reader, Scope } from '../reader.ts';

/** The list that a binder is an element of, if a later hypothesis says so: an index into the list is sampled instead. */
export function memberOf(reader: Reader, rest: Expr, scope: Scope): ListView | undefined {
  let binders = 0;
  for (let body = rest; body.kind === 'forallE'; body = body.body, binders++) {
    const view = rangesOverList(reader, body.type, scope, binders);
    if (view !== undefined) return view;
  }
  return undefined;
}
