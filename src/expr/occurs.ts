import type { Expr } from './expr.ts';

/** Whether a variable occurs that is bound outside `e`; `accepts` is given its de Bruijn index at the root of `e`. */
export function hasLoose(e: Expr, accepts: (index: number) => boolean, inside = 0): boolean {
  switch (e.kind) {
    case 'bvar':
      return e.index >= inside && accepts(e.index - inside);
    case 'app':
      return hasLoose(e.fn, accepts, inside) || hasLoose(e.arg, accepts, inside);
    case 'lam':
    case 'forallE':
      return hasLoose(e.type, accepts, inside) || hasLoose(e.body, accepts, inside + 1);
    case 'letE':
      return (
        hasLoose(e.type, accepts, inside) ||
        hasLoose(e.value, accepts, inside) ||
        hasLoose(e.body, accepts, inside + 1)
      );
    case 'proj':
      return hasLoose(e.of, accepts, inside);
    default:
      return false;
  }
}

/** Whether the variable occurs that is bound `depth` binders outside `e`: its de Bruijn index at the root of `e` is `depth`. */
export const occurs = (e: Expr, depth: number): boolean => hasLoose(e, (index) => index === depth);
