import type { Expr } from './expr.ts';
import { instantiate } from './spine.ts';

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

const anything: Expr = { kind: 'sort', level: { kind: 'zero' } };

/** An expression that stands inside `count` binders, as it reads outside of them; `undefined` if it uses the variable of one. */
export function liftOut(e: Expr, count: number): Expr | undefined {
  if (hasLoose(e, (index) => index < count)) return undefined;
  let lifted = e;
  for (let k = 0; k < count; k++) lifted = instantiate(lifted, anything);
  return lifted;
}

/** `e` below `count` more binders. */
export function pushIn(e: Expr, count: number, inside = 0): Expr {
  const at = (part: Expr, more = 0): Expr => pushIn(part, count, inside + more);
  switch (e.kind) {
    case 'bvar':
      return e.index < inside ? e : { ...e, index: e.index + count };
    case 'app':
      return { ...e, fn: at(e.fn), arg: at(e.arg) };
    case 'lam':
    case 'forallE':
      return { ...e, type: at(e.type), body: at(e.body, 1) };
    case 'letE':
      return { ...e, type: at(e.type), value: at(e.value), body: at(e.body, 1) };
    case 'proj':
      return { ...e, of: at(e.of) };
    default:
      return e;
  }
}
