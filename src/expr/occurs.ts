import type { Expr } from './expr.ts';

/**
 * Whether the variable that is bound `depth` binders outside `e` occurs in `e` (its de Bruijn index at the root of `e` is
 * `depth`).
 */
export function occurs(e: Expr, depth: number): boolean {
  switch (e.kind) {
    case 'bvar':
      return e.index === depth;
    case 'app':
      return occurs(e.fn, depth) || occurs(e.arg, depth);
    case 'lam':
    case 'forallE':
      return occurs(e.type, depth) || occurs(e.body, depth + 1);
    case 'letE':
      return occurs(e.type, depth) || occurs(e.value, depth) || occurs(e.body, depth + 1);
    case 'proj':
      return occurs(e.of, depth);
    default:
      return false;
  }
}
