import type { Expr, Name } from '../../expr/expr.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { throwOutside } from '../reader.ts';
import { endsInProp } from './propositions.ts';

/** The proposition that a theorem states, or that a `def … : Prop` with parameters asserts for all parameters. */
export function propositionOf(inventory: Inventory, name: Name): Expr {
  const declaration = inventory.declarations.get(name);
  if (declaration === undefined) {
    return throwOutside(
      name,
      'theorem',
      `${name} is not in the inventory`,
      'name a theorem of the Lean project',
    );
  }
  if (declaration.kind !== 'definition' || !endsInProp(declaration.type)) return declaration.type;
  const closeOver = (e: Expr): Expr =>
    e.kind === 'lam' ? { ...e, kind: 'forallE', body: closeOver(e.body) } : e;
  return declaration.value === undefined
    ? throwOutside(name, 'theorem', `${name} has no body`, 'state it as a theorem')
    : closeOver(declaration.value);
}
