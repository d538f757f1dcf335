import type { Expr } from '../../expr/expr.ts';
import { liftOut } from '../../expr/occurs.ts';
import { isSameExpr } from '../../expr/spine.ts';

/**
 * Whether a closed expression is a pattern with its variables replaced; what replaces them is put into `found`, by the position of
 * their binder. The pattern's variables are bound `found.length` binders outside it.
 */
export function matchPattern(pattern: Expr, e: Expr, found: (Expr | undefined)[], inside = 0): boolean {
  switch (pattern.kind) {
    case 'bvar': {
      if (pattern.index < inside) return e.kind === 'bvar' && e.index === pattern.index;
      const position = found.length - 1 - (pattern.index - inside);
      const value = liftOut(e, inside);
      const before = found[position];
      if (value === undefined) return false;
      found[position] = before ?? value;
      return before === undefined || isSameExpr(before, value);
    }
    case 'app':
      return (
        e.kind === 'app' &&
        matchPattern(pattern.fn, e.fn, found, inside) &&
        matchPattern(pattern.arg, e.arg, found, inside)
      );
    case 'lam':
    case 'forallE':
      return (
        e.kind === pattern.kind &&
        matchPattern(pattern.type, e.type, found, inside) &&
        matchPattern(pattern.body, e.body, found, inside + 1)
      );
    default:
      return isSameExpr(pattern, e);
  }
}
