import type { Name } from '../expr/expr.ts';
import { occurs } from '../expr/occurs.ts';
import type { Inventory } from './inventory.ts';

/** A leading binder of a theorem, and whether the proof mentions it. */
export type LeadingBinder = { readonly position: number; readonly name: Name };

/**
 * Binders of a theorem that its proof never mentions, with the names they have in the statement. What the rest of the statement
 * is about cannot be dropped, so it is none of them: a list `s` of which only `h : ∀ x ∈ s, x < 5` is used.
 */
export function unusedBinders(inventory: Inventory, name: Name): readonly LeadingBinder[] {
  const declaration = inventory.declarations.get(name);
  const positions = new Set(declaration?.unusedBinders);
  const found: LeadingBinder[] = [];
  let type = declaration?.type;
  for (let position = 0; type?.kind === 'forallE'; position++, type = type.body) {
    if (positions.has(position) && !occurs(type.body, 0)) found.push({ position, name: type.name });
  }
  return found;
}
