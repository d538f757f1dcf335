import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { nameBinder } from '../../lean/names.ts';
import type { HollowCode } from '../findings/hollow-codes.ts';
import { findTactic } from './find-tactic.ts';

/** A tactic in a few words: those that are made for a statement are long. */
const describe = (tactic: string): string =>
  !tactic.startsWith('rename_i ') ? tactic : tactic.includes('induction') ? 'an induction' : 'a few cases';

/** What Lean's own tactics show of the statement, where they were asked. */
export function findHollowByTactics(
  inventory: Inventory,
  { name, type }: Declaration,
): { readonly code: HollowCode; readonly why: string } | undefined {
  const refuted = findTactic(inventory, 'contradictory', name);
  if (refuted !== undefined)
    return {
      code: 'hypotheses-contradictory',
      why: `nothing meets the hypotheses: Lean derives False from them by ${describe(refuted)}`,
    };
  const trivial = findTactic(inventory, 'trivial', name);
  const anything = `whatever the definitions in it are, as Lean shows by`;
  if (trivial !== undefined)
    return { code: 'conclusion-trivial', why: `the conclusion holds ${anything} ${trivial}` };
  let rest = type;
  for (let position = 0; rest.kind === 'forallE'; position++, rest = rest.body) {
    const assumed = findTactic(inventory, 'assumed', name, position);
    if (assumed === undefined) continue;
    const why = `the conclusion follows from ${nameBinder(rest.name, 'hypothesis')} alone, ${anything} ${assumed}`;
    return { code: 'conclusion-assumed', why };
  }
  return undefined;
}
