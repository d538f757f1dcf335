import type { Claim } from '../../claims/registry.ts';
import type { Name } from '../../expr/expr.ts';
import { closureOf, sorriesOf } from '../../lean/closure.ts';
import type { Inventory } from '../../lean/inventory.ts';
import type { Instead } from '../report.ts';

/** How Lean joins a theorem to another one: by a proof without gaps from it, or of it; else not at all. */
function joinOf(inventory: Inventory, theorem: Name, other: Name): Instead['by'] {
  const restsOn = (from: Name, to: Name): boolean =>
    from !== to && closureOf(inventory, [from], 'everything').project.includes(to);
  const hasGap = (name: Name): boolean => sorriesOf(inventory, name).length > 0;
  if (restsOn(theorem, other) && !hasGap(theorem)) return 'consequence';
  return restsOn(other, theorem) && !hasGap(other) ? 'premise' : 'nothing';
}

/** The statement that a claim names to be tested in place of one of its theorems. */
export function findInstead(claim: Claim, theorem: Name, inventory: Inventory): Instead | undefined {
  const other = claim.tests?.get(theorem);
  return other === undefined ? undefined : { theorem: other, by: joinOf(inventory, other, theorem) };
}

/** The reason why a theorem is not tested. */
export const explainUnjoined = (theorem: Name, other: Name): string =>
  `${other}, which \`tests:\` names, is neither proved from ${theorem} nor used to prove it without gaps`;

/** Words for how the statement that was tested is joined to the theorem of the claim. */
export const joins: Readonly<Record<Instead['by'], string>> = {
  consequence: 'which Lean proves from it',
  premise: 'from which Lean proves it',
  nothing: 'to which no proof joins it',
};
