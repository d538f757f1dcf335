import type { Name } from '../expr/expr.ts';
import type { Inventory } from './inventory.ts';

/** One edge of the dependency graph: `from` mentions `to`, in its statement or only in its value or proof. */
export type Dependency = { readonly from: Name; readonly to: Name; readonly where: 'statement' | 'value' };

/** The direct dependencies between the project's declarations, in order of declaration. */
export function dependencies(inventory: Inventory): readonly Dependency[] {
  return [...inventory.declarations.values()].flatMap(({ name, typeUses, valueUses }) => {
    const own = (to: Name): boolean => to !== name && inventory.declarations.has(to);
    const inType = new Set(typeUses);
    return [
      ...typeUses.filter(own).map((to): Dependency => ({ from: name, to, where: 'statement' })),
      ...valueUses
        .filter((to) => own(to) && !inType.has(to))
        .map((to): Dependency => ({ from: name, to, where: 'value' })),
    ];
  });
}

/** A leading binder of a theorem, and whether the proof mentions it. */
export type LeadingBinder = { readonly position: number; readonly name: Name };

/** Binders of a theorem that its proof never mentions, with the names they have in the statement. */
export function unusedBinders(inventory: Inventory, name: Name): readonly LeadingBinder[] {
  const declaration = inventory.declarations.get(name);
  const positions = new Set(declaration?.unusedBinders);
  const found: LeadingBinder[] = [];
  let type = declaration?.type;
  for (let position = 0; type?.kind === 'forallE'; position++, type = type.body) {
    if (positions.has(position)) found.push({ position, name: type.name });
  }
  return found;
}
