import type { Name } from '../expr/expr.ts';
import { occurs } from '../expr/occurs.ts';
import type { Inventory } from './inventory.ts';
import { formatBinderName } from './names.ts';

/** A leading binder of a theorem, and whether the proof mentions it. */
export type LeadingBinder = { readonly position: number; readonly name: Name };

/**
 * Binders of a theorem that its proof never mentions, by the names they have in the statement. A binder that the rest of the
 * statement mentions cannot be dropped and is not reported: for example a list `s` when only `h : ∀ x ∈ s, x < 5` is used.
 */
export function findUnusedBinders(inventory: Inventory, name: Name): readonly LeadingBinder[] {
  const declaration = inventory.declarations.get(name);
  const positions = new Set(declaration?.unusedBinders);
  const found: LeadingBinder[] = [];
  let type = declaration?.type;
  for (let position = 0; type?.kind === 'forallE'; position++, type = type.body) {
    if (positions.has(position) && !occurs(type.body, 0)) found.push({ position, name: type.name });
  }
  return found;
}

/** Those of the named hypotheses that the proof of a theorem mentions. */
export function findUsedHypotheses(
  inventory: Inventory,
  theorem: Name,
  hypotheses: readonly string[],
): ReadonlySet<string> {
  const unused = new Set(findUnusedBinders(inventory, theorem).map(({ name }) => formatBinderName(name)));
  return new Set(hypotheses.filter((name) => !unused.has(name)));
}
