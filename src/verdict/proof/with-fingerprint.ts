// Adds the fingerprint of a statement, and `drift` where it differs from the accepted one.
import type { Claim } from '../../claims/registry.ts';
import type { Name } from '../../expr/expr.ts';
import { fingerprintOf } from '../../lean/fingerprint.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { itemAt } from '../../present.ts';
import type { ProofFacts } from './proof.ts';

/**
 * The facts about a theorem of a claim with its fingerprint, and with its drift where its statement, or a definition that it rests on, is not the one
 * whose fingerprint the claim accepts. Fingerprints stand in the order of the claim's theorems; where their numbers differ,
 * nothing was accepted.
 */
export function withFingerprint(
  { accepted, theorems }: Claim,
  theorem: Name,
  facts: ProofFacts,
  inventory: Inventory | undefined,
): ProofFacts {
  if (inventory === undefined || facts.declaration === undefined) return facts;
  const is = fingerprintOf(inventory, theorem);
  const known = { ...facts, fingerprint: is };
  if (accepted === undefined) return known;
  const was =
    accepted.length === theorems.length
      ? itemAt(accepted, theorems.indexOf(theorem))
      : `${accepted.length} fingerprints for ${theorems.length} theorems`;
  return was === is ? known : { ...known, drift: { was, is } };
}
