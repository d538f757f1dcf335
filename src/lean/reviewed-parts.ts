// The Lean parts that the reviewer of a claim has read, each separately, so that a message can say which of them changed.
import type { Name } from '../expr/expr.ts';
import { closureOf } from './closure.ts';
import { makeHasher } from './fingerprint.ts';
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
        const one = declarations.get(name);
        const value = one?.kind === 'theorem' ? undefined : one?.value;
        return [name, one?.kind, one && hash(one.type), value ? hash(value) : null];
      }),
    ),
    library: JSON.stringify(
      closure.library.map((name) => {
        const constant = library.get(name);
        return [name, constant?.kind, constant?.type ? hash(constant.type) : null];
      }),
    ),
    toolchain: JSON.stringify([kind, version, commit, packages]),
  };
}
