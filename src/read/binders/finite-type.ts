import type { Expr } from '../../expr/expr.ts';
import { apply, instantiate, spineOf } from '../../expr/spine.ts';
import type { Binder, Formula } from '../../language/ast.ts';
import { makeLiteral, sortOfCoreType } from '../constants/row.ts';
import { choose, isFiniteType } from '../mathlib/classes.ts';
import type { Reader, Scope } from '../reader.ts';

/**
 * Replaces a type variable that a statement assumes to be finite by `Fin n`, for a new `n`; `undefined` for any other binder.
 */
export function replaceFiniteType(
  reader: Reader,
  binder: Expr,
  scope: Scope,
): { readonly size: Extract<Binder, { kind: 'value' }>; readonly rest: Expr } | undefined {
  if (binder.kind !== 'forallE' || !isFiniteType(reader, binder)) return undefined;
  const sort = sortOfCoreType('Nat');
  const size = reader.open({ kind: 'value', level: scope.depth, sort });
  const type = choose(apply({ kind: 'const', name: 'Fin', levels: [] }, [size]));
  return {
    size: { kind: 'value', name: `size of ${binder.name}`, level: scope.depth, sort },
    rest: instantiate(binder.body, type),
  };
}

/** Reads `Nonempty (Fin n)` as `0 < n`; `undefined` for any other claim. */
export function readInhabited(reader: Reader, claim: Expr, scope: Scope): Formula | undefined {
  const { head, args } = spineOf(claim);
  if (head.kind !== 'const' || head.name !== 'Nonempty' || reader.origin('Nonempty') !== 'Init')
    return undefined;
  const sort = args[0] && reader.sort(args[0], scope);
  if (sort?.kind !== 'fin') return undefined;
  return {
    kind: 'compare',
    comparison: '<',
    left: makeLiteral(0n, 1n, sortOfCoreType('Nat')),
    right: sort.size,
    place: scope.place,
  };
}
