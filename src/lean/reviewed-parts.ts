// The Lean parts that the reviewer of a claim has read, each separately, so that a message can say which of them changed.
import type { Name } from '../expr/expr.ts';
import { closureOf } from './closure.ts';
import { borderOf, makeHasher, pieceOf } from './fingerprint.ts';
import type { Inventory } from './inventory.ts';

/** The Lean parts of a review as text for hashing. It contains no variable names, docstrings, comments or proofs. */
export type LeanParts = {
  /** Types of the theorems, in the order of the claim; their own names do not count. */
  readonly statement: string;
  /** The project's definitions that they depend on, with their values. */
  readonly definitions: string;
  /** Library constants that they use directly, by name and type. */
  readonly library: string;
  readonly toolchain: string;
};

/** Collects these parts for the statements of some theorems. */
export function collectLeanParts(inventory: Inventory, theorems: readonly Name[]): LeanParts {
  const hash = makeHasher();
  const { declarations, library, toolchain } = inventory;
  const closure = closureOf(inventory, theorems, 'statement');
  const own = closure.project.filter((name) => !theorems.includes(name));
  const { kind, version, commit, packages = [] } = toolchain;
  return {
    statement: JSON.stringify(
      theorems.map((name) => {
        const theorem = declarations.get(name);
        return theorem === undefined ? null : [theorem.levelParams.length, hash(theorem.type)];
      }),
    ),
    definitions: JSON.stringify(
      own.map((name) => {
        const [kind, _, type, value] = pieceOf(declarations.get(name));
        return [name, kind, type, value];
      }),
    ),
    library: JSON.stringify(closure.library.map((name) => [name, ...borderOf(library.get(name))])),
    toolchain: JSON.stringify([kind, version, commit, packages]),
  };
}
