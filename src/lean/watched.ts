// An inventory that records lookups. The dependencies of a result are the lookups that were made, not what a rule says they
// should be.
import type { Name } from '../expr/expr.ts';
import type { Inventory } from './inventory.ts';

/** Names that were looked up, sorted, whether they exist or not; `all` if the whole inventory was iterated. */
export type Consulted = {
  readonly declarations: readonly Name[] | 'all';
  readonly library: readonly Name[] | 'all';
};

type Watch<T> = { readonly map: ReadonlyMap<Name, T>; readonly take: () => readonly Name[] | 'all' };

/** A map that records the keys that are looked up. */
function watchMap<T>(map: ReadonlyMap<Name, T>): Watch<T> {
  const asked = new Set<Name>();
  let wasWhole = false;
  const note = (name: Name): Name => {
    asked.add(name);
    return name;
  };
  const whole = (): ReadonlyMap<Name, T> => {
    wasWhole = true;
    return map;
  };
  return {
    map: {
      get: (name) => map.get(note(name)),
      has: (name) => map.has(note(name)),
      get size() {
        return whole().size;
      },
      forEach: (call, self) => whole().forEach(call, self),
      entries: () => whole().entries(),
      keys: () => whole().keys(),
      values: () => whole().values(),
      [Symbol.iterator]: () => whole()[Symbol.iterator](),
    },
    take: () => {
      const taken = wasWhole ? 'all' : [...asked].sort();
      asked.clear();
      wasWhole = false;
      return taken;
    },
  };
}

/** The same inventory, and the lookups since the last call. */
export function watch(inventory: Inventory): {
  readonly inventory: Inventory;
  readonly take: () => Consulted;
} {
  const declarations = watchMap(inventory.declarations);
  const library = watchMap(inventory.library);
  return {
    inventory: { ...inventory, declarations: declarations.map, library: library.map },
    take: () => ({ declarations: declarations.take(), library: library.take() }),
  };
}

/**
 * What an earlier run found about a declaration under the name `what`, plain data, or else what is found now in the inventory
 * that `find` is given; `find` remembers nothing itself.
 */
export type Remember = <T>(what: string, name: Name, find: (inventory: Inventory) => T) => T;

/** Remembers nothing: everything is found anew. */
export const rememberNothing =
  (inventory: Inventory): Remember =>
  (_, __, find) =>
    find(inventory);
