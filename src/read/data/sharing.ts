import type { Term } from '../../language/ast.ts';
import type { Scope } from '../reader.ts';

/** Shares a term that is used several times: binds it to a variable, unless it is as simple as one. */
export function shareTerm(value: Term, scope: Scope, body: (shared: Term, inner: Scope) => Term): Term {
  if (value.kind === 'variable' || value.kind === 'literal') return body(value, scope);
  const shared: Term = { kind: 'variable', level: scope.depth, sort: value.sort };
  const inside = body(shared, { ...scope, depth: scope.depth + 1 });
  return { kind: 'let', name: 'value', value, body: inside, sort: inside.sort };
}
