// Finds what the statements of a document depend on: by its own marks, and by Lean's dependencies.
import type { Name } from '../expr/expr.ts';
import type { Inventory } from '../lean/inventory.ts';
import type { Block } from './document.ts';

/** The declarations that a statement and its proof name. */
export const declarationsOf = ({ lean, proof }: Block): readonly Name[] =>
  [...lean, ...(proof?.lean ?? [])].map(({ name }) => name);

/** The labels that a statement and its proof list as used. */
export const listUses = ({ uses, proof }: Block): Block['uses'] => [...uses, ...(proof?.uses ?? [])];

/** What declarations depend on within the project; the search does not go beyond `stop`. */
function reach(
  { declarations }: Inventory,
  from: readonly Name[],
  stop: (name: Name) => boolean,
): ReadonlySet<Name> {
  const seen = new Set<Name>();
  const todo = [...from];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    const declaration = declarations.get(name);
    for (const used of [...(declaration?.typeUses ?? []), ...(declaration?.valueUses ?? [])]) {
      if (seen.has(used) || !declarations.has(used)) continue;
      seen.add(used);
      if (!stop(used)) todo.push(used);
    }
  }
  return seen;
}

/** The blocks that each block names or needs. */
export type Dependencies = {
  /** Blocks with declarations that Lean used directly, with no other block between. */
  readonly direct: (block: Block) => ReadonlySet<Block>;
  /** Blocks with declarations that Lean used, directly or not. */
  readonly all: (block: Block) => ReadonlySet<Block>;
  /** Blocks that the marks of the document reach, directly or not. */
  readonly said: (block: Block) => ReadonlySet<Block>;
};

/** Computes the dependencies. */
export function dependenciesOf(blocks: readonly Block[], inventory: Inventory): Dependencies {
  const owner = new Map(
    blocks.flatMap((block) => declarationsOf(block).map((name) => [name, block] as const)),
  );
  const labelled = new Map(blocks.flatMap((block) => block.labels.map(({ name }) => [name, block] as const)));
  const blocksOf = (names: Iterable<Name>, self: Block): ReadonlySet<Block> =>
    new Set([...names].flatMap((name) => owner.get(name) ?? []).filter((block) => block !== self));
  return {
    direct: (block) =>
      blocksOf(
        reach(inventory, declarationsOf(block), (name) => (owner.get(name) ?? block) !== block),
        block,
      ),
    all: (block) =>
      blocksOf(
        reach(inventory, declarationsOf(block), () => false),
        block,
      ),
    said: (block) => {
      const seen = new Set<Block>();
      const todo = [block];
      for (let one = todo.pop(); one !== undefined; one = todo.pop())
        for (const { name } of listUses(one)) {
          const next = labelled.get(name);
          if (next === undefined || seen.has(next)) continue;
          seen.add(next);
          todo.push(next);
        }
      return seen;
    },
  };
}
