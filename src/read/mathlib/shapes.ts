// Shapes of function types: vectors and matrices.
import type { Expr } from '../../expr/expr.ts';
import { spineOf } from '../../expr/spine.ts';
import type { Reader } from '../reader.ts';
import { findLibraryType } from './types.ts';

/** Domain and values of a non-dependent function type: vectors and matrices. */
export function readFunctionType(
  reader: Reader,
  type: Expr,
): { readonly from: Expr; readonly to: Expr } | undefined {
  const given = findLibraryType(reader, type) ?? type;
  if (given.kind !== 'forallE') return undefined;
  const to = given.body;
  return isClosed(to, 0) ? { from: given.type, to } : undefined;
}

function isClosed(e: Expr, depth: number): boolean {
  switch (e.kind) {
    case 'bvar':
      return e.index < depth;
    case 'app':
      return isClosed(e.fn, depth) && isClosed(e.arg, depth);
    case 'lam':
    case 'forallE':
      return isClosed(e.type, depth) && isClosed(e.body, depth + 1);
    case 'letE':
      return isClosed(e.type, depth) && isClosed(e.value, depth) && isClosed(e.body, depth + 1);
    case 'proj':
      return isClosed(e.of, depth);
    default:
      return true;
  }
}

/** Whether a type is one of Mathlib's matrix types, with a product that is not entry by entry. */
export function isMatrix(reader: Reader, type: Expr): boolean {
  const { head } = spineOf(type);
  return head.kind === 'const' && head.name === 'Matrix' && reader.origin('Matrix') === 'Mathlib';
}
