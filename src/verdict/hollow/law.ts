// Decides whether a proposition is an instance of another one that is assumed for all values.
import type { Expr } from '../../expr/expr.ts';
import { hasLoose } from '../../expr/occurs.ts';
import { headConstantOf, instantiate, isSameExpr, spineOf } from '../../expr/spine.ts';
import type { Assumption } from './opened.ts';

/** Finds the terms that turn `pattern` into `target` when put into its holes, the variables of index `depth` and above. */
function matches(pattern: Expr, target: Expr, found: Map<number, Expr>, depth: number): boolean {
  if (pattern.kind === 'bvar' && pattern.index >= depth) {
    // a value for a hole cannot mention a variable that is bound inside the law
    if (hasLoose(target, (index) => index < depth)) return false;
    const before = found.get(pattern.index - depth);
    if (before !== undefined) return isSameExpr(before, target);
    found.set(pattern.index - depth, target);
    return true;
  }
  if (pattern.kind === 'app' && target.kind === 'app')
    return matches(pattern.fn, target.fn, found, depth) && matches(pattern.arg, target.arg, found, depth);
  if ((pattern.kind === 'lam' || pattern.kind === 'forallE') && target.kind === pattern.kind)
    return (
      matches(pattern.type, target.type, found, depth) && matches(pattern.body, target.body, found, depth + 1)
    );
  if (pattern.kind === 'proj' && target.kind === 'proj')
    return pattern.index === target.index && matches(pattern.of, target.of, found, depth);
  return isSameExpr(pattern, target);
}

const turned = (e: Expr): Expr | undefined => {
  const { head, args } = spineOf(e);
  const [type, left, right] = args;
  if (headConstantOf(e) !== 'Eq' || !type || !left || !right) return undefined;
  return [type, right, left].reduce<Expr>((fn, arg) => ({ kind: 'app', fn, arg }), head);
};

/**
 * Whether `goal` is `law` for some values of its variables, with the conditions of `law` among the assumptions. An equation may
 * be reversed. `law` and `goal` must have no loose variables.
 */
export function instanceOfLaw(law: Expr, goal: Expr, assumed: readonly Assumption[]): boolean {
  const types: Expr[] = [];
  let body = law;
  for (; body.kind === 'forallE'; body = body.body) types.push(body.type);
  // A bare variable would match everything.
  if (body.kind === 'bvar' || body.kind === 'sort') return false;
  const holes = types.length;
  const fits = (target: Expr): boolean => {
    const found = new Map<number, Expr>();
    if (!matches(body, target, found, 0)) return false;
    return types.every((type, i) => {
      if (found.has(holes - 1 - i)) return true;
      // The goal does not determine it: a side condition, which must be among the assumptions literally.
      let condition = type;
      for (let k = i - 1; k >= 0; k--) {
        const value = found.get(holes - 1 - k);
        condition = instantiate(condition, value ?? { kind: 'const', name: '\u0001none', levels: [] });
      }
      return assumed.some(({ proposition }) => isSameExpr(proposition, condition));
    });
  };
  const other = turned(goal);
  return fits(goal) || (other !== undefined && fits(other));
}
