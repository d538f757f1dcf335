import type { Expr } from '../../expr/expr.ts';
import { liftOut } from '../../expr/occurs.ts';
import { headConstantOf, isSameExpr } from '../../expr/spine.ts';

type Application = Extract<Expr, { kind: 'app' }>;

/** Lean puts proofs inside a definition under names of their own; any other proof stands for one. */
const isProof = (pattern: Expr): boolean => /\._proof_\d+$/.test(headConstantOf(pattern) ?? '');

/** A variable of the pattern applied to what the only binder here binds: `p c` in `fun c => p c`. */
const isVariableOf = ({ fn, arg }: Application, inside: number): boolean =>
  inside === 1 && fn.kind === 'bvar' && fn.index >= inside && arg.kind === 'bvar' && arg.index === 0;

/** Whether `e` is what a function gives of the variable bound by the only binder here. Not known before the function is. */
const isBodyOf = (f: Expr | undefined, e: Expr): boolean =>
  f === undefined ||
  isSameExpr(f.kind === 'lam' ? f.body : { kind: 'app', fn: f, arg: { kind: 'bvar', index: 0 } }, e);

const positionOf = (variable: Expr, found: readonly unknown[], inside: number): number =>
  variable.kind === 'bvar' ? found.length - 1 - (variable.index - inside) : -1;

/**
 * Whether a closed expression is a pattern with its variables replaced; what replaces them is put into `found`, by the position of
 * their binder. The pattern's variables are bound `found.length` binders outside it. A second call with the same `found` compares
 * what depends on variables that are found late.
 */
export function matchPattern(pattern: Expr, e: Expr, found: (Expr | undefined)[], inside = 0): boolean {
  switch (pattern.kind) {
    case 'bvar': {
      if (pattern.index < inside) return e.kind === 'bvar' && e.index === pattern.index;
      const position = positionOf(pattern, found, inside);
      const value = liftOut(e, inside);
      const before = found[position];
      if (value === undefined) return false;
      found[position] = before ?? value;
      return before === undefined || isSameExpr(before, value);
    }
    case 'app':
      if (isProof(pattern)) return true;
      if (isVariableOf(pattern, inside)) return isBodyOf(found[positionOf(pattern.fn, found, inside)], e);
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
      return isProof(pattern) || isSameExpr(pattern, e);
  }
}
