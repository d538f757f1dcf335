import type { Expr } from '../expr/expr.ts';
import { apply, binderOf, instantiate } from '../expr/spine.ts';
import type { Term } from '../language/ast.ts';
import type { Declaration } from '../lean/inventory.ts';
import { type Reader, type Scope, throwOutside } from './reader.ts';

/** A definition with a missing argument, as a function of that argument. */
export function etaExpand(
  reader: Reader,
  declaration: Declaration,
  args: readonly Expr[],
  scope: Scope,
): Term {
  let type = declaration.type;
  for (const arg of args) type = instantiate(binderOf(type).body, arg);
  const binder = binderOf(type);
  const param = reader.sort(binder.type, scope);
  if (param === undefined) {
    return throwOutside(
      declaration.name,
      scope.place,
      `${declaration.name} without all its arguments`,
      'give it all its arguments',
    );
  }
  const variable = reader.open({ kind: 'value', level: scope.depth, sort: param });
  const inner = apply({ kind: 'const', name: declaration.name, levels: [] }, [...args, variable]);
  const body = reader.term(inner, { ...scope, depth: scope.depth + 1 });
  return {
    kind: 'lambda',
    name: binder.name,
    param,
    body,
    sort: { kind: 'function', from: param, to: body.sort },
  };
}
