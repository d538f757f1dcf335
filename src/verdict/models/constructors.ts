import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf } from '../../expr/spine.ts';
import type { Inventory } from '../../lean/inventory.ts';

/** The result type of a function type, after all arguments. */
export const resultOf = (type: Expr): Expr => (type.kind === 'forallE' ? resultOf(type.body) : type);

/** The constructors of one of the project's inductive types, in order; empty for any other type. */
export function constructorsOf(
  inventory: Inventory,
  name: Name,
): readonly { readonly name: Name; readonly type: Expr }[] | undefined {
  const one = inventory.declarations.get(name);
  if (one?.kind !== 'inductive') return undefined;
  return one.valueUses.flatMap((used) => {
    const found = inventory.declarations.get(used);
    return found?.kind === 'constructor' && headConstantOf(resultOf(found.type)) === name ? [found] : [];
  });
}
