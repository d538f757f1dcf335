// The gaps between a document, the claims and Lean.
import type { Claim } from '../claims/registry.ts';
import type { Diagnostic, Position } from '../diagnostic.ts';
import type { Inventory } from '../lean/inventory.ts';
import { claimGaps } from './claim-gaps.ts';
import { dependenciesOf } from './dependencies.ts';
import type { Document } from './document.ts';
import { markGaps } from './mark-gaps.ts';
import { nameGaps } from './name-gaps.ts';
import { problemAt } from './text.ts';
import { usesGaps } from './uses-gaps.ts';

const kinds = Object.entries({ ...claimGaps, ...markGaps, ...nameGaps, ...usesGaps });

/** Every gap between documents, claims and Lean, in the order of the documents. */
export function gapsOf(
  document: Document,
  claims: readonly Claim[],
  inventory: Inventory,
): readonly Diagnostic[] {
  const dependencies = dependenciesOf(document.blocks, inventory);
  const found = kinds.flatMap(([code, { severity, find }]) =>
    find({ document, claims, inventory, dependencies }).map(({ where, message, hint }) =>
      problemAt(where, severity, [code, message, hint]),
    ),
  );
  const place = ({ where }: Diagnostic): Position => where ?? { file: '', line: 0, column: 0 };
  return found.sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    if (one.file !== other.file) return one.file < other.file ? -1 : 1;
    return one.line - other.line || one.column - other.column;
  });
}
