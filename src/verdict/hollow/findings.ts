import type { Inventory } from '../../lean/inventory.ts';
import { type Remember, rememberNothing } from '../../lean/watched.ts';
import type { ClaimReport, Finding } from '../report.ts';
import { collectProjectFindings } from './project-findings.ts';
import { collectRemarkFindings } from './remarks.ts';
import { collectVocabularyFindings } from './vocabulary.ts';

/**
 * Findings about statements that say less than they show. A waiver of a claim lifts those about its own theorems; those about a
 * constant stand once and are lifted by any claim that waives the constant's name.
 */
export function collectHollowFindings(
  claims: readonly ClaimReport[],
  inventory: Inventory,
  remember: Remember = rememberNothing(inventory),
): readonly Finding[] {
  const theorems = [...new Set(claims.flatMap((one) => one.claim.theorems))];
  const found = [
    ...claims.flatMap((one) => collectRemarkFindings(one, inventory, remember)),
    ...collectVocabularyFindings(inventory, theorems),
    ...collectProjectFindings(inventory),
  ];
  return found.map((finding) => {
    const waiver = claims
      .filter(({ claim }) => finding.claim === undefined || finding.claim === claim.id)
      .flatMap(({ claim }) => claim.waivers)
      .find(
        ({ target }) =>
          target === finding.subject || (finding.claim !== undefined && target === finding.code),
      );
    return waiver === undefined ? finding : { ...finding, waived: waiver.because };
  });
}
