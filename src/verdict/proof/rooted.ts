import type { Declaration, Inventory } from '../../lean/inventory.ts';
import type { Run } from '../run.ts';

const isRoot = (leanRoot: string): boolean => leanRoot === '' || leanRoot === '.';
const under = (leanRoot: string, file: string): string => `${leanRoot.replace(/\/+$/, '')}/${file}`;

const moved = (one: Declaration, leanRoot: string): Declaration =>
  one.range === undefined ? one : { ...one, range: { ...one.range, file: under(leanRoot, one.range.file) } };

/** Rewrites the positions of an inventory from Lean's own folder to the project's root. */
export function moveInventoryToRoot(inventory: Inventory, leanRoot: string): Inventory {
  if (isRoot(leanRoot)) return inventory;
  return {
    ...inventory,
    modules: inventory.modules.map((one) => ({ ...one, file: under(leanRoot, one.file) })),
    ...(inventory.sources && {
      sources: new Map([...inventory.sources].map(([file, text]) => [under(leanRoot, file), text])),
    }),
    declarations: new Map(
      [...inventory.declarations].map(([name, one]) => [name, moved(one, leanRoot)] as const),
    ),
  };
}

/**
 * Moves every place in a `.lean` file from the Lean folder's view to the view of the whole project, once and for all,
 * so that an annotation on a pull request finds its line.
 */
export function moveRunToRoot(run: Run): Run {
  const { leanRoot, inventory } = run;
  if (isRoot(leanRoot)) return run;
  return {
    ...run,
    evidence: run.evidence.map((one) => ({
      ...one,
      theorems: one.theorems.map((theorem) => ({
        ...theorem,
        proof: {
          ...theorem.proof,
          ...(theorem.proof.declaration && { declaration: moved(theorem.proof.declaration, leanRoot) }),
          ...(theorem.proof.module && {
            module: { ...theorem.proof.module, file: under(leanRoot, theorem.proof.module.file) },
          }),
        },
      })),
    })),
    ...(inventory === undefined ? {} : { inventory: moveInventoryToRoot(inventory, leanRoot) }),
  };
}
