import type { NumberType } from '../../claims/registry.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { collectProofFacts, judgeEvidence } from './proof.ts';

/**
 * Number types with the operations whose characterising theorems Lean has proved. The others are left out, so that a
 * statement which mentions them cannot be tested: without those theorems nothing says that the operation is what it is said to be.
 */
export function findTrustedNumbers(
  numbers: readonly NumberType[],
  inventory: Inventory | undefined,
): { readonly numbers: readonly NumberType[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  if (inventory === undefined) return { numbers: [], diagnostics };
  const trusted = numbers.map((type) => ({
    ...type,
    operations: type.operations.filter(({ name, by }) => {
      const unproved = by.filter(
        (theorem) => judgeEvidence(theorem, collectProofFacts(inventory, theorem), 'exact').kind !== 'proved',
      );
      if (unproved.length === 0) return true;
      diagnostics.push({
        code: 'number-operation-unproved',
        severity: 'warning',
        message: `${name} is not accepted as what \`numbers:\` declares: ${unproved.join(', ')} is not proved`,
        hint: 'prove it, or name the theorems that characterise the operation',
      });
      return false;
    }),
  }));
  return { numbers: trusted, diagnostics };
}
